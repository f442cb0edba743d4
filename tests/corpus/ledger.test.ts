import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { ledger, topicWords } from '../../src/corpus/ledger.ts';
import { findings, summary } from '../../src/wording/findings.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeComparison, type Quote, type Spec, specs, words } from '../support/make.ts';

const [real] = realCorpus().comparisons as unknown as [Comparison];

/** What each report does with each passage, as a row of two words. */
const kinds = (comparison: Comparison): string[] =>
  ledger(comparison).map(({ cells }) => `${cells.a.kind} ${cells.b.kind}`);
const told = (comparison: Comparison): string[] =>
  findings(comparison).map(({ figure, text }) => `${figure} ${text}`);

/** A comparison of which only counts matter: how many passages both, A alone, B alone and neither quote. */
function counted(both: number, a: number, b: number, neither: number, rest: Partial<Spec> = {}) {
  const quote = (passage: number): Quote => ({ paragraph: 1, passage });
  const total = both + a + b + neither;
  const numbers = Array.from({ length: total }, (_, i) => i);
  return makeComparison({
    passages: numbers.map((i) => words(3, 3 * i)),
    a: numbers.slice(0, both + a).map(quote),
    b: [...numbers.slice(0, both), ...numbers.slice(both + a, both + a + b)].map(quote),
    ...rest,
  });
}

type Case = [Comparison, string];
const named = ([comparison, said]: Case) => ({ comparison, said });

describe('a cell', () => {
  const passages = [words(10), words(6, 10), words(6, 20), words(6, 30)].map((list) => [
    list.join(' '),
  ]);

  test('says whether the passage is quoted whole, in part, described or not at all', () => {
    const comparison = makeComparison({
      passages,
      a: [
        { paragraph: 1, passage: 0 },
        { paragraph: 2, passage: 1, printed: 'w11 w12' },
      ],
      described: [{ side: 'a', passage: 2, paragraphs: [4, 3] }],
    });
    expect(kinds(comparison)).toEqual(['whole none', 'part none', 'described none', 'none none']);
    expect(ledger(comparison).map((row) => row.quotedBy)).toEqual(['a', 'a', 'neither', 'neither']);
    expect(ledger(comparison).map((row) => row.cells.a.paragraphs)).toEqual([[1], [2], [3, 4], []]);
  });

  test('merges several quotations of one passage, and counts no word twice', () => {
    const comparison = makeComparison({
      passages,
      b: [
        { paragraph: 5, passage: 0, printed: 'w6 w7 w8' },
        { paragraph: 2, passage: 0, printed: 'w1 w2 w3' },
        { paragraph: 2, passage: 0, printed: 'w3 w4' },
      ],
    });
    const cell = ledger(comparison)[0]?.cells.b;
    expect(cell?.coverage).toEqual({
      kind: 'part',
      count: 7,
      total: 10,
      runs: [
        { from: 1, to: 5 },
        { from: 6, to: 9 },
      ],
    });
    expect(cell?.paragraphs).toEqual([2, 5]);
    expect(cell?.quotations.map((q) => q.n)).toEqual([1, 2, 3]);
  });

  test('is whole where two quotations make up the passage between them', () => {
    const comparison = makeComparison({
      passages,
      a: [
        { paragraph: 1, passage: 1, printed: 'w10 w11 w12' },
        { paragraph: 4, passage: 1, printed: 'w13 w14 w15' },
      ],
    });
    expect(ledger(comparison)[1]?.cells.a.kind).toBe('whole');
  });

  test('names no paragraph for what only a heading quotes', () => {
    const comparison = makeComparison({
      passages,
      a: [{ paragraph: 3, passage: 0, inHeading: true }],
    });
    expect(ledger(comparison)[0]?.cells.a).toMatchObject({ kind: 'whole', paragraphs: [] });
    expect(ledger(comparison)[0]?.quotedBy).toBe('a');
  });

  test('that quotes is not also one that describes', () => {
    const comparison = makeComparison({
      passages,
      a: [{ paragraph: 1, passage: 0, printed: 'w1 w2' }],
      described: [{ side: 'a', passage: 0, paragraphs: [6] }],
    });
    expect(ledger(comparison)[0]?.cells.a).toMatchObject({ kind: 'part', paragraphs: [1] });
  });

  test('describes for its own report only', () => {
    const comparison = makeComparison({
      passages,
      described: [{ side: 'b', passage: 3, paragraphs: [1] }],
    });
    expect(kinds(comparison)[3]).toBe('none described');
  });
});

