// The words of HTML elements without the elements.
import type { ElementContent } from 'hast';

export const plainText = (children: readonly ElementContent[]): string =>
  children
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? plainText(node.children) : '',
    )
    .join('');
