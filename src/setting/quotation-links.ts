// Where a quotation stands on a page and where it leads: ids, markers, counterparts.
import type { ElementContent, Properties } from 'hast';
import type { Comparison, JudgedQuotation, Side, SideKey } from '../corpus/corpus.ts';
import { type LedgerRow, ledger } from '../corpus/ledger.ts';
import { listed } from '../text/phrases.ts';
import { element } from './set-text.ts';

/** Who quotes a passage, for a marker's accessible name. */
export function quotedBy(row: LedgerRow): string {
  if (row.quotedBy === 'both') return 'quoted by both';
  if (row.quotedBy === 'neither') return 'quoted by neither';
  return `quoted by ${row.cells[row.quotedBy].side.article.outlet} alone`;
}

/** @example paragraphsInWords([3, 5]) // '¶3 and ¶5' */
export const paragraphsInWords = (numbers: readonly number[]): string =>
  listed(numbers.map((n) => `¶${n}`));

export const otherSide = (comparison: Comparison, key: SideKey): Side =>
  comparison.sides[key === 'a' ? 1 : 0];

export const quotationId = (key: SideKey, quotation: JudgedQuotation): string =>
  `${key}-q${quotation.n}`;

/** The `q` and its markers where both reports share a page. */
export function inComparison(
  comparison: Comparison,
  side: Side,
  options: {
    passageHref: (id: string) => string;
    passagePage: (quotation: JudgedQuotation) => string;
  },
) {
  const rows = new Map(ledger(comparison).map((row) => [row.passage.id, row]));
  return (quotation: JudgedQuotation): { properties: Properties; after: ElementContent[] } => {
    const { passage, judgement } = quotation;
    const row = rows.get(passage.id);
    const other = otherSide(comparison, side.key);
    const [counterpart] = row?.cells[other.key].quotations ?? [];
    const className = [`p${passage.position}`];
    if (judgement.cutBefore) className.push('s');
    if (judgement.cutAfter) className.push('e');
    const links: ElementContent[] = [
      element(
        'a',
        {
          href: options.passageHref(passage.id),
          ariaLabel: `${passage.position}: Statement, ${passage.title}, ${row ? quotedBy(row) : ''}`,
        },
        String(passage.position),
      ),
    ];
    if (counterpart)
      links.push(
        element(
          'a',
          {
            className: [other.key],
            href: `#${quotationId(other.key, counterpart)}`,
            ariaLabel: `${other.letter}: ${other.article.outlet} quotes ${passage.title} too, ¶${counterpart.paragraph}`,
          },
          other.letter,
        ),
      );
    links.push(
      element(
        'button',
        { popoverTarget: `c-${passage.id}`, ariaLabel: `Whole passage: ${passage.title}` },
        '+',
      ),
    );
    return {
      properties: {
        id: quotationId(side.key, quotation),
        className,
        cite: options.passagePage(quotation),
      },
      // The joiner keeps the markers on the line of the quotation's last word.
      after: [element('span', { className: ['m', `p${passage.position}`] }, '\u2060', ...links)],
    };
  };
}
