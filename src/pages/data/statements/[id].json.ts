// /data/statements/<id>.json: what all reports took of a statement, held against its own schema.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addressOf } from '../../../share/address.ts';
import { statementPaths } from '../../../share/endpoints.ts';
import { statementData, statementDataSchema } from '../../../share/statement-data.ts';

export const getStaticPaths = statementPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const data = statementDataSchema.parse(statementData(props.statement, addressOf(site)));
  return new Response(`${JSON.stringify(data, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
