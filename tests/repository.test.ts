// The shape of the repository, as README.md draws it: which folder may know which, what files are called, what is tested where.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const FILES = [...below('src'), ...below('tests')];
const SOURCES = FILES.filter((path) => /^src\/.*\.(?:ts|astro)$/u.test(path));
const CODE = FILES.filter((path) => /\.(?:ts|astro|mjs|css)$/u.test(path));

interface Import {
  readonly from: string;
  /** A path from the root, or a package's name. */
  readonly to: string;
  /** Gone once the types are. */
  readonly typeOnly: boolean;
}

function importsOf(from: string): Import[] {
  const found = read(from).matchAll(
    /(?:(?<kind>import|export)\s+(?<type>type\s)?[^'"();]*?from\s*|\bimport\s*\(?\s*)'(?<to>[^']+)'/gu,
  );
  return [...found].map(({ groups }) => {
    const to = groups?.to?.replace(/\?.*$/u, '') ?? '';
    return {
      from,
      to: to.startsWith('.') ? join(dirname(from), to) : to,
      typeOnly: groups?.type !== undefined,
    };
  });
}
const IMPORTS = SOURCES.flatMap(importsOf);

/** `src/domain/words.ts` stands in `domain`, `src/content.config.ts` in none. */
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//u.exec(path)?.[1];
const isOurs = ({ to }: Import): boolean => to.startsWith('src/');
const told = ({ from, to }: Import): string => `${from} imports ${to}`;

const WORDS = ['domain', 'schemas', 'markdown'];
const CONTENT = [...WORDS, 'corpus', 'checks'];
const VIEW = 'src/view/';
const PAGES_NEED = [...CONTENT, basename(VIEW), 'open-data', 'styles'];

/** What a folder may import from beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schemas: ['domain'],
  markdown: ['domain'],
  corpus: CONTENT,
  checks: CONTENT,
  [basename(VIEW)]: CONTENT,
  'open-data': [...CONTENT, basename(VIEW)],
  cards: [...CONTENT, basename(VIEW), 'fonts'],
  hosting: [...CONTENT, basename(VIEW)],
  editing: CONTENT,
  scripts: [],
  components: PAGES_NEED,
  layouts: [...PAGES_NEED, 'components', 'scripts'],
  pages: [...PAGES_NEED, 'components', 'layouts', 'cards', 'hosting'],
};

describe('imports', () => {
  test('are seen at all', () => {
    expect(IMPORTS.length).toBeGreaterThan(300);
    expect(IMPORTS.map(told)).toContain('src/domain/judge.ts imports src/domain/words.ts');
    // Of every form: of types only, by a call, for its effect alone, from a script in a page.
    expect(IMPORTS.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(50);
    expect(IMPORTS.map(told)).toContain(`${VIEW}get-corpus.ts imports src/checks/check-content.ts`);
    expect(IMPORTS.map(told)).toContain('src/layouts/Base.astro imports src/styles/base.css');
    expect(IMPORTS.map(told)).toContain('src/layouts/Base.astro imports src/scripts/share.ts');
  });

  test('lead to files that are there', () => {
    expect(IMPORTS.filter((i) => isOurs(i) && !existsSync(join(ROOT, i.to))).map(told)).toEqual([]);
  });

  test('point one way: each folder knows only those below it', () => {
    const folders = new Set(SOURCES.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
    const astray = IMPORTS.filter(isOurs).filter((i) => {
      const [from, to] = [folderOf(i.from), folderOf(i.to)];
      if (from === undefined || from === to) return false;
      // A text is read with its places, whose type stands with the problems that name them.
      if (from === 'markdown' && i.to === 'src/checks/problem.ts') return !i.typeOnly;
      return to === undefined || !MAY_IMPORT[from]?.includes(to);
    });
    expect(astray.map(told)).toEqual([]);
  });

  test('of domain are its own files only, of schemas these and zod', () => {
    const packages = (folder: string): string[] =>
      IMPORTS.filter(({ from }) => folderOf(from) === folder)
        .filter((i) => !isOurs(i) && !(folder === 'schemas' && i.to === 'zod'))
        .map(told);
    expect(packages('domain')).toEqual([]);
    expect(packages('schemas')).toEqual([]);
  });

  test('never come round in a circle', () => {
    const next = Map.groupBy(
      IMPORTS.filter((i) => isOurs(i) && !i.typeOnly),
      ({ from }) => from,
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, above: readonly string[]): void => {
      if (above.includes(path))
        circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      done.add(path);
      for (const { to } of next.get(path) ?? []) walk(to, [...above, path]);
    };
    for (const path of SOURCES) walk(path, []);
    expect(circles).toEqual([]);
  });
});

/** Files whose default export a tool asks for, or that write such a file. */
const DEFAULT_EXPORTS = [
  'tests/vitest.config.ts',
  'tests/support/build-site.ts',
  'tests/bench/plain-site.ts',
];

describe('files', () => {
  test('export by name, but for configuration', () => {
    const found = CODE.filter((path) => path.endsWith('.ts')).filter((path) =>
      /^export default\b|\bas default\b/mu.test(read(path)),
    );
    expect(found.toSorted()).toEqual(DEFAULT_EXPORTS.toSorted());
  });

  test('have names in kebab-case, components in PascalCase, pages by their address', () => {
    const misnamed = FILES.filter((path) => {
      const name = basename(path);
      if (path.startsWith('src/pages/'))
        return !/^(?:[a-z0-9-]+|\[(?:\.{3})?[a-z]+\])(?:\.[a-z]+)+$/u.test(name);
      if (name.endsWith('.astro')) return !/^(?:[A-Z][a-z0-9]*)+\.astro$/u.test(name);
      if (!name.endsWith('.ts')) return false;
      return !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config)?\.ts$/u.test(name);
    });
    expect(misnamed).toEqual([]);
  });

  test('leave nothing to be done later', () => {
    // Spelt so that it does not find itself.
    const later = /\b(?:TOD[O]|FIXM[E]|XX[X])\b/u;
    expect(later.test(`// ${'TO'}DO: x`) && later.test(`${'FIX'}ME`)).toBe(true);
    const others = ['README.md', 'astro.config.mjs', 'package.json'];
    expect([...CODE, ...others].filter((path) => later.test(read(path)))).toEqual([]);
  });
});

// Modules without a test at their own path, each with what tests it instead.
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  // The card's parts, which show in the card only.
  'src/cards/draw.ts': 'tests/cards/render.test.ts',
  'src/cards/drawable.ts': 'tests/cards/card.test.ts',
  'src/cards/palette.ts': 'tests/cards/render.test.ts',
  // Astro's own store, server and build: there is nothing of theirs without a build.
  'src/content.config.ts': 'tests/site/builds.test.ts',
  'src/corpus/checked-loader.ts': 'tests/site/builds.test.ts',
  [`${VIEW}get-corpus.ts`]: 'tests/site/builds.test.ts',
  'src/hosting/policy.ts': 'tests/site/policy.test.ts',
  'src/hosting/policy-middleware.ts': 'tests/site/policy.test.ts',
  'src/open-data/endpoints.ts': 'tests/site/links.test.ts',
  // Earlier addresses must lead on, which only a built page does.
  'src/hosting/former-addresses.ts': 'tests/site/hosting.test.ts',
  // Held against what is written by it.
  'src/corpus/content-file.ts': 'tests/corpus/read-content.test.ts',
  'src/open-data/address.ts': 'tests/open-data/data.test.ts',
  'src/open-data/data-schema.ts': 'tests/open-data/data.test.ts',
  'src/schemas/json-schemas.ts': 'tests/editing/editor-schemas.test.ts',
  // They need a browser.
  'src/scripts/cards.ts': 'tests/browser/',
  'src/scripts/share.ts': 'tests/browser/',
};

describe('tests', () => {
  // tests/site/ is for built pages; what pages ask for is tested in tests/view/.
  const testOf = (path: string): string =>
    path
      .replace(VIEW, 'src/view/')
      .replace(/^src\//u, 'tests/')
      .replace(/\.ts$/u, '.test.ts');
  /** Types alone need no test, and files of pages are tested as what is built of them. */
  const hasLogic = (path: string): boolean =>
    !path.startsWith('src/pages/') &&
    /^(?!import\b|(?:export )?(?:type|interface)\b|\/[/*]|[\s})\]]|$)/mu.test(read(path));
  const modules = SOURCES.filter((path) => path.endsWith('.ts')).filter(hasLogic);

  test('stand at the path of the module that they test', () => {
    expect(modules.length).toBeGreaterThan(40);
    const without = modules.filter((path) => !existsSync(join(ROOT, testOf(path))));
    expect(without.filter((path) => !(path in TESTED_ELSEWHERE))).toEqual([]);
  });

  test('that stand elsewhere are there, and the list of them has nothing needless', () => {
    for (const [path, instead] of Object.entries(TESTED_ELSEWHERE)) {
      expect(existsSync(join(ROOT, instead)), instead).toBe(true);
      expect(modules, `${path} has no logic or is gone`).toContain(path);
      expect(existsSync(join(ROOT, testOf(path))), `${path} has its own test`).toBe(false);
    }
  });
});

// A copy without its history has no list of what belongs to it.
test.skipIf(!existsSync(join(ROOT, '.git')))(
  'the top level holds what it must and nothing else',
  () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
    const top = new Set(
      tracked
        .split('\0')
        .filter(Boolean)
        .map((path) => path.split('/')[0] ?? ''),
    );
    expect([...top].filter((name) => !name.startsWith('.')).toSorted()).toEqual(
      [
        'LICENSE',
        'README.md',
        'astro.config.mjs',
        'content',
        'package-lock.json',
        'package.json',
        'public',
        'src',
        'tests',
        'tsconfig.json',
      ].toSorted(),
    );
  },
);
