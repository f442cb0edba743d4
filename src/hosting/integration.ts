// What a host needs beside the pages: said once where there is no address, written once when the pages are.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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

/** Writes `_headers` into the output. Stands last among the integrations, so that it sees what the others write. */
export function hosting(address: Address): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
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
      },
    },
  };
}
