// What a host gets: the site below a base path after every file was renamed, and nothing for a wrong address.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';
import { renameContent } from '../bench/rename-content.ts';
import { readHeaders } from '../hosting/read-headers.ts';
import { buildCopy, copyProject, filesBelow, ROOT } from './copy-project.ts';

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-hosting-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const ORIGIN = 'https://example.org';
const BASE = '/news';
const copy = join(temporary, 'copy');
const content = readContent(ROOT);
const renamed = (id: string): string => `${id}-renamed`;

/** A built site: its files, and the text of one. */
interface Site {
  readonly files: readonly string[];
  readonly pages: readonly string[];
  read(file: string): string;
}

function built(name: string, env: Record<string, string>): Site & { readonly log: string } {
  const folder = join(temporary, name);
  const { status, log } = buildCopy(copy, env, folder);
  expect(status, log).toBe(0);
  const files = filesBelow(folder);
  return {
    files,
    pages: files.filter((file) => file.endsWith('.html')),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    log,
  };
}

/** The values of an attribute, their entities read. */
const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'gu'))].map((m) =>
    (m[1] ?? m[2] ?? m[3] ?? '')
      .replace(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_, hex, decimal) =>
        String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
      )
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

beforeAll(() => {
  copyProject(copy);
  for (const { path } of content) rmSync(join(copy, path));
  for (const { path, bytes } of renameContent(
    content,
    (_, id) => renamed(id),
    (data, body, _, id) => {
      data.formerly = [id];
      return body;
    },
  ))
    writeFileSync(join(copy, path), bytes);
});

describe('below a base path, every file renamed', () => {
  let site: ReturnType<typeof built>;
  beforeAll(() => {
    site = built('below', { SITE_URL: `${ORIGIN}${BASE}/`, BASE_PATH: 'news' });
  }, 120_000);

  test('says nothing of an address that is missing', () => {
    expect(site.log).not.toContain('SITE_URL');
  });

  test('robots.txt names the sitemap', () => {
    expect(site.read('robots.txt')).toContain(`Sitemap: ${ORIGIN}${BASE}/sitemap-index.xml\n`);
    expect(site.files).toContain('sitemap-index.xml');
  });

  test('every file has each header once, and only hashed ones are kept for good', () => {
    const headers = readHeaders(site.read('_headers'));
    expect(site.files.some((file) => file.startsWith('_astro/'))).toBe(true);
    for (const file of site.files) {
      if (/^[_.](?!astro\/)/u.test(file)) continue;
      const found = headers(`${BASE}/${file.replace(/(^|\/)index\.html$/u, '$1')}`);
      const [cache = ''] = [found.get('cache-control')];
      expect(cache.match(/max-age/gu), `${file}: ${cache}`).toHaveLength(1);
      expect(cache.includes('immutable'), file).toBe(file.startsWith('_astro/'));
      expect(found.get('x-frame-options'), file).toBe(
        file.startsWith('embed/') ? undefined : 'DENY',
      );
      expect(found.get('cross-origin-resource-policy'), file).toMatch(/^(?:same|cross)-origin$/u);
    }
  });

  test('nothing is asked of another host, and nothing of its own outside the base path', () => {
    for (const page of site.pages) {
      const html = site.read(page);
      const asked = [...html.matchAll(/<(?:link|script|img|source)\b[^>]*>/gu)].flatMap(([tag]) =>
        /rel="?(?:canonical|alternate)/u.test(tag)
          ? []
          : [...attribute(tag, 'href'), ...attribute(tag, 'src')],
      );
      for (const address of asked) {
        expect(address, page).toMatch(/^\/news\/[^/]/u);
        expect(site.files, page).toContain(address.slice(`${BASE}/`.length));
      }
      // What is shown to be copied has its addresses escaped; a citation is a file in its link.
      for (const address of attribute(html, 'href').filter((one) => !/^["&]/u.test(one)))
        expect(address, page).toMatch(/^(?:#|\/news\/|https?:\/\/|data:application\/)/u);
    }
  });

  const idsOf = (collection: string): string[] =>
    content
      .map(({ path }) => path.split('/'))
      .filter(([, folder]) => folder === collection)
      .map(([, , name = '']) => name.replace(/\.md$/u, ''));

  test('a passage’s former name is still a place on every page that shows the passage', () => {
    const places = site.pages.flatMap((page) =>
      attribute(site.read(page), 'id')
        .filter((id) => /^s-.*-renamed$/u.test(id))
        .map((id) => [page, id] as const),
    );
    expect(places.length).toBeGreaterThan(30);
    for (const [page, id] of places)
      expect(attribute(site.read(page), 'id'), page).toContain(id.replace(/-renamed$/u, ''));
  });

  test('a comparison’s data stand under its former name too', () => {
    for (const id of idsOf('comparisons'))
      for (const ending of ['json', 'csv', 'annotations.jsonld'])
        expect(site.read(`data/${id}.${ending}`)).toBe(site.read(`data/${renamed(id)}.${ending}`));
  });

  test('every former address leads on to its page', () => {
    const former: [from: string, to: string][] = [
      ...idsOf('comparisons').flatMap((id): [string, string][] => [
        [`compare/${id}`, `compare/${renamed(id)}`],
        [`compare/${id}/as-published`, `compare/${renamed(id)}/as-published`],
      ]),
      ...idsOf('articles').map((id): [string, string] => [
        `articles/${id}`,
        `articles/${renamed(id)}`,
      ]),
      ...idsOf('statements').map((id): [string, string] => [
        `statements/${id}`,
        `statements/${renamed(id)}`,
      ]),
      ...content
        .filter(({ path }) => path.startsWith('content/passages/'))
        .flatMap(({ path, bytes }): [string, string][] => {
          const passage = /([^/]+)\.md$/u.exec(path)?.[1] ?? '';
          const statement = /^statement: (.+)$/mu.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
          const to = `statements/${renamed(statement)}/${renamed(passage)}`;
          return [
            [`statements/${statement}/${passage}`, to],
            [`statements/${statement}/${renamed(passage)}`, to],
            [`statements/${renamed(statement)}/${passage}`, to],
          ];
        }),
    ];
    expect(former.length).toBeGreaterThan(35);
    for (const [from, to] of former) {
      expect(site.files).toContain(`${to}/index.html`);
      const html = site.read(`${from}/index.html`);
      expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${BASE}/${to}/">`);
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${BASE}/${to}/">`);
      expect(html).toContain(`<a href="${BASE}/${to}/">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
    }
    const sitemap = site.files
      .filter((file) => /^sitemap-\d+\.xml$/u.test(file))
      .map(site.read)
      .join('');
    for (const [from, to] of former) {
      expect(sitemap).toContain(`${ORIGIN}${BASE}/${to}/<`);
      expect(sitemap).not.toContain(`${ORIGIN}${BASE}/${from}/<`);
    }
  });
});

test('a wrong address builds nothing, and says what to do', () => {
  const output = join(temporary, 'wrong');
  const { status, log } = buildCopy(copy, { SITE_URL: 'example.org', BASE_PATH: '/a b' }, output);
  expect(status).toBe(1);
  expect(log).toContain('SITE_URL makes no address');
  expect(log).toContain('remedy    Write https://example.org.');
  expect(log).toContain('BASE_PATH makes no address');
  expect(log).not.toMatch(/^\s+at /mu);
  expect(existsSync(output)).toBe(false);
}, 30_000);
