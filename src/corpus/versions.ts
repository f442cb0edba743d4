// What all reports on a statement made of one of its passages: the same on every page that tells it.
import type { Article, Comparison, JudgedQuotation, Passage, Side } from './corpus.ts';
import { type LedgerRow, ledger } from './ledger.ts';

/** What one report does with a passage. */
export interface Version {
  readonly article: Article;
  /** Its side in the comparison that the passage is shown by. */
  readonly side: Side | undefined;
  readonly quotations: readonly JudgedQuotation[];
  /** Where it describes the passage without quoting it. */
  readonly described: readonly number[];
}

/** The comparison that a passage is shown by: the newest whose reports quote it, or else the newest. */
export function shownBy(passage: Passage): Comparison | undefined {
  const { comparisons } = passage.statement;
  const quotes = ({ sides }: Comparison): boolean =>
    sides.some(({ article }) => article.quotations.some((q) => q.passage === passage));
  return comparisons.find(quotes) ?? comparisons[0];
}

/** A passage's row in the ledger of the comparison that it is shown by. */
export function rowOf(passage: Passage): LedgerRow | undefined {
  const comparison = shownBy(passage);
  return comparison && ledger(comparison).find((row) => row.passage === passage);
}

/** The two sides of that comparison first, then every other report on the statement. */
export function versionsOf(passage: Passage): Version[] {
  const sides = shownBy(passage)?.sides ?? [];
  const { articles, comparisons } = passage.statement;
  const others = articles.filter((article) => !sides.some((side) => side.article === article));
  return [
    ...sides.map((side) => ({ side, article: side.article })),
    ...others.map((article) => ({ side: undefined, article })),
  ].map(({ side, article }) => ({
    side,
    article,
    quotations: article.quotations.filter((q) => q.passage === passage),
    described: [
      ...new Set(
        comparisons.flatMap(({ described }) =>
          described
            .filter((d) => d.passage === passage && d.side.article === article)
            .flatMap((d) => d.paragraphs),
        ),
      ),
    ],
  }));
}
