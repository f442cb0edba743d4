// A content file as a plain value: its front matter, what its text says, and its text as pages set it.
import type { ElementContent } from 'hast';
import { siblingsOf } from '../checks/by-statement.ts';
import { wordsOf } from '../checks/nearest-passage.ts';
import type { Block, Collection, Content, ContentFile, DataOf } from '../content/content-file.ts';
import { type Quotation, readArticle } from '../content/read-quotations.ts';
import { type Judgement, judgeOnce, type PassageWords } from '../judge/judge.ts';
import { withoutMarks } from '../text/words.ts';

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
  readonly quotations: readonly JudgedEntry[];
}

/** A quotation and how it relates to its passage. */
export interface JudgedEntry extends Quotation {
  readonly judgement: Judgement;
}

export interface EntryOf {
  statements: Omit<DataOf['statements'], 'text'> &
    Derived & {
      /** Of a statement known whole: its paragraphs, one sentence a line. */
      readonly text: readonly (readonly string[])[] | undefined;
    };
  passages: DataOf['passages'] &
    Derived & { readonly sentences: readonly string[]; readonly words: PassageWords };
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

/** The judgement that a quotation's check made. @throws where its passage is not there: the content was not checked */
function judgementOf({ passage: id, printed }: Quotation, content: Content): Judgement {
  const passage = content.passages.get(id);
  if (!passage) throw new Error(`unchecked content: no passage ${id}`);
  return judgeOnce(
    withoutMarks(printed),
    wordsOf(passage, siblingsOf(content, passage.data.statement)),
  );
}

function articleBlocks(file: ContentFile<'articles'>, content: Content): EntryBlock[] {
  return readArticle(file).map(({ kind, number, last, isBrief, isExtract, quotations }, i) => ({
    kind,
    ...(isExtract && { isExtract }),
    number,
    last,
    isBrief,
    quotations: quotations.map(({ place: _, offset: __, ...quotation }) => ({
      ...quotation,
      judgement: judgementOf(quotation, content),
    })),
    children: numbered(
      file.blocks[i]?.children ?? [],
      new Map(quotations.map(({ offset, n }) => [offset, n])),
    ),
  }));
}

/** What each collection's text gives beyond blocks and notes. */
const ADDED: {
  readonly [C in Collection]: (file: ContentFile<C>, content: Content) => object;
} = {
  statements: (file) => ({
    blocks: plainBlocks(file),
    text: file.statementText?.map((paragraph) => paragraph.map(({ text }) => text)),
  }),
  passages: (file, content) => ({
    blocks: [],
    sentences: file.blocks.map((block) => block.text.text),
    // A copy: what was tried beside these words is held no longer than the checks' own.
    words: { ...wordsOf(file, siblingsOf(content, file.data.statement)) },
  }),
  articles: (file, content) => ({ blocks: articleBlocks(file, content) }),
  comparisons: (file) => ({ blocks: plainBlocks(file) }),
};

/** All entries of checked content. */
export function entriesOf(content: Content): { [C in Collection]: Entry<C>[] } {
  const of = <C extends Collection>(collection: C): Entry<C>[] =>
    [...content[collection].values()].map((file) => ({
      id: file.id,
      ...file.data,
      ...ADDED[collection](file, content),
      notes: Object.fromEntries(file.notes.map(({ path, children }) => [path.join('.'), children])),
    })) as unknown as Entry<C>[];
  return {
    statements: of('statements'),
    passages: of('passages'),
    articles: of('articles'),
    comparisons: of('comparisons'),
  };
}
