// A content file as a plain value: its front matter, what its text says, and its text as pages set it.
import type { ElementContent } from 'hast';
import type { Block, Collection, Content, ContentFile } from '../content/content-file.ts';
import { type Quotation, readArticle } from '../content/read-quotations.ts';
import type { ArticleData } from '../content/schemas/article.ts';
import type { ComparisonData } from '../content/schemas/comparison.ts';
import type { PassageData } from '../content/schemas/passage.ts';
import type { StatementData } from '../content/schemas/statement.ts';

/** What a file's text gives beyond its front matter. */
export interface Derived {
  /** The body as pages set it; a passage's words are all in its sentences. */
  readonly blocks: readonly Block[];
  /** The front matter's lines of Markdown as pages set them, by their path. */
  readonly notes: Readonly<Record<string, readonly ElementContent[]>>;
  /** Of a passage. */
  readonly sentences?: readonly string[];
  /** Of an article. */
  readonly quotations?: readonly Quotation[];
}

export interface EntryOf {
  statements: StatementData & Derived;
  passages: PassageData & Derived & { readonly sentences: readonly string[] };
  articles: ArticleData & Derived & { readonly quotations: readonly Quotation[] };
  comparisons: ComparisonData & Derived;
}
export type Entry<C extends Collection> = EntryOf[C] & { readonly id: string };

function readingOf(file: ContentFile): Pick<Derived, 'sentences' | 'quotations'> {
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

export const derivedData = (file: ContentFile): Derived => ({
  ...readingOf(file),
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
