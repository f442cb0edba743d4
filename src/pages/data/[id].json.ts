// /data/<id>.json: a comparison as open data, held against its own schema.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../share/address.ts';
import { comparisonData } from '../../share/data.ts';
import { dataSchema } from '../../share/data-schema.ts';
import { comparisonPaths } from '../../share/endpoints.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const data = dataSchema.parse(comparisonData(props.comparison, addressOf(site)));
  return new Response(`${JSON.stringify(data, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
