// The collections: where each comes from (checked content only) and what its entries hold.
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { checkedLoader } from './corpus/checked-loader.ts';
import { articleSchema } from './schemas/article.ts';
import { comparisonSchema } from './schemas/comparison.ts';
import { passageSchema } from './schemas/passage.ts';
import { statementSchema } from './schemas/statement.ts';

/** What the loader adds to the front matter: what a file's text gives, as one text (`stored.ts`). */
const added = { made: z.string() };

export const collections = {
  statements: defineCollection({
    loader: checkedLoader('statements'),
    schema: statementSchema.extend(added),
  }),
  passages: defineCollection({
    loader: checkedLoader('passages'),
    schema: passageSchema.extend(added),
  }),
  articles: defineCollection({
    loader: checkedLoader('articles'),
    schema: articleSchema.extend(added),
  }),
  comparisons: defineCollection({
    loader: checkedLoader('comparisons'),
    schema: comparisonSchema.extend(added),
  }),
};
