// Files of `content/` from disk, as bytes. The guide and dot-files are no content.
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './content-file.ts';

/** What an entry is, where it is no file to read. */
function unread(entry: Dirent): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isSymbolicLink()) return 'a link to another place';
  return entry.isDirectory() ? 'a folder' : 'no plain file';
}

/**
 * @param root the folder that holds `content/`
 * @throws where there is none, or a folder in it can't be opened
 */
export function readContent(root: string): SourceFile[] {
  const folder = join(root, 'content');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }));
  const links = entries.filter(({ entry }) => entry.isSymbolicLink());
  return (
    entries
      .filter(({ entry }) => !entry.isDirectory() || entry.name.endsWith('.md'))
      // Node reads on through links to folders: the link alone is named.
      .filter(({ file }) => !links.some((link) => file.startsWith(link.file + sep)))
      .filter(({ file }) => relative(folder, file) !== 'README.md')
      .map(({ entry, file }) => {
        const path = relative(root, file).split(sep).join('/');
        const what = unread(entry);
        if (what !== undefined) return { path, bytes: new Uint8Array(), unread: what };
        try {
          return { path, bytes: readFileSync(file) };
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          return { path, bytes: new Uint8Array(), unread: `a file that can’t be opened (${code})` };
        }
      })
  );
}
