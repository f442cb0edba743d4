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

/** The corpus: built once for a build, anew for each request in dev. */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return load();
  built ??= load();
  return built;
}
