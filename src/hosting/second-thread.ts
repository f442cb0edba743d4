// A build's second thread: it begins to read the content while the pages are bundled, and sets every other page.
import { type MessagePort, Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import type { SourceFile } from '../content/content-file.ts';
import { provide } from '../corpus/load-corpus.ts';
import { layTable, partnerAt } from '../corpus/partner.ts';
import type { Ask, Bundle, Tell } from './second-thread-main.ts';

/** How many pages wait there: enough that it never waits for this thread, few enough that neither ends long before the other. */
const AHEAD = 6;

/** Content is read, and it is checked. */
const DEALS = 2;

/**
 * Starts the thread.
 * @param files all of the content, which both threads read together
 * @returns what sets pages in both threads. What fails there is done again here, where its error is told.
 */
export function secondThread(
  files: readonly SourceFile[],
): (here: AstroPrerenderer, bundle: () => Bundle) => AstroPrerenderer {
  const [table, given] = layTable(DEALS);
  const worker = new Worker(new URL('second-thread-main.ts', import.meta.url));
  // A build that fails while it bundles ends at once.
  worker.unref();
  const ask = (message: Ask, transfer: MessagePort[] = []): void =>
    worker.postMessage(message, transfer);
  let toRead: readonly SourceFile[] = files;
  ask({ files, table: given }, [given.port]);
  const waiting = new Map<number, (page: Response | undefined) => void>();
  let asked = 0;
  let isReady = false;
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      isReady = false;
      for (const answer of waiting.values()) answer(undefined);
      waiting.clear();
    });
  });
  ended.catch(() => undefined);
  worker.on('message', (told: Tell) => {
    if ('isReady' in told) isReady = true;
    else {
      waiting.get(told.n)?.(told.body && new Response(told.body, { headers: told.headers }));
      waiting.delete(told.n);
    }
  });
  return (here, bundle) => ({
    ...here,
    async setup() {
      worker.ref();
      // Until the pages are bundled this thread has no time, then nothing else to do.
      const { readCorpusTogether } = await import('../corpus/read-corpus.ts');
      provide(Promise.race([readCorpusTogether(toRead, partnerAt(table)), ended]));
      // What was read of a file is remembered as long as the file is.
      toRead = [];
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
  });
}
