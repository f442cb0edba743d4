// Builds one after another in one copy of the project, as an editor makes them: good ones, refused ones, and what each leaves behind.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkOf, meta, mustHave, named, property, textOf } from '../support/html.ts';
import { brokenAddresses, brokenLinks, brokenReferences } from '../support/links.ts';
import { type BuiltSite, ORIGIN, readSite } from '../support/site.ts';
import { buildCopy, copyProject, filesBelow } from './copy-project.ts';

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-builds-'));
const copy = join(temporary, 'copy');
const dist = join(copy, 'dist');
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const AT_ROOT = { origin: ORIGIN, base: '' };

function good(env: Record<string, string> = {}): { site: BuiltSite; log: string } {
  const { status, log } = buildCopy(copy, env);
  expect(status, log).toBe(0);
  return { site: readSite(dist), log };
}

function refused(): string {
  const { status, log } = buildCopy(copy, {});
  expect(status, log).toBe(1);
  return log;
}

/** Changes a file of the copy. A change that changes nothing is a fault of the test. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from), `${from} in ${file}`).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

/** Every file of the output with its bytes and the time it was written at. */
const left = (): string[] =>
  filesBelow(dist).map((file) => {
    const path = join(dist, file);
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${file} ${statSync(path).mtimeMs} ${hash}`;
  });

const ARTICLE = 'content/articles/arete-news-china-backs-russia.md';
const OTHER_ARTICLE = 'content/articles/new-statesman-china-backs-russia.md';
const CLOSED_BLOCS = 'content/passages/closed-blocs.md';
const NEW_ERA = 'content/passages/new-era.md';

let first: BuiltSite;
let firstLog: string;
beforeAll(() => {
  copyProject(copy);
  const built = good();
  first = built.site;
  firstLog = built.log;
});

describe('without an address', () => {
  test('the build says so once, in a sentence that says what to do', () => {
    expect(firstLog.match(/SITE_URL is not set[^\n]*SITE_URL=https:/gu)).toHaveLength(1);
  });

  test('every page is there to be read, and every link on it leads somewhere', () => {
    expect(first.pages.length).toBeGreaterThan(15);
    expect(brokenLinks(first, AT_ROOT)).toEqual([]);
    expect(brokenReferences(first)).toEqual([]);
  });

  test('what needs an absolute address is left out', () => {
    expect(first.files.filter((file) => /feed|sitemap/u.test(file))).toEqual([]);
    for (const { path, tree, html } of first.pages) {
      expect(linkOf(tree, 'canonical'), path).toBeUndefined();
      expect(linkOf(tree, 'alternate'), path).toBeUndefined();
      for (const name of ['og:url', 'og:image', 'og:image:width', 'og:image:alt', 'twitter:image'])
        expect(meta(tree, name), `${path}: ${name}`).toBeUndefined();
      expect(meta(tree, 'twitter:card'), path).toBe('summary');
      expect(html, path).not.toMatch(/localhost|127\.0\.0\.1|undefined|example\.org/u);
    }
    expect(first.read('robots.txt')).not.toMatch(/sitemap/iu);
  });
});

test('at the root of an origin, everything that names the site names it there', () => {
  const { site, log } = good({ SITE_URL: `${ORIGIN}/` });
  expect(log).not.toContain('SITE_URL');
  expect(brokenLinks(site, AT_ROOT)).toEqual([]);
  expect(brokenAddresses(site, AT_ROOT)).toEqual([]);
  const { tree } = site.page('/compare/russia-china-2022/');
  expect(linkOf(tree, 'canonical')).toBe(`${ORIGIN}/compare/russia-china-2022/`);
  expect(linkOf(tree, 'alternate')).toBe('/feed.xml');
  expect(meta(tree, 'og:image')).toMatch(new RegExp(`^${ORIGIN}/cards/`, 'u'));
  for (const { html, path } of site.pages)
    expect(html, path).not.toMatch(/["'(]\/news\/|example\.org\/news/u);
});

describe('a build that is refused', () => {
  let before: string[];
  beforeAll(() => {
    before = left();
    expect(before.length).toBeGreaterThan(20);
  });

  test('for a changed word names file, line and column, what was found and what to do, and leaves the last output', () => {
    edit(ARTICLE, 'closed bloc structures', 'closed block structures');
    const lines = readFileSync(join(copy, ARTICLE), 'utf8').split('\n');
    const at = lines.findIndex((text) => text.includes('closed block structures'));
    const log = refused();
    edit(ARTICLE, 'closed block structures', 'closed bloc structures');

    expect(log).toContain(`${ARTICLE}:${at + 1}:`);
    expect(log).toMatch(/as-printed-missing\n\s+found\s+.*“block” for “bloc”\n/u);
    expect(log).toMatch(
      /\n\s+nearest\s+.*closed bloc structures.*\n\s+remedy\s+Correct the words/u,
    );
    const column = Number(new RegExp(`${ARTICLE}:${at + 1}:(\\d+)`, 'u').exec(log)?.[1]);
    expect(lines[at]?.slice(column - 1)).toMatch(/^“the formation of closed block/u);
    // Whoever writes is helped by the message alone.
    expect(log).not.toMatch(/^\s+at .*\.(?:js|ts|mjs):\d+/mu);
    expect(left()).toEqual(before);
  });

  test('for faults in several files names all of them at once', () => {
    edit(ARTICLE, 'closed bloc structures', 'closed block structures');
    edit(OTHER_ARTICLE, 'closed bloc structures', 'closed blok structures');
    edit(NEW_ERA, 'order: 4', 'order: four');
    const log = refused();
    edit(ARTICLE, 'closed block structures', 'closed bloc structures');
    edit(OTHER_ARTICLE, 'closed blok structures', 'closed bloc structures');
    edit(NEW_ERA, 'order: four', 'order: 4');

    expect(log).toContain(`${NEW_ERA}:4:8 field`);
    for (const file of [ARTICLE, OTHER_ARTICLE])
      expect(log).toMatch(new RegExp(`${file}:\\d+:\\d+ as-printed-missing`, 'u'));
    expect(log).toContain('3 faults in 3 files of content/');
    expect(left()).toEqual(before);
  });

  test('for a passage that alone was edited names every article that quotes it, though none of them changed', () => {
    edit(CLOSED_BLOCS, 'the formation of closed', 'the creation of closed');
    const log = refused();
    edit(CLOSED_BLOCS, 'the creation of closed', 'the formation of closed');

    expect(log).toMatch(new RegExp(`${ARTICLE}:\\d+:\\d+ as-printed-missing`, 'u'));
    expect(log).toMatch(new RegExp(`${OTHER_ARTICLE}:\\d+:\\d+ as-printed-missing`, 'u'));
    expect(log).toMatch(/“formation”[\s\S]*nearest.*creation/u);
    expect(left()).toEqual(before);
  });

  test('for a page that breaks while it is set leaves the last output too', () => {
    const page = 'src/pages/statements/[id]/[passage].astro';
    const line = 'const total = passage.words.words.length;';
    const broken = `if (passage.id === 'aukus') throw new Error('a broken page');\n${line}`;
    edit(page, line, broken);
    const log = refused();
    edit(page, broken, line);

    expect(log).toContain('a broken page');
    expect(left()).toEqual(before);
  });
});

test('after a good build, a passage that alone was edited changes every page that judges by it', () => {
  edit(NEW_ERA, 'going through momentous changes', 'going through great and momentous changes');
  const { site } = good();
  const cut =
    'Today, the world is going through great and momentous changes, and humanity is entering';
  const passage = textOf(site.page('/statements/russia-china-2022/new-era/').tree);
  expect(passage).toContain(cut);
  expect(passage).toContain('3 of 23 words');

  const comparison = site.page('/compare/russia-china-2022/').tree;
  expect(textOf(mustHave(comparison, 's-new-era'))).toContain('great and momentous');
  expect(textOf(mustHave(comparison, 'ledger'))).toContain('3 of 23');
  const notes = named(site.page('/articles/arete-news-china-backs-russia/').tree, 'aside');
  expect(
    notes
      .filter((note) => property(note, 'ariaLabel')?.endsWith('A new era'))
      .map((note) => textOf(note).includes('great and momentous')),
  ).toEqual([true]);

  edit(NEW_ERA, 'going through great and momentous changes', 'going through momentous changes');
  const again = good().site;
  // Nothing of the edit stays behind in a cache.
  for (const file of again.files)
    expect(again.bytes(file).includes('great and momentous'), file).toBe(false);
});
