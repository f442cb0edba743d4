// The ledger of a comparison: each passage against each report.

import { type Coverage, coverage } from '../judge/coverage.ts';
import type { Comparison, JudgedQuotation, Passage, Side, SideKey } from './corpus.ts';

/** What one report does with one passage. */
export interface Cell {
  readonly side: Side;
  readonly kind: 'whole' | 'part' | 'described' | 'none';
  readonly coverage: Coverage;
  readonly quotations: readonly JudgedQuotation[];
  /** Where it is quoted, or else described; ascending, each once. */
  readonly paragraphs: readonly number[];
}

export interface LedgerRow {
  readonly passage: Passage;
  readonly cells: Readonly<Record<SideKey, Cell>>;
  readonly quotedBy: 'both' | SideKey | 'neither';
}

function cellOf(comparison: Comparison, side: Side, passage: Passage): Cell {
  const quotations = side.article.quotations.filter((q) => q.passage.id === passage.id);
  const described = comparison.described.find(
    (d) => d.passage.id === passage.id && d.side.key === side.key,
  );
  const covered = coverage(
    quotations.map((q) => q.judgement),
    passage.words,
  );
  // A heading stands over a paragraph, and is none.
  const inText = quotations.filter((q) => !q.inHeading).map((q) => q.paragraph);
  const paragraphs = quotations.length > 0 ? inText : (described?.paragraphs ?? []);
  return {
    side,
    kind: covered.kind === 'none' ? (described ? 'described' : 'none') : covered.kind,
    coverage: covered,
    quotations,
    paragraphs: [...new Set(paragraphs)].sort((x, y) => x - y),
  };
}

const rows = new WeakMap<Comparison, LedgerRow[]>();

/** All passages of the statement, in order, with what each report does with them. */
export function ledger(comparison: Comparison): readonly LedgerRow[] {
  const known = rows.get(comparison);
  if (known) return known;
  const [a, b] = comparison.sides;
  const made = comparison.statement.passages.map((passage): LedgerRow => {
    const cells = { a: cellOf(comparison, a, passage), b: cellOf(comparison, b, passage) };
    const inA = cells.a.quotations.length > 0;
    const inB = cells.b.quotations.length > 0;
    return { passage, cells, quotedBy: inA && inB ? 'both' : inA ? 'a' : inB ? 'b' : 'neither' };
  });
  rows.set(comparison, made);
  return made;
}

/** How many words of the statement's passages one side prints. */
export const wordsPrinted = (comparison: Comparison, key: SideKey): number =>
  ledger(comparison).reduce((sum, row) => sum + row.cells[key].coverage.count, 0);

/** How many words of each original stand in each topic. */
export function topicWords(
  comparison: Comparison,
): { id: string; title: string; words: Record<SideKey, number> }[] {
  const sum = (side: Side, numbers: readonly number[]): number =>
    numbers.reduce((total, n) => total + (side.article.paragraphs[n - 1]?.words ?? 0), 0);
  const [a, b] = comparison.sides;
  return comparison.topics.map(({ id, title, paragraphs }) => ({
    id,
    title,
    words: { a: sum(a, paragraphs.a), b: sum(b, paragraphs.b) },
  }));
}
