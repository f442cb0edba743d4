import { expect, test } from 'vitest';
import { articleSchema } from '../../../src/content/schemas/article.ts';
import { refusals, without } from '../../support/schema.ts';

const minimal = {
  outlet: 'Daily',
  headline: 'Ports stay open',
  language: 'en-GB',
  url: 'https://daily.example.org/ports',
  statement: 'harbour-pact',
  paragraphs: [{ words: 20, quoted: 5, speech: 0 }],
};

test('the fields that an article must have are enough', () => {
  expect(refusals(articleSchema, minimal)).toEqual([]);
});

test('the optional fields are known', () => {
  expect(
    refusals(articleSchema, {
      ...minimal,
      standfirst: 'Two neighbours agree.',
      byline: 'A. Writer',
      published: { printed: '1 May 2024', date: '2024-05-01' },
      note: 'A reprint.',
    }),
  ).toEqual([]);
});

test.each(Object.keys(minimal) as (keyof typeof minimal)[])('%s must be there', (field) => {
  expect(refusals(articleSchema, without(minimal, field))).toEqual([
    expect.stringMatching(`^${field}: `),
  ]);
});

test.each([
  ['an unknown field', { publishedOn: '2024-05-01' }, [': Unrecognized key: "publishedOn"']],
  [
    'an unknown field of a paragraph',
    { paragraphs: [{ words: 1, quoted: 0, speech: 0, word: 1 }] },
    ['paragraphs.0: Unrecognized key: "word"'],
  ],
  [
    'no paragraph',
    { paragraphs: [] },
    ['paragraphs: one entry for each paragraph of the original'],
  ],
  [
    'a paragraph without words',
    { paragraphs: [{ words: 0, quoted: 0, speech: 0 }] },
    ['paragraphs.0.words: a whole number from 1'],
  ],
  [
    'a run that isn’t one',
    { brief: ['12'] },
    ['brief.0: a run of paragraph numbers such as "12-19"'],
  ],
  [
    'a date that isn’t one',
    { published: { printed: '31 April 2024', date: '2024-04-31' } },
    ['published.date: a quoted ISO date such as "2022-02-04"'],
  ],
  ['an empty text', { byline: '' }, ['byline: a text of one line, without space at its ends']],
])('%s is refused', (_, change, expected) => {
  expect(refusals(articleSchema, { ...minimal, ...change })).toEqual(expected);
});
