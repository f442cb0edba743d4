// A comparison's quotations as W3C Web Annotations: https://www.w3.org/TR/annotation-model/
import type { ElementContent } from 'hast';
import type { Comparison, JudgedQuotation, Side } from '../corpus/corpus.ts';
import { comparisonPath, passagePath, url } from '../hosting/url.ts';
import { passageText } from '../setting/passage-html.ts';
import { inComparison, quotationId } from '../setting/quotation-links.ts';
import { setTree } from '../setting/set-text.ts';
import { withoutMarks, withoutStop } from '../text/words.ts';
import { type Address, annotationsPath } from './address.ts';

/** Selects the words of a text that stand between a prefix and a suffix. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: TextQuoteSelector;
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'linking';
  readonly created: string;
  readonly body: readonly [
    {
      readonly type: 'TextualBody';
      readonly value: string;
      readonly format: 'text/plain';
      readonly language: string;
    },
    { readonly id: string; readonly type: 'Text'; readonly format: 'text/html' },
  ];
  readonly target: readonly [SpecificResource, SpecificResource];
}

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: number;
    readonly items: readonly Annotation[];
  };
  readonly last?: string;
}

/** How many characters of the text around a quotation tell it from the same words elsewhere. */
const CONTEXT = 32;

/** A block's text around one of its quotations and in it, white space collapsed. */
interface Parts {
  before: string;
  text: string;
  after: string;
}

/** @param block a block as a page sets it; @param id the quotation's id there */
function partsOf(block: readonly ElementContent[], id: string): Parts {
  const parts: Parts = { before: '', text: '', after: '' };
  let part = 'before' as keyof Parts;
  const read = (node: ElementContent): void => {
    if (node.type === 'text') parts[part] += node.value;
    if (!('children' in node)) return;
    const isIt = node.type === 'element' && node.properties.id === id;
    if (isIt) part = 'text';
    for (const child of node.children) read(child);
    if (isIt) part = 'after';
  };
  for (const node of block) read(node);
  if (part !== 'after') throw new Error(`no quotation ${id} in its block`);
  const collapse = (text: string): string => text.replace(/\s+/gu, ' ');
  return {
    before: collapse(parts.before),
    text: collapse(parts.text).trim(),
    after: collapse(parts.after),
  };
}

/** What stands between a quotation's marks; a closing stop may be the house style's. */
export const quotedWords = (printed: string): string =>
  withoutStop(withoutMarks(printed.replace(/\s+/gu, ' ')));

const common = (a: readonly string[], b: readonly string[]): string[] => {
  const end = a.findIndex((character, i) => character !== b[i]);
  return a.slice(0, Math.min(CONTEXT, end < 0 ? a.length : end));
};

/**
 * @param set the quotation in its block as the page sets it, markers and all
 * @param plain the same without markers: what surrounds the words holds for the page's document and for the text that is
 * read, so it ends where a marker stands
 */
function selectorOf(set: Parts, plain: Parts): TextQuoteSelector {
  const exact = quotedWords(set.text);
  const start = set.text.indexOf(exact);
  const before = set.text.slice(0, start);
  const after = set.text.slice(start + exact.length);
  const backwards = (text: string): string[] => [...text].reverse();
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: common(backwards(set.before + before), backwards(plain.before + before))
      .reverse()
      .join(''),
    suffix: common([...(after + set.after)], [...(after + plain.after)]).join(''),
  };
}

/**
 * @param comparison a comparison of the corpus
 * @returns one annotation for each quotation, headings' included: on our page and in the original, with the passage as body
 */
export function comparisonAnnotations(comparison: Comparison, at: Address): AnnotationCollection {
  const { statement, sides } = comparison;
  const id = at(annotationsPath(comparison));
  const page = at(comparisonPath(comparison));
  const language = statement.editions.find((edition) => edition.compared)?.language ?? 'en';

  const annotationsOf = (side: Side): Annotation[] => {
    const set = inComparison(comparison, side, {
      passageHref: (passage) => `#s-${passage}`,
      passagePage: (quotation) => url(passagePath(quotation.passage)),
    });
    return side.article.blocks.flatMap((block) => {
      if (block.quotations.length === 0) return [];
      const whole = setTree(block, set);
      const plain = setTree(block, (quotation) => ({
        properties: { id: quotationId(side.key, quotation) },
        after: [],
      }));
      return block.quotations.map((quotation: JudgedQuotation): Annotation => {
        const fragment = quotationId(side.key, quotation);
        const selector = selectorOf(partsOf(whole, fragment), partsOf(plain, fragment));
        return {
          id: `${id}#${fragment}`,
          type: 'Annotation',
          motivation: 'linking',
          created: `${comparison.published}T00:00:00Z`,
          body: [
            {
              type: 'TextualBody',
              value: passageText(quotation.passage),
              format: 'text/plain',
              language,
            },
            { id: at(passagePath(quotation.passage)), type: 'Text', format: 'text/html' },
          ],
          target: [
            { type: 'SpecificResource', source: page, selector },
            {
              type: 'SpecificResource',
              source: side.article.url,
              selector: { type: 'TextQuoteSelector', exact: selector.exact },
            },
          ],
        };
      });
    });
  };

  const items = sides.flatMap(annotationsOf);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Quotations in “${comparison.title}”`,
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${id}#items`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
      last: `${id}#items`,
    }),
  };
}
