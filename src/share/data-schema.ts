// The shape of /data/<id>.json, each field with its sentence: the same schema types the data, checks it in the build
// and is served as JSON Schema.
import { z } from 'zod';
import { SIDES } from '../corpus/sides.ts';
import { FIDELITIES } from '../judge/judge.ts';

/**
 * The format's version. The first number goes up where a field goes or changes its meaning, the second where one is
 * added.
 */
export const DATA_VERSION = '1.2';

export const count = z.int().min(0);
export const positive = z.int().min(1);
export const address = z
  .string()
  .min(1)
  .describe(
    'An address: absolute, or from the root of the host where the site has none of its own.',
  );
export const outward = z.url({ protocol: /^https?$/ });
export const day = z.iso.date();
const sideKey = z
  .enum(SIDES)
  .describe('Which report: a stands left on the page, b right, alphabetical by outlet.');
export const paragraphNumbers = z.array(positive).describe('Paragraph numbers, ascending, from 1.');

export const entryId = z.string().describe('Its name in addresses.');

export const run = z
  .strictObject({
    from: count.describe('The first word.'),
    to: positive.describe('The word after the last.'),
    text: z.string().describe('These words, as the passage has them.'),
  })
  .meta({
    id: 'Run',
    description: 'A stretch of a passage’s words, as offsets into its `words`, counted from 0.',
  });

const statement = z
  .strictObject({
    id: entryId,
    url: address.describe('Its page.'),
    title: z.string().describe('The full title.'),
    shortTitle: z.string().describe('What the site calls it, after “the”.'),
    kind: z.string().describe('What kind of text it is, after “the”: statement, letter.'),
    date: day.describe('The day it was issued.'),
    place: z.string().describe('Where it was issued.'),
    issuers: z.array(z.string()).min(1).describe('Who issued it.'),
    editions: z
      .array(
        z.strictObject({
          language: z.string().describe('Its language, as a tag.'),
          publisher: z.string().describe('Who published it.'),
          url: outward.optional().describe('Its address, where it is known.'),
          compared: z.boolean().describe('Whether the passages give this edition’s words.'),
        }),
      )
      .min(1)
      .describe('Its published versions.'),
    length: z
      .strictObject({
        words: positive.describe('How many words.'),
        source: z.string().describe('Who counted.'),
      })
      .describe('The length of the compared edition.'),
    licence: z
      .strictObject({
        name: z.string().describe('The licence’s name.'),
        note: z.string().describe('How the licence is known.'),
      })
      .describe('The terms on which the statement’s words may be reprinted.'),
    introduction: z.array(z.string()).describe('Our introduction, one entry a paragraph.'),
    text: z
      .strictObject({
        paragraphs: z
          .array(z.array(z.string()))
          .min(1)
          .describe('Its paragraphs, each as its sentences or lines, in order.'),
        words: positive.describe('How many words, as they are compared.'),
        printed: z
          .strictObject({
            a: count.describe('By report a.'),
            b: count.describe('By report b.'),
            neither: count.describe('By neither.'),
          })
          .describe('How many of these words are printed, headings included.'),
        longestUnquoted: z
          .strictObject({
            first: positive.describe('The sentence that it starts in, from 1.'),
            last: positive.describe('The sentence that it ends in.'),
            words: positive.describe('How many words.'),
          })
          .optional()
          .describe('The longest stretch from which neither report prints a word.'),
      })
      .optional()
      .describe('The whole statement; absent where only passages of it are known.'),
  })
  .meta({ id: 'Statement', description: 'The primary document that both reports quote.' });

const passage = z
  .strictObject({
    id: entryId,
    url: address.describe('Its page.'),
    position: positive.describe(
      'Its place among the passages, from 1: in the statement’s own order where it is known whole, else in the editors’.',
    ),
    place: z
      .strictObject({
        first: positive.describe('The number of its first sentence, from 1.'),
        last: positive.describe('The number of its last.'),
        from: count.describe('Its first word, counted from 0 through the whole text.'),
      })
      .optional()
      .describe('Where it stands in a statement that is known whole.'),
    title: z.string().describe('A short label of ours.'),
    section: z.string().optional().describe('The statement’s own section, where it is known.'),
    sentences: z.array(z.string()).min(1).describe('Its sentences, in the statement’s words.'),
    words: z
      .array(z.string())
      .min(1)
      .describe('All its words in order, with the marks that touch them: what runs count in.'),
    confirmedBy: z
      .array(
        z.strictObject({
          publisher: z.string().describe('Who prints them.'),
          url: outward.describe('Where.'),
          extent: z
            .enum(['whole', 'part', 'differs'])
            .describe('Whether every word stands there, some do, or some are others.'),
          differs: z.string().optional().describe('The words that are others there.'),
        }),
      )
      .describe('Who else prints these words; empty where nobody was found.'),
    note: z.string().optional().describe('What a reader must know about the wording.'),
  })
  .meta({
    id: 'Passage',
    description: 'One sentence of the statement, or a few that belong together.',
  });

