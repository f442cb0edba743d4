import { expect, test } from 'vitest';
import { statementSchema } from '../../../src/content/schemas/statement.ts';
import { refusals, without } from '../../support/schema.ts';

const edition = { language: 'en', publisher: 'The Ministry', url: 'https://ministry.example.org/' };
const minimal = {
  title: 'The Harbour Pact of North and South',
  shortTitle: 'Harbour Pact',
  date: '2024-05-01',
  place: 'Lisbon',
  issuers: ['North', 'South'],
  editions: [{ ...edition, compared: true }],
  words: { count: 900, source: 'The Ministry' },
  licence: { name: 'CC0', note: 'So the Ministry says.' },
};

test('the fields that a statement must have are enough', () => {
  expect(refusals(statementSchema, minimal)).toEqual([]);
});

test.each((Object.keys(minimal) as (keyof typeof minimal)[]).filter((field) => field !== 'words'))(
  '%s must be there',
  (field) => {
    expect(refusals(statementSchema, without(minimal, field))).toEqual([
      expect.stringMatching(`^${field}: `),
    ]);
  },
);

test.each([
  ['an unknown field', { author: 'North' }, [': Unrecognized key: "author"']],
  ['no issuer', { issuers: [] }, ['issuers: at least one issuer']],
  ['no edition', { editions: [] }, ['editions: at least one edition']],
  [
    '`compared: false`',
    { editions: [{ ...edition, compared: false }] },
    ['editions.0.compared: true, or no such key'],
  ],
  [
    'a count that isn’t one',
    { words: { count: 'many', source: 'x' } },
    ['words.count: a whole number from 1'],
  ],
])('%s is refused', (_, change, expected) => {
  expect(refusals(statementSchema, { ...minimal, ...change })).toEqual(expected);
});
