import { expect, test } from 'vitest';
import { findings, summary } from '../../src/wording/findings.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';

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
