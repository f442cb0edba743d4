// The main module of a build's second thread: reads the content with the first, then sets the pages that it is asked for.
import { type MessagePort, parentPort } from 'node:worker_threads';
import type { RouteData } from 'astro';
import type { SourceFile } from '../content/content-file.ts';
import { provide } from '../corpus/load-corpus.ts';
import { partnerAt, type Table } from '../corpus/partner.ts';
import { readCorpusTogether } from '../corpus/read-corpus.ts';

/** All of the content, and where it is shared out. */
export interface Given {
  readonly files: readonly SourceFile[];
  readonly table: Table;
}

/** The bundle of the pages: its entry's address, and the style sheets of each page by Astro's key for it. */
export interface Bundle {
  readonly entry: string;
  readonly pages: ReadonlyMap<string, { readonly styles: readonly object[] }>;
}

/** What this thread is asked: to read with the first one, to get ready with a bundle, or for a page. */
export type Ask =
  | Given
  | Bundle
  | {
      readonly n: number;
      readonly url: string;
      readonly route: string;
      readonly component: string;
    };

/** What it tells: that it is ready; a page, or that it can't set it. */
export type Tell = { readonly isReady: true } | ({ readonly n: number } & Page);

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

async function setPage(app: App, ask: Exclude<Ask, Given | Bundle>): Promise<Page> {
  const found = app.manifest.routes.find(
    ({ routeData }) => routeData.route === ask.route && routeData.component === ask.component,
  );
  if (!found) return {};
  const response = await app.render(new Request(ask.url), { routeData: found.routeData });
  if (response.status !== 200) return {};
  return { body: await response.arrayBuffer(), headers: [...response.headers] };
}

function main(port: MessagePort): void {
  const tell = (message: Tell, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  let app: App | undefined;
  port.on('message', async (ask: Ask) => {
    if ('files' in ask) {
      provide(readCorpusTogether(ask.files, partnerAt(ask.table)));
    } else if ('entry' in ask) {
      app = await loadApp(ask);
      tell({ isReady: true });
    } else {
      const page: Page = app ? await setPage(app, ask).catch(() => ({})) : {};
      tell({ n: ask.n, ...page }, page.body ? [page.body] : []);
    }
  });
}

if (parentPort) main(parentPort);
