// Faults for programs: every field of a fault, under a numbered form.
import { expect, test } from 'vitest';
import { fault } from '../../src/faults/fault.ts';
import { printJson } from '../../src/faults/print-json.ts';

test('each fault is there with its place, rule, kind and words', () => {
  const problem = {
    ...fault({ line: 3, column: 7 }, 'unknown', { what: 'passage', id: 'prots', nearest: 'ports' }),
    file: 'content/articles/daily.md',
  };
  expect(JSON.parse(printJson([problem]))).toEqual({
    version: 1,
    faults: [
      expect.objectContaining({
        file: 'content/articles/daily.md',
        line: 3,
        column: 7,
        rule: 'reference',
        kind: 'unknown',
        nearest: 'ports',
        found: expect.stringContaining('prots'),
        expected: expect.any(String),
        remedy: expect.any(String),
      }),
    ],
  });
});

test('without a fault the list is empty', () => {
  expect(JSON.parse(printJson([]))).toEqual({ version: 1, faults: [] });
});
