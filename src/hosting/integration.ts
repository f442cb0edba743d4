// What a host needs beside the pages: said once where there is no address, written once when the pages are.
import { existsSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Address } from './address.ts';
import { headersFile } from './headers.ts';

/** Every file below a folder, as sorted paths with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Puts a folder in the place of another, which is taken away only once that is done. */
function replaceFolder(place: string, by: string): void {
  const before = join(dirname(place), `.${basename(place)}-before`);
  try {
    rmSync(before, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, before);
  } catch (error) {
    throw new Error(
      `The site is whole and stands in ${by}, but ${place} can’t be moved out of its way (${(error as NodeJS.ErrnoException).code}). It is as it was: move it, or copy the new one over it.`,
    );
  }
  try {
    renameSync(by, place);
  } catch (error) {
    if (existsSync(before)) renameSync(before, place);
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
}

/**
 * Gives each page its policy, writes `_headers`, and puts the output in its place once it is whole: whatever stops a
 * build, the last one stays as it was. Stands last among the integrations, so that it sees what the others write.
 */
export function hosting(address: Address): AstroIntegration {
  let place: string;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware, logger }) => {
        // In dev, scripts and styles come from Vite and change as one types.
        if (command !== 'build') return;
        const folder = fileURLToPath(config.outDir);
        place = existsSync(folder) ? realpathSync(folder) : resolve(folder);
        const unfinished = join(dirname(place), `.${basename(place)}-unfinished`);
        updateConfig({ outDir: pathToFileURL(unfinished + sep) });
        addMiddleware({
          order: 'post',
          entrypoint: new URL('policy-middleware.ts', import.meta.url),
        });
        if (address.site === undefined)
          logger.warn(
            'SITE_URL is not set: built for reading here, without canonical addresses, preview pictures, feed and sitemap. To publish, build with SITE_URL=https://… (README.md, “Put it on a host”).',
          );
      },
      'astro:build:done': ({ dir }) => {
        const folder = resolve(fileURLToPath(dir));
        writeFileSync(join(folder, '_headers'), headersFile(address, filesBelow(folder)));
        // Where GitHub publishes a branch, it would leave `_astro/` out without this file.
        writeFileSync(join(folder, '.nojekyll'), '');
        replaceFolder(place, folder);
      },
    },
  };
}
