// What a host needs beside the pages: said once where there is no address, written once when the pages are.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Address } from './address.ts';
import { headersFile } from './headers.ts';
import { onceBefore } from './once-before.ts';
import { type Output, outputAt } from './output.ts';

/** Every file below a folder, as sorted paths with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Gives each page its policy, writes `_headers`, and puts the output in its place once it is whole: whatever stops a
 * build, the last one stays as it was. Stands last among the integrations, so that it sees what the others write.
 */
export function hosting(address: Address): AstroIntegration {
  let place: string;
  let output: Output;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addMiddleware, logger }) => {
        // In dev, scripts and styles come from Vite and change as one types.
        if (command !== 'build') return;
        place = fileURLToPath(config.outDir);
        const root = fileURLToPath(config.root);
        output = outputAt(place, root);
        updateConfig({
          outDir: pathToFileURL(output.folder + sep),
          vite: { plugins: [onceBefore('hosting', () => output.claim())] },
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
