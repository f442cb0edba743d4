// The shape of the repository, as README.md draws it: one order of imports, what files are called, what is tested where.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const SOURCES = below('src');
const CODE = SOURCES.filter((path) => /\.(?:ts|astro)$/u.test(path));

/** The order of the data's way, as README.md's table of folders has it: a folder may import from those before it, and nothing else. */
const ORDER = [...read('README.md').matchAll(/^\| (`src\/.*?) \|/gmu)].flatMap(([, folders = '']) =>
  [...folders.matchAll(/`src\/([a-z]+)\/`/gu)].map(([, name = '']) => name),
);

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^'?]+)/gu;
const folderOf = (path: string): string => path.split('/')[1] ?? '';
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(IMPORT)].map(([, to = '']) => join(dirname(path), to));

describe('imports', () => {
  test('are seen', () => {
    expect(importsOf('src/judge/judge.ts')).toContain('src/text/words.ts');
    expect(importsOf('src/layouts/Base.astro')).toContain('src/scripts/share.ts');
  });

  test('every folder of src/ has its place in the order', () => {
    expect([...new Set(SOURCES.map(folderOf))].filter((folder) => !ORDER.includes(folder))).toEqual(
      [],
    );
  });

  test.each(CODE)('%s imports only what is there and comes before it', (path) => {
    const astray = importsOf(path).filter(
      (to) =>
        (to.startsWith('src/') && !SOURCES.includes(to)) ||
        ORDER.indexOf(folderOf(to)) > ORDER.indexOf(folderOf(path)),
    );
    expect(astray).toEqual([]);
  });
});

describe('files', () => {
  const NAMED = /^(?:[A-Z]\w*\.astro|[a-z\d-]+(?:\.d)?\.(?:ts|css|woff2)|(?:OFL|README)\.\w+)$/u;
  test('are called by what they hold: kebab-case, components in capitals', () => {
    const names = SOURCES.filter((path) => folderOf(path) !== 'pages');
    expect(names.filter((path) => !NAMED.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  test.each(CODE.filter((path) => path.endsWith('.ts') && folderOf(path) !== 'pages'))(
    '%s says in its first line what belongs there',
    (path) => {
      expect(read(path)).toMatch(/^\/\/ .{20,}/u);
    },
  );
});
