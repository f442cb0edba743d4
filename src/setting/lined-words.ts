// A passage's words under the reports' lines: A's above, B's below, an upright where a report cut mid-sentence.
import type { SideKey } from '../corpus/corpus.ts';
import { printedRuns } from '../judge/coverage.ts';
import type { Judgement, PassageWords, Run } from '../judge/judge.ts';
import { type Word, withoutStop } from '../text/words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

export type Judgements = Readonly<Record<SideKey, readonly Judgement[]>>;

const KEYS = ['a', 'b'] as const;

/**
 * The words as HTML, in nested spans of the classes `la` and `lb`, with `s` and `e` where a line starts or ends in a cut.
 * @param html one word as HTML
 */
export function linedWords(
  passage: PassageWords,
  judgements: Judgements,
  html: (word: Word, index: number) => string,
): string {
  const { words, sentences } = passage;
  const starts = new Set(sentences.map((s) => s.from));
  const ends = new Set(sentences.map((s) => s.to));
  const runs = { a: printedRuns(judgements.a), b: printedRuns(judgements.b) };
  // A's span lies outside B's, so that its solid line has no seam; B's is taken up again where A's starts or ends inside it.
  const edges = runs.a.flatMap((run) => [run.from, run.to]);
  const places = [0, ...edges, ...runs.b.flatMap((run) => [run.from, run.to]), words.length];
  const stretches = [...new Set(places)].sort((x, y) => x - y);
  const open: Run[] = [];
  let out = '';
  let space = '';
  // Between two edges the same lines run on.
  stretches.slice(0, -1).forEach((from, stretch) => {
    const wanted = KEYS.flatMap((key) => {
      const run = runs[key].find((r) => r.from <= from && from < r.to);
      return run ? [{ key, run }] : [];
    });
    let kept = 0;
    while (kept < open.length && open[kept] === wanted[kept]?.run) kept += 1;
    // White space between two words belongs to the spans that hold both.
    out += '</span>'.repeat(open.splice(kept).length) + space;
    for (const { key, run } of wanted.slice(kept)) {
      const end = key === 'b' ? Math.min(run.to, ...edges.filter((edge) => edge > from)) : run.to;
      const cutBefore = run.from === from && !starts.has(from);
      const cutAfter = end === run.to && !ends.has(end);
      out += `<span class="l${key}${cutBefore ? ' s' : ''}${cutAfter ? ' e' : ''}">`;
      open.push(run);
    }
    words.slice(from, stretches[stretch + 1]).forEach((word, i) => {
      out += (i > 0 ? space : '') + html(word, from + i);
      space = word.after;
    });
  });
  return out + '</span>'.repeat(open.length);
}

const bare = (text: string): string => withoutStop(text.replace(/^["“„«‘]+|["”»’]+$/gu, ''));

/** What a report prints in place of a word of the passage (`printed`), and what it adds before one (`added`). */
export interface PrintedAt {
  readonly printed: ReadonlyMap<number, { readonly text: string; readonly differs: boolean }>;
  readonly added: ReadonlyMap<number, string>;
}

/** Reads off the judgements of one report's quotations what it prints at each word; the first quotation of a word, or of an addition at one place, counts. */
export function printedAt(judgements: readonly Judgement[]): PrintedAt {
  const printed = new Map<number, { text: string; differs: boolean }>();
  const added = new Map<number, string>();
  for (const { steps } of judgements) {
    const here = new Map<number, string>();
    for (const step of steps) {
      if (step.printed === '' || step.kind === 'omitted') continue;
      const { from, to } = step.source;
      const text = bare(step.printed);
      if (to === from) here.set(from, [here.get(from), text].filter(Boolean).join(' '));
      else if (!printed.has(from))
        printed.set(from, { text, differs: step.kind !== 'same' && step.kind !== 'first-letter' });
    }
    for (const [at, text] of here) if (!added.has(at)) added.set(at, text);
  }
  return { printed, added };
}

/** For each word after which it is to be shown, what a report prints differently: neighbours together. */
export function variantsAfter({ printed, added }: PrintedAt, length: number): Map<number, string> {
  const variants = new Map<number, string>();
  const first = added.get(0);
  const joined = printed.get(0)?.differs;
  let waiting: string[] = first && joined ? [first] : [];
  for (let i = 0; i < length; i++) {
    const here = printed.get(i);
    if (here?.differs) waiting.push(here.text);
    const extra = added.get(i + 1);
    if (extra) waiting.push(extra);
    if (here?.differs && printed.get(i + 1)?.differs) continue;
    if (waiting.length > 0) variants.set(i, waiting.join(' '));
    waiting = [];
  }
  // There is no word before the first one: what is added there stands after it.
  if (first && !joined) variants.set(0, [first, variants.get(0)].filter(Boolean).join(' … '));
  return variants;
}
