import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { SourceFile } from '../../src/corpus/content-file.ts';
import { faultsOf, fileOf, sourceFile, textOf } from '../support/content.ts';
import { changed, faults, tinyContent } from '../support/tiny.ts';

const again = (path: string, ending: string, change: (text: string) => string): SourceFile =>
  sourceFile(path, change(textOf(fileOf(tinyContent, ending))));

test('every fault of every file is named at once, by file, line and column', () => {
  const { problems } = checkContent([
    sourceFile('content/zebra.md', ''),
    ...changed(
      ['lights.md', 'order: 3', 'order: three'],
      ['daily.md', 'all ports open', 'many ports open'],
      ['daily.md', 'Rain fell', '<b>Rain</b> fell'],
      ['daily.md', 'outlet: Daily', 'outlet: Da\u200Bily'],
      ['comparisons/harbour-pact.md', 'daily: [3]', 'daily: [33]'],
      ['gazette.md', '[“The [two]', '[“A [two]'],
    ),
  ]);
  expect(
    problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`),
  ).toEqual([
    'content/articles/daily.md:2:11 character',
    'content/articles/daily.md:16:27 as-printed-missing',
    'content/articles/daily.md:28:1 html',
    'content/articles/daily.md:28:8 html',
    'content/articles/gazette.md:18:11 as-printed-missing',
    'content/comparisons/harbour-pact.md:8:3 topic-paragraphs',
    'content/comparisons/harbour-pact.md:13:27 reference',
    'content/passages/lights.md:4:8 field',
    'content/zebra.md:1:1 file-name',
  ]);
});

test('the order in which the files come changes nothing', () => {
  const files = changed(
    ['lights.md', 'order: 3', 'order: 1'],
    ['daily.md', 'all ports', 'many ports'],
  );
  expect(checkContent([...files].reverse()).problems).toEqual(checkContent(files).problems);
});

test('a file that can’t be read is named once, not by all that refer to it', () => {
  expect(faults(['ports.md', 'order: 1', 'order: one'])).toMatchInlineSnapshot(`
    "content/passages/ports.md:4:8 field
      found     \`order\`: "one"
      expected  a whole number from 1
      remedy    Correct the field; content/README.md lists them all."
  `);
});

test('no comparison at all is a fault, so that an empty folder can’t pass', () => {
  expect(faultsOf([])).toMatchInlineSnapshot(`
    "content/comparisons:1:1 file-name
      found     no comparison
      expected  at least one file
      remedy    Write a comparison."
  `);
  expect(faultsOf(tinyContent.filter(({ path }) => !path.includes('comparisons')))).toContain(
    'found     no comparison',
  );
});

describe('a statement', () => {
  test('has one compared edition, not two', () => {
    expect(
      faults([
        'statements/harbour-pact.md',
        'compared: true }',
        'compared: true }\n  - { language: pt, publisher: O Ministério, url: "https://ministry.example.org/pt", compared: true }',
      ]),
    ).toMatchInlineSnapshot(`
      "content/statements/harbour-pact.md:8:3 compared-edition
        found     2 editions with \`compared: true\`
        expected  one
        remedy    Set \`compared: true\` on the edition whose words the passages give, and on no other."
    `);
  });
});

