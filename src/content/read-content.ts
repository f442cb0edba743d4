// Files of `content/` from disk, as bytes. The guide is no content, nor is what starts with a dot: `.obsidian/`, `.DS_Store`.
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './content-file.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const unread = (path: string, what: string): SourceFile => ({
  path,
  bytes: new Uint8Array(),
  unread: what,
});

/** A file as it was read before, where it is still the same, so that nothing reads or judges it again. */
function readOne(root: string, path: string, before: SourceFile | undefined): SourceFile {
  try {
    const bytes = readFileSync(join(root, path));
    return before?.unread === undefined && before && bytes.equals(before.bytes)
      ? before
      : { path, bytes };
  } catch (error) {
    return unread(path, `a file that can’t be opened (${codeOf(error)})`);
  }
}

/** What a folder holds; a link is never followed, for it may lead anywhere. */
function readFolder(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  before: ReadonlyMap<string, SourceFile>,
): SourceFile[] {
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (path === 'content/README.md') return [];
      if (entry.isFile()) return [readOne(root, path, before.get(path))];
      if (entry.isSymbolicLink()) return [unread(path, 'a link to another place')];
      if (!entry.isDirectory()) return [unread(path, 'no plain file')];
      if (entry.name.endsWith('.md')) return [unread(path, 'a folder')];
      try {
        const inside = readdirSync(join(root, path), { withFileTypes: true });
        return readFolder(root, path, inside, before);
      } catch (error) {
        return [unread(path, `a folder that can’t be opened (${codeOf(error)})`)];
      }
    });
}

/**
 * @param root the folder that holds `content/`
 * @param before what was read last: a file whose bytes have not changed is the same object again
 * @throws where there is no `content/`, or it can't be opened
 */
export function readContent(root: string, before: readonly SourceFile[] = []): SourceFile[] {
  const entries = readdirSync(join(root, 'content'), { withFileTypes: true });
  return readFolder(root, 'content', entries, new Map(before.map((file) => [file.path, file])));
}
