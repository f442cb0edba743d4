// A comparison: its references, its topics, what it says is described, its analysis.
import type { Content, ContentFile } from '../content/content-file.ts';
import { readArticle } from '../content/read-quotations.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { closest } from '../text/closest.ts';
import { checkProse, type Scope } from './check-prose.ts';
import { checkNamed } from './of-statement.ts';

/** No topic holds more than this share of an article's words: a third, and more where short reports have few topics. */
const largestShare = (topics: number): number => Math.max(1 / 3, 2 / topics);

function checkTopics(
  file: ContentFile<'comparisons'>,
  articles: readonly ContentFile<'articles'>[],
): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const { topics } = file.data;
  const share = largestShare(topics.length);
  const seen = new Map<string, number>();
  topics.forEach(({ id, paragraphs }, i) => {
    const earlier = seen.get(id);
    if (earlier !== undefined)
      problems.push({
        ...file.at(['topics', i, 'id']),
        rule: 'duplicate',
        found: `the topic \`${id}\` twice`,
        expected: 'each topic id once',
      });
    seen.set(id, i);
    for (const key of Object.keys(paragraphs))
      if (!file.data.articles.includes(key))
        problems.push({
          ...file.at(['topics', i, 'paragraphs', key]),
          rule: 'reference',
          found: `paragraphs of \`${key}\``,
          expected: `one of ${file.data.articles.map((a) => `\`${a}\``).join(', ')}`,
          nearest: closest(key, file.data.articles),
        });
  });

  for (const article of articles) {
    const sizes = article.data.paragraphs;
    const total = sizes.reduce((sum, p) => sum + p.words, 0);
    const owner = new Map<number, string>();
    topics.forEach(({ id, paragraphs }, i) => {
      const numbers = Object.hasOwn(paragraphs, article.id) && paragraphs[article.id];
      if (!numbers) {
        problems.push({
          ...file.at(['topics', i, 'paragraphs']),
          rule: 'topic-paragraphs',
          found: `no entry for \`${article.id}\` in the topic \`${id}\``,
          expected: 'its paragraph numbers, or [] where it is silent',
          remedy: `Add \`${article.id}: []\`.`,
        });
        return;
      }
      numbers.forEach((number, j) => {
        const place = () => file.at(['topics', i, 'paragraphs', article.id, j]);
        const other = owner.get(number);
        if (number > sizes.length)
          problems.push({
            ...place(),
            rule: 'reference',
            found: `paragraph ${number} of \`${article.id}\``,
            expected: `a paragraph from 1 to ${sizes.length}`,
          });
        else if (other !== undefined)
          problems.push({
            ...place(),
            rule: 'topic-paragraphs',
            found: `paragraph ${number} of \`${article.id}\` ${other === id ? `twice in \`${id}\`` : `in \`${id}\` and in \`${other}\``}`,
            expected: 'one topic for each paragraph',
          });
        owner.set(number, id);
      });
      const size = numbers.reduce((sum, number) => sum + (sizes[number - 1]?.words ?? 0), 0);
      if (size > total * share && numbers.length > 1)
        problems.push({
          ...file.at(['topics', i, 'paragraphs', article.id]),
          rule: 'topic-size',
          found: `${size} of the ${total} words of \`${article.id}\` in \`${id}\``,
          expected: `at most ${topics.length < 6 ? Math.floor(total * share) : `a third, ${Math.floor(total * share)}`} words`,
        });
    });
    const missing = sizes.map((_, i) => i + 1).filter((number) => !owner.has(number));
    if (missing.length > 0)
      problems.push({
        ...file.at(['topics']),
        rule: 'topic-paragraphs',
        found: `no topic for paragraph ${missing.join(', ')} of \`${article.id}\``,
        expected: 'every paragraph in one topic',
      });
  }
  // A paragraph that lost its topic may be what an empty topic lacks: then it is named alone.
  if (problems.length > 0) return problems;
  topics.forEach(({ id, paragraphs }, i) => {
    if (Object.values(paragraphs).some((numbers) => numbers.length > 0)) return;
    problems.push({
      ...file.at(['topics', i, 'paragraphs']),
      rule: 'topic-paragraphs',
      found: `no paragraph of either article in the topic \`${id}\``,
      expected: 'at least one',
      remedy: 'Give the topic a paragraph, or remove it with its section.',
    });
  });
  return problems;
}

