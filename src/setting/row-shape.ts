// How a row of a comparison's page is laid out on a wide screen, from what it holds: no column much longer than the others.
import type { Beat } from '../corpus/beats.ts';
import type { Comparison } from '../corpus/corpus.ts';
import { SIDES, type SideKey } from '../corpus/sides.ts';

/** `over`: the passages side by side above the reports. `long-a`, `long-b`: that report gets two columns of text. */
export type Lie = 'over' | `long-${SideKey}` | undefined;

/** What a column of text holds in a line, and a line's height; passages are set larger, and each has its notes. */
const REPORT = { words: 9, line: 28, paragraph: 14 };
const PASSAGE = { words: 7, line: 37, note: 30, head: 52 };
/** How many of its words are left of a paragraph told in brief. */
const BRIEF = 1 / 3;
/** From how many times the height of the other column on a column is too long. */
const TOO_LONG = 1.6;
const LOPSIDED = 2;

/** @param beat of the shape `both` or `apart`; others need no such care */
export function lieOf({ shape, rows, paragraphs }: Beat, { sides }: Comparison): Lie {
  if (shape !== 'both' && shape !== 'apart') return undefined;
  const heights = sides.map(({ key, article }) =>
    paragraphs[key].reduce((sum, n) => {
      const words = article.paragraphs[n - 1]?.words ?? 0;
      const inBrief = article.blocks.some((b) => b.isBrief && b.number <= n && n <= b.last);
      const lines = Math.ceil((inBrief ? words * BRIEF : words) / REPORT.words);
      return sum + lines * REPORT.line + REPORT.paragraph;
    }, 0),
  ) as [number, number];
  const [a, b] = heights;
  if (shape === 'apart')
    return Math.max(a, b) < LOPSIDED * Math.min(a, b) ? undefined : a > b ? 'long-a' : 'long-b';
  const passages = rows.reduce((sum, { passage, cells }) => {
    const notes = SIDES.reduce((n, key) => n + Math.max(1, cells[key].quotations.length), 0);
    const lines = Math.ceil(passage.words.words.length / PASSAGE.words);
    return sum + PASSAGE.head + lines * PASSAGE.line + notes * PASSAGE.note;
  }, 0);
  return rows.length > 1 && passages > TOO_LONG * Math.max(a, b) ? 'over' : undefined;
}
