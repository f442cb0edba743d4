import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest } from '../../src/text/closest.ts';

const ids = ['nato-enlargement', 'closed-blocs', 'taiwan', 'cold-war-alliances', 'no-limits'];

test.each([
  ['nato-enlargment', 'nato-enlargement'],
  ['taiwann', 'taiwan'],
  ['closed-bloc', 'closed-blocs'],
  ['no-limit', 'no-limits'],
  ['taiwan', 'taiwan'],
])('finds %s nearest to %s', (word, nearest) => {
  expect(closest(word, ids)).toBe(nearest);
});

test('finds nothing where no candidate shares half of the letters', () => {
  expect(closest('xyzzy', ids)).toBeUndefined();
  expect(closest('taiwan', [])).toBeUndefined();
});

test('finds the nearer of two, whichever comes first', () => {
  expect(closest('passage', ['massager', 'passages'])).toBe('passages');
  expect(closest('passage', ['passages', 'massager'])).toBe('passages');
});

test('finds the first of two that are equally near', () => {
  expect(closest('bat', ['cat', 'rat'])).toBe('cat');
});

test('finds a word in any list that has it', () => {
  const word = fc.string({ minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(word, fc.array(word), (text, others) => {
      expect(closest(text, [...others, text])).toBe(text);
    }),
  );
});
