// The cheapest way to lay a printed quotation along its passage: free to start and to end anywhere in it.
import type { Word } from '../text/words.ts';
import { COST } from './costs.ts';
import { type PlacedStep, withEdgeMarks } from './edge-marks.ts';
import { type Cell, Grid, type Row, type Step, touches, type WordItem } from './grid.ts';
import { closedForm, isOther, matchWord } from './match-words.ts';
import type { PassageWords } from './passage-words.ts';
import type { Item } from './read-printed.ts';
import { type Source, sourceOf } from './source.ts';

/** Where the items stand in the source, word for word and with nothing between: the place that explains most. */
function exactRun(items: readonly Item[], source: Source): number | undefined {
  const { words, starts, ends, forms, closing, language } = source;
  const printed = items.filter((item) => item.kind === 'word');
  if (items.length === 0 || printed.length < items.length) return undefined;
  const own = printed.map((item) => closedForm(item, language));
  let best: { at: number; cuts: number } | undefined;
  for (let at = 0; at + items.length <= words.length; at++) {
    const cuts = Number(!starts.has(at)) + Number(!ends.has(at + items.length));
    if (best && best.cuts <= cuts) continue;
    if (
      printed.every(
        (item, i) =>
          !isOther(own[i], forms[at + i] ?? '', item.first) &&
          !(words[at + i]?.gap && i < items.length - 1) &&
          matchWord(item, words[at + i] as Word, closing[at + i] ?? '', language) === 'same',
      )
    )
      best = { at, cuts };
  }
  return best?.at;
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** Printed words that the passage has, in order. */
  readonly found: number;
}

/** Lays the items of a printed quotation along a passage. */
export function align(items: readonly Item[], passage: PassageWords): Alignment {
  const source = sourceOf(passage);
  // Most quotations are such, and nothing is cheaper than no difference at all.
  const exact = exactRun(items, source);
  if (exact !== undefined) {
    const steps = items.map(
      (item, i): Step => ({
        kind: 'same',
        printed: item.text,
        after: touches(item as WordItem),
        source: { from: exact + i, to: exact + i + 1 },
      }),
    );
    return { steps, found: items.length };
  }
  const grid = new Grid(items, source);
  items.forEach((_, i) => void grid.fill(i));
  return walkBack(grid.rows.at(-1) as Row, items, source);
}

/** The steps to the cheapest cell of the last row. */
function walkBack(row: Row, items: readonly Item[], source: Source): Alignment {
  let end: Cell | undefined;
  const total = (cell: Cell): number =>
    cell.cost + (source.ends.has(cell.at) ? 0 : COST.midSentence);
  for (const cell of row) if (cell && (!end || total(cell) < total(end))) end = cell;
  const steps: PlacedStep[] = [];
  for (let cell = end; cell?.back && cell.kind; cell = cell.back)
    steps.unshift({
      kind: cell.kind,
      printed: cell.printed,
      after: cell.after,
      source: { from: cell.back.at, to: cell.at },
      items: { from: cell.back.row, to: cell.row },
    });
  return { steps: withEdgeMarks(steps, items, source), found: end?.found ?? 0 };
}
