// A passage's words under the reports' lines: A's above, B's below, an upright where a quotation starts or stops mid-sentence.
import { SIDES, type SideKey } from '../corpus/sides.ts';
import { mergeRuns, printedRuns } from '../judge/coverage.ts';
import type { Judgement, PassageWords, Run, Step } from '../judge/judge.ts';
import { withoutLoneMarks } from '../text/quotation-marks.ts';
import { joinLoose, type Word, withoutStop } from '../text/words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

export type Judgements = Readonly<Record<SideKey, readonly Judgement[]>>;

/** A stretch of a passage in the hand of one report: printed, or other words in its place where a quotation starts or stops. */
interface Held extends Run {
  readonly isPrinted: boolean;
  readonly startsMid: boolean;
  readonly stopsMid: boolean;
}

/** The stretches that a report's quotations hold, with uprights where one starts or stops inside a sentence. */
function heldBy(judgements: readonly Judgement[]): Held[] {
  const printed = printedRuns(judgements);
  const starting = judgements.filter(({ labels }) => labels.includes('starts-mid-sentence'));
  const stopping = judgements.filter(({ labels }) => labels.includes('stops-mid-sentence'));
  // Changed words carry no line; where a quotation starts or stops with them, the upright stands at them.
  const changed = mergeRuns([
    ...starting.map(({ extent, runs }) => ({ from: extent.from, to: runs[0]?.from ?? extent.to })),
    ...stopping.map(({ extent, runs }) => ({
      from: runs.at(-1)?.to ?? extent.from,
      to: extent.to,
    })),
  ]).filter(({ from, to }) => from < to && !printed.some((run) => run.from < to && from < run.to));
  const held = [...printed, ...changed].sort((x, y) => x.from - y.from);
  return held.map(({ from, to }, i) => ({
    from,
    to,
    isPrinted: printed.some((run) => run.from === from),
    startsMid: held[i - 1]?.to !== from && starting.some(({ extent }) => extent.from === from),
    stopsMid: held[i + 1]?.from !== to && stopping.some(({ extent }) => extent.to === to),
  }));
}

/**
 * The words as HTML, in nested spans: `la` and `lb` where a report prints them, `ca` and `cb` where it starts or stops
 * with others in their place; `s` and `e` where a quotation starts or stops inside a sentence, and nowhere else.
 * @param html one word as HTML
 */
export function linedWords(
  { words }: PassageWords,
  judgements: Judgements,
  html: (word: Word, index: number) => string,
): string {
  const held = { a: heldBy(judgements.a), b: heldBy(judgements.b) };
  const edgesOf = (runs: readonly Run[]): number[] => runs.flatMap(({ from, to }) => [from, to]);
  // A's span lies outside B's, so that its solid line has no seam; B's is taken up again where A's starts or ends inside it.
  const edges = edgesOf(held.a);
  const places = [0, ...edges, ...edgesOf(held.b), words.length];
  const stretches = [...new Set(places)].sort((x, y) => x - y);
  const open: Held[] = [];
  let out = '';
  let space = '';
  // Between two edges the same lines run on.
  stretches.slice(0, -1).forEach((from, stretch) => {
    const wanted = SIDES.flatMap((key) => {
      const run = held[key].find((r) => r.from <= from && from < r.to);
      return run ? [{ key, run }] : [];
    });
    let kept = 0;
    while (kept < open.length && open[kept] === wanted[kept]?.run) kept += 1;
    // White space between two words belongs to the spans that hold both.
    out += '</span>'.repeat(open.splice(kept).length) + space;
    for (const { key, run } of wanted.slice(kept)) {
      const end = key === 'b' ? Math.min(run.to, ...edges.filter((edge) => edge > from)) : run.to;
      const start = run.startsMid && run.from === from ? ' s' : '';
      const stop = run.stopsMid && run.to === end ? ' e' : '';
      out += `<span class="${run.isPrinted ? 'l' : 'c'}${key}${start}${stop}">`;
      open.push(run);
    }
    words.slice(from, stretches[stretch + 1]).forEach((word, i) => {
      out += (i > 0 ? space : '') + html(word, from + i);
      space = word.after;
    });
  });
  return out + '</span>'.repeat(open.length);
}

const bare = (text: string): string => withoutStop(withoutLoneMarks(text));

/** What a report prints at a word of the passage: nothing where its words for several stand at the first of them. */
interface PrintedWord {
  readonly text: string;
  readonly differs: boolean;
}

/** What a report prints in place of a word of the passage (`printed`), and what it adds before one (`added`). */
export interface PrintedAt {
  readonly printed: ReadonlyMap<number, PrintedWord>;
  readonly added: ReadonlyMap<number, string>;
}

/** Steps that say nothing of words: these are the passage's, or marked as left out. */
const ALIKE: readonly Step['kind'][] = ['same', 'first-letter', 'marks'];

/** Reads off the judgements of one report's quotations what it prints at each word; the first quotation of a word, or of an addition at one place, counts. */
export function printedAt(judgements: readonly Judgement[]): PrintedAt {
  const printed = new Map<number, PrintedWord>();
  const added = new Map<number, string>();
  for (const { steps } of judgements) {
    const here = new Map<number, string>();
    for (const { kind, printed: words, source } of steps) {
      const { from, to } = source;
      const isAddition = from === to;
      if (words === '' || kind === 'omitted' || (isAddition && kind === 'marks')) continue;
      const text = bare(words);
      if (isAddition) here.set(from, joinLoose([here.get(from), text]));
      else if (!printed.has(from))
        for (let at = from; at < to; at++)
          printed.set(at, { text: at === from ? text : '', differs: !ALIKE.includes(kind) });
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
    if (here?.differs && here.text !== '') waiting.push(here.text);
    const extra = added.get(i + 1);
    if (extra) waiting.push(extra);
    if (here?.differs && printed.get(i + 1)?.differs) continue;
    if (waiting.length > 0) variants.set(i, joinLoose(waiting));
    waiting = [];
  }
  // There is no word before the first one: what is added there stands after it.
  if (first && !joined) variants.set(0, [first, variants.get(0)].filter(Boolean).join(' … '));
  return variants;
}
