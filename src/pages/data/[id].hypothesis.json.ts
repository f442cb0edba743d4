// /data/<id>.hypothesis.json: a comparison's quotations as notes that Hypothesis imports.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../share/address.ts';
import { comparisonPaths } from '../../share/endpoints.ts';
import { hypothesisFile } from '../../share/hypothesis.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(
    `${JSON.stringify(hypothesisFile(props.comparison, addressOf(site)), undefined, 1)}\n`,
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
