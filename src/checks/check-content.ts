// The one validator: all of `content/` in, every fault of every file out. `check`, the tests and the build all call it.
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentFile,
  type SourceFile,
} from '../content/content-file.ts';
import { readFile } from '../content/read-file.ts';
import type { LocalProblem, Problem } from '../faults/problem.ts';
import { checkArticle } from './check-article.ts';
import { checkComparison } from './check-comparison.ts';
import { checkBlocks, checkSource } from './check-duplicates.ts';
import { checkFormerly } from './check-formerly.ts';
import { checkPassage } from './check-passage.ts';
import { checkProse } from './check-prose.ts';
import { checkInText, checkWholeFields } from './check-text.ts';
import { isEcho, OF_TEXT } from './follow-ons.ts';
import { articlesOn } from './of-statement.ts';

function checkStatement(file: ContentFile<'statements'>): LocalProblem[] {
  const compared = file.data.editions.filter((edition) => edition.compared).length;
  return compared === 1
    ? []
    : [
        {
          ...file.at(['editions']),
          rule: 'compared-edition',
          found:
            compared === 0
              ? 'no edition with `compared: true`'
              : `${compared} editions with \`compared: true\``,
          expected: 'one',
        },
      ];
}

/** The rules that hold for a file beside all others. */
function checkFile(file: ContentFile, content: Content): LocalProblem[] {
  const texts = [...file.notes.map((note) => note.text), ...file.blocks.map((block) => block.text)];
  switch (file.collection) {
    case 'statements': {
      const scope = { statement: file.id, articles: articlesOn(content, file.id) };
      return [
        ...checkStatement(file as ContentFile<'statements'>),
        ...checkWholeFields(file as ContentFile<'statements'>),
        ...checkBlocks(file),
        ...texts.flatMap((text) => checkProse(text, scope, content)),
      ];
    }
    case 'passages': {
      const passage = file as ContentFile<'passages'>;
      const scope = {
        statement: passage.data.statement,
        articles: articlesOn(content, passage.data.statement),
      };
      return [
        ...checkPassage(passage, content),
        ...checkInText(passage, content),
        ...file.notes.flatMap((note) => checkProse(note.text, scope, content)),
      ];
    }
    case 'articles': {
      const article = file as ContentFile<'articles'>;
      const scope = { statement: article.data.statement, articles: [file.id], own: file.id };
      return [
        ...checkArticle(article, content),
        ...checkSource(article, content),
        ...checkBlocks(file),
        ...file.notes.flatMap((note) => checkProse(note.text, scope, content)),
      ];
    }
    case 'comparisons':
      return [
        ...checkComparison(file as ContentFile<'comparisons'>, content),
        ...checkBlocks(file),
      ];
  }
}

export interface Checked {
  readonly content: Content;
  /** Sorted by file, line and column; empty where all is well. */
  readonly problems: readonly Problem[];
}

/** Reads and checks content. Pure: files in, content and problems out; it never throws for what a file says. */
export function checkContent(files: readonly SourceFile[]): Checked {
  const problems: Problem[] = [];
  const maps: Record<Collection, Map<string, ContentFile>> = {
    statements: new Map(),
    passages: new Map(),
    articles: new Map(),
    comparisons: new Map(),
  };
  const broken = new Set<string>();
  const unsure = new Set<ContentFile>();
  const unread = new Set<string>();
  for (const source of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { content, problems: found } = readFile(source);
    problems.push(...found);
    for (const { rule, line } of found)
      if (rule === 'block' || rule === 'html') unread.add(`${source.path}:${line}`);
    if (content) maps[content.collection].set(content.id, content);
    else broken.add(source.path);
    if (content?.collection === 'passages' && found.some(({ rule }) => OF_TEXT.has(rule)))
      unsure.add(content);
  }
  const content = maps as unknown as Content;
  const local = COLLECTIONS.flatMap((collection) =>
    [...maps[collection].values()].map((file) => ({ file, found: checkFile(file, content) })),
  );
  for (const { file, found } of local)
    if (found.some(({ rule }) => rule === 'paragraph-count')) unsure.add(file);
  for (const { file, found } of local)
    problems.push(
      ...found
        .filter((problem) => !isEcho(problem, file, content, { broken, unread, unsure }))
        .map((problem) => ({ ...problem, file: file.path })),
    );
  problems.push(...checkFormerly(content));
  if (maps.comparisons.size === 0 && problems.length === 0)
    problems.push({
      file: 'content/comparisons',
      line: 1,
      column: 1,
      rule: 'file-name',
      found: 'no comparison',
      expected: 'at least one file',
      remedy: 'Write a comparison.',
    });
  problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  return { content, problems };
}
