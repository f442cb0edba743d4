// Front matter of content/passages: one sentence of a statement, or a few that belong together.
import { z } from 'zod';
import { id, line, markdownLine, positive, url } from './fields.ts';

/** Somebody other than the statement's publisher who prints the passage's words. */
export const witnessSchema = z.strictObject({
  publisher: line,
  url,
  /** whole: every word of the passage stands there; part: some do. */
  extent: z.enum(['whole', 'part'], { error: 'whole or part' }),
});

export const passageSchema = z.strictObject({
  /** The statement's file name without .md. */
  statement: id,
  /** A short label, not the statement's own. */
  title: line,
  /** The place in the editorial order, 1 first; each number once in a statement. */
  order: positive,
  /** The statement's own section, only where it is known. */
  section: line.optional(),
  confirmedBy: z.array(witnessSchema),
  /** What a reader must know about the wording. */
  note: markdownLine.optional(),
});
export type PassageData = z.output<typeof passageSchema>;
