// What stands in quotation marks, in the marks of papers as they are printed.
import { expect, test } from 'vitest';
import { findQuotations } from '../../src/draft/find-quotations.ts';

const words = (text: string, language = 'en'): string[] =>
  findQuotations(text, language).runs.map((run) => run.words);

test.each<[string, string, string[]]>([
  ['curly', 'He said “no more ships” twice.', ['no more ships']],
  ['straight', 'He said "no more ships" twice.', ['no more ships']],
  ['mixed', 'He said “no more ships" twice.', ['no more ships']],
  ['turned', 'He said ”no more ships“ twice.', ['no more ships']],
  ['across an attribution', '“The port,” he said. “It is shut.”', ['The port,', 'It is shut.']],
  ['nested', '“There is no ‘right’ way,” she said.', ['There is no ‘right’ way,']],
  ['nested, straight', `"There is no 'right' way," she said.`, ['There is no ‘right’ way,']],
  ['British', '‘The port is shut,’ he said.', ['The port is shut,']],
  ['British, straight', `'The port is shut,' he said.`, ['The port is shut,']],
  ['British, nested', '‘There is no “right” way,’ she said.', ['There is no ‘right’ way,']],
  [
    'British, with apostrophes',
    `'It isn't the sailors' port, is it?' he said.`,
    ['It isn’t the sailors’ port, is it?'],
  ],
  ['apostrophes alone', `The sailors' port isn't 'til May; rock 'n' roll of the '90s.`, []],
  ['a possessive after a quotation', 'The “no more” of the sailors’ union', ['no more']],
  ['brackets and omissions', '“The [two] ports … are shut”', ['The [two] ports … are shut']],
  ['a bracket before', 'They (“the two”) met.', ['the two']],
  ['a dash before', 'They met—“the two”—again.', ['the two']],
  ['inches', 'A 12" pipe and a 3\'6" one', []],
  ['nothing inside', 'He wrote “…” there', []],
])('English, %s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['de', 'Er sagte: „Der Hafen ist zu“, und ging.', ['Der Hafen ist zu']],
  ['de', 'Er sagte: »Der Hafen ist zu«, und ging.', ['Der Hafen ist zu']],
  ['de', 'Er sagte: „Der Hafen ist zu", und ging.', ['Der Hafen ist zu']],
  ['fr', 'Il dit : « Le port est fermé », puis part.', ['Le port est fermé']],
  ['sv', 'Han sade: ”Hamnen är stängd” och gick.', ['Hamnen är stängd']],
  ['pl', 'Powiedział: „Port jest zamknięty” i wyszedł.', ['Port jest zamknięty']],
  ['ja', '彼は「港は閉まった」と言った。', ['港は閉まった']],
])('%s: %s', (language, text, expected) => {
  expect(words(text, language)).toEqual(expected);
});

test('single marks are told apart, for headings keep them', () => {
  expect(
    findQuotations("A 'friendship' with “limits”", 'en').runs.map((run) => run.isSingle),
  ).toEqual([true, false]);
});

test.each<[string, string, string, string[], string[]]>([
  [
    'never closed',
    'He said “no more ships and left.',
    'It rained.',
    [],
    ['“no more ships and left.'],
  ],
  [
    'never closed, others closed',
    '"The port, he said. "It is shut," he added, "now."',
    'It rained.',
    ['It is shut,', 'now.'],
    ['"The port, he said. "It'],
  ],
  ['never opened', 'The port,” he said. “It is shut.”', '', ['It is shut.'], ['The port,”']],
  ['goes on', 'He said: “No more ships.', '“None,” he said.', ['No more ships.'], []],
  ['goes on in single marks', `'No more 'til May.`, `'None,' he said.`, ['No more ’til May.'], []],
  [
    'single, never closed',
    `'No more ships, he said.`,
    'It rained.',
    [],
    [`'No more ships, he said.`],
  ],
])('a mark without a partner: %s', (_, text, next, runs, lone) => {
  const found = findQuotations(text, 'en', next);
  expect(found.runs.map((run) => run.words)).toEqual(runs);
  expect(found.lone.map((mark) => mark.words)).toEqual(lone);
});
