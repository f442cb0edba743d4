// A passage's words as HTML: A's line above, B's below, an upright where a report cut, unprinted words plain.
import type { Passage, SideKey } from '../corpus/corpus.ts';
import type { Judgement } from '../domain/judge.ts';
import type { LedgerRow } from './ledger.ts';
import { type Segment, segments } from './marks.ts';

export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Segments as nested spans. A's run is the outer one, so that its solid line has no seam. */
export function segmentsHtml(
  list: readonly Segment[],
  names: Readonly<Record<SideKey, string>>,
): string {
  let html = '';
  const open: SideKey[] = [];
  let space = '';
  const close = (key: SideKey): void => {
    const reopened: SideKey[] = [];
    while (open.length > 0) {
      const top = open.pop();
      html += '</span>';
      if (top === key) break;
      if (top) reopened.push(top);
    }
    for (const other of reopened.reverse()) {
      html += `<span class="l${other}">`;
      open.push(other);
    }
  };
  for (const segment of list) {
    // White space belongs to the spans that go on.
    const starting = (['a', 'b'] as const).filter(
      (key) => segment.lines[key] && !open.includes(key),
    );
    html += space;
    // A must lie outside B: close a running B first, and open it again inside.
    const inner = starting.includes('a') && open.includes('b');
    if (inner) close('b');
    const opening: SideKey[] = inner ? ['a', 'b'] : starting;
    for (const key of opening) {
      const line = segment.lines[key];
      html += `<span class="l${key}${line?.starts && line.cutBefore ? ' s' : ''}${cutAtEnd(list, segment, key) ? ' e' : ''}">`;
      open.push(key);
    }
    html += escape(segment.text);
    for (const { side, text } of segment.variants)
      html += `<small class="v ${side}"><span class="vh"> (${escape(names[side])}: </span>${escape(text)}<span class="vh">)</span></small>`;
    for (const key of ['a', 'b'] as const) if (segment.lines[key]?.ends) close(key);
    space = segment.after;
  }
  return html;
}

/** Whether the run that is open at this segment ends in a cut. */
function cutAtEnd(list: readonly Segment[], from: Segment, key: SideKey): boolean {
  const end = list.slice(list.indexOf(from)).find((segment) => segment.lines[key]?.ends);
  return end?.lines[key]?.cutAfter ?? false;
}

/** The words of a ledger row's passage under both reports' lines. */
export function passageHtml(row: LedgerRow): string {
  const judgements = {
    a: row.cells.a.quotations.map((q) => q.judgement),
    b: row.cells.b.quotations.map((q) => q.judgement),
  };
  return segmentsHtml(segments(row.passage, judgements), {
    a: row.cells.a.side.article.outlet,
    b: row.cells.b.side.article.outlet,
  });
}

/** A passage's words without marks. */
export const passageText = (passage: Passage): string => passage.sentences.join(' ');

/** A passage's words with the runs of one report marked, by no side's line in particular. */
export function wordsWithRuns(passage: Passage, judgements: readonly Judgement[]): string {
  const html = segmentsHtml(segments(passage, { a: judgements, b: [] }), { a: '', b: '' });
  return html
    .replaceAll('<span class="la', '<span class="ln')
    .replaceAll('<span class="vh"> (: </span>', '<span class="vh"> (printed: </span>')
    .replaceAll('<small class="v a">', '<small class="v">');
}
