// The ledger as CSV (RFC 4180): one record for each passage and report.
import type { Comparison } from '../corpus/corpus.ts';
import { ledger } from '../corpus/ledger.ts';
import { passagePath } from '../hosting/url.ts';
import { FIDELITIES } from '../judge/judge.ts';
import type { Address } from './address.ts';

const HEADER = [
  'position',
  'passage',
  'title',
  'passage_words',
  'side',
  'outlet',
  'article',
  'use',
  'words',
  'quotations',
  'paragraphs',
  'labels',
  'passage_url',
] as const;

/**
 * A field of a record. A spreadsheet takes a text that starts with one of = + - @ for a formula; an apostrophe before it
 * keeps it a text.
 */
function field(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/u, "'");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @returns the ledger with a header: `use` is whole, part, described or none, `words` how many of the passage's words the
 * report prints, `quotations` how many quotations that takes, `paragraphs` and `labels` lists with spaces between.
 */
export function ledgerCsv(comparison: Comparison, at: Address): string {
  const records = ledger(comparison).flatMap(({ passage, cells }) =>
    [cells.a, cells.b].map((cell) => [
      passage.position,
      passage.id,
      passage.title,
      cell.coverage.total,
      cell.side.key,
      cell.side.article.outlet,
      cell.side.article.id,
      cell.kind,
      cell.coverage.count,
      cell.quotations.length,
      cell.paragraphs.join(' '),
      FIDELITIES.filter((label) =>
        cell.quotations.some((q) => q.judgement.labels.includes(label)),
      ).join(' '),
      at(passagePath(passage)),
    ]),
  );
  return [HEADER, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}
