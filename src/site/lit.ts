// Hovering, focusing or targeting a quotation, its passage or its markers lights them all: CSS rules, one a passage.
import type { Passage } from '../corpus/corpus.ts';

export function litRules(passages: readonly Passage[]): string {
  return `${passages
    .map(
      ({ position: n, id }) =>
        `main:has(:is(.p${n}:hover,.p${n}:target,.p${n}:focus-within,#s-${id}:target)) :is(q.p${n},.p${n} .w span)`,
    )
    .join(',')}{background:var(--lit)}`;
}
