// Which texts a card can show: its one font is a Latin subset, and a letter that it lacks would leave a hole.

/** The characters of src/fonts/newsreader-latin.woff2. */
const IN_FONT = /^[\x20-\x7e\xa0-\xac\xae-\xffıŒœ–—‘’‚“”„•…′″‹›€−]*$/u;

/** Whether a text can be shown letter by letter, as words that are somebody else's must be. */
export const isDrawable = (text: string): boolean => IN_FONT.test(text);

/** Letters that do not come apart into a base and a mark. */
const BASES: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '‑': '-',
  '\u00ad': '',
};

/**
 * A text of ours in characters that the font has: where it lacks an accented letter, the letter without its accent.
 * @returns undefined where a character has no such form
 * @example drawable('Erdoğan') // 'Erdogan'
 */
export function drawable(text: string): string | undefined {
  const result = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()]
    .map((character) =>
      IN_FONT.test(character)
        ? character
        : (BASES[character] ?? character.normalize('NFD').replace(/\p{M}+/gu, '')),
    )
    .join('');
  return IN_FONT.test(result) ? result : undefined;
}
