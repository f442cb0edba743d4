// A topic as rows: passages, and level with them the paragraphs that quote them. Each side is read in its own order.

import type { Comparison, Passage, SideKey, Topic } from './corpus.ts';
import { type LedgerRow, ledger } from './ledger.ts';
import { otherKey, SIDES } from './sides.ts';

/**
 * Who has something in a row, which decides how it is laid out. `both`: both reports, with the passages between them.
 * `a`, `b`: that report's paragraphs, with the passages beside them. `passages`: passages alone. `apart`: paragraphs of
 * both, without a passage. `only-a`, `only-b`: paragraphs of that report, without a passage.
 */
export type Shape = 'both' | SideKey | 'passages' | 'apart' | `only-${SideKey}`;

export interface Beat {
  readonly shape: Shape;
  /** The passages to set here in full. */
  readonly rows: readonly LedgerRow[];
  /** Passages that its paragraphs quote, but that an earlier row has set. */
  readonly setBefore: readonly Passage[];
  /** The paragraphs to set here, by number. */
  readonly paragraphs: Readonly<Record<SideKey, readonly number[]>>;
}

export interface TopicRows {
  readonly topic: Topic;
  readonly beats: readonly Beat[];
}

/** The paragraphs that quote a passage; where only headings do, those under them, with which they are set. */
function quotes(row: LedgerRow, key: SideKey): number[] {
  const { quotations } = row.cells[key];
  const inText = quotations.filter((q) => !q.inHeading);
  return (inText.length > 0 ? inText : quotations).map((q) => q.paragraph);
}

/** The passages that belong to a topic: quoted or described by its paragraphs, or named by the editor. */
function passagesIn(topic: Topic, comparison: Comparison): LedgerRow[] {
  return ledger(comparison).filter(
    (row) =>
      topic.passages.includes(row.passage) ||
      SIDES.some((key) => {
        const cell = row.cells[key];
        const places = cell.quotations.length > 0 ? quotes(row, key) : cell.paragraphs;
        return places.some((n) => topic.paragraphs[key].includes(n));
      }),
  );
}

/** Which node can be reached from which, by the given steps. */
function reach(size: number, steps: readonly (readonly [number, number])[]): boolean[][] {
  const to = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [x, y] of steps) (to[x] as boolean[])[y] = true;
  for (let k = 0; k < size; k++)
    for (let i = 0; i < size; i++)
      if (to[i]?.[k]) for (let j = 0; j < size; j++) if (to[k]?.[j]) (to[i] as boolean[])[j] = true;
  return to;
}

/**
 * Passages that must share a row, in an order in which both sides can be read. Two share one where a paragraph quotes
 * both, or where one side's order goes from the first to the second and back, or the other side's the other way.
 */
function groups(
  quoted: readonly LedgerRow[],
  paragraphs: Readonly<Record<SideKey, readonly number[]>>,
): LedgerRow[][] {
  const steps: [number, number][] = [];
  for (const key of SIDES) {
    const sequence = paragraphs[key].map((n) =>
      quoted.flatMap((row, i) => (quotes(row, key).includes(n) ? [i] : [])),
    );
    let before: number[] = [];
    for (const here of sequence.filter((list) => list.length > 0)) {
      for (const x of here) for (const y of here) if (x !== y) steps.push([x, y]);
      for (const x of before) for (const y of here) if (x !== y) steps.push([x, y]);
      before = here;
    }
  }
  const to = reach(quoted.length, steps);
  const made: number[][] = [];
  const waiting = new Set(quoted.keys());
  while (waiting.size > 0) {
    const isFree = (i: number) => [...waiting].every((j) => !to[j]?.[i] || to[i]?.[j]);
    const next = [...waiting].find(isFree) as number;
    const group = [...waiting].filter((i) => i === next || (to[i]?.[next] && to[next]?.[i]));
    for (const i of group) waiting.delete(i);
    made.push(group);
  }
  return made.map((group) => group.map((i) => quoted[i] as LedgerRow));
}

