import { expect, test } from 'vitest';
import type { JudgedQuotation } from '../../src/corpus/corpus.ts';
import { ledger } from '../../src/corpus/ledger.ts';
import {
  inComparison,
  paragraphsInWords,
  quotationId,
  quotedBy,
} from '../../src/setting/quotation-links.ts';
import { toHtml } from '../../src/setting/set-text.ts';
import { named, nameOf, parseHtml, property } from '../support/html.ts';
import { makeComparison } from '../support/make.ts';

const comparison = makeComparison({
  passages: [['one two three four'], ['five six seven'], ['eight nine']],
  titles: ['Ports', 'Fish', 'Lights'],
  a: [
    { paragraph: 1, passage: 0, printed: 'two three' },
    { paragraph: 4, passage: 1 },
  ],
  b: [
    { paragraph: 2, passage: 0 },
    { paragraph: 3, passage: 0, printed: 'one two' },
  ],
});
const [a, b] = comparison.sides;
const set = {
  a: inComparison(comparison, a, {
    passageHref: (id) => `#s-${id}`,
    passagePage: (q) => `/page/${q.passage.id}/`,
  }),
  b: inComparison(comparison, b, {
    passageHref: (id) => `#s-${id}`,
    passagePage: (q) => `/page/${q.passage.id}/`,
  }),
};
function quotation(key: 'a' | 'b', n: number): JudgedQuotation {
  const found = comparison.sides[key === 'a' ? 0 : 1].article.quotations[n - 1];
  if (!found) throw new Error(`no quotation ${n}`);
  return found;
}

test('who quotes a passage is said in words', () => {
  expect(ledger(comparison).map(quotedBy)).toEqual([
    'quoted by both',
    'quoted by Alpha alone',
    'quoted by neither',
  ]);
});

test('paragraphs are listed with their sign', () => {
  expect(paragraphsInWords([3])).toBe('¶3');
  expect(paragraphsInWords([3, 5])).toBe('¶3 and ¶5');
  expect(paragraphsInWords([3, 5, 16])).toBe('¶3, ¶5 and ¶16');
});

test('a quotation has its id and its passage’s class, address and place', () => {
  const { properties, link } = set.a(quotation('a', 1));
  expect(properties).toEqual({ id: 'a-q1', className: ['passage-1'], cite: '/page/p0/' });
  expect(link).toBe('#s-p0');
  expect(quotationId('b', quotation('b', 2))).toBe('b-q2');
});

test.for([
  ['a', 1, '1: Ports, quoted by both', 'c-p0'],
  ['b', 2, '1: Ports, quoted by both', 'c-p0'],
  ['a', 2, '2: Fish, quoted by Alpha alone', 'c-p1'],
] as const)(
  'after quotation %s %i stands the button “%s”, without text',
  ([key, n, name, card]) => {
    const html = toHtml(set[key](quotation(key, n)).after);
    const [button] = named(parseHtml(html), 'button');
    expect(button && nameOf(button)).toBe(name);
    expect(button && property(button, 'popoverTarget')).toBe(card);
    expect(button?.children).toEqual([]);
    expect(html).not.toContain('\u2060');
  },
);
