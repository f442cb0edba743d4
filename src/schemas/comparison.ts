// Front matter of content/comparisons: which articles are set against which statement, and how their paragraphs align.
import { z } from 'zod';
import { date, id, line, markdownLine, positive } from './fields.ts';

const paragraphNumbers = z.array(positive);

/** One row of the comparison: the paragraphs of each article that deal with one subject. */
export const topicSchema = z.strictObject({
  id,
  /** For each article its paragraph numbers in this topic; [] where it is silent. */
  paragraphs: z.record(id, paragraphNumbers),
});

/** A passage that a report tells of without quoting it: an editor's finding. */
export const describedSchema = z.strictObject({
  passage: id,
  article: id,
  paragraphs: paragraphNumbers.min(1, { error: 'at least one paragraph number' }),
});

/** A change made after publication, said openly. */
export const correctionSchema = z.strictObject({ date, text: markdownLine });

export const comparisonSchema = z.strictObject({
  title: line,
  description: line,
  /** The day this comparison was published. */
  published: date,
  statement: id,
  /** The two articles' file names without .md, in any order. */
  articles: z.array(id).length(2, { error: 'two articles' }),
  topics: z
    .array(topicSchema)
    .min(6, { error: 'six to ten topics' })
    .max(10, { error: 'six to ten topics' }),
  described: z.array(describedSchema),
  corrections: z.array(correctionSchema),
});
export type ComparisonData = z.output<typeof comparisonSchema>;
