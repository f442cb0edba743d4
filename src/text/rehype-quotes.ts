// Puts every run in double quotation marks into a `q`, the marks kept inside; a link whose whole text is quoted holds one `q`.
import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { plainText } from './plain-text.ts';
import { isInMarks, readMarks } from './quotation-marks.ts';

/** Stands for an element among the characters of its parent. */
const HELD = '\uFFFC';

const charactersOf = (node: ElementContent): string => (node.type === 'text' ? node.value : HELD);

const quote = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'q',
  properties: {},
  children,
});

/** The children from one character of their parent to another, texts cut at both ends. */
function between(children: readonly ElementContent[], from: number, to: number): ElementContent[] {
  let start = 0;
  return children.flatMap((child): ElementContent[] => {
    const { length } = charactersOf(child);
    const part = [Math.max(from - start, 0), Math.min(to - start, length)] as const;
    start += length;
    if (part[0] >= part[1]) return [];
    return [child.type === 'text' ? { type: 'text', value: child.value.slice(...part) } : child];
  });
}

/** Children with their quoted runs in `q`. A run may go on through emphasis. */
function quoted(
  children: readonly ElementContent[],
  language: string | undefined,
): ElementContent[] {
  for (const child of children)
    if (child.type === 'element')
      child.children =
        child.tagName === 'a' && isInMarks(plainText(child.children), language)
          ? [quote(child.children)]
          : quoted(child.children, language);
  const characters = children.map(charactersOf).join('');
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { from, to } of readMarks(characters, language).quoted) {
    parts.push(...between(children, end, from), quote(between(children, from, to)));
    end = to;
  }
  return end === 0 ? [...children] : [...parts, ...between(children, end, characters.length)];
}

/** The file's `data.language` says whose quotation marks the text has; left out, those of every language count. */
export function rehypeQuotes() {
  return (tree: Root, file: VFile): void => {
    const { language } = file.data;
    tree.children = quoted(
      tree.children as ElementContent[],
      typeof language === 'string' ? language : undefined,
    );
  };
}
