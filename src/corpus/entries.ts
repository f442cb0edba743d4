// A content file as a plain value: its front matter, what its text says, and its text as pages set it.
import type { ElementContent } from 'hast';
import type { Block, Collection, Content, ContentFile, DataOf } from '../content/content-file.ts';
import { type Quotation, readArticle } from '../content/read-quotations.ts';

/** What a file's text gives beyond its front matter. */
export interface Derived {
  /** The body as pages set it; a passage's words are all in its sentences. */
  readonly blocks: readonly Block[];
  /** The front matter's lines of Markdown as pages set them, by their path. */
  readonly notes: Readonly<Record<string, readonly ElementContent[]>>;
}

/** A paragraph or heading of an article. The link element of each quotation carries its number, as `dataN`. */
export interface EntryBlock extends Block {
  /** The original paragraph's number; for a heading that of the paragraph under it. */
  readonly number: number;
  /** The last original paragraph that it stands for: another than `number` only in brief. */
  readonly last: number;
  readonly isBrief: boolean;
  readonly quotations: readonly Quotation[];
}

export interface EntryOf {
  statements: Omit<DataOf['statements'], 'text'> &
    Derived & {
      /** Of a statement known whole: its paragraphs, one sentence a line. */
      readonly text: readonly (readonly string[])[] | undefined;
    };
  passages: DataOf['passages'] & Derived & { readonly sentences: readonly string[] };
  articles: DataOf['articles'] &
    Omit<Derived, 'blocks'> & { readonly blocks: readonly EntryBlock[] };
  comparisons: DataOf['comparisons'] & Derived;
}
export type Entry<C extends Collection> = EntryOf[C] & { readonly id: string };

const plainBlocks = (file: ContentFile): Block[] =>
  file.blocks.map(({ kind, children }) => ({ kind, children }));

/** The elements with the number of each quotation on its link. */
function numbered(
  children: readonly ElementContent[],
  numbers: ReadonlyMap<unknown, number>,
): ElementContent[] {
  return children.map((node) => {
    if (node.type !== 'element') return node;
    const { dataAt, ...properties } = node.properties;
    const n = numbers.get(dataAt);
    return {
      ...node,
      properties: n === undefined ? properties : { ...properties, dataN: n },
      children: numbered(node.children, numbers),
    };
  });
}

function articleBlocks(file: ContentFile<'articles'>): EntryBlock[] {
  return readArticle(file).map(({ kind, number, last, isBrief, isExtract, quotations }, i) => ({
    kind,
    ...(isExtract && { isExtract }),
    number,
    last,
    isBrief,
    quotations: quotations.map(({ place: _, offset: __, ...quotation }) => quotation),
    children: numbered(
      file.blocks[i]?.children ?? [],
      new Map(quotations.map(({ offset, n }) => [offset, n])),
    ),
  }));
}

/** What each collection's text gives beyond blocks and notes. */
const ADDED: { readonly [C in Collection]: (file: ContentFile<C>) => object } = {
  statements: (file) => ({
    blocks: plainBlocks(file),
    text: file.statementText?.map((paragraph) => paragraph.map(({ text }) => text)),
  }),
  passages: (file) => ({ blocks: [], sentences: file.blocks.map((block) => block.text.text) }),
  articles: (file) => ({ blocks: articleBlocks(file) }),
  comparisons: (file) => ({ blocks: plainBlocks(file) }),
};

/** All entries of checked content. */
export function entriesOf(content: Content): { [C in Collection]: Entry<C>[] } {
  const of = <C extends Collection>(collection: C): Entry<C>[] =>
    [...content[collection].values()].map((file) => ({
      id: file.id,
      ...file.data,
      ...ADDED[collection](file),
      notes: Object.fromEntries(file.notes.map(({ path, children }) => [path.join('.'), children])),
    })) as unknown as Entry<C>[];
  return {
    statements: of('statements'),
    passages: of('passages'),
    articles: of('articles'),
    comparisons: of('comparisons'),
  };
}
