// Puts every run in double quotation marks into a `q`, the marks kept inside; a link whose whole text is quoted holds one `q`.
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isInMarks } from './link-target.ts';

const RUN = /“[^“”]*”|"[^"]*"|«[^«»]*»/gu;

/** The text of an element. */
export function textOf(node: { children: readonly ElementContent[] } | Text): string {
  if ('value' in node) return node.value;
  return node.children
    .map((child) =>
      'value' in child || 'children' in child ? textOf(child as Element | Text) : '',
    )
    .join('');
}

const quote = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'q',
  properties: {},
  children,
});

export function rehypeQuotes() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && node.tagName === 'a' && isInMarks(textOf(node))) {
        node.children = [quote(node.children)];
        return SKIP;
      }
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts: ElementContent[] = [];
      let end = 0;
      for (const match of node.value.matchAll(RUN)) {
        if (match.index > end)
          parts.push({ type: 'text', value: node.value.slice(end, match.index) });
        parts.push(quote([{ type: 'text', value: match[0] }]));
        end = match.index + match[0].length;
      }
      if (parts.length === 0) return undefined;
      if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
      (parent as Element).children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
