// What reports print of a statement that is known whole, and what none of them takes.
import { mergeRuns, runsWithout } from '../judge/coverage.ts';
import type { Run } from '../judge/judge.ts';
import type { Article, Sentence, Statement } from './corpus.ts';

const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.to - run.from, 0);

/** The words of the whole text that an article prints, its headings included; in order, merged. */
export function printedInText({ quotations, statement }: Article): Run[] {
  if (!statement.text) return [];
  return mergeRuns(
    quotations.flatMap(({ judgement, passage: { place } }) =>
      judgement.runs.map(({ from, to }) => ({
        from: from + (place?.from ?? 0),
        to: to + (place?.from ?? 0),
      })),
    ),
  );
}

export interface TextCoverage {
  /** Words of the text that each article prints, in the articles' order. */
  readonly counts: readonly number[];
  /** Words that none of them prints. */
  readonly neither: number;
  readonly total: number;
}

/** How much of a whole text the articles print. Words are counted as they are compared. */
export function coverageOfText(
  statement: Statement,
  articles: readonly Article[],
): TextCoverage | undefined {
  if (!statement.text) return undefined;
  const runs = articles.map(printedInText);
  const total = statement.text.words.words.length;
  return {
    counts: runs.map(lengthOf),
    neither: total - lengthOf(mergeRuns(runs.flat())),
    total,
  };
}

/** How many words of a whole text stand in no passage: what nobody compared, as no report quotes it. */
export function wordsInNoPassage({ text }: Statement): number {
  return lengthOf((text?.sentences ?? []).flatMap(({ passage, run }) => (passage ? [] : [run])));
}

export interface Unquoted {
  readonly first: Sentence;
  readonly last: Sentence;
  readonly run: Run;
  readonly words: number;
}

/** The longest stretch of a whole text from which no article prints a word; the first of several. */
export function longestUnquoted(
  statement: Statement,
  articles: readonly Article[],
): Unquoted | undefined {
  const { text } = statement;
  if (!text) return undefined;
  const gaps = runsWithout(mergeRuns(articles.flatMap(printedInText)), text.words.words.length);
  const [run] = [...gaps].sort((x, y) => y.to - y.from - (x.to - x.from));
  if (!run) return undefined;
  const first = text.sentences.find((sentence) => sentence.run.to > run.from);
  const last = text.sentences.findLast((sentence) => sentence.run.from < run.to);
  return first && last && { first, last, run, words: run.to - run.from };
}
