// Which passages a quotation could be from: far cheaper than judging, for most runs in quotation marks are speech.
import { isUnspaced } from '../text/words.ts';
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
  /** Each word once, with how often it is printed. */
  readonly words: readonly {
    readonly form: string;
    readonly times: number;
    readonly joined: readonly string[];
  }[];
  /** So many of the words must be there. */
  readonly needed: number;
}

function readSought(printed: string, language: string | undefined): Sought {
  const items = readPrinted(printed, language);
  const letters = items.map((item) => (item.kind === 'word' ? lettersOf(item.norm, language) : ''));
  const joined = joinedForms(letters);
  const forms = new Map<string, { form: string; times: number; joined: string[] }>();
  items.forEach((item, i) => {
    if (item.kind !== 'word' || item.text.includes('[')) return;
    const form = bareForm(item.norm, language);
    const known = forms.get(form) ?? { form, times: 0, joined: [] };
    known.times += 1;
    known.joined.push(...(joined[i] ?? []));
    forms.set(form, known);
  });
  const words = [...forms.values()];
  const total = items.filter(({ kind }) => kind === 'word').length;
  // What has a bracket in it may stand for any word.
  const open = items.length === 0 ? 0 : items.filter(({ text }) => text.includes('[')).length;
  return { total, open, words, needed: Math.ceil(total / 2) - open };
}

function isPossible({ total, open, words }: Sought, { counts, joined }: Forms): boolean {
  let found = open;
  for (const { form, times, joined: alternatives } of words) {
    const there = counts.get(form);
    if (there !== undefined) found += Math.min(times, there);
    else if (alternatives.some((own) => joined.has(own))) found += times;
  }
  return found > 0 && found * 2 >= total;
}

/** In a script without spaces a segmenter cuts a quotation as its passage only where all around is the same. */
const isUnsure = ({ language }: PassageWords): boolean => isUnspaced(language);

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
  /** Without joined forms that no passage has: most are none. */
  const known = (sought: Sought): Sought => ({
    ...sought,
    words: sought.words.map((word) => ({
      ...word,
      joined: word.joined.filter((own) => byForm.has(own)),
    })),
  });
  /** Passages that have one of the forms of which every possible passage has one: those are the rarest. */
  const withRarest = ({ words, needed }: Sought): Iterable<number> => {
    if (needed <= 0) return all.keys();
    const lists = words
      .map(({ form, times, joined }) => ({
        times,
        places: [...new Set([form, ...joined])].flatMap((own) => byForm.get(own) ?? []),
      }))
      .sort((x, y) => x.places.length - y.places.length);
    const found: number[] = [];
    // As soon as the words left are too few, a passage without those before cannot be meant.
    let left = lists.reduce((sum, { times }) => sum + times, 0);
    for (const { times, places } of lists) {
      if (left < needed) break;
      found.push(...places);
      left -= times;
    }
    return new Set(found);
  };
  return {
    candidates(printed) {
      const found = new Set(unsure);
      for (const language of languages) {
        const sought = known(readSought(printed, language));
        for (const i of withRarest(sought)) {
          const words = wordsOf(all[i] as T);
          if (words.language === language && isPossible(sought, readForms(words))) found.add(i);
        }
      }
      return [...found].sort((x, y) => x - y).map((i) => all[i] as T);
    },
  };
}
