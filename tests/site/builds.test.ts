// Builds of copies of the project, as few as can be: twice the same to the byte, one for reading here, and refused ones.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkOf, meta, mustHave, textOf } from '../support/html.ts';
import { brokenAddresses, brokenLinks, brokenReferences } from '../support/links.ts';
import { type BuiltSite, ORIGIN, readSite } from '../support/site.ts';
import { buildCopy, bytesOf, copyProject, filesBelow, ROOT } from './copy-project.ts';

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-builds-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const AT_ROOT = { origin: ORIGIN, base: '' };
const copy = join(temporary, 'one');

function build(folder: string, env: Record<string, string>): { site: BuiltSite; log: string } {
  const { status, log } = buildCopy(folder, env);
  expect(status, log).toBe(0);
  return { site: readSite(join(folder, 'dist')), log };
}

/** Changes a file of the copy. A change that changes nothing is a fault of the test. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from), `${from} in ${file}`).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

/** A clock that runs more than a year ahead, so that years differ as well as minutes. */
const AHEAD = `data:text/javascript,${encodeURIComponent(
  'const Real=Date,ahead=5e10;globalThis.Date=class extends Real{constructor(...a){a.length?super(...a):super(Real.now()+ahead)}static now(){return Real.now()+ahead}}',
)}`;

/** Builds at the root of an origin, in a home of its own. */
function buildAtRoot(folder: string, env: Record<string, string>): ReturnType<typeof build> {
  const HOME = join(temporary, 'home', createHash('sha256').update(folder).digest('hex'));
  mkdirSync(HOME, { recursive: true });
  return build(folder, { SITE_URL: `${ORIGIN}/`, HOME, ...env });
}

let first: ReturnType<typeof build>;
beforeAll(() => {
  copyProject(copy);
  first = buildAtRoot(copy, { TZ: 'Etc/GMT+12', LC_ALL: 'C', LANG: 'C' });
});

