// /cards/<name>.png: each page's sharing picture. Without SITE_URL no page can name one, and none is made.
import { join } from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../corpus/get-corpus.ts';
import { cards, goesWithout } from '../../share/preview/card.ts';
import { cardPng } from '../../share/preview/render.ts';

const CACHE = join(process.cwd(), 'node_modules/.cache/verbatim-cards');

export async function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  return [...cards(getCorpus())].map(([name, card]) => ({
    params: { card: name },
    props: { card },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const card = props.card();
  const left = goesWithout(card);
  if (left) console.warn(`\n${left}`);
  return new Response(await cardPng(card.settings(), CACHE), {
    headers: { 'Content-Type': 'image/png' },
  });
};
