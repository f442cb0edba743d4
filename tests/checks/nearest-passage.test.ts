// Passages that cannot be the nearest are passed over unjudged: that must never change which one is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { nearestPassage, wordsOf } from '../../src/checks/nearest-passage.ts';
import { judge } from '../../src/judge/judge.ts';
import { realContent } from '../support/content.ts';

const passages = [...checkContent(realContent).content.passages.values()];
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
    const { fromPassage, share, labels } = judge(printed, wordsOf(passage));
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
      expect(nearestPassage(words, passages)?.passage.id).toBe(expected);
    }),
    { numRuns: 800 },
  );
  expect(found).toBeGreaterThan(100);
});
