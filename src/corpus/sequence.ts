// In which order a report gives the statement's words, and how much stands between two of its quotations. Places are
// known within one passage always, between passages only where the statement's text is whole.
import type { Article, JudgedQuotation } from './corpus.ts';

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** Where a quotation's words stand, from its first to its last, on a scale on which the other's can be compared. */
function placesOf(x: JudgedQuotation, y: JudgedQuotation): [Placed, Placed] | undefined {
  const isSame = x.passage === y.passage;
  if (!isSame && !(x.passage.place && y.passage.place)) return undefined;
  const placed = ({ passage, judgement: { runs } }: JudgedQuotation): Placed => {
    const start = isSame ? 0 : (passage.place?.from ?? 0);
    return { from: start + (runs[0]?.from ?? 0), to: start + (runs.at(-1)?.to ?? 0) };
  };
  return [placed(x), placed(y)];
}

/** Two quotations that a paragraph prints one after the other. */
export interface Between {
  readonly paragraph: number;
  readonly first: JudgedQuotation;
  readonly second: JudgedQuotation;
  /** The statement's words that stand between them there. */
  readonly words: number;
  /** Whether the statement has the second one first. */
  readonly backwards: boolean;
}

/** All such pairs of which the statement has words between, or the reverse order. */
export function wordsBetween(article: Article): Between[] {
  return article.blocks.flatMap(({ number, quotations }) =>
    quotations.slice(1).flatMap((second, i): Between[] => {
      const first = quotations[i] as JudgedQuotation;
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
export interface Reversal {
  readonly earlier: JudgedQuotation;
  readonly later: JudgedQuotation;
}

/**
 * Where a report leaves the statement's order: each quotation in the text that stands, in the statement, before one that
 * the report has already printed, beside the farthest such one. Headings stand over a text, in no order.
 */
export function outOfOrder({ quotations }: Article): Reversal[] {
  const found: Reversal[] = [];
  const inText = quotations.filter((quotation) => !quotation.inHeading);
  inText.forEach((later, i) => {
    let farthest: { quotation: JudgedQuotation; from: number } | undefined;
    for (const quotation of inText.slice(0, i)) {
      const places = placesOf(quotation, later);
      // A repetition, or another part of words already quoted, leaves no order.
      if (!places || places[1].to > places[0].from) continue;
      const from = (quotation.passage.place?.from ?? 0) + places[0].from;
      if (!farthest || from > farthest.from) farthest = { quotation, from };
    }
    if (farthest) found.push({ earlier: farthest.quotation, later });
  });
  return found;
}
