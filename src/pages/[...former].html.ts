// A page at each address that a renamed file had, which leads on to the new one. Endpoints, so that the sitemap leaves them out.
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../corpus/get-corpus.ts';
import { formerAddresses, formerPage } from '../hosting/former-addresses.ts';
import { url } from '../hosting/url.ts';

export const getStaticPaths = (async () =>
  formerAddresses(getCorpus()).map((address) => ({
    params: { former: `${address.from.slice(1)}index` },
    props: { ...address },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const to = url(props.to);
  return new Response(formerPage(to, site && new URL(to, site).href, props.title), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
