// /embed/<statement>/<passage>.oembed.json: how to frame a passage (https://oembed.com). It needs the site's own address.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../../share/address.ts';
import { oembed } from '../../../share/embed.ts';
import { passagePaths } from '../../../share/endpoints.ts';

export const getStaticPaths = (() =>
  import.meta.env.SITE ? passagePaths() : []) satisfies () => ReturnType<typeof passagePaths>;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(`${JSON.stringify(oembed(props.passage, addressOf(site)), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json+oembed; charset=utf-8' },
  });
