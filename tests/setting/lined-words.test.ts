import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { printedRuns } from '../../src/judge/coverage.ts';
import {
  type Judgement,
  judge,
  type PassageWords,
  passageWords,
  type Run,
} from '../../src/judge/judge.ts';
import { escapeHtml, linedWords, printedAt, variantsAfter } from '../../src/setting/lined-words.ts';
import { joinWords } from '../../src/text/words.ts';
import { elements, property } from '../support/html.ts';

const parser = rehype().data('settings', { fragment: true });
const parse = (html: string): Root => parser.parse(html);
const rawText = (node: Root | ElementContent): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((c) => rawText(c as ElementContent)).join('')
      : '';

/** Whether each tag is closed by its own; a parser would mend what is not, and say nothing. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^<>]*>/gu)) {
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** What a report quotes that prints these words of a passage. */
const quoting = (passage: PassageWords, { from, to }: Run): Judgement =>
  judge(joinWords(passage.words.slice(from, to)), passage);
const run = (from: number, to: number): Run => ({ from, to });
function plain(a: Run[], b: Run[], sentences = ['one two three four five six']): string {
  const passage = passageWords(sentences);
  const judged = (runs: Run[]): Judgement[] => runs.map((own) => quoting(passage, own));
  return linedWords(passage, { a: judged(a), b: judged(b) }, (word) => word.text);
}

describe('lines', () => {
  test('A’s and B’s stand one in the other where both print the words', () => {
    expect(plain([run(0, 6)], [run(0, 6)])).toBe(
      '<span class="la"><span class="lb">one two three four five six</span></span>',
    );
  });

  test('words that nobody prints stand in no span', () => {
    expect(plain([], [])).toBe('one two three four five six');
    expect(plain([run(0, 2)], [])).toBe('<span class="la e">one two</span> three four five six');
  });

  test('have an upright only where the report cut inside a sentence', () => {
    expect(plain([run(2, 4)], [], ['one two', 'three four', 'five six'])).toBe(
      'one two <span class="la">three four</span> five six',
    );
    expect(plain([run(1, 5)], [], ['one two', 'three four', 'five six'])).toBe(
      'one <span class="la s e">two three four five</span> six',
    );
  });

  test('B’s is taken up again where A’s starts or ends inside it, without an upright there', () => {
    expect(plain([run(2, 4)], [run(1, 5)])).toBe(
      'one <span class="lb s">two</span> <span class="la s e"><span class="lb">three four</span></span> <span class="lb e">five</span> six',
    );
  });

  test.each([
    // A changed word, an omission, a word put in or left out cut nothing.
    ['one two THREE four', '<span class="la e">one two three four</span> five six'],
    [
      'one 2 three … six',
      '<span class="la">one</span> two <span class="la">three</span> four five <span class="la">six</span>',
    ],
    // Where a quotation starts or stops with another word, the upright stands there.
    [
      '2 three four',
      'one <span class="ca s">two</span> <span class="la e">three four</span> five six',
    ],
    [
      'three four 5',
      'one two <span class="la s">three four</span> <span class="ca e">five</span> six',
    ],
  ])('of “%s” have no upright inside the quotation', (printed, html) => {
    const passage = passageWords(['one two three four five six']);
    const a = [judge(printed, passage)];
    expect(linedWords(passage, { a, b: [] }, (word) => word.text)).toBe(html);
  });

  test('of two quotations of one report merge where they touch', () => {
    expect(plain([run(0, 2), run(2, 4)], [])).toBe(
      '<span class="la e">one two three four</span> five six',
    );
  });
});

/** Two reports' runs through a passage of several sentences. */
const overlaps = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })
  .chain((lengths) => {
    const total = lengths.reduce((sum, n) => sum + n, 0);
    const one = fc
      .tuple(fc.nat(total - 1), fc.integer({ min: 1, max: total }))
      .map(([from, length]): Run => ({ from, to: Math.min(total, from + length) }));
    return fc.record({
      sentences: fc.constant(
        lengths.map((n, s) =>
          Array.from({ length: n }, (_, i) => (i % 3 === 2 ? `w${s}x${i}—y` : `w${s}<${i}&"`)).join(
            ' ',
          ),
        ),
      ),
      a: fc.array(one, { maxLength: 4 }),
      b: fc.array(one, { maxLength: 4 }),
    });
  });

