import { describe, expect, test } from 'vitest';
import type { JudgedQuotation } from '../../src/corpus/corpus.ts';
import { ledger } from '../../src/corpus/ledger.ts';
import {
  inComparison,
  otherSide,
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

test('the other side of A is B, and of B A', () => {
  expect(otherSide(comparison, 'a')).toBe(b);
  expect(otherSide(comparison, 'b')).toBe(a);
});

describe('a quotation', () => {
  test('has its id, its passage’s class and address, and uprights where it was cut', () => {
    expect(set.a(quotation('a', 1)).properties).toEqual({
      id: 'a-q1',
      className: ['p1', 's', 'e'],
      cite: '/page/p0/',
    });
    expect(set.b(quotation('b', 1)).properties.className).toEqual(['p1']);
    expect(set.b(quotation('b', 2)).properties.className).toEqual(['p1', 'e']);
    expect(quotationId('b', quotation('b', 2))).toBe('b-q2');
  });

  const markers = (key: 'a' | 'b', n: number): string[] =>
    named(parseHtml(toHtml(set[key](quotation(key, n)).after)), 'a', 'button').map(
      (el) => `${property(el, 'href') ?? property(el, 'popoverTarget')} | ${nameOf(el)}`,
    );

  test('leads to its passage, its first counterpart and its card, each named in words', () => {
    expect(markers('a', 1)).toEqual([
      '#s-p0 | 1: Statement, Ports, quoted by both',
      '#b-q1 | B: Beta quotes Ports too, ¶2',
      'c-p0 | Whole passage: Ports',
    ]);
    expect(markers('b', 2)[1]).toBe('#a-q1 | A: Alpha quotes Ports too, ¶1');
  });

  test('without a counterpart leads to none', () => {
    expect(markers('a', 2)).toEqual([
      '#s-p1 | 2: Statement, Fish, quoted by Alpha alone',
      'c-p1 | Whole passage: Fish',
    ]);
  });

  test('has markers whose name begins with what is seen', () => {
    const tree = parseHtml(toHtml(set.a(quotation('a', 1)).after));
    for (const el of named(tree, 'a')) {
      const [text] = el.children;
      expect(text?.type === 'text' && nameOf(el).startsWith(`${text.value}: `)).toBe(true);
    }
  });

  test('keeps its markers on the line of its last word', () => {
    expect(toHtml(set.a(quotation('a', 1)).after)).toMatch(/^<span class="m p1">\u2060<a /u);
  });
});
