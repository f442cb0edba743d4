// Passages that cannot be the nearest are passed over unjudged: that must never change which one is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siblingsOf } from '../../src/checks/by-statement.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { nearestPassage, nearestWords, wordsOf } from '../../src/checks/nearest-passage.ts';
import { judge, passageWords } from '../../src/judge/judge.ts';
import { firstComparison } from '../support/content.ts';
import { runs } from '../support/runs.ts';
import { tinyContent } from '../support/tiny.ts';

const { content } = checkContent(firstComparison);
const [statement = ''] = content.statements.keys();
const siblings = siblingsOf(content, statement);
const { passages } = siblings;
const texts = passages.map((passage) =>
  passage.blocks
    .map((block) => block.text.text)
    .join(' ')
    .split(' '),
);

/** The best of all judgements, by the order that `nearestPassage` has. */
function bruteForce(printed: string): string | undefined {
  let best: { id: string; share: number; labels: number } | undefined;
  for (const passage of passages) {
    const { fromPassage, share, labels } = judge(printed, wordsOf(passage, siblings));
    if (
      fromPassage &&
      (!best || share > best.share || (share === best.share && labels.length < best.labels))
    )
      best = { id: passage.id, share, labels: labels.length };
  }
  return best?.id;
}

const odd = fc.constantFrom(
  'the',
  'Nobody',
  'cold',
  'Cold',
  'said,',
  '—',
  '–',
  '…',
  '[two]',
  '[t]he',
  'U.S.',
  '“no”',
  '!',
);
const run = fc
  .tuple(fc.nat(texts.length - 1), fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([text, from, length]) => (texts[text] ?? []).slice(from, from + length));
const printed = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: run }, { weight: 1, arbitrary: odd.map((word) => [word]) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .chain((parts) =>
    fc.constantFrom(
      parts.flat().join(' '),
      parts.flat().join(' ').toUpperCase(),
      parts.flat().toReversed().join(' '),
    ),
  );

test('the nearest passage is the one that judging every passage finds', () => {
  let found = 0;
  fc.assert(
    fc.property(printed, (words) => {
      const expected = bruteForce(words);
      if (expected !== undefined) found += 1;
      expect(nearestPassage(words, siblings)?.passage.id).toBe(expected);
    }),
    runs(150),
  );
  expect(found).toBeGreaterThan(30);
});

test.each([
  ['ports open to ships', 'ports'],
  ['protects fish in waters', 'fish'],
  ['lit from dusk', 'lights'],
  ['nothing of this', undefined],
])('of “%s” it is %s', (words, id) => {
  const tiny = siblingsOf(checkContent(tinyContent).content, 'harbour-pact');
  expect(nearestPassage(words, tiny)?.passage.id).toBe(id);
});

test('the words named as nearest are those that the quotation was laid along, in whole pairs of marks', () => {
  const words = passageWords(['The parties keep all “free ports” and “no” others.']);
  const of = (words2: string): string => nearestWords(judge(words2, words), words);
  expect(of('keep many free ports')).toBe('“keep all “free ports””');
  expect(of('ports” or “no”')).toBe('“ports and “no””');
});