describe('the real ledger', () => {
  const rows = ledger(real);
  const sum = (key: 'a' | 'b'): number =>
    rows.reduce((total, row) => total + row.cells[key].coverage.count, 0);

  test('comes to what the articles really quote', () => {
    expect(rows).toHaveLength(11);
    expect(rows.filter((row) => row.quotedBy === 'both').map((row) => row.passage.id)).toEqual([
      'nato-enlargement',
      'closed-blocs',
    ]);
    expect(rows.filter((row) => row.quotedBy === 'a')).toHaveLength(8);
    expect(rows.filter((row) => row.quotedBy === 'b')).toHaveLength(0);
    expect(rows.filter((row) => row.quotedBy === 'neither').map((row) => row.passage.id)).toEqual([
      'aukus',
    ]);
  });

  test('counts 226 and 35 of 527 words', () => {
    expect(rows.reduce((total, row) => total + row.passage.words.words.length, 0)).toBe(527);
    expect([sum('a'), sum('b')]).toEqual([226, 35]);
  });

  test('is told in these words', () => {
    expect(told(real)).toEqual([
      '2 of 11 passages are quoted by both reports: NATO enlargement and Closed blocs',
      '8 of 11 passages are quoted by Arete News alone',
      '0 of 11 passages are quoted by New Statesman alone',
      '1 of 11 passages is quoted by neither: AUKUS, which Arete News describes',
    ]);
    expect(summary(real)).toBe(
      'Both reports quote two of the 11 passages; Arete News alone quotes eight; neither quotes one, AUKUS, which Arete News describes.',
    );
  });

  test('is made once for a comparison', () => {
    expect(ledger(real)).toBe(rows);
  });
});

describe('findings', () => {
  test.each(
    (
      [
        [counted(1, 0, 0, 0), '1 of 1 passage is quoted by both reports: Title 0'],
        [counted(0, 1, 0, 0), '0 of 1 passage is quoted by both reports'],
        [counted(1, 1, 0, 0), '1 of 2 passages is quoted by both reports: Title 0'],
        [counted(0, 1, 1, 0), '0 of 2 passages are quoted by both reports'],
        [
          counted(3, 0, 0, 1),
          '3 of 4 passages are quoted by both reports: Title 0, Title 1 and Title 2',
        ],
        [counted(4, 0, 0, 0), '4 of 4 passages are quoted by both reports'],
      ] satisfies Case[]
    ).map(named),
  )('say “$said.”', ({ comparison, said }) => {
    expect(told(comparison)[0]).toBe(said);
  });

  const silent = (described: Spec['described']) => told(counted(1, 0, 0, 1, { described }))[3];

  test('say who describes the one passage that neither quotes', () => {
    expect(silent([])).toBe('1 of 2 passages is quoted by neither: Title 1');
    expect(silent([{ side: 'b', passage: 1, paragraphs: [1] }])).toBe(
      '1 of 2 passages is quoted by neither: Title 1, which Beta describes',
    );
    expect(
      silent([
        { side: 'a', passage: 1, paragraphs: [1] },
        { side: 'b', passage: 1, paragraphs: [1] },
      ]),
    ).toBe('1 of 2 passages is quoted by neither: Title 1, which both describe');
  });
});

