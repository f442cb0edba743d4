import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const SITE = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

// `unit` needs no build; `site` builds the site once and reads, serves and browses what came out.
export default defineConfig({
  test: {
    // Browsers and builds wait a good deal: three at a time keep two cores busy.
    maxWorkers: 3,
    // Files that run one after another share what they load.
    isolate: false,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          // What a picture takes from style sheets, it takes from their text.
          css: true,
          include: ['tests/**/*.test.ts'],
          exclude: [...SITE, 'node_modules/**'],
          setupFiles: 'tests/support/properties.ts',
          // Properties and corruptions try hundreds of inputs a test: on a busy machine that takes its time.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: SITE,
          globalSetup: 'tests/support/build-site.ts',
          // A page in a browser on a busy machine takes its time; a test that hangs still ends.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
