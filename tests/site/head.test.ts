// What a page says of itself to search engines, feed readers and those who show a link to it.
import { expect, inject, test } from 'vitest';
import { realCorpus } from '../support/corpus.ts';
import { linkOf, linksIn, meta, named, property, rawText, textOf } from '../support/html.ts';
import { BASE, type BuiltPage, ORIGIN, readSite } from '../support/site.ts';

const site = readSite(inject('dist'));
const corpus = realCorpus();
const isOpen = ({ tree }: BuiltPage): boolean => !meta(tree, 'robots')?.includes('noindex');
const open = site.pages.filter(isOpen);
const addressOf = ({ path }: BuiltPage): string => `${ORIGIN}${BASE}${path}`;
const titleOf = ({ tree }: BuiltPage): string =>
  named(tree, 'title')
    .map((title) => textOf(title))
    .join();

/** What a list has more than once. */
const repeated = (list: readonly (string | undefined)[]): (string | undefined)[] =>
  list.filter((value, i) => list.indexOf(value) !== i);

test('only what is no page of its own asks not to be indexed', () => {
  expect(site.pages.filter((page) => !isOpen(page)).map(({ path }) => path)).toEqual(['/404.html']);
});

test('titles are there and unique, also without the site’s name', () => {
  const titles = site.pages.map(titleOf);
  for (const title of titles) expect(title.length, title).toBeGreaterThan(8);
  expect(repeated(titles)).toEqual([]);
  // What stands apart from the site's name says which page it is.
  const own = titles.map((title) => title.replace(/ [|–-] Verbatim$/u, ''));
  expect(repeated(own)).toEqual([]);
});

test('descriptions are unique and have 50 to 160 characters', () => {
  expect(repeated(site.pages.map(({ tree }) => meta(tree, 'description')))).toEqual([]);
  const long = open.flatMap((page) => {
    const description = meta(page.tree, 'description') ?? '';
    const { length } = [...description];
    return length >= 50 && length <= 160 ? [] : [`${page.path}: ${length}: ${description}`];
  });
  expect(long).toEqual([]);
});

test('each page gives its own address as canonical, and a page that is none gives none', () => {
  for (const page of site.pages) {
    const canonical = isOpen(page) ? addressOf(page) : undefined;
    expect(linkOf(page.tree, 'canonical')).toBe(canonical);
    expect(meta(page.tree, 'og:url')).toBe(canonical);
  }
});

test('each page has a card: title, description, kind, and a picture of 1200 by 630 with its words', () => {
  for (const page of open) {
    const { path, tree } = page;
    expect(meta(tree, 'og:site_name'), path).toBe('Verbatim');
    expect(meta(tree, 'og:type'), path).toMatch(/^(?:website|article)$/u);
    expect(meta(tree, 'og:title')?.length, path).toBeGreaterThan(8);
    expect(meta(tree, 'og:description'), path).toBe(meta(tree, 'description'));
    expect(meta(tree, 'twitter:card'), path).toBe('summary_large_image');
    expect(meta(tree, 'og:image:alt')?.length, path).toBeGreaterThan(10);
    expect([meta(tree, 'og:image:width'), meta(tree, 'og:image:height')], path).toEqual([
      '1200',
      '630',
    ]);
    const image = meta(tree, 'og:image') ?? '';
    expect(image, path).toMatch(new RegExp(`^${ORIGIN}${BASE}/.+\\.png$`, 'u'));
    const png = site.bytes(image.slice(`${ORIGIN}${BASE}/`.length));
    expect(png.subarray(1, 4).toString('latin1'), image).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], image).toEqual([1200, 630]);
    // The largest that all who show cards accept, and one that a phone gets before the reader has scrolled on.
    expect(png.length, image).toBeLessThan(300_000);
  }
});

