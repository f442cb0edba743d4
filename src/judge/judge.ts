// How a quotation's words relate to its passage's: the table of fidelity labels in the authors' guide, as one pure function.
import { joinWords, splitWords, type Word, withoutStop } from '../text/words.ts';

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

/** Words `from` up to but not including `to`, counted from 0 through all sentences of the passage. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * One step of the quotation beside the passage.
 * `same` and `case`: one word each. `first-letter`: a `case` that only the place in the sentence explains.
 * `bracket`: what stands in square brackets, beside the words it replaces (perhaps none).
 * `omitted`: words that an ellipsis stands for. `dropped`: words missing without a mark.
 * `changed`: another word. `added`: a printed word that the passage doesn't have.
 */
export interface Step {
  readonly kind:
    | 'same'
    | 'case'
    | 'first-letter'
    | 'bracket'
    | 'omitted'
    | 'dropped'
    | 'changed'
    | 'added';
  readonly printed: string;
  readonly source: Run;
}

export interface Judgement {
  /** At least half of the printed words stand in the passage, in order. */
  readonly fromPassage: boolean;
  readonly labels: readonly Fidelity[];
  readonly steps: readonly Step[];
  /** The stretches of the passage that the quotation prints, in order. */
  readonly runs: readonly Run[];
  /** The rest of the first quoted sentence before the quotation; empty where it starts with the sentence. */
  readonly cutBefore: string;
  /** The rest of the last quoted sentence after the quotation. */
  readonly cutAfter: string;
  /** How many of the passage's words the quotation prints. */
  readonly count: number;
  /** The share of printed words that stand in the passage, in order: 0 to 1. */
  readonly share: number;
}

/** A passage ready for comparing: its words, and where each sentence starts and ends. */
export interface PassageWords {
  readonly words: readonly Word[];
  readonly sentences: readonly Run[];
}

/** @param sentences the passage's sentences as authored, in order */
export function passageWords(sentences: readonly string[]): PassageWords {
  const words: Word[] = [];
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const from = words.length;
    words.push(...splitWords(sentence));
    runs.push({ from, to: words.length });
  }
  return { words, sentences: runs };
}

const BRACKET_WORDS = 3;
const isTooLong = (bracket: string): boolean => bracket.split(/\s+/u).length > BRACKET_WORDS;

type Item =
  | {
      kind: 'word';
      text: string;
      norm: string;
      /** What follows it in the source may be cut off: its stop, a bracket, a question mark. */
      loose: boolean;
      /** What stands before it in the source may be cut off: a bracket. */
      first: boolean;
    }
  | { kind: 'omission'; text: string }
  | { kind: 'bracket'; text: string };

const ELLIPSIS = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?/gu;
const BRACKET = /(?<=^|\s|["“‘])\[[^\][]*\](?=$|\s|["”’,.;:])/gu;

/** Splits a printed quotation into words, marked omissions and brackets. */
function readItems(printed: string): Item[] {
  const marked = printed
    .replace(ELLIPSIS, '\u0001')
    .replace(BRACKET, (whole) => whole.replace(/\s+/gu, '\u0002'));
  const items = marked.split('\u0001').flatMap((stretch, i): Item[] => {
    const words = splitWords(stretch.replace(/^\s*[,.;:]+(?=\s|$)/u, '')).flatMap(
      (word): Item[] => {
        const text = word.text.replaceAll('\u0002', ' ');
        if (/^["“‘]*\[[^\][]*\][,.;:"”’]*$/u.test(text)) return [{ kind: 'bracket', text }];
        if (/^[,.;:!?()]*$/u.test(word.norm)) return [];
        return [{ kind: 'word', text, norm: word.norm, loose: false, first: false }];
      },
    );
    return i === 0 ? words : [{ kind: 'omission', text: '…' }, ...words];
  });
  // Brackets side by side are one: the limit on their words is no limit if they may be chained.
  for (let i = items.length - 1; i > 0; i--) {
    const [before, here] = [items[i - 1], items[i]];
    if (before?.kind === 'bracket' && here?.kind === 'bracket')
      items.splice(i - 1, 2, { kind: 'bracket', text: `${before.text} ${here.text}` });
  }
  while (items[0]?.kind === 'omission') items.shift();
  while (items.at(-1)?.kind === 'omission') items.pop();
  // A closing stop belongs to the house style at the end of a quotation and before an ellipsis, brackets apart; nowhere else.
  items.forEach((item, i) => {
    const next = items.slice(i + 1).find(({ kind }) => kind !== 'bracket');
    if (item.kind === 'word' && (next === undefined || next.kind === 'omission')) item.loose = true;
    const before = items[i - 1];
    if (item.kind === 'word' && (before === undefined || before.kind === 'omission'))
      item.first = true;
  });
  return items;
}

