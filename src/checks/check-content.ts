// The one validator: all of `content/` in, every fault of every file out. The command, the tests and the build all call it.
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentFile,
  type SourceFile,
} from '../content/content-file.ts';
import { type ReadFile, readFile } from '../content/read-file.ts';
import { type Fault, fault, type LocalFault, sorted } from '../faults/fault.ts';
import { articlesOn } from './by-statement.ts';
import { checkArticle } from './check-article.ts';
import { checkComparison } from './check-comparison.ts';
import { checkBlocks, checkEntries, checkSource, pageOf } from './check-duplicates.ts';
import { checkArticleDays, checkStatementFigures } from './check-figures.ts';
import { checkFormerly } from './check-formerly.ts';
import { checkPassage } from './check-passage.ts';
import { checkProse } from './check-prose.ts';
import { checkInText, checkStatement } from './check-whole-text.ts';
import { faultyIn, isFollowOn } from './follow-ons.ts';

/** The rules that hold for a file of each collection beside all others. */
const CHECKS: {
  readonly [C in Collection]: (file: ContentFile<C>, content: Content) => LocalFault[];
} = {
  statements: (file, content) => {
    const scope = { statement: file.id, articles: articlesOn(content, file.id) };
    const { editions, issuers, witnesses = [] } = file.data;
    return [
      ...checkStatement(file),
      ...checkStatementFigures(file, content),
      ...checkEntries(file, 'issuers', issuers),
      ...checkEntries(
        file,
        'editions',
        editions.map(
          ({ language, publisher, url }) => `${language} ${publisher} ${url && pageOf(url)}`,
        ),
      ),
      ...checkEntries(
        file,
        'witnesses',
        witnesses.map(({ url }) => pageOf(url)),
      ),
      ...checkBlocks(file),
      ...[...file.notes, ...file.blocks].flatMap(({ text }) => checkProse(text, scope, content)),
    ];
  },
  passages: (file, content) => {
    const { statement } = file.data;
    const scope = { statement, articles: articlesOn(content, statement) };
    return [
      ...checkPassage(file, content),
      ...checkInText(file, content),
      ...file.notes.flatMap(({ text }) => checkProse(text, scope, content)),
    ];
  },
  articles: (file, content) => {
    const scope = { statement: file.data.statement, articles: [file.id], own: file.id };
    return [
      ...checkArticle(file, content),
      ...checkArticleDays(file, content),
      ...checkSource(file, content),
      ...checkBlocks(file),
      ...file.notes.flatMap(({ text }) => checkProse(text, scope, content)),
    ];
  },
  comparisons: (file, content) => [...checkComparison(file, content), ...checkBlocks(file)],
};

/** Every fault of a file beside all others. */
export const checkFile = <C extends Collection>(file: ContentFile<C>, content: Content): Fault[] =>
  CHECKS[file.collection](file, content).map((local) => ({ ...local, file: file.path }));

/** Files by their paths: of the same files the same order everywhere. */
export const inOrder = (files: readonly SourceFile[]): SourceFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

export const filesOf = (content: Content): ContentFile[] =>
  COLLECTIONS.flatMap((collection): ContentFile[] => [...content[collection].values()]);

/** The files that could be read, by collection and id. @param reads in the order of their paths */
export function contentOf(reads: readonly ReadFile[]): Content {
  const content = {
    statements: new Map<string, ContentFile>(),
    passages: new Map<string, ContentFile>(),
    articles: new Map<string, ContentFile>(),
    comparisons: new Map<string, ContentFile>(),
  };
  for (const { content: file } of reads) if (file) content[file.collection].set(file.id, file);
  return content as unknown as Content;
}

/**
 * All faults, each slip once: sorted by file, line and column; none where all is well.
 * @param reads all files with the faults of each alone
 * @param between what `checkFile` found of each file of the content
 */
export function allFaults(
  reads: readonly ReadFile[],
  content: Content,
  between: readonly Fault[],
): Fault[] {
  const files = new Map(filesOf(content).map((file) => [file.path, file]));
  const ofFiles = reads.flatMap(({ faults }) => faults);
  const faulty = faultyIn([...ofFiles, ...between], [...files.values()]);
  const faults = [
    ...ofFiles,
    ...between.filter((one) => !isFollowOn(one, files.get(one.file) as ContentFile, faulty)),
    ...checkFormerly(content),
  ];
  if (content.comparisons.size === 0 && faults.length === 0)
    faults.push({
      ...fault({ line: 1, column: 1 }, 'no-comparison', {}),
      file: 'content/comparisons',
    });
  return sorted(faults);
}

export interface Checked {
  readonly content: Content;
  /** See `allFaults`. */
  readonly faults: readonly Fault[];
}

/** Reads and checks content. Pure: files in, content and faults out; it never throws for what a file says. */
export function checkContent(files: readonly SourceFile[]): Checked {
  const reads = inOrder(files).map(readFile);
  const content = contentOf(reads);
  const between = filesOf(content).flatMap((file) => checkFile(file, content));
  return { content, faults: allFaults(reads, content, between) };
}
