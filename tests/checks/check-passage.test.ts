import { describe, expect, test } from 'vitest';
import { faults } from '../support/tiny.ts';

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
        found     a whole sentence that stands in \`fish\` too
        expected  each sentence of a statement once
        remedy    Change or remove one of the two.
      content/passages/ports.md:13:3 duplicate
        found     a whole sentence that stands twice
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
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: all for most".
      content/articles/gazette.md:18:11 as-printed-missing
        found     “The [two] parties keep all ports open.”, which differs in “all” for “most”
        expected  the words of the passage \`ports\`
        nearest   “The parties keep most ports open”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: all for most".
      content/comparisons/harbour-pact.md:29:13 as-printed-missing
        found     “all ports open”, which differs in “all” for “most”
        expected  the words of the passage \`ports\`
        nearest   “most ports open”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: all for most"."
    `);
  });

  test('has no other sentence inside, and no words that follow themselves', () => {
    expect(
      faults(
        [
          'fish.md',
          'stocks recover.',
          'stocks recover, and both keep their “lighthouses” lit from dusk to dawn.',
        ],
        [
          'ports.md',
          'to ships of every flag.',
          'to ships of every flag to ships of every flag to ships of every flag keep all ports open to ships of every flag keep all ports open to ships of every flag.',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "content/passages/fish.md:9:3 duplicate
        found     a whole sentence that stands in \`lights\` too
        expected  each sentence of a statement once
        remedy    Change or remove one of the two.
      content/passages/ports.md:9:3 duplicate
        found     a sentence in which the same words stand twice, one after the other
        expected  each sentence of a statement once
        remedy    Change or remove one of the two."
    `);
  });

  test('has its own title', () => {
    expect(faults(['fish.md', 'title: Fish', 'title: “ports”'])).toMatchInlineSnapshot(`
      "content/passages/ports.md:3:8 duplicate
        found     the title “Ports”, which \`fish\` has too
        expected  each title once in a statement
        remedy    Change or remove one of the two."
    `);
  });

  test('has witnesses each at its own page, however the address is written', () => {
    for (const url of [
      'http://herald.example.org',
      'https://www.herald.example.org/',
      'https://herald.example.org:443/#top',
      'https://HERALD.example.org/?',
    ])
      expect(
        faults([
          'ports.md',
          'extent: whole }',
          `extent: whole }\n  - { publisher: Somebody, url: "${url}", extent: part }`,
        ]),
        url,
      ).toContain('a witness named above');
  });
});
