import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { hosting } from '../../src/hosting/integration.ts';
import { tinyContent } from '../support/tiny.ts';

const home = mkdtempSync(join(tmpdir(), 'verbatim-hosting-'));
const root = join(home, 'project');
for (const { path, bytes } of tinyContent) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Update {
  readonly outDir: URL;
  readonly vite: { readonly plugins: readonly { configResolved(): void }[] };
}

/** What Astro does with the integration. @returns the middleware it was given, and what it said */
function run(command: 'build' | 'dev', site?: string): string[] {
  const { hooks } = hosting({ site, base: '/' });
  const told: string[] = [];
  const say = (text: string) => void told.push(text);
  const logger = { warn: say, info: say };
  let outDir = pathToFileURL(`${join(root, 'dist')}/`);
  hooks['astro:config:setup']?.({
    command,
    config: { outDir, root: pathToFileURL(`${root}/`) },
    updateConfig: ({ outDir: folder, vite }: Update) => {
      outDir = folder;
      for (const plugin of vite.plugins) for (const _ of 'twice') plugin.configResolved();
    },
    addMiddleware: ({ entrypoint }: { entrypoint: URL }) =>
      say(readFileSync(fileURLToPath(entrypoint), 'utf8')),
    logger,
  } as never);
  if (command === 'dev') return told;
  writeFileSync(join(fileURLToPath(outDir), 'index.html'), '');
  hooks['astro:build:done']?.({ logger } as never);
  return told;
}

test('a build has the policy and what a host needs, and says where it stands', () => {
  expect(run('build', 'https://example.org')).toEqual([
    expect.stringContaining('withPolicy'),
    expect.stringMatching(/whole.*dist/u),
  ]);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['.nojekyll', '_headers', 'index.html']);
});

test('where no address is known, that is said', () => {
  expect(
    run('build')
      .join('\n')
      .match(/SITE_URL is not set/gu),
  ).toHaveLength(1);
});

test('dev is left alone', () => {
  expect(run('dev')).toEqual([]);
});
