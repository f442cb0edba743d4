// A corpus with its texts rendered, as the site's pages get it, without Astro's collections.
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { checkContent } from '../../src/checks/check-content.ts';
import { formatProblems } from '../../src/checks/format-problems.ts';
import type { ContentFile, SourceFile } from '../../src/corpus/content-file.ts';
import { buildCorpus, type Comparison, type Corpus } from '../../src/corpus/corpus.ts';
import { unrenderedEntries } from '../../src/corpus/entries.ts';
import { type Block, rehypeBlocks } from '../../src/markdown/rehype-blocks.ts';
import { rehypeQuotes } from '../../src/markdown/rehype-quotes.ts';

/** @param files a content folder without fault */
export async function renderedCorpus(files: readonly SourceFile[]): Promise<Corpus> {
  const { content, problems } = checkContent(files);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  const processor = await createMarkdownProcessor({
    gfm: false,
    smartypants: false,
    syntaxHighlight: false,
    rehypePlugins: [rehypeQuotes, rehypeBlocks],
  });
  const blocksOf = async (markdown: string): Promise<Block[]> =>
    (await processor.render(markdown)).metadata.frontmatter.blocks as Block[];
  const render = async <T extends { id: string }>(
    entries: readonly T[],
    sources: ReadonlyMap<string, ContentFile>,
  ): Promise<T[]> =>
    Promise.all(
      entries.map(async (entry) => {
        const file = sources.get(entry.id);
        if (!file) throw new Error(`no file of ${entry.id}`);
        const notes = await Promise.all(
          file.notes.map(async ({ path }) => {
            const value = path.reduce<unknown>(
              (at, step) => (at as Record<string | number, unknown>)[step],
              file.data,
            );
            return [path.join('.'), (await blocksOf(String(value)))[0]?.children ?? []] as const;
          }),
        );
        return { ...entry, blocks: await blocksOf(file.body), notes: Object.fromEntries(notes) };
      }),
    );
  const entries = unrenderedEntries(content);
  return buildCorpus({
    statements: await render(entries.statements, content.statements),
    passages: await render(entries.passages, content.passages),
    articles: await render(entries.articles, content.articles),
    comparisons: await render(entries.comparisons, content.comparisons),
  });
}

/** The comparison of a corpus that has one. */
export function onlyComparison(corpus: Corpus): Comparison {
  const [comparison, ...others] = corpus.comparisons;
  if (!comparison || others.length > 0) throw new Error('not one comparison');
  return comparison;
}
