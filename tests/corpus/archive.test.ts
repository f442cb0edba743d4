import { describe, expect, test } from 'vitest';
import { LISTED, sheets, shelves, slugOf, statementShelves } from '../../src/corpus/archive.ts';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { makeComparison } from '../support/make.ts';

/** A comparison of two outlets on a statement of some day. */
function on(date: string, ...outlets: [string, string]): Comparison {
  const comparison = makeComparison({ passages: [], outlets });
  return { ...comparison, id: `${date} ${outlets}`, statement: { ...comparison.statement, date } };
}
const of = (kind: 'date' | 'outlet', ...comparisons: Comparison[]): string[] =>
  shelves({ comparisons })
    .filter((shelf) => shelf.kind === kind)
    .map(({ slug, name, comparisons: list }) => `${slug} ${name} ${list.length}`);

describe('months', () => {
  test('go by the statement’s date, newest first', () => {
    expect(
      of(
        'date',
        on('2024-01-31', 'A', 'B'),
        on('2022-02-04', 'A', 'B'),
        on('2024-12-01', 'A', 'B'),
      ),
    ).toEqual(['2024-12 December 2024 1', '2024-01 January 2024 1', '2022-02 February 2022 1']);
  });

  test('hold all comparisons of the month in their order', () => {
    const list = [on('2024-05-20', 'A', 'B'), on('2024-05-01', 'C', 'D')];
    const [month] = shelves({ comparisons: list });
    expect(month?.comparisons).toEqual(list);
  });

  test('have their English names', () => {
    const all = Array.from({ length: 12 }, (_, i) =>
      on(`2023-${String(12 - i).padStart(2, '0')}-15`, 'A', 'B'),
    );
    expect(of('date', ...all).map((line) => line.split(' ')[1])).toEqual(
      'December November October September August July June May April March February January'.split(
        ' ',
      ),
    );
  });
});

describe('outlets', () => {
  test('stand by name, each with the comparisons that it is in', () => {
    expect(
      of('outlet', on('2024-01-01', 'Zeit', 'Écho'), on('2024-01-02', 'Daily', 'Zeit')),
    ).toEqual(['outlet-daily Daily 1', 'outlet-echo Écho 1', 'outlet-zeit Zeit 2']);
  });

  test('have a comparison once, though both its reports are theirs', () => {
    expect(of('outlet', on('2024-01-01', 'Daily', 'Daily'))).toEqual(['outlet-daily Daily 1']);
  });

  test('whose names come to the same slug keep addresses of their own', () => {
    const slugs = (...names: [string, string][]): (string | undefined)[] =>
      of('outlet', ...names.map((pair) => on('2024-01-01', ...pair))).map(
        (line) => line.split(' ')[0],
      );
    expect(slugs(['Echo', 'Écho'])).toEqual(['outlet-echo', 'outlet-echo-2']);
    expect(new Set(slugs(['Echo', 'Écho'], ['Echo 2', 'ECHO!'], ['新华社', '人民日报'])).size).toBe(
      6,
    );
  });
});

test('nothing compared makes no shelf', () => {
  expect(shelves({ comparisons: [] })).toEqual([]);
});

describe('a list longer than a page', () => {
  const entries = Array.from({ length: 2 * LISTED + 1 }, (_, i) => i);

  test('is cut into pages, the first at its own address', () => {
    const pages = sheets('outlet-x', entries);
    expect(pages.map(({ number, slug }) => `${number} ${slug}`)).toEqual([
      '1 outlet-x',
      '2 outlet-x/2',
      '3 outlet-x/3',
    ]);
    expect(pages.flatMap((page) => page.entries)).toEqual(entries);
    for (const page of pages) expect(page.slugs).toEqual(pages.map(({ slug }) => slug));
  });

  test.each([
    [0, 0],
    [1, 1],
    [LISTED, 1],
    [LISTED + 1, 2],
  ])('%i entries make %i pages', (length, pages) => {
    expect(sheets('x', entries.slice(0, length))).toHaveLength(pages);
  });
});

describe('statements', () => {
  const dated = (...years: number[]) =>
    years.map((year) => on(`${year}-05-01`, 'A', 'B').statement);
  const years = (list: ReturnType<typeof dated>): string[] =>
    statementShelves({ statements: list }).map(
      ({ slug, name, statements }) => `${slug} ${name} ${statements.length}`,
    );

  test('that fit one page have no shelves', () => {
    expect(years(dated(...Array<number>(LISTED).fill(2024)))).toEqual([]);
  });

  test('stand by year, newest first', () => {
    expect(years(dated(2025, ...Array<number>(LISTED).fill(2024)))).toEqual([
      'statements-2025 2025 1',
      `statements-2024 2024 ${LISTED}`,
    ]);
  });
});

test('slugs are letters, digits and single hyphens', () => {
  expect(slugOf('Süddeutsche Zeitung')).toBe('suddeutsche-zeitung');
  expect(slugOf(' The  R&D “Daily” ')).toBe('the-r-d-daily');
  expect(slugOf('Ⅻ ﬁne')).toBe('xii-fine');
  expect(slugOf('新华社')).toBe('outlet');
});
