import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/content/characters.ts';
import { checkLimits, LIMITS } from '../../src/content/limits.ts';
import { worded } from '../support/content.ts';

const locate = (offset: number): { line: number; column: number } => ({
  line: 1,
  column: offset + 1,
});
const hidden = (text: string): string[] =>
  worded(checkCharacters(text, locate)).map(({ column, found }) => `${column}: ${found}`);
const structure = (text: string): string[] =>
  worded(checkLimits(text, locate)).map(({ column, found }) => `${column}: ${found}`);

describe('checkCharacters', () => {
  test.each([
    ['a zero-width space', '\u200B', 'U+200B'],
    ['a zero-width joiner', '\u200D', 'U+200D'],
    ['a word joiner', '\u2060', 'U+2060'],
    ['a soft hyphen', '\u00AD', 'U+00AD'],
    ['a byte-order mark inside', '\uFEFF', 'U+FEFF'],
    ['a right-to-left override', '\u202E', 'U+202E'],
    ['a right-to-left mark', '\u200F', 'U+200F'],
    ['an isolate', '\u2066', 'U+2066'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a null', '\u0000', 'U+0000'],
    ['a bell', '\u0007', 'U+0007'],
    ['a form feed', '\f', 'U+000C'],
    ['a control character of the second set', '\u0085', 'U+0085'],
    ['a replacement character', '\uFFFD', 'U+FFFD'],
    ['a variation selector', '\uFE0F', 'U+FE0F'],
    ['a tag', '\u{E0041}', 'U+E0041'],
    ['a private character', '\uE000', 'U+E000'],
    ['a character that never will be one', '\u{1FFFE}', 'U+1FFFE'],
    ['a blank letter', '\u3164', 'U+3164'],
    ['a blank pattern', '\u2800', 'U+2800'],
    ['half a character', '\uD800', 'U+D800'],
    ['a space that is drawn as a dash', '\u1680', 'U+1680'],
    ['a carriage return alone', '\r', 'U+000D'],
  ])('finds %s', (_, character, name) => {
    expect(hidden(`wo${character}rd`)).toEqual([`3: the character ${name}`]);
  });

  test('finds a row of them once', () => {
    expect(hidden('wo\u200B\u200B\u200Drd \u200B')).toEqual([
      '3: the characters U+200B, U+200D',
      '9: the character U+200B',
    ]);
  });

  test.each([
    ['line feeds, with or without carriage return', 'a\nb\r\nc\td'],
    ['typographic spaces and marks', 'a\u00A0b\u2009c “d” ‘e’ — f… ¶ US$100 %'],
    ['accents, combined or apart', 'é e\u0301 ñ'],
    ['other alphabets', '中文 По-русски Ελληνικά العربية'],
    ['signs that are no letters', '№ 5 ™ ℃ ½ 1º 5ª x² ʻOkina'],
    ['letters of Turkish, Portuguese and Vietnamese', 'Yıldırım NÃO Â\u0301 São Đặng â'],
    ['letters of Azerbaijani, Twi and Khoekhoe', 'Heydər Otumfuɔ ǁKaras ɛ ɓ ɗ'],
    ['punctuation of Chinese', '外交部（北京）！，'],
    ['alphabets that are set without a space', 'NATO扩张 北约NATO'],
    ['signs between alphabets', 'Газпром/Gazprom 5-α'],
  ])('accepts %s', (_, text) => {
    expect(hidden(text)).toEqual([]);
  });

  test.each([
    ['Cyrillic', 'pe\u0430ce', 'U+0430'],
    ['Greek', 'peac\u03B5', 'U+03B5'],
    ['Armenian', 'p\u0585rts', 'U+0585'],
    ['Cherokee', '\u13A2nter', 'U+13A2'],
  ])('finds a %s letter among Latin ones', (_, word, name) => {
    expect(hidden(`in ${word} now`)).toEqual([`4: a word of two alphabets, “${word}” (${name})`]);
  });

  test.each([
    ['one letter', '\u0430', 'U+0430'],
    ['a word', '\u0441\u043E\u0440', 'U+0441, U+043E, U+0440'],
    ['capitals', '\u039D\u0391\u03A4\u039F', 'U+039D, U+0391, U+03A4, U+039F'],
  ])('finds a whole word of look-alikes: %s', (_, word, names) => {
    expect(hidden(`in ${word} now`)).toEqual([
      `4: “${word}” in letters that only look Latin (${names})`,
    ]);
    expect(hidden(`in ${word} \u041F\u0440\u0430\u0432\u0434\u0430 now`)).toEqual([]);
  });

  test.each([
    ['mathematical letters', '\u{1D40D}\u{1D428}', 'U+1D40D, U+1D428'],
    ['full-width letters', '\uFF2E\uFF4F', 'U+FF2E, U+FF4F'],
    ['a ligature', '\uFB03', 'U+FB03'],
    ['a letter for sounds', '\u0251', 'U+0251'],
    ['small capitals', '\u0274\u1D00', 'U+0274, U+1D00'],
    ['a raised capital', '\u1D3A', 'U+1D3A'],
    ['the sign of a set', '\u2115', 'U+2115'],
    ['the sign of a degree', '\u212A', 'U+212A'],
    ['a letter in a circle', '\u24C3', 'U+24C3'],
  ])('finds %s, in a word of their own too', (_, word, names) => {
    expect(hidden(`in ${word} now`)).toEqual([`4: “${word}” (${names})`]);
  });

  test.each([
    ['a stroke', 'Vlad\u0336imir', '8: a mark over a letter or over nothing (U+0336)'],
    ['a ring', 'Ola\u20DD', '7: a mark over a letter or over nothing (U+20DD)'],
    ['an accent alone', 'O \u0301', '6: a mark over a letter or over nothing (U+0301)'],
  ])('finds %s', (_, words, found) => {
    expect(hidden(`in ${words} now`)).toEqual([found]);
  });

  test.each([
    ['an apostrophe', 'Xiâ€™s', 'â€™'],
    ['a mark', 'â€œ', 'â€œ'],
    ['an accent', 'cafÃ©', 'Ã©'],
    ['a space', 'aÂ\u00A0b', 'Â\u00A0'],
  ])('finds %s read in the wrong encoding', (_, words, found) => {
    expect(hidden(words)).toEqual([
      `${words.indexOf(found) + 1}: “${found}”, a character that was read in the wrong encoding`,
    ]);
  });

  test('finds each such word, and names each letter once', () => {
    expect(hidden('p\u0435\u0435p pop p\u043Ep')).toEqual([
      '1: a word of two alphabets, “pееp” (U+0435)',
      '10: a word of two alphabets, “pоp” (U+043E)',
    ]);
  });
});

describe('checkStructure', () => {
  test('accepts what a text needs', () => {
    expect(structure('> > - a\n\n1. b\n\n[“c”](d) *e* `f` <g>\n\n— h — i\n')).toEqual([]);
    expect(structure('')).toEqual([]);
  });

  test.each([
    ['blockquotes', '>', ''],
    ['blockquotes with spaces', '> ', ''],
    ['lists', '- ', ''],
    ['numbered lists', '1. ', ''],
    ['both, indented', '  > 2) + ', ''],
  ])('counts how deep %s nest', (_, piece) => {
    const markers = piece.match(/[->+]|\d[.)]/gu)?.length ?? 0;
    const fits = Math.floor(LIMITS.nesting / markers);
    expect(structure(`a\n\n${piece.repeat(fits)}b`)).toEqual([]);
    expect(structure(`a\n\n${piece.repeat(fits + 1)}b`)).toEqual([
      `4: blocks nested ${(fits + 1) * markers} deep`,
    ]);
  });

  test.each(['*', '_', '[', ']', '{', '`', '~', '<', '"', '“', '”', '«', '‘'])(
    'counts the mark %s in a block',
    (mark) => {
      expect(structure(`a\n\nb${mark.repeat(LIMITS.marks)}\n\n${mark}`)).toEqual([]);
      expect(structure(`a\n\nb${mark.repeat(LIMITS.marks)}\n${mark}`)).toEqual([
        `4: ${LIMITS.marks + 1} brackets, asterisks and other marks in one block`,
      ]);
    },
  );

  test('counts the lines', () => {
    expect(structure(`${'a\n\n'.repeat(LIMITS.lines / 2 - 1)}a\n`)).toEqual([]);
    expect(structure('\n'.repeat(LIMITS.lines))).toEqual([`1: ${LIMITS.lines + 1} lines`]);
  });
});