const article = z
  .strictObject({
    id: entryId,
    side: sideKey,
    outlet: z.string().describe('The outlet’s name.'),
    headline: z.string().describe('As printed.'),
    standfirst: z.string().optional().describe('The line under the headline, retold.'),
    byline: z.string().optional().describe('The author’s name as printed.'),
    published: z
      .strictObject({
        printed: z.string().optional().describe('As printed, where the copy prints it.'),
        date: day.describe('The same day.'),
      })
      .optional()
      .describe('Absent where the article carries no date.'),
    language: z.string().describe('Its language, as a tag.'),
    original: outward.describe('The publisher’s own page.'),
    url: address.describe('Our page with the report retold.'),
    note: z.string().optional().describe('What a reader must know about this copy.'),
    words: positive.describe('Words of the original, all paragraphs together.'),
    wordsBetween: z
      .array(
        z.strictObject({
          paragraph: positive.describe(
            'The paragraph that prints both; for a heading’s, the paragraph under it.',
          ),
          first: z.string().describe('The id of the quotation that stands first there.'),
          second: z.string().describe('The id of the next one.'),
          words: count.describe('The statement’s words between the two.'),
          backwards: z.boolean().describe('Whether the statement has the second one first.'),
        }),
      )
      .describe(
        'Quotations that follow one another though the statement has words between, or the reverse order.',
      ),
    outOfOrder: z
      .array(
        z.strictObject({
          earlier: z.string().describe('The id of a quotation that the report prints before.'),
          later: z
            .string()
            .describe('The id of one that it prints after, and the statement has before.'),
        }),
      )
      .describe('Where the report leaves the statement’s order, as far as that is known.'),
    headings: z
      .array(
        z.strictObject({
          before: positive.describe('The paragraph under it.'),
          text: z.string().describe('Its words.'),
        }),
      )
      .describe('Headings inside the article.'),
    paragraphs: z
      .array(
        z.strictObject({
          number: positive.describe('From 1.'),
          url: address.describe('The paragraph on the comparison’s page.'),
          words: positive.describe('Words of the original paragraph, split at white space.'),
          quoted: count.describe('Of these, words in quotation marks from the statement.'),
          speech: count.describe('Of these, words in quotation marks from anywhere else.'),
          text: z
            .string()
            .describe(
              'The paragraph retold in our words; what stands in quotation marks is as printed.',
            ),
        }),
      )
      .min(1)
      .describe('All its paragraphs, in order.'),
  })
  .meta({
    id: 'Article',
    description:
      'One outlet’s report, retold paragraph by paragraph; paragraph n is the original’s.',
  });

const difference = z
  .strictObject({
    kind: z
      .enum(['case', 'first-letter', 'marks', 'bracket', 'omitted', 'dropped', 'changed', 'added'])
      .describe(
        'case: other capitals; first-letter: a capital fitted to its place; marks: the same word with other punctuation around it; bracket: square brackets; omitted: left out, marked by an ellipsis; dropped: left out, unmarked; changed: another word; added: a word the passage does not have.',
      ),
    printed: z.string().describe('What the report prints; empty where it prints nothing.'),
    source: z.string().describe('What the passage has there; empty where it has nothing.'),
    at: count.describe('The passage’s word at which it stands, from 0.'),
  })
  .meta({ id: 'Difference', description: 'One place where a quotation departs from its passage.' });

const quotation = z
  .strictObject({
    id: z.string().describe('Its fragment on the comparison’s page.'),
    url: address.describe('The quotation on the comparison’s page.'),
    original: outward.describe('The words at the publisher’s, by text fragment.'),
    side: sideKey,
    article: z.string().describe('The article’s id.'),
    number: positive.describe('Its number in the article, headings included, from 1.'),
    paragraph: positive.describe('Its paragraph; for a heading’s, the paragraph under it.'),
    inHeading: z.boolean().describe('Headings’ quotations are judged, but not counted in totals.'),
    passage: z.string().describe('The passage’s id.'),
    printed: z.string().describe('As the outlet prints it, with its quotation marks.'),
    printedWords: positive.describe('How many words that is, split at white space.'),
    passageWords: count.describe('How many of the passage’s words it prints.'),
    runs: z.array(run).describe('Which ones.'),
    cutBefore: z
      .string()
      .describe('The rest of the first quoted sentence before it; empty if nothing was cut.'),
    cutAfter: z
      .string()
      .describe('The rest of the last quoted sentence after it; empty if nothing was cut.'),
    labels: z.array(z.enum(FIDELITIES)).describe('All that can be said of it.'),
    remarks: z.string().describe('The same in words, with the words shown.'),
    differences: z
      .array(difference)
      .describe('Where its words are other than the passage’s, in order.'),
    asPrinted: z
      .boolean()
      .describe('Whether an editor vouches that the outlet printed the differences.'),
    counterparts: z
      .array(z.string())
      .describe('Ids of the other report’s quotations of the passage.'),
  })
  .meta({
    id: 'Quotation',
    description: 'Words that a report prints in quotation marks from the statement.',
  });

