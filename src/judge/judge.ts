// How a quotation's words relate to its passage's: the table of fidelity labels in the authors' guide, as one pure function.
import { hasLetters, joinWords, splitWords } from '../text/words.ts';
import { align } from './align.ts';
import { isTooLong, type Step } from './grid.ts';
import { lettersOf } from './match-words.ts';
import type { PassageWords, Run } from './passage-words.ts';
import { readPrinted } from './read-printed.ts';

export { couldBeFrom } from './candidates.ts';
export { type Difference, differences, findDifferences } from './differences.ts';
export type { Step } from './grid.ts';
export { bareForm } from './match-words.ts';
export { type PassageWords, passageWords, type Run } from './passage-words.ts';

/** All that can be said of a quotation; every label that applies is given, in this order. */
export const FIDELITIES = [
  'whole',
  'starts-mid-sentence',
  'stops-mid-sentence',
  'first-letter',
  'omission',
  'brackets',
  'capitals',
  'altered',
] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** Labels that may stand only with the editor's word that the outlet really printed it so. */
export const NEEDS_AS_PRINTED: readonly Fidelity[] = ['capitals', 'altered'];

export interface Judgement {
  /** At least half of the printed words stand in the passage, in order. */
  readonly fromPassage: boolean;
  readonly labels: readonly Fidelity[];
  readonly steps: readonly Step[];
  /** The stretches of the passage that the quotation prints, in order. */
  readonly runs: readonly Run[];
  /** From the first word of the passage that the quotation is laid along to the last, printed or not. */
  readonly extent: Run;
  /** The rest of the first quoted sentence before the quotation; empty where it starts with the sentence. */
  readonly cutBefore: string;
  /** The rest of the last quoted sentence after the quotation. */
  readonly cutAfter: string;
  /** How many of the passage's words the quotation prints. */
  readonly count: number;
  /** The share of printed words that stand in the passage, in order: 0 to 1. */
  readonly share: number;
}

const PRINTED: readonly Step['kind'][] = ['same', 'case', 'first-letter', 'marks'];
/** Whether a bracket stands inside a word, of which the passage has the rest. */
const isInWord = ({ kind, printed }: Step): boolean =>
  kind === 'bracket' && /[^\s\]][[]|\]\S*\p{L}/u.test(printed) && !/^\[[^\]]*\]$/u.test(printed);

/** The stretches of the passage that steps print. */
function runsOf(steps: readonly Step[]): Run[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const { from, to } = step.source;
    if (from === to || !(PRINTED.includes(step.kind) || isInWord(step))) continue;
    const last = runs.at(-1);
    if (last && last.to === from) runs[runs.length - 1] = { from: last.from, to };
    else runs.push({ from, to });
  }
  return runs;
}

/** What was cut from the sentences that a stretch starts and stops in; marks alone are no cut. */
function cutsAround({ words, sentences }: PassageWords, { from, to }: Run): [string, string] {
  const first = sentences.find((s) => from >= s.from && from < s.to);
  const last = sentences.find((s) => to > s.from && to <= s.to);
  const before = first ? joinWords(words.slice(first.from, from)) : '';
  const after = last ? joinWords(words.slice(to, last.to)) : '';
  return [hasLetters(before) ? before : '', hasLetters(after) ? after : ''];
}

/** What is cut from the words of a step that are printed in part: letters before what is printed, and after it. */
function cutInside(
  step: Step | undefined,
  { words, sentences, language }: PassageWords,
): [string, string] {
  if (step?.kind !== 'same') return ['', ''];
  const letters = (text: string): string => lettersOf(text, language);
  const source = words.slice(step.source.from, step.source.to).map(({ norm }) => letters(norm));
  const own = splitWords(step.printed, language).map(({ norm }) => letters(norm));
  const [all, printed] = [source.join(''), own.join('')];
  const at = all.indexOf(printed);
  if (at < 0) return ['', ''];
  const [before, after] = [all.slice(0, at), all.slice(at + printed.length)];
  const { from, to } = step.source;
  const starts = sentences.some((sentence) => sentence.from === from);
  const ends = sentences.some((sentence) => sentence.to === to);
  return [
    before && (starts ? '' : (words[from - 1]?.after ?? '')) + before,
    after && after + (ends ? '' : (words[to - 1]?.after ?? '')),
  ];
}

/**
 * Holds a printed quotation against its passage.
 * @param printed the words as the outlet printed them, with or without their outer marks
 * @param passage the passage's words, see `passageWords`
 * @example
 * judge('“stand against the formation”', passageWords(['The sides stand against the formation of blocs.'])).labels
 * // ['starts-mid-sentence', 'stops-mid-sentence']
 */
export function judge(printed: string, passage: PassageWords): Judgement {
  const items = readPrinted(printed, passage.language);
  const { steps, found } = align(items, passage);
  const printedWords = items.filter((item) => item.kind === 'word').length;
  const share = printedWords === 0 ? 0 : Math.min(1, found / printedWords);
  const runs = runsOf(steps);
  const touching = steps.filter(({ source }) => source.to > source.from);
  const extent = {
    from: touching[0]?.source.from ?? 0,
    to: touching.at(-1)?.source.to ?? 0,
  };
  const [before, after] = cutsAround(passage, extent);
  const cutBefore = before + cutInside(touching[0], passage)[0];
  const cutAfter = cutInside(touching.at(-1), passage)[1] + after;
  const has = (...kinds: Step['kind'][]): boolean => steps.some(({ kind }) => kinds.includes(kind));
  const isOneRun = runs.length === 1 && runs[0]?.from === extent.from && runs[0].to === extent.to;
  const labels: Record<Fidelity, boolean> = {
    whole: isOneRun && cutBefore === '' && cutAfter === '' && !has('added'),
    'starts-mid-sentence': cutBefore !== '',
    'stops-mid-sentence': cutAfter !== '',
    'first-letter': has('first-letter'),
    omission: has('omitted'),
    brackets: has('bracket'),
    capitals: has('case'),
    altered:
      has('changed', 'added', 'dropped', 'marks') ||
      steps.some(({ marks }) => marks !== undefined) ||
      steps.some((step) => step.kind === 'bracket' && isTooLong(step.printed, passage.language)),
  };
  return {
    fromPassage: share >= 0.5 && found > steps.filter(isInWord).length,
    labels: FIDELITIES.filter((label) => labels[label]),
    steps,
    runs,
    extent,
    cutBefore,
    cutAfter,
    count: runs.reduce((sum, run) => sum + run.to - run.from, 0),
    share,
  };
}

const judgements = new WeakMap<PassageWords, Map<string, Judgement>>();

/** Judges a quotation; the same words beside the same passage once, for as long as the passage's words are held. */
export function judgeOnce(printed: string, passage: PassageWords): Judgement {
  const ofPassage = judgements.get(passage) ?? new Map<string, Judgement>();
  judgements.set(passage, ofPassage);
  const judgement = ofPassage.get(printed) ?? judge(printed, passage);
  ofPassage.set(printed, judgement);
  return judgement;
}

/** Whether the editor must vouch that the outlet printed it so. */
export function needsAsPrinted(judgement: Judgement): boolean {
  return judgement.labels.some((label) => NEEDS_AS_PRINTED.includes(label));
}
