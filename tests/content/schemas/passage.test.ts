import { expect, test } from 'vitest';
import { passageSchema } from '../../../src/content/schemas/passage.ts';
import { refusals, without } from '../../support/schema.ts';

const minimal = { statement: 'harbour-pact', title: 'Ports', order: 1, confirmedBy: [] };
const witness = { publisher: 'Gazette', url: 'https://gazette.example.org/', extent: 'whole' };

test('the fields that a passage must have are enough', () => {
  expect(refusals(passageSchema, minimal)).toEqual([]);
});

test('the optional fields are known', () => {
  const full = { ...minimal, section: 'II', note: 'A note.', confirmedBy: [witness] };
  expect(refusals(passageSchema, full)).toEqual([]);
});

test.each(['statement', 'title'] as const)('%s must be there', (field) => {
  expect(refusals(passageSchema, without(minimal, field))).toEqual([
    expect.stringMatching(`^${field}: `),
  ]);
});

test.each([
  ['an unknown field', { words: 'All ports' }, [': Unrecognized key: "words"']],
  ['an order from 0', { order: 0 }, ['order: a whole number from 1']],
  ['an order as text', { order: '1' }, ['order: a whole number from 1']],
  [
    'a witness of another extent',
    { confirmedBy: [{ ...witness, extent: 'half' }] },
    ['confirmedBy.0.extent: whole, part or differs'],
  ],
  [
    'a witness without its address',
    { confirmedBy: [without(witness, 'url')] },
    ['confirmedBy.0.url: a public address that starts with https:// or http://'],
  ],
  [
    'a statement’s path instead of its id',
    { statement: '../statements/harbour-pact.md' },
    ['statement: lower-case letters, digits and single hyphens, as in a file name without .md'],
  ],
])('%s is refused', (_, change, expected) => {
  expect(refusals(passageSchema, { ...minimal, ...change })).toEqual(expected);
});
