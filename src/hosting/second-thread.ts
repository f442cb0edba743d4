// A build's second thread: it reads and checks the content while the pages are bundled, then sets every other page.
import { Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import type { Read } from '../corpus/read-corpus.ts';
import type { Ask, Bundle, Tell } from './second-thread-main.ts';

/** How many pages wait there: enough that it never waits for this thread, few enough that neither ends long before the other. */
const AHEAD = 6;

export interface SecondThread {
  /** The content, or its faults. */
  readonly read: Promise<Read>;
  /** Sets pages in both threads. What fails there is done again here, where its error is told. */
  sharedWith(here: AstroPrerenderer, bundle: () => Bundle): AstroPrerenderer;
}

/** @param root the folder that holds `content/` */
export function secondThread(root: string): SecondThread {
  const worker = new Worker(new URL('second-thread-main.ts', import.meta.url), {
    workerData: { root },
  });
  const ask = (message: Ask): void => worker.postMessage(message);
  const waiting = new Map<number, (page: Response | undefined) => void>();
  let asked = 0;
  let isReady = false;
  const giveUp = (): void => {
    isReady = false;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  const read = new Promise<Read>((resolve, reject) => {
    worker.on('message', (told: Tell) => {
      if ('read' in told) {
        resolve(told.read);
        // What ends a build early ends this thread with it.
        worker.unref();
      } else if ('isReady' in told) isReady = true;
      else {
        waiting.get(told.n)?.(told.body && new Response(told.body, { headers: told.headers }));
        waiting.delete(told.n);
      }
    });
    worker.once('error', reject).once('error', giveUp);
    worker
      .once('exit', () => reject(new Error('content/ was not read to its end')))
      .once('exit', giveUp);
  });
  return {
    read,
    sharedWith: (here, bundle) => ({
      ...here,
      async setup() {
        await here.setup?.();
        ask(bundle());
      },
      async render(request, options) {
        if (isReady && waiting.size < AHEAD) {
          const { route, component } = options.routeData;
          const n = ++asked;
          const page = new Promise<Response | undefined>((resolve) => waiting.set(n, resolve));
          ask({ n, url: request.url, route, component });
          const set = await page;
          if (set) return set;
        }
        return here.render(request, options);
      },
      async teardown() {
        await worker.terminate();
        await here.teardown?.();
      },
    }),
  };
}
