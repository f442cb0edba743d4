// Our own prose (analysis, introductions, notes): where its links lead, and that every quoted run is one.
import type { Content, ContentFile } from '../content/content-file.ts';
import { linkTarget } from '../content/link-target.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { needsAsPrinted, type PassageWords, passageWords } from '../judge/judge.ts';
import { closest } from '../text/closest.ts';
import type { Text, TextLink } from '../text/read-text.ts';
import { withoutMarks } from '../text/words.ts';
import { checkMarks } from './check-marks.ts';
import {
  checkLength,
  checkQuotation,
  judgeOnce,
  nearestPassage,
  nearestWords,
  short,
  wordsOf,
} from './check-quotation.ts';
import { passagesOf } from './of-statement.ts';

/** What prose may speak of: the statement it belongs to, and the articles whose paragraphs it may name. */
export interface Scope {
  readonly statement: string;
  readonly articles: readonly string[];
  /** The article whose own paragraphs `#p3` means. */
  readonly own?: string | undefined;
}

const known = new WeakMap<Text, PassageWords>();

/** The words of an article's paragraph, read once; undefined where there is none of that number. */
function paragraphOf(article: ContentFile<'articles'>, number: number): PassageWords | undefined {
  const text = article.blocks.filter((block) => block.kind === 'paragraph')[number - 1]?.text;
  if (!text) return undefined;
  const words = known.get(text) ?? passageWords([text.text]);
  known.set(text, words);
  return words;
}

/** The brackets of a quotation that hold whole words. */
const bracketsOf = (quotation: string): string[] =>
  [...quotation.matchAll(/(?<=^|[\s“"‘])\[[^\][…]*\](?=$|[\s”"’,.;:])/gu)].map(([whole]) => whole);

/** Whether a link's text is an address, and of another host than the link's. */
function isOtherAddress(text: string, url: string): boolean {
  if (!/^(?:https?:\/\/|www\.)\S+$/iu.test(text)) return false;
  const shown = text.replace(/^(?:https?:\/\/)?/iu, 'https://');
  return !URL.canParse(shown) || new URL(shown).hostname !== new URL(url).hostname;
}

/** What a reader would follow, but is no link: a paragraph's number, an address. */
export function checkUnlinked(text: Text): LocalProblem[] {
  return [...text.text.matchAll(/¶\s?\d*|https?:\/\/\S+/gu)]
    .filter(
      ({ index }) =>
        ![...text.links, ...text.quoted].some(({ from, to }) => from <= index && index < to),
    )
    .map(({ 0: found, index }) => ({
      ...text.at(index),
      rule: 'link',
      found: `${found}, which is no link`,
      expected: found.startsWith('¶') ? '`[¶3](../articles/<id>.md#p3)`' : '`[words](address)`',
    }));
}

function checkLink(link: TextLink, scope: Scope, content: Content): LocalProblem[] {
  const target = linkTarget(link.url);
  const unknown = (found: string, expected: string, nearest?: string): LocalProblem[] => [
    { ...link.place, rule: 'reference', found, expected, nearest },
  ];
  if (!target)
    return [
      {
        ...link.place,
        rule: 'link',
        found: link.url === '' ? 'a link without an address' : link.url,
        expected:
          '`../passages/<id>.md`, `../articles/<id>.md#p<n>`, `../statements/<id>.md` or an address that starts with https:// or http://',
      },
    ];
  const named = /^¶\s?([1-9]\d*)$/u.exec(link.text)?.[1];
  if (named === undefined && /[¶§]\s?\d|^para(?:graph|\.)?\s?\d/iu.test(link.text))
    return unknown(link.text, 'one number, as in `[¶3](../articles/<id>.md#p3)`');
  if (named !== undefined && target.kind !== 'here' && target.kind !== 'article')
    return unknown(
      `${link.text}, which leads to no paragraph`,
      `a paragraph, as in \`[¶${named}](../articles/<id>.md#p${named})\``,
    );
  if (target.kind === 'external' && isOtherAddress(link.text, target.url))
    return [
      {
        ...link.place,
        rule: 'link',
        found: `${link.text}, which leads to ${target.url}`,
        expected: 'an address that leads where it says',
      },
    ];
  if (!/[\p{L}\p{N}]/u.test(link.text))
    return [
      {
        ...link.place,
        rule: 'link',
        found: link.text.trim() === '' ? 'a link without words' : link.text,
        expected: 'words that a reader can follow',
        remedy: 'Put the words between the square brackets.',
      },
    ];
  if (target.kind === 'external') return [];
  if (target.kind === 'statement')
    return content.statements.has(target.id)
      ? []
      : unknown(
          `a link to an unknown statement \`${target.id}\``,
          'a file of content/statements',
          closest(target.id, content.statements.keys()),
        );
  if (target.kind === 'passage') {
    const passage = content.passages.get(target.id);
    if (!passage)
      return unknown(
        `a link to an unknown passage \`${target.id}\``,
        'a file of content/passages',
        closest(target.id, content.passages.keys()),
      );
    // An unknown statement is named where it stands.
    return passage.data.statement === scope.statement ||
      !content.statements.has(passage.data.statement)
      ? []
      : unknown(
          `a passage of \`${passage.data.statement}\``,
          `a passage of \`${scope.statement}\``,
        );
  }
  const id = target.kind === 'here' ? scope.own : target.id;
  const article = id === undefined ? undefined : content.articles.get(id);
  if (!article)
    return unknown(
      id === undefined
        ? `a link to ${link.url}, which this file has not`
        : `a link to an unknown article \`${id}\``,
      id === undefined
        ? 'a link to a paragraph of an article, `../articles/<id>.md#p<n>`'
        : 'a file of content/articles',
      id === undefined ? undefined : closest(id, content.articles.keys()),
    );
  if (!scope.articles.includes(article.id) && content.statements.has(article.data.statement))
    return unknown(
      `a link to the article \`${article.id}\``,
      `one of ${scope.articles.map((a) => `\`${a}\``).join(', ') || 'no article'}`,
    );
  const count = article.data.paragraphs.length;
  if (target.paragraph !== undefined && target.paragraph > count)
    return unknown(`a link to paragraph ${target.paragraph}`, `a paragraph from 1 to ${count}`);
  return named !== undefined && Number(named) !== target.paragraph
    ? unknown(
        `${link.text}, which leads to ${target.paragraph === undefined ? 'no paragraph' : `paragraph ${target.paragraph}`}`,
        `the same number twice, as in \`[¶${named}](…#p${named})\``,
      )
    : [];
}

