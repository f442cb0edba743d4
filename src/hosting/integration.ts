// What a host needs beside the pages: said once where there is no address, written once when the pages are.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/**
 * Writes `_headers` into the output, and puts the output in its place once it is whole: whatever stops a build, the
 * last one stays as it was. Stands last among the integrations, so that it sees what the others write.
 */
export function hosting(address: Address): AstroIntegration {
  let place: URL;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        place = config.outDir;
        const unfinished = `../.${basename(fileURLToPath(place))}-unfinished/`;
        if (command === 'build') updateConfig({ outDir: new URL(unfinished, place) });
        if (command === 'build' && address.site === undefined)
          logger.warn(
            'SITE_URL is not set: built for reading here, without canonical addresses, preview pictures, feed and sitemap. To publish, build with SITE_URL=https://… (README.md, “Put it on a host”).',
          );
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), headersFile(address, filesBelow(folder)));
        // Where GitHub publishes a branch, it would leave `_astro/` out without this file.
        writeFileSync(join(folder, '.nojekyll'), '');
        rmSync(place, { recursive: true, force: true });
        renameSync(folder, fileURLToPath(place));
      },
    },
  };
}
