// What a page costs its reader: the bytes of its first flight, its script, and what it asks for besides.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, expect, inject, test } from 'vitest';
import { named, property, rawText } from '../support/html.ts';
import { BASE, type BuiltPage, readSite } from '../support/site.ts';

const site = readSite(inject('dist'));

/** Ten segments, one initial congestion window: what the first paint needs comes with the first flight. */
const FIRST_FLIGHT = 14_000;
/** The whole of a comparison; every other page is within the first flight as a whole. */
const COMPARISON = 26_000;
/** The picture of one comparison. */
const PICTURE = 2_300;
const SCRIPT = 2_048;

const brotli = (page: BuiltPage): number => brotliCompressSync(page.html).length;

/** Scripts that run; data in a `script` element does not. */
const scripts = (page: BuiltPage) =>
  named(page.tree, 'script').filter((script) => {
    const type = property(script, 'type');
    return type === undefined || type === 'module' || /javascript/u.test(type);
  });

const fileAt = (address: string): string => address.slice(BASE.length + 1);

test.for(site.pages.map((page) => [page.path, page] as const))(
  'the HTML of %s is no larger than it may be',
  ([path, page]) => {
    const isComparison = /^\/compare\/[^/]+\/$/u.test(path);
    expect(brotli(page)).toBeLessThanOrEqual(isComparison ? COMPARISON : FIRST_FLIGHT);
  },
);

test('head, styles and the first screen of a comparison come with the first flight', () => {
  for (const page of site.pages.filter(({ path }) => /^\/compare\/[^/]+\/$/u.test(path))) {
    const picture = /<figure class="ribbons[\s\S]*?<\/figure>/u.exec(page.html);
    const end = (picture?.index ?? 0) + (picture?.[0].length ?? 0);
    expect(brotliCompressSync(page.html.slice(0, end)).length, page.path).toBeLessThanOrEqual(
      FIRST_FLIGHT,
    );
    expect(brotliCompressSync(picture?.[0] ?? '').length, page.path).toBeLessThanOrEqual(PICTURE);
  }
});

test('no page has more than 2 KB of script', () => {
  for (const page of site.pages) {
    const bytes = scripts(page).reduce((sum, script) => {
      const source = property(script, 'src');
      return (
        sum +
        (source === undefined
          ? Buffer.byteLength(rawText(script))
          : site.bytes(fileAt(source)).length)
      );
    }, 0);
    expect(bytes, page.path).toBeLessThanOrEqual(SCRIPT);
  }
});

test('the script brings no other script along', () => {
  const own = new Set(
    site.pages.flatMap((page) => scripts(page).flatMap((script) => property(script, 'src') ?? [])),
  );
  expect(site.files.filter((file) => file.endsWith('.js'))).toEqual([...own].map(fileAt));
  for (const source of own)
    expect(site.read(fileAt(source))).not.toMatch(
      /\bimport\b|\bfetch\(|XMLHttpRequest|sendBeacon/u,
    );
});

test('nothing holds up the first paint', () => {
  for (const page of site.pages) {
    for (const script of scripts(page).filter((found) => property(found, 'src') !== undefined))
      expect(
        property(script, 'type') === 'module' ||
          'defer' in script.properties ||
          'async' in script.properties,
        page.path,
      ).toBe(true);
    for (const sheet of named(page.tree, 'link').filter(
      (link) => property(link, 'rel') === 'stylesheet',
    ))
      expect(property(sheet, 'media'), page.path).toBe('print');
    for (const style of named(page.tree, 'style'))
      expect(rawText(style), page.path).not.toContain('@import');
  }
});

test('the headlines’ face is preloaded and shown as soon as it is there; the text’s waits for nobody', () => {
  for (const page of site.pages) {
    const css = named(page.tree, 'style').map(rawText).join('');
    const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, face = '']) => face);
    const own = faces.filter((face) => face.includes('url('));
    expect(
      own.map((face) => /font-display:\s*(\w+)/u.exec(face)?.[1]),
      page.path,
    ).toEqual(['swap', 'optional']);
    // Each has a stand-in of its measures.
    expect(
      faces.filter((face) => /local\(.*size-adjust/su.test(face)).length,
      page.path,
    ).toBeGreaterThanOrEqual(2);
    const addresses = own.map((face) => /url\(["']?([^"')]+)/u.exec(face)?.[1] ?? '');
    const preloads = named(page.tree, 'link').filter((link) => property(link, 'rel') === 'preload');
    expect(
      preloads.map((link) => property(link, 'href')),
      page.path,
    ).toEqual(addresses);
    expect(site.bytes(fileAt(addresses[0] ?? '')).length).toBeLessThanOrEqual(25_600);
    expect(site.files, page.path).toContain(fileAt(addresses[1] ?? ''));
  }
});

test('nothing is asked of another host', () => {
  const asking = [
    'img',
    'script',
    'source',
    'iframe',
    'video',
    'audio',
    'embed',
    'object',
    'track',
  ];
  const fetched = /^(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest)$/u;
  const foreign = ['preconnect', 'dns-prefetch'];
  for (const page of site.pages) {
    const links = named(page.tree, 'link');
    const addresses = [
      ...named(page.tree, ...asking).flatMap((element) => [
        property(element, 'src') ?? [],
        property(element, 'srcSet')?.split(',') ?? [],
      ]),
      ...links
        .filter((link) => fetched.test(property(link, 'rel') ?? ''))
        .map((link) => property(link, 'href') ?? ''),
      ...named(page.tree, 'style').flatMap((style) =>
        [...rawText(style).matchAll(/url\(["']?([^"')]+)/gu)].map(([, address = '']) => address),
      ),
    ].flat();
    expect(addresses.length, page.path).toBeGreaterThan(2);
    for (const address of addresses)
      expect(address.trim(), page.path).toMatch(new RegExp(`^(?:${BASE}/|data:)`, 'u'));
    expect(links.filter((link) => foreign.includes(property(link, 'rel') ?? ''))).toEqual([]);
  }
});

afterAll(() => {
  const rows = site.pages
    .map((page) => ({
      path: page.path,
      brotli: brotli(page),
      gzip: gzipSync(page.html, { level: 9 }).length,
    }))
    .sort((one, other) => other.brotli - one.brotli);
  console.info(
    [
      'brotli   gzip   page',
      ...rows.map(
        ({ path, brotli, gzip }) =>
          `${String(brotli).padStart(6)} ${String(gzip).padStart(6)}   ${path}`,
      ),
    ].join('\n'),
  );
});
