// The pages' one door to the content: read, checked, joined once before a build; in dev again when a file has changed.
import { AstroError } from 'astro/errors';
import { checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { printText } from '../faults/print-text.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entries.ts';

/** A build bundles the pages with a copy of this module: what its integrations have loaded reaches them by this name. */
const LOADED = Symbol.for('verbatim: the corpus of this build');
const shared = globalThis as { [LOADED]?: Corpus };

function corpusOf(files: readonly SourceFile[]): Corpus {
  const { content, faults } = checkContent(files);
  const [first] = faults;
  if (!first) return buildCorpus(entriesOf(content));
  const { file, line, column } = first;
  throw Object.assign(new AstroError(`content/ has faults\n\n${printText(faults)}`), {
    loc: { file, line, column },
    stack: '',
  });
}

/**
 * Reads all that a build's pages will ask for.
 * @throws AstroError with every fault of every file: no page is made of faulty content
 */
export function loadCorpus(root: string): void {
  shared[LOADED] = corpusOf(readContent(root));
}

let files: readonly SourceFile[] = [];
let corpus: Corpus | undefined;

/** @throws as `loadCorpus` does, where that was not called before */
export function getCorpus(): Corpus {
  if (shared[LOADED]) return shared[LOADED];
  const now = readContent(process.cwd(), files);
  if (corpus && now.length === files.length && now.every((file, i) => file === files[i]))
    return corpus;
  corpus = undefined;
  files = now;
  corpus = corpusOf(files);
  return corpus;
}
