import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '../../src/dev/watch-content.ts';
import { changed, tinyContent } from '../support/tiny.ts';

let root: string;
let said: string[];
let watcher: EventEmitter;

function write(files = tinyContent): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}
/** @returns what browser and terminal are told once the files have settled after a change */
function after(change: () => void, ...paths: string[]): string[] {
  said = [];
  change();
  for (const path of paths) watcher.emit('all', 'change', join(root, path));
  vi.runAllTimers();
  return said;
}

beforeEach(async () => {
  vi.useFakeTimers();
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  watcher = new EventEmitter();
  write();
  const hooks = watchContent().hooks as Record<string, (options: object) => Promise<void> | void>;
  hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${root}/`) } });
  const browser = ({ type, err }: { type: string; err?: { message: string; loc?: object } }) =>
    said.push(err ? `browser: ${JSON.stringify(err.loc)} ${err.message}` : `browser: ${type}`);
  const terminal = (text: string) => said.push(`terminal: ${text.trim()}`);
  said = [];
  await hooks['astro:server:setup']?.({
    server: { watcher, ws: { send: browser } },
    logger: { info: terminal, error: terminal },
  });
  after(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const RELOAD = 'browser: full-reload';
const WELL = 'terminal: content/ has no fault any more';
const PASSAGE = 'content/passages/ports.md';
const spoil = () => write(changed(['ports.md', 'They charge no toll.', 'They charge a toll.']));

test('every good edit reloads the page, many files at once only once', () => {
  expect(after(write, PASSAGE)).toEqual([RELOAD]);
  expect(after(write, PASSAGE, 'content/articles/daily.md', 'content')).toEqual([RELOAD]);
});

test('a fault is shown at its place and told once in the terminal; mended, the page comes back', () => {
  const [terminal, browser] = after(spoil, PASSAGE);
  expect(terminal).toMatch(/^terminal: content\/articles\/daily\.md:22:10 /u);
  expect(browser).toMatch(
    /^browser: \{"file":"content\/articles\/daily\.md","line":22,"column":10\} content\/articles/u,
  );
  expect(after(spoil, PASSAGE)).toEqual([browser]);
  expect(after(write, PASSAGE)).toEqual([WELL, RELOAD]);
});

test('a branch that is switched takes content away for a moment, and nothing dies', () => {
  const away = after(() => renameSync(join(root, 'content'), join(root, 'away')), 'content');
  expect(away).toEqual([
    expect.stringMatching(/^terminal: content\/ can’t be read: ENOENT/u),
    expect.stringMatching(/^browser: undefined content\/ can’t be read/u),
  ]);
  const back = after(() => renameSync(join(root, 'away'), join(root, 'content')), PASSAGE);
  expect(back).toEqual([WELL, RELOAD]);
});

test('a link to a folder around it is told, not followed', () => {
  const loop = 'content/articles/loop';
  expect(after(() => symlinkSync('..', join(root, loop)), loop)[0]).toContain(`${loop}:1:1`);
});

test.each(['src/pages/index.astro', 'contents.md', 'content-old/x.md'])(
  '%s is none of its business',
  (path) => {
    expect(after(write, path)).toEqual([]);
  },
);