test('each comparison, article, statement and passage has a card of its own', () => {
  const cards = open
    .filter(({ path }) => /^\/(?:compare|articles|statements)\//u.test(path))
    .map(({ tree }) => meta(tree, 'og:image'));
  expect(cards.length).toBeGreaterThan(12);
  expect(repeated(cards)).toEqual([]);
});

test('the feed is announced on every page that may be indexed, as what it is', () => {
  const feed = site.read('feed.xml');
  const type = /<rss\b/u.test(feed) ? 'application/rss+xml' : 'application/atom+xml';
  for (const { path, tree } of open) {
    const [link, ...others] = named(tree, 'link').filter(
      (found) =>
        property(found, 'rel') === 'alternate' && !property(found, 'type')?.includes('oembed'),
    );
    expect(others, path).toEqual([]);
    expect(link && property(link, 'href'), path).toBe(`${BASE}/feed.xml`);
    expect(link && property(link, 'type'), path).toBe(type);
    expect(link && property(link, 'title'), path).toMatch(/\S/u);
  }
});

test('the feed has the newest comparisons in full, without what only works on the page', () => {
  const feed = site.read('feed.xml');
  for (const { id, title } of corpus.comparisons.slice(0, 5)) {
    expect(feed).toContain(title);
    expect(feed).toContain(`<link>${ORIGIN}${BASE}/compare/${id}/</link>`);
  }
  const [, content = ''] = /<content:encoded>([\s\S]*?)<\/content:encoded>/u.exec(feed) ?? [];
  expect(content.length).toBeGreaterThan(5_000);
  expect(content).not.toMatch(/&lt;button|popover|&lt;script|&lt;style| style=|href=&quot;[/#]/u);
});

test('icons are there for a tab and for a home screen, and colours for both schemes', () => {
  for (const { path, tree } of site.pages) {
    expect(linkOf(tree, 'icon'), path).toBe(`${BASE}/favicon.svg`);
    expect(linkOf(tree, 'apple-touch-icon'), path).toMatch(/\.png$/u);
    const colours = named(tree, 'meta').filter(
      (found) => property(found, 'name') === 'theme-color',
    );
    expect(
      colours.map((found) => property(found, 'media')?.replace(/\s/gu, '')),
      path,
    ).toEqual(['(prefers-color-scheme:light)', '(prefers-color-scheme:dark)']);
    expect(meta(tree, 'viewport'), path).not.toMatch(/maximum-scale|user-scalable/u);
  }
  const icon = linkOf(site.page('/').tree, 'apple-touch-icon') ?? '';
  const file = icon.slice(BASE.length + 1);
  expect(site.files).toContain(file);
  expect([site.bytes(file).readUInt32BE(16), site.bytes(file).readUInt32BE(20)]).toEqual([
    180, 180,
  ]);
});

interface Thing {
  '@type'?: string;
  [name: string]: unknown;
}

/** The page's JSON-LD; throws where it isn't JSON. */
function dataOf(page: BuiltPage): Thing | undefined {
  const found = named(page.tree, 'script').filter(
    (script) => property(script, 'type') === 'application/ld+json',
  );
  expect(found.length, page.path).toBeLessThanOrEqual(1);
  return found[0] && (JSON.parse(rawText(found[0])) as Thing);
}

test('what a page says of itself in JSON-LD is ours: an article based on others’, or a quotation', () => {
  const types: Record<string, string> = {
    '/': 'WebSite',
    ...Object.fromEntries([
      ...corpus.comparisons.map(({ id }) => [`/compare/${id}/`, 'Article']),
      ...corpus.articles.map(({ id }) => [`/articles/${id}/`, 'Article']),
      ...corpus.statements.map(({ id }) => [`/statements/${id}/`, 'Article']),
      ...corpus.statements.flatMap((statement) =>
        statement.passages.map(({ id }) => [`/statements/${statement.id}/${id}/`, 'Quotation']),
      ),
    ]),
  };
  for (const page of site.pages) {
    const data = dataOf(page);
    if (types[page.path] !== undefined) expect(data, page.path).toBeDefined();
    if (!data) continue;
    expect(data['@context'], page.path).toMatch(/^https:\/\/schema\.org\/?$/u);
    if (types[page.path] !== undefined) expect(data['@type'], page.path).toBe(types[page.path]);
    expect(data.url, page.path).toBe(addressOf(page));
    // Nobody else's page, and nobody else's work under their name.
    expect(Object.keys(data), page.path).not.toContain('sameAs');
    expect(Object.keys(data), page.path).not.toContain('articleBody');
    if ('mainEntityOfPage' in data) expect(data.mainEntityOfPage, page.path).toBe(addressOf(page));
    for (const role of ['author', 'publisher', 'creator', 'copyrightHolder'])
      if (role in data)
        expect((data[role] as Thing).name, `${page.path}: ${role}`).toBe('Verbatim');
  }
});

test('a rendition names the original that it is based on, and does not take its headline or date for its own', () => {
  for (const article of corpus.articles) {
    const data = dataOf(site.page(`/articles/${article.id}/`));
    expect(data?.headline).not.toBe(article.headline);
    expect(data).not.toHaveProperty('datePublished');
    expect(data?.isBasedOn).toMatchObject({
      headline: article.headline,
      url: article.url,
      publisher: { name: article.outlet },
    });
    const original = data?.isBasedOn as Thing;
    expect((original.author as Thing | undefined)?.name).toBe(article.byline);
    expect(original.datePublished).toBe(article.published?.date);
  }
});

test('a comparison is based on both reports and the statement', () => {
  for (const { id, sides, statement, published } of corpus.comparisons) {
    const data = dataOf(site.page(`/compare/${id}/`));
    const based = JSON.stringify(data?.isBasedOn);
    for (const { article } of sides) expect(based).toContain(JSON.stringify(article.url));
    expect(based).toContain(
      JSON.stringify(statement.editions.find((edition) => edition.compared)?.url),
    );
    expect(data?.datePublished).toBe(published);
  }
});

test('a quotation has the passage’s words, the statement that it is part of, and who speaks', () => {
  for (const statement of corpus.statements)
    for (const passage of statement.passages) {
      const data = dataOf(site.page(`/statements/${statement.id}/${passage.id}/`));
      expect(data?.text).toBe(passage.sentences.join(' '));
      expect(data?.isPartOf).toMatchObject({
        name: statement.title,
        datePublished: statement.date,
      });
      expect((data?.spokenByCharacter as Thing[] | undefined)?.map(({ name }) => name)).toEqual(
        statement.issuers,
      );
    }
});

test('the site’s name leads to the front page from every page', () => {
  for (const { path, tree } of site.pages)
    expect(
      linksIn(tree).some(({ href, name }) => href === `${BASE}/` && name === 'Verbatim'),
      path,
    ).toBe(true);
});
