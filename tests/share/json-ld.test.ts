import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/corpus/corpus.ts';
import {
  articleJsonLd,
  comparisonJsonLd,
  passageJsonLd,
  statementJsonLd,
} from '../../src/share/json-ld.ts';
import { realCorpus } from '../support/corpus.ts';

const site = new URL('https://example.org');
const [comparison] = realCorpus().comparisons as unknown as [Comparison];
const { statement, sides } = comparison;
const [arete, statesman] = sides.map((side) => side.article) as [
  (typeof sides)[0]['article'],
  (typeof sides)[0]['article'],
];
/** As a machine reads it. */
const read = (data: object): Record<string, unknown> => JSON.parse(JSON.stringify(data));
const ours = { '@type': 'Organization', name: 'Verbatim' };

describe('a rendition', () => {
  const data = read(articleJsonLd(statesman, site));

  test('is an article of ours, based on the original', () => {
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'China backs Russia in calling for an end to Nato expansion (retold)',
      url: 'https://example.org/articles/new-statesman-china-backs-russia/',
      publisher: ours,
      isBasedOn: {
        '@type': 'NewsArticle',
        headline: 'China backs Russia in calling for an end to Nato expansion',
        url: statesman.url,
        publisher: { '@type': 'Organization', name: 'New Statesman' },
        author: { '@type': 'Person', name: 'Katie Stallard' },
        datePublished: '2022-02-03',
      },
    });
  });

  test('makes no claim to the original’s author, date, publisher or address', () => {
    expect(data).not.toHaveProperty('author');
    expect(data).not.toHaveProperty('datePublished');
    expect(data.publisher).toEqual(ours);
    expect(data.url).not.toBe(statesman.url);
  });

  test('invents no author and no date where the original has none', () => {
    const { isBasedOn } = read(articleJsonLd(arete, site));
    expect(isBasedOn).not.toHaveProperty('author');
    expect(isBasedOn).not.toHaveProperty('datePublished');
  });
});

test('a comparison is an article of ours, based on both originals and the edition compared', () => {
  expect(read(comparisonJsonLd(comparison, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: comparison.title,
    datePublished: comparison.published,
    url: 'https://example.org/compare/russia-china-2022/',
    isBasedOn: [
      arete.url,
      statesman.url,
      statement.editions.find((edition) => edition.compared)?.url,
    ],
  });
});

test('a passage is a quotation, part of the statement and spoken by its issuers', () => {
  const [passage] = statement.passages;
  if (!passage) throw new Error('no passage');
  const data = read(passageJsonLd(passage, site));
  expect(data).toMatchObject({
    '@type': 'Quotation',
    text: passage.sentences.join(' '),
    url: `https://example.org/statements/russia-china-2022/${passage.id}/`,
    isPartOf: {
      '@type': 'CreativeWork',
      name: statement.title,
      datePublished: '2022-02-04',
      url: statement.editions.find((edition) => edition.compared)?.url,
    },
  });
  expect(data.spokenByCharacter).toEqual(
    statement.issuers.map((name) => ({ '@type': 'Organization', name })),
  );
  expect(data).not.toHaveProperty('author');
});

test('a statement’s page is about the statement, and is not it', () => {
  const data = read(statementJsonLd(statement, site));
  expect(data).toMatchObject({
    '@type': 'Article',
    publisher: ours,
    about: { '@type': 'CreativeWork', name: statement.title },
  });
  expect(data).not.toHaveProperty('datePublished');
});

test('without a public address the site’s own addresses are paths', () => {
  expect(read(articleJsonLd(arete, undefined)).url).toBe(
    '/articles/arete-news-china-backs-russia/',
  );
});
