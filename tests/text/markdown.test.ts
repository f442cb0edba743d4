import type { ElementContent } from 'hast';
import type { Heading, Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { contentOf, parseMarkdown } from '../../src/text/markdown.ts';

const blocksOf = (markdown: string): ElementContent[][] =>
  contentOf(
    parseMarkdown(markdown).children.filter(
      (node): node is Heading | Paragraph => node.type === 'paragraph' || node.type === 'heading',
    ),
  );

test('each paragraph and heading gives what stands in it, in order', () => {
  expect(blocksOf('One.\n\n## Two\n\nThree\nfour.\n')).toEqual([
    [{ type: 'text', value: 'One.' }],
    [{ type: 'text', value: 'Two' }],
    [{ type: 'text', value: 'Three\nfour.' }],
  ]);
});

test('an empty one still has its place', () => {
  expect(blocksOf('##\n\nOne.\n')).toEqual([[], [{ type: 'text', value: 'One.' }]]);
});

test('links stay as the author wrote them, about their quotations', () => {
  expect(blocksOf('So [“a, b”](../passages/x.md "as printed: b").')).toEqual([
    [
      { type: 'text', value: 'So ' },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: '../passages/x.md', title: 'as printed: b', dataAt: 3 },
        children: [
          {
            type: 'element',
            tagName: 'q',
            properties: {},
            children: [{ type: 'text', value: '“a, b”' }],
          },
        ],
      },
      { type: 'text', value: '.' },
    ],
  ]);
});

test('words stay as typed: no mark, dash or number is made into another', () => {
  const typed = 'At 10:30 "he" said -- \'no\' ... www.example.org ~~x~~ [1] a_b_c';
  expect(JSON.stringify(blocksOf(typed))).not.toMatch(/[“”‘’–—…]|"del"|"em"|"a"/u);
  expect(blocksOf(typed)[0]?.[0]).toEqual({ type: 'text', value: 'At 10:30 ' });
});

test('no HTML of an author’s comes through', () => {
  expect(JSON.stringify(blocksOf('a <b>c</b> <script>d</script>'))).not.toMatch(/script|"b"|raw/u);
});

test('no place in a file is kept: a moved paragraph is the same', () => {
  const [block] = blocksOf('A *b* c.');
  const [, moved] = blocksOf('First.\n\n\n\nA *b* c.');
  expect(moved).toEqual(block);
  expect(JSON.stringify(block)).not.toContain('position');
});
