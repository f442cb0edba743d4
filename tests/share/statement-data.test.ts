import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { comparisonData } from '../../src/share/data.ts';
import { jsonSchemaOf } from '../../src/share/data-schema.ts';
import { statementData, statementDataSchema } from '../../src/share/statement-data.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';

const at = addressOf(new URL('https://example.org'));
const comparison = onlyComparison(corpusOf(firstComparison));
const data = statementData(comparison.statement, at);
const ofComparison = comparisonData(comparison, at);
const validate = new Ajv2020({ strict: true, formats: { date: true, uri: true } }).compile(
  jsonSchemaOf(statementDataSchema, 'https://example.org/data/statement-schema.json'),
);

test('the schema describes the data, of a statement known whole and of one known in part', () => {
  const { statement } = onlyComparison(corpusOf(letter));
  for (const value of [data, statementData(statement, addressOf(undefined))]) {
    validate(value);
    expect(validate.errors).toBeNull();
    expect(statementDataSchema.parse(value)).toEqual(value);
  }
  expect(validate({ ...data, extra: 1 })).toBe(false);
});

test('of one comparison it says what the comparison’s ledger does', () => {
  const sides = new Map(ofComparison.articles.map(({ id, side }) => [id, side]));
  for (const row of ofComparison.ledger.rows) {
    const entries = data.passages.find(({ id }) => id === row.passage)?.taken ?? [];
    expect(entries).toHaveLength(2);
    for (const { article, use, words, runs, paragraphs } of entries)
      expect(row[sides.get(article) ?? 'a']).toMatchObject({ use, words, runs, paragraphs });
  }
  expect(data.reports.map(({ words }) => words)).toEqual(
    data.reports.map(({ id }) => ofComparison.ledger.totals[sides.get(id) ?? 'a'].words),
  );
});

test('of two comparisons it has every report, each once, and what any of them prints', () => {
  const add = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const report = firstComparison.find(({ path }) => path.includes('new-statesman'));
  const compared = firstComparison.find(({ path }) => path.includes('/comparisons/'));
  const words = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const third = words(report?.bytes)
    .replace('outlet: New Statesman', 'outlet: Third Paper')
    .replace(/^url: .*$/mu, 'url: https://third.example.org/report');
  const again = words(compared?.bytes)
    .replaceAll('new-statesman-china-backs-russia', 'third-paper-report')
    .replace(/^title: .*$/mu, 'title: A second comparison of the same statement');
  const { statements } = corpusOf([
    ...firstComparison,
    add('content/articles/third-paper-report.md', third),
    add('content/comparisons/second.md', again),
  ]);
  const [statement] = statements;
  if (!statement) throw new Error('no statement');
  const both = statementData(statement, at);
  expect(both.comparisons.map(({ id }) => id).toSorted()).toEqual(['russia-china-2022', 'second']);
  expect(both.reports.map(({ outlet, comparisons }) => [outlet, comparisons.length])).toEqual(
    expect.arrayContaining([
      ['Arete News', 2],
      ['New Statesman', 1],
      ['Third Paper', 1],
    ]),
  );
  for (const { taken, printed, words } of both.passages) {
    expect(taken.map(({ article }) => article).toSorted()).toEqual(
      both.reports.map(({ id }) => id).toSorted(),
    );
    const all = new Set(
      taken.flatMap(({ runs }) => runs.map(({ from, to }) => words.slice(from, to).join(' '))),
    );
    expect(printed.length > 0).toBe(all.size > 0);
  }
  expect(both.passages.find(({ id }) => id === 'closed-blocs')?.taken).toHaveLength(3);
});
