// The quotations and speech of an article, in reading order: links to passages, and quoted runs that are no link.

import type { Place } from '../text/place.ts';
import { isInMarks } from '../text/quotation-marks.ts';
import type { QuotedRun, Text, TextLink } from '../text/read-text.ts';
import type { ContentFile } from './content-file.ts';
import { linkTarget } from './link-target.ts';

/** Words that an article prints in quotation marks from the statement. */
export interface Quotation {
  /** Its number in the article, from 1, headings included. */
  readonly n: number;
  /** The paragraph it stands in; for a heading's quotation the paragraph under the heading. */
  readonly paragraph: number;
  readonly inHeading: boolean;
  readonly passage: string;
  /** As printed, with its marks. */
  readonly printed: string;
  /** The link's title, where it has one. */
  readonly title: string | undefined;
}

export interface PlacedQuotation extends Quotation {
  readonly place: Place;
  /** Where its link begins in the source. */
  readonly offset: number;
}

/** A paragraph or heading of an article with what it quotes. */
export interface ArticleBlock {
  readonly kind: 'paragraph' | 'heading';
  /** The original paragraph's number; for a heading that of the paragraph under it. */
  readonly number: number;
  /** The last original paragraph that it stands for: another than `number` only in brief. */
  readonly last: number;
  readonly isBrief: boolean;
  /** Stands on a paragraph that the report sets as a block quotation. */
  readonly isExtract?: true;
  readonly text: Text;
  readonly quotations: readonly PlacedQuotation[];
  readonly speech: readonly QuotedRun[];
  /** Links that are no quotation. */
  readonly otherLinks: readonly TextLink[];
}

/** The runs of paragraphs that are given in brief: where each begins and ends. */
export function briefRuns(brief: readonly string[] = []): { first: number; last: number }[] {
  return brief.map((run) => {
    const [first = 0, last = 0] = run.split('-').map(Number);
    return { first, last };
  });
}

const articles = new WeakMap<ContentFile<'articles'>, readonly ArticleBlock[]>();

/** An article's blocks, read once. Every link to a passage whose text stands in marks is a quotation. */
export function readArticle(file: ContentFile<'articles'>): readonly ArticleBlock[] {
  const blocks = articles.get(file) ?? readBlocks(file);
  articles.set(file, blocks);
  return blocks;
}

function readBlocks(file: ContentFile<'articles'>): ArticleBlock[] {
  let number = 1;
  let n = 0;
  const runs = new Map(briefRuns(file.data.brief).map(({ first, last }) => [first, last]));
  return file.blocks.map(({ kind, text, isExtract }) => {
    const isBrief = kind === 'paragraph' && runs.has(number);
    const last = isBrief ? Math.max(number, runs.get(number) ?? 0) : number;
    const quotations: PlacedQuotation[] = [];
    const otherLinks: TextLink[] = [];
    for (const link of text.links) {
      const target = linkTarget(link.url);
      if (target?.kind === 'passage' && isInMarks(link.text))
        quotations.push({
          n: ++n,
          paragraph: number,
          inHeading: kind === 'heading',
          passage: target.id,
          printed: link.text,
          title: link.title,
          place: link.place,
          offset: link.offset,
        });
      else otherLinks.push(link);
    }
    const speech = text.quoted.filter(
      (run) => !text.links.some((link) => run.from < link.to && link.from < run.to),
    );
    const block: ArticleBlock = {
      kind,
      number,
      last,
      isBrief,
      ...(isExtract && { isExtract }),
      text,
      quotations,
      speech,
      otherLinks,
    };
    if (kind === 'paragraph') number = last + 1;
    return block;
  });
}
