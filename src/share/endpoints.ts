// What the endpoints of open data share: one file a comparison, a statement, a passage.
import type { GetStaticPaths } from 'astro';
import { getCorpus } from '../corpus/get-corpus.ts';

/** One path a comparison, the comparison as its prop; another for each name that its file had before. */
export const comparisonPaths = (async () => {
  const { comparisons } = getCorpus();
  return comparisons.flatMap((comparison) =>
    [comparison.id, ...(comparison.formerly ?? [])].map((id) => ({
      params: { id },
      props: { comparison },
    })),
  );
}) satisfies GetStaticPaths;

/** One path a statement, and one for each name that its file had before. */
export const statementPaths = (async () =>
  getCorpus().statements.flatMap((statement) =>
    [statement.id, ...(statement.formerly ?? [])].map((id) => ({
      params: { id },
      props: { statement },
    })),
  )) satisfies GetStaticPaths;

/** One path a passage, below its statement's. */
export const passagePaths = (() =>
  getCorpus().statements.flatMap((statement) =>
    statement.passages.map((passage) => ({
      params: { statement: statement.id, passage: passage.id },
      props: { passage },
    })),
  )) satisfies GetStaticPaths;
