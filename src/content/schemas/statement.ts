// Front matter of content/statements: one primary document.
import { z } from 'zod';
import {
  date,
  evidence,
  formerly,
  language,
  line,
  markdownLine,
  positive,
  url,
  witnessSchema,
} from './fields.ts';

/** One published version of the statement. */
export const editionSchema = z
  .strictObject({
    language: language.describe('Its language, as a tag.'),
    publisher: line.describe('Who published it.'),
    url: url.optional().describe('Its address; left out only where it is assembled.'),
    compared: z
      .literal(true, { error: 'true, or no such key' })
      .optional()
      .describe('Stands on the one edition whose words the passages give.'),
    assembled: z
      .literal(true, { error: 'true, or no such key' })
      .optional()
      .describe('Its words were put together from its witnesses, not read at its own address.'),
    ...evidence,
  })
  .refine(({ url, assembled }) => url !== undefined || assembled, {
    error: 'its address, or `assembled: true` where it was put together from its witnesses',
    path: ['url'],
  });

export const statementSchema = z.strictObject({
  title: line.describe('The full title.'),
  shortTitle: line.describe('What the site calls it in running text, after “the”.'),
  kind: line
    .optional()
    .describe(
      'What kind of text it is, in a word after “the”: letter, speech. “statement” if left out.',
    ),
  date: date.describe('The day it was issued.'),
  place: line.describe('Where it was issued.'),
  issuers: z
    .array(line)
    .min(1, { error: 'at least one issuer' })
    .describe('Who issued it: one name or more.'),
  editions: z
    .array(editionSchema)
    .min(1, { error: 'at least one edition' })
    .describe('Its published versions, one entry each.'),
  text: z
    .literal('whole', { error: 'whole, or no such key' })
    .optional()
    .describe(
      'Stands where the section `## Text` has the statement from its first word to its last.',
    ),
  words: z
    .strictObject({
      count: positive.describe('The number.'),
      source: line.describe('Who counted.'),
    })
    .optional()
    .describe('The length of the compared edition; left out where the text is whole.'),
  witnesses: z
    .array(witnessSchema)
    .optional()
    .describe('Who else prints the words of a whole text, one entry each.'),
  licence: z
    .strictObject({
      name: line.describe('The licence’s name.'),
      note: markdownLine.describe('How the licence is known. Links may stand here.'),
    })
    .describe('The terms on which the statement’s words may be reprinted.'),
  formerly,
});
export type StatementData = z.output<typeof statementSchema>;
