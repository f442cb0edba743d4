// The main module of a build's second thread: reads the content with the first, then sets the pages that it is asked for.
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { RouteData } from 'astro';
import type { SourceFile } from '../content/content-file.ts';
import { provide } from '../corpus/load-corpus.ts';
import { partnerAt, type Table } from './partner.ts';
import { readTogether } from './read-together.ts';

/** All of the content, and where it is shared out. */
interface Work {
  readonly files: readonly SourceFile[];
  readonly table: Table;
}

/** The bundle of the pages: its entry's address, and the style sheets of each page by Astro's key for it. */
export interface Bundle {
  readonly entry: string;
  readonly pages: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

interface PageAsked {
  /** From 1. */
  readonly n: number;
  readonly url: string;
  readonly route: string;
  readonly component: string;
}

/** What this thread is asked: to read with the first one, to get ready with a bundle, or for a page. */
export type Ask = Work | Bundle | PageAsked;

/** A page, or why it can't be set; as number 0 that the bundle is there, or why it isn't. */
export interface Answer {
  readonly n: number;
  readonly body?: ArrayBuffer;
  readonly status?: number;
  readonly headers?: [string, string][];
  readonly failure?: string;
}

/** What is used here of the app that Astro builds: what Astro calls its internals and options, as far as pages need them. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  setInternals(internals: { pagesByKeys: Bundle['pages'] }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

async function loadApp({ entry, pages }: Bundle): Promise<App> {
  const { app } = (await import(entry)) as { app: App };
  app.setInternals({ pagesByKeys: pages });
  // What goes wrong is told where the page is set again.
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

async function setPage(app: App, { n, url, ...asked }: PageAsked): Promise<Answer> {
  const found = app.manifest.routes.find(
    ({ routeData: { route, component } }) => route === asked.route && component === asked.component,
  );
  if (!found) return { n, failure: 'a route that this thread does not know' };
  const response = await app.render(new Request(url), { routeData: found.routeData });
  const { status, headers } = response;
  return { n, body: await response.arrayBuffer(), status, headers: [...headers] };
}

const failed =
  (n: number) =>
  (error: unknown): Answer => ({ n, failure: String(error) });

function main(port: MessagePort): void {
  const tell = (answer: Answer): void => port.postMessage(answer, answer.body ? [answer.body] : []);
  let app: Promise<App> | undefined;
  port.on('message', async (ask: Ask) => {
    if ('files' in ask) {
      const read = readTogether(ask.files, partnerAt(ask.table));
      provide(read);
      // The first thread waits for this one's part: what is thrown here ends this thread, and is told there.
      await read;
    } else if ('entry' in ask) {
      app = loadApp(ask);
      tell(await app.then(() => ({ n: 0 }), failed(0)));
    } else if (app) tell(await app.then((ready) => setPage(ready, ask)).catch(failed(ask.n)));
  });
}

if (parentPort) main(parentPort);
