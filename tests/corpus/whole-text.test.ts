import { expect, test } from 'vitest';
import { outOfOrder, wordsBetween } from '../../src/corpus/sequence.ts';
import { coverageOfText, longestUnquoted, printedInText } from '../../src/corpus/whole-text.ts';
import { corpusOf } from '../support/corpus.ts';
import { changedLetter } from '../support/letter.ts';

const corpus = corpusOf(changedLetter());
const statement = corpus.statements[0];
if (!statement?.text) throw new Error('no whole statement');
const [aurora, borealis] = statement.articles;
if (!aurora || !borealis) throw new Error('no two articles');

test('a whole text has its lines in paragraphs, numbered, with their passages', () => {
  expect(
    statement.text?.paragraphs.map((p) => p.map(({ n, passage }) => [n, passage?.id])),
  ).toEqual([
    [[1, undefined]],
    [
      [2, 'l-thanks'],
      [3, 'l-off'],
      [4, 'l-off'],
    ],
    [
      [5, 'l-day'],
      [6, undefined],
      [7, 'l-lost'],
    ],
    [[8, undefined]],
  ]);
  expect(statement.length).toEqual({ count: 40, source: undefined });
  expect(statement.passages.map(({ id, position, place }) => [id, position, place])).toEqual([
    ['l-thanks', 1, { first: 2, last: 2, total: 8, from: 3 }],
    ['l-off', 2, { first: 3, last: 4, total: 8, from: 9 }],
    ['l-day', 3, { first: 5, last: 5, total: 8, from: 22 }],
    ['l-lost', 4, { first: 7, last: 7, total: 8, from: 32 }],
  ]);
});

test('what each report prints of it, and what neither takes', () => {
  expect(printedInText(aurora)).toEqual([
    { from: 10, to: 15 },
    { from: 32, to: 37 },
  ]);
  expect(coverageOfText(statement, [aurora, borealis])).toEqual({
    counts: [10, 11],
    neither: 19,
    total: 40,
  });
  const longest = longestUnquoted(statement, [aurora, borealis]);
  expect([longest?.first.n, longest?.last.n, longest?.words]).toEqual([1, 3, 10]);
  expect(longestUnquoted(statement, [])?.words).toBe(40);
});

test('in which order, and what stands between two quotations', () => {
  expect(outOfOrder(aurora).map(({ earlier, later }) => [earlier.n, later.n])).toEqual([[1, 2]]);
  expect(outOfOrder(borealis)).toEqual([]);
  const joined = corpusOf(
    changedLetter(
      [
        'borealis.md',
        '“Some day we shall meet.”](../passages/l-day.md)',
        '“The world has lost a chance.”](../passages/l-lost.md)',
      ],
      ['borealis.md', 'quoted: 11', 'quoted: 12'],
    ),
  ).articles.find(({ id }) => id === 'borealis');
  expect(
    joined &&
      wordsBetween(joined).map(({ paragraph, words, backwards }) => [paragraph, words, backwards]),
  ).toEqual([[1, 10, false]]);
});

test('a run in brief is one block with all its numbers', () => {
  expect(aurora.blocks.map(({ number, last, isBrief }) => [number, last, isBrief])).toEqual([
    [1, 1, false],
    [2, 2, false],
    [3, 4, true],
  ]);
});
