// The table in which a printed quotation is laid along its passage: a row for each item, a cell for each place reached.
import { splitWords, UNSPACED_LETTER, withoutStop } from '../text/words.ts';
import { COST } from './costs.ts';
import { closedForm, isFitted, isOther, lettersOf, matchWord } from './match-words.ts';
import { isMark, type Run } from './passage-words.ts';
import type { Item } from './read-printed.ts';
import type { Source } from './source.ts';

/**
 * One step of the quotation beside the passage.
 * `same` and `case`: one word each. `first-letter`: a `case` that only the place in the sentence explains.
 * `marks`: the same word with other marks before or after it; an ellipsis that stands for nothing.
 * `bracket`: what stands in square brackets, beside the words it replaces (perhaps none).
 * `omitted`: words that an ellipsis stands for. `dropped`: words missing without a mark.
 * `changed`: other words, or the same joined, split or in each other's place. `added`: a printed word that the passage doesn't have.
 */
export interface Step {
  readonly kind:
    | 'same'
    | 'case'
    | 'first-letter'
    | 'marks'
    | 'bracket'
    | 'omitted'
    | 'dropped'
    | 'changed'
    | 'added';
  readonly printed: string;
  /** Nothing where the next printed word touches this one: after a dash, in a script without spaces. */
  readonly after?: '' | undefined;
  readonly source: Run;
  /** How the marks differ around words that differ, or after a bracket, see `withEdgeMarks`. */
  readonly marks?: string;
}

export const BRACKET_WORDS = 3;
export const isTooLong = (bracket: string, language: string | undefined): boolean =>
  splitWords(bracket, language).length > BRACKET_WORDS;

export interface Cell {
  readonly cost: number;
  /** The source position that this cell has reached. */
  readonly at: number;
  /** How many of the printed items. */
  readonly row: number;
  /** The cell before, and the step from there: none for a start. */
  readonly back: Cell | undefined;
  readonly kind: Step['kind'] | undefined;
  readonly printed: string;
  readonly after?: '' | undefined;
  /** Printed words that the passage has, in order. */
  readonly found: number;
}

export type Row = (Cell | undefined)[];
export type WordItem = Item & { kind: 'word' };

/** The longest stretches of words that are looked at together. */
const TOGETHER = 3;

/** How printed words side by side can stand for as many or other words of the source: joined, split or moved. */
function together(
  items: readonly WordItem[],
  letters: readonly string[],
  source: Source,
  at: number,
  length: number,
): 'same' | 'joined' | 'moved' | undefined {
  const there = source.letters.slice(at, at + length);
  const [a, b] = [letters.join(''), there.join('')];
  // The fewest words that differ: what ends alike is left out.
  if (a.length < 2 || letters.at(-1) === there.at(-1)) return undefined;
  if (UNSPACED_LETTER.test(a)) {
    const first = items[0]?.first && b.endsWith(a);
    const last = items.at(-1)?.loose && b.startsWith(a);
    return a === b || first || last ? 'same' : undefined;
  }
  if (items.length !== length) return a === b ? 'joined' : undefined;
  const isMoved =
    length > 1 &&
    a.length === b.length &&
    letters.toSorted().join(' ') === there.toSorted().join(' ');
  return isMoved && letters.some((own, i) => own !== there[i]) ? 'moved' : undefined;
}

export class Grid {
  readonly rows: Row[];
  readonly source: Source;
  readonly items: readonly Item[];
  /** Of each word its letters, see `lettersOf`. */
  readonly letters: readonly string[];

  constructor(items: readonly Item[], source: Source) {
    this.items = items;
    this.source = source;
    this.letters = items.map((item) =>
      item.kind === 'word' ? lettersOf(item.norm, source.language) : '',
    );
    this.rows = [...items, undefined].map(() => new Array(source.words.length + 1));
    for (let at = 0; at <= source.words.length; at++) {
      const cost = source.starts.has(at) ? 0 : COST.midSentence;
      (this.rows[0] as Row)[at] = {
        cost,
        at,
        row: 0,
        back: undefined,
        kind: undefined,
        printed: '',
        found: 0,
      };
    }
  }

  offer(
    row: number,
    to: number,
    from: Cell,
    step: Pick<Cell, 'cost' | 'kind' | 'printed' | 'after' | 'found'>,
  ): void {
    const best = this.rows[row]?.[to];
    const cost = from.cost + step.cost;
    if (best && best.cost <= cost) return;
    (this.rows[row] as Row)[to] = {
      ...step,
      cost,
      at: to,
      row,
      back: from,
      found: from.found + step.found,
    };
  }

  /** Lays the item `i`, from every place that the items before it reach. */
  fill(i: number): void {
    const item = this.items[i] as Item;
    if (item.kind === 'omission') {
      this.omission(i, item);
      return;
    }
    const form = item.kind === 'word' ? closedForm(item, this.source.language) : undefined;
    for (const from of this.rows[i] as Row) {
      if (!from) continue;
      if (item.kind === 'bracket') this.bracket(item, i, from);
      else {
        this.word(item, i, form, from);
        this.words(i, from);
      }
    }
    if (i < this.items.length - 1) this.dropped(i + 1);
  }

