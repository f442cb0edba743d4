import { describe, expect, test } from 'vitest';
import { checkSentence, checkWords } from '../../src/content/left-overs.ts';
import { parseMarkdown } from '../../src/text/markdown.ts';
import { readText } from '../../src/text/read-text.ts';
import { worded } from '../support/content.ts';

/** A paragraph as it is read. */
const block = (source: string) => ({
  kind: 'paragraph' as const,
  text: readText(parseMarkdown(source), source, (offset) => ({ line: 1, column: offset + 1 })),
});
const words = (text: string): string[] =>
  worded(checkWords(block(text))).map(({ column, rule, found }) => `${column} ${rule}: ${found}`);
const sentence = (text: string): string[] =>
  worded(checkSentence(block(text))).map(({ column, found }) => `${column} ${found}`);

describe('the words of a block', () => {
  test.each([
    ['without any', '…', ['1 block: a paragraph without words']],
    ['with a template’s brace', 'By {author}.', ['4 block: a brace, {author}.']],
    ['with a note to oneself', `Then ${'TO'}DO.`, [`6 block: a note to oneself, ${'TO'}DO.`]],
    ['with three question marks', 'In ??? he', ['4 block: a note to oneself, ??? he']],
    ['with a lost character', 'Xi?s aim', ['3 character: a question mark inside a word']],
    ['with brackets swapped', 'See (¶1)[x].', ['8 link: brackets that make no link, )[x].']],
    [
      'with a space in a link',
      'See [¶1] (../articles/x.md#p1).',
      ['11 link: brackets that make no link, ../articles/x.md#p1).'],
    ],
    ['with half a link', 'See [x](y', ['7 link: brackets that make no link, ](y']],
    ['with doubled brackets', 'See \\[[x]].', ['6 link: brackets that make no link, [[x]].']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    'Who? What? “Really?” he asked.',
    'It cost $5 (then €4) [two] … e.g. a/b.',
    'A todo list; point.md; a b.',
    'He wrote: “Really???”',
  ])('accepted: %s', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('a sentence of a statement', () => {
  test.each([
    ['They charge no toll.'],
    ['1. They charge no toll;'],
    ['“We” charge no “toll.”'],
    ['双方不收费。'],
    ['(They charge no toll!)'],
    ['E-mail is free:'],
    ['Recalling its resolution of 29 March 2023,'],
    ['(a) recognize that the sea is warming; and'],
    ['¿Hasta cuándo?'],
    ['ʻOku mau tui.'],
    ['€40 million shall be paid.'],
    ['iPhone makers agree.'],
    ['მხარეები თანხმდებიან.'],
    ['Agreement.¹'],
    ['ทั้งสองฝ่ายเห็นพ้องกัน'],
    ['We waited… and waited.'],
    ['“They charge no toll.”'],
    ['They [all] charge.'],
    ['They charge. https://example.org/.'],
    ['de Gaulle said no.'],
    ['von der Leyen said no.'],
    ['al-Sisi said no.'],
    ['I. THE FERRY'],
  ])('may be %s', (text) => {
    expect(sentence(text.replace('1. ', '1) ').replace('1) ', '1 '))).toEqual([]);
  });

  test.each([
    ['they charge no toll.', '1 a sentence that starts with “they charge no toll.”'],
    [', they charge.', '1 a sentence that starts with “, they charge.”'],
    ['They charge no', '1 a sentence that ends with “They charge no”'],
  ])('may not be %s', (text, expected) => {
    expect(sentence(text)).toEqual([expected]);
  });
});
