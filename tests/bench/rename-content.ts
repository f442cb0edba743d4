// Content under other names: every id, and everything that refers to it, renamed together.
import { parse, stringify } from 'yaml';
import type { SourceFile } from '../../src/content/content-file.ts';

/** The new id of a file. */
export type Rename = (collection: string, id: string) => string;

type Data = Record<string, unknown> & {
  statement?: string;
  articles?: string[];
  topics?: { paragraphs: Record<string, unknown>; passages?: string[] }[];
  described?: { passage: string; article: string }[];
};

/**
 * Renames content files and what refers to them, in front matter and in links.
 * @param adapt changes a file's front matter and body besides; it gets the file's old collection and id
 */
export function renameContent(
  files: readonly SourceFile[],
  rename: Rename,
  adapt: (data: Data, body: string, collection: string, id: string) => string = (_, body) => body,
): SourceFile[] {
  return files.map((file) => {
    const [, collection = '', id = ''] = /^content\/([^/]+)\/([^/]+)\.md$/u.exec(file.path) ?? [];
    const text = new TextDecoder()
      .decode(file.bytes)
      .replace(
        /(\.\.\/(passages|articles|statements)\/)([a-z0-9-]+)(?=\.md)/gu,
        (_, folder: string, kind: string, name: string) => `${folder}${rename(kind, name)}`,
      );
    const [, yaml = '', body = ''] = /^---\n(.*?)^---\n(.*)$/msu.exec(text) ?? [];
    const data = parse(yaml) as Data;
    if (data.statement) data.statement = rename('statements', data.statement);
    if (data.articles) data.articles = data.articles.map((name) => rename('articles', name));
    for (const topic of data.topics ?? []) {
      topic.paragraphs = Object.fromEntries(
        Object.entries(topic.paragraphs).map(([name, list]) => [rename('articles', name), list]),
      );
      if (topic.passages) topic.passages = topic.passages.map((name) => rename('passages', name));
    }
    for (const entry of data.described ?? []) {
      entry.passage = rename('passages', entry.passage);
      entry.article = rename('articles', entry.article);
    }
    const adapted = adapt(data, body, collection, id);
    return {
      path: `content/${collection}/${rename(collection, id)}.md`,
      bytes: new TextEncoder().encode(`---\n${stringify(data)}---\n${adapted}`),
    };
  });
}
