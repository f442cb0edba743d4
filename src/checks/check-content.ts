// The one validator: all of `content/` in, every fault of every file out. The command, the tests and the build all call it.
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentFile,
  type SourceFile,
} from '../content/content-file.ts';
import { readFile } from '../content/read-file.ts';
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

const checkFile = <C extends Collection>(file: ContentFile<C>, content: Content): Fault[] =>
  CHECKS[file.collection](file, content).map((local) => ({ ...local, file: file.path }));

export interface Checked {
  readonly content: Content;
  /** Sorted by file, line and column; empty where all is well. */
  readonly faults: readonly Fault[];
}

/** Reads and checks content. Pure: files in, content and faults out; it never throws for what a file says. */
export function checkContent(files: readonly SourceFile[]): Checked {
  const content = {
    statements: new Map<string, ContentFile>(),
    passages: new Map<string, ContentFile>(),
    articles: new Map<string, ContentFile>(),
    comparisons: new Map<string, ContentFile>(),
  };
  const ofFiles: Fault[] = [];
  for (const source of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readFile(source);
    ofFiles.push(...read.faults);
    if (read.content) content[read.content.collection].set(read.content.id, read.content);
  }
  const all = COLLECTIONS.flatMap((collection) => [...content[collection].values()]);
  const checked = content as unknown as Content;
  const between = all.map((file) => ({ file, found: checkFile(file, checked) }));
  const faulty = faultyIn([...ofFiles, ...between.flatMap(({ found }) => found)], all);
  const faults = [
    ...ofFiles,
    ...between.flatMap(({ file, found }) => found.filter((one) => !isFollowOn(one, file, faulty))),
    ...checkFormerly(checked),
  ];
  if (content.comparisons.size === 0 && faults.length === 0)
    faults.push({
      ...fault({ line: 1, column: 1 }, 'no-comparison', {}),
      file: 'content/comparisons',
    });
  return { content: checked, faults: sorted(faults) };
}
