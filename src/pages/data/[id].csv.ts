// /data/<id>.csv: a comparison's ledger as a table.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../open-data/address.ts';
import { comparisonPaths } from '../../open-data/endpoints.ts';
import { ledgerCsv } from '../../open-data/ledger-csv.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(ledgerCsv(props.comparison, addressOf(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