const lower = (text: string): string => text.toLowerCase();

/** Whether a word with letters in brackets, as in `[t]he` or `State[s]`, stands for this source word. */
function bracketedLetters(norm: string, source: string): boolean {
  const brackets = norm.match(/\[[^\]]*\]/gu) ?? [];
  if (brackets.length === 0 || !brackets.every((b) => /^\[\p{L}{1,4}\]$/u.test(b))) return false;
  const kept = withoutStop(norm.replace(/\[[^\]]*\]/gu, ''));
  const open = withoutStop(norm.replace(/[[\]]/gu, ''));
  const bare = withoutStop(source);
  // `State[s]` adds to a word's end; `[un]lawful` would make it another.
  const isAdded = kept === bare && !norm.startsWith('[');
  return kept !== '' && (isAdded || (lower(open) === lower(bare) && bare.endsWith(kept)));
}

/** A word at the edge of what is quoted: without its closing stop, or the dash before what was cut. */
const edgeForm = (norm: string): string => withoutStop(norm.replace(/ –$/u, ''));

const withoutEnd = (norm: string): string => withoutStop(norm.replace(/[?!)]+$/u, ''));
/** A word without the round brackets around it, or the mark of its question. */
const withoutBracket = (norm: string): string => withoutEnd(norm.replace(/^\(+/u, ''));

/** What two words must have in common to be the same, or the same but for capitals, wherever they stand. */
export const bareForm = (norm: string): string => lower(withoutBracket(edgeForm(norm)));

type WordMatch = 'same' | 'first-letter' | 'case' | 'bracket' | 'changed';

function matchWord(
  item: { norm: string; loose: boolean; first: boolean },
  source: Word,
): WordMatch {
  const a = item.loose ? edgeForm(item.norm) : item.norm;
  let b = item.loose ? edgeForm(source.norm) : source.norm;
  // A bracket that the quotation starts in or stops in, and its sentence's question mark, may stay outside.
  if (a !== b && item.first && !a.startsWith('(')) b = b.replace(/^\(+/u, '');
  if (a !== b && item.loose && !/[?!)]$/u.test(a)) b = withoutEnd(b);
  if (a === b) return 'same';
  if (lower(a) === lower(b)) return 'case';
  if (bracketedLetters(item.norm, source.norm)) return 'bracket';
  return 'changed';
}

/** CMOS 13.7: the first letter may be fitted to its place, a capital lowered from a sentence's start or raised inside one. */
function isFitted(printed: string, source: string, atStart: boolean): boolean {
  if (edgeForm(source).slice(1) !== edgeForm(printed).slice(1)) return false;
  const wasCapital = source.charAt(0) !== lower(source.charAt(0));
  return atStart === wasCapital;
}

// Costs of one step. Words left out side by side cost little after the first, so that one long gap
// is preferred to many small repairs; a case is almost free, so that it is seen as what it is.
const COST = {
  'first-letter': 0.005,
  case: 0.01,
  bracket: 0.02,
  changed: 1.05,
  added: 1.1,
  dropped: 1,
  droppedMore: 0.1,
};

interface Cell {
  readonly cost: number;
  /** The source position that this cell has reached. */
  readonly at: number;
  /** The cell before, and the step from there: none for a start. */
  readonly back: Cell | undefined;
  readonly kind: Step['kind'] | undefined;
  readonly printed: string;
}

const start = (at: number, cost: number): Cell => ({
  cost,
  at,
  back: undefined,
  kind: undefined,
  printed: '',
});

/** Where the items first stand in the source, word for word and with nothing between; undefined where they don't. */
function exactRun(items: readonly Item[], words: readonly Word[]): number | undefined {
  if (items.length === 0 || items.some((item) => item.kind !== 'word')) return undefined;
  for (let at = 0; at + items.length <= words.length; at++)
    if (
      items.every(
        (item, i) => item.kind === 'word' && matchWord(item, words[at + i] as Word) === 'same',
      )
    )
      return at;
  return undefined;
}

/** The cheapest way to lay the items along the source: free to start and to end anywhere in it. */
function align(items: readonly Item[], passage: PassageWords): Step[] {
  const { words, sentences } = passage;
  // Most quotations are such, and nothing is cheaper than no difference at all.
  const exact = exactRun(items, words);
  if (exact !== undefined)
    return items.map(({ text }, i) => ({
      kind: 'same',
      printed: text,
      source: { from: exact + i, to: exact + i + 1 },
    }));
  const starts = new Set(sentences.map((s) => s.from));
  const ends = new Set(sentences.map((s) => s.to));
  const n = words.length;
  // Words whose bare forms differ can only be changed; most pairs are, and need no closer look.
  const forms = words.map((word) => bareForm(word.norm));
  let row: Cell[] = Array.from({ length: n + 1 }, (_, at) => start(at, 0));

  items.forEach((item, i) => {
    const next: (Cell | undefined)[] = new Array(n + 1).fill(undefined);
    const offer = (
      from: Cell,
      cost: number,
      kind: Step['kind'],
      printed: string,
      to: number,
    ): void => {
      const total = from.cost + cost;
      const best = next[to];
      if (best && best.cost <= total) return;
      next[to] = { cost: total, at: to, back: from, kind, printed };
    };
    const last = i === items.length - 1;
    const form = item.kind === 'word' && !item.norm.includes('[') ? bareForm(item.norm) : undefined;

    for (let at = 0; at <= n; at++) {
      const from = row[at] as Cell;
      if (item.kind === 'word') {
        const source = words[at];
        if (source) {
          const matched =
            form !== undefined && form !== forms[at] ? 'changed' : matchWord(item, source);
          const fitted =
            i === 0 && matched === 'case' && isFitted(item.norm, source.norm, starts.has(at));
          const match = fitted ? 'first-letter' : matched;
          offer(from, match === 'same' ? 0 : COST[match], match, item.text, at + 1);
        }
        offer(from, COST.added, 'added', item.text, at);
      } else if (item.kind === 'bracket') {
        const tooLong = isTooLong(item.text) ? COST.changed : 0;
        for (let taken = 0; taken <= BRACKET_WORDS && at + taken <= n; taken++) {
          // At the edge of a quotation a bracket reaches to the edge of the sentence, or stands for no word at all.
          const reaches =
            taken > 0 && ((i === 0 && starts.has(at)) || (last && ends.has(at + taken)));
          const edge = i === 0 || last;
          const cost = edge ? (reaches ? 0 : taken === 0 ? 0.01 : 0.03) : 0.001 * taken;
          offer(from, tooLong + cost, 'bracket', item.text, at + taken);
        }
      } else {
        // An ellipsis that stands for nothing is an added mark.
        offer(from, 0.3, 'added', item.text, at);
      }
    }
    if (item.kind === 'omission') {
      // Any number of words may be skipped: carry the cheapest start along.
      let best: Cell | undefined;
      for (let at = 0; at <= n; at++) {
        if (best) offer(best, 0.001 * Math.log2(1 + at - best.at), 'omitted', item.text, at);
        const from = row[at] as Cell;
        if (!best || from.cost < best.cost) best = from;
      }
    } else if (!last) {
      // Words missing without a mark, only between words that are there.
      let best: Cell | undefined;
      for (let at = 0; at <= n; at++) {
        const from = next[at];
        if (best) {
          const gap = at - best.at;
          const cost = COST.dropped + (gap - 1) * COST.droppedMore;
          if (!from || from.cost > best.cost + cost)
            next[at] = { cost: best.cost + cost, at, back: best, kind: 'dropped', printed: '' };
        }
        if (from && from.kind !== 'dropped') {
          const carried = best ? best.cost + (at - best.at) * COST.droppedMore : Infinity;
          if (from.cost <= carried) best = from;
        }
      }
    }
    row = next.map((cell, at) => cell ?? start(at, Infinity));
  });

  let end = row[0] as Cell;
  for (const cell of row) if (cell.cost < end.cost) end = cell;
  const steps: Step[] = [];
  for (let { at, back, kind, printed } = end; back && kind; { at, back, kind, printed } = back)
    steps.unshift({ kind, printed, source: { from: back.at, to: at } });
  return steps;
}

const touches = (step: Step): boolean => step.source.to > step.source.from;
const isPrinted = (step: Step): boolean =>
  step.kind === 'same' || step.kind === 'case' || step.kind === 'first-letter';

/**
 * Holds a printed quotation against its passage.
 * @param printed the words as the outlet printed them, with or without their outer marks
 * @param passage the passage's words, see `passageWords`
 * @example
 * judge('“stand against the formation”', passageWords(['The sides stand against the formation of blocs.'])).labels
 * // ['starts-mid-sentence', 'stops-mid-sentence']
 */
export function judge(printed: string, passage: PassageWords): Judgement {
  const items = readItems(printed);
  const steps = align(items, passage);

  const printedWords = items.filter((item) => item.kind === 'word').length;
  const found = steps.filter(
    (step) => isPrinted(step) || (step.kind === 'bracket' && /\S\[|\]\S*\p{L}/u.test(step.printed)),
  );
  const wordsFound = steps.filter(isPrinted).length;
  const share = printedWords === 0 ? 0 : Math.min(1, found.length / printedWords);

  const runs: Run[] = [];
  for (const step of found) {
    const last = runs.at(-1);
    if (last && last.to === step.source.from)
      runs[runs.length - 1] = { from: last.from, to: step.source.to };
    else runs.push({ ...step.source });
  }

  const touching = steps.filter(touches);
  const from = touching[0]?.source.from ?? 0;
  const to = touching.at(-1)?.source.to ?? 0;
  const firstSentence = passage.sentences.find((s) => from >= s.from && from < s.to);
  const lastSentence = passage.sentences.find((s) => to > s.from && to <= s.to);
  const startsMid = firstSentence !== undefined && from > firstSentence.from;
  const stopsMid = lastSentence !== undefined && to < lastSentence.to;

  const has = (kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);
  const tooLong = items.some((item) => item.kind === 'bracket' && isTooLong(item.text));
  const complete =
    !startsMid &&
    !stopsMid &&
    to > from &&
    found.length > 0 &&
    runs.length === 1 &&
    runs[0]?.from === from &&
    runs[0]?.to === to;
  const labels: Record<Fidelity, boolean> = {
    whole: complete && !has('added'),
    'starts-mid-sentence': startsMid,
    'stops-mid-sentence': stopsMid,
    'first-letter': has('first-letter'),
    omission: has('omitted'),
    brackets: has('bracket'),
    capitals: has('case'),
    altered: has('changed') || has('added') || has('dropped') || tooLong,
  };

  return {
    fromPassage: share >= 0.5 && wordsFound > 0,
    labels: FIDELITIES.filter((label) => labels[label]),
    steps,
    runs,
    cutBefore: startsMid ? joinWords(passage.words.slice(firstSentence.from, from)) : '',
    cutAfter: stopsMid ? joinWords(passage.words.slice(to, lastSentence.to)) : '',
    count: runs.reduce((sum, run) => sum + run.to - run.from, 0),
    share,
  };
}

const countsOf = new WeakMap<PassageWords, ReadonlyMap<string, number>>();

/** How often each word stands in a passage, capitals and closing stops apart; counted once. */
function wordCounts(passage: PassageWords): ReadonlyMap<string, number> {
  const known = countsOf.get(passage);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { norm } of passage.words)
    counts.set(bareForm(norm), (counts.get(bareForm(norm)) ?? 0) + 1);
  countsOf.set(passage, counts);
  return counts;
}

