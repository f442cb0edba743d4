// Problems as text: for the terminal, the build's error and the browser's overlay.
import type { Problem } from './problem.ts';
import { RULES } from './rules.ts';

/** One problem: `file:line:column rule`, then what was found, what was expected and what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, rule, found, expected, nearest, remedy } = problem;
  return [
    `${file}:${line}:${column} ${rule}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    ...(nearest ? [`  nearest   ${nearest}`] : []),
    `  remedy    ${remedy ?? RULES[rule].remedy}`,
  ].join('\n');
}

/** All problems, in the order of files and lines, with their count. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((p) => p.file)).size;
  const faults = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
  const where = files === 1 ? '1 file' : `${files} files`;
  return [...problems.map(formatProblem), `${faults} in ${where} of content/`].join('\n\n');
}
