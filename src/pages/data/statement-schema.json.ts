// /data/statement-schema.json: what the fields of /data/statements/<id>.json are, as JSON Schema.
import type { APIRoute } from 'astro';
import { addressOf, STATEMENT_SCHEMA_PATH } from '../../share/address.ts';
import { jsonSchemaOf } from '../../share/data-schema.ts';
import { statementDataSchema } from '../../share/statement-data.ts';

export const GET: APIRoute = ({ site }) => {
  const schema = jsonSchemaOf(statementDataSchema, addressOf(site)(STATEMENT_SCHEMA_PATH));
  return new Response(`${JSON.stringify(schema, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
