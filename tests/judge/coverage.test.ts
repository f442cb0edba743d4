import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, printedRuns } from '../../src/judge/coverage.ts';
import { type Judgement, judge, passageWords, type Run } from '../../src/judge/judge.ts';

const passage = passageWords(['The parties keep all ports open.', 'They charge no toll.']);
const judged = (...printed: string[]): Judgement[] => printed.map((text) => judge(text, passage));
const running = (...runs: Run[]): Judgement => ({ ...judge('x', passage), runs });

describe('the printed stretches of several quotations', () => {
  const runs = (...printed: string[]): string =>
    printedRuns(judged(...printed))
      .map(({ from, to }) => `${from}–${to}`)
      .join(' ');

  test('stand in the passage’s order, whatever the report’s', () => {
    expect(runs('no toll', 'The parties')).toBe('0–2 8–10');
  });

  test('are one where they overlap or touch, across sentences too', () => {
    expect(runs('parties keep all', 'keep all ports')).toBe('1–5');
    expect(runs('The parties', 'keep all')).toBe('0–4');
    expect(runs('ports open', 'They charge')).toBe('4–8');
  });

  test('stay as the longer one where one holds the other', () => {
    expect(runs('The parties keep all ports', 'parties')).toBe('0–5');
  });

  test('are none without quotations', () => {
    expect(printedRuns([])).toEqual([]);
  });

  test('leave out what a quotation leaves out', () => {
    expect(runs('The parties … ports open')).toBe('0–2 4–6');
  });
});

describe('coverage', () => {
  test.each([
    ['none', 0, []],
    ['part', 2, ['no toll']],
    ['part', 9, ['The parties keep all ports', 'They charge no toll']],
    ['whole', 10, ['The parties keep all ports open.', 'They charge no toll.']],
    ['whole', 10, ['The Parties keep all ports open. They charge no toll.']],
  ])('is %s, of %i words, for %j', (kind, count, printed) => {
    expect(coverage(judged(...printed), passage)).toMatchObject({ kind, count, total: 10 });
  });
});

test('of any stretches the merged ones are apart, in order, and hold the same words', () => {
  const run = fc
    .tuple(fc.nat(8), fc.integer({ min: 1, max: 10 }))
    .map(([from, length]): Run => ({ from, to: Math.min(10, from + length) }));
  const judgements = fc.array(fc.array(run, { maxLength: 3 }), { maxLength: 4 });
  const held = (runs: readonly Run[]): Set<number> =>
    new Set(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  fc.assert(
    fc.property(judgements, (lists) => {
      const before = lists.map((runs) => running(...runs));
      const copy = structuredClone(before);
      const { kind, count, runs } = coverage(before, passage);
      expect(before).toEqual(copy);
      runs.forEach((r, i) => {
        if (i > 0) expect(r.from).toBeGreaterThan(runs[i - 1]?.to ?? Infinity);
      });
      expect(held(runs)).toEqual(held(lists.flat()));
      expect(count).toBe(held(runs).size);
      expect(kind).toBe(count === 0 ? 'none' : count === 10 ? 'whole' : 'part');
    }),
  );
});
