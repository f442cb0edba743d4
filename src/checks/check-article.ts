// An article: its quotations against their passages, and its double entry.
import type { Content, ContentFile } from '../content/content-file.ts';
import { linkTarget } from '../content/link-target.ts';
import { type ArticleBlock, readArticle } from '../content/read-quotations.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { closest } from '../text/closest.ts';
import { plural } from '../text/phrases.ts';
import { isInMarks } from '../text/quotation-marks.ts';
import { countWords } from '../text/words.ts';
import { checkMarks } from './check-marks.ts';
import { checkUnlinked } from './check-prose.ts';
import {
  checkLength,
  checkQuotation,
  nearestPassage,
  nearestWords,
  short,
  wordsOf,
} from './check-quotation.ts';
import { checkNamed, passagesOf } from './of-statement.ts';

/** From this many words on, a run that occurs in a passage can be no chance. */
const TELLING = 3;

/** From this many words on, a run of which this share stands in a passage is its words, misprinted or misread. */
const LONG = 8;
const CLOSE = 0.8;

/** A retelling is shorter or longer than its original, but by no more than this factor; a few words may be. */
const FACTOR = 5;
const SHORT = 20;

function checkBlock(
  block: ArticleBlock,
  file: ContentFile<'articles'>,
  content: Content,
): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const siblings = passagesOf(content, file.data.statement);

  problems.push(...checkMarks(block.text), ...checkUnlinked(block.text));

  for (const run of block.text.quoted)
    if (
      block.text.links.some(
        ({ from, to, text }) =>
          isInMarks(text) && run.from <= from && to <= run.to && to - from < run.to - run.from,
      )
    )
      problems.push({
        ...run.place,
        rule: 'quotation-marks',
        found: `${short(run.text)}, with a link to a passage inside`,
        expected: 'a quotation from the statement by itself, in marks of its own',
        remedy: 'End the quoted words before the link and begin them again after it.',
      });

  for (const link of block.otherLinks) {
    const target = linkTarget(link.url);
    const whole = `“${link.text.replace(/^["“”«»‘’\s]+|["“”«»‘’\s]+$/gu, '')}”`;
    // A mark inside that has no partner is told as such.
    const isTold = problems.some(({ rule }) => rule === 'marks');
    if (target?.kind === 'passage' && link.text === whole && isTold) continue;
    problems.push(
      target?.kind === 'passage'
        ? {
            ...link.place,
            rule: 'quotation-marks',
            found: link.text.trim() || 'a link without words',
            expected: `${whole} as the link’s whole text`,
          }
        : {
            ...link.place,
            rule: 'link',
            found: link.url,
            expected: 'a link to a passage, `../passages/<id>.md`: a rendition has no others',
          },
    );
  }

  for (const quotation of block.quotations) {
    const passage = content.passages.get(quotation.passage);
    if (!passage)
      problems.push({
        ...quotation.place,
        rule: 'reference',
        found: `a link to an unknown passage \`${quotation.passage}\``,
        expected: 'a file of content/passages',
        nearest: closest(quotation.passage, content.passages.keys()),
      });
    else if (
      passage.data.statement !== file.data.statement &&
      content.statements.has(passage.data.statement)
    )
      problems.push({
        ...quotation.place,
        rule: 'reference',
        found: `a passage of \`${passage.data.statement}\``,
        expected: `a passage of the article’s statement, \`${file.data.statement}\``,
      });
    else problems.push(...checkQuotation(quotation, passage, siblings));
  }

  const unlinked = [
    ...block.speech,
    ...[...block.text.text.matchAll(/‘([^‘’]+(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu)]
      .filter((m) => !block.text.quoted.some((run) => run.from <= m.index && m.index < run.to))
      .filter((m) => !block.text.links.some((link) => link.from <= m.index && m.index < link.to))
      .map((m) => ({ text: m[0], place: block.text.at(m.index) })),
  ];
  for (const run of unlinked) {
    const tooLong = checkLength(run.text, run.place);
    problems.push(...tooLong);
    if (tooLong.length > 0 || countWords(run.text) < TELLING) continue;
    const from = nearestPassage(run.text, siblings);
    if (!from) continue;
    // A few words may be alike by chance; most of a long run are not.
    const { labels, share } = from.judgement;
    const isClose = countWords(run.text) >= LONG && share >= CLOSE;
    if (labels.includes('altered') && !isClose) continue;
    problems.push({
      ...run.place,
      rule: 'unlinked-quotation',
      found: `${run.text}, which is no link`,
      expected: `a link to \`../passages/${from.passage.id}.md\``,
      nearest: `\`${from.passage.id}\`: ${nearestWords(from.judgement, wordsOf(from.passage))}`,
    });
  }

  if (
    block.kind === 'heading' ||
    block.isBrief ||
    problems.some((p) => p.rule !== 'as-printed-missing' && p.rule !== 'as-printed-needless')
  )
    return problems;
  const entry = file.data.paragraphs[block.number - 1];
  const length = block.text.text.trim().split(/\s+/u).length;
  if (
    entry &&
    Math.max(length, entry.words) > SHORT &&
    Math.max(length / entry.words, entry.words / length) > FACTOR
  )
    problems.push({
      ...block.text.place,
      rule: 'paragraph-length',
      found: `${plural(length, 'word')} in paragraph ${block.number}`,
      expected: `about ${entry.words}, as \`paragraphs\` records (\`words\`)`,
    });
  const counts = [
    [
      'quoted',
      'from the statement',
      block.quotations.map((q) => ({ text: q.printed, place: q.place })),
    ],
    ['speech', 'from elsewhere', block.speech],
  ] as const;
  for (const [field, where, runs] of counts) {
    const found = runs.reduce((sum, run) => sum + countWords(run.text), 0);
    if (entry && found !== entry[field])
      problems.push({
        ...(runs[0]?.place ?? block.text.place),
        rule: 'quotation-count',
        found: `${found} quoted words ${where} in paragraph ${block.number}${runs.length > 0 ? `: ${runs.map((run) => run.text).join(' ')}` : ''}`,
        expected: `${entry[field]}, as \`paragraphs\` records (\`${field}\`)`,
      });
  }
  return problems;
}

const MONTHS =
  /\b(?:(jan(?:uary)?)|(feb(?:ruary)?)|(march)|(apr(?:il)?)|(may)|(june?)|(july?)|(aug(?:ust)?)|(sept?(?:ember)?)|(oct(?:ober)?)|(nov(?:ember)?)|(dec(?:ember)?))\b/giu;

/**
 * Whether a date as printed can be a day: where it names a year, an English month or a number up to 31 beside both,
 * the day's own is among them. Times and weekdays may stand beside it; other languages' months are not read.
 * @example isSameDay('Thursday, 3 February 2022', '2022-02-03') // true
 */
export function isSameDay(printed: string, date: string): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  // Neither a time, 1845 GMT, nor a year of another calendar.
  const numbers: string[] = printed.match(/\d+(?!\d|\s*(?:[A-Z]{2,4}\b|hrs?\b|h\b))/gu) ?? [];
  const years = numbers.filter((number) => /^(?:19|20|21)\d\d$/u.test(number));
  const days = numbers.filter((number) => number.length < 3).map(Number);
  const months = [...printed.matchAll(MONTHS)].map((match) =>
    match.findIndex((name, i) => i > 0 && name),
  );
  const hasYear = years.length > 0;
  return (
    (!hasYear || years.includes(year)) &&
    (months.length === 0 || months.includes(Number(month))) &&
    (!hasYear || months.length === 0 || days.length === 0 || days.includes(Number(day)))
  );
}

