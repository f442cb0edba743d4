import { expect, test } from 'vitest';
import { topicRows } from '../../src/corpus/beats.ts';
import { lieOf } from '../../src/setting/row-shape.ts';
import { makeComparison, type Quote } from '../support/make.ts';

const passage = ['One two three four five six seven eight.'];
const on = (...passages: number[]): Quote[] => passages.map((n) => ({ paragraph: 1, passage: n }));

test.for([
  ['two passages beside short paragraphs lie over them', 20, 20, on(0, 1), on(0, 1), 'over'],
  ['beside a long one they stand between', 200, 20, on(0, 1), on(0, 1), undefined],
  ['a single passage stands between', 9, 9, on(0), on(0), undefined],
  ['paragraphs about as long stand side by side', 90, 60, [], [], undefined],
  ['the much longer one of two gets two columns', 20, 200, [], [], 'long-b'],
] as const)('%s', ([, wordsA, wordsB, a, b, expected]) => {
  const comparison = makeComparison({
    passages: [passage, passage],
    a,
    b,
    topics: [{ a: [1], b: [1] }],
    words: { a: [wordsA], b: [wordsB] },
  });
  const [beat] = topicRows(comparison).topics[0]?.beats ?? [];
  expect(beat && lieOf(beat, comparison)).toBe(expected);
});
