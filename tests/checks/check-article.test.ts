import { describe, expect, test } from 'vitest';
import { check } from '../support/content.ts';
import { changedLetter } from '../support/letter.ts';
import { type Change, changed, faults, faultsBesideLake } from '../support/tiny.ts';

const rulesOf = (...changes: Change[]): string[] =>
  check(changed(...changes)).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a quotation', () => {
  test('may not quote a passage of another statement', () => {
    expect(
      faultsBesideLake(
        ['lights.md', 'statement: harbour-pact', 'statement: lake-pact'],
        [
          'daily.md',
          'Rain fell',
          '[“Both keep their lighthouses lit”](../passages/lights.md) Rain fell',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "content/articles/daily.md:28:2 reference
        found     a passage of \`lake-pact\`
        expected  a passage of \`harbour-pact\`
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:21:16 reference
        found     the passage \`lights\`
        expected  a passage of \`harbour-pact\`
        remedy    Correct the name."
    `);
  });

  test('is the link’s whole text, with both marks', () => {
    const link = '[“all ports open to ships of every flag,”](';
    for (const text of [
      '[“all ports open to ships of every flag,](',
      '[all ports open to ships of every flag,”](',
      '[that “all ports open to ships of every flag,”](',
      '[“all ports open to ships of every flag”,](',
    ])
      expect(rulesOf(['daily.md', link, text])).toContain('16:27 quotation-marks');
  });

  test('may stand in single marks in a heading, not in a paragraph', () => {
    expect(
      rulesOf([
        'daily.md',
        '[“all ports open to ships of every flag,”](',
        '[‘all ports open to ships of every flag,’](',
      ]),
    ).toEqual(['16:27 marks']);
  });

  test('in a heading is judged, and not counted', () => {
    expect(rulesOf(['daily.md', '‘no toll’', '‘charge no toll’'])).toEqual([]);
    expect(rulesOf(['daily.md', '‘no toll’', '‘little toll’'])).toEqual([
      '22:10 as-printed-missing',
    ]);
    expect(rulesOf(['daily.md', '[‘no toll’](../passages/ports.md)', '‘charge no toll’'])).toEqual([
      '22:9 unlinked-quotation',
    ]);
  });

  test('may differ only in the edges of its marks', () => {
    for (const printed of [
      '[“all ports open to ships of every flag”,](',
      '["all ports open to ships of every flag."](',
      '[«all ports open to ships of every flag»](',
    ])
      expect(
        rulesOf(['daily.md', '[“all ports open to ships of every flag,”](', printed]).filter(
          (rule) => !rule.endsWith('quotation-marks'),
        ),
      ).toEqual([]);
  });
});

describe('a link', () => {
  test.each([
    'https://example.org/',
    '../articles/gazette.md#p1',
    '#p1',
    '../statements/harbour-pact.md',
    'javascript:alert(1)',
    '../../x.md',
    '',
  ])('to %s is refused in a rendition', (url) => {
    expect(rulesOf(['daily.md', 'Rain fell', `[Rain](${url}) fell`])).toEqual(['28:2 link']);
  });
});

describe('words of the statement in marks', () => {
  test.each([
    ['three words', '“charge no toll,” he said', ['28:1 unlinked-quotation']],
    ['a longer run', 'He said: “They charge no toll.”', ['28:10 unlinked-quotation']],
    ['a run with other capitals', '“CHARGE NO TOLL,” he said', ['28:1 unlinked-quotation']],
    [
      'a run in single marks',
      'He said ‘charge no toll’ and left',
      ['28:9 marks', '28:9 unlinked-quotation'],
    ],
    ['two words', '“no toll,” he said', ['28:1 quotation-count']],
    ['other words', '“we like this pact,” he said', ['28:1 quotation-count']],
    ['a changed run', '“charge a toll,” he said', ['28:1 quotation-count']],
  ])('that are no link: %s', (_, text, expected) => {
    expect(rulesOf(['daily.md', 'Rain fell', text])).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['a run', '“charge no toll,” he said', []],
    ['a run that isn’t there', '“charge a toll,” he said', ['13:49 unlinked-quotation']],
  ])('that somebody else says: %s', (_, text, expected) => {
    expect(
      rulesOf(
        ['daily.md', 'Rain fell', text],
        ['daily.md', 'speech: 0 }\n---', 'speech: 3, others: [charge no toll] }\n---'],
      ),
    ).toEqual(expected);
  });
});