/** Every fault of an article beside its statement's passages. */
export function checkArticle(file: ContentFile<'articles'>, content: Content): LocalProblem[] {
  const problems = checkNamed(file, content);
  const { statement, paragraphs } = file.data;
  const { published } = file.data;
  if (published?.printed && !isSameDay(published.printed, published.date))
    problems.push({
      ...file.at(['published', 'date']),
      rule: 'field',
      found: `\`date: ${published.date}\`, printed as “${published.printed}”`,
      expected: 'the same day',
    });
  paragraphs.forEach((entry, i) => {
    if (entry.quoted + entry.speech > entry.words)
      problems.push({
        ...file.at(['paragraphs', i]),
        rule: 'quotation-count',
        found: `${entry.quoted + entry.speech} quoted words in a paragraph of ${entry.words}`,
        expected: 'no more quoted words than words',
      });
  });
  const blocks = readArticle(file);
  const count = blocks
    .filter((block) => block.kind === 'paragraph')
    .reduce((sum, { number, last }) => sum + last - number + 1, 0);
  if (count !== paragraphs.length)
    problems.push({
      ...file.at(['paragraphs']),
      rule: 'paragraph-count',
      found: `${count} paragraphs in the text`,
      expected: `${paragraphs.length}, as \`paragraphs\` records`,
    });
  if (blocks.at(-1)?.kind === 'heading')
    problems.push({
      ...(blocks.at(-1) as ArticleBlock).text.place,
      rule: 'block',
      found: 'a heading at the end',
      expected: 'a paragraph under the heading',
      remedy: 'Move or remove the heading.',
    });
  // Where a paragraph is lost or won, all after it are held against their neighbours' entries.
  const isCounted = count === paragraphs.length;
  const isNamed = content.statements.has(statement);
  for (const block of blocks)
    problems.push(
      ...checkBlock(block, file, content).filter(
        ({ rule }) =>
          (isCounted || (rule !== 'quotation-count' && rule !== 'paragraph-length')) &&
          (isNamed || rule !== 'reference'),
      ),
    );
  return problems;
}
