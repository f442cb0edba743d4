// Which passages a quotation could be from: far cheaper than judging, for most runs in quotation marks are speech.
import { bareForm, lettersOf } from './match-words.ts';
import type { PassageWords } from './passage-words.ts';
import { readPrinted } from './read-printed.ts';

/** The most words that are looked at together where words are joined or split. */
const TOGETHER = 3;

/** Words side by side as they would stand joined: for each word those that it is part of. */
function joinedForms(letters: readonly string[]): string[][] {
  return letters.map((own, at) => {
    const forms = [own];
    for (let from = Math.max(0, at - TOGETHER + 1); from <= at; from++)
      for (
        let to = Math.max(at + 1, from + 2);
        to <= Math.min(letters.length, from + TOGETHER);
        to++
      )
        forms.push(letters.slice(from, to).join(''));
    return forms;
  });
}

interface Forms {
  /** How often each word stands there, capitals and marks apart. */
  readonly counts: ReadonlyMap<string, number>;
  /** The letters of its words, alone and joined. */
  readonly joined: ReadonlySet<string>;
}

const formsOf = new WeakMap<PassageWords, Forms>();

function readForms(passage: PassageWords): Forms {
  const known = formsOf.get(passage);
  if (known) return known;
  const { words, language } = passage;
  const counts = new Map<string, number>();
  for (const { norm } of words) {
    const form = bareForm(norm, language);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const joined = new Set(joinedForms(words.map(({ norm }) => lettersOf(norm, language))).flat());
  const forms = { counts, joined };
  formsOf.set(passage, forms);
  return forms;
}

/** A printed quotation as what can be looked for: its words' forms, and how many words are open to any. */
interface Sought {
  readonly total: number;
  readonly open: number;
  readonly words: readonly { readonly form: string; readonly joined: readonly string[] }[];
  /** Of this many forms, one must be there. */
  readonly needed: number;
}

function readSought(printed: string, language: string | undefined): Sought {
  const items = readPrinted(printed, language);
  const letters = items.map((item) => (item.kind === 'word' ? lettersOf(item.norm, language) : ''));
  const joined = joinedForms(letters);
  const words = items.flatMap((item, i) =>
    item.kind === 'word' && !item.text.includes('[')
      ? [{ form: bareForm(item.norm, language), joined: joined[i] ?? [] }]
      : [],
  );
  const total = items.filter(({ kind }) => kind === 'word').length;
  // What has a bracket in it may stand for any word.
  const open = items.length === 0 ? 0 : items.filter(({ text }) => text.includes('[')).length;
  return { total, open, words, needed: Math.ceil(total / 2) - open };
}

function isPossible({ total, open, words }: Sought, { counts, joined }: Forms): boolean {
  const left = new Map<string, number>();
  let found = open;
  for (const { form, joined: alternatives } of words) {
    const rest = left.get(form) ?? counts.get(form) ?? 0;
    if (rest > 0) left.set(form, rest - 1);
    if (rest > 0 || (!counts.has(form) && alternatives.some((own) => joined.has(own)))) found += 1;
  }
  return found > 0 && found * 2 >= total;
}

/** In a script without spaces a segmenter cuts a quotation as its passage only where all around is the same. */
const isUnsure = ({ language }: PassageWords): boolean =>
  /^(?:zh|ja|th|lo|km|my|yue|wuu)\b/iu.test(language ?? '');

/**
 * Whether so many of the printed words stand in a passage, in whatever order, that it could be from there.
 * Where not, no judgement says `fromPassage`.
 */
export function couldBeFrom(printed: string): (passage: PassageWords) => boolean {
  const sought = new Map<string | undefined, Sought>();
  return (passage) => {
    if (isUnsure(passage)) return true;
    const known = sought.get(passage.language) ?? readSought(printed, passage.language);
    sought.set(passage.language, known);
    return isPossible(known, readForms(passage));
  };
}

/** Passages by their words. */
export interface PassageIndex<T> {
  /** Those that a quotation could be from, see `couldBeFrom`, in their order. */
  candidates(printed: string): T[];
}

/**
 * An index of passages, so that a quotation is held against those alone that have enough of its words.
 * @param wordsOf a passage's words, the same object each time
 */
export function passageIndex<T>(
  passages: Iterable<T>,
  wordsOf: (passage: T) => PassageWords,
): PassageIndex<T> {
  const all = [...passages];
  const byForm = new Map<string, number[]>();
  const languages = new Set<string | undefined>();
  const unsure: number[] = [];
  all.forEach((passage, i) => {
    const words = wordsOf(passage);
    languages.add(words.language);
    if (isUnsure(words)) unsure.push(i);
    const { counts, joined } = readForms(words);
    for (const form of new Set([...counts.keys(), ...joined])) {
      const places = byForm.get(form);
      if (places) places.push(i);
      else byForm.set(form, [i]);
    }
  });
  /** Passages that have one of the forms of which every possible passage has one: those are the rarest. */
  const withRarest = ({ words, needed }: Sought): Iterable<number> => {
    if (needed <= 0) return all.keys();
    const lists = words
      .map(({ form, joined }) => [form, ...joined].flatMap((own) => byForm.get(own) ?? []))
      .sort((x, y) => x.length - y.length);
    return lists.slice(0, words.length - needed + 1).flat();
  };
  return {
    candidates(printed) {
      const found = new Set(unsure);
      for (const language of languages)
        for (const i of withRarest(readSought(printed, language))) found.add(i);
      const isFrom = couldBeFrom(printed);
      return [...found]
        .sort((x, y) => x - y)
        .map((i) => all[i] as T)
        .filter((passage) => isFrom(wordsOf(passage)));
    },
  };
}
