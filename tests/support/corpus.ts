// The corpus of content files, as pages are made from it.
import { checkContent } from '../../src/checks/check-content.ts';
import type { SourceFile } from '../../src/content/content-file.ts';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import type { Article, Comparison, Corpus } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import { printText } from '../../src/faults/print-text.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { firstComparison } from './content.ts';

/** @param files a content folder without fault */
export function corpusOf(files: readonly SourceFile[]): Corpus {
  const { content, faults } = checkContent(files);
  if (faults.length > 0) throw new Error(printText(faults));
  return buildCorpus(entriesOf(content));
}

export const realCorpus = (): Corpus => corpusOf(firstComparison);

/** The words of an article's paragraphs. */
export const paragraphTexts = (article: Article): string[] =>
  article.blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => plainText(block.children));

/** The comparison of a corpus that has one. */
export function onlyComparison(corpus: Corpus): Comparison {
  const [comparison, ...others] = corpus.comparisons;
  if (!comparison || others.length > 0) throw new Error('not one comparison');
  return comparison;
}
