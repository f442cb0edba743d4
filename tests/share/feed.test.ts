import { getRssString } from '@astrojs/rss';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { FEED_LENGTH, feed } from '../../src/share/feed.ts';
import { summary } from '../../src/wording/findings.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { rawArticles, rawComparison } from './raw-content.ts';

const comparison = onlyComparison(corpusOf(firstComparison));
const at = addressOf(new URL('https://example.org'));
const [item] = feed([comparison], at).items;
const html = item?.content ?? '';
const text = html
  .replace(/<\/(?:p|h2|h3)>/gu, '\n')
  .replace(/<[^>]*>/gu, '')
  .replaceAll('&#x26;', '&');

test('the full text: the analysis and every paragraph of both reports', () => {
  for (const part of rawComparison.lead?.split('\n\n') ?? [])
    expect(text).toContain(part.replaceAll('*', ''));
  for (const { title } of comparison.topics) expect(text).toContain(`${title}\n`);
  for (const { paragraphs } of rawArticles)
    for (const paragraph of paragraphs) expect(text.split('\n')).toContain(paragraph.text);
});

test('simple HTML: no controls, cards, markers, and no marks beside those of the text', () => {
  const tags = new Set([...html.matchAll(/<\/?([a-z\d]+)/gu)].map((match) => match[1]));
  expect(
    [...tags].filter((tag) => !['p', 'h2', 'h3', 'a', 'em', 'strong'].includes(tag ?? '')),
  ).toEqual([]);
  const attributes = new Set([...html.matchAll(/ ([a-z-]+)="/gu)].map((match) => match[1]));
  expect([...attributes]).toEqual(['href']);
});

test('links are absolute', () => {
  const links = [...html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter((link) => !/^https?:\/\/[a-z]/u.test(link))).toEqual([]);
  expect(links).toContain('https://example.org/compare/russia-china-2022/#b-p3');
  expect(links).toContain('https://example.org/statements/russia-china-2022/taiwan/');
  for (const { url } of rawArticles) expect(links).toContain(url);
});

test('days come from the content', () => {
  const corrected = { ...comparison, corrections: [{ date: '2031-02-03', text: 'A word.' }] };
  const { items, changed } = feed([corrected], at);
  expect(items[0]?.pubDate?.toISOString()).toBe(`${rawComparison.published}T00:00:00.000Z`);
  expect(items[0]?.customData).toContain('<atom:updated>2031-02-03T00:00:00Z</atom:updated>');
  expect(changed).toBe('Mon, 03 Feb 2031 00:00:00 GMT');
});

/** The feed as a reader's own parser has it. */
async function parsed(comparisons: Parameters<typeof feed>[0]) {
  const xml = await getRssString({
    title: 'T',
    description: 'D',
    site: at('/'),
    items: feed(comparisons, at).items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', media: 'http://search.yahoo.com/mrss/' },
  });
  const parser = new Parser({ customFields: { item: [['media:content', 'media']] } });
  return { xml, items: (await parser.parseString(xml)).items };
}

test('an item leads with the finding and carries the picture', async () => {
  const { items } = await parsed([{ ...comparison, title: 'Bread & <i>“roses”</i>' }]);
  const [read] = items;
  expect(read?.title).toBe('Bread & <i>“roses”</i>');
  expect(read?.content).toBe(`${summary(comparison)} ${comparison.description}`);
  expect((read as Record<string, unknown> | undefined)?.['content:encoded']).toMatch(
    /^<p><strong>[^<]+<\/strong><\/p>/u,
  );
  expect(read?.media).toMatchObject({
    $: { url: 'https://example.org/cards/compare-russia-china-2022.png', medium: 'image' },
    'media:description': [{ _: `Bread & <i>“roses”</i>. ${summary(comparison)}` }],
  });
});

test('the picture of an item is told in sentences with one stop each', async () => {
  const { items } = await parsed([{ ...comparison, title: 'One cuts.' }]);
  expect(items[0]?.media).toMatchObject({
    'media:description': [{ _: `One cuts. ${summary(comparison)}` }],
  });
});

test('a renamed comparison is the same item, at its new address', async () => {
  const renamed = { ...comparison, id: 'new', formerly: ['russia-china-2022', 'between'] };
  const [before] = (await parsed([comparison])).items;
  const [after] = (await parsed([renamed])).items;
  expect(after?.guid).toBe(before?.guid);
  expect(after?.link).toBe('https://example.org/compare/new/');
});

test('a thousand comparisons leave a feed of the newest', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ ...comparison, id: `number-${i}` }));
  const { xml, items } = await parsed(many);
  expect(items).toHaveLength(FEED_LENGTH);
  expect(items.at(-1)?.link).toBe(`https://example.org/compare/number-${FEED_LENGTH - 1}/`);
  expect(xml.length).toBeLessThan(1_000_000);
});
