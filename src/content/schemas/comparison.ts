// Front matter of content/comparisons: which articles are set against which statement, and how their paragraphs align.
import { z } from 'zod';
import { date, formerly, id, markdownLine, positive, proseLine } from './fields.ts';

const paragraphNumbers = z.array(positive);

/** One row of the comparison: the paragraphs of each article that deal with one subject. */
export const topicSchema = z.strictObject({
  id: id
    .refine((name) => name !== 'unquoted', { error: 'another name: the page has that address' })
    .describe('A name for its address, as in a file name; each once.'),
  paragraphs: z
    .record(id, paragraphNumbers)
    .describe('For each of the two articles its paragraph numbers; [] where it is silent.'),
  passages: z
    .array(id)
    .optional()
    .describe('Passages that neither report quotes, but that belong to this topic.'),
});

/** A passage that a report tells of without quoting it: an editor's finding. */
export const describedSchema = z.strictObject({
  passage: id.describe('The passage’s file name without .md.'),
  article: id.describe('The article’s file name without .md.'),
  paragraphs: paragraphNumbers
    .min(1, { error: 'at least one paragraph number' })
    .describe('The numbers of the paragraphs that tell of it.'),
});

/** A change made after publication, said openly. */
export const correctionSchema = z.strictObject({
  date: date.describe('The day of the change.'),
  text: markdownLine.describe('What was changed, and why. Links may stand here.'),
});

export const comparisonSchema = z.strictObject({
  title: proseLine.describe('The comparison’s headline; quote nothing in it.'),
  description: proseLine.describe(
    'One or two sentences for search results; quote nothing in them.',
  ),
  published: date.describe('The day this comparison was published.'),
  statement: id.describe('The statement’s file name without .md.'),
  articles: z
    .array(id)
    .length(2, { error: 'two articles' })
    .describe('The two articles’ file names without .md, in any order.'),
  topics: z
    .array(topicSchema)
    .min(1, { error: 'one to ten topics' })
    .max(10, { error: 'one to ten topics' })
    .describe(
      'Six to ten subjects, fewer for short reports, one entry each, in the order of the page.',
    ),
  described: z
    .array(describedSchema)
    .describe('Passages that a report tells of without quoting them, one entry each; [] for none.'),
  corrections: z
    .array(correctionSchema)
    .describe('Changes made after publication, one entry each; [] for none.'),
  formerly,
});
export type ComparisonData = z.output<typeof comparisonSchema>;
