import { describe, expect, test } from 'vitest';
import { strangeCharacters } from '../../src/text/characters.ts';

const found = (text: string, language?: string): string[] =>
  strangeCharacters(text, language).map(
    ({ kind, index, text: words, points }) => `${index} ${kind} ${words} ${points.join(' ')}`,
  );
/** What kinds of strange characters a text has, and where. */
const kinds = (text: string, language?: string): string[] =>
  strangeCharacters(text, language).map(({ kind, index }) => `${kind} ${index}`);

describe('accepts', () => {
  test.each([
    ['line feeds, with or without carriage return', 'a\nb\r\nc\td'],
    ['typographic spaces and marks', 'a\u00A0b\u2009c\u3000d “d” ‘e’ — f… ¶ US$100 6′ 2″ %'],
    ['accents, combined, apart, two on a letter', 'é e\u0301 ñ e\u0301\u0323 naïve Ångström'],
    ['several alphabets', '中文 По-русски Ελληνικά العربية ไทย'],
    ['signs that are no letters', '№ 5 ™ ℃ ½ 1º 5ª x² 5 \u212B § ® ① =\u0338'],
    ['Roman numerals of their own', '\u2163. III \u2167'],
    ['an apostrophe that is a letter', 'China\u02BCs ʻOkina'],
    ['letters of Turkish, Portuguese, Vietnamese', 'Yıldırım NÃO Â\u0301 São Đặng â İki'],
    ['letters of Azerbaijani, Twi, Khoekhoe', 'Heydər Otumfuɔ ǁKaras ɛ ɓ ɗ'],
    ['letters of Squamish, Dutch, Croatian', 'S\u1E35wx\u0331w\u00FA7mesh \u0132s \u01C6ep'],
    ['units and quantities', 'kΩ MΩ μm \u00B5m Δt 5\u2113 250 m\u2113, \u2113/km'],
    ['formulas', 'sinθ = xθy, 2πrh, cosφsinθ, dθ/dt'],
    ['alphabets side by side', 'Газпром/Gazprom 5-α'],
    [
      'Chinese and Latin without a space',
      'NATO扩张 北约NATO 卡拉OK USB和HDMI接口 外交部（北京）！，',
    ],
    ['Korean particles, Thai, after Latin words', 'NATO의 USB와\nNATOขยายตัว'],
    ['wide letters in Japanese', '\uFF2E\uFF21\uFF34\uFF2Fの拡大\uFF11'],
    ['joiners of Persian and Hindi', 'می\u200Cخواهم क्\u200Dष क्\u200Dया'],
    ['a variant of a Chinese sign', '葛\u{E0100}飾区'],
    ['a separator of Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ'],
    ['points and accents of Hebrew and Arabic', 'בְּרֵאשִׁית مُحَمَّد'],
    ['marks of direction in Arabic', 'العربية NATO\u200F.'],
    [
      'emoji',
      '\u2764\uFE0F 👩\u200D👩\u200D👧\u200D👦 🏳\uFE0F\u200D🌈 1\uFE0F\u20E3 👍🏽 \u263A\uFE0E \u2139\uFE0F',
    ],
    ['a flag of tags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['accents before closing marks', '“CAFÉ” “É” É— “AMANHÃ” passé”—so déjà”…'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('finds', () => {
  test.each([
    ['a zero-width space', '\u200B'],
    ['a zero-width joiner', '\u200D'],
    ['a zero-width non-joiner', '\u200C'],
    ['a word joiner', '\u2060'],
    ['a soft hyphen', '\u00AD'],
    ['a byte-order mark inside', '\uFEFF'],
    ['a right-to-left override', '\u202E'],
    ['a right-to-left mark', '\u200F'],
    ['an isolate', '\u2066'],
    ['a line separator', '\u2028'],
    ['a null', '\u0000'],
    ['a form feed', '\f'],
    ['a control character of the second set', '\u0085'],
    ['a replacement character', '\uFFFD'],
    ['a note between lines', '\uFFF9'],
    ['a variation selector', '\uFE0F'],
    ['a tag', '\u{E0041}'],
    ['a private character', '\uE000'],
    ['a character that is none yet', '\u0378'],
    ['a character that never will be one', '\u{1FFFE}'],
    ['a blank letter', '\u3164'],
    ['a blank pattern', '\u2800'],
    ['half a character', '\uD800'],
    ['a space that is drawn as a dash', '\u1680'],
    ['a carriage return alone', '\r'],
  ])('%s', (_, character) => {
    const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    expect(found(`wo${character}rd`)).toEqual([`2 hidden ${character} U+${point}`]);
  });

  test.each([
    ['a row of them once', 'wo\u200B\u200B\u2060rd \u200B', ['hidden 2', 'hidden 8']],
    ['more selectors than a sign has', '\u2764\uFE0F\uFE0F\uFE00x', ['hidden 2']],
    ['a mark of direction in a Latin word', 'NA\u200FTO العربية', ['hidden 2']],
    ['a mark of direction where all is Latin', 'العربية\nNATO\u200F.', ['hidden 12']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each([
    ['a Cyrillic letter', 'pe\u0430ce', 'U+0430'],
    ['a Greek letter', 'peac\u03B5', 'U+03B5'],
    ['an Armenian letter', 'p\u0585rts', 'U+0585'],
    ['a Cherokee letter', '\u13A2nter', 'U+13A2'],
    ['a letter of formulas', 'spθrts', 'U+03B8'],
    ['a Myanmar letter', 'rep\u101Drts', 'U+101D'],
    ['a Chinese sign', 'rep口rts', 'U+53E3'],
    ['a mark of Hindi', 'a\u0942b', 'U+0942'],
    ['a mark of Arabic', 'a\u064Bb', 'U+064B'],
    ['a sign that is not drawn', 'wo\u{16FE4}rd', 'U+16FE4'],
  ])('%s in a Latin word', (_, word, point) => {
    expect(found(`in ${word} now`)).toEqual([`3 two-alphabets ${word} ${point}`]);
  });

  test('a Myanmar letter in a Latin word beside a text in Burmese', () => {
    expect(kinds('rep\u101Drts မြန်မာ')).toEqual(['two-alphabets 0']);
  });

  test.each([
    ['one letter', '\u0430', 'U+0430'],
    ['a word', '\u0441\u043E\u0440', 'U+0441 U+043E U+0440'],
    ['capitals', '\u039D\u0391\u03A4\u039F', 'U+039D U+0391 U+03A4 U+039F'],
    ['a palochka', '\u04CF', 'U+04CF'],
  ])('a whole word that only looks Latin: %s', (_, word, points) => {
    expect(found(`in ${word} now`)).toEqual([`3 look-alike ${word} ${points}`]);
    // Words that can be of no other alphabet show that it is meant.
    expect(found(`in ${word} \u041F\u0440\u0430\u0432\u0434\u0430 now`)).toEqual([]);
  });

  test.each([
    ['НАТО', 'ru', 0],
    ['НАТО', 'sr', 0],
    ['НАТО', 'sr-Latn', 1],
    ['НАТО', 'el', 1],
    ['ΝΑΤΟ', 'el', 0],
    ['НАТО', 'ja', 1],
  ])('%s in a text in %s: %d', (word, language, count) => {
    expect(kinds(word, language)).toHaveLength(count);
  });

  test.each([
    ['mathematical letters', '\u{1D40D}\u{1D428}', 'U+1D40D U+1D428'],
    ['wide letters', '\uFF2E\uFF4F', 'U+FF2E U+FF4F'],
    ['a ligature', '\uFB03', 'U+FB03'],
    ['a long s', '\u017F', 'U+017F'],
    ['a letter for sounds', '\u0251', 'U+0251'],
    ['small capitals', '\u0274\u1D00', 'U+0274 U+1D00'],
    ['a raised capital', '\u1D3A', 'U+1D3A'],
    ['the sign of a set', '\u2115', 'U+2115'],
    ['an imaginary unit', '\u2149', 'U+2149'],
    ['the sign of a degree', '\u212A', 'U+212A'],
    ['a letter in a circle', '\u24C3', 'U+24C3'],
  ])('%s, in a word of their own too', (_, word, points) => {
    expect(found(`in ${word} now`)).toEqual([`3 stand-in-letters ${word} ${points}`]);
    expect(kinds(`x${word}y`)).toContain('stand-in-letters 1');
  });

  test.each([
    ['the sign of a litre', 'w\u2113rd'],
    ['a Roman numeral', 'w\u2173rd'],
    ['a Roman hundred', 'w\u217Dat'],
    ['an ordinal', 'w\u00BArd'],
  ])('%s inside a word', (_, word) => {
    expect(kinds(word)).toEqual(['stand-in-letters 1']);
  });

  test.each([
    ['a stroke', 'Vlad\u0336imir', 4],
    ['a ring', 'Ola\u20DD', 3],
    ['an accent alone', 'O \u0301', 2],
    ['the same accent forty times', `e${'\u0301'.repeat(40)}`, 1],
    ['five accents', 'e\u0301\u0323\u0308\u0304\u0306', 5],
  ])('%s over a letter or over nothing', (_, text, index) => {
    expect(kinds(text)).toEqual([`overlay ${index}`]);
  });

  test.each([
    ['an apostrophe', 'Xiâ€™s', 'â€™'],
    ['a mark', 'â€œ', 'â€œ'],
    ['a mark whose last byte is lost', 'soâ€ he', 'â€'],
    ['an accent', 'cafÃ©', 'Ã©'],
    ['an accent of another alphabet', 'WaÅ‚Ä™sa', 'Å‚Ä™'],
    ['a space', 'aÂ\u00A0b', 'Â\u00A0'],
    ['Cyrillic', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚', 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚'],
    ['an emoji', 'so ðŸ˜€', 'ðŸ˜€'],
    ['a byte-order mark', 'ï»¿a', 'ï»¿'],
  ])('%s read in the wrong encoding', (_, text, misread) => {
    expect(strangeCharacters(text)).toMatchObject([
      { kind: 'misread', index: text.indexOf(misread), text: misread },
    ]);
  });

  test('each such word, in order, each letter once', () => {
    expect(found('p\u0435\u0435p \u200Bpop p\u043Ep')).toEqual([
      '0 two-alphabets pееp U+0435',
      '5 hidden \u200B U+200B',
      '10 two-alphabets pоp U+043E',
    ]);
  });
});
