// `npm run check` as an author runs it: another process, files on disk.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { changed, tinyContent } from '../support/tiny.ts';

const script = fileURLToPath(new URL('../../src/commands/check.ts', import.meta.url));
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function check(files: readonly SourceFile[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
}

test('says what was checked, and ends well', () => {
  expect(check(tinyContent)).toMatchObject({
    status: 0,
    stdout: 'content: 1 comparison, 2 articles, 3 passages, 4 quotations checked, no fault\n',
    stderr: '',
  });
});

test('prints every fault with their count, and ends with 1', () => {
  const { status, stdout, stderr } = check(
    changed(['daily.md', 'all ports', 'many ports'], ['lights.md', 'order: 3', 'order: 1']),
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatchInlineSnapshot(`
    "content/articles/daily.md:16:27 as-printed-missing
      found     “many ports open to ships of every flag,”, which differs in “many” for “all”
      expected  the words of the passage \`ports\`
      nearest   “all ports open to ships of every flag.”
      remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: many for all".

    content/passages/ports.md:4:8 duplicate
      found     \`order: 1\`, which \`lights\` has too
      expected  each number once in a statement
      remedy    Change or remove one of the two.

    2 faults in 2 files of content/
    "
  `);
});