/** Every fault of one text of our own prose. */
export function checkProse(text: Text, scope: Scope, content: Content): LocalProblem[] {
  const problems: LocalProblem[] = text.links.flatMap((link) => checkLink(link, scope, content));
  problems.push(...checkMarks(text), ...checkUnlinked(text));
  for (const { title, text: words, url, place, from, to } of text.links)
    if (
      title !== undefined &&
      !(
        linkTarget(url)?.kind === 'passage' &&
        text.quoted.some((run) => from <= run.from && run.to <= to)
      )
    )
      problems.push({
        ...place,
        rule: 'as-printed-needless',
        found: `the title "${short(title)}" on ${short(words)}`,
        expected: 'no title: only a quotation from a passage may have one',
      });
  if (problems.length > 0) return problems;

  const siblings = passagesOf(content, scope.statement);
  for (const run of text.quoted) {
    const tooLong = checkLength(run.text, run.place);
    if (tooLong.length > 0) {
      problems.push(...tooLong);
      continue;
    }
    const link = text.links.find((l) => l.from <= run.from && run.to <= l.to);
    const target = link && linkTarget(link.url);
    if (target?.kind === 'passage') {
      const passage = content.passages.get(target.id);
      const [bracket] = bracketsOf(run.text);
      if (bracket !== undefined)
        problems.push({
          ...run.place,
          rule: 'as-printed-missing',
          found: `${short(run.text)}, with ${bracket} of our own`,
          expected: `the words of the passage \`${target.id}\``,
          remedy: 'Quote the words as they stand, and say the rest around them.',
        });
      else if (passage)
        problems.push(
          ...checkQuotation(
            { printed: run.text, title: link?.title, place: run.place },
            passage,
            siblings,
          ),
        );
      continue;
    }
    const id =
      target?.kind === 'here' ? scope.own : target?.kind === 'article' ? target.id : undefined;
    const number =
      target?.kind === 'here' || target?.kind === 'article' ? target.paragraph : undefined;
    const article = id === undefined ? undefined : content.articles.get(id);
    const paragraph = article && number !== undefined ? paragraphOf(article, number) : undefined;
    if (paragraph === undefined) {
      const from = nearestPassage(withoutMarks(run.text), siblings);
      problems.push({
        ...run.place,
        rule: 'unlinked-quotation',
        found: `${run.text}, which is no link to a passage or a paragraph`,
        expected: 'a link to the passage or the paragraph that has the words',
        nearest: from
          ? `\`${from.passage.id}\`: ${nearestWords(from.judgement, wordsOf(from.passage))}`
          : undefined,
      });
      continue;
    }
    const judgement = judgeOnce(withoutMarks(run.text), paragraph);
    const printed = new Set(
      paragraph.words.map(({ text }) => text.replace(/^[“"‘]+|[”"’,.;:]+$/gu, '')),
    );
    if (
      !judgement.fromPassage ||
      needsAsPrinted(judgement) ||
      !bracketsOf(run.text).every((bracket) =>
        bracket.split(' ').every((part) => printed.has(part)),
      )
    )
      problems.push({
        ...run.place,
        rule: 'quote-not-there',
        found: run.text,
        expected: `words of paragraph ${number} of \`${id}\``,
        nearest: judgement.fromPassage ? nearestWords(judgement, paragraph) : undefined,
      });
  }
  return problems;
}
