import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/content/read-content.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text = 'x'): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}
const paths = (): string[] =>
  readContent(root)
    .map((file) => file.path)
    .sort();

test('every file of content is read, as bytes, with a path from the root', () => {
  write('content/articles/daily.md', 'é');
  write('content/passages/deep/ports.md');
  expect(paths()).toEqual(['content/articles/daily.md', 'content/passages/deep/ports.md']);
  expect([...(readContent(root)[0]?.bytes ?? [])]).toEqual([0xc3, 0xa9]);
});

test('the guide and hidden files are no content', () => {
  write('content/README.md');
  write('content/.DS_Store');
  write('content/articles/.daily.md.swp');
  write('content/articles/daily.md');
  // An editor's own folder.
  write('content/.obsidian/plugins/notes.md');
  symlinkSync(root, join(root, 'content/.obsidian/loop'));
  expect(paths()).toEqual(['content/articles/daily.md']);
});

test('a file whose bytes have not changed is the same object again', () => {
  write('content/articles/daily.md');
  write('content/articles/weekly.md');
  const before = readContent(root);
  write('content/articles/daily.md', 'y');
  const same = readContent(root, before).map((file) => [file.path, before.includes(file)]);
  expect(Object.fromEntries(same)).toEqual({
    'content/articles/daily.md': false,
    'content/articles/weekly.md': true,
  });
});

test('a guide in a collection’s folder, and a file of another kind, are read, so that they can be refused', () => {
  write('content/articles/README.md');
  write('content/articles/picture.png');
  write('content/notes.txt');
  expect(paths()).toEqual([
    'content/articles/README.md',
    'content/articles/picture.png',
    'content/notes.txt',
  ]);
});

test('what is no file is named, and neither followed nor passed over', () => {
  write('elsewhere/secret.md');
  write('content/articles/daily.md');
  symlinkSync(join(root, 'elsewhere/secret.md'), join(root, 'content/articles/secret.md'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'content/passages'));
  symlinkSync(join(root, 'nowhere.md'), join(root, 'content/articles/lost.md'));
  symlinkSync(join(root, 'content'), join(root, 'content/articles/loop'));
  mkdirSync(join(root, 'content/articles/folder.md'));
  expect(Object.fromEntries(readContent(root).map(({ path, unread }) => [path, unread]))).toEqual({
    'content/articles/daily.md': undefined,
    'content/articles/folder.md': 'a folder',
    'content/articles/loop': 'a link to another place',
    'content/articles/lost.md': 'a link to another place',
    'content/articles/secret.md': 'a link to another place',
    'content/passages': 'a link to another place',
  });
});

test('nothing outside content is read', () => {
  write('content/articles/daily.md');
  write('articles/other.md');
  expect(paths()).toEqual(['content/articles/daily.md']);
});

test('a folder without content is no empty content', () => {
  expect(() => readContent(root)).toThrow(/content/);
});
