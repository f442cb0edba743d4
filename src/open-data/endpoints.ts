// What the endpoints of open data share: one file a comparison.
import type { GetStaticPaths } from 'astro';
import { getCorpus } from '../site/get-corpus.ts';

/** One path a comparison, the comparison as its prop. */
export const comparisonPaths = (async () => {
  const { comparisons } = await getCorpus();
  if (comparisons.some(({ id }) => id === 'schema'))
    throw new Error(
      'content/comparisons/schema.md: its data would stand at the address of the data’s own schema; rename the file',
    );
  return comparisons.map((comparison) => ({
    params: { id: comparison.id },
    props: { comparison },
  }));
}) satisfies GetStaticPaths;
