// The ledger of a comparison: each passage against each report, and what that comes to in words.
import type { Comparison, JudgedQuotation, Passage, Side, SideKey } from '../corpus/corpus.ts';
import { type Coverage, coverage } from '../domain/coverage.ts';
import { capitalised, listed, numberWord, plural } from '../domain/phrases.ts';

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

/** A finding: a figure and what it counts, as one sentence when read together. */
export interface Finding {
  readonly figure: number;
  readonly text: string;
}

const titles = (list: readonly LedgerRow[], most = 3): string =>
  list.length <= most ? listed(list.map((row) => row.passage.title)) : '';

/** Who describes what they do not quote, as a relative clause. */
function describers(list: readonly LedgerRow[]): string {
  const [row] = list;
  if (list.length !== 1 || !row) return '';
  const who = (['a', 'b'] as const)
    .filter((key) => row.cells[key].kind === 'described')
    .map((key) => row.cells[key].side.article.outlet);
  return who.length === 0
    ? ''
    : `, which ${who.length === 2 ? `both describe` : `${who[0]} describes`}`;
}

/** The counts of the ledger, each as a figure with its words: right for any number. */
export function findings(comparison: Comparison): Finding[] {
  const all = ledger(comparison);
  const by = (who: LedgerRow['quotedBy']): LedgerRow[] => all.filter((row) => row.quotedBy === who);
  const are = (n: number): string => (n === 1 || all.length === 1 ? 'is' : 'are');
  const of = `of ${plural(all.length, 'passage')}`;
  const [a, b] = comparison.sides.map((side) => side.article.outlet) as [string, string];
  const finding = (list: readonly LedgerRow[], who: string, tail = ''): Finding => {
    const named = titles(list);
    return {
      figure: list.length,
      text: `${of} ${are(list.length)} quoted by ${who}${named === '' ? '' : `: ${named}`}${tail}`,
    };
  };
  const neither = by('neither');
  return [
    finding(by('both'), 'both reports'),
    finding(by('a'), `${a} alone`),
    finding(by('b'), `${b} alone`),
    finding(neither, 'neither', describers(neither)),
  ];
}

/** The same in one sentence, for a page's head and its description. */
export function summary(comparison: Comparison): string {
  const all = ledger(comparison);
  const by = (who: LedgerRow['quotedBy']): LedgerRow[] => all.filter((row) => row.quotedBy === who);
  const [both, neither] = [by('both'), by('neither')];
  const total = numberWord(all.length);
  const single = all.length === 1;
  if (all.length === 0) return 'Neither report quotes the statement.';
  if (neither.length === all.length) {
    const named = titles(neither);
    const which = single ? 'the one passage' : `any of the ${total} passages`;
    return `Neither report quotes ${which}${named === '' ? '' : `, ${named}`}${describers(neither)}.`;
  }
  if (both.length === all.length)
    return `Both reports quote ${single ? 'the one passage' : `all ${total} passages`}.`;
  const parts = comparison.sides.flatMap(({ key, article }) => {
    const n = by(key).length;
    if (n === 0) return [];
    return [`${article.outlet} alone quotes ${single ? 'the one passage' : numberWord(n)}`];
  });
  if (!single)
    parts.unshift(
      both.length === 0
        ? `the two reports quote none of the ${total} passages in common`
        : `both reports quote ${numberWord(both.length)} of the ${total} passages`,
    );
  if (neither.length > 0) {
    const named = titles(neither);
    parts.push(
      `neither quotes ${numberWord(neither.length)}${named === '' ? '' : `, ${named}`}${describers(neither)}`,
    );
  }
  return `${capitalised(parts.join('; '))}.`;
}

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
