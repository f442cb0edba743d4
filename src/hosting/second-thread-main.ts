// The main module of a build's second thread: reads the content, then sets the pages that it is asked for.
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { readContent } from '../content/read-content.ts';
import { provide } from '../corpus/load-corpus.ts';
import { type Read, readCorpus } from '../corpus/read-corpus.ts';

/** The bundle of the pages: its entry's address, and the style sheets of each page by Astro's key for it. */
export interface Bundle {
  readonly entry: string;
  readonly pages: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

/** What this thread is asked: to get ready with a bundle, or for a page. */
export type Ask =
  | Bundle
  | {
      readonly n: number;
      readonly url: string;
      readonly route: string;
      readonly component: string;
    };

/** What it tells: the content; that it is ready; a page, or that it can't set it. */
export type Tell =
  | { readonly read: Read }
  | { readonly isReady: true }
  | ({ readonly n: number } & Page);

/** Of Astro's app of a build what is used here. The styles stand in what Astro calls its internals. */
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

interface Page {
  readonly body?: ArrayBuffer;
  readonly headers?: [string, string][];
}

async function setPage(app: App, ask: Exclude<Ask, Bundle>): Promise<Page> {
  const found = app.manifest.routes.find(
    ({ routeData }) => routeData.route === ask.route && routeData.component === ask.component,
  );
  if (!found) return {};
  const response = await app.render(new Request(ask.url), { routeData: found.routeData });
  if (response.status !== 200) return {};
  return { body: await response.arrayBuffer(), headers: [...response.headers] };
}

function main(port: NonNullable<typeof parentPort>, root: string): void {
  const tell = (message: Tell, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  const read = readCorpus(readContent(root));
  tell({ read });
  if ('faults' in read) return;
  provide(Promise.resolve(read));
  let app: App | undefined;
  port.on('message', async (ask: Ask) => {
    if ('entry' in ask) {
      app = await loadApp(ask);
      tell({ isReady: true });
      return;
    }
    const page: Page = app ? await setPage(app, ask).catch(() => ({})) : {};
    tell({ n: ask.n, ...page }, page.body ? [page.body] : []);
  });
}

const { root } = (workerData ?? {}) as { root?: unknown };
if (parentPort && typeof root === 'string') main(parentPort, root);
