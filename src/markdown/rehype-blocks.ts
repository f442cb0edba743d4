// Leaves a document's paragraphs and headings in its metadata, as trees that each page sets in its own way.
import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A paragraph or heading: its content as HTML elements, links still as the author wrote them. */
export interface Block {
  readonly kind: 'paragraph' | 'heading';
  readonly children: ElementContent[];
}

export function rehypeBlocks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      delete node.position;
    });
    const blocks: Block[] = [];
    for (const node of tree.children)
      if (node.type === 'element' && (node.tagName === 'p' || node.tagName === 'h2'))
        blocks.push({
          kind: node.tagName === 'p' ? 'paragraph' : 'heading',
          children: node.children,
        });
    const astro = file.data.astro as { frontmatter: Record<string, unknown> };
    astro.frontmatter.blocks = blocks;
    // Nobody reads the document as HTML: what Astro would still do to make it that finds nothing to do.
    tree.children = [];
  };
}
