// What belongs to a statement: its passages and the reports on it, sorted out once for all of the content; and whether it is there.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { closest } from '../text/closest.ts';

interface ByStatement {
  readonly passages: ReadonlyMap<string, readonly ContentFile<'passages'>[]>;
  readonly articles: ReadonlyMap<string, readonly ContentFile<'articles'>[]>;
}

const sortedOut = new WeakMap<Content, ByStatement>();

function byStatement(content: Content): ByStatement {
  const before = sortedOut.get(content);
  if (before) return before;
  const made = {
    passages: Map.groupBy(content.passages.values(), ({ data }) => data.statement),
    articles: Map.groupBy(content.articles.values(), ({ data }) => data.statement),
  };
  sortedOut.set(content, made);
  return made;
}

export const passagesOf = (
  content: Content,
  statement: string,
): readonly ContentFile<'passages'>[] => byStatement(content).passages.get(statement) ?? [];

/** A statement as quotations from it are held against it. */
export interface Siblings {
  readonly statement: ContentFile<'statements'> | undefined;
  readonly passages: readonly ContentFile<'passages'>[];
  /** Of the edition that is compared: how its words are cut. */
  readonly language: string | undefined;
}

const siblings = new WeakMap<Content, Map<string, Siblings>>();

/** The same object for the same statement, so that what is made of it is made once. */
export function siblingsOf(content: Content, id: string): Siblings {
  const ofContent = siblings.get(content) ?? new Map<string, Siblings>();
  siblings.set(content, ofContent);
  const statement = content.statements.get(id);
  const made = ofContent.get(id) ?? {
    statement,
    passages: passagesOf(content, id),
    language: statement?.data.editions.find(({ compared }) => compared)?.language,
  };
  ofContent.set(id, made);
  return made;
}

/** The ids of the articles on a statement. */
export const articlesOn = (content: Content, statement: string): readonly string[] =>
  (byStatement(content).articles.get(statement) ?? []).map(({ id }) => id);

/** The lines of a statement that is known whole, from its first to its last. */
export const linesOf = (statement: ContentFile<'statements'> | undefined): string[] =>
  (statement?.statementText ?? []).flat().map(({ text }) => text);

/** A statement that a file names, but that is not there. */
export function checkNamed(
  file: ContentFile<'passages' | 'articles' | 'comparisons'>,
  content: Content,
): LocalFault[] {
  const { statement: id } = file.data;
  if (content.statements.has(id)) return [];
  const nearest = closest(id, content.statements.keys());
  return [
    fault(placeOf(file, ['statement']), 'unknown', { what: 'statement', id, nearest }, { id }),
  ];
}
