import { expect, test } from 'vitest';
import type { Comparison } from '../../src/corpus/corpus.ts';
import {
  aboutJsonLd,
  articleJsonLd,
  asPublishedJsonLd,
  comparisonJsonLd,
  comparisonsJsonLd,
  passageJsonLd,
  siteJsonLd,
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

const ofSite = { '@type': 'WebSite', name: 'Verbatim', url: 'https://example.org/' };
const originals = [
  {
    '@type': 'NewsArticle',
    headline: arete.headline,
    url: arete.url,
    inLanguage: 'en-US',
    publisher: { '@type': 'Organization', name: 'Arete News' },
  },
  {
    '@type': 'NewsArticle',
    headline: 'China backs Russia in calling for an end to Nato expansion',
    url: statesman.url,
    inLanguage: 'en-GB',
    publisher: { '@type': 'Organization', name: 'New Statesman' },
    author: { '@type': 'Person', name: 'Katie Stallard' },
    datePublished: '2022-02-03',
  },
];

test('a rendition is an article of ours, based on the original, and claims nothing of it', () => {
  expect(read(articleJsonLd(statesman, site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'China backs Russia in calling for an end to Nato expansion (retold)',
    url: 'https://example.org/articles/new-statesman-china-backs-russia/',
    isPartOf: ofSite,
    publisher: ours,
    isBasedOn: originals[1],
  });
});

test.each([
  ['by topic', comparisonJsonLd, comparison.title, ''],
  [
    'as published',
    asPublishedJsonLd,
    `${comparison.title} (each report in its own order)`,
    'as-published/',
  ],
])(
  'a comparison %s is ours, based on both originals and the statement',
  (_, of, headline, path) => {
    const data = read(of(comparison, site));
    expect(data).toMatchObject({
      '@type': 'Article',
      headline,
      url: `https://example.org/compare/russia-china-2022/${path}`,
      isPartOf: ofSite,
      publisher: ours,
      datePublished: comparison.published,
    });
    expect(data.isBasedOn).toEqual([
      ...originals,
      expect.objectContaining({ '@type': 'CreativeWork', name: statement.title }),
    ]);
  },
);

test.each([
  ['front', siteJsonLd(site), 'WebSite', '/'],
  ['method', aboutJsonLd(site), 'AboutPage', '/about/'],
  [
    'archive',
    comparisonsJsonLd('All', '/archive/', [comparison], site),
    'CollectionPage',
    '/archive/',
  ],
])('the page %s says what kind it is', (_, data, type, path) => {
  expect(read(data)).toMatchObject({ '@type': type, url: `https://example.org${path}` });
});

test('a list has its pages in order', () => {
  expect(read(comparisonsJsonLd('All', '/archive/', [comparison], site)).mainEntity).toEqual({
    '@type': 'ItemList',
    numberOfItems: 1,
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: comparison.title,
        url: 'https://example.org/compare/russia-china-2022/',
      },
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
  expect(data.spokenByCharacter).toEqual(statement.issuers.map((name) => ({ name })));
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
