// Front matter of content/statements: one primary document.
import { z } from 'zod';
import { date, formerly, language, line, markdownLine, positive, url } from './fields.ts';

/** One published version of the statement. */
export const editionSchema = z.strictObject({
  language: language.describe('Its language, as a tag.'),
  publisher: line.describe('Who published it.'),
  url: url.describe('Its address.'),
  compared: z
    .literal(true, { error: 'true, or no such key' })
    .optional()
    .describe('Stands on the one edition whose words the passages give.'),
});

export const statementSchema = z.strictObject({
  title: line.describe('The full title.'),
  shortTitle: line.describe('What the site calls it in running text, after “the”.'),
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
  words: z
    .strictObject({
      count: positive.describe('The number.'),
      source: line.describe('Who counted.'),
    })
    .describe('The length of the compared edition.'),
  licence: z
    .strictObject({
      name: line.describe('The licence’s name.'),
      note: markdownLine.describe('How the licence is known. Links may stand here.'),
    })
    .describe('The terms on which the statement’s words may be reprinted.'),
  formerly,
});
export type StatementData = z.output<typeof statementSchema>;
