// The ledger as CSV (RFC 4180): one record for each passage and report; of a whole text the rest too.
import type { Comparison } from '../corpus/corpus.ts';
import { ledger } from '../corpus/ledger.ts';
import { sequenceOf } from '../corpus/sequence.ts';
import { wordsInNoPassage } from '../corpus/whole-text.ts';
import { passagePath, statementPath } from '../hosting/url.ts';
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
  'words_between',
  'out_of_order',
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
 * report prints, `quotations` how many quotations that takes, `paragraphs` and `labels` lists with spaces between;
 * `words_between` a list too: for each quotation that its paragraph prints next after another, the statement's words that
 * stand between; `out_of_order` how many the report prints after one that comes later in the statement. Of a statement
 * known whole the last two records are what stands in no passage.
 */
export function ledgerCsv(comparison: Comparison, at: Address): string {
  const { statement } = comparison;
  const records = ledger(comparison).flatMap(({ passage, cells }) =>
    [cells.a, cells.b].map((cell) => {
      const sequences = cell.quotations.map(sequenceOf);
      return [
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
        sequences.flatMap((sequence) => sequence?.between?.words ?? []).join(' '),
        sequences.filter((sequence) => sequence?.reversal).length,
      ];
    }),
  );
  const rest = wordsInNoPassage(statement);
  const restRecords = comparison.sides.map(({ key, article: { outlet, id } }) => {
    const title = `The rest of the ${statement.kind}`;
    const page = at(statementPath(statement));
    return ['', '', title, rest, key, outlet, id, 'none', 0, 0, '', '', page, '', 0];
  });
  if (rest > 0) records.push(...restRecords);
  return [HEADER, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}
