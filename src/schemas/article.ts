// Front matter of content/articles: one outlet's report, retold paragraph by paragraph.
import { z } from 'zod';
import { count, date, id, language, line, markdownLine, positive, url } from './fields.ts';

/** The original paragraph's length, and how many of its words stand in quotation marks. */
export const paragraphSchema = z.strictObject({
  /** All words, split at white space. */
  words: positive,
  /** Words in quotation marks from the statement. */
  quoted: count,
  /** Words in quotation marks from anywhere else. */
  speech: count,
});

export const articleSchema = z.strictObject({
  outlet: line,
  /** The headline as printed. */
  headline: line,
  /** The line under the headline, retold. */
  standfirst: line.optional(),
  /** The author's name as printed. */
  byline: line.optional(),
  /** The date as printed, and the same day as an ISO date; left out where the article carries none. */
  published: z.strictObject({ printed: line, date }).optional(),
  language,
  url,
  statement: id,
  /** What a reader must know about this copy. */
  note: markdownLine.optional(),
  /** One entry for each paragraph of the original, in order. */
  paragraphs: z
    .array(paragraphSchema)
    .min(1, { error: 'one entry for each paragraph of the original' }),
});
export type ArticleData = z.output<typeof articleSchema>;
