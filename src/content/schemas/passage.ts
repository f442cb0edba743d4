// Front matter of content/passages: one sentence of a statement, or a few that belong together.
import { z } from 'zod';
import { formerly, id, line, markdownLine, positive, url } from './fields.ts';

/** Somebody other than the statement's publisher who prints the passage's words. */
export const witnessSchema = z.strictObject({
  publisher: line.describe('Who prints the words.'),
  url: url.describe('Where.'),
  extent: z
    .enum(['whole', 'part'], { error: 'whole or part' })
    .describe('whole: every word of the passage stands there; part: some do.'),
});

export const passageSchema = z.strictObject({
  statement: id.describe('The statement’s file name without .md.'),
  title: line.describe('A short label, not the statement’s own.'),
  order: positive.describe('The place in the editorial order; each number once in a statement.'),
  section: line.optional().describe('The statement’s own section, only where it is known.'),
  confirmedBy: z
    .array(witnessSchema)
    .describe('Who else prints these words, one entry each; [] where nobody does.'),
  note: markdownLine
    .optional()
    .describe('What a reader must know about the wording. Links may stand here.'),
  formerly,
});
export type PassageData = z.output<typeof passageSchema>;
