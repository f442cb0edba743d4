import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { type ArticleBlock, readArticle } from '../../src/content/read-quotations.ts';
import { type Change, changed, tinyContent } from '../support/tiny.ts';

function daily(...changes: Change[]): readonly ArticleBlock[] {
  const { content } = checkContent(changes.length > 0 ? changed(...changes) : tinyContent);
  return readArticle(content.articles.get('daily') as ContentFile<'articles'>);
}

test('paragraphs are numbered, headings have the number of the paragraph under them', () => {
  expect(daily().map(({ kind, number }) => `${kind} ${number}`)).toEqual([
    'paragraph 1',
    'paragraph 2',
    'paragraph 3',
    'heading 4',
    'paragraph 4',
    'paragraph 5',
    'paragraph 6',
  ]);
});

test('quotations are numbered through the article, headings included', () => {
  expect(daily().flatMap((block) => block.quotations)).toEqual([
    {
      n: 1,
      paragraph: 1,
      inHeading: false,
      passage: 'ports',
      printed: '“all ports open to ships of every flag,”',
      title: undefined,
      place: { line: 16, column: 27 },
      offset: 26,
    },
    {
      n: 2,
      paragraph: 4,
      inHeading: true,
      passage: 'ports',
      printed: '‘no toll’',
      title: undefined,
      place: { line: 22, column: 10 },
      offset: 180,
    },
    {
      n: 3,
      paragraph: 4,
      inHeading: false,
      passage: 'fish',
      printed: '“Each Party protects the fish in its own waters”',
      title: 'as printed: Party',
      place: { line: 24, column: 17 },
      offset: 236,
    },
  ]);
});

test('quoted runs that are no link are speech', () => {
  expect(
    daily().flatMap((block) => block.speech.map((run) => `${block.number} ${run.text}`)),
  ).toEqual(['2 “It is a good day,”']);
});

test('a link that isn’t in marks, or leads elsewhere, is no quotation', () => {
  const blocks = daily([
    'daily.md',
    'Trade had',
    '[Trade](../passages/ports.md) [“had”](https://example.org)',
  ]);
  expect(blocks[2]?.quotations).toEqual([]);
  expect(blocks[2]?.speech).toEqual([]);
  expect(blocks[2]?.otherLinks.map((link) => link.text)).toEqual(['Trade', '“had”']);
});
