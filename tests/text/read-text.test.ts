import fc from 'fast-check';
import type { Parents } from 'mdast';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { placeAt, readText, type Text } from '../../src/text/read-text.ts';
import { runs } from '../support/runs.ts';

/** The first block of a source, its places as line and column. */
function read(source: string): Text {
  const locate = (offset: number): { line: number; column: number } => {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  return readText(remark().parse(source).children[0] as Parents, source, locate);
}

/** The source from the place of a character on. */
function sourceAt(source: string, text: Text, index: number): string {
  const { line, column } = placeAt(text, index);
  return (source.split('\n')[line - 1] ?? '').slice(column - 1);
}

describe('the characters', () => {
  test('are those of the text, without Markdown’s own marks', () => {
    expect(read('A *very* **plain** [link](https://example.org "x").').text).toBe(
      'A very plain link.',
    );
  });

  test('of a heading are without its hashes', () => {
    expect(read('## The ‘title’').text).toBe('The ‘title’');
  });

  test('keep what stands for them: escapes, entities, breaks', () => {
    expect(read('\\*a\\* &amp; &#8220;b&rdquo; \\\nc  \nd').text).toBe('*a* & “b”  c d');
  });

  test.each([
    ['an escape', 'a \\* b Q'],
    ['two escapes', '\\[a\\] Q'],
    ['an entity', 'law &amp; order Q'],
    ['a numbered entity', 'a&#160;b Q'],
    ['an entity beyond the basic plane', '&#x1F600; Q'],
    ['what only looks like an entity', 'a &nosuch; b Q'],
    ['an escaped ampersand', 'a \\&amp; b Q'],
    ['an ampersand’s entity before a name', '&amp;amp; Q'],
    ['emphasis', '*a* **b** Q'],
    ['a link', '[a](https://example.org "t") Q'],
    ['a character of two units', '😀 Q'],
    ['a backslash that escapes nothing', 'a \\b Q'],
  ])('know their place after %s', (_, source) => {
    const text = read(source);
    expect(placeAt(text, text.text.indexOf('Q'))).toEqual({
      line: 1,
      column: source.indexOf('Q') + 1,
    });
  });

  test.each([
    ['a line break', 'one\ntwo x'],
    ['a line break with carriage return', 'one\r\ntwo x'],
    ['a line break after a space', 'one \ntwo x'],
    ['a line break after a space, with carriage return', 'one \r\ntwo x'],
    ['a line break before spaces', 'one\n   two x'],
    ['a hard break', 'one  \ntwo x'],
    ['a hard break by backslash', 'one\\\ntwo x'],
    ['a hard break with carriage return', 'one  \r\ntwo x'],
    ['a line break inside emphasis', '*one\ntwo* x'],
  ])('know their place after %s', (_, source) => {
    const text = read(source);
    expect(sourceAt(source, text, text.text.indexOf('two'))).toMatch(/^two/);
    expect(sourceAt(source, text, text.text.indexOf('x'))).toBe('x');
    expect(placeAt(text, text.text.indexOf('x')).line).toBe(2);
  });

  test('know their place in a blockquote of several lines', () => {
    const source = '> one\n>   two\nthree x';
    const [quote] = remark().parse(source).children;
    const paragraph = (quote as Parents).children[0] as Parents;
    const text = readText(paragraph, source, (offset) => ({ line: 1, column: offset }));
    expect(placeAt(text, text.text.indexOf('two')).column).toBe(source.indexOf('two'));
    expect(placeAt(text, text.text.indexOf('x')).column).toBe(source.indexOf('x'));
  });

  test('know their place wherever they stand', () => {
    const part = fc.constantFrom(
      'plain ',
      '“marked” ',
      '\\* ',
      '\\\\ ',
      '\\q ',
      '&amp; ',
      '&rsquo;',
      '&#x2019;',
      '&#128512;',
      '&none; ',
      '& ',
      '*soft* ',
      '**strong** ',
      '[“link”](../passages/a.md "as printed: b") ',
      '<https://example.org/> ',
      '\n',
      ' \n',
      '  \n',
      '\\\n',
      '\r\n',
      ' \r\n',
      '\n  ',
      '\n\t',
      '\t',
      '😀',
      '…',
      'é',
    );
    const letters = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, part), { minLength: 1, maxLength: 12 }), (parts) => {
        // A marker behind each part, so that every one can be found again.
        const source = parts.map(([word, piece], i) => `${word}${piece}Q${i}Q`).join('');
        const text = read(source);
        for (const [i] of parts.entries()) {
          const index = text.text.indexOf(`Q${i}Q`);
          if (index >= 0) expect(sourceAt(source, text, index)).toMatch(new RegExp(`^Q${i}Q`));
        }
      }),
      runs(150),
    );
  });
});

describe('links', () => {
  test('are found with address, title, text and place', () => {
    const { links } = read(
      'He *said* [“no *limits*”](../passages/a.md "as printed: b") to [me](#p3).',
    );
    expect(links).toEqual([
      {
        url: '../passages/a.md',
        title: 'as printed: b',
        text: '“no limits”',
        from: 8,
        to: 19,
        place: { line: 1, column: 12 },
        offset: 10,
      },
      {
        url: '#p3',
        title: undefined,
        text: 'me',
        from: 23,
        to: 25,
        place: { line: 1, column: 65 },
        offset: 63,
      },
    ]);
  });
});

describe('quoted runs', () => {
  test('stand between double marks, the marks included', () => {
    expect(read('He “said ‘this’ here”, "that" and «la».').quoted).toEqual([
      { from: 3, to: 21, text: '“said ‘this’ here”', place: { line: 1, column: 4 } },
      { from: 23, to: 29, text: '"that"', place: { line: 1, column: 24 } },
      { from: 34, to: 38, text: '«la»', place: { line: 1, column: 35 } },
    ]);
  });

  test('may run through links, emphasis and line breaks', () => {
    expect(read('“one *two*\n[three](#p1)”').quoted.map((run) => run.text)).toEqual([
      '“one two\nthree”',
    ]);
  });

  test('are found where entities stand for the marks', () => {
    expect(read('&ldquo;one&rdquo;').quoted.map((run) => run.text)).toEqual(['“one”']);
  });
});

describe('stray marks', () => {
  test.each([
    ['one that isn’t closed', 'He “said this', [['“', 4]]],
    ['one that wasn’t opened', 'He said” this', [['”', 8]]],
    ['one opened inside another', 'He “said “this”', [['“', 4]]],
    ['one closed twice', '“this””', [['”', 7]]],
    [
      'one closed with another kind',
      '“this"',
      [
        ['“', 1],
        ['"', 6],
      ],
    ],
    ['single marks outside double ones', 'He ‘said’ this', [['‘', 4]]],
  ])('are %s', (_, source, expected) => {
    expect(read(source).strayMarks.map(({ mark, place }) => [mark, place.column])).toEqual(
      expected,
    );
  });

  test('are none where marks come in pairs', () => {
    expect(read('“One ‘two’” isn’t «three» or "four".').strayMarks).toEqual([]);
  });

  test('are no single marks in a heading', () => {
    expect(read('## A ‘friendship’').strayMarks).toEqual([]);
  });
});
