import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  count,
  date,
  id,
  language,
  line,
  positive,
  url,
} from '../../../src/content/schemas/fields.ts';

const cases: Record<string, { schema: z.ZodType; yes: unknown[]; no: unknown[] }> = {
  id: {
    schema: id,
    yes: ['a', 'russia-china-2022', '5g', 'no-limits'],
    no: [
      '',
      'A',
      'a b',
      'a_b',
      '-a',
      'a-',
      'a--b',
      'a.md',
      '../a',
      'a/b',
      'é',
      ' a',
      'a\n',
      5,
      null,
    ],
  },
  line: {
    schema: line,
    yes: [
      'x',
      'Two words',
      'a “quoted” line',
      'a "quoted" line',
      'R&D < 5 a_b #1 | b',
      'The <Late> “Edition”',
      '„Wir sind bereit“: Berlin',
      '„Wir“ und „ihr“',
      '”Vi är redo” i Oslo',
      'F*** off',
      '#Ports',
      'x'.repeat(1000),
    ],
    no: [
      '-',
      '…',
      '“”',
      '<marquee onstart=x>Ports',
      'half “a pair',
      'half a pair”',
      'half "a pair',
      'a  b',
      'a\tb',
      'a <b>b</b>',
      'a <img src=x>',
      '<!-- a -->',
      'a &amp; b',
      'a&#8203;b',
      '_a_ b',
      '~~a~~',
      '[a][b]',
      '[a](b)',
      '**a**',
      '# a',
      '',
      ' ',
      ' x',
      'x ',
      'two\nlines',
      'two\r\nlines',
      'x\n',
      'x'.repeat(1001),
      5,
      true,
      null,
      ['x'],
    ],
  },
  date: {
    schema: date,
    yes: ['2022-02-04', '2024-02-29'],
    no: [
      '2022-02-30',
      '2023-02-29',
      '2022-2-4',
      '0000-01-01',
      '1066-10-14',
      '9999-12-31',
      '4 February 2022',
      '2022-02-04T00:00:00Z',
      '20220204',
      '',
      20220204,
      new Date(0),
      null,
    ],
  },
  url: {
    schema: url,
    yes: [
      'https://example.org/',
      'http://en.kremlin.ru/supplement/5770',
      'https://medium.com/@someone/a-title?x=1#y',
    ],
    no: [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org/',
      'mailto:a@example.org',
      '//example.org/',
      '/a',
      '../a.md',
      'example.org',
      'https:',
      'https://',
      'https://localhost/',
      'https://user:word@example.org/',
      'https://user@example.org/',
      'https://example.org/a b',
      'https://example.org\\a',
      'https://example.org:99999/',
      ' javascript:alert(1)',
      '',
      5,
    ],
  },
  language: {
    schema: language,
    yes: ['en', 'en-GB', 'zh', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'yue'],
    no: ['', 'EN', 'english', 'en-gb', 'en_GB', 'e', 'en-UK', 'en-EN', 'zh-XX', 'eng', 'iw', 5],
  },
  positive: { schema: positive, yes: [1, 250], no: [0, -1, 1.5, '1', Number.NaN, Infinity, null] },
  count: { schema: count, yes: [0, 1], no: [-1, 0.5, '0', null] },
};

describe.each(Object.entries(cases))('%s', (_, { schema, yes, no }) => {
  test.each(yes)('accepts %j', (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  test.each(no)('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('a wrong address is refused once', () => {
  const told = (value: string): string[] =>
    (url.safeParse(value).error?.issues ?? []).map((issue) => issue.message);
  expect(told('javascript:alert(1)')).toEqual([
    'a public address that starts with https:// or http://',
  ]);
  expect(told('https://user@example.org/')).toEqual([
    'a public address that starts with https:// or http://',
  ]);
});
