import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/corpus.ts';
import {
  element,
  type Links,
  outward,
  setBlock,
  setProse,
  toHtml,
} from '../../src/setting/set-text.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { named, parseHtml, property, textOf } from '../support/html.ts';
import { changed, tinyContent } from '../support/tiny.ts';

const tiny = corpusOf(tinyContent);
const real = corpusOf(firstComparison);

const links: Links = {
  passage: (id) => `/passage/${id}/`,
  paragraph: (article, n) => `/article/${article}/${n ?? 'all'}`,
  statement: (id) => `/statement/${id}/`,
};
const link = (href: string, text = 'words'): ElementContent => element('a', { href }, text);

function articleOf(corpus: typeof tiny, id: string): Article {
  const found = corpus.articles.find((article) => article.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
}
/** Sets a block with a plain id for each quotation. */
const set = (article: Article): string[] =>
  article.blocks.map((block) =>
    setBlock(block, ({ n }) => ({
      properties: { id: `q${n}` },
      after: [element('b', {}, `${n}`)],
    })),
  );

describe('links in our prose', () => {
  test.each([
    ['a passage', '../passages/ports.md', '/passage/ports/'],
    ['a paragraph', '../articles/daily.md#p4', '/article/daily/4'],
    ['an article', '../articles/daily.md', '/article/daily/all'],
    ['a statement', '../statements/pact.md', '/statement/pact/'],
  ])('to %s get the page’s address', (_, href, expected) => {
    expect(setProse([link(href)], links)).toBe(`<a href="${expected}">words</a>`);
  });

  test('to a paragraph of the same file lead to that article', () => {
    expect(setProse([link('#p2')], links, 'daily')).toBe('<a href="/article/daily/2">words</a>');
  });

  test('that leave the site give away neither window nor referrer', () => {
    expect(setProse([link('https://example.org/x?a=1&b=2#c')], links)).toBe(
      '<a href="https://example.org/x?a=1&#x26;b=2#c" rel="external noopener" referrerpolicy="no-referrer">words</a>',
    );
    expect(outward).toEqual({ rel: 'external noopener', referrerpolicy: 'no-referrer' });
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    '../x.md',
    'mailto:a@b.c',
    '',
  ])('with the address “%s” are no links at all', (href) => {
    expect(setProse([link(href)], links)).toBe('words');
  });

  test('keep what stands in them, wherever they stand', () => {
    const quote = element(
      'a',
      { href: '../passages/ports.md' },
      element('q', {}, '“words”'),
      ' & more',
    );
    expect(setProse([element('em', {}, 'see ', quote, '.')], links)).toBe(
      '<em>see <a href="/passage/ports/"><q>“words”</q> &#x26; more</a>.</em>',
    );
  });

  test('are all set in the real analysis, and its text is unchanged', () => {
    for (const { children } of onlyComparison(real).blocks) {
      const html = setProse(children, links);
      expect(html).not.toMatch(/\.md|href="#/u);
      expect(textOf(parseHtml(html))).toBe(plainText(children).replace(/\s+/gu, ' ').trim());
    }
  });
});

describe('an article’s blocks', () => {
  test('have their numbers and quotations, a heading’s counted before the paragraph’s', () => {
    expect(
      articleOf(tiny, 'daily').blocks.map(({ kind, number, quotations }) => [
        kind,
        number,
        quotations.map((q) => q.n),
      ]),
    ).toEqual([
      ['paragraph', 1, [1]],
      ['paragraph', 2, []],
      ['paragraph', 3, []],
      ['heading', 4, [2]],
      ['paragraph', 4, [3]],
      ['paragraph', 5, []],
      ['paragraph', 6, []],
    ]);
  });

  test('hold each quotation of the real articles in its own place', () => {
    for (const article of real.articles) {
      const blocks = article.blocks;
      expect(blocks.flatMap((block) => block.quotations)).toEqual(article.quotations);
      for (const block of blocks)
        for (const quotation of block.quotations) {
          expect(quotation.paragraph).toBe(block.number);
          expect(quotation.inHeading).toBe(block.kind === 'heading');
          expect(plainText(block.children)).toContain(quotation.printed);
        }
    }
  });

  test('are made once for an article', () => {
    const article = articleOf(tiny, 'daily');
    expect(article.blocks).toBe(article.blocks);
  });
});

describe('a rendition', () => {
  test('has its quotations with their ids and markers, and no links', () => {
    expect(set(articleOf(tiny, 'daily'))).toEqual([
      'The neighbours will keep <q id="q1">“all ports open to ships of every flag,”</q><b>1</b> they said.',
      '<q class="sp">“It is a good day,”</q> said the minister.',
      'Trade had fallen for years.',
      'What <q id="q2">‘no toll’</q><b>2</b> means',
      'The text adds: <q id="q3">“Each Party protects the fish in its own waters”</q><b>3</b>.',
      'Fishermen waited at the quay.',
      'Rain fell on the ceremony.',
    ]);
  });

  test('has speech with emphasis in one piece', async () => {
    const corpus = corpusOf(changed(['daily.md', '“It is a good day,”', '“It is a *good* day,”']));
    expect(set(articleOf(corpus, 'daily'))[1]).toBe(
      '<q class="sp">“It is a <em>good</em> day,”</q> said the minister.',
    );
  });

  test('has three quotations of one passage in one paragraph in their order', async () => {
    const sentence = (words: string): string => `[“${words}”](../passages/ports.md)`;
    const corpus = corpusOf(
      changed(
        [
          'gazette.md',
          'It says: [“The [two] parties keep all ports open.”](../passages/ports.md)',
          `It says ${sentence('all ports')}, ${sentence('no toll')} and ${sentence('every flag')}.`,
        ],
        ['gazette.md', 'quoted: 7', 'quoted: 6'],
      ),
    );
    expect(set(articleOf(corpus, 'gazette'))[1]).toBe(
      'It says <q id="q1">“all ports”</q><b>1</b>, <q id="q2">“no toll”</q><b>2</b> and <q id="q3">“every flag”</q><b>3</b>.',
    );
  });

  test('keeps its text, and marks every quotation and speech once', () => {
    for (const article of real.articles) {
      const html = set(article);
      article.blocks.forEach((block, i) => {
        const tree = parseHtml(html[i] ?? '');
        const text = plainText(block.children);
        expect(textOf(tree, ({ tagName }) => tagName === 'b')).toBe(
          text.replace(/\s+/gu, ' ').trim(),
        );
        const runs = block.kind === 'heading' ? text.match(/‘[^’]*’/gu) : text.match(/“[^”]*”/gu);
        expect(named(tree, 'q').map((q) => textOf(q))).toEqual(runs ?? []);
        expect(named(tree, 'q').filter((q) => property(q, 'className') !== 'sp')).toHaveLength(
          block.quotations.length,
        );
      });
      expect(html.join('')).not.toMatch(/<a\b/u);
    }
  });
});

test('elements become HTML with their text escaped', () => {
  expect(toHtml([element('i', { id: 'a"b', className: ['x', 'y'] }, '<b> & c')])).toBe(
    '<i id="a&#x22;b" class="x y">&#x3C;b> &#x26; c</i>',
  );
});
