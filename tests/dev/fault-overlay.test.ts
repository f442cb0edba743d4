import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { faultOverlay } from '../../src/dev/fault-overlay.ts';
import { changed, tinyContent } from '../support/tiny.ts';

interface Sent {
  readonly type: string;
  readonly err?: {
    readonly message: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  };
}

let root: string;
let sent: Sent[];
let watcher: EventEmitter;

const write = (files: readonly SourceFile[]): void => {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
};
/** What an editor’s saving of a file makes the watcher say. */
const saved = (path: string): void => void watcher.emit('all', 'change', join(root, path));

beforeEach(() => {
  vi.useFakeTimers();
  root = mkdtempSync(join(tmpdir(), 'overlay-'));
  sent = [];
  watcher = new EventEmitter();
  write(tinyContent);
  const hooks = faultOverlay().hooks as Record<string, ((options: unknown) => unknown) | undefined>;
  hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${root}/`) } });
  hooks['astro:server:setup']?.({
    server: { watcher, ws: { send: (message: Sent) => sent.push(message) } },
  });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

describe('a fault', () => {
  const faulty = changed(['ports.md', 'They charge no toll.', 'They charge a toll.']);

  test('in a passage shows at the quotation that it spoils, with what to do', () => {
    write(faulty);
    saved('content/passages/ports.md');
    vi.runAllTimers();
    expect(sent.map(({ type }) => type)).toEqual(['error']);
    expect(sent[0]?.err?.loc).toEqual({ file: 'content/articles/daily.md', line: 22, column: 10 });
    expect(sent[0]?.err?.message).toContain('content/articles/daily.md:22:10');
  });

  test('goes once it is mended, and the page is loaded anew', () => {
    write(faulty);
    saved('content/passages/ports.md');
    vi.runAllTimers();
    write(tinyContent);
    saved('content/passages/ports.md');
    vi.runAllTimers();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual({ type: 'full-reload' });
  });
});

test('where nothing was at fault, the page is left to be loaded anew with its content', () => {
  saved('content/passages/ports.md');
  vi.runAllTimers();
  sent.length = 0;
  saved('content/passages/ports.md');
  vi.runAllTimers();
  expect(sent).toEqual([]);
});

test('many files saved at once are looked at once, when they have settled', () => {
  saved('content/passages/ports.md');
  vi.advanceTimersByTime(200);
  saved('content/articles/daily.md');
  vi.advanceTimersByTime(200);
  expect(sent).toEqual([]);
  vi.runAllTimers();
  expect(sent).toEqual([{ type: 'full-reload' }]);
});

test('files outside content are none of its business', () => {
  saved('src/pages/index.astro');
  saved('contents.md');
  saved('content-old/x.md');
  vi.runAllTimers();
  expect(sent).toEqual([]);
});
