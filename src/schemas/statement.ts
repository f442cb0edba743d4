// Front matter of content/statements: one primary document.
import { z } from 'zod';
import { date, language, line, markdownLine, positive, url } from './fields.ts';

/** One published version of the statement. */
export const editionSchema = z.strictObject({
  language,
  publisher: line,
  url,
  /** true on the one edition whose words the passages give. */
  compared: z.literal(true, { error: 'true, or no such key' }).optional(),
});

export const statementSchema = z.strictObject({
  /** The full title. */
  title: line,
  /** What the site calls it in running text, after "the". */
  shortTitle: line,
  /** The day it was issued. */
  date,
  place: line,
  issuers: z.array(line).min(1, { error: 'at least one issuer' }),
  editions: z.array(editionSchema).min(1, { error: 'at least one edition' }),
  /** The length of the compared edition, and who counted it. */
  words: z.strictObject({ count: positive, source: line }),
  licence: z.strictObject({ name: line, note: markdownLine }),
});
export type StatementData = z.output<typeof statementSchema>;
