// In `npm run dev` a fault in `content/` shows in the browser while it stands, and the page comes back once it is mended.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/format-problems.ts';
import { readContent } from '../corpus/read-content.ts';

/** Long enough for the collections to be loaded anew before the page asks for them. */
const SETTLE = 400;

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
        const look = (): void => {
          const { problems } = checkContent(readContent(root));
          const [first] = problems;
          if (!first) {
            server.ws.send({ type: 'full-reload' });
            return;
          }
          const { file, line, column } = first;
          server.ws.send({
            type: 'error',
            err: {
              message: formatProblems(problems),
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
