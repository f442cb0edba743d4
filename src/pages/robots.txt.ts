// Everything may be read and indexed. Pages that shouldn't be found say so themselves, and must be read for that.
import type { APIRoute } from 'astro';
import { url } from '../hosting/url.ts';

/** Crawlers look for this file at a host's root only; below a base path it tells nobody but people. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(site ? ['', `Sitemap: ${new URL(url('/sitemap-index.xml'), site).href}`] : []),
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
