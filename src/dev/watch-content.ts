// In `npm run dev`: the one watcher of `content/`. A good edit shows in the browser, a fault in browser and terminal while
// it stands.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** How long files must rest before they are looked at, in milliseconds: editors and `git switch` write several at once. */
const SETTLE = 100;

export function watchContent(): AstroIntegration {
  let root = '';
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // A link in `content/` is told, not walked: it may lead around in a circle.
        updateConfig({ vite: { server: { watch: { followSymlinks: false } } } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        // A build, which has this integration too, looks for itself.
        const { contentLooker } = await import('./look-at-content.ts');
        const folder = join(root, 'content');
        const look = contentLooker(root, (message) => server.ws.send(message as never), logger);
        let timer = setTimeout(look);
        server.watcher.on('all', (_, path) => {
          if (path !== folder && !path.startsWith(folder + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(look, SETTLE);
        });
        server.httpServer?.once('close', () => clearTimeout(timer));
      },
    },
  };
}
