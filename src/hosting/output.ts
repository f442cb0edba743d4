// Where a build is written, and how it takes the last one's place: whatever stops a build, one whole site stands there.
import {
  cpSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkPlace, codeOf, OutputError, statOf, targetOf } from './output-place.ts';

/** Whether a process runs. One of another user does, though it may not be asked. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A folder beside the output that a build made for itself: the new site while it is built, the old one on its way out. */
interface Beside {
  readonly path: string;
  readonly kind: 'building' | 'before';
  readonly pid: number;
}

const beside = (place: string, kind: Beside['kind'], pid: number): string =>
  join(dirname(place), `.${basename(place)}-${kind}-${pid}`);

function allBeside(place: string): Beside[] {
  return readdirSync(dirname(place)).flatMap((name) => {
    const [, kind, pid] = /-(building|before)-(\d+)$/u.exec(name) ?? [];
    const found = { kind: kind as Beside['kind'], pid: Number(pid) };
    const path = join(dirname(place), name);
    return kind && path === beside(place, found.kind, found.pid) ? [{ path, ...found }] : [];
  });
}

/** Puts back what a killed build had moved aside, and takes away what else it left. @throws where another build is under way */
function clearBeside(place: string, shown: string, mine: string): void {
  const since = statSync(mine).birthtimeMs;
  for (const { path, kind, pid } of allBeside(place)) {
    if (path === mine) continue;
    if (pid !== process.pid && isRunning(pid)) {
      // Of two that start at once the first goes on.
      const started = statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? Infinity;
      if (started > since || (started === since && since > 0 && pid > process.pid)) continue;
      throw new OutputError(
        `another build (process ${pid}) is writing ${shown}`,
        `Wait for it to end. If there is none, delete ${path}`,
      );
    }
    if (kind === 'before' && !statOf(place)) renameSync(path, place);
    else remove(path);
  }
}

/** Takes a folder away. @returns why it can't be, if so */
function remove(path: string): string | undefined {
  try {
    rmSync(path, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

const atExit = new Set<string>();

/** Sees to it that a folder does not outlive this process, however a build ends. A kill it can't see: the next build does. */
function removeAtExit(path: string): void {
  if (atExit.size === 0) process.once('exit', () => atExit.forEach(remove));
  atExit.add(path);
}

export interface Output {
  /** Where to build: a folder of this build alone, on the project's disk. */
  readonly folder: string;
  /**
   * Takes the output for this build; until its process ends, no other gets it.
   * @throws {OutputError} where another build is under way, or the folder can't be replaced or isn't ours to replace
   */
  claim(): void;
  /** Puts the new site in place of the last one. @returns what is left behind and why, if anything is */
  finish(): string | undefined;
}

function claim(place: string, shown: string): void {
  const next = beside(place, 'building', process.pid);
  remove(next);
  mkdirSync(next, { recursive: true });
  removeAtExit(next);
  try {
    clearBeside(place, shown, next);
  } catch (error) {
    remove(next);
    throw error;
  }
}

function finish(place: string, folder: string): string | undefined {
  const next = beside(place, 'building', process.pid);
  const before = beside(place, 'before', process.pid);
  if (next !== folder) cpSync(folder, next, { recursive: true });
  if (statOf(place)) renameSync(place, before);
  try {
    renameSync(next, place);
  } catch (error) {
    if (statOf(before)) renameSync(before, place);
    throw error;
  }
  const code = remove(before);
  return code && `The last site could not be deleted (${code}); it is in ${before}.`;
}

/** Where to build. Astro moves what it has made from the project's disk to the output, and can't do so from disk to disk. */
function folderFor(place: string, root: string): string {
  const disk = statSync(dirname(place), { throwIfNoEntry: false })?.dev ?? statSync(root).dev;
  const near = disk === statSync(root).dev ? place : join(root, 'dist');
  return beside(near, 'building', process.pid);
}

/**
 * @param output the folder that shall hold the site, or a link to it
 * @param root the project's folder
 */
export function outputAt(output: string, root: string): Output {
  const shown = relative(root, resolve(output)) || output;
  const place = targetOf(output);
  const folder = folderFor(place, root);
  return {
    folder,
    claim() {
      try {
        checkPlace(place, shown, realpathSync(root));
        claim(place, shown);
        for (const { path, kind, pid } of allBeside(join(root, 'dist')))
          if (kind === 'building' && !isRunning(pid)) remove(path);
        removeAtExit(folder);
      } catch (error) {
        if (error instanceof OutputError) throw error;
        throw new OutputError(
          `nothing can be written beside ${shown} (${codeOf(error)})`,
          'A new site is made there, then swapped for the old one: allow that, or build to another folder.',
        );
      }
    },
    finish: () => finish(place, folder),
  };
}
