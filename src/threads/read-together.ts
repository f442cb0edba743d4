// All of the content, read and checked by two threads that deal the work out between them, and joined in both.
import { allFaults, checkFile, contentOf, filesOf, inOrder } from '../checks/check-content.ts';
import type { ContentFile, SourceFile } from '../content/content-file.ts';
import { readFile } from '../content/read-file.ts';
import { type Read, readOf } from '../corpus/read-corpus.ts';
import type { Partner } from './partner.ts';

/** How often something is shared: files to read, statements to check. */
export const DEALS = 2;

/** A statement with all that is about it: what is made of its words once serves each of these files. */
const byStatement = (files: readonly ContentFile[]): ContentFile[][] => [
  ...Map.groupBy(files, ({ id, data }) => ('statement' in data ? data.statement : id)).values(),
];

/** The same as `readCorpus`, where the other thread calls it with the same files. */
export async function readTogether(
  files: readonly SourceFile[],
  { share }: Partner,
): Promise<Read> {
  const reads = await share(inOrder(files), readFile);
  const content = contentOf(reads);
  const between = await share(byStatement(filesOf(content)), (group) =>
    group.flatMap((file) => checkFile(file, content)),
  );
  return readOf({ content, faults: allFaults(reads, content, between.flat()) });
}
