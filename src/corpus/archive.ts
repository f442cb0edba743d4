// The archive: comparisons by year, outlet and statement, each list on a page of its own, so that none grows with the whole.
import type { Comparison, Corpus } from './corpus.ts';

export interface Shelf {
  /** The path below /archive/. */
  readonly slug: string;
  readonly kind: 'date' | 'outlet';
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

/** @example slugOf('Süddeutsche Zeitung') // 'suddeutsche-zeitung' */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'outlet';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function group(
  comparisons: readonly Comparison[],
  keys: (comparison: Comparison) => readonly string[],
): Map<string, Comparison[]> {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons)
    for (const key of new Set(keys(comparison)))
      groups.set(key, [...(groups.get(key) ?? []), comparison]);
  return groups;
}

/** Months by the statement's date, newest first, then outlets by name. */
export function shelves({ comparisons }: Pick<Corpus, 'comparisons'>): Shelf[] {
  const months = [...group(comparisons, (c) => [c.statement.date.slice(0, 7)])]
    .sort(([x], [y]) => (x < y ? 1 : -1))
    .map(
      ([month, list]): Shelf => ({
        slug: month,
        kind: 'date',
        name: `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
        comparisons: list,
      }),
    );
  const taken = new Set<string>();
  const outlets = [...group(comparisons, (c) => c.sides.map((side) => side.article.outlet))]
    .sort(([x], [y]) => x.localeCompare(y, 'en'))
    .map(([name, list]): Shelf => {
      const base = `outlet-${slugOf(name)}`;
      let slug = base;
      for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
      taken.add(slug);
      return { slug, kind: 'outlet', name, comparisons: list };
    });
  return [...months, ...outlets];
}
