// A whole draft of an invented letter and two reports on it: what is found, linked, counted, proposed, written.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { type Draft, draft, type Standing } from '../../src/draft/draft.ts';
import { readSource, type Source } from '../../src/draft/read-source.ts';
import { tell } from '../../src/draft/tell.ts';
import { inWords } from '../../src/faults/fault.ts';

const source = (name: string, text: string): Source =>
  readSource(new TextEncoder().encode(text), `originals/${name}.txt`);

const LETTER = source(
  'port-letter',
  `---
title: Letter on the Port
date: 2024-05-01
place: Oslo
---
Port of Oslo

Dear Mr. Chairman:

We closed the northern harbour in the U.S. style. Sadly, the ferry to Bergen is not able to sail this winter. Some day, I look forward to a truly great reopening of the harbour.

The lighthouse keepers will be paid in full.
`,
);
const DAILY = source(
  'daily',
  `---
outlet: Daily
headline: 'Harbour: it''s shut'
standfirst: No ferry.
published: 3 May 2024
url: https://daily.example.org/a
language: en-GB
---
The harbour is shut, and the chairman was "sadly" told so in a letter on Thursday, which the newspapers of the capital had already read on Wednesday evening.

'Sadly, the ferry to Bergen is not able to sail that winter,' it says. 'someday, I look forward to a truly great reopening.'

## A 'reopening' ahead

Of the northern harbour and its ferry a minister called it 'a bad day for everybody' and left the room.

Fish prices rose at the market of Trondheim by 5 per cent.

Elsewhere, farmers complained about rain on their wheat.

Nobody knew whether the film festival would start.
`,
);
const EVENING = source(
  'evening',
  `---
outlet: Evening
headline: Port letter
url: https://evening.example.org/b
language: en-US
---
"We closed the northern harbour in the U.S. style. Sadly, the ferry to Bergen is not able to sail," the letter reads.

> The lighthouse keepers will be paid in full.

The harbour will see, it says, "a truly … reopening of the harbour."
`,
);

/** A passage file that stands there: another statement's, if not said otherwise. */
const standing = (id: string, body = '', other: Partial<Standing> = {}): Standing => ({
  id,
  statement: 'other',
  title: id,
  body,
  isProposed: true,
  linkedBy: [],
  ...other,
});
const make = (...reports: Source[]): Draft =>
  draft({
    statement: LETTER,
    reports,
    standing: [standing('port-great-reopening')],
    today: '2024-06-01',
  });
const made = make(DAILY, EVENING);
const file = (path: string): string => made.files.get(path) ?? '';

describe('the statement', () => {
  test('is whole, a sentence a line, with stand-ins for what its text doesn’t say', () => {
    expect(file('statements/port-letter.md')).toContain(`## Text

> Port of Oslo
>
> Dear Mr. Chairman:
>
> We closed the northern harbour in the U.S. style.
> Sadly, the ferry to Bergen is not able to sail this winter.
> Some day, I look forward to a truly great reopening of the harbour.
>
> The lighthouse keepers will be paid in full.
`);
    expect(file('statements/port-letter.md')).toContain("issuers: ['{fill in: who issued it}']");
  });

  test('is cut into passages by what is quoted together; names that are taken are left alone', () => {
    expect(made.passages.map(({ id, first, last }) => [id, first, last])).toEqual([
      ['port-northern-harbour', 2, 3],
      ['port-great-reopening-2', 4, 4],
      ['port-lighthouse-keepers', 5, 5],
    ]);
  });
});

