// Astro's door to `content/`: a collection is loaded only once all of `content/` has passed the validator.
// Every entry is loaded anew each time, because Astro's own cache goes by a file's bytes alone and would keep
// pages whose passages have changed.

import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/format-problems.ts';
import type { Problem } from '../checks/problem.ts';
import { COLLECTIONS, type Collection, type ContentFile, type SourceFile } from './content-file.ts';
import { readContent } from './read-content.ts';
import { toStore } from './stored.ts';

/** What the loader keeps of a checked file: of what the check knows only a small part, since a large build needs the memory for its pages. */
interface Source {
  readonly id: string;
  readonly path: string;
  readonly data: Record<string, unknown>;
  /** What its text gives beyond the front matter, as the store keeps it. */
  readonly made: string;
}

const sourceOf = (file: ContentFile): Source => ({
  id: file.id,
  path: file.path,
  data: { ...file.data },
  made: toStore(file),
});

interface Reading {
  readonly sources: Readonly<Record<Collection, readonly Source[]>>;
  readonly problems: readonly Problem[];
}

// In dev a file that has not changed stays the same object, by which the validator knows that it has read it.
let known: ReadonlyMap<string, SourceFile> = new Map();

/** Reads and checks all of `content/`. */
function read(root: string, isDev: boolean): Reading {
  const files = readContent(root).map((file) => {
    const before = known.get(file.path);
    const isSame =
      before?.unread === file.unread &&
      Buffer.compare(before?.bytes ?? new Uint8Array(), file.bytes) === 0;
    return before && isSame ? before : file;
  });
  if (isDev) known = new Map(files.map((file) => [file.path, file]));
  const { content, problems } = checkContent(files);
  const sources = (collection: Collection): Source[] =>
    [...content[collection].values()].map((file) => sourceOf(file));
  return {
    problems,
    sources: {
      statements: sources('statements'),
      passages: sources('passages'),
      articles: sources('articles'),
      comparisons: sources('comparisons'),
    },
  };
}

// The collections are loaded one soon after another; one reading serves each of them once.
let current: { readonly reading: Reading; readonly served: Set<Collection> } | undefined;

// In dev the faults of one reading are printed once, not once for each collection.
let told: Reading | undefined;

function readFor(collection: Collection, root: string, isDev: boolean): Reading {
  if (!current || current.served.has(collection))
    current = { reading: read(root, isDev), served: new Set() };
  const { reading, served } = current;
  served.add(collection);
  if (served.size === COLLECTIONS.length) current = undefined;
  return reading;
}

async function loadEntry(
  { id, path, data: frontMatter, made }: Source,
  context: LoaderContext,
): Promise<void> {
  const data = await context.parseData({ id, data: { ...frontMatter, made }, filePath: path });
  context.store.set({ id, data, filePath: path });
}

/** Loads one collection of checked content. In a build a fault stops everything before `dist/` is touched; in dev it is shown and the last good state stays. */
export function checkedLoader(collection: Collection): Loader {
  return {
    name: `checked-${collection}`,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const sync = async (): Promise<void> => {
        const reading = readFor(collection, root, context.watcher !== undefined);
        const { sources, problems } = reading;
        if (problems.length > 0) {
          if (told === reading && context.watcher) return;
          told = reading;
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
        for (const file of sources[collection]) await loadEntry(file, context);
      };
      if (!context.watcher) return sync();
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
