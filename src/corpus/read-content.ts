// Files of `content/` from disk, as bytes. The guide and dot-files are no content.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './content-file.ts';

/** @param root the folder that holds `content/` */
export function readContent(root: string): SourceFile[] {
  const folder = join(root, 'content');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => relative(folder, file) !== 'README.md')
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      bytes: readFileSync(file),
    }));
}
