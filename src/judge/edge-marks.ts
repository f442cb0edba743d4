// Marks that a report prints otherwise beside words that it changed, added or put in brackets: no step of a word says them.
import { hasLetters, type Word } from '../text/words.ts';
import type { Step } from './grid.ts';
import { marksInWords } from './mark-names.ts';
import { marksMatch, partsOf } from './match-words.ts';
import type { Item } from './read-printed.ts';
import type { Source } from './source.ts';

type WordItem = Item & { kind: 'word' };
/** A step, and the printed items that it lays: `from` up to but not including `to`. */
export type PlacedStep = Step & { readonly items: { readonly from: number; readonly to: number } };

const NONE = { head: '', body: '', tail: '' };

/** How the marks differ around printed words that stand for others; empty where they do not, or where one side is a sign. */
function aroundChanged(words: readonly WordItem[], there: readonly Word[], ends: string): string {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  const together = (side: readonly { norm: string }[]) => side.map(({ norm }) => norm).join(' ');
  if ([words, there].some((side) => side.length > 0 && !hasLetters(together(side)))) return '';
  const [own, its] = [partsOf(together(words)), partsOf(together(there))];
  const opens = marksMatch(first, { ...NONE, head: own.head }, { ...NONE, head: its.head }, ends);
  const closes = marksMatch(last, { ...NONE, tail: own.tail }, { ...NONE, tail: its.tail }, ends);
  const said = (marks: typeof own): string =>
    `${opens ? '' : marks.head}x${closes ? '' : marks.tail}`;
  return marksInWords(said(own), said(its));
}

/** The stop after a bracket where it is neither the word's before it nor that of the words in whose place the bracket stands. */
function afterBracket(
  before: WordItem | undefined,
  word: Word | undefined,
  taken: Word | undefined,
) {
  if (!before || !word || before.loose || /^[!?؟]*$/u.test(before.later)) return '';
  const isTaken = taken !== undefined && partsOf(taken.norm).tail === before.later;
  const [own, its] = [partsOf(before.norm).tail, partsOf(word.norm).tail];
  return isTaken || own !== its ? '' : marksInWords(`x${before.later}`, 'x');
}

const UNMARKED: readonly Step['kind'][] = ['changed', 'added', 'dropped'];

/** The same steps; the last one of words that differ side by side, and a bracket's, say how the marks differ there. */
export function withEdgeMarks(
  steps: readonly PlacedStep[],
  items: readonly Item[],
  { words, closing }: Source,
): Step[] {
  const isUnmarked = (step: Step | undefined): boolean =>
    step !== undefined && UNMARKED.includes(step.kind);
  let from = 0;
  return steps.map(({ items: own, ...step }, i) => {
    if (!isUnmarked(step) || !isUnmarked(steps[i - 1])) from = i;
    let marks = '';
    if (isUnmarked(step) && !isUnmarked(steps[i + 1])) {
      const group = steps.slice(from, i + 1);
      const printed = items.slice(group[0]?.items.from, own.to).filter((x) => x.kind === 'word');
      const there = words.slice(group[0]?.source.from, step.source.to);
      marks = aroundChanged(printed, there, closing[step.source.from] ?? '');
    } else if (step.kind === 'bracket' && steps[i - 1]?.source.to === step.source.from) {
      const before = items[own.from - 1];
      const taken = step.source.to > step.source.from ? words[step.source.to - 1] : undefined;
      if (before?.kind === 'word' && steps[i - 1]?.kind !== 'added')
        marks = afterBracket(before, words[step.source.from - 1], taken);
    }
    // A gap of the passage's own, over which the quotation goes on without its mark.
    const isPrinted = step.source.to > step.source.from && own.to > own.from;
    const isGap = isPrinted && step.kind !== 'omitted' && words[step.source.to - 1]?.gap;
    const goesOn = steps.slice(i + 1).some(({ items: others }) => others.to > others.from);
    if (isGap && goesOn && items[own.to]?.kind !== 'omission')
      marks = [marks, 'without ellipsis after'].filter(Boolean).join(' and ');
    return marks === '' ? step : { ...step, marks };
  });
}
