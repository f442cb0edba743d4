// Joins checked entries into the corpus.
import type { Collection } from '../content/content-file.ts';
import { placesInText } from '../content/statement-text.ts';
import { passageWords } from '../judge/judge.ts';
import { plainText } from '../text/plain-text.ts';
import type {
  Article,
  ArticleBlock,
  Comparison,
  Corpus,
  JudgedQuotation,
  Passage,
  Sentence,
  Side,
  Statement,
} from './corpus.ts';
import type { Entry } from './entries.ts';
import { LETTERS, SIDES } from './sides.ts';

type Entries = { readonly [C in Collection]: readonly Entry<C>[] };
/** An entry while others that refer to it are still being joined. */
type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Alphabetical by outlet, whatever the machine's own locale; then by headline and id. */
const collator = new Intl.Collator('en');
const byOutlet = (a: Article, b: Article): number =>
  collator.compare(a.outlet, b.outlet) ||
  collator.compare(a.headline, b.headline) ||
  byText(a.id, b.id);
const newestFirst = (x: Comparison, y: Comparison): number =>
  byText(y.published, x.published) || byText(x.id, y.id);

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`unchecked content: no ${what}`);
  return value;
}

function growStatement(entry: Entry<'statements'>): Growing<Statement> {
  const { text, words, witnesses = [], ...rest } = entry;
  return {
    ...rest,
    editions: [...entry.editions],
    issuers: [...entry.issuers],
    blocks: [...entry.blocks],
    witnesses,
    passages: [],
    articles: [],
    comparisons: [],
    text: undefined,
    kind: entry.kind ?? 'statement',
    length: { count: words?.count ?? 0, source: words?.source },
  };
}

/** Gives a statement its passages: in the order of its text where that is whole, else in the editors'. */
function addPassages(
  statement: Growing<Statement>,
  text: Entry<'statements'>['text'],
  entries: readonly Entry<'passages'>[],
): void {
  const lines = text?.flat() ?? [];
  const language = statement.editions.find(({ compared }) => compared)?.language;
  const words = passageWords(lines, language);
  const placed = entries.map((entry) => {
    const places = placesInText(lines, entry.sentences);
    const at = entry.sentence === undefined ? places[0] : entry.sentence - 1;
    return { entry, at: text ? must(at, `place of the passage ${entry.id}`) : undefined };
  });
  placed.sort(
    (x, y) =>
      (x.at ?? x.entry.order ?? 0) - (y.at ?? y.entry.order ?? 0) || byText(x.entry.id, y.entry.id),
  );
  const owners = new Map<number, Passage>();
  for (const { entry, at } of placed) {
    const passage: Passage = {
      ...entry,
      confirmedBy: entry.confirmedBy ?? [],
      statement,
      position: statement.passages.length + 1,
      place:
        at === undefined
          ? undefined
          : {
              first: at + 1,
              last: at + entry.sentences.length,
              total: lines.length,
              from: words.sentences[at]?.from ?? 0,
            },
    };
    statement.passages.push(passage);
    if (at !== undefined) entry.sentences.forEach((_, i) => void owners.set(at + i, passage));
  }
  if (!text) return;
  const sentences = lines.map(
    (line, i): Sentence => ({
      n: i + 1,
      text: line,
      run: must(words.sentences[i], `sentence ${i + 1}`),
      passage: owners.get(i),
    }),
  );
  let next = 0;
  const paragraphs = text.map((paragraph) => {
    next += paragraph.length;
    return sentences.slice(next - paragraph.length, next);
  });
  statement.text = { paragraphs, sentences, words };
  statement.length = { count: words.words.length, source: undefined };
}

function joinArticle(
  entry: Entry<'articles'>,
  statement: Statement,
  passages: ReadonlyMap<string, Passage>,
): Growing<Article> {
  const article: Growing<Article> = {
    ...entry,
    paragraphs: [...entry.paragraphs],
    brief: entry.brief && [...entry.brief],
    blocks: [],
    statement,
    quotations: [],
    length: entry.paragraphs.reduce((sum, p) => sum + p.words, 0),
    comparisons: [],
  };
  article.blocks = entry.blocks.map((block): ArticleBlock => {
    const quotations = block.quotations.map((quotation): JudgedQuotation => {
      const passage = must(passages.get(quotation.passage), `passage ${quotation.passage}`);
      return { ...quotation, article, passage };
    });
    article.quotations.push(...quotations);
    return { ...block, quotations };
  });
  return article;
}

function joinComparison(
  entry: Entry<'comparisons'>,
  statement: Statement,
  articles: ReadonlyMap<string, Article>,
  passages: ReadonlyMap<string, Passage>,
): Comparison {
  const pair = entry.articles.map((id) => must(articles.get(id), `article ${id}`)).sort(byOutlet);
  const [a, b] = SIDES.map(
    (key, i): Side => ({
      key,
      letter: LETTERS[key],
      article: must(pair[i], 'second article'),
    }),
  ) as [Side, Side];
  const passageOf = (id: string): Passage => must(passages.get(id), `passage ${id}`);
  const titles = entry.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => plainText(block.children));
  const numbers = (of: Readonly<Record<string, readonly number[]>>, side: Side): number[] =>
    [...(of[side.article.id] ?? [])].sort((x, y) => x - y);
  return {
    ...entry,
    statement,
    sides: [a, b],
    topics: entry.topics.map((topic, i) => ({
      id: topic.id,
      title: titles[i] ?? topic.id,
      paragraphs: { a: numbers(topic.paragraphs, a), b: numbers(topic.paragraphs, b) },
      passages: (topic.passages ?? []).map(passageOf),
    })),
    described: entry.described.map(({ passage, article, paragraphs }) => ({
      passage: passageOf(passage),
      side: article === a.article.id ? a : b,
      paragraphs: [...paragraphs].sort((x, y) => x - y),
    })),
  };
}

/** @throws where an entry names another that is not there: the entries were not checked */
export function buildCorpus(entries: Entries): Corpus {
  const statements = new Map<string, Growing<Statement>>();
  const statementOf = (id: string): Growing<Statement> =>
    must(statements.get(id), `statement ${id}`);
  for (const entry of entries.statements) statements.set(entry.id, growStatement(entry));

  const byStatement = Map.groupBy(entries.passages, (entry) => entry.statement);
  for (const id of byStatement.keys()) statementOf(id);
  for (const entry of entries.statements)
    addPassages(statementOf(entry.id), entry.text, byStatement.get(entry.id) ?? []);
  const passages = new Map(
    [...statements.values()].flatMap((s) => s.passages.map((p) => [p.id, p] as const)),
  );

  const articles = new Map<string, Growing<Article>>();
  for (const entry of entries.articles) {
    const statement = statementOf(entry.statement);
    const article = joinArticle(entry, statement, passages);
    statement.articles.push(article);
    articles.set(entry.id, article);
  }

  const comparisons = entries.comparisons
    .map((entry) => joinComparison(entry, statementOf(entry.statement), articles, passages))
    .sort(newestFirst);
  for (const comparison of comparisons) {
    statementOf(comparison.statement.id).comparisons.push(comparison);
    for (const { article } of comparison.sides)
      articles.get(article.id)?.comparisons.push(comparison);
  }
  for (const statement of statements.values()) statement.articles.sort(byOutlet);

  const all = [...articles.values()].sort((x, y) => byText(x.id, y.id));
  return {
    quotationCount: all.reduce((sum, { quotations }) => sum + quotations.length, 0),
    statements: [...statements.values()].sort(
      (x, y) => byText(y.date, x.date) || byText(x.id, y.id),
    ),
    articles: all,
    comparisons,
  };
}
