import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkFields } from '../../src/content/check-fields.ts';
import { readFrontMatter } from '../../src/content/front-matter.ts';
import { worded } from '../support/content.ts';

const yaml = (text: string): string[] =>
  worded(readFrontMatter(text, 2).faults).map(
    ({ line, column, rule, found }) => `${line}:${column} ${rule}: ${found}`,
  );

describe('readYaml', () => {
  test('gives the data, and the place of each field in the file', () => {
    const front = readFrontMatter('title: Ports\nlist:\n  - { a: 1, b: "two" }\n', 2);
    expect(front.faults).toEqual([]);
    expect(front.data).toEqual({ title: 'Ports', list: [{ a: 1, b: 'two' }] });
    expect(front.at(['title'])).toEqual({ line: 2, column: 8 });
    expect(front.atKey(['title'])).toEqual({ line: 2, column: 1 });
    expect(front.at(['list', 0, 'b'])).toEqual({ line: 4, column: 16 });
    expect(front.atKey(['list', 0, 'b'])).toEqual({ line: 4, column: 13 });
    // A name of digits is a number to YAML: `count: 5,364` is two fields.
    expect(readFrontMatter('words: { count: 5,364 }', 2).atKey(['words', '364'])).toEqual({
      line: 2,
      column: 19,
    });
  });

  test('gives the place of the parent for a field that is not there', () => {
    const front = readFrontMatter('title: Ports\nlist:\n  - { a: 1 }\n', 2);
    expect(front.at(['list', 0, 'b'])).toEqual({ line: 4, column: 5 });
    expect(front.at(['list', 5])).toEqual({ line: 4, column: 3 });
    expect(front.at(['nothing', 'here'])).toEqual({ line: 1, column: 1 });
  });

  test('counts lines with carriage returns', () => {
    expect(readFrontMatter('a: 1\r\nb: 2\r\n', 2).at(['b'])).toEqual({ line: 3, column: 4 });
  });

  test.each([
    [
      'an anchor',
      'a: &x 1',
      ['2:7 front-matter: an anchor &x, which gives a value a name or a type'],
    ],
    [
      'an alias',
      'a: &x 1\nb: *x',
      [
        '2:7 front-matter: an anchor &x, which gives a value a name or a type',
        '3:4 front-matter: an alias *x, which gives a value a name or a type',
      ],
    ],
    ['an alias to nothing', 'b: *x', [expect.stringContaining('2:4 front-matter: ')]],
    [
      'a merge',
      'a: &x { b: 1 }\n<<: *x',
      expect.arrayContaining([
        expect.stringMatching(/^2:4 front-matter: an anchor|^2:4 front-matter|^3:\d/u),
      ]),
    ],
    [
      'a tag',
      'a: !!str 5',
      ['2:10 front-matter: a tag tag:yaml.org,2002:str, which gives a value a name or a type'],
    ],
    ['a tag of one’s own', 'a: !run x', ['2:4 front-matter: Unresolved tag: !run']],
    ['a field that stands twice', 'a: 1\nb: 2\na: 3', ['4:1 duplicate: a field that stands twice']],
    [
      'a field that stands twice in a group',
      'x: { a: 1, a: 2 }',
      ['2:12 duplicate: a field that stands twice'],
    ],
    ['a list at the top', '- a', ['2:1 front-matter: front matter without fields']],
    ['a text at the top', 'a', ['2:1 front-matter: front matter without fields']],
    ['nothing', '', ['2:1 front-matter: front matter without fields']],
    [
      'a colon in a value',
      'a: b: c',
      [
        '2:4 front-matter: a second colon, or a line that is indented otherwise than its neighbours',
      ],
    ],
    [
      'a line indented without need',
      'a: b\n  c: d',
      [
        '2:4 front-matter: a second colon, or a line that is indented otherwise than its neighbours',
      ],
    ],
    [
      'no space after the colon',
      'a:b\nc: d',
      ['2:1 front-matter: a line that is no `field: value`'],
    ],
    ['a tab', 'a:\n\t- b', ['3:1 front-matter: a tab at the start of a line']],
    [
      'an apostrophe in single marks',
      "a: 'it's'",
      ['2:8 front-matter: more text after the end of a value'],
    ],
    [
      'a value that starts with @',
      'a: @b',
      ['2:4 front-matter: a value that starts with a character that YAML keeps for itself'],
    ],
    [
      'a second document',
      'a: 1\n...\nb: 2',
      ['3:1 front-matter: a line of three dots or hyphens inside the front matter'],
    ],
    [
      'a bracket that isn’t closed',
      'a: [1',
      [
        '2:4 front-matter: a line that starts further left or right than its neighbours, or a bracket not closed',
      ],
    ],
    [
      'a mark that isn’t closed',
      'a: "b',
      [
        '2:6 front-matter: a mark or a bracket that is not closed, or a comma or a colon that is missing',
      ],
    ],
    [
      'a list in a bracket',
      'a: [\n  - b: c\n]\nd: @e',
      [
        '3:3 front-matter: a second colon, a missing comma, or lines of a list inside brackets',
        '5:4 front-matter: a value that starts with a character that YAML keeps for itself',
      ],
    ],
    [
      'a list that starts too far left',
      'a:\n  - b: c\n - b: d\ne: f',
      [
        '4:1 front-matter: a second colon, or a line that is indented otherwise than its neighbours',
      ],
    ],
    [
      'a backslash before nothing',
      'a: "\\q"',
      ['2:5 front-matter: a backslash with a letter that means nothing after it'],
    ],
    [
      'a name for what isn’t there',
      'a: *b c\nd: 1',
      ['2:7 front-matter: more text after the end of a value'],
    ],
    [
      'a faulty line, and another',
      'a: @b\nc: 1\nd: "\\q',
      [
        '2:4 front-matter: a value that starts with a character that YAML keeps for itself',
        '4:5 front-matter: a backslash with a letter that means nothing after it',
      ],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(yaml(text)).toEqual(expected);
    expect(readFrontMatter(text, 2).data).toBeUndefined();
  });

  test('finds hidden characters behind escapes', () => {
    const { inValues } = readFrontMatter('a: "x\\u200by"\nb: "\\u202e"\n"c\\u00ad": 1', 2);
    expect(worded(inValues).map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual(
      ['2:4 the character U+200B', '3:4 the character U+202E', '4:1 the character U+00AD'],
    );
  });

  test.each(['0x2', '017', '0o17', '2e0', '3.0', '-0', '+5', '1_0'])('finds the number %s', (n) => {
    expect(
      worded(readFrontMatter(`a: ${n}`, 2).inValues).map(
        ({ column, found }) => `${column} ${found}`,
      ),
    ).toEqual(n === '1_0' ? [] : [`4 ${n}`]);
  });

  test('accepts numbers in plain digits', () => {
    expect(readFrontMatter('a: [0, 5, -3, 120]', 2).inValues).toEqual([]);
  });

  test('leaves hidden characters that stand there to the file’s own check', () => {
    expect(readFrontMatter('a: "x\u200By"', 2).inValues).toEqual([]);
  });

  test('a bomb of aliases is refused, not unfolded', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `b${i + 1}: &b${i + 1} [${`*b${i},`.repeat(9)}]`,
    );
    const front = readFrontMatter(`b0: &b0 [x]\n${rows.join('\n')}`, 2);
    expect(front.data).toBeUndefined();
    expect(worded(front.faults)[0]?.found).toBe(
      'an anchor &b0, which gives a value a name or a type',
    );
  });
});

