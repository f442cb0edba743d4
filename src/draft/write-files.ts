// The drafted files as Markdown: what a machine can know is written, what it can't is a stand-in in braces that the check refuses.

import { titleFor } from '../checks/check-quotation.ts';
import type { PassageWords } from '../judge/judge.ts';
import { judge, passageWords } from '../judge/judge.ts';
import { type DraftedPassage, goesBeyond, passageAt } from './cut-passages.ts';
import { countQuoted, type FoundQuotation, type ReportBlock } from './read-report.ts';
import type { Source } from './read-source.ts';
import type { Topic } from './topics.ts';

/** Something that only an editor can write; the check refuses it by its braces. */
export const standIn = (what: string): string => `{${what}}`;
/** Something proposed, that an editor confirms by taking the braces off. */
export const proposal = (what: string): string => `{confirm: ${what.replace(/[{}]/gu, '')}}`;

/** A value of front matter. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}][^\n]*$/u.test(text) &&
    !/: |:$| #|^(?:true|false|null|yes|no|on|off|y|n|~)$/iu.test(text);
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
const day = (text: string | undefined, what: string): string =>
  `"${text && /^\d{4}-\d\d-\d\d$/u.test(text) ? text : standIn(what)}"`;
const fields = (entries: readonly (readonly [string, string | undefined])[]): string =>
  entries.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n');
const known = (text: string | undefined, what: string): string => scalar(text ?? standIn(what));
const maybe = (text: string | undefined): string | undefined => text && scalar(text);

/** Words as Markdown prints them. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*~<|]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/\](?=[([])/gu, '\\]')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(?=(?:[-+=]+|#+)(?:\s|$)|>|:::)/u, '\\');

/** Straight apostrophes and marks as they are set. */
const typeset = (text: string): string =>
  text
    .replace(/(?<=^|[\s([{—–/“])'(?=[\p{L}\p{N}])(?!(?:\d\ds?|tis|twas|til|em)\b)/giu, '‘')
    .replaceAll("'", '’')
    .replace(/(?<=^|[\s([{—–/‘])"/gu, '“')
    .replaceAll('"', '”');

/** A quotation with its marks, and with its link where it is the statement's. */
export function quotationLink(
  quotation: FoundQuotation,
  passages: readonly DraftedPassage[],
  words: (passage: DraftedPassage) => PassageWords,
): string {
  const { printed, place } = quotation;
  const text = escapeMarkdown(printed.words);
  const inner = printed.isSingle ? `‘${text}’` : `“${text}”`;
  const passage = place && passageAt(place, passages);
  if (!passage) return inner;
  // Words of the next sentence are none that the report added: no title says so.
  const title = goesBeyond(place, passage)
    ? undefined
    : titleFor(judge(printed.words, words(passage)), words(passage));
  return `[${inner}](../passages/${passage.id}.md${title ? ` "${title.replaceAll('"', '\\"')}"` : ''})`;
}

export interface DraftedArticle {
  readonly source: Source;
  readonly language: string;
  readonly blocks: readonly ReportBlock[];
  readonly brief: readonly { first: number; last: number }[];
}

function bodyOf(
  { blocks, brief, language }: DraftedArticle,
  passages: readonly DraftedPassage[],
): string {
  const words = new Map(
    passages.map((passage) => [passage, passageWords(passage.sentences, language)]),
  );
  const wordsOf = (passage: DraftedPassage): PassageWords => words.get(passage) ?? passageWords([]);
  return blocks
    .flatMap((block) => {
      const run = brief.find(({ first, last }) => block.number >= first && block.number <= last);
      const isParagraph = block.kind === 'paragraph';
      if (run && isParagraph)
        return block.number === run.first ? [standIn(`retell ¶${run.first}–${run.last}`)] : [];
      const what = isParagraph
        ? `retell ¶${block.number}`
        : `retell the heading before ¶${block.number}`;
      // In paragraphs quotations stand in double marks, whatever the outlet prints; in headings as printed.
      const quotations = block.quotations.map((quotation) =>
        quotationLink(
          isParagraph
            ? { ...quotation, printed: { ...quotation.printed, isSingle: false } }
            : quotation,
          passages,
          wordsOf,
        ),
      );
      if (block.isExtract) return [`> ${quotations.join(' ')}`];
      return [[isParagraph ? '' : '## ', [standIn(what), ...quotations].join(' ')].join('')];
    })
    .join('\n\n');
}

/** A date as printed, and as an ISO date where it can be read as one without doubt. */
function published(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/u.test(printed)) return `{ date: "${printed}" }`;
  const [, iso] = /^(\d{4}-\d\d-\d\d)[T ]/u.exec(printed) ?? [];
  if (iso) return `{ date: "${iso}" }`;
  const time = Date.parse(`${printed} UTC`);
  const isRead = /\p{L}{3}/u.test(printed) && /\b\d{4}\b/u.test(printed) && !Number.isNaN(time);
  const date = isRead ? new Date(time).toISOString().slice(0, 10) : undefined;
  return `{ printed: "${printed.replaceAll('"', '')}", date: ${day(date, 'fill in: the same day, as 2022-02-03')} }`;
}

export function articleFile(
  article: DraftedArticle,
  statement: string,
  passages: readonly DraftedPassage[],
): string {
  const { source, language, blocks, brief } = article;
  const { fields: given } = source;
  const entries = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(
      (b) =>
        `  - { words: ${b.words}, quoted: ${countQuoted(b, true)}, speech: ${countQuoted(b, false)} }`,
    );
  const front = fields([
    ['outlet', known(given.outlet, 'fill in: the outlet’s name')],
    [
      'headline',
      known(given.headline && typeset(given.headline), 'fill in: the headline as printed'),
    ],
    ['standfirst', given.standfirst && scalar(standIn('retell the standfirst'))],
    ['byline', maybe(given.byline)],
    ['published', published(given.published)],
    ['url', known(given.url, 'fill in: the original’s address')],
    ['language', language],
    ['statement', statement],
    ['seen', given.seen && day(given.seen, 'fill in: the day on which the copy was read')],
    ['archived', maybe(given.archived)],
    ['sha256', `"${source.sha256}"`],
    ['paragraphs', `\n${entries.join('\n')}`],
    [
      'brief',
      brief.length > 0
        ? `[${brief.map(({ first, last }) => `"${first}-${last}"`).join(', ')}]`
        : undefined,
    ],
  ]).replace('paragraphs: \n', 'paragraphs:\n');
  return `---\n${front}\n---\n\n${bodyOf(article, passages)}\n`;
}

/** A passage's words as its file has them. */
export const passageBody = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `> ${escapeMarkdown(typeset(sentence))}`).join('\n>\n');

export const passageFile = (passage: DraftedPassage, statement: string): string =>
  `---\nstatement: ${statement}\ntitle: ${scalar(proposal(passage.title))}\n---\n\n${passageBody(passage.sentences)}\n`;

/** @param paragraphs the statement's, one sentence a line */
export function statementFile(
  source: Source,
  language: string,
  paragraphs: readonly (readonly string[])[],
): string {
  const { fields: given } = source;
  const title = given.title ?? given.headline;
  const edition = [
    `language: ${language}`,
    `publisher: ${known(given.publisher ?? given.outlet, 'fill in: who published it')}`,
    `url: ${JSON.stringify(given.url ?? standIn('fill in: its address'))}`,
    'compared: true',
    ...(given.seen ? [`seen: ${day(given.seen, 'fill in: the day on which it was read')}`] : []),
    `sha256: "${source.sha256}"`,
  ];
  const issuers = given.issuers?.split(/\s*;\s*/u).map(scalar) ?? [
    scalar(standIn('fill in: who issued it')),
  ];
  const front = fields([
    ['title', known(title && typeset(title), 'fill in: the full title')],
    [
      'shortTitle',
      given.shortTitle
        ? scalar(given.shortTitle)
        : scalar(
            title && title.length < 40
              ? proposal(typeset(title))
              : standIn('fill in: what it is called in running text, after “the”'),
          ),
    ],
    ['kind', maybe(given.kind)],
    ['date', day(given.date ?? given.published, 'fill in: the day it was issued')],
    ['place', known(given.place, 'fill in: where it was issued')],
    ['issuers', `[${issuers.join(', ')}]`],
    ['text', 'whole'],
    ['editions', `\n  - { ${edition.join(', ')} }`],
    [
      'licence',
      `\n  name: ${scalar(standIn('fill in: the licence’s name'))}\n  note: ${scalar(standIn('fill in: how it is known'))}`,
    ],
  ]).replace(/: \n/gu, ':\n');
  const text = paragraphs
    .map((lines) => lines.map((line) => `> ${escapeMarkdown(typeset(line))}`).join('\n'))
    .join('\n>\n');
  return `---\n${front}\n---\n\n${standIn('write what the statement is, and what a reader should know of its editions')}\n\n## Text\n\n${text}\n`;
}

export function comparisonFile(
  statement: string,
  articles: readonly string[],
  topics: readonly Topic[],
  today: string,
): string {
  const rows = topics.map(({ id, units }) => {
    const sides = articles.map((article) => {
      const numbers = units
        .filter((unit) => unit.article === article)
        .flatMap((unit) => unit.numbers);
      return `${article}: [${numbers.sort((a, b) => a - b).join(', ')}]`;
    });
    return `  - id: ${id}\n    paragraphs: { ${sides.join(', ')} }`;
  });
  const sections = topics.map(
    ({ id, title }) => `## ${proposal(title)}\n\n${standIn(`write the analysis of ${id}`)}`,
  );
  return `---
title: ${scalar(standIn('write the finding, as a headline'))}
description: ${scalar(standIn('write what was compared and what came out, in a sentence or two'))}
published: "${today}"
statement: ${statement}
articles: [${articles.join(', ')}]
topics:
${rows.join('\n')}
described: []
corrections: []
---

${standIn('write the lead')}

${sections.join('\n\n')}
`;
}
