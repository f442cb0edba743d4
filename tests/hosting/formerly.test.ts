// Earlier names: what the check says of them, on a small part of real content.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { formatProblem } from '../../src/checks/format-problems.ts';
import type { SourceFile } from '../../src/corpus/content-file.ts';
import { readContent } from '../../src/corpus/read-content.ts';

const REAL = readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** The real content with earlier names in some files, checked. */
function check(formerly: Readonly<Record<string, string>>): string {
  const files: SourceFile[] = REAL.map(({ path, bytes }) => {
    const names = formerly[path];
    const text = new TextDecoder().decode(bytes);
    return {
      path,
      bytes: new TextEncoder().encode(
        names === undefined ? text : text.replace('---\n', `---\nformerly: ${names}\n`),
      ),
    };
  });
  return checkContent(files).problems.map(formatProblem).join('\n');
}

const fault = (place: string, found: string): string =>
  [
    `${place} duplicate`,
    `  found     the earlier name \`${found}`,
    '  expected  a name that only this file has had',
    '  remedy    Take it out, or give the file that has it now another name.',
  ].join('\n');

test('earlier names that nobody else has or had are fine', () => {
  expect(
    check({
      'content/statements/russia-china-2022.md': '[winter-olympics, aukus]',
      'content/passages/aukus.md': '[aukus-pact, russia-china-2022]',
      'content/articles/arete-news-china-backs-russia.md': '[arete]',
      'content/comparisons/russia-china-2022.md': '[]',
    }),
  ).toBe('');
});

test('a name that another file has now', () => {
  expect(check({ 'content/passages/aukus.md': '[aukus-pact, taiwan]' })).toBe(
    fault('content/passages/aukus.md:2:24', 'taiwan`, which `content/passages/taiwan.md` has now'),
  );
});

test('the file’s own name', () => {
  expect(check({ 'content/comparisons/russia-china-2022.md': '[russia-china-2022]' })).toBe(
    fault(
      'content/comparisons/russia-china-2022.md:2:12',
      'russia-china-2022`, the file’s own name',
    ),
  );
});

test('a name twice, in one file and in two', () => {
  expect(
    check({ 'content/passages/aukus.md': '[pact, pact]', 'content/passages/taiwan.md': '[pact]' }),
  ).toBe(
    [
      fault('content/passages/aukus.md:2:18', 'pact`, twice'),
      fault('content/passages/taiwan.md:2:12', 'pact`, which `aukus` had too'),
    ].join('\n'),
  );
});

test('what is no name', () => {
  expect(check({ 'content/passages/aukus.md': '[AUKUS]' })).toContain(
    'content/passages/aukus.md:2:12 field\n  found     `formerly.0`: "AUKUS"',
  );
});