/** A side's paragraphs, each with the group that it quotes: what quotes nothing waits for the next that does. */
function dealt(
  numbers: readonly number[],
  key: SideKey,
  grouped: readonly (readonly LedgerRow[])[],
): { lists: number[][]; free: number[] } {
  const lists: number[][] = grouped.map(() => []);
  let waiting: number[] = [];
  let last: number[] | undefined;
  for (const n of numbers) {
    waiting.push(n);
    const at = grouped.findIndex((rows) => rows.some((row) => quotes(row, key).includes(n)));
    if (at < 0) continue;
    last = lists[at];
    last?.push(...waiting);
    waiting = [];
  }
  if (!last) return { lists, free: waiting };
  last.push(...waiting);
  return { lists, free: [] };
}

const shapeOf = (passages: boolean, a: boolean, b: boolean): Shape => {
  if (passages) return a && b ? 'both' : a ? 'a' : b ? 'b' : 'passages';
  return a && b ? 'apart' : a ? 'only-a' : 'only-b';
};

function beatsOf(topic: Topic, comparison: Comparison, set: Set<string>): Beat[] {
  const rows = passagesIn(topic, comparison);
  const quoted = rows.filter((row) => row.quotedBy !== 'neither');
  const grouped = groups(quoted, topic.paragraphs);
  const sides = {
    a: dealt(topic.paragraphs.a, 'a', grouped),
    b: dealt(topic.paragraphs.b, 'b', grouped),
  };
  const beats = grouped.map((group, i): Beat => {
    const fresh = group.filter((row) => !set.has(row.passage.id));
    for (const { passage } of fresh) set.add(passage.id);
    const paragraphs = { a: sides.a.lists[i] ?? [], b: sides.b.lists[i] ?? [] };
    return {
      shape: shapeOf(fresh.length > 0, paragraphs.a.length > 0, paragraphs.b.length > 0),
      rows: fresh,
      setBefore: group.filter((row) => !fresh.includes(row)).map((row) => row.passage),
      paragraphs,
    };
  });
  // A side that quotes nothing here follows, across the row.
  const { a, b } = { a: sides.a.free, b: sides.b.free };
  if (a.length + b.length > 0)
    beats.push({
      shape: shapeOf(false, a.length > 0, b.length > 0),
      rows: [],
      setBefore: [],
      paragraphs: { a, b },
    });
  const unquoted = rows.filter((row) => row.quotedBy === 'neither' && !set.has(row.passage.id));
  for (const row of unquoted) set.add(row.passage.id);
  if (unquoted.length > 0)
    beats.push({
      shape: 'passages',
      rows: unquoted,
      setBefore: [],
      paragraphs: { a: [], b: [] },
    });
  return beats.filter(
    ({ rows: own, paragraphs }) => own.length + paragraphs.a.length + paragraphs.b.length > 0,
  );
}

export interface Rows {
  readonly topics: readonly TopicRows[];
  /** Passages that no topic has. */
  readonly unplaced: readonly LedgerRow[];
  /** Each passage's number on the comparison's page, from 1, in the page's order. */
  readonly numbers: ReadonlyMap<string, number>;
}

const known = new WeakMap<Comparison, Rows>();

/** The rows of a comparison's page, topic by topic. */
export function topicRows(comparison: Comparison): Rows {
  const before = known.get(comparison);
  if (before) return before;
  const set = new Set<string>();
  const topics = comparison.topics.map((topic) => ({
    topic,
    beats: beatsOf(topic, comparison, set),
  }));
  const unplaced = ledger(comparison).filter((row) => !set.has(row.passage.id));
  const order = [...set, ...unplaced.map((row) => row.passage.id)];
  const rows = { topics, unplaced, numbers: new Map(order.map((id, i) => [id, i + 1])) };
  known.set(comparison, rows);
  return rows;
}

/** Whether a side has no paragraph in a topic. */
export const isSilent = (topic: Topic, key: SideKey): boolean =>
  topic.paragraphs[key].length === 0 && topic.paragraphs[otherKey(key)].length > 0;
