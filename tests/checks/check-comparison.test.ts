import { describe, expect, test } from 'vitest';
import { check, faultsOf, fileOf } from '../support/content.ts';
import { type Change, changed, faults, faultsBesideLake } from '../support/tiny.ts';

const PATH = 'comparisons/harbour-pact.md';
const pact = (...changes: (readonly [find: string, put: string])[]): string =>
  faults(...changes.map(([find, put]): Change => [PATH, find, put]));

describe('articles', () => {
  test('must be there', () => {
    expect(pact(['[gazette, daily]', '[gazete, daily]'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:6:12 reference
        found     an unknown article \`gazete\`
        expected  a file of content/articles
        nearest   gazette
        remedy    Correct the name."
    `);
  });

  test('must be two', () => {
    expect(pact(['[gazette, daily]', '[daily, daily]'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:6:19 duplicate
        found     \`daily\` twice
        expected  two different articles
        remedy    Change or remove one of the two."
    `);
  });

  test('may have the name of what every object has', () => {
    const files = changed([PATH, '[gazette, daily]', '[gazette, constructor]']);
    const twin = { ...fileOf(files, 'daily.md'), path: 'content/articles/constructor.md' };
    expect(faultsOf([...files, twin])).toContain(
      'found     no entry for `constructor` in the topic `ports`',
    );
  });

  test('must be on the comparison’s statement', () => {
    expect(
      faultsBesideLake([PATH, 'statement: harbour-pact', 'statement: lake-pact']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:6:12 reference
        found     an article on \`harbour-pact\`
        expected  an article on \`lake-pact\`
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:6:21 reference
        found     an article on \`harbour-pact\`
        expected  an article on \`lake-pact\`
        remedy    Correct the name."
    `);
  });

  test('and all else are not told again where the statement’s name is wrong', () => {
    expect(
      faults([PATH, 'statement: harbour-pact', 'statement: harbor-pact']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:5:12 reference
        found     an unknown statement \`harbor-pact\`
        expected  a file of content/statements
        nearest   harbour-pact
        remedy    Correct the name."
    `);
  });
});

describe('days', () => {
  test('come after those of the reports', () => {
    expect(
      faults([
        'gazette.md',
        'printed: "2 May 2024", date: "2024-05-02"',
        'printed: May, date: "2024-05-20"',
      ]),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:4:12 field
        found     \`published: 2024-05-10\`
        expected  a day from 2024-05-20 on, when \`gazette\` appeared
        remedy    Correct the field; content/README.md lists them all."
    `);
  });

  test('follow one another: the statement, the comparison, its corrections', () => {
    expect(
      faults(
        ['comparisons/harbour-pact.md', '"2024-05-10"', '"2024-04-30"'],
        [
          'comparisons/harbour-pact.md',
          'corrections: []',
          'corrections:\n  - { date: "2024-06-02", text: One. }\n  - { date: "2024-04-29", text: Two. }',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:4:12 field
        found     \`published: 2024-04-30\`
        expected  a day from 2024-05-01 on, when the statement was issued (\`date\` of \`harbour-pact\`)
        remedy    Correct the field; content/README.md lists them all.
      content/comparisons/harbour-pact.md:4:12 field
        found     \`published: 2024-04-30\`
        expected  a day from 2024-05-02 on, when \`gazette\` appeared
        remedy    Correct the field; content/README.md lists them all.
      content/comparisons/harbour-pact.md:24:13 field
        found     \`date: 2024-04-29\`
        expected  a day from 2024-04-30 on, when the comparison was published
        remedy    Correct the field; content/README.md lists them all."
    `);
  });
});

describe('topics', () => {
  test('must name both articles', () => {
    expect(pact(['daily: [3], gazette: []', 'daily: [3]'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:13:17 topic-paragraphs
        found     no entry for \`gazette\` in the topic \`trade\`
        expected  its paragraph numbers, or [] where it is silent
        remedy    Add \`gazette: []\`."
    `);
  });

  test('may name no other', () => {
    expect(
      pact(['daily: [3], gazette: []', 'daily: [3], gazette: [], gazete: []']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:13:52 reference
        found     paragraphs of \`gazete\`
        expected  one of \`gazette\`, \`daily\`
        nearest   gazette
        remedy    Correct the name."
    `);
  });

  test('may name only paragraphs that are there', () => {
    expect(pact(['daily: [3]', 'daily: [3, 7]'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:13:30 reference
        found     paragraph 7 of \`daily\`
        expected  a paragraph from 1 to 6
        remedy    Correct the name."
    `);
  });

  test('must have each paragraph', () => {
    expect(
      pact(['gazette: [3]', 'gazette: []'], ['gazette: [4]', 'gazette: []']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:8:3 topic-paragraphs
        found     no topic for paragraph 3, 4 of \`gazette\`
        expected  every paragraph in one topic
        remedy    Give the paragraph to one topic."
    `);
  });

  test('may have each paragraph once, also in one topic', () => {
    expect(pact(['daily: [3]', 'daily: [3, 3]'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:13:30 topic-paragraphs
        found     paragraph 3 of \`daily\` twice in \`trade\`
        expected  one topic for each paragraph
        remedy    Give the paragraph to one topic."
    `);
  });

  test('may not be empty', () => {
    expect(
      pact(['daily: [3]', 'daily: []'], ['daily: [1]', 'daily: [1, 3]']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:13:17 topic-paragraphs
        found     no paragraph of either article in the topic \`trade\`
        expected  at least one
        remedy    Give the topic a paragraph, or remove it with its section."
    `);
  });

  test('have a third of the words at most, and may have just that; one paragraph is never too much', () => {
    const sized = (words: number, ...more: [string, string, string][]): string =>
      faults(['daily.md', '{ words: 20, quoted: 8', `{ words: ${words}, quoted: 8`], ...more);
    const two: [string, string, string][] = [
      ['comparisons/harbour-pact.md', 'daily: [1]', 'daily: [1, 2]'],
      ['comparisons/harbour-pact.md', 'daily: [2]', 'daily: []'],
    ];
    expect(sized(19, ...two)).not.toContain('topic-size');
    expect(sized(21, ...two)).toContain('topic-size');
    expect(sized(51)).toBe('');
  });
});

describe('described', () => {
  const entry = '{ passage: lights, article: gazette, paragraphs: [3] }';
  const described = (put: string): string => pact([entry, put]);

  test('may not name unknown passages, articles or paragraphs', () => {
    expect(described(entry.replace('lights', 'lighs'))).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:21:16 reference
        found     the passage \`lighs\`
        expected  a passage of \`harbour-pact\`
        nearest   lights
        remedy    Correct the name."
    `);
    expect(described(entry.replace('gazette', 'gazete'))).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:21:33 reference
        found     the article \`gazete\`
        expected  one of the two articles compared
        nearest   gazette
        remedy    Correct the name."
    `);
    expect(described(entry.replace('[3]', '[3, 5]'))).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:21:58 reference
        found     paragraph 5 of \`gazette\`
        expected  a paragraph from 1 to 4
        remedy    Correct the name."
    `);
  });

  test('may not name a paragraph or a finding twice', () => {
    expect(described(entry.replace('[3]', '[3, 3]'))).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:21:58 duplicate
        found     paragraph 3 twice
        expected  each paragraph once
        remedy    Change or remove one of the two."
    `);
    expect(described(`${entry}\n  - ${entry.replace('3', '4')}`)).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:22:5 duplicate
        found     an entry of \`described\` that stands twice
        expected  each entry once
        remedy    Change or remove one of the two."
    `);
  });

  test('may not name what the report quotes, be it in a heading', () => {
    const noPorts = faults(
      ['daily.md', '[“all ports open to ships of every flag,”](../passages/ports.md)', 'it'],
      ['daily.md', 'quoted: 8', 'quoted: 0'],
      [PATH, entry, '{ passage: ports, article: daily, paragraphs: [4] }'],
    );
    expect(noPorts).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:21:5 described
        found     \`ports\`, which \`daily\` quotes in paragraph 4
        expected  a passage that the report doesn’t quote
        remedy    Remove the entry: the report quotes the passage."
    `);
  });
});

describe('the text', () => {
  test('has a lead', () => {
    expect(
      pact([
        'Daily opens with ports ([¶1](../articles/daily.md#p1)), Gazette with surprise ([¶1](../articles/gazette.md#p1)).\n\n',
        '',
      ]),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:25:1 topic-heading
        found     a section at the start
        expected  a lead before the first section
        remedy    Write a lead."
    `);
  });

  test('has a section for each topic', () => {
    expect(
      pact(['It rained in both.', 'It rained in both.\n\n## More\n\nAnd more.']),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:51:1 topic-heading
        found     7 sections
        expected  6, one for each topic
        remedy    Write one section for each topic, in order."
    `);
  });

  test('has no two sections of one title', () => {
    expect(pact(['## Trade', '## Weather'])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:47:1 duplicate
        found     the heading “Weather” twice
        expected  each heading once
        remedy    Change or remove one of the two."
    `);
  });

  test('has no empty section', () => {
    expect(pact(['It rained in both.\n', ''])).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:47:1 topic-heading
        found     no text under “Weather”
        expected  a section with text
        remedy    Write the section."
    `);
    expect(pact(['Daily looks back ([¶3](../articles/daily.md#p3)).\n\n', ''])).toContain(
      'found     no text under “Trade”',
    );
  });
});

test('a finding of a comparison whose article is broken is not repeated', () => {
  const { problems } = check(changed(['gazette.md', 'outlet: Gazette', 'outlet: 5']));
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'content/articles/gazette.md field',
  ]);
});

test.each<[what: string, change: Change, line: number]>([
  ['a heading lost', [PATH, '## Voices\n\n', ''], 31],
  ['another one lost', [PATH, '## Trade\n\n', ''], 35],
  ['the last one lost, of which nothing tells', [PATH, '## Weather\n\n', ''], 43],
  [
    'a heading too many',
    [PATH, '## Trade\n', '## More\n\nSo he says ([¶2](../articles/daily.md#p2)).\n\n## Trade\n'],
    35,
  ],
])('%s is told where the links show it', (_, change, line) => {
  expect(
    check(changed(change))
      .problems.filter(({ rule }) => rule === 'topic-heading')
      .map((problem) => problem.line),
  ).toEqual([line]);
});
