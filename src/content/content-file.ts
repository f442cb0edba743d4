// The types of a content file as it stands on disk and as it is read: front matter with places, body as blocks.
import type { ElementContent } from 'hast';
import type { Text } from '../text/read-text.ts';
import { type ArticleData, articleSchema } from './schemas/article.ts';
import { type ComparisonData, comparisonSchema } from './schemas/comparison.ts';
import { type PassageData, passageSchema } from './schemas/passage.ts';
import { type StatementData, statementSchema } from './schemas/statement.ts';
import type { TextLine } from './statement-text.ts';

/** The kinds of content, each a folder of `content/`. */
export const COLLECTIONS = ['statements', 'passages', 'articles', 'comparisons'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * Whether an id would take an address that the site needs (the data of a comparison `schema` would stand where the data's
 * own schema does), or a name that Windows keeps for a device.
 */
export const isReserved = (collection: Collection, id: string): boolean =>
  (collection === 'comparisons' && id === 'schema') ||
  /^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(id);

/** The front matter of each collection, and the schema that it must obey. */
export interface DataOf {
  statements: StatementData;
  passages: PassageData;
  articles: ArticleData;
  comparisons: ComparisonData;
}
export const SCHEMAS = {
  statements: statementSchema,
  passages: passageSchema,
  articles: articleSchema,
  comparisons: comparisonSchema,
};

/** A file of `content/` as bytes. `path` starts with `content/` and has forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stands there instead of a file that can be read. */
  readonly unread?: string;
}

/** A paragraph or heading as pages set it: its content as HTML elements, links still as the author wrote them. */
export interface Block {
  readonly kind: 'paragraph' | 'heading';
  /** Stands on a paragraph that a report sets as a block quotation. */
  readonly isExtract?: true;
  readonly children: readonly ElementContent[];
}

/** A paragraph or heading of the body. */
export interface TextBlock extends Block {
  readonly text: Text;
}

/** A line of the front matter in which Markdown may stand, and the path to it. */
export interface Note {
  readonly path: readonly (string | number)[];
  readonly text: Text;
  readonly children: readonly ElementContent[];
}

/** A file that could be read: its front matter obeys the schema, its body is Markdown. */
export interface ContentFile<C extends Collection = Collection> {
  readonly path: string;
  readonly collection: C;
  readonly id: string;
  readonly data: DataOf[C];
  /** Body paragraphs and headings; for a passage its sentences. */
  readonly blocks: readonly TextBlock[];
  /** Of a statement that is known whole: its paragraphs, one sentence a line. */
  readonly statementText: readonly (readonly TextLine[])[] | undefined;
  readonly notes: readonly Note[];
  /** Its front matter as written, see `placeOf`. */
  readonly yaml: string;
}

/** All of `content/`, by collection and id. */
export type Content = { readonly [C in Collection]: ReadonlyMap<string, ContentFile<C>> };
