import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { type LedgerRow, ledger } from '../../src/corpus/ledger.ts';
import { passageHtml, passageText, wordsWithRuns } from '../../src/setting/passage-html.ts';
import { joinWords } from '../../src/text/words.ts';
import { realCorpus } from '../support/corpus.ts';
import { elements, named, parseHtml, property, spoken, textOf } from '../support/html.ts';
import { makeComparison, type Spec } from '../support/make.ts';

const [real] = realCorpus().comparisons as unknown as [Comparison];

function rowOf(comparison: Comparison, id: string): LedgerRow {
  const row = ledger(comparison).find(({ passage }) => passage.id === id);
  if (!row) throw new Error(`no passage ${id}`);
  return row;
}
const made = (sentences: string[], spec: Pick<Spec, 'a' | 'b' | 'outlets'>): LedgerRow =>
  rowOf(makeComparison({ passages: [sentences], ...spec }), 'p0');
const quoting = (...printed: string[]) =>
  printed.map((text) => ({ paragraph: 1, passage: 0, printed: text }));
const isSmall = (tagName: string): boolean => tagName === 'small';

describe('a passage in running size', () => {
  test('is the passage’s words exactly, variants apart', () => {
    for (const row of ledger(real)) {
      const text = textOf(parseHtml(passageHtml(row)), ({ tagName }) => isSmall(tagName));
      expect(text).toBe(joinWords(row.passage.words.words));
    }
  });

  test('shows what a report prints differently, and says whose it is', () => {
    const tree = parseHtml(passageHtml(rowOf(real, 'nato-enlargement')));
    expect(named(tree, 'small').map((el) => [property(el, 'className'), spoken(el)])).toEqual([
      ['v b', '(New Statesman: [two])'],
      ['v a', '(Arete News: Cold War)'],
      ['v a', '(Arete News: states)'],
    ]);
    // What is seen is the words alone.
    expect(
      named(tree, 'small').map((el) => textOf(el, ({ tagName }) => tagName === 'span')),
    ).toEqual(['[two]', 'Cold War', 'states']);
  });

  test('has A’s line outside B’s', () => {
    const html = passageHtml(
      made(['one two three'], { a: quoting('one two'), b: quoting('one two') }),
    );
    expect(html).toBe('<span class="la e"><span class="lb e">one two</span></span> three');
  });

  test('escapes the words, the variants and the outlets', () => {
    const row = made(['a <b> & "c" is d'], {
      a: quoting('a <b> & “c” is [x <i>y</i>] D'),
      outlets: ['R & <S>', 'Beta'],
    });
    const tree = parseHtml(passageHtml(row));
    expect(elements(tree).map(({ tagName }) => tagName)).not.toContain('i');
    expect(named(tree, 'b')).toEqual([]);
    expect(textOf(tree, ({ tagName }) => isSmall(tagName))).toBe('a <b> & "c" is d');
    expect(named(tree, 'small').map(spoken).join()).toContain('(R & <S>: ');
    expect(named(tree, 'small').map(spoken).join()).toContain('<i>y</i>');
  });
});

test('the runs of one report outside a comparison belong to no side', () => {
  const row = rowOf(real, 'nato-enlargement');
  const html = wordsWithRuns(
    row.passage,
    row.cells.a.quotations.map((q) => q.judgement),
  );
  const tree = parseHtml(html);
  expect(html).not.toMatch(/class="(?:la|lb|v a|v b)/u);
  expect(elements(tree, (el) => property(el, 'className') === 'ln')).toHaveLength(1);
  expect(named(tree, 'small').map(spoken)).toEqual(['(printed: Cold War)', '(printed: states)']);
  expect(textOf(tree, ({ tagName }) => isSmall(tagName))).toBe(passageText(row.passage));
  expect(wordsWithRuns(row.passage, [])).toBe(passageText(row.passage));
});

const WORD = fc.constantFrom('port', 'Port', 'ships', 'a<b', 'R&D', '“free”', 'toll,', 'of', 'no');

test('of any passage and quotations the words are the passage’s, variants apart', () => {
  const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(
      fc.array(WORD, { minLength: 1, maxLength: 20 }),
      fc.array(stretch, { maxLength: 3 }),
      fc.array(stretch, { maxLength: 3 }),
      fc.boolean(),
      (list, a, b, upper) => {
        // Some quotations in capitals, some with a word put in.
        const cut = ([from, length]: [number, number]): string => {
          const part = list.slice(from % list.length, (from % list.length) + length).join(' ');
          return upper ? part.toUpperCase() : `${part} [so]`;
        };
        const row = made([list.join(' ')], {
          a: quoting(...a.map(cut)),
          b: quoting(...b.map(cut)),
        });
        const words = list.join(' ');
        expect(textOf(parseHtml(passageHtml(row)), ({ tagName }) => isSmall(tagName))).toBe(words);
      },
    ),
  );
});
