// One fault for each rule, in an otherwise valid tree, with the whole message that an author reads.
import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { holdToOriginal } from '../../src/draft/hold-to-original.ts';
import { readSource } from '../../src/draft/read-source.ts';
import { printFault } from '../../src/faults/print-text.ts';
import { RULES, type Rule } from '../../src/faults/rules.ts';
import { check, sourceFile } from '../support/content.ts';
import { changedLetter } from '../support/letter.ts';
import { changed, tinyContent } from '../support/tiny.ts';

const seen = new Set<Rule>();

/** The messages about a tree, which must all be of one rule. */
function told(rule: Rule, files: readonly SourceFile[]): string {
  const { problems } = check(files);
  expect(problems.map((problem) => problem.rule)).toEqual(problems.map(() => rule));
  expect(problems).not.toEqual([]);
  seen.add(rule);
  return problems.map(printFault).join('\n');
}

test('the tree without a fault has none', () => {
  expect(check(tinyContent).problems).toEqual([]);
});

test('encoding', () => {
  const latin1 = {
    path: 'content/articles/extra.md',
    bytes: Buffer.from('---\nbyline: José\n---\n', 'latin1'),
  };
  expect(told('encoding', [...tinyContent, latin1])).toMatchInlineSnapshot(`
    "content/articles/extra.md:2:12 encoding
      found     bytes that are not UTF-8
      expected  UTF-8 text
      remedy    Save the file as UTF-8."
  `);
});

test('character', () => {
  expect(
    told('character', changed(['daily.md', 'Rain fell', 'Rain\u200B f\u0435ll'])),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:5 character
      found     the character U+200B
      expected  visible text
      remedy    Delete what can’t be seen there.
    content/articles/daily.md:28:7 character
      found     a word of two alphabets, “fеll” (U+0435)
      expected  a word of one alphabet
      remedy    Type the word again."
  `);
});

test('size', () => {
  const long = 'and so on '.repeat(400);
  expect(
    told('size', [
      ...changed(
        ['daily.md', 'It is a good day,', `It is a good day, ${long}`],
        ['lights.md', 'dawn.', `dawn, ${'and so on '.repeat(700)}.`],
      ),
      sourceFile('content/articles/extra.md', 'x'.repeat(200_000)),
    ]),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:18:1 size
      found     a quotation of 4020 characters
      expected  at most 3000
      remedy    Shorten it, or split it.
    content/articles/extra.md:1:1 size
      found     200000 bytes
      expected  at most 131072 bytes
      remedy    Shorten it, or split it.
    content/passages/lights.md:8:3 size
      found     a passage of 7052 characters
      expected  at most 6000
      remedy    Shorten it, or split it."
  `);
});

test('file-name', () => {
  expect(
    told('file-name', [...tinyContent, sourceFile('content/article/Extra.md', 'x')]),
  ).toMatchInlineSnapshot(`
    "content/article/Extra.md:1:1 file-name
      found     content/article/Extra.md
      expected  content/<statements | passages | articles | comparisons>/<id>.md
      remedy    Rename or move the file."
  `);
});

test('front-matter', () => {
  expect(
    told('front-matter', [...tinyContent, sourceFile('content/articles/extra.md', 'Words.')]),
  ).toMatchInlineSnapshot(`
    "content/articles/extra.md:1:1 front-matter
      found     no front matter
      expected  front matter between two lines of \`---\`
      remedy    Put a line of three hyphens, and nothing else, before it and after it."
  `);
});

test('field', () => {
  expect(
    told('field', changed(['lights.md', 'order: 3', 'order: third\nsektion: II'])),
  ).toMatchInlineSnapshot(`
    "content/passages/lights.md:4:8 field
      found     \`order\`: "third"
      expected  a whole number from 1
      remedy    Correct the field; content/README.md lists them all.
    content/passages/lights.md:5:1 field
      found     an unknown field \`sektion\`
      expected  one of \`statement\`, \`title\`, \`order\`, \`sentence\`, \`section\`, \`confirmedBy\`, \`note\`, \`formerly\`
      nearest   section
      remedy    Correct its name or take it out."
  `);
});

