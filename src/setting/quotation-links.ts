// Where a quotation stands on a page and where it leads: its id, the passage behind its words, its number and card.
import { topicRows } from '../corpus/beats.ts';
import type { Comparison, JudgedQuotation, Side, SideKey, Statement } from '../corpus/corpus.ts';
import { type LedgerRow, ledger } from '../corpus/ledger.ts';
import { listed } from '../text/phrases.ts';
import { element, type Links, type SetQuotation } from './set-text.ts';

/** Who quotes a passage, for a marker's accessible name. */
export function quotedBy(row: LedgerRow): string {
  if (row.quotedBy === 'both') return 'quoted by both';
  if (row.quotedBy === 'neither') return 'quoted by neither';
  return `quoted by ${row.cells[row.quotedBy].side.article.outlet} alone`;
}

/** The language of the words that a link to a passage or a paragraph of a statement's reports quotes. */
export const languageIn =
  (statement: Statement): Required<Links>['language'] =>
  (target) =>
    target.kind === 'article'
      ? statement.articles.find(({ id }) => id === target.id)?.language
      : statement.editions.find(({ compared }) => compared)?.language;

/** @example paragraphsInWords([3, 5]) // '¶3 and ¶5' */
export const paragraphsInWords = (numbers: readonly number[]): string =>
  listed(numbers.map((n) => `¶${n}`));

export const quotationId = (key: SideKey, quotation: JudgedQuotation): string =>
  `${key}-q${quotation.n}`;

/** The `q`, its link and its number where both reports share a page. */
export function inComparison(
  comparison: Comparison,
  side: Side,
  options: {
    passageHref: (id: string) => string;
    passagePage: (quotation: JudgedQuotation) => string;
  },
): SetQuotation {
  const { numbers } = topicRows(comparison);
  const rows = new Map(ledger(comparison).map((row) => [row.passage.id, row]));
  return (quotation) => {
    const { passage } = quotation;
    const row = rows.get(passage.id);
    const n = numbers.get(passage.id) ?? passage.position;
    return {
      properties: {
        id: quotationId(side.key, quotation),
        className: [`passage-${passage.position}`],
        cite: options.passagePage(quotation),
      },
      link: options.passageHref(passage.id),
      after: [
        element('button', {
          className: ['cite'],
          popoverTarget: `c-${passage.id}`,
          dataN: String(n),
          ariaLabel: `${n}: ${passage.title}, ${row ? quotedBy(row) : ''}`,
        }),
      ],
    };
  };
}
