// Content read, checked and joined; or its faults in words.
import { type Checked, checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { printText } from '../faults/print-text.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entries.ts';

/** The joined content; or every fault of every file in words, and where the first stands: no page is made of faulty content. */
export type Read =
  | { readonly corpus: Corpus }
  | {
      readonly faults: string;
      readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    };

/** What pages are made of, from what was read and checked. */
export function readOf({ content, faults }: Checked): Read {
  const [first] = faults;
  if (!first) return { corpus: buildCorpus(entriesOf(content)) };
  const { file, line, column } = first;
  return { faults: printText(faults), loc: { file, line, column } };
}

export const readCorpus = (files: readonly SourceFile[]): Read => readOf(checkContent(files));
