// Front matter of content/articles: one outlet's report, retold paragraph by paragraph.
import { z } from 'zod';
import {
  count,
  date,
  evidence,
  formerly,
  id,
  language,
  line,
  markdownLine,
  positive,
  url,
} from './fields.ts';

/** The original paragraph's length, and how many of its words stand in quotation marks. */
export const paragraphSchema = z.strictObject({
  words: positive.describe('All its words, split at white space.'),
  quoted: count.describe('Those in quotation marks from the statement.'),
  speech: count.describe('Those in quotation marks from anywhere else.'),
  others: z
    .array(line)
    .min(1, { error: 'at least one run' })
    .optional()
    .describe(
      'Runs of `speech` that the statement has too, word for word, but that somebody else says.',
    ),
});

export const articleSchema = z.strictObject({
  outlet: line.max(100, { error: 'at most 100 characters' }).describe('The outlet’s name.'),
  headline: line.describe('The headline as printed.'),
  standfirst: line.optional().describe('The line under the headline, retold.'),
  byline: line.optional().describe('The author’s name as printed.'),
  published: z
    .strictObject({
      printed: line
        .optional()
        .describe('The date as printed; left out where the copy that was read doesn’t print it.'),
      date: date.describe('The same day as an ISO date.'),
    })
    .optional()
    .describe('When it appeared; left out where that isn’t known.'),
  language: language.describe('The article’s language, as a tag.'),
  url: url.describe('The original’s address.'),
  statement: id.describe('The statement’s file name without .md.'),
  note: markdownLine
    .optional()
    .describe('What a reader must know about this copy. Links may stand here.'),
  paragraphs: z
    .array(paragraphSchema)
    .min(1, { error: 'one entry for each paragraph of the original' })
    .describe('What the original’s paragraphs hold, one entry each, in order.'),
  brief: z
    .array(
      z.string().regex(/^[1-9]\d{0,3}-[1-9]\d{0,3}$/, {
        error: 'a run of paragraph numbers such as "12-19"',
      }),
    )
    .optional()
    .describe('Runs of paragraphs for which one paragraph of the rendition stands, as "12-19".'),
  ...evidence,
  formerly,
});
export type ArticleData = z.output<typeof articleSchema>;