test('at the root of an origin, everything that names the site names it there', () => {
  const { site, log } = first;
  expect(log).not.toContain('WARN');
  expect(log).toMatch(/the new site is whole, and stands in .*dist/u);
  expect(brokenLinks(site, AT_ROOT)).toEqual([]);
  expect(brokenAddresses(site, AT_ROOT)).toEqual([]);
  const { tree } = site.page('/compare/russia-china-2022/');
  expect(linkOf(tree, 'canonical')).toBe(`${ORIGIN}/compare/russia-china-2022/`);
  expect(linkOf(tree, 'alternate')).toBe('/feed.xml');
  expect(meta(tree, 'og:image')).toMatch(new RegExp(`^${ORIGIN}/cards/`, 'u'));
  for (const { html, path } of site.pages)
    expect(html, path).not.toMatch(/["'(]\/news\/|example\.org\/news/u);
});

test('a build in another folder, environment, time zone, locale and year is the same to the byte', () => {
  const other = join(temporary, 'deeper/another folder, ünlike');
  copyProject(other, { backwards: true });
  // The two zones are 26 hours apart: it is never the same day in both.
  const { site } = buildAtRoot(other, {
    NODE_ENV: 'development',
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${AHEAD}`,
  });
  const { files, folder } = first.site;
  expect(files.length).toBeGreaterThan(20);
  expect(site.files).toEqual(files);
  const differing = files.flatMap((file) => {
    const [one, two] = [bytesOf(join(folder, file)), bytesOf(join(site.folder, file))];
    if (one === two) return [];
    const at = [...one].findIndex((byte, i) => byte !== two[i]);
    const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
    return [`${file}, byte ${at}\n  ${around(one)}\n  ${around(two)}`];
  });
  expect(differing).toEqual([]);
  const revealing = files.filter((file) =>
    [temporary, ROOT].some((place) => bytesOf(join(folder, file)).includes(place)),
  );
  expect(revealing, 'files that name a folder of this machine').toEqual([]);
});

const ARTICLE = 'content/articles/arete-news-china-backs-russia.md';
const NEW_ERA = 'content/passages/new-era.md';

describe('a build that is refused leaves the last output as it was', () => {
  /** Every file of the output with its bytes and the time it was written at. */
  const left = (): string[] =>
    filesBelow(join(copy, 'dist')).map((file) => {
      const path = join(copy, 'dist', file);
      return `${file} ${statSync(path).mtimeMs} ${bytesOf(path)}`;
    });

  test.each<[string, readonly (readonly [string, string, string])[], readonly RegExp[]]>([
    [
      'and names every fault of every file, with file, line and column, what was found and what to do',
      [
        [ARTICLE, 'closed bloc structures', 'closed block structures'],
        [NEW_ERA, 'order: 4', 'order: four'],
      ],
      [
        new RegExp(`${NEW_ERA}:4:8 field\\n`, 'u'),
        new RegExp(`${ARTICLE}:\\d+:\\d+ as-printed-missing\\n\\s+found .*“block” for “bloc”`, 'u'),
        /\n\s+nearest\s+.*closed bloc structures.*\n\s+remedy\s+Correct the words/u,
        /2 faults in 2 files of content\//u,
      ],
    ],
    [
      'for a page that breaks while it is set',
      [
        [
          'src/pages/about.astro',
          '\n---\n',
          "\nif (Astro) throw new Error('a broken page');\n---\n",
        ],
      ],
      [/a broken page/u],
    ],
  ])('%s', (_, edits, told) => {
    const before = left();
    for (const [file, from, to] of edits) edit(file, from, to);
    const { status, log } = buildCopy(copy, {});
    for (const [file, from, to] of edits) edit(file, to, from);
    expect(status, log).toBe(1);
    for (const message of told) expect(log).toMatch(message);
    // An author is helped by the message alone.
    if (edits.every(([file]) => file.startsWith('content/')))
      expect(log).not.toMatch(/^\s+at .*\.(?:js|ts|mjs):\d+|unhandled/mu);
    expect(left()).toEqual(before);
    expect(filesBelow(copy).filter((file) => /^\.dist-/u.test(file))).toEqual([]);
  });
});

describe('without an address, after a passage was edited', () => {
  const cut = 'going through great and momentous changes';
  let site: BuiltSite;
  let log: string;
  beforeAll(() => {
    edit(NEW_ERA, 'going through momentous changes', cut);
    ({ site, log } = build(copy, {}));
  });

  test('the build says so once, in a sentence that says what to do', () => {
    expect(log.match(/SITE_URL is not set[^\n]*SITE_URL=https:/gu)).toHaveLength(1);
  });

  test('every page is there to be read, and every link on it leads somewhere', () => {
    expect(site.pages.length).toBeGreaterThan(15);
    expect(brokenLinks(site, AT_ROOT)).toEqual([]);
    expect(brokenReferences(site)).toEqual([]);
  });

  test('what needs an absolute address is left out', () => {
    expect(site.files.filter((file) => /feed|sitemap/u.test(file))).toEqual([]);
    for (const { path, tree, html } of site.pages) {
      for (const name of ['canonical', 'alternate'])
        expect(linkOf(tree, name), `${path}: ${name}`).toBeUndefined();
      for (const name of ['og:url', 'og:image', 'og:image:width', 'og:image:alt', 'twitter:image'])
        expect(meta(tree, name), `${path}: ${name}`).toBeUndefined();
      expect(meta(tree, 'twitter:card'), path).toBe('summary');
      expect(html, path).not.toMatch(/localhost|127\.0\.0\.1|undefined|example\.org/u);
    }
    expect(site.read('robots.txt')).not.toMatch(/sitemap/iu);
  });

  test('every page that judges by the passage shows what it says now', () => {
    const passage = textOf(site.page('/statements/russia-china-2022/new-era/').tree);
    expect(passage).toContain(cut);
    const comparison = site.page('/compare/russia-china-2022/').tree;
    expect(textOf(mustHave(comparison, 's-new-era'))).toContain('great and momentous');
    const article = site.page('/articles/arete-news-china-backs-russia/').tree;
    expect(textOf(article)).toContain('great and momentous');
  });
});
