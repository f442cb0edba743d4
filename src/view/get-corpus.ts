// The pages' one door to the content.
import { getCollection } from 'astro:content';
import type { Collection } from '../corpus/content-file.ts';
import { buildCorpus, type Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entries.ts';
import { fromStore } from '../corpus/stored.ts';

let built: Promise<Corpus> | undefined;

async function entriesOf<C extends Collection>(collection: C): Promise<Entry<C>[]> {
  const stored: readonly { id: string; data: { made: string } }[] = await getCollection(collection);
  return stored.map(({ id, data: { made, ...frontMatter } }) => ({
    ...frontMatter,
    ...fromStore(made),
    id,
  })) as unknown as Entry<C>[];
}

async function load(): Promise<Corpus> {
  const [statements, passages, articles, comparisons] = await Promise.all([
    entriesOf('statements'),
    entriesOf('passages'),
    entriesOf('articles'),
    entriesOf('comparisons'),
  ]);
  return buildCorpus({ statements, passages, articles, comparisons });
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
