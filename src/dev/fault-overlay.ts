// In `npm run dev` a fault in `content/` shows in the browser while it stands, and the page comes back once it is mended.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';

/** How long files must rest before they are looked at, in milliseconds. */
const SETTLE = 300;
/** Long enough for the collections to be loaded anew before the page asks for them. */
const LOADED = 1200;

export function faultOverlay(): AstroIntegration {
  let root = '';
  return {
    name: 'fault-overlay',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const folder = join(root, 'content') + sep;
        let timer: NodeJS.Timeout | undefined;
        // Astro itself reloads pages when their content has changed. A reload of ours would come before that, and the
        // page, busy with it, would miss the other: only what showed a fault needs one.
        let isFaulty = true;
        const look = (): void => {
          const { faults } = checkContent(readContent(root));
          const [first] = faults;
          if (!first) {
            if (isFaulty) timer = setTimeout(() => server.ws.send({ type: 'full-reload' }), LOADED);
            isFaulty = false;
            return;
          }
          isFaulty = true;
          const { file, line, column } = first;
          server.ws.send({
            type: 'error',
            err: {
              message: printText(faults),
              stack: '',
              id: file,
              loc: { file, line, column },
              plugin: 'content',
            },
          });
        };
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(look, SETTLE);
        });
      },
    },
  };
}
