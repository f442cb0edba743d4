import { expect, test } from 'vitest';
import { rowOf, shownBy, versionsOf } from '../../src/corpus/versions.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeComparison } from '../support/make.ts';

test('a passage is told by both sides, with what each quotes or describes', () => {
  const comparison = makeComparison({
    passages: [['one two three']],
    a: [{ paragraph: 1, passage: 0, printed: 'one two' }],
    described: [{ side: 'b', passage: 0, paragraphs: [2, 3] }],
  });
  const [passage] = comparison.statement.passages;
  if (!passage) throw new Error('no passage');
  expect(shownBy(passage)).toBe(comparison);
  expect(rowOf(passage)?.quotedBy).toBe('a');
  expect(
    versionsOf(passage).map((v) => [v.side?.letter, v.quotations.length, v.described]),
  ).toEqual([
    ['A', 1, []],
    ['B', 0, [2, 3]],
  ]);
});

test('of all content, every report on a statement is told once for each of its passages', () => {
  for (const { passages, articles } of realCorpus().statements)
    for (const passage of passages)
      expect(new Set(versionsOf(passage).map((v) => v.article))).toEqual(new Set(articles));
});
