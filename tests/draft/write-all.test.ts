// All files or none.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAll } from '../../src/draft/write-all.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-'));
  writeFileSync(join(root, 'old.md'), 'old');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (files: Record<string, string>, force = false, remove: string[] = []): void =>
  writeAll({
    files: new Map(Object.entries(files).map(([path, text]) => [join(root, path), text])),
    remove: remove.map((path) => join(root, path)),
    force,
  });
const all = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );

test('writes new files, and old ones only by force', () => {
  expect(() => write({ 'a/new.md': 'new', 'old.md': 'other' })).toThrow('old.md:1:1 draft');
  expect(all()).toEqual({ 'old.md': 'old' });
  write({ 'a/new.md': 'new', 'old.md': 'old' });
  write({ 'old.md': 'other' }, true);
  expect(all()).toEqual({ 'a/new.md': 'new', 'old.md': 'other' });
});

test('takes files away', () => {
  write({ 'new.md': 'new' }, true, ['old.md']);
  expect(all()).toEqual({ 'new.md': 'new' });
});

test('what fails on the way leaves everything as it was', () => {
  expect(() =>
    write({ 'old.md': 'other', 'a/new.md': 'new', 'old.md/x.md': 'no folder' }, true),
  ).toThrow();
  expect(all()).toEqual({ 'old.md': 'old' });
});
