// The pages' one door to the content: loaded once for a build; in dev read again when a file has changed.
import { AstroError } from 'astro/errors';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import type { Corpus } from './corpus.ts';
import { loading } from './load-corpus.ts';
import { type Read, readCorpus } from './read-corpus.ts';

function corpusOf(read: Read): Corpus {
  if ('corpus' in read) return read.corpus;
  const { faults, loc } = read;
  throw Object.assign(new AstroError(`content/ has faults\n\n${faults}`), { loc, stack: '' });
}

const loaded = await loading();
const ofBuild = loaded && corpusOf(loaded);
let files: readonly SourceFile[] = [];
let corpus: Corpus | undefined;

/** @throws AstroError with every fault of every file: no page is made of faulty content */
export function getCorpus(): Corpus {
  if (ofBuild) return ofBuild;
  const now = readContent(process.cwd(), files);
  if (corpus && now.length === files.length && now.every((file, i) => file === files[i]))
    return corpus;
  corpus = undefined;
  files = now;
  corpus = corpusOf(readCorpus(files));
  return corpus;
}
