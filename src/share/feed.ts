// The feed's items: each comparison's finding and picture, then all of it as simple HTML, links absolute, without controls,
// cards and markers.
import type { RSSFeedItem } from '@astrojs/rss';
import type { ElementContent } from 'hast';
import { linkTarget } from '../content/link-target.ts';
import { analysis, type Paragraph } from '../corpus/analysis.ts';
import type { Comparison, Side } from '../corpus/corpus.ts';
import { articlePath, comparisonPath, passagePath, statementPath } from '../hosting/url.ts';
import { element, toHtml } from '../setting/set-text.ts';
import { ended } from '../text/phrases.ts';
import { summary } from '../wording/findings.ts';
import type { Address } from './address.ts';
import { updatedOn } from './data.ts';

/** How many comparisons a feed holds: the newest. */
export const FEED_LENGTH = 20;

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** The text with links as absolute addresses; `q` falls away, because readers would add marks to those that stand there. */
function simple(
  children: readonly ElementContent[],
  href: (link: string) => string | undefined,
): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const inner = simple(node.children, href);
    if (node.tagName === 'q') return inner;
    if (node.tagName !== 'a') return [{ ...node, properties: {}, children: inner }];
    const address = href(String(node.properties.href));
    return address === undefined ? inner : [element('a', { href: address }, ...inner)];
  });
}

/** @returns the finding, the analysis, then both reports retold */
function fullText(comparison: Comparison, at: Address): string {
  const { statement, sides } = comparison;
  const page = at(comparisonPath(comparison));
  const hrefFrom =
    (own: Side | undefined) =>
    (link: string): string | undefined => {
      const target = linkTarget(link);
      switch (target?.kind) {
        case 'passage':
          return at(passagePath({ id: target.id, statement }));
        case 'statement':
          return at(statementPath({ id: target.id }));
        case 'article':
        case 'here': {
          const side = target.kind === 'here' ? own : sides.find((s) => s.article.id === target.id);
          if (side && target.paragraph !== undefined)
            return `${page}#${side.key}-p${target.paragraph}`;
          return target.kind === 'article' ? at(articlePath({ id: target.id })) : undefined;
        }
        case 'external':
          return target.url;
        default:
          return undefined;
      }
    };
  const { lead, sections } = analysis(comparison);
  const prose = (list: readonly Paragraph[]): ElementContent[] =>
    list.map((children) => element('p', {}, ...simple(children, hrefFrom(undefined))));

  return toHtml([
    element('p', {}, element('strong', {}, summary(comparison))),
    ...prose(lead),
    ...comparison.topics.flatMap((topic, i) => [
      element('h2', {}, element('a', { href: `${page}#t-${topic.id}` }, topic.title)),
      ...prose(sections[i] ?? []),
    ]),
    ...sides.flatMap((side) => {
      const { article } = side;
      const note = article.notes.note;
      return [
        element('h2', {}, `${article.outlet}: ${article.headline}`),
        element(
          'p',
          {},
          'Retold in our own words; what stands in quotation marks is as printed. ',
          element('a', { href: article.url }, `${article.outlet}’s original`),
          '. ',
          ...(note ? simple(note, hrefFrom(side)) : []),
        ),
        ...article.blocks.map((block) =>
          element(
            block.kind === 'heading' ? 'h3' : 'p',
            {},
            ...simple(block.children, hrefFrom(side)),
          ),
        ),
      ];
    }),
  ]);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * What the feed's writer has no field for. A reader knows an item by its guid: the address that the comparison was
 * published at first, which leads to where it is now.
 */
function extras(comparison: Comparison, at: Address): string {
  const first = at(comparisonPath({ id: comparison.formerly?.[0] ?? comparison.id }));
  const picture = at(`/cards/compare-${comparison.id}.png`);
  const says = escapeXml(`${ended(comparison.title)} ${summary(comparison)}`);
  return [
    `<guid isPermaLink="true">${first}</guid>`,
    `<atom:updated>${midnight(updatedOn(comparison))}</atom:updated>`,
    `<media:content url="${picture}" medium="image" type="image/png" width="1200" height="630">`,
    `<media:description type="plain">${says}</media:description></media:content>`,
  ].join('');
}

export interface Feed {
  readonly items: RSSFeedItem[];
  /** The day of the newest change to any of the items, as in RFC 822. */
  readonly changed: string;
}

/** @param comparisons newest first; @param at turns paths into absolute addresses */
export function feed(comparisons: readonly Comparison[], at: Address): Feed {
  const newest = comparisons.slice(0, FEED_LENGTH);
  const changed = newest.map(updatedOn).sort().at(-1) ?? '1970-01-01';
  return {
    items: newest.map((comparison) => ({
      title: comparison.title,
      link: at(comparisonPath(comparison)),
      description: `${summary(comparison)} ${comparison.description}`,
      pubDate: new Date(midnight(comparison.published)),
      content: fullText(comparison, at),
      customData: extras(comparison, at),
    })),
    changed: new Date(midnight(changed)).toUTCString(),
  };
}
