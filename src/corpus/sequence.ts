// In which order a report gives the statement's words, and how much stands between two of its quotations. Places are
// known within one passage always, between passages only where the statement's text is whole.
import type { Judgement } from '../judge/judge.ts';
import type { Article, JudgedQuotation } from './corpus.ts';

/** All that is asked of a quotation here: a draft's has it too. */
export interface Quoting {
  readonly passage: { readonly place: { readonly from: number } | undefined };
  readonly judgement: Pick<Judgement, 'extent'>;
  readonly inHeading: boolean;
}

interface Block<Q> {
  readonly number: number;
  readonly quotations: readonly Q[];
}

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** Where the words stand that a quotation gives, in whatever form: from the first to the last. */
function placeOf({ passage, judgement: { extent } }: Quoting): Placed {
  const start = passage.place?.from ?? 0;
  return { from: start + extent.from, to: start + extent.to };
}

/** The places of two quotations, where they can be compared. */
function placesOf(x: Quoting, y: Quoting): [Placed, Placed] | undefined {
  const isKnown = x.passage === y.passage || (x.passage.place && y.passage.place);
  return isKnown ? [placeOf(x), placeOf(y)] : undefined;
}

/** Two quotations that a paragraph, or a heading, prints one after the other. */
export interface Between<Q = JudgedQuotation> {
  readonly paragraph: number;
  readonly first: Q;
  readonly second: Q;
  /** The statement's words that stand between them there. */
  readonly words: number;
  /** Whether the statement has the second one first. */
  readonly backwards: boolean;
}

/** All such pairs of which the statement has words between, or the reverse order. */
export function wordsBetween<Q extends Quoting>({
  blocks,
}: {
  readonly blocks: readonly Block<Q>[];
}): Between<Q>[] {
  return blocks.flatMap(({ number, quotations }) =>
    quotations.slice(1).flatMap((second, i): Between<Q>[] => {
      const first = quotations[i] as Q;
      const places = placesOf(first, second);
      if (!places) return [];
      const [x, y] = places;
      const backwards = y.from < x.from;
      const words = Math.max(0, backwards ? x.from - y.to : y.from - x.to);
      return words > 0 || backwards ? [{ paragraph: number, first, second, words, backwards }] : [];
    }),
  );
}

/** A quotation that a report prints after another one, while the statement has it before. */
export interface Reversal<Q = JudgedQuotation> {
  readonly earlier: Q;
  readonly later: Q;
}

/**
 * Where a report leaves the statement's order: each quotation in the text that stands, in the statement, before one that
 * the report has already printed, beside the farthest such one. Headings stand over a text, in no order.
 */
export function outOfOrder<Q extends Quoting>({
  quotations,
}: {
  readonly quotations: readonly Q[];
}): Reversal<Q>[] {
  const found: Reversal<Q>[] = [];
  const inText = quotations.filter((quotation) => !quotation.inHeading);
  inText.forEach((later, i) => {
    let farthest: { quotation: Q; from: number } | undefined;
    for (const quotation of inText.slice(0, i)) {
      const places = placesOf(quotation, later);
      // A repetition, or another part of words already quoted, leaves no order.
      if (!places || places[1].to > places[0].from) continue;
      const { from } = places[0];
      if (!farthest || from > farthest.from) farthest = { quotation, from };
    }
    if (farthest) found.push({ earlier: farthest.quotation, later });
  });
  return found;
}

/** What is to be said of a quotation's place beside those that its report prints before it. */
export interface Sequence {
  readonly between: Between | undefined;
  readonly reversal: Reversal | undefined;
}

const known = new WeakMap<Article, Map<JudgedQuotation, Sequence>>();

/** The sequence of each quotation of an article of which there is something to say. */
function sequences(article: Article): Map<JudgedQuotation, Sequence> {
  const before = known.get(article);
  if (before) return before;
  const made = new Map<JudgedQuotation, Sequence>();
  for (const between of wordsBetween(article))
    made.set(between.second, { between, reversal: undefined });
  for (const reversal of outOfOrder(article))
    made.set(reversal.later, { between: made.get(reversal.later)?.between, reversal });
  known.set(article, made);
  return made;
}

export const sequenceOf = (quotation: JudgedQuotation): Sequence | undefined =>
  sequences(quotation.article).get(quotation);