/**
 * Whether so many of the printed words stand in a passage, in whatever order, that it could be from there.
 * Where not, no judgement says `fromPassage`. Far cheaper than one: most runs in quotation marks are speech.
 */
export function couldBeFrom(printed: string): (passage: PassageWords) => boolean {
  const items = readItems(printed);
  const words = items.filter((item) => item.kind === 'word');
  // What has a bracket in it may stand for any word.
  const open = items.filter(({ text }) => text.includes('[')).length;
  const forms = Map.groupBy(
    words.filter(({ text }) => !text.includes('[')),
    ({ norm }) => bareForm(norm),
  );
  return (passage) => {
    const counts = wordCounts(passage);
    let found = open;
    for (const [form, { length }] of forms) found += Math.min(length, counts.get(form) ?? 0);
    return found > 0 && found * 2 >= words.length;
  };
}

/** Whether the editor must vouch that the outlet printed it so. */
export function needsAsPrinted(judgement: Judgement): boolean {
  return judgement.labels.some((label) => NEEDS_AS_PRINTED.includes(label));
}

/** A difference that an editor must vouch for: neighbouring words as printed, and the passage's words in their place. */
export interface Difference {
  readonly kind: 'capitals' | 'changed' | 'added' | 'dropped';
  readonly printed: string;
  readonly source: string;
}