describe('the summary', () => {
  const described: Spec['described'] = [{ side: 'a', passage: 0, paragraphs: [1] }];
  test.each(
    (
      [
        [counted(0, 0, 0, 0), 'Neither report quotes the statement.'],
        [counted(1, 0, 0, 0), 'Both reports quote the one passage.'],
        [counted(0, 1, 0, 0), 'Alpha alone quotes the one passage.'],
        [counted(0, 0, 1, 0), 'Beta alone quotes the one passage.'],
        [counted(0, 0, 0, 1), 'Neither report quotes the one passage, Title 0.'],
        [
          counted(0, 0, 0, 1, { described }),
          'Neither report quotes the one passage, Title 0, which Alpha describes.',
        ],
        [
          counted(0, 0, 0, 2),
          'Neither report quotes any of the two passages, Title 0 and Title 1.',
        ],
        [counted(0, 0, 0, 12), 'Neither report quotes any of the 12 passages.'],
        [counted(11, 0, 0, 0), 'Both reports quote all 11 passages.'],
        [
          counted(0, 1, 1, 0),
          'The two reports quote none of the two passages in common; Alpha alone quotes one; Beta alone quotes one.',
        ],
        [
          counted(1, 0, 2, 0),
          'Both reports quote one of the three passages; Beta alone quotes two.',
        ],
        [
          counted(2, 1, 1, 2),
          'Both reports quote two of the six passages; Alpha alone quotes one; Beta alone quotes one; neither quotes two, Title 4 and Title 5.',
        ],
        [counted(1, 0, 0, 4), 'Both reports quote one of the five passages; neither quotes four.'],
      ] satisfies Case[]
    ).map(named),
  )('can be “$said”', ({ comparison, said }) => {
    expect(summary(comparison)).toBe(said);
  });
});

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const numberOf = (word: string): number =>
  NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);

test('of any ledger the findings add up, agree in number and leave nothing dangling', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const comparison = makeComparison(spec);
      const total = comparison.statement.passages.length;
      const list = findings(comparison);
      expect(list.reduce((sum, { figure }) => sum + figure, 0)).toBe(total);
      for (const { figure, text } of list) {
        const is = figure === 1 || total === 1 ? 'is' : 'are';
        const noun = total === 1 ? 'passage' : 'passages';
        expect(text.startsWith(`of ${total} ${noun} ${is} quoted by `)).toBe(true);
        expect(text).not.toMatch(/[,;:]\s*$|[,;:]\s*[,;:]|\s{2}|undefined|: ,/u);
        if (figure === 0) expect(text).not.toContain(':');
      }
    }),
  );
});

test('of any ledger the summary adds up to the passages, in one sentence', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const comparison = makeComparison(spec);
      const rows = ledger(comparison);
      const text = summary(comparison);
      expect(text).toMatch(/^\p{Lu}[^.]*\.$/u);
      expect(text).not.toMatch(
        /[,;:]\s*[.,;:]|\s{2}|undefined|\b(?:no|one|1) passages|none of the (?:no|one)\b/u,
      );
      expect(text).not.toMatch(/quotes? (?:no|0)\b/u);
      const counting =
        /(?:Both|both) reports quote (\w+) of|([\w]+) alone quotes (\w+)|neither quotes (\w+)/gu;
      const counts = [...text.matchAll(counting)].map((m) => numberOf(m[1] ?? m[3] ?? m[4] ?? ''));
      const by = (who: string): number => rows.filter((row) => row.quotedBy === who).length;
      const whole = [by('both'), by('neither')].includes(rows.length) || rows.length === 1;
      if (!whole) expect(counts.reduce((sum, n) => sum + n, 0)).toBe(rows.length);
      else expect(text).toMatch(/the one passage|all \w+ passages|any of the|the statement\./u);
    }),
  );
});

test('a topic’s words are those of its paragraphs in each original', () => {
  const comparison = makeComparison({
    passages: [['one two']],
    topics: [
      { a: [1, 3], b: [] },
      { a: [2], b: [1] },
    ],
    words: { a: [10, 20, 30], b: [5] },
  });
  expect(topicWords(comparison)).toEqual([
    { id: 't0', title: 'Topic 0', words: { a: 40, b: 0 } },
    { id: 't1', title: 'Topic 1', words: { a: 20, b: 5 } },
  ]);
  const all = topicWords(real);
  const sum = (key: 'a' | 'b'): number => all.reduce((total, { words: n }) => total + n[key], 0);
  expect([sum('a'), sum('b')]).toEqual(real.sides.map((side) => side.article.length));
});
