import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { check, faultsOf, fileOf, sourceFile, textOf } from '../support/content.ts';
import { changed, faults, tinyContent } from '../support/tiny.ts';

const again = (path: string, ending: string, change: (text: string) => string): SourceFile =>
  sourceFile(path, change(textOf(fileOf(tinyContent, ending))));

test('every fault of every file is named at once, by file, line and column', () => {
  const { problems } = check([
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
  expect(check([...files].reverse()).problems).toEqual(check(files).problems);
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
