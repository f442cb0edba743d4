// /data/<id>.csv: a comparison's ledger as a table.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../share/address.ts';
import { comparisonPaths } from '../../share/endpoints.ts';
import { ledgerCsv } from '../../share/ledger-csv.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  new Response(ledgerCsv(props.comparison, addressOf(site)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
