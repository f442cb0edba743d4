// The corpus that pages are made of: statements with their passages, articles with judged quotations, comparisons with two sides.

import type { Collection } from '../content/content-file.ts';
import type { Quotation } from '../content/read-quotations.ts';
import { type Judgement, judge, type PassageWords, passageWords } from '../judge/judge.ts';
import { plainText } from '../text/plain-text.ts';
import { countWords, withoutMarks } from '../text/words.ts';
import type { Entry } from './entries.ts';

export interface Passage extends Omit<Entry<'passages'>, 'statement'> {
  readonly statement: Statement;
  /** Its place among the statement's passages, from 1. */
  readonly position: number;
  readonly words: PassageWords;
}

export interface Statement extends Entry<'statements'> {
  /** In editorial order. */
  readonly passages: readonly Passage[];
  readonly articles: readonly Article[];
  readonly comparisons: readonly Comparison[];
}

/** A quotation with its article and passage, and how it relates to the passage. */
export interface JudgedQuotation extends Omit<Quotation, 'passage'> {
  readonly article: Article;
  readonly passage: Passage;
  readonly judgement: Judgement;
}

export interface Article extends Omit<Entry<'articles'>, 'statement' | 'quotations'> {
  readonly statement: Statement;
  /** In reading order, headings included. */
  readonly quotations: readonly JudgedQuotation[];
  /** Words of the original, all paragraphs together. */
  readonly length: number;
  /** Newest first. */
  readonly comparisons: readonly Comparison[];
}

export type SideKey = 'a' | 'b';

/** One article's side of a comparison: A stands left, B right. */
export interface Side {
  readonly key: SideKey;
  readonly letter: 'A' | 'B';
  readonly article: Article;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Paragraph numbers of each side, ascending. */
  readonly paragraphs: Readonly<Record<SideKey, readonly number[]>>;
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
  /** How many quotations were checked, those in headings aside. */
  readonly quotationCount: number;
  readonly statements: readonly Statement[];
  readonly articles: readonly Article[];
  /** Newest first. */
  readonly comparisons: readonly Comparison[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Alphabetical by outlet, whatever the machine's own locale; then by headline and id. */
const byOutlet = (a: Article, b: Article): number =>
  a.outlet.localeCompare(b.outlet, 'en') ||
  a.headline.localeCompare(b.headline, 'en') ||
  byText(a.id, b.id);

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`unchecked content: no ${what}`);
  return value;
}

/**
 * Joins checked entries into a corpus; every quotation is judged once, here.
 * @throws where an entry names another that is not there: the entries were not checked
 */
export function buildCorpus(entries: { readonly [C in Collection]: readonly Entry<C>[] }): Corpus {
  const statements = new Map<string, Mutable<Statement>>();
  for (const entry of entries.statements)
    statements.set(entry.id, {
      ...entry,
      editions: [...entry.editions],
      issuers: [...entry.issuers],
      blocks: [...entry.blocks],
      passages: [],
      articles: [],
      comparisons: [],
    });

  const passages = new Map<string, Passage>();
  for (const entry of [...entries.passages].sort(
    (a, b) => a.order - b.order || byText(a.id, b.id),
  )) {
    const statement = must(statements.get(entry.statement), `statement ${entry.statement}`);
    const passage: Passage = {
      ...entry,
      statement,
      position: statement.passages.length + 1,
      words: passageWords(entry.sentences),
    };
    statement.passages.push(passage);
    passages.set(entry.id, passage);
  }

  const articles = new Map<string, Mutable<Article>>();
  for (const entry of entries.articles) {
    const statement = must(statements.get(entry.statement), `statement ${entry.statement}`);
    const article: Mutable<Article> = {
      ...entry,
      paragraphs: [...entry.paragraphs],
      blocks: [...entry.blocks],
      statement,
      quotations: [],
      length: entry.paragraphs.reduce((sum, p) => sum + p.words, 0),
      comparisons: [],
    };
    article.quotations = entry.quotations.map((quotation) => {
      const passage = must(passages.get(quotation.passage), `passage ${quotation.passage}`);
      return {
        ...quotation,
        article,
        passage,
        judgement: judge(withoutMarks(quotation.printed), passage.words),
      };
    });
    statement.articles.push(article);
    articles.set(entry.id, article);
  }
  for (const statement of statements.values()) statement.articles.sort(byOutlet);

  const comparisons = entries.comparisons.map((entry): Comparison => {
    const statement = must(statements.get(entry.statement), `statement ${entry.statement}`);
    const [a, b] = entry.articles
      .map((id) => must(articles.get(id), `article ${id}`))
      .sort(byOutlet) as unknown as [Article, Article];
    const sides = [
      { key: 'a', letter: 'A', article: a },
      { key: 'b', letter: 'B', article: b },
    ] as const;
    const numbers = (topic: (typeof entry.topics)[number], article: Article): number[] =>
      [...(topic.paragraphs[article.id] ?? [])].sort((x, y) => x - y);
    const titles = entry.blocks
      .filter((block) => block.kind === 'heading')
      .map((block) => plainText(block.children));
    const comparison: Comparison = {
      ...entry,
      statement,
      sides,
      topics: entry.topics.map((topic, i) => ({
        id: topic.id,
        title: titles[i] ?? topic.id,
        paragraphs: { a: numbers(topic, a), b: numbers(topic, b) },
      })),
      described: entry.described.map(({ passage, article, paragraphs }) => ({
        passage: must(passages.get(passage), `passage ${passage}`),
        side: article === a.id ? sides[0] : sides[1],
        paragraphs: [...paragraphs].sort((x, y) => x - y),
      })),
    };
    statement.comparisons.push(comparison);
    for (const article of [a, b])
      (articles.get(article.id) as Mutable<Article>).comparisons.push(comparison);
    return comparison;
  });
  const newestFirst = (x: Comparison, y: Comparison): number =>
    byText(y.published, x.published) || byText(x.id, y.id);
  for (const { comparisons: own } of [...statements.values(), ...articles.values()])
    own.sort(newestFirst);

  return {
    quotationCount: [...articles.values()].reduce(
      (sum, article) => sum + article.quotations.filter((q) => !q.inHeading).length,
      0,
    ),
    statements: [...statements.values()].sort(
      (x, y) => byText(y.date, x.date) || byText(x.id, y.id),
    ),
    articles: [...articles.values()].sort((x, y) => byText(x.id, y.id)),
    comparisons: comparisons.sort(newestFirst),
  };
}

/** How many words a quotation prints. */
export function printedWords(quotation: { readonly printed: string }): number {
  return countWords(quotation.printed);
}
