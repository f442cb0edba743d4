// Astro's door to `content/`: a collection is loaded only once all of `content/` has passed the validator.
// Every entry is rendered anew on each load, because Astro's own cache goes by a file's bytes alone and would
// keep pages whose passages or plugins have changed.

import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { ElementContent } from 'hast';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/format-problems.ts';
import type { Problem } from '../checks/problem.ts';
import type { Block } from '../markdown/rehype-blocks.ts';
import { COLLECTIONS, type Collection, type ContentFile, type SourceFile } from './content-file.ts';
import { derivedData } from './entries.ts';
import { readContent } from './read-content.ts';

/** What the loader needs of a checked file. */
interface Source {
  readonly id: string;
  readonly path: string;
  readonly data: Record<string, unknown>;
  /** What its text says beyond the front matter. */
  readonly derived: Record<string, unknown>;
  /** The Markdown under the front matter; empty where the words are all in `derived`. */
  readonly body: string;
  /** The front matter's lines of Markdown, by their path. */
  readonly lines: readonly { readonly path: string; readonly markdown: string }[];
}

function sourceOf(file: ContentFile): Source {
  return {
    id: file.id,
    path: file.path,
    data: { ...file.data },
    derived: derivedData(file),
    body: file.collection === 'passages' ? '' : file.body,
    lines: file.notes.map(({ path }) => ({
      path: path.join('.'),
      markdown: String(
        path.reduce<unknown>(
          (at, step) => (at as Record<string | number, unknown>)[step],
          file.data,
        ),
      ),
    })),
  };
}

interface Reading {
  readonly sources: Readonly<Record<Collection, readonly Source[]>>;
  readonly problems: readonly Problem[];
}

// In dev a file that has not changed stays the same object, by which the validator knows that it has read it.
let known: ReadonlyMap<string, SourceFile> = new Map();

/** Reads and checks all of `content/`. Of what the check knows only a small part is kept: a large build needs the memory for its pages. */
function read(root: string, isDev: boolean): Reading {
  const files = readContent(root).map((file) => {
    const before = known.get(file.path);
    return before && Buffer.compare(before.bytes, file.bytes) === 0 ? before : file;
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

function readFor(collection: Collection, root: string, isDev: boolean): Reading {
  if (!current || current.served.has(collection))
    current = { reading: read(root, isDev), served: new Set() };
  const { reading, served } = current;
  served.add(collection);
  if (served.size === COLLECTIONS.length) current = undefined;
  return reading;
}

async function renderBlocks(
  markdown: string,
  file: Source,
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
  file: Source,
  root: string,
  context: LoaderContext,
): Promise<readonly ElementContent[]> {
  if (PLAIN.test(line)) return [{ type: 'text', value: line }];
  return (await renderBlocks(line, file, root, context))[0]?.children ?? [];
}

async function loadEntry(file: Source, root: string, context: LoaderContext): Promise<void> {
  const notes: Record<string, readonly ElementContent[]> = {};
  for (const { path, markdown } of file.lines)
    notes[path] = await renderLine(markdown, file, root, context);
  const blocks = file.body === '' ? [] : await renderBlocks(file.body, file, root, context);
  const data = await context.parseData({
    id: file.id,
    // As one text, the rendered trees cost Astro's store a tenth of the time and memory.
    data: { ...file.data, made: JSON.stringify({ ...file.derived, blocks, notes }) },
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
        const { sources, problems } = readFor(collection, root, context.watcher !== undefined);
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
        for (const file of sources[collection]) await loadEntry(file, root, context);
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
