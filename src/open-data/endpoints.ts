// What the endpoints of open data share: one file a comparison.
import type { GetStaticPaths } from 'astro';
import { getCorpus } from '../view/get-corpus.ts';

/** One path a comparison, the comparison as its prop; another for each name that its file had before. */
export const comparisonPaths = (async () => {
  const { comparisons } = await getCorpus();
  const named = comparisons.flatMap((comparison) =>
    [comparison.id, ...(comparison.formerly ?? [])].map((id) => ({ id, comparison })),
  );
  if (named.some(({ id }) => id === 'schema'))
    throw new Error(
      'content/comparisons/schema.md: its data would stand at the address of the data’s own schema; rename the file',
    );
  return named.map(({ id, comparison }) => ({ params: { id }, props: { comparison } }));
}) satisfies GetStaticPaths;
