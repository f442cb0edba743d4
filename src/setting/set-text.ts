// Sets rendered text for one page: links get that page's addresses, quotations their ids and markers.
import type { Element, ElementContent, Properties } from 'hast';
import { rehype } from 'rehype';
import { type LinkTarget, linkTarget } from '../content/link-target.ts';
import type { ArticleBlock, JudgedQuotation } from '../corpus/corpus.ts';
import { ifForeign } from './language.ts';

const writer = rehype().data('settings', { fragment: true, closeSelfClosing: false });

/** Elements as HTML. */
export const toHtml = (children: readonly ElementContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] });

export const element = (
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});

/** Where a page's links to passages and paragraphs lead. */
export interface Links {
  passage(id: string): string;
  paragraph(article: string, paragraph: number | undefined): string;
  statement(id: string): string;
  /** The language of words that are quoted from a passage or a paragraph. */
  language?(target: LinkTarget): string | undefined;
}

/** Whether a link's words are quoted: then they are in the language of what they lead to. */
const isQuoted = (children: readonly ElementContent[]): boolean =>
  children.some((child) => child.type === 'element' && child.tagName === 'q');

/** An address outside the site: no window handle, no referrer. */
export const outward = { rel: 'external noopener', referrerpolicy: 'no-referrer' as const };

const map = (
  children: readonly ElementContent[],
  change: (node: Element) => ElementContent[] | undefined,
): ElementContent[] =>
  children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    return change(node) ?? [{ ...node, children: map(node.children, change) }];
  });

function setLink(node: Element, links: Links, own: string | undefined): ElementContent[] {
  const target = linkTarget(String(node.properties.href));
  const inner = node.children;
  const language = target && isQuoted(inner) ? ifForeign(links.language?.(target)) : {};
  switch (target?.kind) {
    case 'passage':
      return [element('a', { href: links.passage(target.id), ...language }, ...inner)];
    case 'article':
      return [
        element('a', { href: links.paragraph(target.id, target.paragraph), ...language }, ...inner),
      ];
    case 'here':
      return [
        element('a', { href: links.paragraph(own ?? '', target.paragraph), ...language }, ...inner),
      ];
    case 'statement':
      return [element('a', { href: links.statement(target.id) }, ...inner)];
    case 'external':
      return [
        element('a', { href: target.url, ...outward, rel: ['external', 'noopener'] }, ...inner),
      ];
    default:
      return [...inner];
  }
}

/** Our own prose: analysis, notes, introductions. */
export function setProse(children: readonly ElementContent[], links: Links, own?: string): string {
  return toHtml(
    map(children, (node) => (node.tagName === 'a' ? setLink(node, links, own) : undefined)),
  );
}

/** How a page sets a quotation: what stands on its `q`, and what follows it. */
export type SetQuotation = (quotation: JudgedQuotation) => {
  properties: Properties;
  /** Where its words lead; nowhere where they are no link. */
  link?: string;
  after: readonly ElementContent[];
};

/** A block of a rendition: quotations become `q` whose words are a link, followed by their numbers. */
export function setTree(block: ArticleBlock, set: SetQuotation): readonly ElementContent[] {
  return map(block.children, (node) => {
    const quotation =
      node.tagName === 'a'
        ? block.quotations.find(({ n }) => n === node.properties.dataN)
        : undefined;
    if (!quotation)
      // Speech is quoted too, but from no passage.
      return node.tagName === 'q'
        ? [element('q', { className: ['sp'] }, ...node.children)]
        : undefined;
    const { properties, link, after } = set(quotation);
    const inner = node.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'q' ? child.children : [child],
    );
    return [
      element(
        'q',
        properties,
        ...(link === undefined ? inner : [element('a', { href: link }, ...inner)]),
      ),
      ...after,
    ];
  });
}

/** The same as HTML. */
export const setBlock = (block: ArticleBlock, set: SetQuotation): string =>
  toHtml(setTree(block, set));
