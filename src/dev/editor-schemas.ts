// Leaves the front matter's JSON Schemas where Astro's editor extension looks for them. Astro writes its own there, made
// from the loaded entries, which have parts that no author writes; these take their place.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { COLLECTIONS } from '../content/content-file.ts';
import { jsonSchemaOf } from '../content/schemas/json-schemas.ts';

export function editorSchemas(): AstroIntegration {
  let root: URL;
  const write = (): void => {
    const folder = new URL('.astro/collections/', root);
    mkdirSync(folder, { recursive: true });
    for (const collection of COLLECTIONS)
      writeFileSync(
        new URL(`${collection}.schema.json`, folder),
        JSON.stringify(jsonSchemaOf(collection), null, 2),
      );
  };
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:server:start': write,
      'astro:build:start': write,
    },
  };
}
