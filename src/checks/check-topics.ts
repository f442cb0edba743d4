// A comparison's topics: every paragraph of both articles in one of them, none too large; and what it says is described.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { briefRuns, type PlacedQuotation, readArticle } from '../content/read-quotations.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { closest } from '../text/closest.ts';
import { checkEntries } from './check-duplicates.ts';

type Comparison = ContentFile<'comparisons'>;
type Article = ContentFile<'articles'>;

/** No topic holds more than this share of an article's words: a third, and more where short reports have few topics. */
const largestShare = (topics: number): number => Math.max(1 / 3, 2 / topics);

const quotationsOf = (article: Article, passage: string): PlacedQuotation[] =>
  readArticle(article)
    .flatMap((block) => block.quotations)
    .filter((quotation) => quotation.passage === passage);

/** Ids once, and paragraphs of the two articles alone. */
function checkKeys(file: Comparison): LocalFault[] {
  const { topics, articles } = file.data;
  const ids = topics.map(({ id }) => id);
  return topics.flatMap(({ id, paragraphs }, i) => [
    ...(ids.indexOf(id) === i
      ? []
      : [
          fault(placeOf(file, ['topics', i, 'id']), 'twice', {
            found: `the topic \`${id}\` twice`,
            expected: 'each topic id once',
          }),
        ]),
    ...Object.keys(paragraphs)
      .filter((article) => !articles.includes(article))
      .map((article) => {
        const nearest = closest(article, articles);
        const place = placeOf(file, ['topics', i, 'paragraphs', article]);
        return fault(place, 'foreign-topic-key', { article, articles, nearest }, { id: article });
      }),
  ]);
}

/** One article's paragraphs, each in one topic. */
function checkParagraphs(file: Comparison, article: Article): LocalFault[] {
  const { topics } = file.data;
  const { id: name } = article;
  const sizes = article.data.paragraphs.map(({ words }) => words);
  const total = sizes.reduce((sum, words) => sum + words, 0);
  const most = Math.floor(total * largestShare(topics.length));
  const owner = new Map<number, string>();
  const faults: LocalFault[] = [];
  topics.forEach(({ id: topic, paragraphs }, i) => {
    const numbers = Object.hasOwn(paragraphs, name) && paragraphs[name];
    if (!numbers) {
      const place = placeOf(file, ['topics', i, 'paragraphs']);
      faults.push(fault(place, 'topic-without-article', { article: name, topic }));
      return;
    }
    numbers.forEach((paragraph, j) => {
      const place = () => placeOf(file, ['topics', i, 'paragraphs', name, j]);
      const other = owner.get(paragraph);
      if (paragraph > sizes.length)
        faults.push(
          fault(
            place(),
            'no-paragraph',
            { paragraph, article: name, count: sizes.length },
            { id: name, paragraph },
          ),
        );
      else if (other !== undefined)
        faults.push(
          fault(place(), 'paragraph-in-two-topics', { paragraph, article: name, topic, other }),
        );
      owner.set(paragraph, topic);
    });
    const size = numbers.reduce((sum, number) => sum + (sizes[number - 1] ?? 0), 0);
    if (size > most && numbers.length > 1)
      faults.push(
        fault(placeOf(file, ['topics', i, 'paragraphs', name]), 'topic-size', {
          size,
          total,
          article: name,
          topic,
          most,
          topics: topics.length,
        }),
      );
  });
  const missing = sizes.map((_, i) => i + 1).filter((number) => !owner.has(number));
  if (missing.length > 0)
    faults.push(
      fault(placeOf(file, ['topics']), 'paragraph-without-topic', {
        paragraphs: missing,
        article: name,
      }),
    );
  return [...faults, ...checkBriefTopics(file, article, owner)];
}

/** A run in brief stands in one topic. */
function checkBriefTopics(
  file: Comparison,
  article: Article,
  owner: ReadonlyMap<number, string>,
): LocalFault[] {
  return briefRuns(article.data.brief).flatMap(({ first, last }) => {
    const topics = new Set<string>();
    for (let number = first; number <= last; number++) {
      const topic = owner.get(number);
      if (topic !== undefined) topics.add(topic);
    }
    return topics.size < 2
      ? []
      : [
          fault(placeOf(file, ['topics']), 'brief-in-two-topics', {
            run: `${first} to ${last}`,
            article: article.id,
            topics: [...topics],
          }),
        ];
  });
}

