import { expect, test } from 'vitest';
import { versionsOf } from '../../src/corpus/versions.ts';
import {
  passageHeadline,
  reportInFigures,
  statementInFigures,
} from '../../src/wording/headlines.ts';
import { corpusOf, realCorpus } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';
import { makeComparison, type Spec } from '../support/make.ts';

const passages = [['One two three four.', 'Five six seven eight.']];
const quote = (printed?: string, inHeading = false) => ({
  paragraph: 1,
  passage: 0,
  inHeading,
  ...(printed === undefined ? {} : { printed }),
});
const cases: readonly (readonly [string, Omit<Spec, 'passages'>])[] = [
  [
    'Alpha prints all 8 words. Beta prints 2 and starts and stops mid-sentence.',
    { a: [quote()], b: [quote('two three')] },
  ],
  ['Alpha prints 4 of 8 words. Beta does not quote this.', { a: [quote('One two three four.')] }],
  [
    'Alpha prints 3 of 8 words and stops mid-sentence. Beta describes this without quoting it.',
    { a: [quote('One two three')], described: [{ side: 'b', passage: 0, paragraphs: [2] }] },
  ],
  [
    'Alpha prints 3 of 8 words, in two quotations. Beta prints 1 in a heading and stops mid-sentence.',
    { a: [quote('One two'), quote('eight.')], b: [quote('One', true)] },
  ],
  [
    'Beta prints 2 of 8 words and starts mid-sentence. Alpha does not quote this.',
    { b: [quote('three four.')] },
  ],
  [
    'Alpha prints 4 of 8 words, in two quotations, one with words changed. Beta prints 6, in two quotations, each with words changed.',
    {
      a: [quote('One two'), quote('five six seventh')],
      b: [quote('One two three fourth.'), quote('Fifth six seven eight.')],
    },
  ],
  ['Neither report quotes these 8 words.', {}],
  [
    'Neither report quotes these 8 words. Alpha describes it.',
    { described: [{ side: 'a', passage: 0, paragraphs: [2] }] },
  ],
];
test.for(cases)('%s', ([headline, spec]) => {
  const [passage] = makeComparison({ passages, ...spec }).statement.passages;
  expect(passage && passageHeadline(passage, versionsOf(passage))).toBe(headline);
});

test('a passage of one word, and one on which there is no report, have their own words', () => {
  const [passage] = makeComparison({ passages: [['One.']], a: [{ paragraph: 1, passage: 0 }] })
    .statement.passages;
  expect(passage && passageHeadline(passage, versionsOf(passage))).toBe(
    'Alpha prints the one word. Beta does not quote this.',
  );
  expect(passage && passageHeadline(passage, [])).toBe('No report on this has been compared yet.');
});

test('every headline of the content is of whole sentences, a line or two long', () => {
  for (const statement of realCorpus().statements)
    for (const passage of statement.passages)
      expect(passageHeadline(passage, versionsOf(passage))).toMatch(/^\p{Lu}.{10,220}\.$/u);
});

test('strips are told in figures', () => {
  const comparison = makeComparison({
    passages,
    a: [quote('One two'), quote('eight.')],
    words: { a: [20, 1], b: [1] },
  });
  expect(reportInFigures(comparison, 'a')).toBe(
    '21 words, 2 paragraphs. It prints 3 of the 8, all in ¶1.',
  );
  expect(reportInFigures(comparison, 'b')).toBe(
    '1 word, 1 paragraph. It quotes none of the statement.',
  );
  expect(statementInFigures(comparison)).toContain('Lengths, not places.');
  const [whole] = corpusOf(letter).comparisons;
  expect(whole && statementInFigures(whole)).toContain('The statement is shown whole: ');
});
