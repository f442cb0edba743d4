// What a browser may fetch before a link is followed; a host that sends headers names this file on every page.
import type { APIRoute } from 'astro';
import { url } from '../hosting/url.ts';

/** Pages alone, once a pointer rests on their link or a finger is on it. https://html.spec.whatwg.org/multipage/speculative-loading.html */
const RULES = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: url('/*') },
          { not: { href_matches: url('/*.:extension(json|csv|jsonld|xml|png)') } },
          { not: { selector_matches: '[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(RULES), {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
