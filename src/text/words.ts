// What a word is, and the form in which it is compared. Everything that compares words does it through this file.

/** One word of a text: as it stands there, as it is compared, and what separates it from the next. */
export interface Word {
  /** The word with the marks and stops that touch it, as printed. */
  readonly text: string;
  /** The word as it is compared: no quotation marks at its edges, one kind of apostrophe, hyphen and dash. */
  readonly norm: string;
  /** White space to the next word; none after an unspaced dash, or in a script without spaces. */
  readonly after: '' | ' ';
}

/** Marks that quote, in whatever language; an apostrophe at a word's edge is one of them. */
const QUOTES = '"“”„‟«»‹›‘’‚‛\'`´ʼʻ「」『』｢｣《》〈〉〝〞〟❛❜❝❞❮❯';
const STOPS = ',.;:،؛۔।。、';
const CLOSERS = `${STOPS}!?؟)\\]`;
const OPENERS = '(\\[¿¡';
const QUOTE = new RegExp(`[${QUOTES}]`, 'gu');
const OPENS = new RegExp(`[${QUOTES}${OPENERS}]`, 'u');
const CLOSES = new RegExp(`[${QUOTES}${CLOSERS}]`, 'u');
/** Marks, stops and dashes that stand by themselves, as in « mot » and mot ; they belong to a word beside them. An ellipsis is none: it stands for words. */
const MARKS_ONLY = /^(?!\.{3,}$)(?:(?![&%@#…⋯‥])[\p{P}`´])+$/u;
const OPENING = /^["“„«‹‘([¿¡「『《〈〝][^\p{L}\p{N}]*$/u;
const DASHES = /[—―–‒-]+/gu;
const DASH_AT_END = /(?:[—―–‒]|--+)$/u;
/** A dash before a word belongs to the word before it; before a figure it is a sign. */
const LEADING_DASH = /^[—―–]+(?=[^—―–\p{N}])/u;
const AFTER_DASH = /(?<=[^—―][—―]+)(?=[^—―])(?=[^—―]*[\p{L}\p{N}\p{S}&%])/u;
const LETTER = /[\p{L}\p{N}]/u;
const PLAIN = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*[,.;:!?]?$/u;
/** Marks of direction, joiners, soft hyphens and the like: they set a word, and are no part of it. */
const UNSEEN =
  /[\u00AD\u034F\u061C\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/gu;
/** A text without what only sets its words. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');
/** Letters and marks that another width, ligature or roman numeral sets; no powers and fractions, which mean other things. */
const SETTINGS = /[\u2160-\u217F\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFF9F]+/gu;

/** Whether a text has a letter or a digit: marks and signs alone have none. */
export const hasLetters = (text: string): boolean => LETTER.test(text);

/** A word without the quotation marks at its edges, wherever they stand among stops and brackets. */
function withoutQuotes(word: string): string {
  let to = word.length;
  while (to > 0 && CLOSES.test(word.charAt(to - 1))) to -= 1;
  let from = 0;
  while (from < to && OPENS.test(word.charAt(from))) from += 1;
  const bare = (edge: string): string => edge.replace(QUOTE, '');
  return bare(word.slice(0, from)) + word.slice(from, to) + bare(word.slice(to));
}

/** The form in which a word is compared. Typography never counts: marks at the edge, kinds of apostrophe, hyphen, dash. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  const word = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(LEADING_DASH, '')
    .replace(SETTINGS, (set) => set.normalize('NFKC'));
  let end = word.length;
  while (end > 0 && QUOTES.includes(word.charAt(end - 1))) end -= 1;
  const open = word.slice(0, end);
  const dashed = DASH_AT_END.test(open);
  const bare = withoutQuotes(dashed ? open.replace(DASH_AT_END, '') : word)
    .replace(/[‘’‛`´ʼʻ′׳]/gu, "'")
    .replace(/[“”״]/gu, '"')
    .replace(/[‐‑‒–]/gu, '-');
  return dashed ? `${bare} –` : bare;
}

/** Languages whose script has no spaces between words; the first ones have none between sentences either. */
const CLOSED = ['zh', 'ja', 'yue', 'wuu'];
const UNSPACED = new Set([...CLOSED, 'th', 'lo', 'km', 'my']);
const primaryOf = (language: string | undefined): string =>
  language?.toLowerCase().split('-')[0] ?? '';

/** Whether a language's words are told apart by a segmenter, which goes by what stands around them. */
export const isUnspaced = (language: string | undefined): boolean =>
  UNSPACED.has(primaryOf(language));

/** What stands between two sentences of a language. */
export const betweenSentences = (language: string | undefined): '' | ' ' =>
  CLOSED.includes(primaryOf(language)) ? '' : ' ';

export const UNSPACED_LETTER =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language that needs one; undefined where white space tells words apart. */
function segmenterOf(language: string | undefined): Intl.Segmenter | undefined {
  if (!isUnspaced(language)) return undefined;
  const primary = primaryOf(language);
  const known = segmenters.get(primary) ?? new Intl.Segmenter(primary, { granularity: 'word' });
  segmenters.set(primary, known);
  return known;
}

/** A token cut into words, marks left with the word that they open or close. */
function cutToken(token: string, segmenter: Intl.Segmenter | undefined): string[] {
  if (!segmenter || !UNSPACED_LETTER.test(token)) return token.split(AFTER_DASH);
  const pieces: string[] = [];
  let before = '';
  for (const { segment, isWordLike } of segmenter.segment(token)) {
    if (isWordLike) pieces.push(before + segment);
    else if (OPENING.test(segment) || pieces.length === 0) {
      before += segment;
      continue;
    } else pieces.push(pieces.pop() + before + segment);
    before = '';
  }
  if (before !== '') pieces.push((pieces.pop() ?? '') + before);
  return pieces;
}

/**
 * Splits a text at white space and after unspaced em dashes, and in a language without spaces between words as
 * `Intl.Segmenter` does. A dash that stands alone belongs to the word before it, marks and stops that stand alone to the
 * word that they enclose or close.
 * @param language the text's BCP 47 tag; needed where its script has no spaces
 * @example splitWords('a pact — or two').map((w) => w.text) // ['a', 'pact —', 'or', 'two']
 */
export function splitWords(text: string, language?: string): Word[] {
  const segmenter = segmenterOf(language);
  const parts: { text: string; after: '' | ' ' }[] = [];
  let before = '';
  for (const token of text.split(/\s+/u)) {
    if (token.replace(UNSEEN, '') === '') continue;
    const last = parts.at(-1);
    if (last && before === '' && isClosing(token)) {
      last.text += ` ${token}`;
      continue;
    }
    if (MARKS_ONLY.test(token)) {
      before += `${token} `;
      continue;
    }
    const pieces = cutToken(token, segmenter);
    pieces.forEach((piece, i) => {
      parts.push({
        text: i === 0 ? before + piece : piece,
        after: i < pieces.length - 1 ? '' : ' ',
      });
    });
    before = '';
  }
  const last = parts.at(-1);
  if (last && before !== '') last.text += ` ${before.trimEnd()}`;
  return parts.map(({ text: word, after }) => ({ text: word, norm: normOf(word), after }));
}

const isClosing = (token: string): boolean => MARKS_ONLY.test(token) && !OPENING.test(token);

/** A word's form where marks stand apart from it: those before it without dashes, a dash after it at the end. */
function normOf(text: string): string {
  if (!text.includes(' ')) return normalise(text);
  const tokens = text.split(' ');
  const at = tokens.findIndex((token) => !MARKS_ONLY.test(token));
  const head = tokens.slice(0, at).join('').replace(DASHES, '');
  const word = tokens[at] ?? '';
  const tail = tokens.slice(at + 1).join('');
  const dash = DASH_AT_END.test(word) || tail.search(DASHES) >= 0 ? '—' : '';
  return normalise(head + word.replace(DASH_AT_END, '') + tail.replace(DASHES, '') + dash);
}

/** A word without the one closing stop that house styles put inside or outside the marks. */
export function withoutStop(norm: string): string {
  return norm.replace(/[,.;:،؛۔।。、，．；：]$/u, '');
}

/**
 * How many words a text has: tokens between white space that have a letter or a digit, and in a language without spaces
 * between words as many as `Intl.Segmenter` finds.
 */
export function countWords(text: string, language?: string): number {
  const segmenter = segmenterOf(language);
  return text
    .split(/\s+/u)
    .flatMap((token) => (segmenter ? cutToken(token, segmenter) : token))
    .filter(hasLetters).length;
}

/** The words that a text starts with, as they stand there. */
export function firstWords(text: string, count: number, language?: string): string {
  return joinWords(splitWords(text, language).slice(0, count));
}

/** As many whole words from a text's start as a number of characters holds. */
export function firstThatFit(text: string, room: number, language?: string): string {
  if (text.length <= room) return text;
  const words = splitWords(text, language);
  let length = words.length;
  while (length > 1 && joinWords(words.slice(0, length)).length > room) length -= 1;
  return joinWords(words.slice(0, length));
}

const TOUCHING = new RegExp(`(?<=${UNSPACED_LETTER.source}) (?=${UNSPACED_LETTER.source})`, 'gu');

/** Puts words together of which nobody knows how they stood: with spaces where their script has them. */
export const joinLoose = (words: readonly (string | undefined)[]): string =>
  words.filter(Boolean).join(' ').replace(TOUCHING, '');

/** Puts words back together as they stood. */
export function joinWords(words: readonly Word[]): string {
  return words.map((word, i) => word.text + (i < words.length - 1 ? word.after : '')).join('');
}

const OUTER = /^["“”„«»‹›‘’‚「『｢〝]|["“”«»‹›‘’」』｣〞〟]$/gu;

/** Scripts in which one word may be written in several ways: Hebrew, Arabic, Devanagari. */
const SEVERAL_WAYS = /[\u0590-\u06FF\u0900-\u097F]/u;
/** What may be left unwritten on a word: points of Hebrew, vowels of Arabic. */
const POINTS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]/gu;
/** Letters of Persian that keyboards for Arabic type with other code points, and what they are. */
const TYPED: Readonly<Record<string, string>> = { ي: 'ی', ك: 'ک' };
/** Figures of Arabic, Persian and Hindi, which house style prints for 0 to 9. */
const FIGURES = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';
const FIGURE = new RegExp(`[${FIGURES}]`, 'gu');

/** A word in the one way to write it by which it is known, its points kept. */
const inOneWay = (word: string): string =>
  word
    .replace(/[يك]/gu, (letter) => TYPED[letter] ?? letter)
    .replace(FIGURE, (figure) => String(FIGURES.indexOf(figure) % 10))
    // The mark of an indefinite accusative stands before its bearer or on it.
    .replace(/\u064Bا/gu, 'ا\u064B');

/** The same without points: what two ways to write a word have in common. */
export const bareSpelling = (word: string): string =>
  SEVERAL_WAYS.test(word) ? inOneWay(word).replace(POINTS, '') : word;

/** Whether two words are one, however each is written; points are left away on one of them, not others put in their place. */
export function isSpeltAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (!SEVERAL_WAYS.test(a + b) || bareSpelling(a) !== bareSpelling(b)) return false;
  const [shorter = '', longer = ''] = [inOneWay(a), inOneWay(b)].sort(
    (x, y) => x.length - y.length,
  );
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length;
}

/** Takes the quotation marks off both ends of a printed quotation; inner marks stay. */
export function withoutMarks(text: string): string {
  return text.trim().replace(OUTER, '').trim();
}
