// The parts of a preview picture as boxes and texts: the renderer lays them out by card.css.
import type { Node } from '@takumi-rs/core';
import type { ElementContent, RootContent } from 'hast';
import { rehype } from 'rehype';
import { topicRows } from '../../corpus/beats.ts';
import type { Comparison } from '../../corpus/corpus.ts';
import { SIDES, type SideKey } from '../../corpus/sides.ts';
import { LEVELS, layoutRibbons } from '../../setting/ribbons.ts';
import { coloured } from './palette.ts';

export const box = (className: string, ...children: Node[]): Node => ({
  type: 'container',
  tagName: 'div',
  className,
  children,
});

/** A text, in which a day stays with its month. */
export const text = (className: string, words: string): Node => ({
  type: 'text',
  tagName: 'span',
  className,
  text: words.replace(/(?<=\d) (?=\p{Lu})/gu, '\u00a0'),
});

const reader = rehype().data('settings', { fragment: true });

/** HTML of a page as nodes: its classes are drawn as on the page. */
export function fromHtml(html: string): Node[] {
  const node = (content: RootContent | ElementContent): Node[] => {
    if (content.type === 'text') return [text('', content.value)];
    if (content.type !== 'element') return [];
    const className = [content.properties.className].flat().join(' ');
    const children = content.children.flatMap(node);
    // Where none of its words are shown, a line isn't either.
    if (children.every((child) => child.type === 'text' && child.text.trim() === ''))
      return children;
    return [{ type: 'container', tagName: content.tagName, className, children }];
  };
  return reader.parse(html).children.flatMap(node);
}

/** What a picture of strips is wide and high, about: its strokes are drawn at this size, and stretched no more than it is. */
const [WIDTH, HEIGHT] = [766, 280] as const;

/** Path data at another scale along and down. */
const stretched = (path: string, along: number, down: number): string =>
  path.replace(/([MCHVhv])([^A-Za-z]+)/gu, (_, command: string, numbers: string) => {
    const isDown = (i: number): boolean =>
      /v/iu.test(command) || (/[MC]/u.test(command) && i % 2 > 0);
    const list = numbers
      .trim()
      .split(/\s+/u)
      .map((n, i) => Number(n) * (isDown(i) ? down : along));
    return command + list.map((n) => n.toFixed(1)).join(' ');
  });

/**
 * A comparison's three strips on one scale, and a ribbon from each quotation's place in its report to its place in the statement.
 * @param only the one report to show, without its side's colour: the other half of the picture is left out
 */
export function ribbonsImage(comparison: Comparison, only?: SideKey): Node {
  const { scale, strips, cuts, printed, ribbons } = layoutRibbons(
    comparison,
    topicRows(comparison).numbers,
  );
  const path = (d: string, paint: string): string =>
    `<path d="${stretched(d, WIDTH / scale, HEIGHT / 100)}" ${paint}/>`;
  const side = (key: SideKey): string => {
    const colour = `var(--${only ? 'text' : key})`;
    const isBroken = key === 'b' && !only;
    const words = isBroken
      ? `fill="var(--paper)" stroke="${colour}" stroke-width="3"`
      : `fill="${colour}"`;
    return [
      path(printed[key], words),
      ...ribbons
        .filter((ribbon) => ribbon.key === key)
        .map(({ kind, path: d }) =>
          path(
            d,
            `stroke="${colour}" stroke-width="1.75" ${
              kind === 'described'
                ? 'fill="none" stroke-dasharray="2 6"'
                : `fill="${colour}" fill-opacity=".2" ${isBroken ? 'stroke-dasharray="7 4"' : ''}`
            }`,
          ),
        ),
    ].join('');
  };
  const top = only === 'b' ? LEVELS.statement[0] : LEVELS.a[0];
  const foot = only === 'a' ? LEVELS.statement[1] : LEVELS.b[1];
  const drawn = [
    path(strips, 'fill="var(--bar)"'),
    path(cuts, 'stroke="var(--paper)" stroke-width="2"'),
    ...(only ? [only] : SIDES).map(side),
  ].join('');
  // A little more than the strips: a stroke at the edge is whole.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${(top * HEIGHT) / 100 - 2} ${WIDTH} ${((foot - top) * HEIGHT) / 100 + 4}" preserveAspectRatio="none">${drawn}</svg>`;
  return {
    type: 'image',
    className: 'picture',
    src: `data:image/svg+xml,${encodeURIComponent(coloured(svg))}`,
  };
}

/** A report that a finding names. */
export interface Named {
  readonly outlet: string;
  /** Its side, where it quotes. */
  readonly quotes: SideKey | undefined;
}

/** A finding, each report's sentence on lines of its own; who quotes is named in the line that is drawn at the words: their key. */
export function signed(finding: string, reports: readonly Named[]): Node[] {
  const starts = reports
    .flatMap((report) => {
      const verb = ['prints', 'does', 'describes'].map((word) => `${report.outlet} ${word} `);
      const isStart = (at: number): boolean =>
        (at === 0 || finding.startsWith('. ', at - 2)) &&
        verb.some((start) => finding.startsWith(start, at));
      const at = [...finding].findIndex((_, i) => isStart(i));
      return at < 0 ? [] : [{ ...report, at }];
    })
    .sort((x, y) => x.at - y.at);
  const before = finding.slice(0, starts[0]?.at);
  return [
    ...(before === '' ? [] : [box('sentence', text('', before))]),
    ...starts.map(({ outlet, quotes, at }, i) =>
      box(
        'sentence',
        // A name is not broken.
        text(quotes ? `l${quotes}` : '', outlet.replaceAll(' ', '\u00a0')),
        text('', finding.slice(at + outlet.length, starts[i + 1]?.at)),
      ),
    ),
  ];
}
