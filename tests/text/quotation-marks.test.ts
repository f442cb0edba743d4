import { describe, expect, test } from 'vitest';
import { isInMarks, readMarks } from '../../src/text/quotation-marks.ts';

/** What a text quotes, and its marks without a partner. */
const read = (text: string, language?: string, singles = false): [string[], string[]] => {
  const { quoted, stray } = readMarks(text, language, singles);
  return [quoted.map(({ from, to }) => text.slice(from, to)), stray.map(({ mark }) => mark)];
};

describe('what is quoted', () => {
  test.each<[string, string, string[]]>([
    ['en', 'He said “a new era” and "no limits".', ['“a new era”', '"no limits"']],
    [
      'en',
      '“There are no ‘forbidden’ areas, we’re told.”',
      ['“There are no ‘forbidden’ areas, we’re told.”'],
    ],
    ['en', 'It’s the parties’ “own”.', ['“own”']],
    ['en', '“One “two” three”', ['“One “two” three”']],
    ['de', 'Er nennt es „eine neue Ära“ und »frei«.', ['„eine neue Ära“', '»frei«']],
    ['de', '„Keine ‚verbotenen‘ Bereiche“', ['„Keine ‚verbotenen‘ Bereiche“']],
    ['fr', 'C’est « un domaine “interdit” nouveau ».', ['« un domaine “interdit” nouveau »']],
    ['ru', 'Это «новая „эра“ мира».', ['«новая „эра“ мира»']],
    ['ja', '「新しい『時代』です」と述べた。', ['「新しい『時代』です」']],
    ['zh', '他说“新时代”。', ['“新时代”']],
    ['sv', 'Det är ”en ny tid”.', ['”en ny tid”']],
    ['pl', 'To „nowa era”.', ['„nowa era”']],
    ['ar', 'قال «عصر جديد» أمس.', ['«عصر جديد»']],
    ['he', 'צה"ל אמר "עידן חדש".', ['"עידן חדש"']],
    ['hi', 'यह “नया युग” है।', ['“नया युग”']],
    ['en', 'It is 6′ 2″ tall, “tall”.', ['“tall”']],
  ])('%s: %s', (language, text, quoted) => {
    expect(read(text, language)).toEqual([quoted, []]);
  });
});

test.each<[string, string | undefined, string[]]>([
  ['“never closed', 'en', ['“']],
  ['never opened”', 'en', ['”']],
  ['„other marks“ in English', 'en', ['„', '“']],
  ['′primes′', 'en', ['′', '′']],
  ['‘single marks’ by themselves', 'en', ['‘']],
  ["''doubled''", 'en', ["''", "''"]],
  ['《book》', 'en', ['《', '》']],
  ['“a «b” c»', 'en', ['«', '»']],
  ['the ’word’ “or ’two”', 'en', ['’', '’']],
  ['’a new era’, it says', 'en-GB', ['’', '’']],
  ['’Tis the boys’ ’90s rock ’n’ roll, ’em goin’ on', 'en', []],
  ['de ’s avonds en foto’', 'nl', []],
  ['״מילה״', 'he', ['״', '״']],
  ['צה״ל', 'he', []],
])('%s has marks without a partner', (text, language, stray) => {
  expect(read(text, language)[1]).toEqual(stray);
});

test('single marks quote in a heading', () => {
  expect(read('A ‘friendship’ of two neighbours’ with ‘no limits’', 'en', true)).toEqual([
    ['‘friendship’', '‘no limits’'],
    [],
  ]);
});

test.each<[string, boolean]>([
  ['“a”', true],
  ['‘a new era’', true],
  ['« a »', true],
  ['„a“', true],
  ['“a” and “b”', false],
  ['“a” b', false],
  ['““', false],
  ['a', false],
])('%s stands in one pair of marks: %s', (text, isWhole) => {
  expect(isInMarks(text)).toBe(isWhole);
});
