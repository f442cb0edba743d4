import { describe, expect, test } from 'vitest';
import { check } from '../support/content.ts';
import { type Change, changed, faults, faultsBesideLake } from '../support/tiny.ts';

const PATH = 'comparisons/harbour-pact.md';
const rain = (text: string): Change => [PATH, 'It rained in both.', text];
const rulesOf = (...changes: Change[]): string[] =>
  check(changed(...changes)).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a link', () => {
  test.each([
    'https://example.org/a',
    'http://example.org/',
    '../statements/harbour-pact.md',
    '../passages/lights.md',
    '../articles/daily.md',
    '../articles/daily.md#p6',
  ])('may lead to %s', (url) => {
    expect(rulesOf(rain(`It [rained](${url}).`))).toEqual([]);
  });

  test.each([
    ['', 'link'],
    ['javascript:alert(1)', 'link'],
    ['data:text/html,x', 'link'],
    ['/passages/lights.md', 'link'],
    ['../../package.json', 'link'],
    ['../passages/lights', 'link'],
    ['../passages/light.md', 'reference'],
    ['../statements/harbor-pact.md', 'reference'],
    ['../articles/dayly.md#p1', 'reference'],
    ['../articles/daily.md#p7', 'reference'],
    ['#p1', 'reference'],
  ])('may not lead to %j', (url, rule) => {
    expect(rulesOf(rain(`It [rained](${url}).`))).toEqual([`49:5 ${rule}`]);
  });

  test('names the nearest where it leads nowhere', () => {
    expect(
      faults(
        rain(
          'It [rained](../passages/light.md), [and](../articles/daly.md), [so](../statements/pact.md), [on](#p1), [here]().',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:49:5 reference
        found     a link to an unknown passage \`light\`
        expected  a file of content/passages
        nearest   lights
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:49:37 reference
        found     a link to an unknown article \`daly\`
        expected  a file of content/articles
        nearest   daily
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:49:65 reference
        found     a link to an unknown statement \`pact\`
        expected  a file of content/statements
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:49:94 reference
        found     a link to #p1, which this file has not
        expected  a link to a paragraph of an article, \`../articles/<id>.md#p<n>\`
        remedy    Correct the name.
      content/comparisons/harbour-pact.md:49:105 link
        found     a link without an address
        expected  \`../passages/<id>.md\`, \`../articles/<id>.md#p<n>\`, \`../statements/<id>.md\` or an address that starts with https:// or http://
        remedy    Correct the link target."
    `);
  });

  test('names the paragraph that it leads to', () => {
    expect(
      faults(
        rain(
          'See [¶2](../articles/daily.md#p3), [¶2](../articles/daily.md) and [¶2](../articles/daily.md#p2).',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:49:6 reference
        found     ¶2, which leads to paragraph 3
        expected  the same number twice, as in \`[¶2](…#p2)\`
        remedy    Correct the number that is wrong.
      content/comparisons/harbour-pact.md:49:37 reference
        found     ¶2, which leads to no paragraph
        expected  the same number twice, as in \`[¶2](…#p2)\`
        remedy    Correct the number that is wrong."
    `);
  });

  test.each([
    '[¶2–3](../articles/daily.md#p2)',
    '[¶2, ¶3](../articles/daily.md#p2)',
    '[(¶3)](../articles/daily.md#p2)',
    '[¶¶2](../articles/daily.md#p2)',
    '[§3](../articles/daily.md#p2)',
    '[paragraph 3](../articles/daily.md#p2)',
    '[¶02](../articles/daily.md#p2)',
    '[in paragraph two](../articles/daily.md#p2)',
    '[its third paragraph](../articles/daily.md#p2)',
    '[¶2](https://example.org/)',
  ])('names one paragraph, not %s', (link) => {
    expect(rulesOf(rain(`It rained (${link}).`))).toEqual(['49:13 reference']);
  });

  test.each([
    ['It rained (¶2).', '49:12 link'],
    ['It rained (¶1)[../articles/daily.md#p1].', '49:12 link', '49:14 link'],
    ['It rained, says https://example.org/.', '49:17 link'],
    ['It rained, says [http://good.example.org](https://evil.example.org/).', '49:18 link'],
    ['It rained, says [www.good.example.org/a](https://evil.example.org/a).', '49:18 link'],
    ['It rained, [as https://good.example.org/ says](https://evil.example.org/a).', '49:13 link'],
    ['It rained, [says Good (good.example.org)](https://evil.example.org/a).', '49:13 link'],
  ])('is one where a reader would follow it: %s', (text, ...expected) => {
    expect(rulesOf(rain(text))).toEqual(expected);
  });

  test('may have its own address for its words', () => {
    expect(rulesOf(rain('See [www.example.org](https://www.example.org/a).'))).toEqual([]);
    expect(rulesOf(rain('See [the Node.js manual](https://nodejs.org/a).'))).toEqual([]);
    expect(rulesOf(rain('See [its second paragraph](../articles/daily.md#p2).'))).toEqual([]);
    expect(rulesOf(rain('See [the paragraph on rain](../articles/daily.md#p2).'))).toEqual([]);
  });

  test('stays with the comparison’s statement and articles', () => {
    const lake: Change[] = [
      ['lights.md', 'statement: harbour-pact', 'statement: lake-pact'],
      ['gazette.md', 'Gazette', 'The Gazette'],
    ];
    expect(faultsBesideLake(...lake, rain('It [rained](../passages/lights.md).'))).toContain(
      'found     a passage of `lake-pact`',
    );
  });

  test('of an article’s note may lead to its own paragraphs only', () => {
    const note = (url: string): string[] =>
      rulesOf([
        'daily.md',
        'statement: harbour-pact',
        `statement: harbour-pact\nnote: 'See [here](${url}).'`,
      ]);
    expect(note('#p6')).toEqual([]);
    expect(note('../articles/daily.md#p1')).toEqual([]);
    expect(note('#p7')).toEqual(['7:13 reference']);
    expect(note('../articles/gazette.md#p1')).toEqual(['7:13 reference']);
  });

  test('of a passage’s note may lead to any article on its statement', () => {
    const note = (url: string): string[] =>
      rulesOf(['ports.md', 'order: 1', `order: 1\nnote: 'See [here](${url}).'`]);
    expect(note('../articles/gazette.md#p4')).toEqual([]);
    expect(note('#p1')).toEqual(['5:13 reference']);
  });

  test('has a title only where it is a quotation that needs one', () => {
    expect(
      faults(
        rain(
          'It [rained](../articles/daily.md#p6 "as printed") in [both](https://example.org "Both").',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:49:5 as-printed-needless
        found     the title "as printed" on rained
        expected  no title: only a quotation from a passage may have one
        remedy    Take the title off the link.
      content/comparisons/harbour-pact.md:49:55 as-printed-needless
        found     the title "Both" on both
        expected  no title: only a quotation from a passage may have one
        remedy    Take the title off the link."
    `);
    expect(
      rulesOf(rain('It says [“Each Party protects”](../passages/fish.md "as printed: Party").')),
    ).toEqual([]);
  });
});

describe('a quoted run', () => {
  test('is a link', () => {
    expect(rulesOf(rain('It “rained”.'))).toEqual(['49:4 unlinked-quotation']);
    expect(rulesOf(rain('It “rained” in ["both"](https://example.org/).'))).toEqual([
      '49:4 unlinked-quotation',
      '49:17 unlinked-quotation',
    ]);
    expect(rulesOf(rain('It [“rained”](../articles/daily.md).'))).toEqual([
      '49:5 unlinked-quotation',
    ]);
  });

  test('is told which passage has its words', () => {
    expect(
      faults(rain('It “protects the fish” [“in its own waters”](https://example.org/).')),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:49:4 unlinked-quotation
        found     “protects the fish”, which is no link to a passage or a paragraph
        expected  a link to the passage or the paragraph that has the words
        nearest   \`fish\`: “protects the fish”
        remedy    Make the quoted words, with their marks, the text of a link; a word that is mentioned as a word is set in *emphasis*, without marks.
      content/comparisons/harbour-pact.md:49:25 unlinked-quotation
        found     “in its own waters”, which is no link to a passage or a paragraph
        expected  a link to the passage or the paragraph that has the words
        nearest   \`fish\`: “in its own waters”
        remedy    Make the quoted words, with their marks, the text of a link; a word that is mentioned as a word is set in *emphasis*, without marks."
    `);
  });

  test('is held against its passage', () => {
    expect(rulesOf(rain('[“protects fish”](../passages/fish.md)'))).toEqual([
      '49:2 as-printed-missing',
    ]);
    expect(rulesOf(rain('[“protects fish”](../passages/ports.md)'))).toEqual([
      '49:2 not-from-passage',
    ]);
    expect(rulesOf(rain('[they say “protects the fish” here](../passages/fish.md)'))).toEqual([]);
    expect(rulesOf(rain('[they say “protects fish” here](../passages/fish.md)'))).toEqual([
      '49:11 as-printed-missing',
    ]);
  });

  test('is held against its paragraph', () => {
    expect(rulesOf(rain('[“Rain fell”](../articles/daily.md#p6)'))).toEqual([]);
    expect(
      rulesOf(rain('[“Rain”](../articles/daily.md#p6) and [“snow”](../articles/daily.md#p6)')),
    ).toEqual(['49:40 quote-not-there']);
    expect(rulesOf(rain('[“RAIN”](../articles/daily.md#p6)'))).toEqual(['49:2 quote-not-there']);
    expect(rulesOf(rain('[“It is a good day”](../articles/daily.md#p1)'))).toEqual([
      '49:2 quote-not-there',
    ]);
  });

  test('in an article’s note is held against its own paragraphs', () => {
    const note = (text: string): string[] =>
      rulesOf([
        'daily.md',
        'statement: harbour-pact',
        `statement: harbour-pact\nnote: 'It has [“${text}”](#p6).'`,
      ]);
    expect(note('Rain fell')).toEqual([]);
    expect(note('Snow fell on')).toEqual(['7:16 quote-not-there']);
  });

  test('may not be over-long', () => {
    expect(rulesOf(rain(`“${'it rained '.repeat(301)}”`))).toEqual(['49:1 size']);
  });

  test('comes in pairs of double marks', () => {
    for (const text of ['It “rained.', 'It rained.”', 'It ‘rained’.', 'It “rained "here".'])
      expect(rulesOf(rain(text))[0]).toMatch(/^49:\d+ marks$/);
  });
});

describe('a bracket', () => {
  test('in a citation of a passage would be ours, and no outlet’s', () => {
    expect(
      faults(rain('Both [“keep [not] their lighthouses lit”](../passages/lights.md).')),
    ).toMatchInlineSnapshot(`
      "content/comparisons/harbour-pact.md:49:7 as-printed-missing
        found     “keep [not] their lighthouses lit”, with [not] of our own
        expected  the words of the passage \`lights\`
        remedy    Quote the words as they stand, and say the rest around them."
    `);
    expect(rulesOf(rain('[“[B]oth keep their lighthouses lit”](../passages/lights.md).'))).toEqual(
      [],
    );
  });

  test('in a citation of a report is the report’s', () => {
    const cite = (words: string): string[] =>
      rulesOf(rain(`It has [“${words}”](../articles/gazette.md#p2).`));
    expect(cite('The [two] parties')).toEqual([]);
    expect(cite('The [ten] parties')).toEqual(['49:9 quote-not-there']);
  });
});

test('titles, descriptions and corrections are held to the same rules', () => {
  expect(
    faults(
      [PATH, 'What two reports took', 'What “two reports” took'],
      [PATH, 'Daily and Gazette', 'Daily and ”Gazette'],
      [
        PATH,
        'corrections: []',
        'corrections:\n  - { date: "2024-05-11", text: "Corrected [¶7](../articles/daily.md#p7), which said “four reports”." }',
      ],
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:2:13 unlinked-quotation
      found     “two reports”, which is no link to a passage or a paragraph
      expected  a link to the passage or the paragraph that has the words
      remedy    Make the quoted words, with their marks, the text of a link; a word that is mentioned as a word is set in *emphasis*, without marks.
    content/comparisons/harbour-pact.md:3:24 marks
      found     a ” without its partner
      expected  quotations between “ and ”
      remedy    Complete or remove the mark.
    content/comparisons/harbour-pact.md:23:45 reference
      found     a link to paragraph 7
      expected  a paragraph from 1 to 6
      remedy    Correct the name."
  `);
});

test('a statement’s introduction and licence are held to the same rules', () => {
  expect(
    rulesOf(
      ['statements/harbour-pact.md', 'signed the pact', 'signed “the pact”'],
      ['statements/harbour-pact.md', 'So the Ministry says.', '"So [it says](ftp://example.org)."'],
    ),
  ).toEqual(['10:34 link', '13:24 unlinked-quotation']);
});