function checkDescribed(
  file: ContentFile<'comparisons'>,
  articles: readonly ContentFile<'articles'>[],
  content: Content,
): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const seen = new Set<string>();
  file.data.described.forEach((entry, i) => {
    const passage = content.passages.get(entry.passage);
    const isKnown =
      content.statements.has(file.data.statement) &&
      (!passage || content.statements.has(passage.data.statement));
    if (isKnown && passage?.data.statement !== file.data.statement)
      problems.push({
        ...file.at(['described', i, 'passage']),
        rule: 'reference',
        found: `the passage \`${entry.passage}\``,
        expected: `a passage of \`${file.data.statement}\``,
        nearest: passage ? undefined : closest(entry.passage, content.passages.keys()),
      });
    const article = articles.find((a) => a.id === entry.article);
    if (!article) {
      problems.push({
        ...file.at(['described', i, 'article']),
        rule: 'reference',
        found: `the article \`${entry.article}\``,
        expected: 'one of the two articles compared',
        nearest: closest(entry.article, file.data.articles),
      });
      return;
    }
    entry.paragraphs.forEach((number, j) => {
      if (number > article.data.paragraphs.length)
        problems.push({
          ...file.at(['described', i, 'paragraphs', j]),
          rule: 'reference',
          found: `paragraph ${number} of \`${article.id}\``,
          expected: `a paragraph from 1 to ${article.data.paragraphs.length}`,
        });
      else if (entry.paragraphs.indexOf(number) < j)
        problems.push({
          ...file.at(['described', i, 'paragraphs', j]),
          rule: 'duplicate',
          found: `paragraph ${number} twice`,
          expected: 'each paragraph once',
        });
    });
    const key = `${entry.passage} ${entry.article}`;
    if (seen.has(key))
      problems.push({
        ...file.at(['described', i]),
        rule: 'duplicate',
        found: `\`${entry.passage}\` in \`${entry.article}\` twice`,
        expected: 'one entry with all paragraphs',
      });
    seen.add(key);
    const quoting = readArticle(article)
      .flatMap((block) => block.quotations)
      .find((q) => q.passage === entry.passage);
    if (quoting)
      problems.push({
        ...file.at(['described', i]),
        rule: 'described',
        found: `\`${entry.passage}\`, which \`${entry.article}\` quotes in paragraph ${quoting.paragraph}`,
        expected: 'a passage that the report doesn’t quote',
      });
  });
  return problems;
}

/** Every fault of a comparison beside the files it names. */
export function checkComparison(
  file: ContentFile<'comparisons'>,
  content: Content,
): LocalProblem[] {
  const problems = checkNamed(file, content);
  const { statement } = file.data;
  const { published, corrections } = file.data;
  const issued = content.statements.get(statement)?.data.date;
  if (issued !== undefined && published < issued)
    problems.push({
      ...file.at(['published']),
      rule: 'field',
      found: `\`published: ${published}\``,
      expected: `a day from ${issued} on, when the statement was issued`,
    });
  for (const id of new Set(file.data.articles)) {
    const appeared = content.articles.get(id)?.data.published?.date;
    if (appeared !== undefined && published < appeared)
      problems.push({
        ...file.at(['published']),
        rule: 'field',
        found: `\`published: ${published}\``,
        expected: `a day from ${appeared} on, when \`${id}\` appeared`,
      });
  }
  corrections.forEach(({ date }, i) => {
    if (date < published)
      problems.push({
        ...file.at(['corrections', i, 'date']),
        rule: 'field',
        found: `\`date: ${date}\``,
        expected: `a day from ${published} on, when the comparison was published`,
      });
  });
  const articles: ContentFile<'articles'>[] = [];
  file.data.articles.forEach((id, i) => {
    const article = content.articles.get(id);
    if (!article)
      problems.push({
        ...file.at(['articles', i]),
        rule: 'reference',
        found: `an unknown article \`${id}\``,
        expected: 'a file of content/articles',
        nearest: closest(id, content.articles.keys()),
      });
    else if (file.data.articles.indexOf(id) < i)
      problems.push({
        ...file.at(['articles', i]),
        rule: 'duplicate',
        found: `\`${id}\` twice`,
        expected: 'two different articles',
      });
    else if (
      article.data.statement !== statement &&
      content.statements.has(statement) &&
      content.statements.has(article.data.statement)
    )
      problems.push({
        ...file.at(['articles', i]),
        rule: 'reference',
        found: `an article on \`${article.data.statement}\``,
        expected: `an article on \`${statement}\``,
      });
    else articles.push(article);
  });
  // What the topics say can be judged only once both articles are there.
  if (articles.length === 2)
    problems.push(...checkTopics(file, articles), ...checkDescribed(file, articles, content));

  const headings = file.blocks.filter((block) => block.kind === 'heading');
  if (file.blocks[0]?.kind === 'heading')
    problems.push({
      ...file.blocks[0].text.place,
      rule: 'topic-heading',
      found: 'a section at the start',
      expected: 'a lead before the first section',
      remedy: 'Write a lead.',
    });
  if (headings.length !== file.data.topics.length)
    problems.push({
      ...(headings.at(-1)?.text.place ?? file.blocks[0]?.text.place ?? { line: 1, column: 1 }),
      rule: 'topic-heading',
      found: headings.length === 1 ? '1 section' : `${headings.length} sections`,
      expected: `${file.data.topics.length}, one for each topic`,
    });
  for (const { text } of headings) {
    const single = text.text.search(/‘[^’]+’(?!\p{L})/u);
    if (single >= 0)
      problems.push({
        ...text.at(single),
        rule: 'marks',
        found: 'single marks outside double ones',
        expected: 'a title without quotations',
      });
  }
  file.blocks.forEach((block, i) => {
    if (block.kind === 'heading' && file.blocks[i + 1]?.kind !== 'paragraph')
      problems.push({
        ...block.text.place,
        rule: 'topic-heading',
        found: `no text under “${block.text.text}”`,
        expected: 'a section with text',
        remedy: 'Write the section.',
      });
  });

  // A wrong name above is told there, not again by every link to what it should have named.
  const isNamed = content.statements.has(statement) && articles.length === 2;
  const scope: Scope = { statement, articles: file.data.articles };
  for (const text of [
    ...file.notes.map((note) => note.text),
    ...file.blocks.map((block) => block.text),
  ])
    problems.push(
      ...checkProse(text, scope, content).filter(
        ({ rule }) => isNamed || (rule !== 'reference' && rule !== 'unlinked-quotation'),
      ),
    );
  return problems;
}
