// Front matter of content/passages: one sentence of a statement, or a few that belong together.
import { z } from 'zod';
import { formerly, id, line, markdownLine, positive, witnessSchema } from './fields.ts';

export const passageSchema = z.strictObject({
  statement: id.describe('The statement’s file name without .md.'),
  title: line.describe('A short label, not the statement’s own.'),
  order: positive
    .optional()
    .describe(
      'The place in the editorial order, each number once in a statement; left out where the statement’s text is whole.',
    ),
  sentence: positive
    .optional()
    .describe(
      'In a whole text, the number of the passage’s first sentence: only where the same words stand there twice.',
    ),
  section: line
    .optional()
    .describe(
      'The statement’s own section, only where it is known; left out where its text is whole.',
    ),
  confirmedBy: z
    .array(witnessSchema)
    .optional()
    .describe(
      'Who else prints these words, one entry each; [] where nobody does. Left out where the statement’s text is whole: its witnesses stand there.',
    ),
  note: markdownLine
    .optional()
    .describe('What a reader must know about the wording. Links may stand here.'),
  formerly,
});
export type PassageData = z.output<typeof passageSchema>;
