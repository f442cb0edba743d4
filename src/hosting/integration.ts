// What a host needs beside the pages: said once where there is no address, written once when the pages are.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readContent } from '../content/read-content.ts';
import type { Address } from './address.ts';
import { headersFile } from './headers.ts';
import { type Output, outputAt } from './output.ts';
import { secondThread } from './second-thread.ts';
import type { Bundle } from './second-thread-main.ts';

/** Every file below a folder, as sorted paths with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Does something once before anything is built, and shows what it throws as it is: Astro calls errors in hooks unhandled.
 * @returns a plugin for Vite, which resolves its configuration several times a build
 */
function onceBefore(act: () => void): { name: string; configResolved: () => void } {
  let isDone = false;
  return {
    name: 'before-a-build',
    configResolved: () => {
      if (!isDone) act();
      isDone = true;
    },
  };
}

type BuildPages = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:build:setup']>
>[0]['pages'];

/** Tells where the entry of the pages' bundle is written. */
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

const stylesOf = (pages: BuildPages): Bundle['pages'] =>
  new Map([...pages].map(([key, { styles }]) => [key, { styles }]));

/**
 * Gives each page its policy, writes `_headers`, and puts the output in its place once it is whole: whatever stops a
 * build, the last one stays as it was. Stands last among the integrations, so that it sees what the others write.
 */
export function hosting(address: Address): AstroIntegration {
  let place: string;
  let output: Output;
  let inBothThreads: ReturnType<typeof secondThread>;
  let entry: string;
  let pages: BuildPages;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware, logger }) => {
        // In dev, scripts and styles come from Vite and change as one types.
        if (command !== 'build') return;
        place = fileURLToPath(config.outDir);
        const root = fileURLToPath(config.root);
        const before = onceBefore(() => {
          output.claim();
          inBothThreads = secondThread(readContent(root));
        });
        output = outputAt(place, root);
        updateConfig({
          outDir: pathToFileURL(output.folder + sep),
          vite: {
            plugins: [
              before,
              entryOfPages((path) => {
                entry = path;
              }),
            ],
          },
        });
        addMiddleware({
          order: 'post',
          entrypoint: new URL('policy-middleware.ts', import.meta.url),
        });
        if (address.site === undefined)
          logger.warn(
            'SITE_URL is not set: built for reading here, without canonical addresses, preview pictures, feed and sitemap. To publish, build with SITE_URL=https://… (README.md, “Put it on a host”).',
          );
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((here) =>
          inBothThreads(here, () => ({
            entry: pathToFileURL(entry).href,
            pages: stylesOf(pages),
          })),
        );
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:done': ({ logger }) => {
        const { folder } = output;
        writeFileSync(join(folder, '_headers'), headersFile(address, filesBelow(folder)));
        // Where GitHub publishes a branch, it would leave `_astro/` out without this file.
        writeFileSync(join(folder, '.nojekyll'), '');
        const left = output.finish();
        if (left !== undefined) logger.warn(left);
        logger.info(`the new site is whole, and stands in ${place}`);
      },
    },
  };
}
