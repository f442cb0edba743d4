// Whatever a report prints: what is said of it and what a title would vouch for names words that differ, or marks by name.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleFor } from '../../src/checks/check-quotation.ts';
import { listDifferences } from '../../src/judge/differences.ts';
import { couldBeFrom, judge, passageWords } from '../../src/judge/judge.ts';
import { remarks } from '../../src/wording/remarks.ts';
import { runs } from '../support/runs.ts';

const PASSAGES = [
  [
    'The sides (including Peru) oppose a “new era”—or two—of someday, won’t they?',
    'They agree on this!',
  ],
  [
    '[Applause] States [38] agree … on law & order: Some day, long-planned ships pass.',
    '(The sides agree.)',
  ],
  [
    '— A truly sad day; the U.S. view, and China’s, is no view at all.',
    'Peace now.',
    'All want peace now and forever.',
  ],
].map((sentences) => passageWords(sentences));

const AROUND = [
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  ';',
  '?',
  '!',
  '…',
  '—',
  '–',
  '‘',
  '’',
  '«',
  '»',
  '*',
  ' ',
];
const PUT_IN = [
  '[sic]',
  '(sic),',
  '[two]',
  '(…)',
  '[...].',
  '. . .',
  '…?',
  '… (!)',
  '—',
  '&',
  '[ ]',
  'not',
  '* * *',
  '[three of them]',
  '?',
  '“',
];
const change = fc.oneof(
  { weight: 6, arbitrary: fc.constant((word: string) => word) },
  { weight: 2, arbitrary: fc.constantFrom(...AROUND).map((mark) => (word: string) => word + mark) },
  { weight: 2, arbitrary: fc.constantFrom(...AROUND).map((mark) => (word: string) => mark + word) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...PUT_IN).map((more) => (word: string) => `${word} ${more}`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      (word: string) => word.toUpperCase(),
      (word: string) => word.toLowerCase(),
      (word: string) => word.replace(/\p{P}/gu, ''),
      (word: string) => `[${word.slice(0, 1)}]${word.slice(1)}`,
      (word: string) => `${word}\u00AD`,
      (word: string) => `${word.slice(0, 2)} ${word.slice(2)}`,
      (word: string) => `${word}@`,
      () => '',
    ),
  },
);
const printedFrom = fc
  .record({
    passage: fc.constantFrom(...PASSAGES),
    from: fc.nat(20),
    length: fc.integer({ min: 1, max: 9 }),
    changes: fc.array(change, { minLength: 9, maxLength: 9 }),
    glue: fc.constantFrom('', '@'),
  })
  .map(({ passage, from, length, changes }) => ({
    passage,
    // A word may be joined to the next one, or change places with it.
    printed: passage.words
      .slice(from % passage.words.length)
      .slice(0, length)
      .map(({ text }, i) => changes[i]?.(text) ?? text)
      .join(' ')
      .replaceAll('@ ', '')
      .replaceAll('@', ''),
  }));

/** Words as a reader compares them: no marks around them. */
const read = (text: string): string =>
  text
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}&]+$/gu, ''))
    .filter(Boolean)
    .join(' ');

test('no remark and no title names two words that are the same, marks alone, or nothing', () => {
  let said = 0;
  fc.assert(
    fc.property(printedFrom, ({ passage, printed }) => {
      const judgement = judge(printed, passage);
      if (!judgement.fromPassage) return;
      expect(couldBeFrom(printed)(passage)).toBe(true);
      for (const { label, shown } of remarks(judgement, passage))
        for (const { says, words, insteadOf } of shown) {
          said += 1;
          expect(says).not.toBe('');
          expect(read(words)).not.toBe('');
          if (insteadOf !== undefined && label !== 'Words in square brackets')
            expect(read(words)).not.toBe(read(insteadOf));
        }
      const title = titleFor(judgement, passage);
      expect(title !== undefined).toBe(
        judgement.labels.includes('altered') || judgement.labels.includes('capitals'),
      );
      for (const one of title?.replace('as printed: ', '').split(', ') ?? []) {
        expect(one).not.toMatch(/^ | $| {2}|^(?:for|with|without) *$|(?:^| )for$/u);
        expect(read(one.replace(/^with(?:out)? /u, ''))).not.toBe('');
      }
      for (const { kind, printed: own, source, marks } of listDifferences(judgement, passage)) {
        if (kind === 'marks') expect(marks).toMatch(/^with/u);
        else if (kind !== 'bracket') expect(read(own)).not.toBe(read(source));
      }
    }),
    runs(600),
  );
  expect(said).toBeGreaterThan(1000);
});
