// Built pages as trees, and the few questions that tests ask of them.
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';
import { EXIT, visit } from 'unist-util-visit';

export type Tree = Root | Element;

const parser = rehype();

export const parseHtml = (html: string): Root => parser.parse(html);

/** Every element below a node, in document order. */
export function elements(
  tree: Tree,
  wanted: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element !== tree && wanted(element)) found.push(element);
  });
  return found;
}

/** Every element of the given names. */
export const named = (tree: Tree, ...names: string[]): Element[] =>
  elements(tree, ({ tagName }) => names.includes(tagName));

/**
 * An attribute's value as text; undefined where it is not there.
 * @param property the name as hast has it: `ariaLabel`, `httpEquiv`
 */
export function property(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function byId(tree: Tree, id: string): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.properties.id !== id) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** Like `byId`, for what must be there. */
export function mustHave(tree: Tree, id: string): Element {
  const found = byId(tree, id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}

const UNSEEN = new Set(['script', 'style', 'template', 'title', 'head']);
/** Elements that run on in a line; all others begin and end one. */
const INLINE = new Set(
  'a abbr b bdi bdo button cite code data dfn em i kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The text of a node with its white space made single, without what no reader gets and without the elements left out. */
export function textOf(node: Nodes, leftOut: (element: Element) => boolean = () => false): string {
  const read = (child: Nodes): string => {
    if (child.type === 'text') return child.value;
    if (!('children' in child)) return '';
    const element = child.type === 'element' && child !== node ? child : undefined;
    if (element && (UNSEEN.has(element.tagName) || leftOut(element))) return '';
    const text = child.children.map(read).join('');
    return element && !INLINE.has(element.tagName) ? ` ${text} ` : text;
  };
  return read(node).replace(/\s+/gu, ' ').trim();
}

/** What stands between the tags of a script or style, as it is. */
export const rawText = (element: Element): string =>
  element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

const isHidden = (element: Element): boolean => property(element, 'ariaHidden') === 'true';

/** The text that a screen reader gets. */
export const spoken = (node: Nodes): string => textOf(node, isHidden);

/** What a control is called: its label, else its text. */
export const nameOf = (element: Element): string =>
  property(element, 'ariaLabel') ?? spoken(element);

/** The links below a node. */
export const linksIn = (tree: Tree): { element: Element; href: string; name: string }[] =>
  named(tree, 'a').flatMap((element) => {
    const href = property(element, 'href');
    return href === undefined ? [] : [{ element, href, name: nameOf(element) }];
  });

/** The value of a `meta` element by its name or property. */
export function meta(tree: Tree, name: string): string | undefined {
  const [element] = named(tree, 'meta').filter(
    (found) => property(found, 'name') === name || property(found, 'property') === name,
  );
  return element && property(element, 'content');
}

/** The `href` of the head's link of a kind. */
export const linkOf = (tree: Tree, rel: string): string | undefined => {
  const [element] = named(tree, 'link').filter((found) =>
    property(found, 'rel')?.split(' ').includes(rel),
  );
  return element && property(element, 'href');
};

/** The elements between a node and the root, the nearest first. */
export function ancestors(tree: Tree, element: Element): Element[] {
  let path: Element[] = [];
  const walk = (node: Tree, above: Element[]): boolean =>
    node.children.some((child) => {
      if (child.type !== 'element') return false;
      if (child !== element) return walk(child, [child, ...above]);
      path = above;
      return true;
    });
  walk(tree, []);
  return path;
}
