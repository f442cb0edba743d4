// README.md is true: what it names is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Code, Heading, InlineCode, Link, Root } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');
const { scripts, devDependencies, engines } = JSON.parse(
  readFileSync(`${ROOT}package.json`, 'utf8'),
) as Record<'scripts' | 'devDependencies' | 'engines', Record<string, string>>;

const tree: Root = remark().parse(README);
const isThere = (path: string): boolean => existsSync(ROOT + path);

function all<T extends { type: string }>(type: T['type']): T[] {
  const found: T[] = [];
  visit(tree, type, (node) => void found.push(node as unknown as T));
  return found;
}
const codes = all<InlineCode>('inlineCode').map(({ value }) => value);
const blocks = all<Code>('code').map(({ value }) => value);

/** What stands under a heading, as written. */
function section(title: string): string {
  const [, after] = README.split(`\n## ${title}\n`);
  if (after === undefined) throw new Error(`no section “${title}”`);
  return after.split(/\n## /u)[0] ?? '';
}

/** The cells of the table whose first column has a name, row by row. */
function table(column: string): string[][] {
  const lines = README.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${column} |`));
  if (head < 0) throw new Error(`no table of ${column}`);
  const rows = lines.slice(head + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
const codesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map((m) => m[1] ?? '');

describe('every path', () => {
  // Below the root, with a folder or an ending; what starts with a slash is an address, with an at sign a package,
  // and `dist/` comes with a build.
  const paths = codes.filter((code) =>
    /^(?!dist\/|\/|@|\.[a-z]+$)[\w.@[\]-]*(?:\/|\.(?:md|ts|mjs|json|astro|css|txt)$)[\w.@[\]/-]*$/u.test(
      code,
    ),
  );

  test('is seen at all', () => {
    expect(paths).toContain('src/text/words.ts');
    expect(paths).toContain('content/README.md');
    expect(paths).toContain('tests/site/');
    expect(paths.length).toBeGreaterThan(25);
  });

  test('that it names is there, a folder where it says so', () => {
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('the map of the tree', () => {
  const named = table('folder').flatMap(([cell = '']) => codesIn(cell));

  test('has a row for every folder of src, and for the others', () => {
    const folders = readdirSync(`${ROOT}src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}/`);
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
    expect(named).toContain('content/');
    expect(named).toContain('tests/');
  });

  test('names each folder once, and says what belongs there', () => {
    expect(new Set(named).size).toBe(named.length);
    for (const [, says = ''] of table('folder')) expect(says.length).toBeGreaterThan(10);
  });
});

test('the pages that it lists are those that src/pages makes', () => {
  let before = '';
  const listed = table('page')
    .flatMap(([cell = '']) => codesIn(cell))
    .map((written) => {
      // `.csv` after `/data/<id>.json` is `/data/<id>.csv`.
      before = written.startsWith('.') ? before.replace(/\.[a-z.]+$/u, written) : written;
      return before;
    });
  // What stands at no address of its own: the answer to unknown ones, and what leads on from former ones.
  const made = readdirSync(`${ROOT}src/pages`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|ts)$/u.test(file) && !/^404|^\[\.\.\.former\]/u.test(file))
    .map((file) => `/${file.split(sep).join('/')}`)
    .map((file) =>
      file.endsWith('.astro') ? file.replace(/(?:\/?index)?\.astro$/u, '/') : file.slice(0, -3),
    )
    .map((address) =>
      // The feed's only name is written as a parameter.
      address.replace('[feed]', 'feed').replace(/\[(?:\.{3})?([a-z]+)\]/gu, '<$1>'),
    );

  expect(listed[0]).toBe('/');
  expect(listed.toSorted()).toEqual(made.toSorted());
});

describe('every command', () => {
  const commands = [...codes, ...blocks.flatMap((block) => block.split('\n'))].flatMap((line) =>
    [...line.matchAll(/\bnpm (?:run )?([a-z:-]+)/gu)].map((m) => ({
      text: m[0],
      name: m[1] ?? '',
    })),
  );
  const OF_NPM = ['ci', 'install'];

  test('that npm runs is a script of package.json', () => {
    expect(commands.map(({ text }) => text)).toContain('npm run check');
    const missing = commands.filter(({ name }) => !OF_NPM.includes(name) && !(name in scripts));
    expect(missing).toEqual([]);
    // Only start and test have a short form.
    const short = commands.filter(
      ({ text, name }) => text === `npm ${name}` && !OF_NPM.includes(name),
    );
    expect(short.filter(({ name }) => !['start', 'test'].includes(name))).toEqual([]);
  });

  test.each([
    ['Read it', ['npm ci', 'npm start']],
    ['Add a report', ['npm run dev', 'npm run check']],
    ['Change the code', ['npm test', 'npm run format']],
  ])('that a reader of “%s” needs stands there', (title, needed) => {
    for (const command of needed) expect(section(title)).toContain(command);
  });

  test('for an older Node brings the one that the project has', () => {
    expect(README).toContain(`-p node@${devDependencies.node} `);
    expect(engines.node).toBeDefined();
  });
});

test('every link leads to a file, to a heading, or out of the repository', () => {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/gu, '-');
  const headings = all<Heading>('heading').map((node) =>
    slug(README.slice(node.position?.start.offset, node.position?.end.offset)),
  );
  const links = all<Link>('link').map(({ url }) => url);
  expect(links.length).toBeGreaterThan(1);
  const dead = links.filter((url) => {
    if (/^https:\/\/[\w.-]+\.[a-z]+\//u.test(url)) return false;
    const [path = '', fragment] = url.split('#');
    if (path === '') return !headings.includes(fragment ?? '');
    return path.startsWith('/') || !isThere(path);
  });
  expect(dead).toEqual([]);
});