const cell = z
  .strictObject({
    use: z
      .enum(['whole', 'part', 'described', 'none'])
      .describe('Quoted in whole or in part, told of without quoting, or not at all.'),
    words: count.describe('Words of the passage that it prints, each counted once.'),
    runs: z.array(run).describe('Which ones, merged where they touch.'),
    quotations: z.array(z.string()).describe('Ids of its quotations, headings’ included.'),
    paragraphs: paragraphNumbers.describe('Where it is quoted, or else described.'),
  })
  .meta({ id: 'Cell', description: 'What one report does with one passage.' });

const sideTotals = z
  .strictObject({
    words: count.describe('Words of the passages that it prints, each counted once.'),
    whole: count.describe('Passages quoted in whole.'),
    part: count.describe('Passages quoted in part.'),
    described: count.describe('Passages told of without quoting.'),
    none: count.describe('Passages not mentioned.'),
    quotations: count.describe('Its quotations in running text.'),
    headingQuotations: count.describe('Its quotations in headings.'),
  })
  .meta({ id: 'SideTotals', description: 'What one report comes to over all passages.' });

const topicSide = z
  .strictObject({
    paragraphs: paragraphNumbers.describe('Empty where the report is silent.'),
    words: count.describe('Words of these paragraphs in the original.'),
  })
  .meta({ id: 'TopicSide', description: 'What one report gives to one topic.' });

export const dataSchema = z
  .strictObject({
    $schema: address.describe('The address of this schema.'),
    version: z.literal(DATA_VERSION).describe('The version of the format.'),
    id: entryId,
    url: address.describe('The comparison’s page.'),
    title: z.string().describe('Its headline.'),
    description: z.string().describe('What it is about, in a sentence or two.'),
    published: day.describe('The day it was published.'),
    updated: day.describe('The day of the last correction; else the day of publication.'),
    licence: z
      .strictObject({
        name: z.string().describe('Its name.'),
        url: outward.describe('Its terms.'),
      })
      .describe(
        'For what is ours: retold paragraphs, analysis, notes. Words in quotation marks belong to their authors.',
      ),
    corrections: z
      .array(
        z.strictObject({
          date: day.describe('The day of the change.'),
          text: z.string().describe('What was changed, and why.'),
        }),
      )
      .describe('Changes made after publication.'),
    lead: z.array(z.string()).describe('The analysis before its topics, one entry a paragraph.'),
    statement: statement.describe('The statement that both reports quote.'),
    passages: z.array(passage).min(1).describe('By position.'),
    articles: z.tuple([article, article]).describe('The two reports: a, then b.'),
    quotations: z
      .array(quotation)
      .describe('Every quotation from the statement: those of a, then those of b, in order.'),
    ledger: z
      .strictObject({
        rows: z
          .array(
            z.strictObject({
              passage: z.string().describe('The passage’s id.'),
              words: positive.describe('Words of the passage.'),
              quotedBy: z
                .enum(['both', 'a', 'b', 'neither'])
                .describe('Who quotes it; a and b: that report alone.'),
              a: cell.describe('What report a does with it.'),
              b: cell.describe('What report b does with it.'),
            }),
          )
          .min(1)
          .describe('One row a passage.'),
        totals: z
          .strictObject({
            passages: positive.describe('How many passages.'),
            words: positive.describe('Words of all passages.'),
            rest: count
              .optional()
              .describe(
                'Words that stand in no passage, quoted by neither; absent where the statement is known in part.',
              ),
            quotedBy: z
              .strictObject({
                both: count.describe('By both reports.'),
                a: count.describe('By a alone.'),
                b: count.describe('By b alone.'),
                neither: count.describe('By neither.'),
              })
              .describe('How many passages are quoted by whom.'),
            a: sideTotals.describe('Report a.'),
            b: sideTotals.describe('Report b.'),
          })
          .describe('What the rows come to.'),
      })
      .describe('Passages against reports.'),
    topics: z
      .array(
        z.strictObject({
          id: z.string().describe('Its name in the address.'),
          url: address.describe('The topic on the comparison’s page.'),
          title: z.string().describe('Its heading.'),
          analysis: z.array(z.string()).describe('Our analysis, one entry a paragraph.'),
          a: topicSide.describe('Report a.'),
          b: topicSide.describe('Report b.'),
        }),
      )
      .min(1)
      .describe('The comparison’s subjects; every paragraph stands in exactly one.'),
  })
  .meta({
    title: 'A comparison on Verbatim',
    description:
      'Two reports and the statement that both quote: every passage, every quotation, and what was taken, cut and changed.',
  });
export type Data = z.output<typeof dataSchema>;

/**
 * A schema as JSON Schema (2020-12).
 * @param id the address it is served at
 */
export function jsonSchemaOf(of: z.ZodType, id: string): z.core.JSONSchema.BaseSchema {
  const { $schema, ...schema } = z.toJSONSchema(of, {
    override: ({ jsonSchema }) => {
      // The range of exact integers says nothing about the data.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // The calendar as a regular expression, leap years and all, helps nobody who reads the schema.
      if (jsonSchema.format === 'date') jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
    },
  });
  return { $schema, $id: id, ...schema };
}

export const dataJsonSchema = (id: string): z.core.JSONSchema.BaseSchema =>
  jsonSchemaOf(dataSchema, id);
