import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Beat, topicRows } from '../../src/corpus/beats.ts';
import type { Comparison, SideKey } from '../../src/corpus/corpus.ts';
import { realCorpus } from '../support/corpus.ts';
import { makeComparison, type Spec, specs, words } from '../support/make.ts';

const KEYS = ['a', 'b'] as const;
const passages = [0, 1, 2, 3].map((i) => [words(4, 4 * i).join(' ')]);

const shown = ({ row, setBefore, paragraphs, above }: Beat): string =>
  [
    row ? `${row.passage.id}${setBefore ? ' again' : ''}` : 'no passage',
    ...KEYS.map(
      (key) =>
        `${key} ${paragraphs[key].join(' ')}${above[key].length > 0 ? ` (${above[key]})` : ''}`,
    ),
  ].join(' | ');
/** Topics as lines, a beat a line: passage, then each side's paragraphs and in brackets those that quote it from elsewhere. */
const beatsOf = (spec: Omit<Spec, 'passages'>): string[][] =>
  topicRows(makeComparison({ passages, ...spec })).topics.map((topic) => topic.beats.map(shown));

describe('a topic', () => {
  test('has a beat a passage, with the paragraphs that quote it', () => {
    expect(
      beatsOf({
        a: [
          { paragraph: 1, passage: 0 },
          { paragraph: 2, passage: 1 },
        ],
        b: [{ paragraph: 1, passage: 1 }],
        topics: [{ a: [1, 2], b: [1] }],
      }),
    ).toEqual([['p0 | a 1 | b ', 'p1 | a 2 | b 1']]);
  });

  test('sets a paragraph at the first of its passages, and points to it from the others', () => {
    expect(
      beatsOf({
        a: [
          { paragraph: 1, passage: 2 },
          { paragraph: 1, passage: 0 },
          { paragraph: 1, passage: 0 },
        ],
        topics: [{ a: [1], b: [] }],
      }),
    ).toEqual([['p0 | a 1 | b ', 'p2 | a  (1) | b ']]);
  });

  test('sets what quotes nothing with the next paragraph that does, else with the last', () => {
    expect(
      beatsOf({
        a: [
          { paragraph: 2, passage: 0 },
          { paragraph: 4, passage: 1 },
        ],
        topics: [{ a: [1, 2, 3, 4, 5], b: [1, 2] }],
      }),
    ).toEqual([['p0 | a 1 2 | b 1 2', 'p1 | a 3 4 5 | b ']]);
  });

  test('has the passages that neither quotes at its foot', () => {
    expect(
      beatsOf({
        a: [{ paragraph: 1, passage: 3 }],
        described: [{ side: 'b', passage: 0, paragraphs: [1] }],
        topics: [{ a: [1], b: [1] }],
      }),
    ).toEqual([['p3 | a 1 | b 1', 'p0 | a  | b ']]);
  });

  test('stands by a described passage where nothing is quoted', () => {
    expect(
      beatsOf({
        described: [{ side: 'b', passage: 0, paragraphs: [2] }],
        topics: [{ a: [1], b: [1, 2] }],
      }),
    ).toEqual([['p0 | a 1 | b 1 2']]);
  });

  test('without any passage is one beat with all its paragraphs', () => {
    expect(beatsOf({ topics: [{ a: [2, 3], b: [] }] })).toEqual([['no passage | a 2 3 | b ']]);
  });

  test('has its id and title', () => {
    const { topics } = topicRows(makeComparison({ passages, topics: [{ a: [1], b: [1] }] }));
    expect(topics.map(({ topic, title }) => [topic.id, title])).toEqual([['t0', 'Topic 0']]);
  });
});

