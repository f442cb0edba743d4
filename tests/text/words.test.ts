import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countWords,
  joinWords,
  normalise,
  splitWords,
  withoutMarks,
  withoutStop,
} from '../../src/text/words.ts';

const texts = (text: string): string[] => splitWords(text).map((word) => word.text);
const norms = (text: string): string[] => splitWords(text).map((word) => word.norm);

describe('normalise', () => {
  test.each([
    ['“word”', 'word'],
    ['‘word’', 'word'],
    ['"word"', 'word'],
    ['«word»', 'word'],
    ['„word“', 'word'],
    ['“‘word’”', 'word'],
    ['‘“word.”’', 'word.'],
    ['word,”', 'word,'],
    ['word”,', 'word,'],
    ['States’', 'States'],
    ["States'", 'States'],
  ])('takes the marks off the edges of %s and leaves the stop', (printed, norm) => {
    expect(normalise(printed)).toBe(norm);
  });

  test('keeps an apostrophe inside a word, and makes all kinds one', () => {
    expect(['it’s', "it's", 'it‛s', 'it`s', 'it´s'].map(normalise)).toEqual(Array(5).fill("it's"));
  });

  test('makes all kinds of hyphen one', () => {
    expect(['a-b', 'a‐b', 'a‑b', 'a‒b', 'a–b'].map(normalise)).toEqual(Array(5).fill('a-b'));
  });

  test('makes all kinds of dash after a word one', () => {
    expect(['a—', 'a–', 'a―', 'a--'].map(normalise)).toEqual(Array(4).fill('a –'));
  });

  test('gives a letter with its accent one form, however it was typed', () => {
    expect(normalise('cafe\u0301')).toBe(normalise('caf\u00E9'));
  });

  test('keeps capitals, inner stops and what is no mark', () => {
    expect(['U.S.', 'US$100', '5,300', 'Cold', '&'].map(normalise)).toEqual([
      'U.S.',
      'US$100',
      '5,300',
      'Cold',
      '&',
    ]);
  });
});

test('a run of marks that no word has is read as fast as any', () => {
  // Its length squared or cubed would take minutes.
  for (const mark of ['’', '.', '.’', ')'])
    expect(normalise(`toll${mark.repeat(50_000)}x`).length).toBeGreaterThan(50_000);
});

describe('splitWords', () => {
  test('splits at any white space', () => {
    expect(texts(' one two\tthree\nfour\u00A0five ')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  test.each([
    'a pact — or two',
    'a pact – or two',
    'a pact -- or two',
    'a pact - or two',
    'a pact ― or two',
    'a pact—or two',
    'a pact―or two',
  ])('gives a dash to the word before it: %s', (text) => {
    expect(norms(text)).toEqual(['a', 'pact –', 'or', 'two']);
  });

  test('leaves a hyphenated word whole', () => {
    expect(texts('the Asia-Pacific region')).toEqual(['the', 'Asia-Pacific', 'region']);
  });

  test('knows where no space follows, so that words can be put back as they stood', () => {
    expect(splitWords('pact—or two').map((word) => word.after)).toEqual(['', ' ', ' ']);
    expect(joinWords(splitWords('a pact—or  two'))).toBe('a pact—or two');
  });

  test('gives marks and stops that stand alone to a word beside them', () => {
    expect(texts('« un mot » ; puis')).toEqual(['« un', 'mot » ;', 'puis']);
    expect(norms('« un mot » ; puis')).toEqual(['un', 'mot;', 'puis']);
  });

  test('gives an opening mark that nothing follows to the last word', () => {
    expect(texts('un mot «')).toEqual(['un', 'mot «']);
    expect(norms('un mot «')).toEqual(['un', 'mot']);
    expect(texts('« “')).toEqual([]);
  });

  test('keeps a sign that is no mark as a word of its own', () => {
    expect(texts('law & order at 5 %')).toEqual(['law', '&', 'order', 'at', '5', '%']);
  });

  test('finds no words where there are none', () => {
    expect(splitWords('')).toEqual([]);
    expect(splitWords(' \n ')).toEqual([]);
  });

  test('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const letters = (s: string): string => s.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(joinWords(splitWords(text)))).toBe(letters(text));
      }),
    );
  });
});

describe('countWords', () => {
  test.each([
    ['', 0],
    ['one', 1],
    ['“A launch — to more ‘joint actions’”', 6],
    ['US$100 billion', 2],
    ['pact—or', 1],
    ['… — ” &', 0],
    [' two\n words ', 2],
  ])('counts the tokens of %j that have a letter or a digit: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('withoutStop', () => {
  test.each(['word,', 'word.', 'word;', 'word:', 'word'])(
    'takes one closing stop off %s',
    (word) => {
      expect(withoutStop(word)).toBe('word');
    },
  );

  test.each(['word!', 'word?', 'word)', 'wo.rd'])('leaves %s as it is', (word) => {
    expect(withoutStop(word)).toBe(word);
  });

  test('takes one stop, not two', () => {
    expect(withoutStop('word.,')).toBe('word.');
  });
});

describe('withoutMarks', () => {
  test.each([
    ['“The sides,”', 'The sides,'],
    ['"The sides"', 'The sides'],
    ['‘no limits’', 'no limits'],
    ['«Les parties»', 'Les parties'],
    ['“no ‘forbidden’ areas”', 'no ‘forbidden’ areas'],
    ['The sides', 'The sides'],
    ['', ''],
  ])('takes the outer marks off %s', (printed, bare) => {
    expect(withoutMarks(printed)).toBe(bare);
  });
});
