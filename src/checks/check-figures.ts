// Figures of one file that contradict those of another: lengths and days.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { countWords } from '../text/words.ts';
import { siblingsOf } from './by-statement.ts';

/** A report may be older than its statement: treaties are known months before they are signed. A slip in the year is more. */
const EARLIEST = 200;

/** An ISO date so many days before another. */
function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** A copy can't have been read before there was one; it may be a day later elsewhere. */
function checkSeen(
  file: ContentFile<'statements' | 'articles'>,
  path: (string | number)[],
  seen: string | undefined,
  appeared: string | undefined,
  when: string,
): LocalFault[] {
  if (seen === undefined || appeared === undefined || seen >= daysBefore(appeared, 1)) return [];
  return [
    fault(placeOf(file, path), 'day-too-early', { field: 'seen', day: seen, from: appeared, when }),
  ];
}

/** A statement is at least as long as its passages together, and its copies were read once it was issued. */
export function checkStatementFigures(
  file: ContentFile<'statements'>,
  content: Content,
): LocalFault[] {
  const { words, date, editions } = file.data;
  const { passages, language } = siblingsOf(content, file.id);
  const least = passages
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, { text: { text } }) => sum + countWords(text, language), 0);
  return [
    ...(words && words.count < least
      ? [
          fault(placeOf(file, ['words', 'count']), 'wrong-value', {
            field: 'words.count',
            value: words.count,
            expected: `at least ${least}, the words of its passages together`,
          }),
        ]
      : []),
    ...editions.flatMap(({ seen }, i) =>
      checkSeen(file, ['editions', i, 'seen'], seen, date, 'when the statement was issued'),
    ),
  ];
}

/** A report isn't dated long before the statement that it quotes, nor read before it appeared. */
export function checkArticleDays(file: ContentFile<'articles'>, content: Content): LocalFault[] {
  const { published, statement, seen } = file.data;
  const issued = content.statements.get(statement)?.data.date;
  const earliest = issued && daysBefore(issued, EARLIEST);
  return [
    ...(published && earliest && published.date < earliest
      ? [
          fault(placeOf(file, ['published', 'date']), 'day-too-early', {
            field: 'date',
            day: published.date,
            from: earliest,
            when: `${EARLIEST} days before the statement was issued (\`date\` of \`${statement}\`)`,
          }),
        ]
      : []),
    ...checkSeen(file, ['seen'], seen, published?.date, 'when the report appeared'),
  ];
}
