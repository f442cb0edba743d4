// The addresses that readers may have shared, held against what is built. `npm run addresses` adds new ones to addresses.txt.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fragments by path: `/articles/x/` has `p1`, `q1=taiwan`, …, a quotation's with its passage; a file that is no page has none. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

/** Where the list stands. */
export const LIST = fileURLToPath(new URL('addresses.txt', import.meta.url));

/** What people link to: paragraphs, quotations, topics, passages, the ledger; on the page about the method its sections. */
const SHARED = /^(?:[ab]-)?[pq]\d+$|^[ts]-|^ledger$/u;

/** Where a page at a former address leads. */
const leadsTo = (html: string): string | undefined =>
  /<meta http-equiv="refresh" content="0;url=([^"]+)">/u.exec(html)?.[1];

interface Built {
  readonly addresses: Addresses;
  /** The new path of each former one. */
  readonly moved: ReadonlyMap<string, string>;
}

/** The addresses of a built site. @param base the path that it was built below, `/news`; empty at the root */
export function readBuilt(dist: string, base = ''): Built {
  const addresses = new Map<string, string[]>();
  const moved = new Map<string, string>();
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const file of files) {
    if (file.startsWith('data/')) addresses.set(`/${file}`, []);
    if (!file.endsWith('index.html')) continue;
    const path = `/${file.replace(/index\.html$/u, '')}`;
    const html = readFileSync(join(dist, file), 'utf8');
    const to = leadsTo(html);
    if (to) moved.set(path, to.slice(base.length));
    else
      addresses.set(
        path,
        [...html.matchAll(/<[a-z][^>]*?\sid=["']?([^\s"'>]+)[^>]*>/gu)]
          .filter(([, id = '']) => SHARED.test(id) || (path === '/about/' && id !== 'main'))
          .map(([tag, id = '']) => {
            const passage = /\scite=["']?[^\s"'>]*?([^\s"'>/]+)\/["'\s>]/u.exec(tag)?.[1];
            return passage === undefined ? id : `${id}=${passage}`;
          }),
      );
  }
  return { addresses, moved };
}

/** Reads a list: one path a line, its fragments after it; `#` starts a remark. */
export function parseList(text: string): Addresses {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [path = '', ...fragments] = line.trim().split(/\s+/u);
        return [path, fragments] as const;
      }),
  );
}

const flat = (addresses: Addresses): string[] =>
  [...addresses].flatMap(([path, fragments]) => [
    path,
    ...fragments.map((fragment) => `${path}#${fragment}`),
  ]);

/** Listed addresses that lead nowhere or to another quotation, and addresses of the site that are not listed. */
export function compareAddresses(
  list: Addresses,
  { addresses, moved }: Built,
): { gone: string[]; fresh: string[] } {
  const standing = new Set(flat(addresses));
  const idIn = (path: string): string => path.split('/').at(-2) ?? '';
  const renamed = new Map([...moved].map(([from, to]) => [idIn(from), idIn(to)]));
  const gone = flat(list).filter((address) => {
    const [path = '', fragment] = address.split('#');
    const here = moved.get(path) ?? path;
    if (fragment === undefined) return !standing.has(here);
    const [id, passage = ''] = fragment.split('=');
    return (
      !standing.has(`${here}#${fragment}`) &&
      !standing.has(`${here}#${id}=${renamed.get(passage) ?? passage}`)
    );
  });
  const listed = new Set(flat(list));
  return { gone, fresh: flat(addresses).filter((address) => !listed.has(address)) };
}

const HEAD = `# Every address that readers may have shared: a path, then its fragments; a quotation's with the passage it is from.
# \`npm run addresses\` adds new ones. A line or a fragment is only ever taken out by hand, for what is gone for good.
`;

/** A list and what the site has besides, as text. */
export function joinedList(list: Addresses, { addresses }: Built): string {
  const natural = new Intl.Collator('en', { numeric: true });
  const all = new Map<string, Set<string>>();
  for (const [path, fragments] of [...list, ...addresses])
    all.set(path, new Set([...(all.get(path) ?? []), ...fragments]));
  const lines = [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, fragments]) => [path, ...[...fragments].sort(natural.compare)].join(' '));
  return `${HEAD}\n${lines.join('\n')}\n`;
}

const shown = (addresses: readonly string[]): string =>
  [
    ...addresses.slice(0, 20).map((address) => `  ${address}`),
    ...(addresses.length > 20 ? [`  … and ${addresses.length - 20} more`] : []),
  ].join('\n');

/** What to do about addresses that lead nowhere. */
export const goneMessage = (gone: readonly string[]): string =>
  `${gone.length === 1 ? 'A published address leads' : `${gone.length} published addresses lead`} nowhere, or to another quotation:
${shown(gone)}
Somebody may have shared ${gone.length === 1 ? 'it' : 'them'}. If a file was renamed, write its old name into \`formerly\` (content/README.md, “Renaming a file”).
Topics, outlets and the number of a quotation in its report make addresses too: keep them where you can.
If it is gone for good, take it out of tests/addresses.txt by hand, so that the change can be seen.`;

/** What to do about addresses that are not listed. */
export const freshMessage = (fresh: readonly string[]): string =>
  `${fresh.length === 1 ? 'An address is' : `${fresh.length} addresses are`} not listed yet:
${shown(fresh)}
Run \`npm run addresses\`, and commit tests/addresses.txt.`;

function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  // On the same disk as the project: the build moves what it has written.
  const dist = mkdtempSync(join(root, 'node_modules/.addresses-'));
  try {
    const { SITE_URL: _, BASE_PATH: __, ...env } = process.env;
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist, '--silent'],
      { cwd: root, stdio: 'inherit', env: { ...env, NODE_ENV: 'production' } },
    );
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
    const list = parseList(existsSync(LIST) ? readFileSync(LIST, 'utf8') : '');
    const built = readBuilt(dist);
    const { gone, fresh } = compareAddresses(list, built);
    if (gone.length > 0) {
      console.error(goneMessage(gone));
      process.exitCode = 1;
      return;
    }
    writeFileSync(LIST, joinedList(list, built));
    console.log(
      fresh.length === 0 ? 'No address is new.' : `Added to tests/addresses.txt:\n${shown(fresh)}`,
    );
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

const [, script = ''] = process.argv;
if (existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url)) main();
