// What belongs to a statement: its passages and the reports on it, sorted out once for all of the content; and whether it is there.
import type { Content, ContentFile } from '../content/content-file.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { closest } from '../text/closest.ts';

const passagesByStatement = new WeakMap<Content, Map<string, ContentFile<'passages'>[]>>();

/** The passages of a statement; sorted out once for all of the content. */
export function passagesOf(
  content: Content,
  statement: string,
): readonly ContentFile<'passages'>[] {
  let byStatement = passagesByStatement.get(content);
  if (!byStatement) {
    byStatement = Map.groupBy(content.passages.values(), (passage) => passage.data.statement);
    passagesByStatement.set(content, byStatement);
  }
  return byStatement.get(statement) ?? [];
}

const articlesByStatement = new WeakMap<Content, Map<string, string[]>>();

/** The ids of the articles on a statement. */
export function articlesOn(content: Content, statement: string): readonly string[] {
  let byStatement = articlesByStatement.get(content);
  if (!byStatement) {
    byStatement = new Map();
    for (const { id, data } of content.articles.values())
      byStatement.set(data.statement, [...(byStatement.get(data.statement) ?? []), id]);
    articlesByStatement.set(content, byStatement);
  }
  return byStatement.get(statement) ?? [];
}

/** A statement that a file names, but that is not there. */
export function checkNamed(
  file: ContentFile<'passages' | 'articles' | 'comparisons'>,
  content: Content,
): LocalProblem[] {
  const { statement } = file.data;
  if (content.statements.has(statement)) return [];
  return [
    {
      ...file.at(['statement']),
      rule: 'reference',
      found: `an unknown statement \`${statement}\``,
      expected: 'a file of content/statements',
      nearest: closest(statement, content.statements.keys()),
    },
  ];
}
