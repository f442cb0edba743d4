// Where the output stands, and whether a new one may take its place: told before anything is read or built.
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** A place that can't be built to: what is so, and what to do. */
export class OutputError extends Error {
  constructor(found: string, remedy: string) {
    super(`The site can’t be built: ${found}. ${remedy}`);
    this.name = 'OutputError';
    // Whoever builds is helped by the message, not by where it was made.
    this.stack = '';
  }
}

export const statOf = (path: string): Stats | undefined =>
  lstatSync(path, { throwIfNoEntry: false });
export const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? String(error);

/** The folder that a path leads to, though it may not be there yet. What leads nowhere is left as it is. */
export function targetOf(folder: string): string {
  let place = resolve(folder);
  try {
    for (let links = 0; links < 40 && statOf(place)?.isSymbolicLink(); links++)
      place = resolve(dirname(place), readlinkSync(place));
  } catch {
    // Told once it is used.
  }
  return existsSync(dirname(place)) ? join(realpathSync(dirname(place)), basename(place)) : place;
}

/** Refuses a place that could not be replaced, before anything is read or built. */
export function checkPlace(place: string, shown: string, root: string): void {
  const stat = statOf(place);
  const inside = relative(place, root);
  if (!inside.startsWith('..') && !isAbsolute(inside))
    throw new OutputError(`${shown} holds the project itself`, 'Build to a folder such as dist.');
  if (!stat) return;
  if (!stat.isDirectory()) throw new OutputError(`${shown} is no folder`, 'Take it away.');
  if (stat.dev !== statSync(dirname(place)).dev)
    throw new OutputError(
      `${shown} is a disk of its own, which can’t be swapped for a new folder`,
      `Build to a folder in it: npm run build -- --outDir ${join(shown, 'site')}`,
    );
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new OutputError(
      `${shown} belongs to another user, who alone may change it`,
      'Give it to yours, or take it away.',
    );
  }
  if (readdirSync(place).length > 0 && !existsSync(join(place, '.nojekyll')))
    throw new OutputError(
      `${shown} holds files that no build of this site has put there, and would be replaced as a whole`,
      'Take them away, or build to another folder: npm run build -- --outDir <folder>',
    );
}
