// The corpus that pages are made of: statements with their passages, articles with judged quotations, comparisons with two sides.

import type { Witness } from '../content/schemas/fields.ts';
import type { PassageWords, Run } from '../judge/judge.ts';
import type { Entry, EntryBlock, JudgedEntry } from './entries.ts';
import type { LETTERS, SideKey } from './sides.ts';

export type { SideKey } from './sides.ts';

/** Where a passage stands in a text that is known whole. */
export interface TextPlace {
  /** The numbers of its first and last line, from 1, of `total`. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
  /** Its first word, counted from 0 through the whole text. */
  readonly from: number;
}

export interface Passage extends Omit<Entry<'passages'>, 'statement' | 'confirmedBy'> {
  readonly statement: Statement;
  /** Its place among the statement's passages, from 1. */
  readonly position: number;
  readonly words: PassageWords;
  /** Who else prints these words; of a whole text the statement's witnesses tell that. */
  readonly confirmedBy: readonly Witness[];
  /** Only where the statement is known whole. */
  readonly place: TextPlace | undefined;
}

/** A line of a whole text: a sentence, or a salutation, a signature, a name. */
export interface Sentence {
  /** Its number, from 1. */
  readonly n: number;
  readonly text: string;
  /** Its words among those of the whole text. */
  readonly run: Run;
  readonly passage: Passage | undefined;
}

export interface StatementText {
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly sentences: readonly Sentence[];
  readonly words: PassageWords;
}

export interface Statement
  extends Omit<Entry<'statements'>, 'text' | 'words' | 'witnesses' | 'kind'> {
  /** What kind of text it is, after “the”. */
  readonly kind: string;
  /** In the order of the text where it is known whole; else in editorial order. */
  readonly passages: readonly Passage[];
  readonly articles: readonly Article[];
  /** Newest first. */
  readonly comparisons: readonly Comparison[];
  /** The statement from its first word to its last, where it is known whole. */
  readonly text: StatementText | undefined;
  /** Its words, and who counted them where we did not. */
  readonly length: { readonly count: number; readonly source: string | undefined };
  readonly witnesses: readonly Witness[];
}

/** A quotation with its article and passage, and how it relates to the passage. */
export interface JudgedQuotation extends Omit<JudgedEntry, 'passage'> {
  readonly article: Article;
  readonly passage: Passage;
}

/** A paragraph or heading of a rendition; the link element of each quotation carries its number `n`, as `dataN`. */
export interface ArticleBlock extends Omit<EntryBlock, 'quotations'> {
  readonly quotations: readonly JudgedQuotation[];
}

export interface Article extends Omit<Entry<'articles'>, 'statement' | 'blocks'> {
  readonly statement: Statement;
  readonly blocks: readonly ArticleBlock[];
  /** In reading order, headings included. */
  readonly quotations: readonly JudgedQuotation[];
  /** Words of the original, all paragraphs together. */
  readonly length: number;
  /** Newest first. */
  readonly comparisons: readonly Comparison[];
}

/** One article's side of a comparison: A stands left, B right. */
export interface Side {
  readonly key: SideKey;
  readonly letter: (typeof LETTERS)[SideKey];
  readonly article: Article;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Paragraph numbers of each side, ascending. */
  readonly paragraphs: Readonly<Record<SideKey, readonly number[]>>;
  /** Passages that neither report quotes, but that belong here. */
  readonly passages: readonly Passage[];
}

export interface Described {
  readonly passage: Passage;
  readonly side: Side;
  readonly paragraphs: readonly number[];
}

export interface Comparison
  extends Omit<Entry<'comparisons'>, 'statement' | 'articles' | 'topics' | 'described'> {
  readonly statement: Statement;
  readonly sides: readonly [Side, Side];
  readonly topics: readonly Topic[];
  readonly described: readonly Described[];
}

export interface Corpus {
  /** How many quotations were checked, those in headings too. */
  readonly quotationCount: number;
  /** Newest first. */
  readonly statements: readonly Statement[];
  readonly articles: readonly Article[];
  /** Newest first. */
  readonly comparisons: readonly Comparison[];
}
