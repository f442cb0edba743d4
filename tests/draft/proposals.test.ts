// Titles, furniture, borrowed words and facts: the small judgements of a draft, as tables.
import { describe, expect, test } from 'vitest';
import { findBorrowed } from '../../src/draft/borrowed.ts';
import { proposeTitle } from '../../src/draft/cut-passages.ts';
import { factsOf, hasFact } from '../../src/draft/facts.ts';
import { furnitureKind, looksLikeHeading } from '../../src/draft/furniture.ts';
import { proposeBrief, proposeTopics } from '../../src/draft/topics.ts';
import { escapeMarkdown } from '../../src/draft/write-files.ts';

test.each([
  ['the formation of closed bloc structures and', '', '', 'Closed bloc structures'],
  ['this missed opportunity is a sad moment', '', '', 'Missed opportunity'],
  ['thank you for the hostages', '', '', 'Hostages'],
  ['will uphold the rule of law', '', '', 'Rule of law'],
  ['in support of achieving its goals', '', '', 'Achieving'],
  ['the United States will use its air forces', '', 'the United States', 'Air forces'],
  ['aggression', 'A grave thing is this latest aggression', '', 'Latest aggression'],
])('a title for “%s”', (quoted, sentence, rest, title) => {
  expect(proposeTitle([quoted], [sentence], rest)).toBe(title);
});

test.each([
  ['[See also: The ferry that never came]', 'a “See also” line'],
  ['ADVERTISEMENT', 'an advertisement'],
  ['Media playback is unsupported on your device', 'a player or its caption'],
  ['The minister in Oslo (AN/TASS)', 'a caption'],
  ['Jane Doe and John Roe contributed to this report.', 'a contributors’ line'],
  ['By Jane Doe', 'a byline'],
  ['--Updated at 11:35 a.m.', 'a time stamp'],
  ['MINISTER TOUTS HISTORIC FERRY DEAL', 'a link in capitals'],
  ['By Monday the ferry had gone.', undefined],
  ['“FERRY TO END! GREAT PEOPLE ALL!” he wrote', undefined],
])('%s', (text, kind) => {
  expect(furnitureKind(text)).toBe(kind);
});

test.each([
  ['A bad sign for the economy', true],
  ['The summit is off.', false],
  ['“Never again”', false],
])('“%s” looks like a heading: %s', (text, is) => {
  expect(looksLikeHeading(text)).toBe(is);
});

test.each([
  ['1. A list', '1\\. A list'],
  ['f**k & co', 'f\\*\\*k & co'],
  ['a [two] b', 'a [two] b'],
  ['- no dash', '\\- no dash'],
  ['a <b> | c_d _e', 'a \\<b> \\| c_d \\_e'],
])('%s as Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

describe('borrowed words', () => {
  const original = 'The ferry was late again on Monday because of the heavy snow in the hills.';
  test.each<[string, string, number[]]>([
    ['eight in a row', 'So the ferry was late again on Monday because then.', [8]],
    ['seven', 'So the ferry was late again on Monday and left.', []],
    [
      'through a quotation',
      'So the ferry was “late again on Monday” because of the heavy snow.',
      [],
    ],
  ])('%s', (_, text, counts) => {
    const from = text.indexOf('“');
    const quoted = from < 0 ? [] : [{ from, to: text.indexOf('”') + 1 }];
    expect(findBorrowed(text, quoted, [original]).map(({ count }) => count)).toEqual(counts);
  });
});

test('facts are numbers, in figures or words, and names inside sentences', () => {
  expect(
    factsOf('On Friday the U.S. sent 1,200 men, a third time; Ms Lee paid $5.50 to five.').map(
      ({ form }) => form,
    ),
  ).toEqual(['1200', '5.50', '3', '5', 'friday', 'us', 'lee']);
  expect(factsOf('It rained. He left.')).toEqual([]);
  expect(factsOf('Ships left. Oslo is far from ships.').map(({ form }) => form)).toEqual(['oslo']);
});

test.each([
  ['the United States', 'in the U.S. today', true],
  ['Chinese', 'as China says', true],
  ['Sino-Oslo', 'as China says', false],
])('%s in “%s”: %s', (name, text, has) => {
  expect(factsOf(`said ${name}`).some((fact) => hasFact(text, fact))).toBe(has);
});

test('runs in brief neither bear on the statement, nor cross a heading, nor take over a report', () => {
  const paragraph = (number: number, bears: boolean, startsSection = false) => ({
    number,
    words: 10,
    bears,
    startsSection,
  });
  const some = [
    true,
    true,
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ].map((bears, i) => paragraph(i + 1, bears, i === 8));
  expect(proposeBrief(some)).toEqual([
    { first: 3, last: 5 },
    { first: 9, last: 11 },
  ]);
});

test('topics hold each paragraph once, join those that share a passage, and none holds more than its share', () => {
  const units = ['a', 'b'].flatMap((article) =>
    Array.from({ length: 9 }, (_, i) => ({
      article,
      numbers: [i + 1],
      words: 10,
      text: `Paragraph about ${['ferries', 'lights', 'prices'][i % 3]} and ${['Oslo', 'Bergen', 'Narvik'][i % 3]}`,
      passages: i === 4 ? ['shared'] : [],
    })),
  );
  const topics = proposeTopics(units);
  expect(topics.flatMap((topic) => topic.units)).toHaveLength(units.length);
  expect(
    topics.some((topic) => topic.units.filter(({ passages }) => passages.length > 0).length === 2),
  ).toBe(true);
  expect(
    Math.max(...topics.map((topic) => topic.units.filter(({ article }) => article === 'a').length)),
  ).toBeLessThanOrEqual(3);
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
});
