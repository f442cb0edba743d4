// A comparison's analysis: its lead, and one section a topic.
import type { ElementContent } from 'hast';
import type { Comparison } from './corpus.ts';

export type Paragraph = readonly ElementContent[];

export function analysis(comparison: Comparison): { lead: Paragraph[]; sections: Paragraph[][] } {
  const parts: Paragraph[][] = [[]];
  for (const { kind, children } of comparison.blocks) {
    if (kind === 'heading') parts.push([]);
    else parts.at(-1)?.push(children);
  }
  const [lead = [], ...sections] = parts;
  return { lead, sections };
}