describe('a passage', () => {
  test('belongs to a statement', () => {
    expect(
      faults(['lights.md', 'statement: harbour-pact', 'statement: harbour-pakt']),
    ).toMatchInlineSnapshot(`
      "content/passages/lights.md:2:12 reference
        found     an unknown statement \`harbour-pakt\`
        expected  a file of content/statements
        nearest   harbour-pact
        remedy    Correct the name."
    `);
  });

  test('has each sentence once, and no other passage has it', () => {
    expect(
      faults(
        ['ports.md', '> They charge no toll.', '> They charge no toll.\n>\n> They charge no toll.'],
        [
          'fish.md',
          'stocks recover.',
          'stocks recover.\n>\n> Both keep their lighthouses lit from dusk to dawn.',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "content/passages/lights.md:8:3 duplicate
        found     a sentence that stands in \`fish\` too
        expected  each sentence of a statement once
        remedy    Change or remove one of the two.
      content/passages/ports.md:13:3 duplicate
        found     a sentence that stands twice
        expected  each sentence of a statement once
        remedy    Change or remove one of the two."
    `);
  });

  test('has witnesses other than its own edition and the reports on it, each once', () => {
    const witness = (url: string): string =>
      `\n  - { publisher: Somebody, url: "${url}", extent: part }`;
    expect(
      faults([
        'ports.md',
        'extent: whole }',
        `extent: whole }${witness('https://herald.example.org/')}${witness('https://daily.example.org/ports')}${witness('https://ministry.example.org/pact')}`,
      ]),
    ).toMatchInlineSnapshot(`
      "content/passages/ports.md:7:33 duplicate
        found     https://herald.example.org/, a witness named above
        expected  a witness other than these
        remedy    Take the witness out.
      content/passages/ports.md:8:33 duplicate
        found     https://daily.example.org/ports, the report \`daily\` itself
        expected  a witness other than these
        remedy    Take the witness out.
      content/passages/ports.md:9:33 duplicate
        found     https://ministry.example.org/pact, the edition whose words the passages give
        expected  a witness other than these
        remedy    Take the witness out."
    `);
  });

  test('has its marks in pairs', () => {
    expect(faults(['lights.md', 'lit from', '“lit from'])).toMatchInlineSnapshot(`
      "content/passages/lights.md:8:31 marks
        found     a “ without its partner
        expected  quotations between “ and ”
        remedy    Complete or remove the mark."
    `);
  });

  test('is held against no words whose Markdown is at fault', () => {
    expect(faults(['daily.md', 'all ports open', 'all `ports` open'])).toMatchInlineSnapshot(`
      "content/articles/daily.md:16:32 block
        found     code
        expected  plain text, links and emphasis
        remedy    Write it as plain text."
    `);
  });

  test('is judged again against all that quote it', () => {
    expect(faults(['ports.md', 'all ports open', 'most ports open'])).toMatchInlineSnapshot(`
      "content/articles/daily.md:16:27 as-printed-missing
        found     “all ports open to ships of every flag,”, which differs in “all” for “most”
        expected  the words of the passage \`ports\`
        nearest   “most ports open to ships of every flag.”
        remedy    Correct the words; if the outlet really printed them so, give the link the title "as printed: all for most".
      content/articles/gazette.md:18:11 as-printed-missing
        found     “The [two] parties keep all ports open.”, which differs in “all” for “most”
        expected  the words of the passage \`ports\`
        nearest   “The parties keep most ports open”
        remedy    Correct the words; if the outlet really printed them so, give the link the title "as printed: all for most".
      content/comparisons/harbour-pact.md:29:13 as-printed-missing
        found     “all ports open”, which differs in “all” for “most”
        expected  the words of the passage \`ports\`
        nearest   “most ports open”
        remedy    Correct the words; if the outlet really printed them so, give the link the title "as printed: all for most"."
    `);
  });
});

describe('accepted', () => {
  test.each<[string, (text: string) => string]>([
    ['a byte-order mark', (text) => `\uFEFF${text}`],
    ['carriage returns', (text) => text.replaceAll('\n', '\r\n')],
  ])('%s in every file', (_, change) => {
    expect(faultsOf(tinyContent.map((file) => sourceFile(file.path, change(textOf(file)))))).toBe(
      '',
    );
  });

  test('a passage that nobody quotes', () => {
    expect(
      faultsOf([
        ...tinyContent,
        again('content/passages/bells.md', 'lights.md', (text) =>
          text
            .replace('order: 3', 'order: 4')
            .replace('lighthouses', 'bells')
            .replace('Lighthouses', 'Bells'),
        ),
      ]),
    ).toBe('');
  });

  const third = again('content/articles/herald.md', 'gazette.md', (text) =>
    text.replace('outlet: Gazette', 'outlet: Herald').replace('gazette.example', 'news.example'),
  );
  test('a third outlet’s article', () => {
    expect(faultsOf([...tinyContent, third])).toBe('');
  });

  test('a second comparison, on the same statement or on another', () => {
    const second = again('content/comparisons/herald.md', 'comparisons/harbour-pact.md', (text) =>
      text.replaceAll('gazette', 'herald'),
    );
    expect(faultsOf([...tinyContent, third, second])).toBe('');
    const lake = tinyContent.map((file) =>
      sourceFile(
        file.path.replace(/(\w[\w-]*)\.md$/u, 'lake-$1.md'),
        textOf(file)
          .replaceAll('statement: harbour-pact', 'statement: lake-harbour-pact')
          .replace(/(?<=\/)(harbour-pact|ports|fish|lights|daily|gazette)\.md/gu, 'lake-$1.md')
          .replace(/(?<=[{,[] ?|: )(daily|gazette|lights)(?=[\],:])/gu, 'lake-$1'),
      ),
    );
    expect(faultsOf([...tinyContent, ...lake])).toBe('');
  });

  test('a file of one id in two collections', () => {
    expect(
      faultsOf([
        ...tinyContent,
        again('content/passages/daily.md', 'lights.md', (text) =>
          text
            .replace('order: 3', 'order: 4')
            .replace('lighthouses', 'bells')
            .replace('Lighthouses', 'Bells'),
        ),
      ]),
    ).toBe('');
  });
});
