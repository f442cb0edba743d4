import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIDELITIES, type Fidelity, judge, passageWords } from '../../src/judge/judge.ts';
import { ofWords, remarks, remarksInWords } from '../../src/wording/remarks.ts';
import { realCorpus } from '../support/corpus.ts';

const ONE = passageWords([
  'The parties keep all ports open, and charge no toll in inner harbours.',
]);
const THREE = passageWords(['Ports stay open.', 'They charge no toll.', 'Ships may pass.']);
const said = (printed: string, passage = ONE): string =>
  remarksInWords(remarks(judge(printed, passage), passage));

describe('a quotation is said to be', () => {
  test.each([
    [
      'a whole sentence',
      'The parties keep all ports open, and charge no toll in inner harbours.',
      'Word for word: the whole sentence.',
    ],
    [
      'cut before it',
      'and charge no toll in inner harbours.',
      'Starts mid-sentence: cut before it: “The parties keep all ports open”.',
    ],
    [
      'cut after it',
      'The parties keep all ports open',
      'Stops mid-sentence: cut after it: “and charge no toll in inner harbours”.',
    ],
    [
      'cut at both ends',
      'charge no toll',
      'Starts and stops mid-sentence: cut before it: “The parties keep all ports open, and”; cut after it: “in inner harbours”.',
    ],
    [
      'fitted in its first letter',
      'Charge no toll in inner harbours.',
      'Starts mid-sentence: cut before it: “The parties keep all ports open, and”. Capital first letter: reads “Charge” for “charge”.',
    ],
    [
      'without words, marked',
      'The parties … charge no toll in inner harbours.',
      'Words left out, marked: left out: “keep all ports open, and”.',
    ],
    [
      'with a word added in brackets',
      'The [two] parties keep all ports open, and charge no toll in inner harbours.',
      'Word for word: the whole sentence. Words in square brackets: adds “[two]”.',
    ],
    [
      'with brackets in place of words',
      'The parties keep [every port] open, and charge no toll in inner harbours.',
      'Words in square brackets: reads “[every port]” for “all ports”.',
    ],
    [
      'changed in its capitals',
      'The parties keep All Ports open, and charge no toll in inner harbours.',
      'Word for word: the whole sentence. Capitals changed: reads “All Ports” for “all ports”.',
    ],
    [
      'with letters in brackets',
      'The parties keep[ing] all ports open',
      'Stops mid-sentence: cut after it: “and charge no toll in inner harbours”. Words in square brackets: reads “keep[ing]” for “keep”.',
    ],
    [
      'with more in a word’s brackets than letters',
      'The parties keep[s on] all ports open',
      'Stops mid-sentence: cut after it: “and charge no toll in inner harbours”. Words in square brackets: reads “keep[s on]” for “keep”.',
    ],
    [
      'without a stop beside a changed word',
      'The parties keep all ports shut and charge no toll',
      'Stops mid-sentence: cut after it: “in inner harbours”. Words changed, not marked: reads “shut” for “open”. Punctuation changed: without comma after “shut”.',
    ],
    [
      'changed in its words',
      'The parties hold most ports really open, and charge toll in inner harbours.',
      'Words changed, not marked: reads “hold most” for “keep all”; adds “really”; without “no”.',
    ],
  ])('%s', (_, printed, expected) => {
    expect(said(printed)).toBe(expected);
  });

  test('a bracket of too many words is the report’s own, and marked', () => {
    const printed = 'The [one] [and] [the] [other] keep all ports open';
    expect(judge(printed, ONE).labels).toEqual(['stops-mid-sentence', 'brackets', 'altered']);
    expect(said(printed)).toBe(
      'Stops mid-sentence: cut after it: “and charge no toll in inner harbours”. Words in square brackets: reads “[one] [and] [the] [other]” for “parties”.',
    );
  });

  test('a whole passage only where it has several sentences and all are quoted', () => {
    expect(said('Ports stay open. They charge no toll. Ships may pass.', THREE)).toBe(
      'Word for word: the whole passage.',
    );
    expect(said('They charge no toll.', THREE)).toBe('Word for word: the whole sentence.');
  });

  test('many things at once, the most telling first', () => {
    expect(
      remarks(judge('Keep [many] ports open … Charge no tolls', ONE), ONE).map(
        ({ label }) => label,
      ),
    ).toEqual([
      'Starts and stops mid-sentence',
      'Words changed, not marked',
      'Capitals changed',
      'Words left out, marked',
      'Words in square brackets',
      'Capital first letter',
    ]);
  });
});

/** What each label is called; two cuts share a remark. */
const CALLED: Record<Fidelity, RegExp> = {
  whole: /^Word for word: the whole (?:sentence|passage)$/u,
  'starts-mid-sentence': /^Starts (?:and stops )?mid-sentence$/u,
  'stops-mid-sentence': /^(?:Stops|Starts and stops) mid-sentence$/u,
  'first-letter': /^(?:Small|Capital) first letter$/u,
  omission: /^Words left out, marked$/u,
  brackets: /^Words in square brackets$/u,
  capitals: /^Capitals changed$/u,
  altered: /^Words changed, not marked$/u,
};

test('of any quotation each label is said, none else, with words to show it and no verdict', () => {
  const words = 'The parties keep all ports open, and charge no toll in inner harbours.'.split(' ');
  const change = fc.constantFrom(
    (word: string) => word,
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => `${word} …`,
    (word: string) => `[two] ${word}`,
    () => '[such]',
    () => 'other',
    () => '',
  );
  fc.assert(
    fc.property(
      fc.nat(10),
      fc.integer({ min: 2, max: 13 }),
      fc.array(change, { minLength: 13, maxLength: 13 }),
      (from, length, changes) => {
        const printed = words
          .slice(from, from + length)
          .map((word, i) => changes[i]?.(word) ?? word)
          .join(' ');
        const judgement = judge(printed, ONE);
        if (!judgement.fromPassage) return;
        const list = remarks(judgement, ONE);
        const unmarked = judgement.steps.some(({ kind }) =>
          ['changed', 'added', 'dropped'].includes(kind),
        );
        for (const label of FIDELITIES)
          expect(list.some((remark) => CALLED[label].test(remark.label))).toBe(
            label === 'altered' ? unmarked : judgement.labels.includes(label),
          );
        for (const { label, shown } of list)
          expect(shown.length > 0).toBe(!label.startsWith('Word for word'));
        const text = remarksInWords(list);
        expect(text).not.toMatch(/“”|undefined|\.”?\.|;\s*[;.]|\s{2}/u);
        expect(text).toMatch(/^(?:\p{Lu}.*\.)?$/u);
        expect(text).not.toMatch(
          /\b(?:false|wrong|misleading|misquot\w*|incorrect|distort\w*)\b/iu,
        );
      },
    ),
  );
});

test('every real quotation has something said of it', () => {
  const all = realCorpus().articles.flatMap(({ quotations }) => quotations);
  expect(all).toHaveLength(16);
  for (const { judgement, passage } of all)
    expect(remarksInWords(remarks(judgement, passage.words))).toMatch(/^\p{Lu}.+\.$/u);
});

test('how much of a passage is quoted is said in words', () => {
  expect(ofWords(13, 38)).toBe('13 of 38 words');
  expect(ofWords(38, 38)).toBe('all 38 words');
  expect(ofWords(0, 1)).toBe('0 of 1 word');
  expect(ofWords(1, 1)).toBe('the one word');
});
