// Files put in place all together or not at all.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Refusal } from './refusal.ts';

/**
 * Writes files beside their places first, then moves all of them in; what fails on the way leaves everything as it was.
 * @param files content by path; a file that stands there with the same content is left alone
 * @param force whether other content may be overwritten
 * @throws {Refusal} where a file stands there and may not be overwritten
 */
export function writeAll(files: ReadonlyMap<string, string | Uint8Array>, force: boolean): void {
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
      remedy: 'Choose another folder with --out, or overwrite with --force. Nothing was written.',
    });
  const beside = (path: string, what: string): string =>
    join(dirname(path), `.${basename(path)}.${what}`);
  const done: { path: string; before: string | undefined }[] = [];
  const folders: string[] = [];
  try {
    for (const { path, content } of changed) {
      const made = mkdirSync(dirname(path), { recursive: true });
      if (made) folders.push(made);
      writeFileSync(beside(path, 'unfinished'), content);
    }
    for (const { path } of changed) {
      const before = existsSync(path) ? beside(path, 'before') : undefined;
      if (before) renameSync(path, before);
      done.push({ path, before });
      renameSync(beside(path, 'unfinished'), path);
    }
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
