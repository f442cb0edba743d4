// `npm run check`: prints every fault of `content/`, or what was checked. Exit code 1 where there is a fault, 2 where the
// command itself is wrong.
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { readArticle } from '../content/read-quotations.ts';
import { printGithub } from '../faults/print-github.ts';
import { printJson } from '../faults/print-json.ts';
import { printText } from '../faults/print-text.ts';
import { plural } from '../text/phrases.ts';

const HELP = `npm run check -- [--format=text|github|json]

Reads all of content/ and prints every fault: file, line, column, what was found, what was expected, what to do.

  --format=text     for people (default)
  --format=github   a code host's annotations
  --format=json     { version, faults: […] }, for programs
  --help            this text`;

const PRINTERS = { text: printText, github: printGithub, json: printJson };

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

function options(): { format: keyof typeof PRINTERS; help: boolean } {
  try {
    const { values } = parseArgs({
      options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean' } },
    });
    const { format, help = false } = values;
    if (format === 'text' || format === 'github' || format === 'json') return { format, help };
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

const { format, help } = options();
if (help) {
  console.log(HELP);
  process.exit();
}
const { content, faults } = checkContent(files());
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
