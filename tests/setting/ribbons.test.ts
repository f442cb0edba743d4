import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicRows } from '../../src/corpus/beats.ts';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { LEVELS, layoutRibbons } from '../../src/setting/ribbons.ts';
import { corpusOf, realCorpus } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';
import { makeComparison, specs } from '../support/make.ts';
import { runs } from '../support/runs.ts';

const layout = (comparison: Comparison) => layoutRibbons(comparison, topicRows(comparison).numbers);
const numbersIn = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

const comparison = makeComparison({
  passages: [['one two three four five six'], ['seven eight']],
  titles: ['Ports', 'Fish'],
  a: [
    { paragraph: 1, passage: 0 },
    { paragraph: 2, passage: 1, inHeading: true },
  ],
  b: [{ paragraph: 1, passage: 0, printed: 'two three' }],
  described: [{ side: 'b', passage: 1, paragraphs: [1] }],
  topics: [{ a: [1, 2], b: [1] }],
  words: { a: [20, 10], b: [12] },
});

test('the longest strip is the scale, and the others stand in its middle', () => {
  const { scale, reports, statement } = layout(comparison);
  expect(scale).toBe(30);
  expect(reports).toMatchObject({
    a: { from: 0, words: 30, cuts: [20] },
    b: { from: 9, words: 12 },
  });
  // Eight words and a gap, for places between passages are not known.
  expect(statement).toMatchObject({
    from: 10,
    words: 10,
    blocks: [
      { from: 10, to: 16 },
      { from: 18, to: 20 },
    ],
  });
});

test('each quotation has a ribbon, a heading’s a line from its place, a described passage a line', () => {
  expect(
    layout(comparison).ribbons.map(({ key, kind, passage }) => `${key} ${kind} ${passage.id}`),
  ).toEqual(['a quotation p0', 'a heading p1', 'b quotation p0', 'b described p1']);
});

test('a ribbon runs from its words in the report to the passage’s, both drawn there too', () => {
  const { ribbons, printed } = layout(comparison);
  /** Where a ribbon starts and what it comes to: the first two points at its edges. */
  const ends = ribbons.map(({ key, kind, path }) => {
    const [x, y, , , , , atStatement, level, to] = numbersIn(path);
    return `${key} ${kind}: ${x} at ${y} to ${atStatement}–${to} at ${level}`;
  });
  expect(ends).toEqual([
    'a quotation: 0 at 7 to 10–16 at 43',
    'a heading: 20 at 7 to 18–20 at 43',
    'b quotation: 9 at 93 to 11–13 at 53',
    'b described: 15 at 93 to 19–19 at 53',
  ]);
  const boxes = (path: string): string[] =>
    path.split(/(?=M)/u).map((one) => one.replace(/v.*/u, ''));
  expect(boxes(printed.a)).toEqual(['M0 0h6', 'M10 43h6', 'M18 43h2']);
  expect(boxes(printed.b)).toEqual(['M9 93h2', 'M11 48h2']);
});

test('a statement known whole has each passage at its place, and a cut where a paragraph starts', () => {
  const [whole] = corpusOf(letter).comparisons as [Comparison];
  const { statement } = layout(whole);
  const { text } = whole.statement;
  expect(statement.words).toBe(text?.words.words.length);
  expect(statement.blocks).toHaveLength(1);
  expect(statement.cuts).toHaveLength((text?.paragraphs.length ?? 0) - 1);
});

/** Whatever is drawn lies inside the picture, labels stand apart, and every quotation has its ribbon. */
function check(drawn: Comparison): void {
  const { scale, ribbons, statement, reports } = layout(drawn);
  const quotations = drawn.sides.flatMap(({ article }) => article.quotations);
  expect(ribbons.flatMap(({ quotation }) => quotation ?? [])).toHaveLength(quotations.length);
  for (const { path } of ribbons)
    for (const n of numbersIn(path)) {
      expect(n).toBeGreaterThanOrEqual(0);
      expect(n).toBeLessThanOrEqual(Math.max(scale, LEVELS.b[1]));
    }
  for (const { labels } of [statement, reports.a, reports.b])
    for (const row of [0, 1, 2, 3]) {
      const onRow = labels.filter((label) => label.row === row);
      for (const [i, label] of onRow.entries()) {
        const before = onRow[i - 1];
        const width = before ? ((before.text.length + 1) * 6 * scale) / 1300 : 0;
        if (before) expect(label.at - before.at).toBeGreaterThanOrEqual(width);
      }
    }
}
test('of any comparison nothing is drawn outside, and no label over another', () => {
  fc.assert(
    fc.property(specs, (spec) => check(makeComparison(spec))),
    runs(30),
  );
  for (const real of realCorpus().comparisons) check(real);
});
