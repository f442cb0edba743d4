// Which texts a picture can show: its one font is a Latin subset, and a letter that it lacks would leave a hole.

/** The characters of src/fonts/newsreader-latin.woff2. */
const IN_FONT = /^[\x20-\x7e\xa0-\xac\xae-\xffıŒœ–—‘’‚“”„•…′″‹›€−]*$/u;

/** Characters that look as others do, or like nothing. */
const ALIKE: Readonly<Record<string, string>> = { '‐': '-', '‑': '-', '\u00ad': '' };

/** Letters that do not come apart into a base and a mark. */
const BASES: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D' };

const inFont = (text: string, replace: (character: string) => string): string | undefined => {
  const drawn = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()]
    .map((character) =>
      IN_FONT.test(character) ? character : (ALIKE[character] ?? replace(character)),
    )
    .join('');
  return IN_FONT.test(drawn) ? drawn : undefined;
};

/**
 * Words that are somebody else's, letter for letter.
 * @returns undefined where the font lacks a letter
 */
export const verbatim = (text: string): string | undefined =>
  inFont(text, (character) => character);

/**
 * Words of ours: where the font lacks an accented letter, the letter without its accent.
 * @returns undefined where a character has no such form
 * @example drawable('Erdoğan') // 'Erdogan'
 */
export const drawable = (text: string): string | undefined =>
  inFont(
    text,
    (character) => BASES[character] ?? character.normalize('NFD').replace(/\p{M}+/gu, ''),
  );
