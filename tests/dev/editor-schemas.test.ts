import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLLECTIONS } from '../../src/content/content-file.ts';
import { jsonSchemaOf } from '../../src/content/schemas/json-schemas.ts';
import { editorSchemas } from '../../src/dev/editor-schemas.ts';
import { firstComparison, textOf } from '../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(root, { recursive: true }));

type Hooks = Record<string, ((options: unknown) => unknown) | undefined>;
const hooks = editorSchemas().hooks as Hooks;
const folder = join(root, '.astro', 'collections');
const start = (hook: 'astro:server:start' | 'astro:build:start'): void => {
  hooks['astro:config:done']?.({ config: { root: pathToFileURL(`${root}/`) } });
  hooks[hook]?.({});
};
const read = (collection: string): object =>
  JSON.parse(readFileSync(join(folder, `${collection}.schema.json`), 'utf8'));

describe.each(['astro:server:start', 'astro:build:start'] as const)('at %s', (hook) => {
  test('each collection’s schema is left where an editor looks for it', () => {
    rmSync(folder, { recursive: true, force: true });
    start(hook);
    expect(readdirSync(folder).toSorted()).toEqual(
      COLLECTIONS.map((collection) => `${collection}.schema.json`).toSorted(),
    );
    for (const collection of COLLECTIONS)
      expect(read(collection)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(collection))));
  });

  test('what Astro has left there is replaced', () => {
    start(hook);
    writeFileSync(join(folder, 'articles.schema.json'), '{}');
    start(hook);
    expect(read('articles')).toHaveProperty('properties.outlet');
  });
});

test('the real front matter obeys the schemas as editors get them, and a stray key does not', () => {
  start('astro:server:start');
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const collection of COLLECTIONS) {
    const obeys = ajv.compile(read(collection));
    const files = firstComparison.filter(({ path }) => path.startsWith(`content/${collection}/`));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const data = parse(textOf(file).split('---\n')[1] ?? '') as object;
      expect(obeys(data), `${file.path}: ${JSON.stringify(obeys.errors)}`).toBe(true);
      expect(obeys({ ...data, made: '{}' })).toBe(false);
    }
  }
});
