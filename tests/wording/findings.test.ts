import { expect, test } from 'vitest';
import { changes, findings, summary } from '../../src/wording/findings.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';
import { makeComparison, type Quote } from '../support/make.ts';

test('of a statement known whole, words are the finding', () => {
  const comparison = onlyComparison(corpusOf(letter));
  expect(summary(comparison)).toBe(
    'Aurora prints 10 of the statement’s 40 words, Borealis 11; neither prints 19. Aurora gives some of what it quotes in another order than the statement.',
  );
  expect(findings(comparison).map(({ figure, text }) => `${figure} ${text}`)).toEqual([
    '10 of the statement’s 40 words are printed by Aurora',
    '11 of the statement’s 40 words are printed by Borealis',
    '19 of the statement’s 40 words are printed by neither',
    '10 words are the longest stretch that neither takes',
  ]);
});

const quote = (printed: string): Quote => ({ paragraph: 1, passage: 0, printed });
const same = quote('One two three');
test.for<[expected: string, a: Quote[], b: Quote[]]>([
  ['', [], []],
  ['Alpha changes no word that it quotes.', [same], []],
  ['Neither changes a word that it quotes.', [same], [quote('two three four')]],
  [
    'Alpha changes words in two quotations; Beta puts words in square brackets in one quotation.',
    [quote('One two nine four'), quote('two nine four five'), same],
    [quote('One [of] two three')],
  ],
  [
    'Beta changes capitals in one quotation; Alpha changes no word.',
    [same],
    [quote('One Two three')],
  ],
])('whether a word was changed: %s', ([expected, a, b]) => {
  expect(changes(makeComparison({ passages: [['One two three four five.']], a, b }))).toBe(
    expected,
  );
});
