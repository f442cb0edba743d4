// Faults as a code host's annotations: a line each, with the place in its properties.
import { expect, test } from 'vitest';
import { type Fault, fault } from '../../src/faults/fault.ts';
import { printGithub } from '../../src/faults/print-github.ts';

const problem: Fault = {
  ...fault({ line: 3, column: 7 }, 'no-link', { found: '/50%\nports' }),
  file: 'content/articles/a, b: c.md',
};

test('place and rule are properties, what was found and what to do are the message', () => {
  expect(printGithub([problem, { ...problem, file: 'x.md', line: 9 }]).split('\n')).toEqual([
    '::error file=content/articles/a%2C b%3A c.md,line=3,col=7,title=link::found /50%25%0Aports, which is no link; expected `[words](address)`%0ACorrect the link target.',
    expect.stringMatching(/^::error file=x\.md,line=9,col=7,title=link::/u),
  ]);
  expect(printGithub([])).toBe('');
});

test('the nearest candidate is named where there is one', () => {
  const unknown = fault(problem, 'unknown', { what: 'passage', id: 'prots', nearest: 'ports' });
  expect(printGithub([{ ...unknown, file: 'x.md' }])).toContain('%0Anearest ports%0A');
});
