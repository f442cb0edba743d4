// Set-up of the project `site`: builds the real site once, below a base path, serves it as a host would, and finds a browser.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Browser, findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';
import { BASE, ORIGIN } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the built site. */
    dist: string;
    /** Where the built site is served: an origin, without the base path. */
    server: string;
    browser: Browser | { missing: string };
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds as a deployment does. A process of its own, because inside a test run Astro builds for development. */
function build(dist: string): void {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    SITE_URL: ORIGIN,
    BASE_PATH: BASE,
  };
  for (const name of Object.keys(env)) if (/^(?:VITEST|VITE_|TEST$)/u.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dist],
    { cwd: root, encoding: 'utf8', env },
  );
  if (status !== 0) throw new Error(`The site does not build.\n${stdout}${stderr}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('site-'))) {
    // Left by a run that was killed; a run of today may still be under way.
    const left = join(cache, name);
    if (Date.now() - statSync(left).mtimeMs > 86_400_000)
      rmSync(left, { recursive: true, force: true });
  }
  // A folder for each run, so that two runs at a time do not build into one another.
  const folder = mkdtempSync(join(cache, 'site-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const dist = join(folder, 'dist');
    build(dist);
    project.provide('browser', await findBrowser());
    const server = await serve(dist);
    project.provide('dist', dist);
    project.provide('server', server.origin);
    return async () => {
      await server.stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
