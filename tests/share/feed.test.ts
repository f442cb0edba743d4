import { getRssString } from '@astrojs/rss';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { FEED_LENGTH, feed } from '../../src/share/feed.ts';
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
  for (const part of rawComparison.lead?.split('\n\n') ?? []) expect(text).toContain(part);
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
  expect(items[0]?.customData).toBe('<atom:updated>2031-02-03T00:00:00Z</atom:updated>');
  expect(changed).toBe('Mon, 03 Feb 2031 00:00:00 GMT');
});

test('a thousand comparisons leave a feed of the newest', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ ...comparison, id: `number-${i}` }));
  const { items, changed } = feed(many, at);
  expect(items).toHaveLength(FEED_LENGTH);
  expect(items.at(-1)?.link).toBe(`https://example.org/compare/number-${FEED_LENGTH - 1}/`);
  const xml = await getRssString({
    title: 'T',
    description: 'D',
    site: at('/'),
    items,
    customData: changed,
  });
  expect(xml.match(/<item>/gu)).toHaveLength(FEED_LENGTH);
  expect(xml.length).toBeLessThan(1_000_000);
});
