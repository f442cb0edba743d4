import type { ElementContent } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { plainText } from '../../src/text/plain-text.ts';

test('the words of elements are those of all below them', () => {
  const tree = rehype()
    .data('settings', { fragment: true })
    .parse('a<em>b<strong>c</strong></em><br>d');
  expect(plainText(tree.children as ElementContent[])).toBe('abcd');
});
