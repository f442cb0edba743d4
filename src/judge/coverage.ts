// How much of a passage a set of quotations prints, and which words of it.
import type { Judgement, PassageWords, Run } from './judge.ts';

/** Stretches in order, merged where they touch or overlap. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((x, y) => x.from - y.from || x.to - y.to)) {
    const last = merged.at(-1);
    if (last && run.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else merged.push({ ...run });
  }
  return merged;
}

/** What merged stretches leave out of `total` words. */
export function runsWithout(merged: readonly Run[], total: number): Run[] {
  const edges = [0, ...merged.flatMap(({ from, to }) => [from, to]), total];
  return edges
    .flatMap((from, i) => (i % 2 === 0 ? [{ from, to: edges[i + 1] ?? total }] : []))
    .filter(({ from, to }) => from < to);
}

/** The stretches of a passage that any of the judgements prints. */
export const printedRuns = (judgements: readonly Judgement[]): Run[] =>
  mergeRuns(judgements.flatMap((judgement) => judgement.runs));

export interface Coverage {
  readonly kind: 'whole' | 'part' | 'none';
  /** Words of the passage that are printed. */
  readonly count: number;
  /** Words of the passage. */
  readonly total: number;
  readonly runs: readonly Run[];
}

export function coverage(judgements: readonly Judgement[], passage: PassageWords): Coverage {
  const runs = printedRuns(judgements);
  const count = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  const total = passage.words.length;
  return { kind: count === 0 ? 'none' : count === total ? 'whole' : 'part', count, total, runs };
}
