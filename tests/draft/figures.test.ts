// The figures of a comparison, and the numbers of its text that are none of them.
import { expect, test } from 'vitest';
import { lookAtFigures, tellFigures } from '../../src/draft/figures.ts';
import { check } from '../support/content.ts';
import { corpusOf } from '../support/corpus.ts';
import { changedLetter, letter } from '../support/letter.ts';

test('tells what each topic comes to', () => {
  const [comparison] = corpusOf(letter).comparisons;
  expect(comparison && tellFigures(comparison).join('\n')).toMatchInlineSnapshot(`
    "content/comparisons/letter.md
      The statement: 40 words, 8 sentences, 4 passages
        Aurora: 4 paragraphs, 39 words; 2 quotations, 10 words of the statement, from 2 passages
        Borealis: 1 paragraph, 12 words; 2 quotations, 11 words of the statement, from 2 passages
      Talks off
        Aurora: 2 paragraphs, 21 words; 2 quotations, 10 words of the statement, from 2 passages
        Borealis: 1 paragraph, 12 words; 2 quotations, 11 words of the statement, from 2 passages
      Regret
        Aurora: 2 paragraphs, 18 words
        Borealis: no paragraph"
  `);
});

test.each<[string, string[]]>([
  ['One quotes two of its sentences.', []],
  ['One quotes all 40 words of eight lines.', []],
  ['One quotes five sentences.', ['five sentences: none of the sentences that are counted']],
  ['Of its 35 long words one is taken.', ['35 long words: none of the words that are counted']],
])('%s', (text, expected) => {
  const files = changedLetter(['comparisons/letter.md', 'One quotes two sentences.', text]);
  const [comparison] = corpusOf(files).comparisons;
  const file = check(files).content.comparisons.get('letter');
  if (!comparison || !file) throw new Error('no comparison');
  expect(
    lookAtFigures(comparison, file).map((look) => look.text.split(':').slice(0, 2).join(':')),
  ).toEqual(expected.map((each) => expect.stringContaining(each)));
});
