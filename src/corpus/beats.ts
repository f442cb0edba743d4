// A topic as beats: one passage each, with the paragraphs that quote it level with it.

import { type LedgerRow, ledger } from '../corpus/ledger.ts';
import type { Comparison, Passage, SideKey, Topic } from './corpus.ts';

export interface Beat {
  /** What the middle shows; undefined in a topic that rests on no passage. */
  readonly row: LedgerRow | undefined;
  /** Set in full in an earlier topic: a pointer is enough here. */
  readonly setBefore: boolean;
  /** The paragraphs to set here, by number. */
  readonly paragraphs: Readonly<Record<SideKey, readonly number[]>>;
  /** Paragraphs of earlier beats that quote this passage. */
  readonly above: Readonly<Record<SideKey, readonly number[]>>;
}

export interface TopicRows {
  readonly topic: Topic;
  readonly title: string;
  readonly beats: readonly Beat[];
}

/** The paragraphs that quote a passage; where only headings do, those under them, with which they are set. */
function quotes(row: LedgerRow, key: SideKey): number[] {
  const { quotations } = row.cells[key];
  const inText = quotations.filter((q) => !q.inHeading);
  return (inText.length > 0 ? inText : quotations).map((q) => q.paragraph);
}

/** The passages that a topic's paragraphs quote or describe, in the statement's order. */
function passagesIn(topic: Topic, comparison: Comparison): LedgerRow[] {
  return ledger(comparison).filter((row) =>
    (['a', 'b'] as const).some((key) => {
      const cell = row.cells[key];
      const places = cell.quotations.length > 0 ? quotes(row, key) : cell.paragraphs;
      return places.some((n) => topic.paragraphs[key].includes(n));
    }),
  );
}

/**
 * Cuts topics into beats. A paragraph stands at the first passage that it quotes; one that quotes nothing stands
 * with the next that does, or with the last, so that each side is read in its own order.
 */
export function topicRows(comparison: Comparison): { topics: TopicRows[]; unplaced: Passage[] } {
  const set = new Set<string>();
  const topics = comparison.topics.map((topic): TopicRows => {
    const rows = passagesIn(topic, comparison);
    // A passage that neither quotes goes to the foot, where it can lie across.
    rows.sort((x, y) => Number(x.quotedBy === 'neither') - Number(y.quotedBy === 'neither'));
    const quoted = rows.filter((row) => row.quotedBy !== 'neither');
    const place = (key: SideKey): number[][] => {
      const beats: number[][] = rows.map(() => []);
      let waiting: number[] = [];
      let last = 0;
      for (const number of topic.paragraphs[key]) {
        const at = quoted.findIndex((row) => quotes(row, key).includes(number));
        waiting.push(number);
        if (at < 0) continue;
        beats[at]?.push(...waiting);
        last = at;
        waiting = [];
      }
      beats[last]?.push(...waiting);
      return beats;
    };
    if (rows.length === 0) {
      const none = { a: [], b: [] };
      return {
        topic,
        title: topic.title,
        beats: [{ row: undefined, setBefore: false, paragraphs: topic.paragraphs, above: none }],
      };
    }
    const placed = { a: place('a'), b: place('b') };
    const beats = rows.map((row, i): Beat => {
      const paragraphs = { a: placed.a[i] ?? [], b: placed.b[i] ?? [] };
      const above = (key: SideKey): number[] =>
        [...new Set(quotes(row, key))].filter((n) => !paragraphs[key].includes(n));
      const setBefore = set.has(row.passage.id);
      set.add(row.passage.id);
      return { row, setBefore, paragraphs, above: { a: above('a'), b: above('b') } };
    });
    return { topic, title: topic.title, beats };
  });
  return { topics, unplaced: comparison.statement.passages.filter((p) => !set.has(p.id)) };
}
