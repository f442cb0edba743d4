// When a printed word and a passage's are the same. Words are compared in the form of `normalise`.
import {
  bareSpelling,
  hasLetters,
  isSpeltAlike,
  UNSPACED_LETTER,
  type Word,
} from '../text/words.ts';
import type { Item } from './read-printed.ts';

/** A word apart from the marks that stand before and after it. */
export interface Parts {
  readonly head: string;
  readonly body: string;
  readonly tail: string;
}

/** Marks around a word; `&`, `%`, `@` and `#` say something, a square bracket may be one inside a word, a sign stands before a figure. */
const HEAD = /^(?:(?![[&%@#]|-\p{N})\p{P})+/u;
const TAIL = /(?:(?![\]&%@#])\p{P})+$/u;
/** Most words have no mark at all. */
const PLAIN = /^[\p{L}\p{N}]+$/u;
const STOPS = ',.;:،؛۔।。、';
/** Marks that go with house style at the end of what is quoted: one closing stop, or the dash before what was cut. */
const HOUSE_STYLE = new RegExp(`[${STOPS}–]`, 'gu');

/** How many more square brackets a text opens than it closes. */
export const openBrackets = (text: string): number =>
  text.split('[').length - text.split(']').length;

export function partsOf(norm: string): Parts {
  if (PLAIN.test(norm)) return { head: '', body: norm, tail: '' };
  const dashed = norm.endsWith(' –');
  const core = dashed ? norm.slice(0, -2) : norm;
  let [head, body, tail] = ['', core, ''];
  for (let before = ''; before !== body; ) {
    before = body;
    head += body.match(HEAD)?.[0] ?? '';
    body = body.replace(HEAD, '');
    tail = (body.match(TAIL)?.[0] ?? '') + tail;
    body = body.replace(TAIL, '');
    // Square brackets around words are marks; those inside a word, as in `[t]he`, are what the report put there.
    const isAround = /^\[[^[\]]*\]$/u.test(body);
    if (body.startsWith('[') && (isAround || openBrackets(body) > 0)) {
      head += '[';
      body = body.slice(1);
    }
    if (body.endsWith(']') && openBrackets(body) < 0) {
      tail = `]${tail}`;
      body = body.slice(0, -1);
    }
  }
  if (body === '') return { head: '', body: core, tail: dashed ? '–' : '' };
  return { head, body, tail: dashed ? `${tail}–` : tail };
}

/** Small letters, by the language's own rule where it has one, and one way to write what may be written in several. */
export function lower(text: string, language?: string): string {
  if (language && /^(?:tr|az|lt)\b/u.test(language)) return text.toLocaleLowerCase(language);
  return bareSpelling(text.toLowerCase().replaceAll('i\u0307', 'i'));
}

/** What two words must have in common to be the same, or the same but for capitals and marks, wherever they stand. */
export const bareForm = (norm: string, language?: string): string =>
  lower(partsOf(norm).body, language);

/** A word's letters, or its signs where it has none: what stays the same when words are joined, split or hyphenated. */
export const lettersOf = (norm: string, language?: string): string =>
  lettersIn(bareForm(norm, language));

/** The letters of a bare form. */
export const lettersIn = (form: string): string =>
  hasLetters(form) ? form.replace(/[^\p{L}\p{M}\p{N}]/gu, '') : form;

/** Whether a word with letters in brackets, as in `[t]he` or `State[s]`, stands for this source word. */
function bracketedLetters(printed: string, source: string, language?: string): boolean {
  const brackets = printed.match(/\[[^\]]*\]/gu) ?? [];
  if (brackets.length === 0 || !brackets.every((b) => /^\['?\p{L}{1,4}\]$/u.test(b))) return false;
  const kept = printed.replace(/\[[^\]]*\]/gu, '');
  const open = printed.replace(/[[\]]/gu, '');
  // `State[s]` adds to a word's end; `[un]lawful` would make it another.
  const isAdded = kept === source && !printed.startsWith('[');
  const isFitted = lower(open, language) === lower(source, language) && source.endsWith(kept);
  // `oppos[ing]` has another ending for the word's own: most of it must stand there.
  const isEnding =
    /^[^[]+\[[^\]]*\]$/u.test(printed) &&
    source.startsWith(kept) &&
    kept.length >= Math.max(3, source.length / 2);
  return kept !== '' && (isAdded || isFitted || isEnding);
}

/**
 * CMOS 13.7: the first letter may be fitted to its place, a capital lowered from a sentence's start or raised inside one.
 * @param atStart whether the source's word starts a sentence
 */
export function isFitted(printed: string, source: string, atStart: boolean): boolean {
  const [a, b] = [partsOf(printed).body, partsOf(source).body];
  const wasCapital = b.charAt(0) !== lower(b.charAt(0));
  return a.slice(1) === b.slice(1) && atStart === wasCapital;
}

/** Whether the marks around a printed word are the source's, as far as its place in the quotation lets them differ. */
export function marksMatch(
  item: Item & { kind: 'word' },
  a: Parts,
  b: Parts,
  ends: string,
): boolean {
  // A bracket that the quotation starts in may stay outside, as may all that closes after its last word.
  const opens = item.first ? b.head.endsWith(a.head) : a.head === b.head;
  if (!opens) return false;
  if (!item.loose) return a.tail === b.tail || a.tail + item.later === b.tail;
  const [printed, source] = [a.tail, b.tail].map((tail) => tail.replace(HOUSE_STYLE, ''));
  if (source?.startsWith(printed ?? '')) return true;
  // The mark after a closing ellipsis may be that of the sentence whose end was left out.
  return item.later !== '' && ends.includes(item.later) && (source ?? '') + item.later === printed;
}

/** Marks that a report puts into a word's brackets. */
const BRACKETED_MARKS = /\[\p{P}*?\]/u;

export type WordMatch = 'same' | 'case' | 'bracket' | 'marks' | 'changed';

/**
 * @param ends the marks at the end of the sentence that the source's word stands in
 */
export function matchWord(
  item: Item & { kind: 'word' },
  source: Word,
  ends: string,
  language?: string,
): WordMatch {
  if (item.norm === source.norm) return 'same';
  // Marks in brackets, as in `flag[,]`, are put in or in another's place.
  if (BRACKETED_MARKS.test(item.norm)) {
    const without = { ...item, norm: item.norm.replace(BRACKETED_MARKS, '') };
    const match = matchWord(without, source, ends, language);
    return match === 'same' || match === 'marks' ? 'bracket' : match;
  }
  const a = partsOf(item.norm);
  const b = partsOf(source.norm);
  const marks = marksMatch(item, a, b, ends);
  if (isSpeltAlike(a.body, b.body) || isCutInside(item, a.body, b.body))
    return marks ? 'same' : 'marks';
  // Two words with other points are two words.
  if (!marks || bareSpelling(a.body) === bareSpelling(b.body)) return 'changed';
  if (lower(a.body, language) === lower(b.body, language)) return 'case';
  return bracketedLetters(a.body, b.body, language) ? 'bracket' : 'changed';
}

/** Words that are written on the next one: “and” and “so” in Arabic, “and” in Hebrew. */
const WRITTEN_ON = /^[وفו](?=\p{L}{2})/u;

/** Whether a word is another without a word that is written on it. */
const isWithoutWrittenOn = (printed: string, source: string): boolean =>
  source.length === printed.length + 1 && source.endsWith(printed) && WRITTEN_ON.test(source);

/** A printed word's bare form, where another one can only be another word; undefined where it stands for more than itself. */
export const closedForm = (
  { norm }: Item & { kind: 'word' },
  language: string | undefined,
): string | undefined =>
  norm.includes('[') || UNSPACED_LETTER.test(norm) ? undefined : bareForm(norm, language);

/** Whether a printed word can only be another than the source's, by their forms alone: most pairs are, and need no closer look. */
export const isOther = (form: string | undefined, source: string, first: boolean): boolean =>
  form !== undefined && form !== source && !(first && isWithoutWrittenOn(form, source));

/** Where words are not told apart by spaces, a quotation may start or stop inside what is taken for one word. */
function isCutInside({ first, loose }: Item & { kind: 'word' }, a: string, b: string): boolean {
  if (first && isWithoutWrittenOn(bareSpelling(a), bareSpelling(b))) return true;
  if (!UNSPACED_LETTER.test(a)) return false;
  return (
    (first && b.endsWith(a)) || (loose && b.startsWith(a)) || (first && loose && b.includes(a))
  );
}
