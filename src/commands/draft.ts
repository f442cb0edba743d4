// `npm run draft`: from plain texts to the files of a comparison, as far as a machine can know them.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { draft } from '../draft/draft.ts';
import { decode, fetchPage } from '../draft/fetch-page.ts';
import { knownStatement, standingPassages } from '../draft/known-statement.ts';
import { readPage } from '../draft/read-page.ts';
import { readSource, type Source, slug } from '../draft/read-source.ts';
import { Refusal } from '../draft/refusal.ts';
import { tell } from '../draft/tell.ts';
import { writeAll } from '../draft/write-all.ts';

const HELP = `npm run draft -- --statement <file or id> <report> [<report>]

Makes a comparison’s files from plain texts: the statement, its passages, the reports with their quotations
found, counted and linked, and a comparison with topics proposed. Whatever only you can write is left in
braces, and npm run check names it until it is written.

A statement or a report is
  a .txt or .md file   paragraphs with a blank line between two, sub-headings after “## ”; front matter, if
                       any: outlet, headline, standfirst, byline, published, url, language, seen, archived;
                       of a statement: title, shortTitle, kind, date, place, issuers (parted by semicolons),
                       publisher, url, language, seen
  an .html file        or an http(s) address: its text is first written to originals/, for you to trim
A statement that stands in content/ already is named by its id.

  --statement <…>      the statement; needed
  --out <folder>       where the files go; content/ if left out
  --force              overwrite the drafted files that stand there, with what you wrote in them, and remove
                       passages of an earlier draft that nothing rests on any more and nobody has titled
  --help               this text

The originals are kept as originals/<id>.txt, which git ignores; a file’s name is its id.
npm run check -- --originals holds the finished articles to them.`;

const ORIGINALS = 'originals';
const today = new Date().toISOString().slice(0, 10);
const isAddress = (name: string): boolean => /^https?:\/\//iu.test(name);

/** A file's name is the id; an address's last words are. */
function nameOf(name: string): string {
  if (!isAddress(name)) return slug(basename(name).replace(/\.[^.]*$/u, ''));
  const { hostname, pathname } = new URL(name);
  const host = hostname.replace(/^www\d?\./u, '').split('.')[0] ?? '';
  const last = pathname.split('/').findLast((part) => /\p{L}/u.test(part)) ?? '';
  return slug(`${host}-${last.replace(/\.\w+$/u, '')}`);
}

interface Kept {
  readonly source: Source;
  /** What is to be written to `originals/`; undefined where it stands there. */
  readonly keep: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  readonly isFromPage: boolean;
}

const EXPECTED = 'a .txt, .md or .html file, or an address that begins with https://';
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder',
};

async function read(name: string): Promise<Kept> {
  let bytes: Uint8Array;
  let html: string | undefined;
  if (isAddress(name)) {
    const late = setTimeout(() => console.error(`Waiting for ${name} …`), 1000);
    const page = await fetchPage(name).finally(() => clearTimeout(late));
    ({ bytes } = page);
    if (!page.isPlain) html = page.text;
  } else {
    try {
      bytes = readFileSync(name);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new Refusal({
        file: name,
        found: UNREADABLE[code] ?? `a file that can’t be read (${code})`,
        expected: EXPECTED,
        remedy: 'Correct the name.',
      });
    }
    if (!/\.(?:txt|md|x?html?)$/iu.test(name))
      throw new Refusal({
        file: name,
        found: 'a file of another kind',
        expected: EXPECTED,
        remedy: 'Save its text as a .txt file, a blank line between two paragraphs.',
      });
    if (/\.x?html?$/iu.test(name)) html = decode(bytes);
  }
  const path = join(ORIGINALS, `${nameOf(name)}.txt`);
  if (html === undefined) {
    const source = readSource(bytes, isAddress(name) ? path : name);
    const isKept = !isAddress(name) && resolve(name) === resolve(path);
    return { source, keep: isKept ? undefined : { path, bytes }, isFromPage: false };
  }
  if (html.includes('\0'))
    throw new Refusal({
      file: name,
      found: 'a binary file',
      expected: 'HTML',
      remedy: 'Save the page itself, or its text as .txt.',
    });
  const page = readPage(html, name, today);
  const text = Buffer.from(page.text);
  console.error(
    `${name}: its text goes to ${path}; left out: ${page.leftOut.length} lines of the article, about ${page.furniture} of the page around it`,
  );
  for (const line of page.leftOut) console.error(`  ${line}`);
  return { source: readSource(text, path), keep: { path, bytes: text }, isFromPage: true };
}

/**
 * An original that stands there with other words may have been trimmed: no draft overwrites it.
 * @throws {Refusal} then
 */
function keepOriginal({ path, bytes }: NonNullable<Kept['keep']>): void {
  if (!existsSync(path) || readFileSync(path).equals(bytes)) return;
  throw new Refusal({
    file: path,
    found: 'a file that stands there already, with other words than were read now',
    expected: 'no such file, or the same words: what you have trimmed there is not overwritten',
    remedy: `Draft from it: name ${path} instead; or delete it first.`,
  });
}

function usage(problem: string): never {
  console.error(`${problem}\n\n${HELP}`);
  process.exit(2);
}

function args(): { statement: string; reports: string[]; out: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        statement: { type: 'string' },
        out: { type: 'string', default: 'content' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    if (!values.statement) return usage('Which statement? --statement is missing.');
    if (positionals.length === 0 || positionals.length > 2)
      return usage(`One report or two, not ${positionals.length}.`);
    return {
      statement: values.statement,
      reports: positionals,
      out: values.out,
      force: values.force,
    };
  } catch (error) {
    return usage((error as Error).message);
  }
}

async function main(): Promise<void> {
  const { statement: named, reports, out, force } = args();
  const isText = isAddress(named) || existsSync(named) || /[./\\]/u.test(named);
  const given = isText ? await read(named) : undefined;
  const kept: Kept[] = [];
  for (const report of reports) kept.push(await read(report));
  const statement = given?.source ?? knownStatement(named);
  console.error(
    `Looking for words of \`${statement.id}\` in ${kept.map(({ source }) => source.id).join(' and ')} …`,
  );
  const drafted = draft({
    statement,
    reports: kept.map(({ source }) => source),
    standing: standingPassages(out),
    today,
  });
  const made = force ? drafted : { ...drafted, stale: [] };
  const sources = [...(given ? [given] : []), ...kept];
  const originals = sources.flatMap(({ keep }) => keep ?? []);
  originals.forEach(keepOriginal);
  writeAll({
    files: new Map<string, string | Uint8Array>([
      ...originals.map(({ path, bytes }) => [path, bytes] as const),
      ...[...made.files].map(([path, text]) => [join(out, path), text] as const),
    ]),
    remove: made.stale.map((id) => join(out, 'passages', `${id}.md`)),
    force,
  });
  const pages = sources.flatMap(({ isFromPage, keep }) => (isFromPage && keep ? [keep.path] : []));
  console.log(tell(made, pages, `${relative('.', resolve(out)) || '.'}/`));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.message}\n\nnothing was written`);
  process.exitCode = 1;
}