/** The differences that an editor must vouch for, in order. */
export function findDifferences(judgement: Judgement, passage: PassageWords): Difference[] {
  const found: Difference[] = [];
  const plain = (words: readonly Word[]): string => words.map(({ norm }) => norm).join(' ');
  let open = false;
  for (const { kind, printed, source } of judgement.steps) {
    const words = edgeForm(plain(passage.words.slice(source.from, source.to)));
    if (kind === 'dropped') found.push({ kind, printed: '', source: words });
    else if (kind === 'bracket' && isTooLong(printed))
      found.push({ kind: 'added', printed, source: '' });
    else if (kind === 'case' || kind === 'changed' || kind === 'added') {
      const own = plain(splitWords(printed)) || printed;
      // Where only the stop differs, the stop is what must be named.
      const whole = edgeForm(own) === words;
      const difference = {
        kind: kind === 'case' ? ('capitals' as const) : kind,
        printed: whole ? own : edgeForm(own),
        source: whole ? plain(passage.words.slice(source.from, source.to)) : words,
      };
      const last = open ? found.pop() : undefined;
      found.push(last ? joinDifferences(last, difference) : difference);
      open = true;
      continue;
    }
    open = false;
  }
  return found;
}

const joinDifferences = (a: Difference, b: Difference): Difference => ({
  kind: a.kind === b.kind ? a.kind : 'changed',
  printed: `${a.printed} ${b.printed}`,
  source: `${a.source} ${b.source}`.trim(),
});

/**
 * The differences as an editor names them in a link's title: words with other capitals as printed, changed words
 * with what they stand for, added words, and words missing without a mark.
 * @example differences(judge('its Cold War ways', passageWords(['its cold war approaches']))) // ['Cold War ways for cold war approaches']
 */
export function differences(judgement: Judgement, passage: PassageWords): string[] {
  return findDifferences(judgement, passage).map(({ kind, printed, source }) => {
    if (kind === 'dropped') return `without ${source}`;
    if (kind === 'added') return `with ${printed}`;
    return kind === 'changed' ? `${printed} for ${source}` : printed;
  });
}
