import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, type Measure, type Word, widest } from '../../../src/share/preview/fit.ts';

/** Every letter half as wide as the size, a space a quarter. */
const measure: Measure = async (_, size) => ({
  of: (text) => ([...text].length * size) / 2,
  space: size / 4,
});
const words = (text: string): Word[] =>
  text.split(' ').map((word) => ({ text: word, space: true }));
const sizes = { largest: 80, smallest: 20, leading: 1.2 };
const linesOf = (lines: readonly (readonly { word: Word }[])[]): string[] =>
  lines.map((line) => line.map(({ word }) => word.text).join(' '));

describe('a text', () => {
  test('takes the largest size where there is room', async () => {
    const set = await fit(words('a few words'), { width: 1000, height: 200 }, sizes, measure);
    expect(set.size).toBe(80);
    expect(linesOf(set.lines)).toEqual(['a few words']);
  });

  test('takes a smaller one where there is less, the largest that fits', async () => {
    const box = { width: 300, height: 120 };
    const set = await fit(words('words that need two lines'), box, sizes, measure);
    expect(set.size).toBe(46);
    expect(set.lines.length * set.pitch).toBeLessThanOrEqual(box.height);
    const larger = await fit(
      words('words that need two lines'),
      box,
      { ...sizes, smallest: 47 },
      measure,
    );
    expect(larger.fits).toBe(false);
  });

  test('has lines of even length', async () => {
    const set = await fit(
      words('one two three four five six'),
      { width: 400, height: 100 },
      { ...sizes, largest: 40 },
      measure,
    );
    expect(linesOf(set.lines)).toEqual(['one two three', 'four five six']);
  });

  test('leaves no orphan at the end of running text', async () => {
    const box = { width: 480, height: 100 };
    const set = await fit(
      words('one two three four fiv six.'),
      box,
      { ...sizes, largest: 40 },
      measure,
      false,
    );
    expect(set.lines).toHaveLength(2);
    expect(widest(set.lines.slice(-1))).toBeGreaterThan(0.3 * box.width);
  });

  test('ends in … where it is longer than the smallest size allows', async () => {
    const set = await fit(
      words('word '.repeat(200).trim()),
      { width: 400, height: 100 },
      sizes,
      measure,
    );
    expect(set.fits).toBe(false);
    expect(set.lines).toHaveLength(4);
    expect(set.lines.at(-1)?.at(-1)?.word.text).toBe('…');
  });

  test('keeps words together that no space separates', async () => {
    const joined: Word[] = [
      { text: 'first', space: true },
      { text: 'pact—', space: false },
      { text: 'second', space: true },
    ];
    const set = await fit(joined, { width: 200, height: 100 }, { ...sizes, largest: 30 }, measure);
    expect(linesOf(set.lines)).toEqual(['first', 'pact— second']);
    const [pact, second] = set.lines[1] ?? [];
    expect(second?.x).toBe((pact?.x ?? 0) + (pact?.width ?? 0));
  });
});

test('whatever the text, nothing runs over its box, and no word is lost unless it ends in …', async () => {
  const word = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 90 })
    .map((text) => text.replace(/\s/gu, 'x'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text: word, space: fc.boolean() }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 60, max: 1200 }),
      fc.integer({ min: 30, max: 600 }),
      fc.boolean(),
      async (list, width, height, even) => {
        const set = await fit(list, { width, height }, sizes, measure, even);
        expect(widest(set.lines)).toBeLessThanOrEqual(width);
        expect(set.lines.length).toBeLessThanOrEqual(Math.max(1, Math.floor(height / set.pitch)));
        const shown = set.lines
          .flat()
          .map((placed) => placed.word.text)
          .join('');
        const all = list.map(({ text }) => text).join('');
        if (set.fits) expect(shown).toBe(all);
        else if (shown !== all) {
          expect(shown.endsWith('…')).toBe(true);
          expect(all.startsWith(shown.slice(0, -1))).toBe(true);
        }
        for (const line of set.lines)
          line.forEach((placed, i) => {
            const before = line[i - 1];
            if (before) expect(placed.x).toBeGreaterThanOrEqual(before.x + before.width);
          });
      },
    ),
    { numRuns: 300 },
  );
});
