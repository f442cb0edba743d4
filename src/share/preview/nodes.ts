// The parts of a preview picture as boxes and texts: the renderer lays them out by card.css.
import type { Node } from '@takumi-rs/core';
import type { ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';
import { topicRows } from '../../corpus/beats.ts';
import type { Comparison } from '../../corpus/corpus.ts';
import { SIDES, type SideKey } from '../../corpus/sides.ts';
import { layoutRibbons } from '../../setting/ribbons.ts';
import { coloured } from './palette.ts';

export const box = (className: string, ...children: Node[]): Node => ({
  type: 'container',
  tagName: 'div',
  className,
  children,
});

export const text = (className: string, words: string): Node => ({
  type: 'text',
  tagName: 'span',
  className,
  text: words,
});

const reader = rehype().data('settings', { fragment: true });

/** HTML of a page as nodes: its classes are drawn as on the page. */
export function fromHtml(html: string): Node[] {
  const node = (content: RootContent | ElementContent): Node[] => {
    if (content.type === 'text') return [text('', content.value)];
    if (content.type !== 'element') return [];
    const className = [content.properties.className].flat().join(' ');
    const children = content.children.flatMap(node);
    return [{ type: 'container', tagName: content.tagName, className, children }];
  };
  return reader.parse(html).children.flatMap(node);
}

/** A comparison's three strips on one scale, and a ribbon from each quotation's place in its report to its place in the statement. */
export function ribbonsImage(comparison: Comparison): Node {
  const { scale, strips, cuts, printed, ribbons } = layoutRibbons(
    comparison,
    topicRows(comparison).numbers,
  );
  const path = (d: string, paint: string): string =>
    `<path vector-effect="non-scaling-stroke" d="${d}" ${paint}/>`;
  const drawn = [
    path(strips, 'fill="var(--bar)"'),
    path(cuts, 'stroke="var(--paper)" stroke-width="2"'),
    path(printed.a, 'fill="var(--a)"'),
    path(printed.b, 'fill="var(--paper)" stroke="var(--b)" stroke-width="3"'),
    ...ribbons.map(({ key, kind, path: d }) => {
      const line = `stroke="var(--${key})" stroke-width="2"`;
      if (kind === 'described') return path(d, `${line} fill="none" stroke-dasharray="2 6"`);
      const dash = key === 'b' ? 'stroke-dasharray="7 4"' : '';
      return path(d, `${line} fill="var(--${key})" fill-opacity=".18" ${dash}`);
    }),
  ].join('');
  // A strip's own stroke must not be cut off at the edges.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -1 ${scale} 102" preserveAspectRatio="none">${drawn}</svg>`;
  return {
    type: 'image',
    className: 'picture',
    src: `data:image/svg+xml,${encodeURIComponent(coloured(svg))}`,
  };
}

/** A finding in which each quoting side's name stands under or over its own line: the key to the words below. */
export function signed(finding: string, outlets: Readonly<Partial<Record<SideKey, string>>>): Node[] {
  const nodes: Node[] = [];
  let rest = finding;
  for (const key of SIDES) {
    const outlet = outlets[key] ?? '';
    const at = rest.indexOf(`${outlet} prints`);
    if (outlet === '' || at < 0) continue;
    nodes.push(text('', rest.slice(0, at)), text(`l${key}`, outlet));
    rest = rest.slice(at + outlet.length);
  }
  return [...nodes, text('', rest)];
}
