// /data/schema.json: what the fields of /data/<id>.json are, as JSON Schema.
import type { APIRoute } from 'astro';
import { addressOf, SCHEMA_PATH } from '../../share/address.ts';
import { dataJsonSchema } from '../../share/data-schema.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`${JSON.stringify(dataJsonSchema(addressOf(site)(SCHEMA_PATH)), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