test('of any two reports are balanced, hold the passage’s words and are cut only where the report cut', () => {
  fc.assert(
    fc.property(overlaps, ({ sentences, a, b }) => {
      const passage = passageWords(sentences);
      const judged = (runs: Run[]): Judgement[] => runs.map((own) => quoting(passage, own));
      const judgements = { a: judged(a), b: judged(b) };
      const html = linedWords(
        passage,
        judgements,
        (word, i) => `<i id="w${i}">${escapeHtml(word.text)}</i>`,
      );
      const tree = parse(html);
      expect(isBalanced(html)).toBe(true);
      expect(rawText(tree)).toBe(joinWords(passage.words));

      const starts = new Set(passage.sentences.map((s) => s.from));
      const ends = new Set(passage.sentences.map((s) => s.to));
      for (const key of ['a', 'b'] as const) {
        const spans = elements(
          tree,
          (el) => property(el, 'className')?.split(' ')[0] === `l${key}`,
        );
        const held = spans.map((span): Run & { classes: string[] } => {
          const ids = elements(span, (el) => el.tagName === 'i').map((el) =>
            Number(String(el.properties.id).slice(1)),
          );
          return {
            from: Math.min(...ids),
            to: Math.max(...ids) + 1,
            classes: property(span, 'className')?.split(' ').slice(1) ?? [],
          };
        });
        const runs = printedRuns(judgements[key]);
        if (key === 'a') expect(held.map(({ from, to }) => ({ from, to }))).toEqual(runs);
        expect(
          held.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        ).toEqual(
          runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        );
        expect(held.filter((h) => h.classes.includes('s')).map((h) => h.from)).toEqual(
          runs.map((r) => r.from).filter((from) => !starts.has(from)),
        );
        expect(held.filter((h) => h.classes.includes('e')).map((h) => h.to)).toEqual(
          runs.map((r) => r.to).filter((to) => !ends.has(to)),
        );
        // No B stands round an A: A's line has no seam.
        if (key === 'b')
          for (const span of spans)
            expect(
              elements(
                span as Element,
                (el) => property(el, 'className')?.startsWith('la') ?? false,
              ),
            ).toEqual([]);
      }
    }),
  );
});

describe('what a report prints differently', () => {
  const passage = passageWords(['The sides oppose its cold war approaches towards other States.']);
  const variants = (...printed: string[]): Record<number, string> =>
    Object.fromEntries(
      variantsAfter(printedAt(printed.map((text) => judge(text, passage))), passage.words.length),
    );

  test('is shown after the word it stands for', () => {
    expect(variants('its cold war approaches towards other states')).toEqual({ 9: 'states' });
    expect(variants('its cold war approaches')).toEqual({});
  });

  test('is shown once for neighbours, after the last of them', () => {
    expect(variants('its Cold War approaches')).toEqual({ 5: 'Cold War' });
  });

  test('is no difference where only the first letter was fitted', () => {
    expect(variants('the sides oppose')).toEqual({});
  });

  test('is shown where it was added: before, between and behind the words', () => {
    expect(variants('The [two] sides oppose')).toEqual({ 0: '[two]' });
    expect(variants('[Now] The sides oppose')).toEqual({ 0: '[Now]' });
    expect(variants('[Now] the Sides oppose')).toEqual({ 1: '[Now] the Sides' });
    expect(variants('[Now] The [two] sides oppose')).toEqual({ 0: '[Now] … [two]' });
    expect(variants('towards other States. [there]')).toEqual({ 9: '[there]' });
    expect(variants('its Cold [old] War approaches')).toEqual({ 5: 'Cold [old] War' });
  });

  test('is shown once where two quotations add something at one place', () => {
    expect(variants('The [two] sides', 'The [two] sides oppose')).toEqual({ 0: '[two]' });
    expect(variants('The [two] sides', 'The [old] sides oppose')).toEqual({ 0: '[two]' });
  });

  test('is what the first quotation of a word prints', () => {
    expect(variants('cold war approaches', 'Cold War approaches')).toEqual({});
    expect(variants('Its Cold War', 'cold war')).toEqual({ 5: 'Cold War' });
  });

  test('stands after all the words that it is printed for', () => {
    const some = passageWords(['Some day a truly sad end.']);
    const of = (text: string): unknown =>
      Object.fromEntries(variantsAfter(printedAt([judge(text, some)]), some.words.length));
    expect(of('someday a truly sad')).toEqual({ 1: 'someday' });
    expect(of('Some day truly a sad end')).toEqual({ 3: 'truly a' });
    expect(of('Some day; a truly sad … end')).toEqual({});
  });

  test('has spaces where its script has them', () => {
    const some = passageWords(['双方不征收新的关税。'], 'zh');
    const of = (text: string): unknown =>
      Object.fromEntries(variantsAfter(printedAt([judge(text, some)]), some.words.length));
    expect(of('不征收任何高额新的关税')).toEqual({ 2: '任何高额' });
  });

  test('is nothing for words left out', () => {
    expect(variants('The sides oppose … other States.')).toEqual({});
  });
});

test('text is escaped for elements and attributes', () => {
  expect(escapeHtml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
});
