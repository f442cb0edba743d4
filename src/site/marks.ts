// A passage's words under the lines of the reports: A's above, B's below, uprights where a report cut mid-sentence.
import type { Passage, SideKey } from '../corpus/corpus.ts';
import { printedRuns } from '../domain/coverage.ts';
import type { Judgement } from '../domain/judge.ts';
import { withoutStop } from '../domain/words.ts';

/** A stretch of words that the same reports print. */
export interface Segment {
  readonly text: string;
  /** White space to the next segment. */
  readonly after: string;
  /** For each report that prints these words: whether its line starts or ends here, and whether that is a cut. */
  readonly lines: Readonly<
    Partial<
      Record<SideKey, { starts: boolean; ends: boolean; cutBefore: boolean; cutAfter: boolean }>
    >
  >;
  /** What a report prints in place of the words, or adds after them. */
  readonly variants: readonly { side: SideKey; text: string }[];
  readonly sentenceEnd: boolean;
}

/** @param judgements each report's judgements of its quotations of the passage */
export function segments(
  passage: Passage,
  judgements: Readonly<Record<SideKey, readonly Judgement[]>>,
): Segment[] {
  const { words, sentences } = passage.words;
  const runs = { a: printedRuns(judgements.a), b: printedRuns(judgements.b) };
  const bounds = new Set<number>([0, words.length]);
  for (const sentence of sentences) bounds.add(sentence.to);
  for (const key of ['a', 'b'] as const)
    for (const run of runs[key]) bounds.add(run.from).add(run.to);

  const variants: { at: number; side: SideKey; text: string }[] = [];
  for (const side of ['a', 'b'] as const)
    for (const judgement of judgements[side]) {
      let open: { to: number; text: string } | undefined;
      for (const step of judgement.steps) {
        if (!['case', 'changed', 'added', 'bracket'].includes(step.kind)) {
          open = undefined;
          continue;
        }
        const text = withoutStop(step.printed.replace(/^["“‘]+|["”’]+$/gu, ''));
        if (open && step.source.from === open.to) variants.pop();
        const joined: string = open && step.source.from === open.to ? `${open.text} ${text}` : text;
        open = { to: step.source.to, text: joined };
        variants.push({ at: step.source.to, side, text: joined });
      }
    }
  for (const { at } of variants) bounds.add(at);

  const starts = new Set(sentences.map((s) => s.from));
  const ends = new Set(sentences.map((s) => s.to));
  const cuts = [...bounds].sort((x, y) => x - y);
  return cuts.slice(0, -1).map((from, i): Segment => {
    const to = cuts[i + 1] ?? words.length;
    const lines: Segment['lines'] = Object.fromEntries(
      (['a', 'b'] as const).flatMap((key) => {
        const run = runs[key].find((r) => r.from <= from && to <= r.to);
        if (!run) return [];
        const opens = run.from === from;
        const closes = run.to === to;
        return [
          [
            key,
            {
              starts: opens,
              ends: closes,
              cutBefore: opens && !starts.has(from),
              cutAfter: closes && !ends.has(to),
            },
          ],
        ];
      }),
    );
    const slice = words.slice(from, to);
    return {
      text: slice.map((w, j) => w.text + (j < slice.length - 1 ? w.after : '')).join(''),
      after: slice.at(-1)?.after ?? '',
      lines,
      variants: variants
        .filter((v) => v.at === to && to > 0)
        .map(({ side, text }) => ({ side, text })),
      sentenceEnd: ends.has(to),
    };
  });
}
