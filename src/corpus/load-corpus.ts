// Content read, checked and joined in a thread of its own, while the pages are bundled: a build starts it, its pages await it.
import { Worker } from 'node:worker_threads';
import type { Read } from './read-corpus.ts';

/** A build bundles the pages apart from what its integrations import: what is loaded reaches them by this name. */
const LOADING = Symbol.for('verbatim: the corpus of this build');
const shared = globalThis as { [LOADING]?: Promise<Read> };

/** Starts to read all that a build's pages will ask for. */
export function startLoading(root: string): void {
  shared[LOADING] = new Promise((resolve, reject) => {
    const worker = new Worker(new URL('read-corpus.ts', import.meta.url), { workerData: { root } });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('content/ was not read to its end')));
  });
  // Pages tell of it; a build that fails before that has another fault to tell.
  shared[LOADING].catch(() => undefined);
}

/** What `startLoading` reads, once it is there; undefined where no build has started it. */
export const loading = (): Promise<Read> | undefined => shared[LOADING];
