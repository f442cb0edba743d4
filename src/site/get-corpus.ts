// The pages' one door to the content.
import { getCollection } from 'astro:content';
import { buildCorpus, type Corpus } from '../corpus/corpus.ts';

let built: Promise<Corpus> | undefined;

async function load(): Promise<Corpus> {
  const [statements, passages, articles, comparisons] = await Promise.all([
    getCollection('statements'),
    getCollection('passages'),
    getCollection('articles'),
    getCollection('comparisons'),
  ]);
  const plain = <T extends object>(
    entries: readonly { id: string; data: T }[],
  ): (T & { id: string })[] => entries.map(({ id, data }) => ({ ...data, id }));
  return buildCorpus({
    statements: plain(statements),
    passages: plain(passages),
    articles: plain(articles),
    comparisons: plain(comparisons),
  });
}

/** In dev the last good state stays loaded while `content/` has faults: a page must not show it as if all were well. */
async function refuseFaults(): Promise<void> {
  const [{ AstroError }, { checkContent }, { formatProblems }, { readContent }] = await Promise.all(
    [
      import('astro/errors'),
      import('../checks/check-content.ts'),
      import('../checks/format-problems.ts'),
      import('../corpus/read-content.ts'),
    ],
  );
  const { problems } = checkContent(readContent(process.cwd()));
  if (problems.length > 0) throw new AstroError(formatProblems(problems));
}

/** The corpus: built once for a build, anew for each request in dev. */
export async function getCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) {
    await refuseFaults();
    return load();
  }
  built ??= load();
  return built;
}