describe('checkFields', () => {
  const schema = z.strictObject({
    title: z.string(),
    count: z.int().optional(),
    sizes: z.array(z.strictObject({ words: z.number() })).optional(),
    by: z.record(z.string().regex(/^[a-z]+$/), z.array(z.number())).optional(),
    at: z.strictObject({ day: z.string() }).optional(),
  });
  const told = (text: string): object[] =>
    worded(checkFields(schema, readFrontMatter(text, 2)).faults).map(
      ({ line, column, found, expected, nearest, remedy }) => ({
        place: `${line}:${column}`,
        found,
        expected,
        ...(nearest && { nearest }),
        ...(remedy && { remedy }),
      }),
    );

  test('gives the data where nothing is wrong', () => {
    expect(checkFields(schema, readFrontMatter('title: x', 2))).toEqual({
      data: { title: 'x' },
      faults: [],
    });
  });

  test('names an unknown field, the known ones and the nearest', () => {
    expect(told('title: x\ncuont: 1')).toEqual([
      {
        place: '3:1',
        found: 'an unknown field `cuont`',
        expected: 'one of `title`, `count`, `sizes`, `by`, `at`',
        nearest: 'count',
        remedy: 'Correct its name or take it out.',
      },
    ]);
  });

  test('names an unknown field of a group, also inside a list', () => {
    expect(told('title: x\nsizes:\n  - { words: 1, word: 2 }\nat: { day: x, dey: y }')).toEqual([
      {
        place: '4:17',
        found: 'an unknown field `word` in `sizes[1]`',
        expected: 'one of `words`',
        nearest: 'words',
        remedy: 'Correct its name or take it out.',
      },
      {
        place: '5:15',
        found: 'an unknown field `dey` in `at`',
        expected: 'one of `day`',
        nearest: 'day',
        remedy: 'Correct its name or take it out.',
      },
    ]);
  });

  test('names a field that is missing, at its group', () => {
    expect(told('at: { }')).toEqual([
      { place: '1:1', found: 'no `title`', expected: 'a text', remedy: 'Add `title`.' },
      { place: '2:5', found: 'no `at.day`', expected: 'a text', remedy: 'Add `at.day`.' },
    ]);
  });

  test.each([
    ['a number for a text', 'title: 5', '`title`: 5', 'a text'],
    ['a list for a text', 'title: [a]', '`title`: ["a"]', 'a text'],
    ['nothing for a text', 'title:', '`title`: null', 'a text'],
    ['a text for a number', 'title: x\ncount: many', '`count`: "many"', 'a number'],
    ['a text for a list', 'title: x\nsizes: many', '`sizes`: "many"', 'a list'],
    ['a text for a group', 'title: x\nat: May', '`at`: "May"', 'a group of fields'],
    ['a list for a group by name', 'title: x\nby: [1]', '`by`: [1]', 'a group of fields'],
    [
      'a name that is none',
      'title: x\nby: { A-B: [1] }',
      '`by.A-B`: [1]',
      'file names without .md as keys',
    ],
  ])('names %s', (_, text, found, expected) => {
    expect(told(text)).toMatchObject([{ found, expected }]);
  });

  test('cuts a long value', () => {
    const [problem] = told(`title: [${'"abcdefghij", '.repeat(50)}]`) as { found: string }[];
    expect(problem?.found).toHaveLength('`title`: '.length + 120);
    expect(problem?.found).toMatch(/…$/);
  });

  test('names every fault at once', () => {
    expect(told('count: x\nsizes: 1\nother: 2')).toHaveLength(4);
  });
});
