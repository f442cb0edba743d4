// Content read, checked and joined; or its faults in words. Alone, or by two threads that deal the work out between them.
import {
  allFaults,
  checkContent,
  checkFile,
  contentOf,
  filesOf,
  inOrder,
} from '../checks/check-content.ts';
import type { Content, ContentFile, SourceFile } from '../content/content-file.ts';
import { readFile } from '../content/read-file.ts';
import type { Fault } from '../faults/fault.ts';
import { printText } from '../faults/print-text.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entries.ts';
import type { Partner } from './partner.ts';

/** The joined content; or every fault of every file in words, and where the first stands: no page is made of faulty content. */
export type Read =
  | { readonly corpus: Corpus }
  | {
      readonly faults: string;
      readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    };

function readOf(content: Content, faults: readonly Fault[]): Read {
  const [first] = faults;
  if (!first) return { corpus: buildCorpus(entriesOf(content)) };
  const { file, line, column } = first;
  return { faults: printText(faults), loc: { file, line, column } };
}

export function readCorpus(files: readonly SourceFile[]): Read {
  const { content, faults } = checkContent(files);
  return readOf(content, faults);
}

/** A statement with all that is about it: what is made of its words once serves each of these files. */
const byStatement = (files: readonly ContentFile[]): ContentFile[][] => [
  ...Map.groupBy(files, ({ id, data }) => ('statement' in data ? data.statement : id)).values(),
];

/** The same as `readCorpus`, in two threads that call it with the same files. */
export async function readCorpusTogether(
  files: readonly SourceFile[],
  { share }: Partner,
): Promise<Read> {
  const reads = await share(inOrder(files), readFile);
  const content = contentOf(reads);
  const between = await share(byStatement(filesOf(content)), (group) =>
    group.flatMap((file) => checkFile(file, content)),
  );
  return readOf(content, allFaults(reads, content, between.flat()));
}
