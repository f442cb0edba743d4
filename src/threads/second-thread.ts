// A build's second thread, seen from the first: it begins to read the content while the pages are bundled, and sets every
// other page.
import { type MessagePort, Worker } from 'node:worker_threads';
import type { AstroPrerenderer } from 'astro';
import type { SourceFile } from '../content/content-file.ts';
import { provide } from '../corpus/load-corpus.ts';
import { layTable, partnerAt } from './partner.ts';
import { DEALS, readTogether } from './read-together.ts';
import type { Answer, Ask, Bundle } from './second-thread-main.ts';

/** How many pages wait there: enough that it never waits for this thread, few enough that neither ends long before the other. */
const AHEAD = 12;

export interface SecondThread {
  /**
   * Sets pages in both threads. What can't be set there is set here, where its error is told as any other.
   * @param bundle where the pages' bundle stands, once it is written
   */
  sharedWith(here: AstroPrerenderer, bundle: () => Bundle): AstroPrerenderer;
}

/**
 * @param files all of the content, which both threads read together
 * @param warn told, once, why pages could not be set there though they could be set here
 */
export function secondThread(
  files: readonly SourceFile[],
  warn: (text: string) => void,
): SecondThread {
  const [own, given] = layTable(DEALS);
  const worker = new Worker(new URL('second-thread-main.ts', import.meta.url));
  // A build that fails while it bundles ends at once.
  worker.unref();
  const ask = (message: Ask, transfer: MessagePort[] = []): void =>
    worker.postMessage(message, transfer);
  ask({ files, table: given }, [given.port]);
  let toRead = files;

  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  let isReady = false;
  let isTold = false;
  const tell = (failure: string): void => {
    if (!isTold) warn(`Pages had to be set by one thread alone: ${failure}`);
    isTold = true;
  };
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => {
      isReady = false;
      for (const [n, answer] of waiting) answer({ n, failure: 'it ended' });
    });
  });
  ended.catch(() => undefined);
  worker.on('message', (answer: Answer) => {
    if (answer.n > 0) waiting.get(answer.n)?.(answer);
    else if (answer.failure === undefined) isReady = true;
    else tell(answer.failure);
  });

  async function setThere(url: string, route: string, component: string): Promise<Answer> {
    const n = ++asked;
    const answer = new Promise<Answer>((resolve) => waiting.set(n, resolve));
    ask({ n, url, route, component });
    return answer.finally(() => waiting.delete(n));
  }

  return {
    sharedWith: (here, bundle) => ({
      ...here,
      async setup() {
        worker.ref();
        provide(Promise.race([readTogether(toRead, partnerAt(own)), ended]));
        // What was read of a file is remembered as long as the file is.
        toRead = [];
        await here.setup?.();
        ask(bundle());
      },
      async render(request, options) {
        const { route, component } = options.routeData;
        if (!isReady || waiting.size >= AHEAD) return here.render(request, options);
        const { body, status, headers, ...answer } = await setThere(request.url, route, component);
        if (body) return new Response(body, { status, headers });
        const set = await here.render(request, options);
        tell(`${request.url}: ${answer.failure}`);
        return set;
      },
      async teardown() {
        await worker.terminate();
        await here.teardown?.();
      },
    }),
  };
}
