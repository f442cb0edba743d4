// `npm run check`: prints every fault of `content/`, or what was checked. Exit code 1 where there is a fault, 2 where the
// command itself is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check-content.ts';
import type { Content, SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { readArticle } from '../content/read-quotations.ts';
import { type Held, holdToOriginal } from '../draft/hold-to-original.ts';
import { readSource } from '../draft/read-source.ts';
import { Refusal } from '../draft/refusal.ts';
import { sorted } from '../faults/fault.ts';
import { printGithub } from '../faults/print-github.ts';
import { printJson } from '../faults/print-json.ts';
import { printText } from '../faults/print-text.ts';
import { plural } from '../text/phrases.ts';

const HELP = `npm run check -- [--format=text|github|json] [--originals[=<folder>]] [--figures]

Reads all of content/ and prints every fault: file, line, column, what was found, what was expected, what to do.

  --format=text     for people (default)
  --format=github   a code host's annotations
  --format=json     { version, faults: […] }, for programs
  --originals       also hold each article to its original, originals/<article id>.txt or <folder>/<article id>.txt:
                    counts, quotations both ways, remarks word for word, eight words borrowed in a row; and list
                    what to look at: numbers and names that stand on one side only, and more of the kind
  --figures         also count what each topic of each comparison comes to, and list the numbers of words,
                    sentences, quotations, paragraphs and passages in its text that are none of these counts
  --help            this text`;

const PRINTERS = { text: printText, github: printGithub, json: printJson };

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

interface Options {
  readonly format: keyof typeof PRINTERS;
  readonly originals: string | undefined;
  readonly figures: boolean;
  readonly help: boolean;
}

function options(): Options {
  try {
    const { values } = parseArgs({
      // The folder may be left out, which the reader of arguments doesn't know of.
      args: process.argv
        .slice(2)
        .map((arg) => (arg === '--originals' ? '--originals=originals' : arg)),
      options: {
        format: { type: 'string', default: 'text' },
        originals: { type: 'string' },
        figures: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const { format, originals, figures = false, help = false } = values;
    if (format === 'text' || format === 'github' || format === 'json')
      return { format, originals, figures, help };
    return fail(`--format=${format}: expected text, github or json`, 2);
  } catch (error) {
    return fail(
      `${(error as Error).message.split('. ')[0]}. npm run check -- --help tells more.`,
      2,
    );
  }
}

function files(): SourceFile[] {
  try {
    return readContent(process.cwd());
  } catch (error) {
    return fail(`content/ can’t be read: ${(error as Error).message}`, 1);
  }
}

/** Each article beside its original; those without one are named. */
function heldTo(content: Content, folder: string): Held & { missing: string[] } {
  const missing: string[] = [];
  const held = [...content.articles.values()].flatMap((article) => {
    const path = join(folder, `${article.id}.txt`);
    if (!existsSync(path)) {
      missing.push(article.id);
      return [];
    }
    try {
      return [holdToOriginal(article, readSource(readFileSync(path), path))];
    } catch (error) {
      if (error instanceof Refusal) return fail(error.message, 1);
      throw error;
    }
  });
  if (held.length === 0)
    return fail(
      `No original in ${folder}/: expected ${missing.map((id) => `${id}.txt`).join(', ')}`,
      1,
    );
  return {
    faults: held.flatMap((each) => each.faults),
    looks: held.flatMap((each) => each.looks),
    missing,
  };
}

/** What each topic comes to, and the counts in the text that are none of it; once nothing is at fault. */
async function printFigures(): Promise<void> {
  if (faults.length > 0) return console.log('Figures are counted once no fault is left.\n');
  const { buildCorpus } = await import('../corpus/build-corpus.ts');
  const { entriesOf } = await import('../corpus/entries.ts');
  const { lookAtFigures, tellFigures } = await import('../draft/figures.ts');
  for (const comparison of buildCorpus(entriesOf(content)).comparisons) {
    const file = content.comparisons.get(comparison.id);
    console.log(`${tellFigures(comparison).join('\n')}\n`);
    for (const look of file ? lookAtFigures(comparison, file) : [])
      console.log(`look ${look.file}:${look.line} ${look.text}\n`);
  }
}

const { format, originals, figures, help } = options();
if (help) {
  console.log(HELP);
  process.exit();
}
const { content, faults: own } = checkContent(files());
const held = originals === undefined ? undefined : heldTo(content, originals);
const faults = held ? sorted([...own, ...held.faults]) : own;
if (held && format === 'text') {
  for (const { file, line, text } of held.looks) console.log(`look ${file}:${line} ${text}`);
  if (held.missing.length > 0) console.log(`not held, no original: ${held.missing.join(', ')}`);
  if (held.looks.length > 0)
    console.log(`${plural(held.looks.length, 'line')} to look at: each may be right\n`);
}
if (figures && format === 'text') await printFigures();
if (faults.length > 0) {
  const print = PRINTERS[format](faults);
  if (format === 'text') console.error(print);
  else console.log(print);
  process.exitCode = 1;
} else if (format === 'json') console.log(printJson([]));
else {
  const quotations = [...content.articles.values()].flatMap((article) =>
    readArticle(article).flatMap((block) => block.quotations),
  );
  console.log(
    `content: ${plural(content.comparisons.size, 'comparison')}, ${plural(content.articles.size, 'article')}, ${plural(content.passages.size, 'passage')}, ${plural(quotations.length, 'quotation')} checked, no fault`,
  );
}
