// Content in memory: the real files, read once, and what changes one of them.
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Content, SourceFile } from '../../src/content/content-file.ts';
import { readContent } from '../../src/content/read-content.ts';
import { type Fault, inWords, type LocalFault, type WordedFault } from '../../src/faults/fault.ts';
import { printFault } from '../../src/faults/print-text.ts';

/** The files of the real `content/`. */
export const realContent: readonly SourceFile[] = readContent(
  fileURLToPath(new URL('../..', import.meta.url)),
);

/** The files of the first comparison alone: what tests say of it holds whatever else is there. */
export const firstComparison: readonly SourceFile[] = realContent.filter(
  (file) =>
    file.path.endsWith('/russia-china-2022.md') ||
    /^statement: russia-china-2022$/mu.test(new TextDecoder().decode(file.bytes)),
);

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

export const textOf = (file: SourceFile): string => new TextDecoder().decode(file.bytes);

/** The file whose path ends so. */
export function fileOf(files: readonly SourceFile[], ending: string): SourceFile {
  const [file, ...others] = files.filter(({ path }) => path.endsWith(ending));
  if (!file || others.length > 0) throw new Error(`no single file ${ending}`);
  return file;
}

/** The files with one of them changed. A change that changes nothing is a fault of the test. */
export function edited(
  files: readonly SourceFile[],
  ending: string,
  change: (text: string) => string,
): SourceFile[] {
  const file = fileOf(files, ending);
  const text = change(textOf(file));
  if (text === textOf(file)) throw new Error(`nothing changed in ${ending}`);
  return files.map((other) => (other === file ? sourceFile(file.path, text) : other));
}

/** Every fault of the files as an author reads it, without the count at the end. */
export function faultsOf(files: readonly SourceFile[]): string {
  return checkContent(files).faults.map(printFault).join('\n');
}

/** Faults with their words, as a test reads them. */
export const worded = (
  faults: readonly (LocalFault & { readonly file?: string })[],
): (Fault & WordedFault)[] =>
  faults.map((local) => {
    const fault = { file: 'x.md', ...local };
    return { ...fault, ...inWords(fault) };
  });

/** Checked content, its faults with their words. */
export function check(files: readonly SourceFile[]): {
  content: Content;
  problems: (Fault & WordedFault)[];
} {
  const { content, faults } = checkContent(files);
  return { content, problems: worded(faults) };
}