describe('an article', () => {
  test('has its counts, and its quotations linked, with what was changed', () => {
    expect(file('articles/daily.md')).toMatchInlineSnapshot(`
      "---
      outlet: Daily
      headline: 'Harbour: it’s shut'
      standfirst: '{retell the standfirst}'
      published: { printed: "3 May 2024", date: "2024-05-03" }
      url: https://daily.example.org/a
      language: en-GB
      statement: port-letter
      sha256: "fb6cab8f0aa17ea9a5f460f569853f4abdfe7b2cb8e6bf0715cfba1341333aee"
      paragraphs:
        - { words: 28, quoted: 1, speech: 0 }
        - { words: 23, quoted: 21, speech: 0 }
        - { words: 20, quoted: 0, speech: 5 }
        - { words: 12, quoted: 0, speech: 0 }
        - { words: 8, quoted: 0, speech: 0 }
        - { words: 8, quoted: 0, speech: 0 }
      brief: ["4-6"]
      ---

      {retell ¶1} [“sadly”](../passages/port-northern-harbour.md)

      {retell ¶2} [“Sadly, the ferry to Bergen is not able to sail that winter,”](../passages/port-northern-harbour.md "as printed: that for this") [“someday, I look forward to a truly great reopening.”](../passages/port-great-reopening-2.md "as printed: someday for Some day")

      ## {retell the heading before ¶3} [‘reopening’](../passages/port-great-reopening-2.md)

      {retell ¶3} “a bad day for everybody”

      {retell ¶4–6}
      "
    `);
  });

  test('quotes block quotations and whole runs over two sentences', () => {
    const body = file('articles/evening.md').split('---\n\n')[1];
    expect(body).toMatchInlineSnapshot(`
      "{retell ¶1} [“We closed the northern harbour in the U.S. style. Sadly, the ferry to Bergen is not able to sail,”](../passages/port-northern-harbour.md)

      > [“The lighthouse keepers will be paid in full.”](../passages/port-lighthouse-keepers.md)

      {retell ¶3} [“a truly … reopening of the harbour.”](../passages/port-great-reopening-2.md)
      "
    `);
  });
});

test('drafted again, a passage keeps its file; those on which nothing rests go, unless they have a title or a link', () => {
  const own = { statement: 'port-letter' };
  const again = draft({
    statement: LETTER,
    reports: [DAILY, EVENING],
    standing: [
      standing('port-pay', '> The lighthouse keepers will be paid in full.', own),
      standing('port-old', '> We closed the northern harbour in the U.S. style.', own),
      standing('port-titled', '> Dear Mr. Chairman:', { ...own, isProposed: false }),
      standing('port-linked', '> Port of Oslo', { ...own, linkedBy: ['weekly'] }),
      standing('port-great-reopening'),
    ],
    today: '2024-06-01',
  });
  expect([...again.files.keys()].filter((path) => path.startsWith('passages/'))).toEqual([
    'passages/port-northern-harbour.md',
    'passages/port-great-reopening-2.md',
  ]);
  expect(again.files.get('articles/evening.md')).toContain('](../passages/port-pay.md)');
  expect([again.stale, again.idle]).toEqual([['port-old'], ['port-titled']]);
});

test('a passage that stood there and is too short for a quotation is told, and no title makes up for it', () => {
  const lines = ['The keepers left the port.', 'Nobody saw them go that night.'];
  const known = { id: 'port', titles: new Map(), isWhole: true, language: 'en', lines };
  const short = draft({
    statement: { ...known, passages: ['port-keepers', undefined] },
    reports: [source('late', `It says: "${lines.join(' ')}"`)],
    standing: [],
    today: '2024-06-01',
  });
  expect(short.files.get('articles/late.md')).toContain(
    'go that night.”](../passages/port-keepers.md)',
  );
  expect(tell(short, [], 'content/')).toContain(
    'it goes over sentences 1 to 2, and `port-keepers` holds sentence 1 alone: make one passage of all of them',
  );
});

