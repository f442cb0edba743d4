import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capitalised,
  dateInWords,
  ended,
  listed,
  numberWord,
  plural,
} from '../../src/text/phrases.ts';

test.each([
  ['A title', 'A title.'],
  ['A sentence.', 'A sentence.'],
  ['A question?', 'A question?'],
])('%s ends as %s', (title, sentence) => {
  expect(ended(title)).toBe(sentence);
});

describe('numbers', () => {
  test('are words up to ten and figures above', () => {
    expect([0, 1, 2, 10, 11, 1200].map(numberWord)).toEqual([
      'no',
      'one',
      'two',
      'ten',
      '11',
      '1,200',
    ]);
  });

  test('take the singular for one only', () => {
    expect([0, 1, 2, 5300].map((n) => plural(n, 'word'))).toEqual([
      '0 words',
      '1 word',
      '2 words',
      '5,300 words',
    ]);
    expect([1, 2].map((n) => plural(n, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
  });
});

describe('lists', () => {
  test('have “and” before the last and commas between the others', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b'])).toBe('a and b');
    expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  });

  test('of any length hold every item, and one “and”', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 2 }), (items) => {
        expect(listed(items).split(/, | and /u)).toEqual(items);
        expect(listed(items).split(' and ')).toHaveLength(2);
      }),
    );
  });
});

test('a sentence begins with a capital, and the rest stays as it is', () => {
  expect(capitalised('both NATO')).toBe('Both NATO');
  expect(capitalised('')).toBe('');
});

describe('a date in words', () => {
  test('is written day, month, year', () => {
    expect(dateInWords('2022-02-04')).toBe('4 February 2022');
    expect(dateInWords('2024-02-29')).toBe('29 February 2024');
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC'])(
    'is the same day in the time zone %s, whatever the locale',
    (TZ) => {
      // A process reads its zone as it starts: each zone needs one of its own.
      const module = new URL('../../src/text/phrases.ts', import.meta.url).href;
      const script = `const { dateInWords, plural } = await import(${JSON.stringify(module)});
        console.log(dateInWords('2022-01-01'), dateInWords('2022-12-31'), plural(1200, 'word'), new Date('2022-01-01').getHours());`;
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      expect(out).toMatch(/^1 January 2022 31 December 2022 1,200 words \d+\n$/u);
      // The zone was really another one.
      if (TZ !== 'UTC') expect(out).not.toMatch(/ 0\n$/u);
    },
  );
});
