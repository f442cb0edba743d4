// Where a build is written, and how it takes the last one's place: whatever stops a build, one whole site stands there.
import { mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
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

export interface Output {
  /** Where to build: a folder of this build alone, beside the output. */
  readonly folder: string;
  /**
   * Takes the output for this build; until its process ends, no other gets it.
   * @throws {OutputError} where another build is under way, or the folder can't be replaced or isn't ours to replace
   */
  claim(): void;
  /** Puts the new site in place of the last one. @returns what is left behind and why, if anything is */
  finish(): string | undefined;
}

function claim(place: string, shown: string, folder: string): void {
  remove(folder);
  mkdirSync(folder, { recursive: true });
  try {
    clearBeside(place, shown, folder);
  } catch (error) {
    remove(folder);
    throw error;
  }
  process.once('exit', () => void remove(folder));
}

function finish(place: string, folder: string): string | undefined {
  const before = beside(place, 'before', process.pid);
  if (statOf(place)) renameSync(place, before);
  try {
    renameSync(folder, place);
  } catch (error) {
    if (statOf(before)) renameSync(before, place);
    throw error;
  }
  const code = remove(before);
  return code && `The last site could not be deleted (${code}); it is in ${before}.`;
}

/**
 * @param output the folder that shall hold the site, or a link to it
 * @param root the project's folder
 */
export function outputAt(output: string, root: string): Output {
  const shown = relative(root, resolve(output)) || output;
  const place = targetOf(output);
  const folder = beside(place, 'building', process.pid);
  return {
    folder,
    claim() {
      try {
        checkPlace(place, shown, realpathSync(root));
        claim(place, shown, folder);
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
