// In `npm run dev`: the one watcher of `content/`. A good edit shows in the browser, a fault in browser and terminal while
// it stands, and editors get what they complete front matter by.
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';
import { writeEditorSchemas } from './editor-schemas.ts';

/** How long files must rest before they are looked at, in milliseconds: editors and `git switch` write several at once. */
const SETTLE = 100;

/** What the browser is sent. */
type Message = { readonly type: 'full-reload' } | { readonly type: 'error'; readonly err: object };

/** Where faults stand and how they read; undefined where there are none. */
interface Trouble {
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  readonly text: string;
}

const messageOf = ({ text, loc }: Trouble): Message => ({
  type: 'error',
  err: { message: text, stack: '', plugin: 'content', ...(loc && { id: loc.file, loc }) },
});

/** @returns what looks at `content/` once: it reads what has changed, tells of it, and never throws */
export function contentLooker(
  root: string,
  send: (message: Message) => void,
  logger: Pick<AstroIntegrationLogger, 'info' | 'error'>,
): () => void {
  let files: SourceFile[] = [];
  let told: string | undefined;
  const find = (): Trouble | undefined => {
    try {
      files = readContent(root, files);
      writeEditorSchemas(root, files);
      const { faults } = checkContent(files);
      const [first] = faults;
      if (!first) return undefined;
      const { file, line, column } = first;
      return { text: printText(faults), loc: { file, line, column } };
    } catch (error) {
      // A branch that is being switched takes the whole folder away for a moment.
      return { text: `content/ can’t be read: ${(error as Error).message}` };
    }
  };
  return () => {
    const trouble = find();
    if (trouble && trouble.text !== told) logger.error(`\n${trouble.text}`);
    if (!trouble && told !== undefined) logger.info('content/ has no fault any more');
    told = trouble?.text;
    send(trouble ? messageOf(trouble) : { type: 'full-reload' });
  };
}

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
      'astro:server:setup': ({ server, logger }) => {
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
