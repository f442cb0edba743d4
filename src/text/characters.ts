// Characters that nobody sees, or that pass for others, by their Unicode properties: what a reader and a search would miss.
import { disguises, RIGHT_TO_LEFT } from './alphabets.ts';
import { misread } from './misread.ts';

export interface Strange {
  readonly kind:
    | 'hidden'
    | 'overlay'
    | 'misread'
    | 'stand-in-letters'
    | 'two-alphabets'
    | 'look-alike';
  /** Where it starts in the text, in UTF-16 units. */
  readonly index: number;
  /** The characters, or the word that they stand in. */
  readonly text: string;
  /** The characters that are strange, each once, the first five: U+200B. */
  readonly points: readonly string[];
}

/** What a text must have for any of these to be in it: more than ASCII and the usual marks. */
const UNUSUAL = /[^\n\t\x20-\x7E‘’“”«»…–—¶]/u;

/** Control characters, what is drawn as nothing, what is private or undefined; a carriage return only before a line feed. */
const HIDDEN =
  /(?:\r(?!\n)|[[\p{Cc}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u1680\u2800\uFFF9-\uFFFD]--[\t\n\r]])+/gv;
/**
 * Strokes and rings drawn over a letter, an accent over nothing, more marks on a letter than any alphabet writes
 * (UTS 39, 5.4: the same twice, or more than four).
 */
const OVERLAY =
  /(?<!\p{Sm})[[\u0334-\u0338\u20D0-\u20DF\u20E1-\u20F0\p{Me}]--[\u20E0\u20E3]]+|\p{Mn}+(?<=(?:^|[^\p{L}\p{M}\p{Sm}\u25CC])\p{Mn}+)|(\p{Mn})\1+|(?<=\p{L}\p{Mn}{4})\p{Mn}+/gv;

/** A letter of a script without capitals, as all are that join letters or stack them. */
const JOINED = String.raw`[\p{Lo}--[\p{scx=Latin}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]]`;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0E\uFE0F]?`;
/** Hidden characters that are needed: in emoji (UTS 51), between joined letters (UAX 31, 2.3), after a sign with variants. */
const NEEDED = new RegExp(
  String.raw`\p{RGI_Emoji}|${PICTURE}(?:\u200D${PICTURE})*|(?<=${JOINED}\p{M}*)[\u200C\u200D]|(?<=\p{scx=Mong})\u180E|(?<=[[\p{Lo}\p{Sm}\u3001\u3002\uFF01-\uFF1F]--\p{scx=Latin}])\p{Variation_Selector}`,
  'gv',
);
/** Marks of direction, but between two Latin letters. */
const DIRECTION = /(?<!\p{scx=Latin}(?=.\p{scx=Latin}))[\u200E\u200F\u061C]/gu;

/** What is needed becomes hyphens of the same length. */
const withoutNeeded = (text: string): string =>
  text
    .replace(NEEDED, ({ length }) => '-'.repeat(length))
    .replace(/.+/gu, (line) => (RIGHT_TO_LEFT.test(line) ? line.replace(DIRECTION, '-') : line));

const pointsOf = (characters: string): string[] =>
  [...new Set(characters)]
    .slice(0, 5)
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

/**
 * Every strange character, or run of them, in the text's order.
 * @param language a BCP 47 tag: words in its own script are what they seem
 */
export function strangeCharacters(text: string, language = 'en'): Strange[] {
  if (!UNUSUAL.test(text)) return [];
  const strange: Strange[] = misread(text).map((found) => ({
    ...found,
    kind: 'misread',
    points: pointsOf(found.text),
  }));
  // Told once: what was misread has control characters of its own.
  let seen = withoutNeeded(text);
  for (const {
    index,
    text: { length },
  } of strange)
    seen = seen.slice(0, index) + '-'.repeat(length) + seen.slice(index + length);
  const add = (kind: Strange['kind'], index: number, found: string, characters = found): number =>
    strange.push({ kind, index, text: found, points: pointsOf(characters) });

  for (const { 0: found, index } of seen.matchAll(HIDDEN)) add('hidden', index, found);
  for (const { 0: found, index } of seen.matchAll(OVERLAY))
    if (!/^\p{Default_Ignorable_Code_Point}/u.test(found)) add('overlay', index, found);
  for (const { kind, index, text: found, letters } of disguises(seen, language))
    add(kind, index, found, letters);
  return strange.sort((a, b) => a.index - b.index);
}
