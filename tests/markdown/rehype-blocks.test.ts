import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type Block, rehypeBlocks } from '../../src/markdown/rehype-blocks.ts';
import { rehypeQuotes } from '../../src/markdown/rehype-quotes.ts';

const processor = await createMarkdownProcessor({
  gfm: false,
  smartypants: false,
  syntaxHighlight: false,
  rehypePlugins: [rehypeQuotes, rehypeBlocks],
});
const blocksOf = async (markdown: string): Promise<Block[]> =>
  (await processor.render(markdown)).metadata.frontmatter.blocks as Block[];

test('paragraphs and second-level headings are blocks, in order, and nothing else is', async () => {
  const blocks = await blocksOf('One.\n\n## Two\n\nThree\nfour.\n\n# No\n\n- no\n\n> no\n');
  expect(blocks).toEqual([
    { kind: 'paragraph', children: [{ type: 'text', value: 'One.' }] },
    { kind: 'heading', children: [{ type: 'text', value: 'Two' }] },
    { kind: 'paragraph', children: [{ type: 'text', value: 'Three\nfour.' }] },
  ]);
});

test('links stay as the author wrote them, about their quotations', async () => {
  const [block] = await blocksOf('So [“a, b”](../passages/x.md "as printed").');
  expect(block?.children).toEqual([
    { type: 'text', value: 'So ' },
    {
      type: 'element',
      tagName: 'a',
      properties: { href: '../passages/x.md', title: 'as printed' },
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
  ]);
});

test('a document without text has no blocks', async () => {
  expect(await blocksOf('')).toEqual([]);
});

test('no place in a file is kept: a moved paragraph is the same block', async () => {
  const [block] = await blocksOf('A *b* [c](https://example.org/).');
  const [, moved] = await blocksOf('First.\n\n\n\nA *b* [c](https://example.org/).');
  expect(moved).toEqual(block);
  expect(JSON.stringify(block)).not.toContain('position');
});

test('white space between blocks is none', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'text', value: '\n' },
      { type: 'element', tagName: 'p', properties: {}, children: [] },
      { type: 'text', value: '\n' },
    ],
  };
  const frontmatter: Record<string, unknown> = {};
  const file = new VFile();
  file.data.astro = { frontmatter };
  rehypeBlocks()(tree, file);
  expect(frontmatter.blocks).toEqual([{ kind: 'paragraph', children: [] }]);
});
