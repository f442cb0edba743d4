// One look at `content/` while `npm run dev` runs: what has changed is read, faults are told in terminal and browser, and
// editors get what they complete front matter by.
import type { AstroIntegrationLogger } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';
import { writeEditorSchemas } from './editor-schemas.ts';

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
