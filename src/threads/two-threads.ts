// A build in two threads, as an integration of Astro: both read the content together, then both set pages.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { readContent } from '../content/read-content.ts';
import { onceBefore } from '../hosting/once-before.ts';
import { type SecondThread, secondThread } from './second-thread.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
type Pages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];

/** Tells where the entry of the pages' bundle is written: what exports the app that Astro builds. */
function entryOfPages(tell: (path: string) => void): Plugin {
  return {
    name: 'entry-of-pages',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle({ dir }, bundle) {
      const entry = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.exports.includes('app'),
      );
      if (dir && entry) tell(join(dir, entry.fileName));
    },
  };
}

export function twoThreads(): AstroIntegration {
  let other: SecondThread;
  let entry: string;
  let pages: Pages;
  return {
    name: 'two-threads',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        const start = onceBefore('two-threads', () => {
          other = secondThread(readContent(fileURLToPath(config.root)), (text) =>
            logger.warn(text),
          );
        });
        const find = entryOfPages((path) => {
          entry = path;
        });
        updateConfig({ vite: { plugins: [start, find] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((here) =>
          other.sharedWith(here, () => ({
            entry: pathToFileURL(entry).href,
            pages: new Map([...pages].map(([key, { styles }]) => [key, { styles }])),
          })),
        );
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
    },
  };
}
