import { expect, test } from 'vitest';
import { comparisonSchema } from '../../../src/content/schemas/comparison.ts';
import { refusals, without } from '../../support/schema.ts';

const topic = (n: number): object => ({
  id: `topic-${n}`,
  paragraphs: { daily: [n], gazette: [] },
});
const topics = (length: number): object[] => Array.from({ length }, (_, i) => topic(i + 1));
const minimal = {
  title: 'What two reports took from the pact',
  description: 'Daily and Gazette on the Harbour Pact.',
  published: '2024-05-10',
  statement: 'harbour-pact',
  articles: ['daily', 'gazette'],
  topics: topics(6),
  described: [],
  corrections: [],
};

test('the fields that a comparison must have are enough', () => {
  expect(refusals(comparisonSchema, minimal)).toEqual([]);
});

test.each(Object.keys(minimal) as (keyof typeof minimal)[])('%s must be there', (field) => {
  expect(refusals(comparisonSchema, without(minimal, field))).toEqual([
    expect.stringMatching(`^${field}: `),
  ]);
});

test('ten topics are the most', () => {
  expect(refusals(comparisonSchema, { ...minimal, topics: topics(10) })).toEqual([]);
});

test.each([
  ['an unknown field', { author: 'x' }, [': Unrecognized key: "author"']],
  ['one article', { articles: ['daily'] }, ['articles: two articles']],
  ['three articles', { articles: ['a', 'b', 'c'] }, ['articles: two articles']],
  ['no topic', { topics: [] }, ['topics: one to ten topics']],
  ['eleven topics', { topics: topics(11) }, ['topics: one to ten topics']],
  [
    'a paragraph number 0',
    { topics: [...topics(5), { id: 'x', paragraphs: { daily: [0] } }] },
    ['topics.5.paragraphs.daily.0: a whole number from 1'],
  ],
  [
    'a finding without paragraphs',
    { described: [{ passage: 'ports', article: 'daily', paragraphs: [] }] },
    ['described.0.paragraphs: at least one paragraph number'],
  ],
  [
    'a correction without its date',
    { corrections: [{ text: 'Corrected.' }] },
    ['corrections.0.date: a quoted ISO date such as "2022-02-04"'],
  ],
])('%s is refused', (_, change, expected) => {
  expect(refusals(comparisonSchema, { ...minimal, ...change })).toEqual(expected);
});