describe('a passage', () => {
  test('quoted in two topics is set in the first and pointed to in the second', () => {
    expect(
      beatsOf({
        a: [
          { paragraph: 1, passage: 0 },
          { paragraph: 2, passage: 0 },
        ],
        topics: [
          { a: [1], b: [] },
          { a: [2], b: [] },
        ],
      }),
    ).toEqual([['p0 | a 1 (2) | b '], ['p0 again | a 2 (1) | b ']]);
  });

  test('that only a heading quotes stands with the paragraph under the heading', () => {
    const spec = {
      a: [{ paragraph: 2, passage: 1, inHeading: true }],
      topics: [
        { a: [1], b: [] },
        { a: [2], b: [] },
      ],
    };
    expect(beatsOf(spec)).toEqual([['no passage | a 1 | b '], ['p1 | a 2 | b ']]);
    const { unplaced } = topicRows(makeComparison({ passages, ...spec }));
    expect(unplaced.map(({ id }) => id)).toEqual(['p0', 'p2', 'p3']);
  });

  test('quoted in a heading and in text stands where the text is', () => {
    expect(
      beatsOf({
        a: [
          { paragraph: 1, passage: 1, inHeading: true },
          { paragraph: 2, passage: 1 },
        ],
        topics: [
          { a: [1], b: [] },
          { a: [2], b: [] },
        ],
      }),
    ).toEqual([['no passage | a 1 | b '], ['p1 | a 2 | b ']]);
  });

  test('that nobody quotes or describes is left over, and no other', () => {
    const comparison = makeComparison({
      passages,
      b: [{ paragraph: 1, passage: 2 }],
      described: [{ side: 'a', passage: 3, paragraphs: [1] }],
      topics: [{ a: [1], b: [1] }],
    });
    expect(topicRows(comparison).unplaced.map(({ id }) => id)).toEqual(['p0', 'p1']);
  });
});

const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));

/** Everything that holds of the beats of any comparison. */
function checkBeats(comparison: Comparison): void {
  const { topics, unplaced } = topicRows(comparison);
  expect(topics.map(({ topic }) => topic)).toEqual(comparison.topics);
  const seen = new Set<string>();
  for (const { topic, beats } of topics) {
    const quotedAt = (key: SideKey, n: number): string[] =>
      comparison.sides[key === 'a' ? 0 : 1].article.quotations
        .filter((q) => q.paragraph === n && !q.inHeading)
        .map((q) => q.passage.id);
    for (const key of KEYS) {
      const set = beats.flatMap((beat) => beat.paragraphs[key]);
      expect(set.toSorted((x, y) => x - y)).toEqual(topic.paragraphs[key]);
      for (const beat of beats) {
        expect(ascending(beat.paragraphs[key])).toBe(true);
        // What stands in another place is no paragraph of this one.
        expect(beat.above[key].filter((n) => beat.paragraphs[key].includes(n))).toEqual([]);
      }
      for (const n of topic.paragraphs[key]) {
        const ids = quotedAt(key, n);
        if (ids.length === 0) continue;
        const first = Math.min(
          ...ids.map((id) => beats.findIndex((b) => b.row?.passage.id === id)),
        );
        const at = beats.findIndex((beat) => beat.paragraphs[key].includes(n));
        expect(first).toBeGreaterThanOrEqual(0);
        // A heading over the paragraph may quote an earlier passage that stands nowhere else.
        const heads = comparison.sides[key === 'a' ? 0 : 1].article.quotations.some(
          (q) => q.inHeading && q.paragraph === n && q.passage.id === beats[at]?.row?.passage.id,
        );
        if (!heads) expect(at).toBe(first);
      }
    }
    const placed = beats.flatMap(({ row }) => (row ? [row] : []));
    expect(
      ascending(placed.filter((r) => r.quotedBy !== 'neither').map((r) => r.passage.position)),
    ).toBe(true);
    const foot = placed.findIndex((row) => row.quotedBy === 'neither');
    if (foot >= 0) expect(placed.slice(foot).every((r) => r.quotedBy === 'neither')).toBe(true);
    for (const { row, setBefore } of beats) {
      if (!row) continue;
      expect(setBefore).toBe(seen.has(row.passage.id));
      seen.add(row.passage.id);
    }
  }
  expect([...seen, ...unplaced.map(({ id }) => id)].toSorted()).toEqual(
    comparison.statement.passages.map(({ id }) => id).toSorted(),
  );
}

test('of any comparison every paragraph stands in one beat of its topic, at the first passage that it quotes', () => {
  fc.assert(fc.property(specs, (spec) => checkBeats(makeComparison(spec))));
});

test('of any comparison no passage that is quoted is left over', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const comparison = makeComparison(spec);
      const quoted = comparison.sides.flatMap(({ article }) =>
        article.quotations.map((q) => q.passage.id),
      );
      const { unplaced } = topicRows(comparison);
      expect(unplaced.filter(({ id }) => quoted.includes(id))).toEqual([]);
    }),
  );
});

test('the real comparison has them all in place', () => {
  const [comparison] = realCorpus().comparisons as unknown as [Comparison];
  checkBeats(comparison);
  const { topics, unplaced } = topicRows(comparison);
  expect(unplaced).toEqual([]);
  expect(topics[0]?.beats.map(shown)).toEqual([
    'nato-enlargement | a 1 6 | b 3',
    'closed-blocs | a 9 | b  (3)',
    'aukus | a  | b ',
  ]);
});
