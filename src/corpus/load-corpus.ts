// How what a build has read reaches its pages: they are bundled apart from what reads it, and may be set in any thread.
import type { Read } from './read-corpus.ts';

const LOADING = Symbol.for('verbatim: the corpus of this build');
const shared = globalThis as { [LOADING]?: Promise<Read> };

/** Says what this thread's pages shall be made of. */
export function provide(read: Promise<Read>): void {
  shared[LOADING] = read;
  // Pages tell of it; a build that fails before that has another fault to tell.
  read.catch(() => undefined);
}

/** What was provided, once it is there; undefined where no build has started to read. */
export const loading = (): Promise<Read> | undefined => shared[LOADING];
