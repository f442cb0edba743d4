// A content file as a plain value: its front matter, what its text says, and its text as pages set it.
import type { ElementContent } from 'hast';
import type { ArticleData } from '../schemas/article.ts';
import type { ComparisonData } from '../schemas/comparison.ts';
import type { PassageData } from '../schemas/passage.ts';
import type { StatementData } from '../schemas/statement.ts';
import type { Block, Collection, Content, ContentFile } from './content-file.ts';
import { type Quotation, readArticle } from './read-quotations.ts';

/** A file's text as pages set it: the body's blocks, and the front matter's lines of Markdown by their path. */
interface Rendered {
  readonly blocks: readonly Block[];
  readonly notes: Readonly<Record<string, readonly ElementContent[]>>;
}

export interface EntryOf {
  statements: StatementData & Rendered;
  passages: PassageData & Rendered & { readonly sentences: readonly string[] };
  articles: ArticleData & Rendered & { readonly quotations: readonly Quotation[] };
  comparisons: ComparisonData & Rendered;
}
export type Entry<C extends Collection> = EntryOf[C] & { readonly id: string };

function readingOf(file: ContentFile): Record<string, unknown> {
  switch (file.collection) {
    case 'passages':
      return { sentences: file.blocks.map((block) => block.text.text) };
    case 'articles':
      return {
        quotations: readArticle(file as ContentFile<'articles'>).flatMap((block) =>
          block.quotations.map(({ place: _, ...quotation }) => quotation),
        ),
      };
    default:
      return {};
  }
}

/** What a file's text gives beyond its front matter. */
export const derivedData = (file: ContentFile): Record<string, unknown> => ({
  ...readingOf(file),
  // A passage's words are all in its sentences.
  blocks:
    file.collection === 'passages'
      ? []
      : file.blocks.map(({ kind, children }): Block => ({ kind, children })),
  notes: Object.fromEntries(file.notes.map(({ path, children }) => [path.join('.'), children])),
});

/** All entries of checked content. */
export function entriesOf(content: Content): { [C in Collection]: Entry<C>[] } {
  const of = <C extends Collection>(collection: C): Entry<C>[] =>
    [...content[collection].values()].map(
      (file) => ({ id: file.id, ...file.data, ...derivedData(file) }) as unknown as Entry<C>,
    );
  return {
    statements: of('statements'),
    passages: of('passages'),
    articles: of('articles'),
    comparisons: of('comparisons'),
  };
}
