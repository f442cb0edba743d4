// Leaves the front matter's JSON Schemas where Astro's editor extension looks for them (`astro.content-intellisense` in
// `.vscode/settings.json`), and beside them which file obeys which: Astro itself writes them for its content store alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COLLECTIONS, type SourceFile } from '../content/content-file.ts';
import { jsonSchemaOf } from '../content/schemas/json-schemas.ts';

const FOLDER = '.astro/collections';

/** Editors load anew what is written: a file that is the same already is left alone. */
function write(root: string, name: string, value: object): void {
  const path = join(root, FOLDER, name);
  const text = JSON.stringify(value, null, 2);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** @param files the content files that there are; each is listed by its address in lower case, as the extension asks for it */
export function writeEditorSchemas(root: string, files: readonly SourceFile[]): void {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const name of COLLECTIONS) write(root, `${name}.schema.json`, jsonSchemaOf(name));
  const entries = files.flatMap(({ path }) => {
    const collection = COLLECTIONS.find((name) => path.startsWith(`content/${name}/`));
    const { href } = pathToFileURL(join(root, path));
    return collection ? [[decodeURIComponent(href).toLowerCase(), collection]] : [];
  });
  write(root, 'collections.json', {
    collections: COLLECTIONS.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  });
}
