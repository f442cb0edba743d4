// Addresses in open data: absolute where the site's own address is known, else root-relative below the base path.
import { url } from '../hosting/url.ts';

/** Turns a path from the site's root into an address. */
export type Address = (path: `/${string}`) => string;

/** @param site the site's own address, without the base path */
export const addressOf =
  (site: URL | undefined): Address =>
  (path) =>
    site ? new URL(url(path), site).href : url(path);

export const dataPath = (comparison: { readonly id: string }): `/${string}` =>
  `/data/${comparison.id}.json`;
export const ledgerPath = (comparison: { readonly id: string }): `/${string}` =>
  `/data/${comparison.id}.csv`;
export const annotationsPath = (comparison: { readonly id: string }): `/${string}` =>
  `/data/${comparison.id}.annotations.jsonld`;
export const hypothesisPath = (comparison: { readonly id: string }): `/${string}` =>
  `/data/${comparison.id}.hypothesis.json`;
export const statementDataPath = (statement: { readonly id: string }): `/${string}` =>
  `/data/statements/${statement.id}.json`;
export const STATEMENT_SCHEMA_PATH = '/data/statement-schema.json';
export const SCHEMA_PATH = '/data/schema.json';
