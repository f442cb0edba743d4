import { expect, test } from 'vitest';
import { type Fault, fault } from '../../src/faults/fault.ts';
import { printFault, printText } from '../../src/faults/print-text.ts';

const problem: Fault = {
  ...fault({ line: 3, column: 7 }, 'no-link', { found: '/ports' }),
  file: 'content/articles/daily.md',
};

test('a problem names its place and rule, what was found, what was expected and what to do', () => {
  expect(printFault(problem)).toMatchInlineSnapshot(`
    "content/articles/daily.md:3:7 link
      found     /ports, which is no link
      expected  \`[words](address)\`
      remedy    Correct the link target."
  `);
});

test('the nearest candidate is named where there is one', () => {
  const unknown = fault(problem, 'unknown', { what: 'passage', id: 'prots', nearest: 'ports' });
  expect(printFault({ ...unknown, file: 'x.md' })).toContain('\n  nearest   ports\n');
});

test('all problems end with their count', () => {
  const end = (problems: Fault[]): string | undefined => printText(problems).split('\n').at(-1);
  expect(end([problem])).toBe('1 fault in 1 file of content/');
  expect(end([problem, { ...problem, line: 4 }])).toBe('2 faults in 1 file of content/');
  expect(end([problem, { ...problem, file: 'content/articles/gazette.md' }])).toBe(
    '2 faults in 2 files of content/',
  );
  expect(printText([problem, problem]).split('\n\n')).toHaveLength(3);
});

test('what a terminal would obey is shown instead', () => {
  expect(
    printFault({ ...problem, file: 'content/a\n.md', values: { found: 'a\u001b[2Jb\u202e' } }),
  ).toContain('content/a .md:3:7 link\n  found     a<U+001B>[2Jb<U+202E>, which is no link\n');
});

test('very many are counted, not printed', () => {
  const text = printText(Array.from({ length: 1200 }, (_, i) => ({ ...problem, line: i + 1 })));
  expect(text).toContain(':500:7');
  expect(text).not.toContain(':501:7');
  expect(text).toMatch(/\n\n… and 700 more\n\n1,200 faults in 1 file of content\/$/u);
});
