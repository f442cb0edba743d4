// The output takes its place only when it is whole, wherever that place is.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hosting } from '../../src/hosting/integration.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-hosting-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What Astro does with the integration. @returns the middleware it was given */
function run(command: 'build' | 'dev', pages: Readonly<Record<string, string>> = {}): string[] {
  const { hooks } = hosting({ site: 'https://example.org', base: '/' });
  const middleware: string[] = [];
  let outDir = pathToFileURL(`${join(root, 'dist')}/`);
  hooks['astro:config:setup']?.({
    command,
    config: { outDir },
    updateConfig: (update: { outDir: URL }) => {
      outDir = update.outDir;
    },
    addMiddleware: ({ entrypoint }: { entrypoint: URL }) =>
      middleware.push(fileURLToPath(entrypoint)),
    logger: { warn: () => undefined },
  } as never);
  if (command === 'dev') return middleware;
  mkdirSync(outDir, { recursive: true });
  for (const [name, text] of Object.entries(pages))
    writeFileSync(join(fileURLToPath(outDir), name), text);
  hooks['astro:build:done']?.({ dir: outDir } as never);
  return middleware;
}
const read = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');

test('the first build makes the folder, with what a host needs', () => {
  run('build', { 'index.html': 'new' });
  expect(read('index.html')).toBe('new');
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['.nojekyll', '_headers', 'index.html']);
  expect(readdirSync(root)).toEqual(['dist']);
});

test('the next one leaves nothing of the last, nor of one that was stopped', () => {
  run('build', { 'index.html': 'old', 'gone.html': 'old' });
  mkdirSync(join(root, '.dist-before'));
  run('build', { 'index.html': 'new' });
  expect(read('index.html')).toBe('new');
  expect(existsSync(join(root, 'dist/gone.html'))).toBe(false);
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a link is followed to the folder that it leads to', () => {
  mkdirSync(join(root, 'www'));
  mkdirSync(join(root, 'www/public'));
  symlinkSync(join(root, 'www/public'), join(root, 'dist'));
  run('build', { 'index.html': 'new' });
  expect(read('index.html')).toBe('new');
  expect(readdirSync(join(root, 'www'))).toEqual(['public']);
});

test('every build has the policy, and dev has none', () => {
  expect(run('build').map((path) => readFileSync(path, 'utf8'))).toEqual([
    expect.stringContaining('withPolicy'),
  ]);
  expect(run('dev')).toEqual([]);
});
