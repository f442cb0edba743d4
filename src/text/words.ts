// What a word is, and when two words are the same. Everything else in `domain` compares words through this file.

/** One word of a text: as it stands there, as it is compared, and what separates it from the next. */
export interface Word {
  /** The word with the marks and stops that touch it, as printed. */
  readonly text: string;
  /** The word as it is compared: no quotation marks at its edges, one kind of apostrophe, hyphen and dash. */
  readonly norm: string;
  /** White space to the next word; none after an unspaced dash. */
  readonly after: '' | ' ';
}

const QUOTES = '"“”„‟«»‹›‘’‚‛\'`´';
const LEADING = new RegExp(`^[${QUOTES}]+`, 'u');
const TRAILING = new RegExp(`[${QUOTES}]*([,.;:!?)\\]]*)[${QUOTES}]*([,.;:!?)]*)$`, 'u');
const MARKS = 16;
const DASH_ONLY = /^(?:[—―–‒-]|--+)$/u;
/** Marks and stops that stand by themselves, as in « mot » and mot ; they belong to a word beside them. */
const MARKS_ONLY = new RegExp(`^[${QUOTES},.;:!?()]+$`, 'u');
const OPENING = /^["“„«‹‘(]+$/u;
const DASH_AT_END = /(?:[—―–‒]|--+)$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The form in which a word is compared. Typography never counts: marks at the edge, kinds of apostrophe, hyphen, dash. */
export function normalise(text: string): string {
  const dashed = DASH_AT_END.test(text);
  const word = text.normalize('NFC').replace(DASH_AT_END, '').replace(LEADING, '');
  // No word closes with more marks than these; a longer run would take its cube in steps.
  const bare = (word.slice(0, -MARKS) + word.slice(-MARKS).replace(TRAILING, '$1$2'))
    .replace(/[‘’‛`´]/gu, "'")
    .replace(/[‐‑‒–]/gu, '-');
  return dashed ? `${bare} –` : bare;
}

/**
 * Splits a text at white space and after unspaced em dashes. A dash that stands alone belongs to the word before it,
 * marks and stops that stand alone to the word that they enclose or close.
 * @example splitWords('a pact — or two').map((w) => w.text) // ['a', 'pact —', 'or', 'two']
 */
export function splitWords(text: string): Word[] {
  const parts: { text: string; after: '' | ' ' }[] = [];
  let before = '';
  for (const token of text.split(/\s+/u)) {
    if (token === '') continue;
    const last = parts.at(-1);
    if (last && before === '' && (DASH_ONLY.test(token) || isClosing(token))) {
      last.text += ` ${token}`;
      continue;
    }
    if (MARKS_ONLY.test(token)) {
      before += `${token} `;
      continue;
    }
    const pieces = `${before}${token}`.split(/(?<=[^—―][—―]+)(?=[^—―])/u);
    before = '';
    pieces.forEach((piece, i) => {
      parts.push({ text: piece, after: i < pieces.length - 1 ? '' : ' ' });
    });
  }
  const last = parts.at(-1);
  if (last && before !== '') last.text += ` ${before.trimEnd()}`;
  return parts.map(({ text, after }) => ({
    text,
    norm: normalise(text.replace(/ (?:[—―–‒-]|--+)$/u, '—').replaceAll(' ', '')),
    after,
  }));
}

const isClosing = (token: string): boolean => MARKS_ONLY.test(token) && !OPENING.test(token);

/** A word without the one closing `, . ; :` that house styles put inside or outside the marks. */
export function withoutStop(norm: string): string {
  return norm.replace(/[,.;:]$/u, '');
}

/** How many words a text has, split at white space: tokens with a letter or a digit. */
export function countWords(text: string, _language?: string): number {
  return text.split(/\s+/u).filter((token) => LETTER.test(token)).length;
}

/** Puts words back together as they stood. */
export function joinWords(words: readonly Word[]): string {
  return words.map((word, i) => word.text + (i < words.length - 1 ? word.after : '')).join('');
}

/** Takes the quotation marks off both ends of a printed quotation; inner marks stay. */
export function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^["“„«‘]/u, '')
    .replace(/["”»’]$/u, '');
}