test('what is written is refused for its stand-ins alone', () => {
  const files = [...made.files].map(([path, text]) => ({
    path: `content/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const { faults } = checkContent(files);
  const found = faults.map((each) => inWords(each as Parameters<typeof inWords>[0]).found);
  expect(
    found.filter((text) => !/not (?:retold|written|filled in)|nobody has confirmed/u.test(text)),
  ).toEqual([]);
  expect(found).toMatchInlineSnapshot(`
    [
      "the standfirst is not retold yet",
      "¶1 is not retold yet",
      "¶2 is not retold yet",
      "the heading before ¶3 is not retold yet",
      "¶3 is not retold yet",
      "¶4–6 are not retold yet",
      "¶1 is not retold yet",
      "¶3 is not retold yet",
      "the finding, as a headline is not written yet",
      "what was compared and what came out, in a sentence or two is not written yet",
      "the lead is not written yet",
      "a proposal that nobody has confirmed, “Northern harbour”",
      "the analysis of northern-harbour is not written yet",
      "a proposal that nobody has confirmed, “Lighthouse keepers”",
      "the analysis of lighthouse-keepers is not written yet",
      "a proposal that nobody has confirmed, “Fish prices rose”",
      "the analysis of fish-prices-rose is not written yet",
      "a proposal that nobody has confirmed, “Great reopening”",
      "a proposal that nobody has confirmed, “Lighthouse keepers”",
      "a proposal that nobody has confirmed, “Northern harbour”",
      "a proposal that nobody has confirmed, “Letter on the Port”",
      "not filled in yet: who issued it",
      "not filled in yet: who published it",
      "not filled in yet: its address",
      "not filled in yet: the licence’s name",
      "not filled in yet: how it is known",
      "what the statement is, and what a reader should know of its editions is not written yet",
    ]
  `);
});

test('the report says what was found, what is unsure and what is left', () => {
  expect(tell(made, [], 'content/')).toMatchInlineSnapshot(`
    "Statement \`port-letter\`: 6 sentences, 48 words

    Daily: 6 paragraphs, 99 words; 5 quotations: 4 from the statement, 1 speech, 2 unsure
      from the statement
        ¶1: “sadly” → port-northern-harbour: stops mid-sentence; first letter
        ¶2: “Sadly, the ferry to Bergen is not able to sail that winter,” → port-northern-harbour: altered; as printed: that for this
        ¶2: “someday, I look forward to a truly great reopening.” → port-great-reopening-2: stops mid-sentence; altered; as printed: someday for Some day
        ¶3, heading: “reopening” → port-great-reopening-2: starts mid-sentence; stops mid-sentence
      unsure
        ¶1: “sadly”: one word, which sentence 4 has too; linked because the statement is quoted or named there
        ¶3, heading: “reopening”: one word, which sentence 5 has too; linked because the statement is quoted or named there
      in brief
        ¶4–6 bear on nothing of the statement

    Evening: 3 paragraphs, 42 words; 3 quotations: 3 from the statement, 0 speech, 0 unsure
      from the statement
        ¶1: “We closed the northern harbour in the U.S. style. Sadly, the ferry to…” → port-northern-harbour: stops mid-sentence
        ¶2: “The lighthouse keepers will be paid in full.” → port-lighthouse-keepers: whole
        ¶3: “a truly … reopening of the harbour.” → port-great-reopening-2: starts mid-sentence; omission
      between and order
        ¶3: “a truly … reopening of the harbour.” after “The lighthouse keepers will be paid in full.” (¶2), which comes later in the statement

    3 passages cut: port-northern-harbour, port-great-reopening-2, port-lighthouse-keepers

    3 topics proposed
      northern-harbour: daily ¶1–2, evening ¶1
      lighthouse-keepers: daily silent, evening ¶2–3
      fish-prices-rose: daily ¶3–6, evening silent

    7 files in content/
      statements/port-letter.md
      passages/port-northern-harbour.md
      passages/port-great-reopening-2.md
      passages/port-lighthouse-keepers.md
      articles/daily.md
      articles/evening.md
      comparisons/port-letter.md

    Left to do
      1. Decide what is unsure above: link it to a passage or take the link off, and move its words between \`quoted\` and \`speech\`.
      2. Fill in what stands in braces in the front matter, and confirm the passages’ titles.
      3. Retell each paragraph around its quotations; look at the outlet’s page before you keep an “as printed”.
      4. Join, divide and name the topics; add what is told of without being quoted to \`described\`; write the lead and the analysis.
      5. npm run check -- --originals, until it finds nothing."
  `);
});

test.each<[string, () => unknown, string]>([
  [
    'quotes nothing',
    () => make(source('x', 'It rained in Oslo on Monday, "a lot," people said.')),
    'a report that quotes nothing of `port-letter`',
  ],
  [
    'another language',
    () => make({ ...DAILY, fields: { language: 'de' } }),
    'a report in German, and a statement in English',
  ],
  ['one id twice', () => make(DAILY, DAILY), 'the id `daily`, which another of the texts has too'],
])('refuses a report: %s', (_, run, found) => {
  expect(run).toThrow(found);
});
