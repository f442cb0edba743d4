// Problems as text: for the terminal, the build's error and the browser's overlay.
import type { Problem } from './problem.ts';
import { RULES } from './rules.ts';

/** More would only hide the first ones, and take long to print. */
const MOST = 500;

/** Shows characters that a terminal would obey or not draw. */
const visible = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => {
    const code = (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });

/** One problem: `file:line:column rule`, then what was found, what was expected and what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, rule, found, expected, nearest, remedy } = problem;
  return visible(
    [
      `${file.replaceAll('\n', ' ')}:${line}:${column} ${rule}`,
      `  found     ${found}`,
      `  expected  ${expected}`,
      ...(nearest ? [`  nearest   ${nearest}`] : []),
      `  remedy    ${remedy ?? RULES[rule].remedy}`,
    ].join('\n'),
  );
}

/** All problems, in the order of files and lines, with their count. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((p) => p.file)).size;
  const faults = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
  const where = files === 1 ? '1 file' : `${files} files`;
  return [
    ...problems.slice(0, MOST).map(formatProblem),
    ...(problems.length > MOST ? [`… and ${problems.length - MOST} more`] : []),
    `${faults} in ${where} of content/`,
  ].join('\n\n');
}
