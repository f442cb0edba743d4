// Hovering, focusing or targeting a quotation, its passage or its ribbon lights them all: one CSS rule, a selector a passage.
import type { Passage } from '../corpus/corpus.ts';

export function litRules(passages: readonly Passage[]): string {
  if (passages.length === 0) return '';
  const on = (n: number) =>
    `main:has(.passage-${n}:is(:hover,:target,:focus-within),svg .passage-${n}:focus)`;
  const all = (what: (n: number) => string) => passages.map(({ position: n }) => what(n)).join(',');
  return (
    `${all((n) => `${on(n)} :is(q.passage-${n},.passage-${n} .words span)`)}{background:var(--lit);outline:2px solid transparent}` +
    `${all((n) => `${on(n)} svg .passage-${n}`)}{fill-opacity:.6;stroke-width:2}`
  );
}
