// Hovering, focusing or targeting a quotation, its passage or its markers lights them all: one CSS rule, a selector a passage.
import type { Passage } from '../corpus/corpus.ts';

export function litRules(passages: readonly Passage[]): string {
  if (passages.length === 0) return '';
  return `${passages
    .map(
      ({ position: n }) =>
        `main:has(.p${n}:is(:hover,:target,:focus-within)) :is(q.p${n},.p${n} .w span)`,
    )
    .join(',')}{background:var(--lit);outline:2px solid transparent}`;
}
