import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLLECTIONS } from '../../src/content/content-file.ts';
import { writeEditorSchemas } from '../../src/dev/editor-schemas.ts';
import { firstComparison, textOf } from '../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'Schemas-'));
afterAll(() => rmSync(root, { recursive: true }));
const place = (name: string): string => join(root, '.astro/collections', name);
const read = (name: string): object => JSON.parse(readFileSync(place(name), 'utf8'));

test('every file is listed under the collection whose schema it obeys; a stray key does not obey it', () => {
  writeEditorSchemas(root, firstComparison);
  const { collections, entries } = read('collections.json') as {
    collections: object[];
    entries: Record<string, string>;
  };
  expect(collections).toEqual(COLLECTIONS.map((name) => ({ hasSchema: true, name })));
  expect(Object.keys(entries)).toHaveLength(firstComparison.length);
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const obeys = new Map(
    COLLECTIONS.map((name) => [name as string, ajv.compile(read(`${name}.schema.json`))]),
  );
  for (const file of firstComparison) {
    const { href } = pathToFileURL(join(root, file.path));
    const valid = obeys.get(entries[href.toLowerCase()] ?? '');
    const data = parse(textOf(file).split('---\n')[1] ?? '') as object;
    expect(valid?.(data), `${file.path}: ${JSON.stringify(valid?.errors)}`).toBe(true);
    expect(valid?.({ ...data, made: '{}' })).toBe(false);
  }
});

test('what something else has left there is replaced, what is the same is not written again', () => {
  writeFileSync(place('articles.schema.json'), '{}');
  utimesSync(place('passages.schema.json'), 1, 1);
  writeEditorSchemas(root, firstComparison);
  expect(read('articles.schema.json')).toHaveProperty('properties.outlet');
  expect(statSync(place('passages.schema.json')).mtimeMs).toBe(1000);
});
