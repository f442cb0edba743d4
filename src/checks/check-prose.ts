// Our own prose (analysis, introductions, notes): every quoted run is a link, to what has the words.

import type { Content, ContentFile } from '../content/content-file.ts';
import { linkTarget } from '../content/link-target.ts';
import { readArticle } from '../content/read-quotations.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { judgeOnce, needsAsPrinted, type PassageWords, passageWords } from '../judge/judge.ts';
import type { QuotedRun, Text, TextLink } from '../text/read-text.ts';
import { joinWords, withoutMarks } from '../text/words.ts';
import { siblingsOf } from './by-statement.ts';
import { checkLink, checkUnlinked, type Scope } from './check-links.ts';
import { checkMarks, loneMark, loneMarkFault } from './check-marks.ts';
import { checkLength, checkQuotation } from './check-quotation.ts';
import { nearestInWords, nearestPassage, nearestWords } from './nearest-passage.ts';

const wordsOfParagraphs = new WeakMap<ContentFile<'articles'>, Map<number, PassageWords>>();

/** The words of an article's paragraph, read once; undefined where there is none of that number. */
function paragraphOf(article: ContentFile<'articles'>, number: number): PassageWords | undefined {
  const words = wordsOfParagraphs.get(article) ?? new Map<number, PassageWords>();
  wordsOfParagraphs.set(article, words);
  const block = readArticle(article).find(
    ({ kind, number: first, last }) => kind === 'paragraph' && first <= number && number <= last,
  );
  if (!block) return undefined;
  const made = words.get(block.number) ?? passageWords([block.text.text], article.data.language);
  words.set(block.number, made);
  return made;
}

/** The brackets of a quotation that hold whole words. */
const bracketsOf = (quotation: string): string[] =>
  [...quotation.matchAll(/(?<=^|[\s“"‘])\[[^\][…]*\](?=$|[\s”"’,.;:])/gu)].map(([whole]) => whole);

/** A run that links to a passage: judged like a report's, but with no bracket of ours. */
function checkOfPassage(
  run: QuotedRun,
  title: string | undefined,
  id: string,
  scope: Scope,
  content: Content,
): LocalFault[] {
  const passage = content.passages.get(id);
  if (!passage) return [];
  const [bracket] = bracketsOf(run.text);
  const isOfSource = (text: string): boolean =>
    passage.blocks.some((block) => block.text.text.includes(text));
  if (bracket !== undefined && !isOfSource(bracket))
    return [fault(run.place, 'own-bracket', { printed: run.text, passage: id, bracket }, { id })];
  return checkQuotation(
    { printed: run.text, title, place: run.place },
    passage,
    siblingsOf(content, scope.statement),
  );
}

/** A run that links to a paragraph: its words stand there. */
function checkOfParagraph(
  run: QuotedRun,
  article: ContentFile<'articles'>,
  number: number,
  paragraph: PassageWords,
): LocalFault[] {
  const judgement = judgeOnce(withoutMarks(run.text), paragraph);
  const printed = new Set(
    paragraph.words.map(({ text }) => text.replace(/^[“"‘]+|[”"’,.;:]+$/gu, '')),
  );
  const hasBrackets = bracketsOf(run.text).every((bracket) =>
    bracket.split(' ').every((part) => printed.has(part)),
  );
  const lone = loneMark(withoutMarks(run.text), joinWords(paragraph.words));
  if (judgement.fromPassage && !needsAsPrinted(judgement) && hasBrackets)
    return lone === undefined ? [] : [loneMarkFault(lone, run.place)];
  return [
    fault(
      run.place,
      'not-in-paragraph',
      {
        printed: run.text,
        paragraph: number,
        article: article.id,
        nearest: judgement.fromPassage ? nearestWords(judgement, paragraph) : undefined,
      },
      { id: article.id, paragraph: number },
    ),
  ];
}

function checkRun(
  run: QuotedRun,
  link: TextLink | undefined,
  scope: Scope,
  content: Content,
): LocalFault[] {
  const tooLong = checkLength(run.text, run.place);
  if (tooLong.length > 0) return tooLong;
  const target = link && linkTarget(link.url);
  if (target?.kind === 'passage')
    return checkOfPassage(run, link?.title, target.id, scope, content);
  if (target?.kind === 'here' || target?.kind === 'article') {
    const id = target.kind === 'here' ? scope.own : target.id;
    const article = id === undefined ? undefined : content.articles.get(id);
    const { paragraph: number } = target;
    const words = article && number !== undefined ? paragraphOf(article, number) : undefined;
    if (article && words && number !== undefined)
      return checkOfParagraph(run, article, number, words);
    // The headline may be quoted as what it is: by a link to the article.
    if (article && number === undefined && article.data.headline === withoutMarks(run.text))
      return [];
  }
  const siblings = siblingsOf(content, scope.statement);
  const nearest = nearestPassage(withoutMarks(run.text), siblings);
  return [
    fault(run.place, 'unlinked-in-prose', {
      printed: run.text,
      nearest: nearestInWords(nearest, siblings),
    }),
  ];
}

/** Titles stand on quotations from passages alone. */
function checkTitles(text: Text): LocalFault[] {
  return text.links.flatMap(({ title, text: words, url, place, from, to }) => {
    const isQuotation =
      linkTarget(url)?.kind === 'passage' &&
      text.quoted.some((run) => from <= run.from && run.to <= to);
    return title === undefined || isQuotation
      ? []
      : [fault(place, 'needless-title', { title, printed: words, isQuotation: false })];
  });
}

/** Every fault of one text of our own prose. */
export function checkProse(text: Text, scope: Scope, content: Content): LocalFault[] {
  const faults = [
    ...text.links.flatMap((link) => checkLink(link, scope, content)),
    ...checkMarks(text),
    ...checkUnlinked(text),
    ...checkTitles(text),
  ];
  if (faults.length > 0) return faults;
  return text.quoted.flatMap((run) =>
    checkRun(
      run,
      text.links.find((link) => link.from <= run.from && run.to <= link.to),
      scope,
      content,
    ),
  );
}
