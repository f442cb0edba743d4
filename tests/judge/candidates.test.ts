import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageIndex } from '../../src/judge/candidates.ts';
import { couldBeFrom, judge, passageWords } from '../../src/judge/judge.ts';
import { wordsOfOthers } from '../../src/judge/words-of-others.ts';
import { runs } from '../support/runs.ts';

const TEXTS = [
  'The parties keep all ports open.',
  'They charge no toll.',
  'Some day fish return, long protected.',
  'Ships and fish keep the peace.',
];
const passages = TEXTS.map((text) => passageWords([text]));
const index = passageIndex(passages, (words) => words);

test('an index finds the passages that a quotation could be from, and no others', () => {
  const word = fc.constantFrom(
    ...TEXTS.join(' ').split(' '),
    '[two]',
    '…',
    'someday',
    'other',
    '[t]he',
    'pro',
  );
  let found = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const printed = words.join(' ');
      const expected = passages.filter(couldBeFrom(printed));
      found += expected.length;
      expect(index.candidates(printed)).toEqual(expected);
    }),
    runs(200),
  );
  expect(found).toBeGreaterThan(200);
});

test('among thousands of passages few are looked at', () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    passageWords([`The ${i}th town of the ${i}th port keeps the peace.`]),
  );
  let read = 0;
  const wordsOf = (i: number) => {
    read += 1;
    return many[i] as (typeof many)[number];
  };
  const towns = passageIndex(many.keys(), wordsOf);
  read = 0;
  expect(towns.candidates('The 77th town of the 77th port')).toContain(77);
  expect(towns.candidates('nothing like this at all')).toEqual([]);
  expect(towns.candidates('77th town like this')).toEqual([77]);
  expect(read).toBeLessThan(3100);
});

const byWords = (own: number, printed: string): unknown =>
  wordsOfOthers(
    judge(printed, passages[own] as (typeof passages)[number]),
    passages.filter((_, i) => i !== own),
    (words) => words,
  ).map(({ other, words, source }) => [passages.indexOf(other), words, source.from, source.to]);

test.each([
  [
    'added after',
    0,
    'keep all ports open. They charge no toll.',
    [[1, 'They charge no toll.', 0, 4]],
  ],
  ['added before', 0, 'charge no toll. The parties keep all ports', [[1, 'charge no toll.', 1, 4]]],
  [
    'those of two',
    0,
    'The parties keep all ports open. They charge no toll. Ships and fish',
    [
      [1, 'They charge no toll.', 0, 4],
      [3, 'Ships and fish', 0, 3],
    ],
  ],
  ['too few', 0, 'keep all ports open. No toll', []],
  ['in another order', 0, 'keep all ports open. toll no They', []],
  ['nobody’s', 0, 'keep all ports open to the whole world', []],
  ['its own', 0, 'The parties keep all ports open.', []],
])('words that are another passage’s are told as that: %s', (_, own, printed, expected) => {
  expect(byWords(own, printed)).toEqual(expected);
});
