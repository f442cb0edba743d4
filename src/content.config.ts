// The collections: where each comes from (checked content only) and what its entries hold.
import { defineCollection } from 'astro:content';
import type { ElementContent } from 'hast';
import { z } from 'zod';
import { checkedLoader } from './corpus/checked-loader.ts';
import type { Quotation } from './corpus/read-quotations.ts';
import type { Block } from './markdown/rehype-blocks.ts';
import { articleSchema } from './schemas/article.ts';
import { comparisonSchema } from './schemas/comparison.ts';
import { passageSchema } from './schemas/passage.ts';
import { statementSchema } from './schemas/statement.ts';

/** What the loader adds to the front matter: the rendered body and notes. */
const rendered = {
  blocks: z.array(z.custom<Block>()),
  notes: z.record(z.string(), z.array(z.custom<ElementContent>())),
};

export const collections = {
  statements: defineCollection({
    loader: checkedLoader('statements'),
    schema: statementSchema.extend(rendered),
  }),
  passages: defineCollection({
    loader: checkedLoader('passages'),
    schema: passageSchema.extend({ ...rendered, sentences: z.array(z.string()) }),
  }),
  articles: defineCollection({
    loader: checkedLoader('articles'),
    schema: articleSchema.extend({
      ...rendered,
      quotations: z.array(z.custom<Quotation>()),
      texts: z.array(z.string()),
    }),
  }),
  comparisons: defineCollection({
    loader: checkedLoader('comparisons'),
    schema: comparisonSchema.extend({ ...rendered, topicTitles: z.array(z.string()) }),
  }),
};
