// Files put in place all together or not at all.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refusal } from './refusal.ts';

export interface Writing {
  /** Content by path; a file that stands there with the same content is left alone. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Files that are taken away. */
  readonly remove?: readonly string[];
  /** Whether other content may be overwritten. */
  readonly force: boolean;
}

/**
 * Writes files beside their places first, then moves all of them in; what fails on the way leaves everything as it was.
 * @throws {Refusal} where a file stands there and may not be overwritten
 */
export function writeAll({ files, remove = [], force }: Writing): void {
  const targets = [...files].map(([path, content]) => ({
    path: resolve(path),
    content: Buffer.from(content),
  }));
  const changed = targets.filter(
    ({ path, content }) => !existsSync(path) || !readFileSync(path).equals(content),
  );
  const standing = changed.filter(({ path }) => existsSync(path));
  if (standing.length > 0 && !force)
    throw new Refusal({
      file: relative('.', standing[0]?.path ?? ''),
      found:
        standing.length === 1
          ? 'a file that stands there already'
          : `${standing.length} files that stand there already: ${standing.map(({ path }) => relative('.', path)).join(', ')}`,
      expected: 'no such file: nothing is overwritten',
      remedy:
        'Choose another folder with --out; or overwrite with --force: what you have written in these files is then lost.',
    });
  const beside = (path: string, what: string): string =>
    join(dirname(path), `.${basename(path)}.${what}`);
  const done: { path: string; before: string | undefined }[] = [];
  const folders: string[] = [];
  /** Takes away what stands in a place, until all is done. */
  const clear = (path: string): void => {
    const before = existsSync(path) ? beside(path, 'before') : undefined;
    if (before) renameSync(path, before);
    done.push({ path, before });
  };
  try {
    for (const { path, content } of changed) {
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made) folders.push(made);
      writeFileSync(beside(path, 'unfinished'), content);
    }
    for (const { path } of changed) {
      clear(path);
      renameSync(beside(path, 'unfinished'), path);
    }
    for (const path of remove) clear(resolve(path));
  } catch (error) {
    for (const { path, before } of done.reverse()) {
      rmSync(path, { force: true });
      if (before) renameSync(before, path);
    }
    for (const { path } of changed) rmSync(beside(path, 'unfinished'), { force: true });
    for (const folder of folders.reverse()) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  for (const { before } of done) if (before) rmSync(before);
}
