// The corpus of content files, as pages are made from it.
import { checkContent } from '../../src/checks/check-content.ts';
import type { SourceFile } from '../../src/corpus/content-file.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { unrenderedEntries } from '../../src/corpus/entries.ts';
import { realContent } from './content.ts';

export function corpusOf(files: readonly SourceFile[]): Corpus {
  const { content, problems } = checkContent(files);
  if (problems.length > 0) throw new Error(`content with faults: ${JSON.stringify(problems[0])}`);
  return buildCorpus(unrenderedEntries(content));
}

export const realCorpus = (): Corpus => corpusOf(realContent);
