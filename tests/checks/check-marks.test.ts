import { describe, expect, test } from 'vitest';
import { checkMarks, loneMark } from '../../src/checks/check-marks.ts';
import { printFault } from '../../src/faults/print-text.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { readText } from '../../src/text/read-text.ts';
import { worded } from '../support/content.ts';

const problems = (text: string, language?: string) => {
  const [paragraph] = parseMarkdown(text).children;
  if (paragraph?.type !== 'paragraph') throw new Error(`no paragraph: ${text}`);
  return worded(
    checkMarks(readText(paragraph, text, (offset) => ({ line: 3, column: offset + 1 }), language)),
  );
};
const told = (text: string): string =>
  problems(text)
    .map((problem) => printFault({ ...problem, file: 'x.md' }))
    .join('\n');

test.each([
  'No marks, no fault.',
  'He said: “The ‘best’ of days.” And (“so on”), “then”—“more”.',
  'The boys’ “boats’ sails” in the ’90s',
  'Rock ‘n’ roll, “rock ‘n’ roll”, rock ’n’ roll.',
  '"Straight" "ones" too.',
  '« Oui », «non».',
  'the “yes”es and the “don’t know”s',
  'A “… gap” and “[two] more”, “‘inner’ first”.',
])('accepted: %s', (text) => {
  expect(problems(text)).toEqual([]);
});

test.each([
  ['de', '„Die ‚freie‘ Fähre“, sagt er, und »offen«, „frei“.'],
  ['en', "The boys' boats' sails in the '90s, 'em and 'til, “a 'b' c”, and don't."],
  ['en', 'Rock ‘n’ roll, ’n’ so on.'],
  ['fi', 'Se on ”uusi aika”, he sanovat.'],
  ['zh', '声明写道：“自由”“开放”的NATO“自由”通行。'],
])('accepted in %s: %s', (language, text) => {
  expect(problems(text, language)).toEqual([]);
});

test.each([
  [
    'de',
    'Er sagt„frei“ und „offen“Er',
    ['8: a quotation without a space before it', '25: a quotation without a space after it'],
  ],
  ['en', "a 'b c' d", ["3: the mark '", "7: the mark '"]],
  ['de', '„, frei“', ['1: a quotation that starts with a stop']],
])('found in %s: %s', (language, text, expected) => {
  expect(problems(text, language).map(({ column, found }) => `${column}: ${found}`)).toEqual(
    expected,
  );
});

test.each<[printed: string, lone: string | undefined]>([
  ['a new’ bridge', 'new'],
  ["a new' bridge", 'new'],
  ["'new bridge", 'new'],
  ["a 'new' bridge", undefined],
  ['the ‘new bridge’ is the ‘great State’', undefined],
  ['the ‘towns’ new bridge’ to', undefined],
  ['the ‘new bridge’ to the ‘great State', 'great'],
  ['great’ State', 'great'],
  // What the passage has in marks, a possessive, a dropped letter.
  ['area’ is theirs', undefined],
  ["the towns' bridge", undefined],
  ['goin’ on', undefined],
])('a single mark without its partner in “%s” stands at %s', (printed, lone) => {
  const passage = 'The towns build a new bridge to the great State’s “forbidden area”, going on.';
  expect(loneMark(printed, passage)).toBe(lone);
});

describe('found, where it stands:', () => {
  test.each([
    ['a “b', '3: a “ without its partner'],
    ['a ” b', '3: a ” without its partner'],
    ['a ‘b’ c', '3: single marks outside double ones'],
    ['a ‹b›', '3: the mark ‹', '5: the mark ›'],
    ['a “” b', '3: quotation marks around no words'],
    ['a “…” b', '3: quotation marks around no words'],
    ['a“b” c', '2: a quotation without a space before it'],
    ['a,“b” c', '3: a quotation without a space before it'],
    ['a “b”C', '5: a quotation without a space after it'],
    ['a “, b”', '3: a quotation that starts with a stop'],
    ['a “b ‘c d”', '6: a ‘ without its partner'],
    ['a “b ‘‘c’ d”', '6: the mark ‘‘'],
    ['a “b ’ c”', '6: a ’ that stands alone'],
  ])('%s', (text, ...expected) => {
    expect(problems(text).map(({ column, found }) => `${column}: ${found}`)).toEqual(expected);
  });
});

test('each is told with what to do', () => {
  expect(
    [told('a “b'), told('‘a’'), told('a ‹b›'), told('a “b”C')].join('\n'),
  ).toMatchInlineSnapshot(`
    "x.md:3:3 marks
      found     a “ without its partner
      expected  quotations between “ and ”
      remedy    Complete or remove the mark.
    x.md:3:1 marks
      found     single marks outside double ones
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe.
    x.md:3:3 marks
      found     the mark ‹
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe.
    x.md:3:5 marks
      found     the mark ›
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe.
    x.md:3:5 marks
      found     a quotation without a space after it
      expected  quotations between “ and ”
      remedy    Put a space there."
  `);
});