test('html', () => {
  expect(
    told('html', changed(['daily.md', 'Rain fell', 'Rain <em>fell</em>'])),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:6 html
      found     <em>
      expected  plain Markdown
      remedy    Write it in plain Markdown.
    content/articles/daily.md:28:14 html
      found     </em>
      expected  plain Markdown
      remedy    Write it in plain Markdown."
  `);
});

test('block', () => {
  expect(
    told(
      'block',
      changed(
        ['statements/harbour-pact.md', 'North and South signed', '- North and South signed'],
        ['daily.md', 'Rain fell', '`Rain` fell'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:1 block
      found     code
      expected  plain text, links and emphasis
      remedy    Write it as plain text.
    content/statements/harbour-pact.md:13:1 block
      found     a list
      expected  a paragraph
      remedy    Make it a paragraph."
  `);
});

test('empty-body', () => {
  expect(
    told(
      'empty-body',
      changed(['statements/harbour-pact.md', 'North and South signed the pact in Lisbon.', '']),
    ),
  ).toMatchInlineSnapshot(`
    "content/statements/harbour-pact.md:12:1 empty-body
      found     no text
      expected  paragraphs
      remedy    Write the text."
  `);
});

test('link', () => {
  expect(
    told(
      'link',
      changed(
        [
          'comparisons/harbour-pact.md',
          '(../statements/harbour-pact.md)',
          '(/statements/harbour-pact)',
        ],
        ['daily.md', 'Rain fell', '[Rain](https://example.org/rain) fell'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:2 link
      found     https://example.org/rain
      expected  a link to a passage, \`../passages/<id>.md\`: a rendition has no others
      remedy    Correct the link target.
    content/comparisons/harbour-pact.md:45:70 link
      found     /statements/harbour-pact
      expected  \`../passages/<id>.md\`, \`../articles/<id>.md#p<n>\`, \`../statements/<id>.md\` or an address that starts with https:// or http://
      remedy    Correct the link target."
  `);
});

test('marks', () => {
  expect(
    told(
      'marks',
      changed(
        ['daily.md', 'Rain fell', '“Rain fell'],
        ['comparisons/harbour-pact.md', 'It rained in both.', 'It ‘rained’ in both.'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:1 marks
      found     a “ without its partner
      expected  quotations between “ and ”
      remedy    Complete or remove the mark.
    content/comparisons/harbour-pact.md:49:4 marks
      found     single marks outside double ones
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe."
  `);
});

test('unlinked-quotation', () => {
  expect(
    told(
      'unlinked-quotation',
      changed(
        ['daily.md', 'Rain fell', '“Charge no toll,” they said. Rain fell'],
        ['comparisons/harbour-pact.md', 'It rained', 'It “rained”'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:28:1 unlinked-quotation
      found     “Charge no toll,”, which is no link
      expected  a link to \`../passages/ports.md\`
      nearest   \`ports\`: “charge no toll.”
      remedy    Make the quoted words, with their marks, the text of a link: \`[“Charge no toll,”](../passages/ports.md)\`; if somebody else says them, name them in the paragraph’s entry: \`others: ["Charge no toll"]\`.
    content/comparisons/harbour-pact.md:49:4 unlinked-quotation
      found     “rained”, which is no link to a passage or a paragraph
      expected  a link to the passage or the paragraph that has the words
      remedy    Make the quoted words, with their marks, the text of a link; a word that is mentioned as a word is set in *emphasis*, without marks."
  `);
});

test('quotation-marks', () => {
  expect(
    told(
      'quotation-marks',
      changed([
        'daily.md',
        '[“all ports open to ships of every flag,”]',
        '[all ports open to ships of every flag]',
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 quotation-marks
      found     all ports open to ships of every flag
      expected  “all ports open to ships of every flag” as the link’s whole text
      remedy    Put exactly the quoted words, with both marks, into the link text."
  `);
});

test('not-from-passage', () => {
  expect(
    told(
      'not-from-passage',
      changed([
        'daily.md',
        '“all ports open to ships of every flag,”](../passages/ports.md)',
        '“all ports open to ships of every flag,”](../passages/fish.md)',
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 not-from-passage
      found     “all ports open to ships of every flag,”
      expected  words of the passage \`fish\`
      nearest   \`ports\`: “all ports open to ships of every flag.”
      remedy    Link the passage that the words come from, or unlink them if they are not from the statement."
  `);
});

test('as-printed-missing', () => {
  expect(
    told(
      'as-printed-missing',
      changed(['daily.md', 'all ports open to ships', 'many ports open to ships']),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 as-printed-missing
      found     “many ports open to ships of every flag,”, which differs in “many” for “all”
      expected  the words of the passage \`ports\`
      nearest   “all ports open to ships of every flag.”
      remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: many for all"."
  `);
});

test('as-printed-needless', () => {
  expect(
    told(
      'as-printed-needless',
      changed([
        'daily.md',
        '“all ports open to ships of every flag,”](../passages/ports.md)',
        '“all ports open to ships of every flag,”](../passages/ports.md "as printed")',
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 as-printed-needless
      found     the title "as printed" on “all ports open to ships of every flag,”
      expected  no title: the words are the passage’s
      remedy    Take the title off the link."
  `);
});

test('quote-not-there', () => {
  expect(
    told(
      'quote-not-there',
      changed(['comparisons/harbour-pact.md', '“a good day”', '“a very good day”']),
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:33:24 quote-not-there
      found     “a very good day”
      expected  words of paragraph 2 of \`daily\`
      nearest   “a good day,”
      remedy    Copy the words from the paragraph, or link the paragraph that has them."
  `);
});

test('paragraph-count', () => {
  expect(
    told('paragraph-count', changed(['daily.md', '\n\nRain fell', ' Rain fell'])),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:8:3 paragraph-count
      found     5 paragraphs in the text
      expected  6, as \`paragraphs\` records
      remedy    Add, remove or join paragraphs, or correct the list \`paragraphs\`."
  `);
});

test('paragraph-length', () => {
  expect(
    told(
      'paragraph-length',
      changed([
        'daily.md',
        'Trade had fallen for years.',
        `Trade had fallen for ${'many '.repeat(100)}years.`,
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:20:1 paragraph-length
      found     105 words in paragraph 3
      expected  about 20, as \`paragraphs\` records (\`words\`)
      remedy    Compare the paragraph with the original, or correct the entry."
  `);
});

test('quotation-count', () => {
  expect(
    told(
      'quotation-count',
      changed(
        ['daily.md', 'all ports open to ships of every', 'ports open to ships of every'],
        ['daily.md', 'It is a good day,', 'is a good day,'],
        ['gazette.md', 'words: 20, quoted: 7', 'words: 5, quoted: 7'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 quotation-count
      found     7 quoted words from the statement in paragraph 1: “ports open to ships of every flag,”
      expected  8, as \`paragraphs\` records (\`quoted\`)
      remedy    Compare the quotations with the original, or correct the entry.
    content/articles/daily.md:18:1 quotation-count
      found     4 quoted words from elsewhere in paragraph 2: “is a good day,”
      expected  5, as \`paragraphs\` records (\`speech\`)
      remedy    Compare the quotations with the original, or correct the entry.
    content/articles/gazette.md:11:5 quotation-count
      found     7 quoted words in a paragraph of 5
      expected  no more quoted words than words
      remedy    Compare the quotations with the original, or correct the entry."
  `);
});

test('reference', () => {
  expect(
    told(
      'reference',
      changed(
        ['gazette.md', 'passages/ports.md', 'passages/port.md'],
        ['comparisons/harbour-pact.md', 'gazette.md#p1', 'gazette.md#p5'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/articles/gazette.md:18:11 reference
      found     a link to an unknown passage \`port\`
      expected  a file of content/passages
      nearest   ports
      remedy    Correct the name.
    content/comparisons/harbour-pact.md:25:81 reference
      found     a link to paragraph 5
      expected  a paragraph from 1 to 4
      remedy    Correct the name."
  `);
});

test('duplicate', () => {
  expect(
    told(
      'duplicate',
      changed(
        ['lights.md', 'order: 3', 'order: 1'],
        ['comparisons/harbour-pact.md', 'id: weather', 'id: coast'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:18:9 duplicate
      found     the topic \`coast\` twice
      expected  each topic id once
      remedy    Change or remove one of the two.
    content/passages/ports.md:4:8 duplicate
      found     \`order: 1\`, which \`lights\` has too
      expected  each number once in a statement
      remedy    Change or remove one of the two."
  `);
});

test('passage-body', () => {
  expect(
    told('passage-body', changed(['lights.md', '> Both keep', 'Both *keep*'])),
  ).toMatchInlineSnapshot(`
    "content/passages/lights.md:8:1 passage-body
      found     a paragraph
      expected  a blockquote
      remedy    Write each sentence as a paragraph of one blockquote, without links or emphasis."
  `);
});

test('compared-edition', () => {
  expect(
    told('compared-edition', changed(['statements/harbour-pact.md', ', compared: true', ''])),
  ).toMatchInlineSnapshot(`
    "content/statements/harbour-pact.md:8:3 compared-edition
      found     no edition with \`compared: true\`
      expected  one
      remedy    Set \`compared: true\` on the edition whose words the passages give, and on no other."
  `);
});

test('topic-heading', () => {
  expect(
    told('topic-heading', changed(['comparisons/harbour-pact.md', '## Weather\n\n', ''])),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:43:1 topic-heading
      found     5 sections
      expected  6, one for each topic
      remedy    Write one section for each topic, in order."
  `);
});

test('topic-paragraphs', () => {
  expect(
    told(
      'topic-paragraphs',
      changed(
        ['comparisons/harbour-pact.md', 'daily: [1]', 'daily: [1, 2]'],
        ['comparisons/harbour-pact.md', 'daily: [3]', 'daily: []'],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:8:3 topic-paragraphs
      found     no topic for paragraph 3 of \`daily\`
      expected  every paragraph in one topic
      remedy    Give the paragraph to one topic.
    content/comparisons/harbour-pact.md:11:27 topic-paragraphs
      found     paragraph 2 of \`daily\` in \`voices\` and in \`ports\`
      expected  one topic for each paragraph
      remedy    Give the paragraph to one topic."
  `);
});

test('topic-size', () => {
  expect(
    told(
      'topic-size',
      changed(
        ['daily.md', '{ words: 20, quoted: 8', '{ words: 60, quoted: 8'],
        ['comparisons/harbour-pact.md', 'daily: [1]', 'daily: [1, 3]'],
        ['comparisons/harbour-pact.md', 'daily: [3], gazette: []', 'daily: [], gazette: [1]'],
        [
          'comparisons/harbour-pact.md',
          'gazette: [1] }\n  - id: trade',
          'gazette: [] }\n  - id: trade',
        ],
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:9:26 topic-size
      found     80 of the 160 words of \`daily\` in \`ports\`
      expected  at most a third, 53 words
      remedy    Divide the topic, or move a paragraph."
  `);
});

test('brief', () => {
  expect(told('brief', changedLetter(['aurora.md', '"3-4"', '"3-9"']))).toMatchInlineSnapshot(`
    "content/articles/aurora.md:12:9 brief
      found     \`brief: ["3-9"]\`
      expected  paragraphs from 1 to 4
      remedy    Correct the run."
  `);
});

test('passage-in-text', () => {
  const files = changedLetter(['l-thanks.md', 'your time.', 'all your time.']);
  expect(told('passage-in-text', files)).toMatchInlineSnapshot(`
    "content/passages/l-thanks.md:6:3 passage-in-text
      found     “We thank you for all your time.”, no sentence of the text of \`letter\`
      expected  whole sentences of the text, letter for letter
      nearest   sentence 2, which differs in with all: “We thank you for your time.”
      remedy    Copy the sentences from the statement’s text."
  `);
});

test('statement-text', () => {
  const files = changedLetter(['statements/letter.md', 'your time', '*your* time']);
  expect(told('statement-text', files)).toMatchInlineSnapshot(`
    "content/statements/letter.md:22:20 statement-text
      found     emphasis in the text
      expected  paragraphs of the statement’s words, one sentence a line
      remedy    Write each sentence on a line of its own after \`> \`, with a line \`>\` between two paragraphs; a backslash before a mark of Markdown prints it."
  `);
});

test('described', () => {
  expect(
    told(
      'described',
      changed([
        'comparisons/harbour-pact.md',
        'passage: lights, article: gazette',
        'passage: ports, article: gazette',
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/comparisons/harbour-pact.md:21:5 described
      found     \`ports\`, which \`gazette\` quotes in paragraph 2
      expected  a passage that the report doesn’t quote
      remedy    Remove the entry: the report quotes the passage."
  `);
});

test('original', () => {
  const article = check(tinyContent).content.articles.get('daily');
  const original = readSource(new TextEncoder().encode('It rained.\n'), 'originals/daily.txt');
  const { faults } = holdToOriginal(article as NonNullable<typeof article>, original);
  seen.add('original');
  expect(faults.map(printFault).join('\n')).toMatchInlineSnapshot(`
    "content/articles/daily.md:8:3 original
      found     6 entries in \`paragraphs\`
      expected  1: so many paragraphs has originals/daily.txt
      remedy    Correct the list, or take out of the original what is no paragraph."
  `);
});

test('every rule has its test above', () => {
  expect([...seen].sort()).toEqual(Object.keys(RULES).sort());
});

test('every rule says what it holds and what to do, as sentences', () => {
  for (const { holds, remedy } of Object.values(RULES)) {
    expect(holds).toMatch(/^\p{Lu}.*\.$/u);
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
  }
});
