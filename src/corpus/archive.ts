// The archive: comparisons by month and outlet, statements by year, each list on pages of its own, so that none grows with
// the whole.
import type { Comparison, Corpus, Statement } from './corpus.ts';

interface Place {
  /** The path below /archive/. */
  readonly slug: string;
  readonly name: string;
}

export interface Shelf extends Place {
  readonly kind: 'date' | 'outlet';
  readonly comparisons: readonly Comparison[];
}

export interface StatementShelf extends Place {
  readonly statements: readonly Statement[];
}

/** How many entries a page lists, each with its picture: as many as come with the first flight. */
export const LISTED = 16;

/** One page of a list that may have several. */
export interface Sheet<Entry> {
  /** Its number, from 1. */
  readonly number: number;
  readonly slug: string;
  readonly entries: readonly Entry[];
  /** All pages of the list, in their order. */
  readonly slugs: readonly string[];
}

/** A list cut into pages: the first at the list's own address. */
export function sheets<Entry>(slug: string, entries: readonly Entry[]): Sheet<Entry>[] {
  const slugs = Array.from({ length: Math.ceil(entries.length / LISTED) }, (_, i) =>
    i === 0 ? slug : `${slug}/${i + 1}`,
  );
  return slugs.map((own, i) => ({
    number: i + 1,
    slug: own,
    entries: entries.slice(i * LISTED, (i + 1) * LISTED),
    slugs,
  }));
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

function group<Entry>(
  entries: readonly Entry[],
  keys: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of new Set(keys(entry))) {
      const found = groups.get(key);
      if (found) found.push(entry);
      else groups.set(key, [entry]);
    }
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

/** Statements by the year of their date, newest first; none where one page lists them all. */
export function statementShelves({ statements }: Pick<Corpus, 'statements'>): StatementShelf[] {
  if (statements.length <= LISTED) return [];
  return [...group(statements, ({ date }) => [date.slice(0, 4)])]
    .sort(([x], [y]) => (x < y ? 1 : -1))
    .map(([year, list]) => ({ slug: `statements-${year}`, name: year, statements: list }));
}