/** Passages that a topic names: of this statement, and quoted by neither report. */
function checkTopicPassages(
  file: Comparison,
  articles: readonly Article[],
  content: Content,
): LocalFault[] {
  const { statement, topics } = file.data;
  return topics.flatMap(({ passages = [] }, i) =>
    passages.flatMap((passage, j): LocalFault[] => {
      const place = placeOf(file, ['topics', i, 'passages', j]);
      if (content.passages.get(passage)?.data.statement !== statement) {
        const nearest = closest(passage, content.passages.keys());
        return [fault(place, 'not-of-statement', { passage, statement, nearest }, { id: passage })];
      }
      return articles.flatMap((article) =>
        quotationsOf(article, passage)
          .slice(0, 1)
          .map(({ paragraph }) =>
            fault(place, 'quoted-in-topic', { passage, article: article.id, paragraph }),
          ),
      );
    }),
  );
}

export function checkTopics(
  file: Comparison,
  articles: readonly Article[],
  content: Content,
): LocalFault[] {
  const faults = [
    ...checkKeys(file),
    ...articles.flatMap((article) => checkParagraphs(file, article)),
    ...checkTopicPassages(file, articles, content),
  ];
  // A paragraph that lost its topic may be what an empty topic lacks: then it is named alone.
  if (faults.length > 0) return faults;
  return file.data.topics.flatMap(({ id: topic, paragraphs }, i) =>
    Object.values(paragraphs).some((numbers) => numbers.length > 0)
      ? []
      : [fault(placeOf(file, ['topics', i, 'paragraphs']), 'empty-topic', { topic })],
  );
}

/** Passages that a report tells of without quoting them: there, of this statement, and really not quoted. */
export function checkDescribed(
  file: Comparison,
  articles: readonly Article[],
  content: Content,
): LocalFault[] {
  const { statement, described } = file.data;
  const faults = checkEntries(
    file,
    'described',
    described.map(({ passage, article }) => `${passage} ${article}`),
  );
  described.forEach((entry, i) => {
    const passage = content.passages.get(entry.passage);
    const isKnown =
      content.statements.has(statement) &&
      (!passage || content.statements.has(passage.data.statement));
    if (isKnown && passage?.data.statement !== statement)
      faults.push(
        fault(
          placeOf(file, ['described', i, 'passage']),
          'not-of-statement',
          {
            passage: entry.passage,
            statement,
            nearest: passage ? undefined : closest(entry.passage, content.passages.keys()),
          },
          { id: entry.passage },
        ),
      );
    const article = articles.find(({ id }) => id === entry.article);
    if (!article) {
      const nearest = closest(entry.article, file.data.articles);
      const place = placeOf(file, ['described', i, 'article']);
      faults.push(
        fault(place, 'not-compared', { article: entry.article, nearest }, { id: entry.article }),
      );
      return;
    }
    const count = article.data.paragraphs.length;
    entry.paragraphs.forEach((paragraph, j) => {
      const place = () => placeOf(file, ['described', i, 'paragraphs', j]);
      if (paragraph > count)
        faults.push(
          fault(
            place(),
            'no-paragraph',
            { paragraph, article: article.id, count },
            { id: article.id, paragraph },
          ),
        );
      else if (entry.paragraphs.indexOf(paragraph) < j)
        faults.push(
          fault(place(), 'twice', {
            found: `paragraph ${paragraph} twice`,
            expected: 'each paragraph once',
          }),
        );
    });
    const [quoting] = quotationsOf(article, entry.passage);
    if (quoting)
      faults.push(
        fault(placeOf(file, ['described', i]), 'quotes-described', {
          passage: entry.passage,
          article: article.id,
          paragraph: quoting.paragraph,
        }),
      );
  });
  return faults;
}
