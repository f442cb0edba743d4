import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { placeOf } from '../../src/content/front-matter.ts';
import { LIMITS } from '../../src/content/limits.ts';
import { readFile } from '../../src/content/read-file.ts';
import { printFault } from '../../src/faults/print-text.ts';
import { fileOf, sourceFile, textOf, worded } from '../support/content.ts';
import { tinyContent } from '../support/tiny.ts';

const daily = fileOf(tinyContent, 'daily.md');
const ports = fileOf(tinyContent, 'ports.md');
const statement = fileOf(tinyContent, 'statements/harbour-pact.md');

/** What is wrong with a file, in short. */
function faults(file: SourceFile): string[] {
  return worded(readFile(file).faults).map(
    ({ line, column, rule, found }) => `${line}:${column} ${rule}: ${found}`,
  );
}
const faultsIn = (file: SourceFile, change: (text: string) => string): string[] =>
  faults(sourceFile(file.path, change(textOf(file))));
const withBody = (file: SourceFile, body: string): SourceFile =>
  sourceFile(file.path, textOf(file).replace(/(?<=\n---\n)[\s\S]*$/u, body));

describe('a good file', () => {
  test('gives its collection, id, data, blocks and body', () => {
    const { content, faults: problems } = readFile(daily);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({ path: daily.path, collection: 'articles', id: 'daily' });
    expect(content?.data).toMatchObject({ outlet: 'Daily', paragraphs: { length: 6 } });
    expect(content?.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(content?.blocks[0]?.text.text).toMatch(/^The neighbours will keep/);
  });

  test('gives a passage as its sentences', () => {
    expect(readFile(ports).content?.blocks.map((block) => block.text.text)).toEqual([
      'The parties keep all ports open to ships of every flag.',
      'They charge no toll.',
    ]);
  });

  test('gives places as they are in the file', () => {
    const { content } = readFile(daily);
    expect(content?.blocks[0]?.text.place).toEqual({ line: 16, column: 1 });
    expect(content?.blocks[0]?.text.links[0]?.place).toEqual({ line: 16, column: 27 });
    expect(content && placeOf(content, ['paragraphs', 1, 'speech'])).toEqual({
      line: 9,
      column: 37,
    });
  });

  test('gives the lines of front matter in which Markdown may stand', () => {
    expect(readFile(fileOf(tinyContent, 'fish.md')).content?.notes).toMatchObject([
      { path: ['note'], text: { links: [{ url: '../articles/daily.md#p4' }, {}] } },
    ]);
    const comparison = textOf(fileOf(tinyContent, 'comparisons/harbour-pact.md')).replace(
      'corrections: []',
      'corrections:\n  - { date: "2024-05-11", text: "Corrected [¶1](../articles/daily.md#p1)." }',
    );
    const { content } = readFile(sourceFile('content/comparisons/harbour-pact.md', comparison));
    expect(content?.notes.map((note) => note.path.join('.'))).toEqual([
      'title',
      'description',
      'corrections.0.text',
    ]);
    expect(content?.notes[2]?.text.links[0]?.place).toEqual({ line: 23, column: 45 });
  });

  test('is read once', () => {
    expect(readFile(daily)).toBe(readFile(daily));
  });
});

describe('accepted', () => {
  test.each<[string, (text: string) => string]>([
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
    ['both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', (text) => text.trimEnd()],
    ['spaces after the hyphens', (text) => text.replaceAll('\n---\n', '\n---  \n')],
    ['empty lines at the end', (text) => `${text}\n\n\n`],
  ])('%s', (_, change) => {
    for (const file of tinyContent) {
      const read = readFile(sourceFile(file.path, change(textOf(file))));
      expect(read.faults).toEqual([]);
      expect(read.content?.data).toEqual(readFile(file).content?.data);
      const texts = (blocks = read.content?.blocks): string[] =>
        (blocks ?? []).map(({ text }) => text.text);
      expect(texts()).toEqual(texts(readFile(file).content?.blocks));
    }
  });

  test('carriage returns leave the places as they were', () => {
    const text = textOf(daily).replaceAll('\n', '\r\n').replace('Rain fell', 'Rain <b>fell');
    expect(faults(sourceFile(daily.path, text))).toEqual(['28:6 html: <b>']);
  });
});

describe('the name', () => {
  test.each([
    'content/notes/x.md',
    'content/x.md',
    'content/articles/X.md',
    'content/articles/a b.md',
    'content/articles/a_b.md',
    'content/articles/deep/x.md',
    'content/articles/x.mdx',
    'content/articles/x.txt',
    'content/articles/.md',
    'content/articles/-x.md',
    'articles/x.md',
  ])('%s is refused', (path) => {
    expect(faults(sourceFile(path, textOf(daily)))).toEqual([`1:1 file-name: ${path}`]);
  });

  test('of what is no file is refused', () => {
    expect(faults({ ...daily, bytes: new Uint8Array(), unread: 'a folder' })).toEqual([
      '1:1 file-name: a folder',
    ]);
  });

  test('has at most 100 characters', () => {
    const named = (length: number): SourceFile =>
      sourceFile(`content/articles/${'x'.repeat(length)}.md`, textOf(daily));
    expect(faults(named(100))).toEqual([]);
    expect(faults(named(101))).toEqual([`1:1 file-name: ${named(101).path}`]);
  });

  test('is none that the site needs for itself', () => {
    const comparison = textOf(fileOf(tinyContent, 'comparisons/harbour-pact.md'));
    expect(faults(sourceFile('content/comparisons/schema.md', comparison))).toEqual([
      '1:1 file-name: `schema`, a name that the site needs for a page of its own, or that some systems keep',
    ]);
    expect(faults(sourceFile('content/passages/schema.md', textOf(ports)))).toEqual([]);
  });
});

describe('the bytes', () => {
  test('must be UTF-8', () => {
    for (const [place, ...bytes] of [
      ['1:1', 0xff, 0xfe, 0x2d, 0x00],
      ['2:2', 0x2d, 0x2d, 0x2d, 0x0a, 0x65, 0xe9],
      ['1:2', 0xc3, 0xa9, 0xed, 0xa0, 0x80],
      ['1:1', 0xc0, 0x80],
    ] as [string, ...number[]][])
      expect(faults({ path: daily.path, bytes: Uint8Array.from(bytes) })).toEqual([
        `${place} encoding: bytes that are not UTF-8`,
      ]);
    expect(faults({ path: daily.path, bytes: Buffer.from(textOf(daily), 'utf16le') })).toEqual([
      '1:1 encoding: bytes that are not UTF-8',
    ]);
  });

  test('must not be too many', () => {
    const fill = (length: number): SourceFile => {
      const text = textOf(statement);
      return sourceFile(
        statement.path,
        text +
          `\n\n${'More words. '.repeat(90)}`
            .repeat(length / 1000 + 1)
            .slice(0, length - text.length),
      );
    };
    expect(faults(fill(LIMITS.file))).toEqual([]);
    expect(faults(fill(LIMITS.file + 1))).toEqual([`1:1 size: ${LIMITS.file + 1} bytes`]);
  });

  test('are not even read where they are far too many', () => {
    const start = performance.now();
    faults({ path: daily.path, bytes: new Uint8Array(5_000_000) });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('the front matter', () => {
  test.each([
    ['an empty file', '', 'an empty file'],
    ['a file of white space', ' \n\n', 'an empty file'],
    ['no front matter', 'Words.\n', 'no front matter'],
    ['front matter that isn’t at the start', '\n---\ntitle: x\n---\n\nWords.\n', 'no front matter'],
    ['front matter after a text', 'Words.\n\n---\ntitle: x\n---\n', 'no front matter'],
    [
      'front matter that isn’t closed',
      '---\ntitle: x\n\nWords.\n',
      'front matter that is never closed',
    ],
    [
      'front matter that is closed with four',
      '---\ntitle: x\n----\n\nWords.\n',
      'front matter that is never closed',
    ],
    ['four hyphens', '----\ntitle: x\n----\n', 'no front matter'],
  ])('%s is refused', (_, text, found) => {
    expect(faults(sourceFile(daily.path, text))).toEqual([`1:1 front-matter: ${found}`]);
  });

  test('with a line of hyphens inside is told so, and nothing else', () => {
    expect(faultsIn(daily, (text) => text.replace('\nurl:', '\n---\nurl:'))).toEqual([
      '4:1 front-matter: a line of three hyphens inside the front matter',
    ]);
  });

  test('is held against the schema of its folder', () => {
    expect(faults(sourceFile('content/passages/x.md', textOf(daily)))).toContain(
      '2:1 field: an unknown field `outlet`',
    );
  });

  test('with a fault hides none of the body’s', () => {
    expect(
      faultsIn(daily, (text) =>
        text.replace('Daily', '5').replace('Rain', '<b>Rain').replace('Trade', 'Tr\u200Bade'),
      ),
    ).toEqual(['20:3 character: the character U+200B', '2:9 field: `outlet`: 5', '28:1 html: <b>']);
  });
});

describe('the body', () => {
  test.each([
    ['a tag', 'Words <b>bold</b>.', ['16:7 html: <b>', '16:14 html: </b>']],
    ['a block of HTML', '<script>alert(1)</script>', ['16:1 html: <script>alert(1)</script>']],
    ['a comment', 'Words.\n\n<!-- not shown -->', ['18:1 html: <!-- not shown -->']],
    ['a tag in a quotation', '> <i>x</i>', expect.arrayContaining(['16:3 html: <i>'])],
    ['an image', 'Words ![x](y.png).', ['16:7 block: an image']],
    ['code', 'Words `x`.', ['16:7 block: code']],
    ['a block of code', '    x', ['16:1 block: a code block']],
    ['a fenced block', '```\nx\n```', ['16:1 block: a code block']],
    ['a list', '- x', ['16:1 block: a list']],
    ['a list in a blockquote', '> - x', ['16:1 block: a blockquote']],
    ['a rule', '***', ['16:1 block: a rule']],
    ['a first-level heading', '# x', ['16:1 block: a heading of depth 1']],
    ['a third-level heading', '### x', ['16:1 block: a heading of depth 3']],
    ...['x\n===', 'x\n---'].map((body): [string, string, string[]] => [
      'an underlined heading',
      body,
      ['17:3 block: a line of marks that makes a heading of the lines above it'],
    ]),
    ['a definition', '[x]: https://example.org', ['16:1 block: a link definition']],
    [
      'a link by reference',
      '[x][y]\n\n[y]: https://example.org',
      ['18:1 block: a link definition', '16:1 block: a link by reference'],
    ],
    ['nothing', '', ['15:1 empty-body: no text']],
    ['white space', ' \n\n', ['15:1 empty-body: no text']],
    ['a heading alone', '## x', ['15:1 empty-body: no text']],
    ['a mark alone', '…', ['15:1 empty-body: no text']],
    ['a brace', 'Words {x}.', ['16:7 block: a brace, {x}.']],
    ['half a link', 'Words [x](y.', ['16:9 link: brackets that make no link, ](y.']],
    [
      'a heading without its space',
      'Words.\n\n##x\n\nWords.',
      ['18:1 block: the mark ##, which would be printed'],
    ],
    ['half of bold', 'Words **x.', ['16:7 block: the mark **, which would be printed']],
    ['half of code', 'Words [`x](y).', ['16:8 block: the mark `, which would be printed']],
    ['a strike, alone', '~~x', ['16:1 block: the mark ~~, which would be printed']],
    ['a highlight, alone', 'x ==', ['16:3 block: the mark ==, which would be printed']],
    ['a table', 'x\n| y |', ['17:1 block: the mark |, which would be printed']],
  ])('of an article may not be %s', (_, body, expected) => {
    expect(faults(withBody(daily, `\n${body}\n`))).toEqual(expected);
  });

  test('of an article may have paragraphs, second-level headings, links and emphasis', () => {
    expect(faults(withBody(daily, '\n## x\n\nA *b* **c** [d](e)  \nf\\\ng\n'))).toEqual([]);
  });

  test('of an article may have any mark behind a backslash', () => {
    const { content, faults: problems } = readFile(
      withBody(daily, '\n\\##x f\\*\\*k \\`y \\~\\~z a=b a\\|b #c ~5 \\_d e_f\n'),
    );
    expect(problems).toEqual([]);
    expect(content?.blocks[0]?.text.text).toBe('##x f**k `y ~~z a=b a|b #c ~5 _d e_f');
  });

  test('of a statement has no headings', () => {
    expect(faults(withBody(statement, '\n## x\n\ny\n'))).toEqual(['13:1 block: a heading']);
  });

  test.each([
    ['a paragraph', 'x', ['9:1 passage-body: a paragraph']],
    ['a text after the blockquote', '> x\n\ny', ['11:1 passage-body: a paragraph']],
    [
      'two blockquotes',
      '> x\n\n<!-- -->\n\n> y',
      expect.arrayContaining(['13:1 passage-body: a blockquote']),
    ],
    ['a list in the blockquote', '> - x', ['9:3 passage-body: a list']],
    ['a heading in the blockquote', '> ## x', ['9:3 passage-body: a heading']],
    ['a link', '> x [y](https://example.org)', ['9:5 passage-body: a link']],
    ['emphasis', '> x *y*', ['9:5 passage-body: emphasis']],
    ['an image', '> ![x](y)', ['9:3 passage-body: an image']],
    ['a hard break', '> x  \n> y', ['9:4 passage-body: a line break']],
    ['half of emphasis', '> x *y', ['9:5 block: the mark *, which would be printed']],
    ['a brace', '> {x}', ['9:3 block: a brace, {x}']],
    ['an empty blockquote', '>', ['8:1 empty-body: no text']],
    ['nothing', '', ['8:1 empty-body: no text']],
  ])('of a passage may not be %s', (_, body, expected) => {
    expect(faults(withBody(ports, `\n${body}\n`))).toEqual(expected);
  });

  test('of a passage may run over several lines', () => {
    const { content, faults: problems } = readFile(
      withBody(ports, '\n> One\n> two.\n>\n> Three.\n'),
    );
    expect(problems).toEqual([]);
    expect(content?.blocks.map((block) => block.text.text)).toEqual(['One\ntwo.', 'Three.']);
  });
});

describe('hidden characters', () => {
  test('are found where they stand', () => {
    expect(
      faultsIn(daily, (text) => text.replace('Rain', 'R\u200Bain').replace('Daily', 'D\u0430ily')),
    ).toEqual([
      '2:9 character: a word of two alphabets, “Dаily” (U+0430)',
      '28:2 character: the character U+200B',
    ]);
  });

  test('are found behind entities, once the Markdown is read', () => {
    expect(faultsIn(daily, (text) => text.replace('Rain', 'R&#8203;ain &#x430;bc &zwj;'))).toEqual([
      '28:2 character: the character U+200B',
      '28:13 character: a word of two alphabets, “аbc” (U+0430)',
      '28:23 character: the character U+200D',
    ]);
  });

  test('are found in a note', () => {
    const note = (text: string): string[] =>
      faultsIn(ports, (file) => file.replace('order: 1', `order: 1\nnote: ${text}`));
    expect(note("'a &#8203; b'")).toEqual(['5:10 character: the character U+200B']);
    expect(note('"a \\u200b b"')).toEqual(['5:7 character: the character U+200B']);
    expect(note('"a \u200B b"')).toEqual(['5:10 character: the character U+200B']);
  });
});

describe('notes', () => {
  const note = (text: string): string[] =>
    faultsIn(ports, (file) => file.replace('order: 1', `order: 1\nnote: ${JSON.stringify(text)}`));
  test.each([
    ['HTML', 'a <b>c</b>', ['5:10 html: <b>', '5:14 html: </b>']],
    ['an image', 'a ![b](c)', ['5:10 block: an image']],
    ['a heading', '# a', ['5:8 block: a heading']],
    ['a list', '- a', ['5:8 block: a list']],
    ['a rule', '---', ['5:8 block: a rule']],
    ['code', '`a`', ['5:8 block: code']],
    ['half of emphasis', 'a *b', ['5:10 block: the mark *, which would be printed']],
    ['half a link', 'a [b](c', ['5:12 link: brackets that make no link, ](c']],
    ['no words', '…', ['5:8 block: a paragraph without words']],
    ['deep nesting', `${'> '.repeat(40)}a`, ['5:8 size: blocks nested 40 deep']],
  ])('may not have %s', (_, text, expected) => {
    expect(note(text)).toEqual(expected);
  });

  test('may have links and emphasis', () => {
    expect(note('a *b* [c](../passages/fish.md)')).toEqual([]);
  });
});

test('what is too deep to parse is refused before it is parsed', () => {
  const start = performance.now();
  for (const body of [
    '>'.repeat(60_000),
    '- '.repeat(60_000),
    '['.repeat(60_000),
    '*a **b '.repeat(15_000),
    'a\n=\n'.repeat(30_000),
  ]) {
    const { faults: problems } = readFile(withBody(daily, `\n${body}\n`));
    expect(problems.map((problem) => problem.rule)).toEqual(['size']);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a fault reads so', () => {
  const { faults: problems } = readFile(withBody(daily, `\n${'>'.repeat(60_000)}\n`));
  expect(problems.map(printFault).join('\n')).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:1 size
      found     blocks nested 60000 deep
      expected  at most 16
      remedy    Shorten it, or split it."
  `);
  const left = readFile(withBody(daily, '\nA **word.\n\n##Trade\n'));
  expect(left.faults.map(printFault).join('\n')).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:3 block
      found     the mark **, which would be printed
      expected  plain text
      remedy    Complete it or take it out; a backslash before it, as in \\*, prints it.
    content/articles/daily.md:18:1 block
      found     the mark ##, which would be printed
      expected  plain text
      remedy    Put a space after it, and an empty line before it."
  `);
});
