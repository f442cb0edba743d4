// The pages' one door to the content: read, checked, joined. Kept for a build, made anew for each request in dev.
import { AstroError } from 'astro/errors';
import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entries.ts';

let kept: Corpus | undefined;

/** @throws AstroError with every fault of every file: no page is made of faulty content */
export function getCorpus(): Corpus {
  if (kept) return kept;
  const { content, faults } = checkContent(readContent(process.cwd()));
  const [first] = faults;
  if (first)
    throw Object.assign(new AstroError(`content/ has faults\n\n${printText(faults)}`), {
      loc: { file: first.file, line: first.line, column: first.column },
      stack: '',
    });
  const corpus = buildCorpus(entriesOf(content));
  if (!import.meta.env.DEV) kept = corpus;
  return corpus;
}
