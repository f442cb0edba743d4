import { expect, test } from 'vitest';
import { formatProblem, formatProblems } from '../../src/faults/format-problems.ts';
import type { Problem } from '../../src/faults/problem.ts';

const problem: Problem = {
  file: 'content/articles/daily.md',
  line: 3,
  column: 7,
  rule: 'link',
  found: '/ports',
  expected: 'a link',
};

test('a problem names its place and rule, what was found, what was expected and what to do', () => {
  expect(formatProblem(problem)).toMatchInlineSnapshot(`
    "content/articles/daily.md:3:7 link
      found     /ports
      expected  a link
      remedy    Correct the link target."
  `);
});

test('the nearest candidate and a remedy of its own are named where there are any', () => {
  expect(
    formatProblem({ ...problem, nearest: 'ports', remedy: 'Write ports.' }),
  ).toMatchInlineSnapshot(`
    "content/articles/daily.md:3:7 link
      found     /ports
      expected  a link
      nearest   ports
      remedy    Write ports."
  `);
});

test('all problems end with their count', () => {
  const end = (problems: Problem[]): string | undefined =>
    formatProblems(problems).split('\n').at(-1);
  expect(end([problem])).toBe('1 fault in 1 file of content/');
  expect(end([problem, { ...problem, line: 4 }])).toBe('2 faults in 1 file of content/');
  expect(end([problem, { ...problem, file: 'content/articles/gazette.md' }])).toBe(
    '2 faults in 2 files of content/',
  );
  expect(formatProblems([problem, problem]).split('\n\n')).toHaveLength(3);
});

test('what a terminal would obey is shown instead', () => {
  expect(
    formatProblem({ ...problem, file: 'content/a\n.md', found: 'a\u001b[2Jb\u202e' }),
  ).toContain('content/a .md:3:7 link\n  found     a<U+001B>[2Jb<U+202E>\n');
});

test('very many are counted, not printed', () => {
  const text = formatProblems(
    Array.from({ length: 1200 }, (_, i) => ({ ...problem, line: i + 1 })),
  );
  expect(text).toContain(':500:7');
  expect(text).not.toContain(':501:7');
  expect(text).toMatch(/\n\n… and 700 more\n\n1200 faults in 1 file of content\/$/u);
});
