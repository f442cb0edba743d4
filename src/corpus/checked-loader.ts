// Astro's door to `content/`: a collection is loaded only once all of `content/` has passed the validator.
// Every entry is rendered anew on each load, because Astro's own cache goes by a file's bytes alone and would
// keep pages whose passages or plugins have changed.

import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ElementContent } from 'hast';
import { type Checked, checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/format-problems.ts';
import type { Block } from '../markdown/rehype-blocks.ts';
import { COLLECTIONS, type Collection, type ContentFile, type SourceFile } from './content-file.ts';
import { derivedData } from './entries.ts';
import { readContent } from './read-content.ts';

// The collections are loaded side by side; they share one reading of the disk, which is current for a moment after it ends.
let current: { checked: Checked; readUntil: number } | undefined;
// A file that has not changed stays the same object, by which the validator knows that it has read it.
let files: ReadonlyMap<string, SourceFile> = new Map();

function readChecked(root: string): Checked {
  if (!current || performance.now() - current.readUntil > 1000) {
    const read = readContent(root).map((file) => {
      const before = files.get(file.path);
      return before && Buffer.compare(before.bytes, file.bytes) === 0 ? before : file;
    });
    files = new Map(read.map((file) => [file.path, file]));
    const checked = checkContent(read);
    current = { checked, readUntil: performance.now() };
  }
  return current.checked;
}

// A build loads each collection once, and then needs the memory for its pages.
let loaded = 0;
function forgetWhenLoaded(): void {
  loaded += 1;
  if (loaded < COLLECTIONS.length) return;
  loaded = 0;
  current = undefined;
  files = new Map();
}

async function renderBlocks(
  markdown: string,
  file: ContentFile,
  root: string,
  context: LoaderContext,
): Promise<Block[]> {
  const { metadata } = await context.renderMarkdown(markdown, {
    fileURL: pathToFileURL(join(root, file.path)),
  });
  const blocks = metadata?.frontmatter?.blocks as Block[] | undefined;
  if (!blocks)
    throw new Error(
      `${file.path} was rendered without its blocks: rehypeBlocks is missing from astro.config.mjs`,
    );
  return blocks;
}

/** Letters, digits and such punctuation as means nothing to Markdown inside a line, and no quotation marks. */
const PLAIN = /^[\p{L}\p{N} ,.;:()/%’–—-]+$/u;

/** A line of the front matter as HTML. The validator has seen that it is one paragraph. */
async function renderLine(
  line: string,
  file: ContentFile,
  root: string,
  context: LoaderContext,
): Promise<readonly ElementContent[]> {
  if (PLAIN.test(line)) return [{ type: 'text', value: line }];
  return (await renderBlocks(line, file, root, context))[0]?.children ?? [];
}

async function loadEntry(file: ContentFile, root: string, context: LoaderContext): Promise<void> {
  const notes: Record<string, readonly ElementContent[]> = {};
  for (const { path } of file.notes) {
    const value = path.reduce<unknown>(
      (at, step) => (at as Record<string | number, unknown>)[step],
      file.data,
    );
    notes[path.join('.')] = await renderLine(String(value), file, root, context);
  }
  const blocks =
    file.collection === 'passages' ? [] : await renderBlocks(file.body, file, root, context);
  const data = await context.parseData({
    id: file.id,
    // As one text, the rendered trees cost Astro's store a tenth of the time and memory.
    data: { ...file.data, made: JSON.stringify({ ...derivedData(file), blocks, notes }) },
    filePath: file.path,
  });
  context.store.set({
    id: file.id,
    data,
    filePath: file.path,
    digest: context.generateDigest(data),
  });
}

/** Loads one collection of checked content. In a build a fault stops everything before `dist/` is touched; in dev it is shown and the last good state stays. */
export function checkedLoader(collection: Collection): Loader {
  return {
    name: `checked-${collection}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const sync = async (): Promise<void> => {
        const { content, problems } = readChecked(root);
        if (problems.length > 0) {
          const [first] = problems;
          throw Object.assign(
            new AstroError(`content/ has faults\n\n${formatProblems(problems)}`),
            {
              loc: first && { file: first.file, line: first.line, column: first.column },
              stack: '',
            },
          );
        }
        context.store.clear();
        for (const file of content[collection].values()) await loadEntry(file, root, context);
      };
      if (!context.watcher) {
        await sync();
        forgetWhenLoaded();
        return;
      }
      const report = (error: Error): void => context.logger.error(error.message);
      await sync().catch(report);
      const folder = join(root, 'content') + sep;
      context.watcher.add(folder);
      let timer: NodeJS.Timeout | undefined;
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        clearTimeout(timer);
        current = undefined;
        timer = setTimeout(() => void sync().catch(report), 50);
      });
    },
  };
}