  word(item: WordItem, i: number, form: string | undefined, from: Cell): void {
    const { at } = from;
    const source = this.source.words[at];
    const { text: printed } = item;
    const after = touches(item);
    if (source) {
      const matched = isOther(form, this.source.forms[at] ?? '', item.first)
        ? 'changed'
        : matchWord(item, source, this.source.closing[at] ?? '', this.source.language);
      const isFirst =
        i === 0 &&
        matched === 'case' &&
        isFitted(item.norm, source.norm, this.source.starts.has(at));
      const kind = isFirst ? 'first-letter' : matched;
      const found = kind === 'changed' ? 0 : 1;
      this.offer(i + 1, at + 1, from, { cost: COST[kind], kind, printed, after, found });
    }
    this.offer(i + 1, at, from, { cost: COST.added, kind: 'added', printed, after, found: 0 });
  }

  /** Up to three words on either side that are the same letters, or the same words in another order. */
  words(i: number, from: Cell): void {
    const { letters } = this;
    const { letters: there } = this.source;
    const { at } = from;
    const [own, its] = [letters[i] ?? '', there[at] ?? ''];
    if (own === its || its === '') return;
    // Most pairs share nothing: neither starts with the other, and neither word stands next.
    const isNear = own.startsWith(its) || its.startsWith(own) || UNSPACED_LETTER.test(own);
    if (!isNear && own !== there[at + 1] && own !== there[at + 2]) return;
    let length = 0;
    let isOpen = false;
    for (let n = 1; n <= TOGETHER && i + n <= this.items.length; n++) {
      const items = this.items.slice(i, i + n);
      if (items.at(-1)?.kind !== 'word') return;
      const next = letters[i + n - 1] ?? '';
      length += next.length;
      isOpen ||= UNSPACED_LETTER.test(next);
      let lengthThere = 0;
      for (let m = 1; m <= TOGETHER && at + m <= there.length; m++) {
        lengthThere += there[at + m - 1]?.length ?? 0;
        // Joined, split or moved, they are as many letters; only where words aren't told apart by spaces may some be cut.
        if (lengthThere !== length && !isOpen) continue;
        const kind = together(items as WordItem[], letters.slice(i, i + n), this.source, at, m);
        if (kind === undefined) continue;
        const step = {
          cost: COST[kind],
          kind: kind === 'same' ? ('same' as const) : ('changed' as const),
          printed: printedTogether(items as WordItem[]),
          after: touches(items.at(-1) as WordItem),
          found: kind === 'moved' ? n - 1 : n,
        };
        this.offer(i + n, at + m, from, step);
      }
    }
  }

  bracket(item: Item & { kind: 'bracket' }, i: number, from: Cell): void {
    const { words, starts, ends } = this.source;
    const { at } = from;
    const last = i === this.items.length - 1;
    const tooLong = isTooLong(item.text, this.source.language) ? COST.changed : 0;
    const step = { kind: 'bracket' as const, printed: item.text, found: 0 };
    // Brackets of the source are words of the source.
    const own = item.words.length;
    if (
      own > 0 &&
      item.words.every(({ norm }, n) => norm === withoutStop(words[at + n]?.norm ?? ''))
    )
      this.offer(i + 1, at + own, from, { ...step, kind: 'same', cost: 0 });
    for (let taken = 0; taken <= BRACKET_WORDS && at + taken <= words.length; taken++) {
      const reaches = taken > 0 && ((i === 0 && starts.has(at)) || (last && ends.has(at + taken)));
      const { bracketAtEdge: edge } = COST;
      const atEdge = reaches ? edge.reaches : taken === 0 ? edge.alone : edge.else;
      const cost = i === 0 || last ? atEdge : COST.bracketWord * taken;
      this.offer(i + 1, at + taken, from, { ...step, cost: tooLong + cost });
    }
  }

  /** Any number of words may be skipped: the cheapest start is carried along. */
  omission(i: number, { text: printed }: Item): void {
    const { words } = this.source;
    let best: Cell | undefined;
    for (let at = 0; at <= words.length; at++) {
      const from = this.rows[i]?.[at];
      if (best) {
        const cost = COST.omitted * Math.log2(1 + at - best.at);
        // A gap of the source's own, printed as one, is no omission.
        const isOwn = at - best.at === 1 && isMark(words[best.at]);
        this.offer(i + 1, at, best, { cost, kind: isOwn ? 'same' : 'omitted', printed, found: 0 });
      }
      if (!from) continue;
      this.offer(
        i + 1,
        at,
        from,
        words[at - 1]?.gap
          ? { cost: COST.same, kind: 'same', printed, found: 0 }
          : { cost: COST.idleEllipsis, kind: 'marks', printed, found: 0 },
      );
      if (!best || from.cost < best.cost) best = from;
    }
  }

  /** Words missing without a mark, only between words that are there. */
  dropped(row: number): void {
    const { words, counted } = this.source;
    const cells = this.rows[row] as Row;
    const price = (from: number, to: number): number => {
      return counted[from] === counted[to]
        ? COST.droppedMarks
        : COST.dropped + (to - from - 1) * COST.droppedMore;
    };
    let best: Cell | undefined;
    for (let at = 0; at <= words.length; at++) {
      const from = cells[at];
      if (best) {
        const cost = price(best.at, at);
        if (!from || from.cost > best.cost + cost)
          cells[at] = {
            cost: best.cost + cost,
            at,
            row,
            back: best,
            kind: 'dropped',
            printed: '',
            found: best.found,
          };
      }
      if (from && from.kind !== 'dropped') {
        const carried = best ? best.cost + (at - best.at) * COST.droppedMore : Infinity;
        if (from.cost <= carried) best = from;
      }
    }
  }
}

/** What of a printed word a step keeps of the white space after it. */
export const touches = ({ after }: WordItem): '' | undefined => (after === '' ? '' : undefined);

const printedTogether = (items: readonly WordItem[]): string =>
  items.map(({ text, after }, i) => text + (i < items.length - 1 ? after : '')).join('');
