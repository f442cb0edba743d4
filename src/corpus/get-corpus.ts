// The pages' one door to the content: read, checked, joined once for a build; in dev again when a file has changed.
import { AstroError } from 'astro/errors';
import { type Checked, checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entries.ts';

let files: readonly SourceFile[] = [];
let corpus: Corpus | undefined;

/**
 * Joins checked content.
 * @throws AstroError with every fault of every file: no page is made of faulty content
 */
export function corpusOf({ content, faults }: Checked): Corpus {
  const [first] = faults;
  if (!first) return buildCorpus(entriesOf(content));
  const { file, line, column } = first;
  throw Object.assign(new AstroError(`content/ has faults\n\n${printText(faults)}`), {
    loc: { file, line, column },
    stack: '',
  });
}

/** @throws AstroError with every fault of every file */
export function getCorpus(): Corpus {
  if (corpus && !import.meta.env.DEV) return corpus;
  const now = readContent(process.cwd(), files);
  const isSame = now.length === files.length && now.every((file, i) => file === files[i]);
  if (corpus && isSame) return corpus;
  files = now;
  corpus = undefined;
  corpus = corpusOf(checkContent(files));
  return corpus;
}
