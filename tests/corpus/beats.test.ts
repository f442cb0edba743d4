import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Beat, topicRows } from '../../src/corpus/beats.ts';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { ledger } from '../../src/corpus/ledger.ts';
import { SIDES } from '../../src/corpus/sides.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeComparison, type Quote, type Spec, specs, words } from '../support/make.ts';

const passages = [0, 1, 2, 3].map((i) => [words(4, 4 * i).join(' ')]);

/** A row as a line: its shape, its passages (in brackets those set before), each side's paragraphs. */
const shown = ({ shape, rows, setBefore, paragraphs }: Beat): string =>
  [
    `${shape}: ${rows.map((row) => row.passage.id).join(' ')}${setBefore.map((p) => ` (${p.id})`).join('')}`,
    `a ${paragraphs.a.join(' ')}`,
    `b ${paragraphs.b.join(' ')}`,
  ].join(' | ');
const quotes = (...pairs: [number, number][]): Quote[] =>
  pairs.map(([paragraph, passage]) => ({ paragraph, passage }));

type Case = readonly [name: string, Omit<Spec, 'passages'>, ...topics: string[][]];
const cases: Case[] = [
  [
    'a passage that both quote stands between them, one that one quotes beside it',
    { a: quotes([1, 0], [2, 1]), b: quotes([1, 1]), topics: [{ a: [1, 2], b: [1] }] },
    ['a: p0 | a 1 | b ', 'both: p1 | a 2 | b 1'],
  ],
  [
    'passages that one paragraph quotes share its row',
    { a: quotes([1, 2], [1, 0]), topics: [{ a: [1], b: [] }] },
    ['a: p0 p2 | a 1 | b '],
  ],
  [
    'a side that gives passages in another order is read in its own, and so is the other',
    { a: quotes([1, 0], [2, 1]), b: quotes([1, 1], [2, 0]), topics: [{ a: [1, 2], b: [1, 2] }] },
    ['both: p0 p1 | a 1 2 | b 1 2'],
  ],
  [
    'an order that is not the statement’s is kept where only one side has one',
    { a: quotes([1, 1], [2, 0]), topics: [{ a: [1, 2], b: [] }] },
    ['a: p1 | a 1 | b ', 'a: p0 | a 2 | b '],
  ],
  [
    'what quotes nothing stands with the next that does, else with the last; a side that quotes nothing follows',
    { a: quotes([2, 0], [4, 1]), topics: [{ a: [1, 2, 3, 4, 5], b: [1, 2] }] },
    ['a: p0 | a 1 2 | b ', 'a: p1 | a 3 4 5 | b ', 'only-b:  | a  | b 1 2'],
  ],
  [
    'without a passage both stand apart, and one alone by itself',
    {
      topics: [
        { a: [1, 2], b: [3] },
        { a: [], b: [4] },
      ],
    },
    ['apart:  | a 1 2 | b 3'],
    ['only-b:  | a  | b 4'],
  ],
  [
    'what neither quotes is at the foot',
    {
      b: quotes([1, 1]),
      described: [{ side: 'a', passage: 0, paragraphs: [1] }],
      topics: [{ a: [1], b: [1] }],
    },
    ['b: p1 | a  | b 1', 'only-a:  | a 1 | b ', 'passages: p0 | a  | b '],
  ],
  [
    'a passage is set once, and named again where it is quoted in a later topic',
    {
      a: quotes([1, 0], [2, 0]),
      topics: [
        { a: [1], b: [] },
        { a: [2], b: [] },
      ],
    },
    ['a: p0 | a 1 | b '],
    ['only-a:  (p0) | a 2 | b '],
  ],
  [
    'what only a heading quotes stands with the paragraph under it',
    {
      a: [{ paragraph: 2, passage: 0, inHeading: true }, ...quotes([3, 1])],
      topics: [{ a: [1, 2, 3], b: [] }],
    },
    ['a: p0 | a 1 2 | b ', 'a: p1 | a 3 | b '],
  ],
];
test.for(cases)('%s', ([, spec, ...topics]) => {
  const { topics: made } = topicRows(makeComparison({ passages, ...spec }));
  expect(made.map(({ beats }) => beats.map(shown))).toEqual(topics);
});

function checkRows(comparison: Comparison): void {
  const { topics, unplaced, numbers } = topicRows(comparison);
  const ids = comparison.statement.passages.map(({ id }) => id);
  const set = topics.flatMap(({ beats }) =>
    beats.flatMap(({ rows }) => rows.map((row) => row.passage.id)),
  );
  const order = [...set, ...unplaced.map((row) => row.passage.id)];
  expect(order.toSorted()).toEqual(ids.toSorted());
  expect(order.map((id) => numbers.get(id))).toEqual(order.map((_, i) => i + 1));
  for (const { topic, beats } of topics)
    for (const key of SIDES) {
      expect(beats.flatMap(({ paragraphs }) => paragraphs[key])).toEqual(topic.paragraphs[key]);
      for (const { rows, setBefore, paragraphs } of beats)
        for (const row of ledger(comparison)) {
          const here = row.cells[key].quotations.some(
            (q) => !q.inHeading && paragraphs[key].includes(q.paragraph),
          );
          if (here) expect([...rows.map((r) => r.passage), ...setBefore]).toContain(row.passage);
        }
    }
}
test('of any comparison each side is read in its own order, beside what it quotes; each passage is set once', () => {
  fc.assert(fc.property(specs, (spec) => checkRows(makeComparison(spec))));
  for (const comparison of realCorpus().comparisons) checkRows(comparison);
});
