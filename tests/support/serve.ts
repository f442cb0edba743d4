// A host for a built site: plain files below the base path, with the headers that the site asks for, and its own page for what is missing.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { readHeaders } from '../hosting/read-headers.ts';
import { BASE } from './site.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Serves a folder below the base path on a free port. Nothing leads on: a link without its closing slash is missing. */
export async function serve(
  dist: string,
  base = BASE,
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const headersFor = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname);
    const below = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const file = join(dist, below?.endsWith('/') ? `${below}index.html` : (below ?? ''));
    const found = below !== undefined && isFile(file);
    const body = readFileSync(found ? file : join(dist, '404.html'));
    response.setHeader('Content-Type', TYPES[extname(found ? file : '404.html')] ?? 'text/plain');
    for (const [name, value] of headersFor(path)) response.setHeader(name, value);
    response.writeHead(found ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
