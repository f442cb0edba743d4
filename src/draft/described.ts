// What a report may tell of without quoting it: for each sentence that nobody quotes the paragraphs nearest in wording.
import { countWords } from '../text/words.ts';
import type { StatementLines } from './match.ts';
import { weigh } from './nearness.ts';
import type { ReportBlock } from './read-report.ts';

/** A sentence that nobody quotes, and the paragraphs that are nearest to it in wording. */
export interface Candidate {
  readonly sentence: number;
  readonly text: string;
  readonly passage: string | undefined;
  readonly near: readonly { article: string; number: number; shared: readonly string[] }[];
}

/** Paragraphs that come as near as this to a sentence of the statement may tell of it. */
const NEAR = 0.06;
const MOST_NEAR = 2;
const FEWEST = 6;

/** The sentences that nobody quotes, with what may tell of them. */
export function findNear(
  lines: StatementLines,
  reports: readonly { id: string; blocks: readonly ReportBlock[] }[],
  isQuoted: (line: number) => boolean,
): Candidate[] {
  const paragraphs = reports.flatMap(({ id, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ number, text }) => ({ id, number, text })),
  );
  const { near, shared } = weigh([...lines.lines, ...paragraphs.map(({ text }) => text)]);
  const offset = lines.lines.length;
  return lines.lines.flatMap((text, sentence): Candidate[] => {
    // Names, salutations and signatures tell nothing that could be described.
    if (isQuoted(sentence) || countWords(text, lines.language) < FEWEST) return [];
    const nearest = paragraphs
      .map(({ id, number }, i) => ({
        article: id,
        number,
        near: near(sentence, offset + i),
        shared: shared(sentence, offset + i),
      }))
      .filter((each) => each.near >= NEAR && each.shared.length > 1)
      .sort((a, b) => b.near - a.near)
      .filter((each, i, all) => i < MOST_NEAR && each.near * 1.5 >= (all[0]?.near ?? 0));
    return nearest.length === 0
      ? []
      : [{ sentence: sentence + 1, text, passage: lines.passages[sentence], near: nearest }];
  });
}
