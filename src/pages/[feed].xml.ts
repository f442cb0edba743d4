// /feed.xml: the newest comparisons in full, as RSS 2.0. A feed needs absolute addresses: without SITE_URL there is none,
// which only a route with a parameter can say.
import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../corpus/get-corpus.ts';
import { addressOf } from '../share/address.ts';
import { feed } from '../share/feed.ts';

export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site }) => {
  const at = addressOf(site);
  const { items, changed } = feed(getCorpus().comparisons, at);
  return rss({
    title: 'Verbatim',
    description: 'Two reports, one statement, word for word',
    site: at('/'),
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', media: 'http://search.yahoo.com/mrss/' },
    customData: [
      '<language>en-gb</language>',
      `<lastBuildDate>${changed}</lastBuildDate>`,
      `<atom:link href="${at('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
};
