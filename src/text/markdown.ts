// Markdown to trees, and those trees to HTML: what is checked is what pages are set from.
import type { Element, ElementContent, Nodes } from 'hast';
import type { Heading, Paragraph, Root } from 'mdast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { rehypeQuotes } from './rehype-quotes.ts';

// CommonMark alone: quotation marks and dashes stay as authors typed them.
const processor = remark().use(remarkRehype).use(rehypeQuotes).freeze();

/** A document as a tree. */
export const parseMarkdown = (source: string): Root => processor.parse(source);

/** The same element without its places: a paragraph that moves stays the same. */
function withoutPlaces(node: ElementContent): ElementContent {
  if (node.type !== 'element') return { type: node.type, value: node.value };
  const { type, tagName, properties, children } = node;
  return { type, tagName, properties, children: children.map(withoutPlaces) };
}

/**
 * What stands in each paragraph or heading as HTML elements, quoted runs in `q`, links still as the author wrote them,
 * each with the offset at which it begins in the source (`dataAt`).
 * @param language whose quotation marks they have; left out, those of every language count
 */
export function contentOf(
  blocks: readonly (Paragraph | Heading)[],
  language?: string,
): ElementContent[][] {
  const root: Root = { type: 'root', children: [...blocks] };
  visit(root, 'link', (link) => {
    link.data = { hProperties: { dataAt: link.position?.start.offset ?? 0 } };
  });
  const tree: Nodes = processor.runSync(root, new VFile({ data: { language } }));
  return ('children' in tree ? tree.children : [])
    .filter((node): node is Element => node.type === 'element')
    .map(({ children }) => children.map(withoutPlaces));
}
