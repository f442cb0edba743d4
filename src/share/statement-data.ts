// A statement as open data: what every report on it took, whichever comparison the report stands in.
import { z } from 'zod';
import type { Article, Passage, Statement } from '../corpus/corpus.ts';
import { type Version, versionsOf } from '../corpus/versions.ts';
import { coverageOfText } from '../corpus/whole-text.ts';
import {
  articlePath,
  comparisonPath,
  passagePath,
  statementPath,
  textFragmentUrl,
} from '../hosting/url.ts';
import { coverage, printedRuns } from '../judge/coverage.ts';
import { FIDELITIES } from '../judge/judge.ts';
import { type Address, dataPath, STATEMENT_SCHEMA_PATH } from './address.ts';
import { oneLine, runsOf } from './data.ts';
import {
  address,
  count,
  day,
  entryId,
  outward,
  paragraphNumbers,
  positive,
  run,
} from './data-schema.ts';

/** The format's version, by the rule of `DATA_VERSION`. */
export const STATEMENT_DATA_VERSION = '1.0';

const taken = z
  .strictObject({
    article: z.string().describe('The report’s id.'),
    use: z
      .enum(['whole', 'part', 'described', 'none'])
      .describe('Quoted in whole or in part, told of without quoting, or not at all.'),
    words: count.describe('Words of the passage that it prints, each counted once.'),
    runs: z.array(run).describe('Which ones, merged where they touch.'),
    paragraphs: paragraphNumbers.describe('Where it is quoted, or else described.'),
    quotations: z
      .array(
        z.strictObject({
          url: address.describe('The quotation on our page of the report.'),
          original: outward.describe('The words at the publisher’s, by text fragment.'),
          printed: z.string().describe('As the outlet prints it, with its quotation marks.'),
          labels: z.array(z.enum(FIDELITIES)).describe('All that can be said of it.'),
        }),
      )
      .describe('Its quotations of the passage, headings’ included.'),
  })
  .meta({ id: 'Taken', description: 'What one report does with one passage.' });

export const statementDataSchema = z
  .strictObject({
    $schema: address.describe('The address of this schema.'),
    version: z.literal(STATEMENT_DATA_VERSION).describe('The version of this format.'),
    id: entryId,
    url: address.describe('Its page.'),
    title: z.string().describe('The full title.'),
    date: day.describe('The day it was issued.'),
    issuers: z.array(z.string()).min(1).describe('Who issued it.'),
    text: z
      .strictObject({
        words: positive.describe('How many words, as they are compared.'),
        unprinted: count.describe('Of these, words that no report prints.'),
      })
      .optional()
      .describe('The whole statement; absent where only passages of it are known.'),
    comparisons: z
      .array(
        z.strictObject({
          id: entryId,
          url: address.describe('Its page.'),
          data: address.describe('Its own data.'),
          title: z.string().describe('What it found, in one sentence.'),
          published: day.describe('The day it was published.'),
        }),
      )
      .describe('All comparisons that rest on the statement, newest first.'),
    reports: z
      .array(
        z.strictObject({
          id: entryId,
          url: address.describe('Our page with the report retold.'),
          original: outward.describe('The publisher’s own page.'),
          outlet: z.string().describe('The outlet’s name.'),
          headline: z.string().describe('As printed.'),
          comparisons: z.array(z.string()).describe('Ids of the comparisons that it stands in.'),
          words: count.describe('Words of the passages that it prints, each counted once.'),
        }),
      )
      .describe('All reports on the statement.'),
    passages: z
      .array(
        z.strictObject({
          id: entryId,
          url: address.describe('Its page.'),
          position: positive.describe('Its place among the passages, from 1.'),
          title: z.string().describe('A short label of ours.'),
          sentences: z
            .array(z.string())
            .min(1)
            .describe('Its sentences, in the statement’s words.'),
          words: z.array(z.string()).min(1).describe('All its words in order: what runs count in.'),
          printed: z.array(run).describe('The words that any report prints, merged.'),
          taken: z.array(taken).describe('One entry a report.'),
        }),
      )
      .describe('By position.'),
  })
  .meta({
    title: 'A statement on Verbatim',
    description:
      'A statement, and what every report on it took, cut and changed, over all comparisons.',
  });
export type StatementData = z.output<typeof statementDataSchema>;

function takenBy(
  { article, quotations, described }: Version,
  passage: Passage,
  at: Address,
): StatementData['passages'][number]['taken'][number] {
  const { kind, count, runs } = coverage(
    quotations.map((q) => q.judgement),
    passage.words,
  );
  const inText = quotations.filter((q) => !q.inHeading).map((q) => q.paragraph);
  const places = quotations.length > 0 ? inText : described;
  return {
    article: article.id,
    use: kind === 'none' && described.length > 0 ? 'described' : kind,
    words: count,
    runs: runsOf(passage, runs),
    paragraphs: [...new Set(places)].sort((x, y) => x - y),
    quotations: quotations.map((q) => ({
      url: `${at(articlePath(article))}#q${q.n}`,
      original: textFragmentUrl(article.url, q.printed),
      printed: oneLine(q.printed),
      labels: [...q.judgement.labels],
    })),
  };
}

/**
 * @param at turns paths into addresses
 * @returns the value of /data/statements/<id>.json, as `statementDataSchema` describes it
 */
export function statementData(statement: Statement, at: Address): StatementData {
  const { articles } = statement;
  const passages = statement.passages.map((passage) => {
    const versions = versionsOf(passage);
    return {
      id: passage.id,
      url: at(passagePath(passage)),
      position: passage.position,
      title: passage.title,
      sentences: passage.sentences.map(oneLine),
      words: passage.words.words.map((word) => word.text),
      printed: runsOf(
        passage,
        printedRuns(versions.flatMap((v) => v.quotations.map((q) => q.judgement))),
      ),
      taken: versions.map((version) => takenBy(version, passage, at)),
    };
  });
  const wordsOf = (article: Article): number =>
    passages
      .flatMap((passage) => passage.taken)
      .reduce((sum, entry) => sum + (entry.article === article.id ? entry.words : 0), 0);
  const whole = coverageOfText(statement, articles);
  return {
    $schema: at(STATEMENT_SCHEMA_PATH),
    version: STATEMENT_DATA_VERSION,
    id: statement.id,
    url: at(statementPath(statement)),
    title: statement.title,
    date: statement.date,
    issuers: [...statement.issuers],
    text: whole && { words: whole.total, unprinted: whole.neither },
    comparisons: statement.comparisons.map((comparison) => ({
      id: comparison.id,
      url: at(comparisonPath(comparison)),
      data: at(dataPath(comparison)),
      title: comparison.title,
      published: comparison.published,
    })),
    reports: articles.map((article) => ({
      id: article.id,
      url: at(articlePath(article)),
      original: article.url,
      outlet: article.outlet,
      headline: article.headline,
      comparisons: article.comparisons.map(({ id }) => id),
      words: wordsOf(article),
    })),
    passages,
  };
}