describe('the double entry', () => {
  test('is held for words from the statement and from elsewhere', () => {
    expect(rulesOf(['daily.md', 'speech: 5', 'speech: 4'])).toEqual(['18:1 quotation-count']);
    expect(rulesOf(['daily.md', 'quoted: 8', 'quoted: 9'])).toEqual(['16:27 quotation-count']);
    expect(rulesOf(['daily.md', 'quoted: 0, speech: 5', 'quoted: 5, speech: 0'])).toEqual([
      '18:1 quotation-count',
      '18:1 quotation-count',
    ]);
  });

  test('may not come to more than the paragraph’s words, both together', () => {
    const counts = (words: number): string[] =>
      rulesOf([
        'daily.md',
        'words: 20, quoted: 8, speech: 0',
        `words: ${words}, quoted: 8, speech: 3`,
      ]);
    expect(counts(11)).toEqual(['16:1 quotation-count']);
    expect(counts(10)).toEqual(['8:5 quotation-count', '16:1 quotation-count']);
  });

  test('names the paragraph where it has no quotation at all', () => {
    expect(
      faults(
        [
          'daily.md',
          '“It is a good day,” said the minister.',
          'It is a good day, said the minister.',
        ],
        ['comparisons/harbour-pact.md', '[“a good day”](../articles/daily.md#p2)', 'a good day'],
      ),
    ).toMatchInlineSnapshot(`
      "content/articles/daily.md:18:1 quotation-count
        found     0 quoted words from elsewhere in paragraph 2
        expected  5, as \`paragraphs\` records (\`speech\`)
        remedy    Compare the quotations with the original, or correct the entry."
    `);
  });

  test('is not held while a quotation has another fault: one slip, one message', () => {
    expect(
      rulesOf([
        'daily.md',
        '“all ports open to ships of every flag,”',
        '“all ports open to ships of every flag,',
      ]),
    ).not.toContain('16:27 quotation-count');
  });

  test('is held beside a word that was changed', () => {
    expect(
      rulesOf([
        'daily.md',
        'all ports open to ships of every flag',
        'all ports open for ships of flags',
      ]),
    ).toEqual(['16:27 as-printed-missing', '16:27 quotation-count']);
  });

  test('counts several quotations of a paragraph together', () => {
    expect(
      rulesOf([
        'daily.md',
        '[“all ports open to ships of every flag,”](../passages/ports.md)',
        '[“all ports open”](../passages/ports.md) and [“to ships of every flag,”](../passages/ports.md)',
      ]),
    ).toEqual([]);
  });

  test('needs one entry a paragraph', () => {
    expect(rulesOf(['daily.md', 'Rain fell on', 'Rain fell.\n\nIt fell on'])).toEqual([
      '8:3 paragraph-count',
    ]);
  });
});

test('an unknown statement is named, with the nearest', () => {
  expect(
    faults(['daily.md', 'statement: harbour-pact', 'statement: harbor-pact']),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:6:12 reference
      found     an unknown statement \`harbor-pact\`
      expected  a file of content/statements
      nearest   harbour-pact
      remedy    Correct the name."
  `);
});

describe('a block quotation', () => {
  const QUOTED =
    'The neighbours will keep [“all ports open to ships of every flag,”](../passages/ports.md) they said.';
  const set = (text: string): string[] => rulesOf(['daily.md', QUOTED, text]);

  test.each([
    ['> [“all ports open to ships of every flag,”](../passages/ports.md)', []],
    ['> [“all ports open to ships\n> of every flag,”](../passages/ports.md)', []],
    [
      '> [“all ports open to ships of every flagg,”](../passages/ports.md)',
      ['16:4 as-printed-missing'],
    ],
    ['> “all ports open to ships of every flag,”', ['16:3 unlinked-quotation']],
    [`> ${QUOTED}`, ['16:3 quotation-marks']],
  ] as [string, string[]][])('is judged, linked and counted: %s', (text, expected) => {
    expect(set(text)).toEqual(expected);
  });
});

describe('a run in brief', () => {
  const ofRun = (summary: string, speech = 0): string[] =>
    check(
      changedLetter(
        ['aurora.md', 'Others regret it.', summary],
        [
          'aurora.md',
          '- { words: 9, quoted: 0, speech: 0 }',
          `- { words: 60, quoted: 0, speech: ${speech} }`,
        ],
      ),
    ).problems.map(({ line, rule, expected }) => `${line} ${rule}: ${expected}`);

  test.each<[summary: string, speech: number, expected: string[]]>([
    ['Others regret it all.', 0, []],
    [
      'Cut.',
      0,
      ['19 paragraph-length: a sentence or two for 69, as `paragraphs` records (`words`)'],
    ],
    ['Others, it says, “regret it all”.', 3, []],
    ['Others, it says, regret it all.', 3, []],
    [
      'Others, it says, “regret it all”.',
      2,
      ['19 quotation-count: at most 2, as `paragraphs` records (`speech`)'],
    ],
  ])('may be told as “%s” of %d words of others: %j', (summary, speech, expected) => {
    expect(ofRun(summary, speech)).toEqual(expected);
  });
});

test('a heading may not stand at the end', () => {
  expect(
    faults(['daily.md', 'Rain fell on the ceremony.', 'Rain fell on the ceremony.\n\n## The end']),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:30:1 block
      found     a heading at the end
      expected  a paragraph under the heading
      remedy    Move or remove the heading."
  `);
});

describe('words of the statement without a link', () => {
  const said = (words: string): string[] =>
    rulesOf(
      ['daily.md', 'Rain fell on the ceremony.', `“${words}” they read.`],
      [
        'daily.md',
        '  - { words: 20, quoted: 0, speech: 0 }\n---',
        `  - { words: 20, quoted: 0, speech: ${words.split(' ').length} }\n---`,
      ],
    );
  test('are found where a long run of them has a word wrong', () => {
    expect(said('The parties keep all ports open to boats of every flag,')).toEqual([
      '28:1 unlinked-quotation',
    ]);
  });

  test('may be speech where a few are alike', () => {
    expect(said('The parties keep all boats,')).toEqual([]);
    expect(said('The parties shut most ports to boats of any flag,')).toEqual([]);
  });
});
