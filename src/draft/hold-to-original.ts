// An article held to its original: counts, quotations and speech as faults; numbers and names on one side only as things to look at.

import type { ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { type ArticleBlock, readArticle } from '../content/read-quotations.ts';
import { type Fault, fault, type LocalFault } from '../faults/fault.ts';
import { judge, passageWords } from '../judge/judge.ts';
import { placeAt } from '../text/read-text.ts';
import { countWords, splitWords, withoutMarks, withoutStop } from '../text/words.ts';
import { findBorrowed } from './borrowed.ts';
import { factsOf, hasFact, smallWords } from './facts.ts';
import { type Marked, markedIn } from './find-quotations.ts';
import type { Field, Source, SourceBlock } from './read-source.ts';
import { sentencesOf } from './sentences.ts';

type Article = ContentFile<'articles'>;

/** Something that may be right: a person looks. */
export interface Look {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface Held {
  readonly faults: readonly Fault[];
  readonly looks: readonly Look[];
}

interface Part extends Marked {
  readonly block: SourceBlock;
}

/** A run as it is compared: its words, in whatever marks, without the stop at its end. */
const keyOf = (words: string): string =>
  splitWords(withoutMarks(words))
    .map(({ norm }, i, all) => (i === all.length - 1 ? withoutStop(norm) : norm))
    .join(' ');

/** What stands in marks in a block of the article. */
const runsOf = (
  block: ArticleBlock,
): { text: string; place: { line: number; column: number } }[] => [
  ...block.quotations.map(({ printed, place }) => ({ text: printed, place })),
  ...block.speech,
];

/** Letters and figures alone, with a space before and after, so that whole words are found. */
const bare = (text: string): string =>
  ` ${(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ').toLowerCase()} `;

/** From so many words on, a remark that stands without its marks does so by no chance. */
const TELLING = 4;

/** Runs of a block that its original doesn't have, and those of the original that it lacks. */
function holdRuns(block: ArticleBlock, parts: readonly Part[], where: string): LocalFault[] {
  const left = parts.flatMap(({ block: { line }, runs }) =>
    runs.map((run) => ({ line, words: run.words, key: keyOf(run.words) })),
  );
  const extra = runsOf(block).filter(({ text }) => {
    const at = left.findIndex(({ key }) => key === keyOf(text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const isOfLone = (text: string): boolean =>
    parts.some(
      ({ block: { text: all }, lone }) => lone.length > 0 && bare(all).includes(bare(text)),
    );
  const changed = extra
    .filter(({ text }) => !isOfLone(text))
    .map(({ text, place }) => {
      const at = left.findIndex(
        ({ words }) => judge(withoutMarks(text), passageWords([words])).fromPassage,
      );
      const [nearest] = at >= 0 ? left.splice(at, 1) : [];
      return fault(place, 'original-run-changed', {
        printed: text,
        where,
        nearest: nearest?.words,
      });
    });
  // In brief, remarks of others may be left out, but not printed without their marks.
  const said = bare(block.text.text);
  const isLost = ({ words }: (typeof left)[number]): boolean =>
    !block.isBrief || (countWords(words) >= TELLING && said.includes(bare(words)));
  return [
    ...changed,
    ...left
      .filter(isLost)
      .map(({ words, line }) =>
        fault(block.text.place, 'original-run-lost', { printed: words, where, line }),
      ),
  ];
}

/** Numbers and names that stand on one side only. */
function lookAt(
  block: ArticleBlock,
  parts: readonly Part[],
  whole: string,
  small: ReadonlySet<string>,
): string[] {
  const original = parts.map(({ block: { text } }) => text).join(' ');
  const own = block.text.text;
  const lost = block.isBrief ? [] : factsOf(original, small).filter((each) => !hasFact(own, each));
  const won = factsOf(own, small).filter((each) => !each.isLoose && !hasFact(original, each));
  const list = (facts: readonly { text: string }[]): string =>
    facts.map(({ text }) => text).join(', ');
  const elsewhere = won.filter((each) => hasFact(whole, each));
  const nowhere = won.filter((each) => !hasFact(whole, each));
  return [
    ...(lost.length > 0 ? [`only in the original: ${list(lost)}`] : []),
    ...(elsewhere.length > 0 ? [`only in the retelling: ${list(elsewhere)}`] : []),
    ...(nowhere.length > 0 ? [`nowhere in the original: ${list(nowhere)}`] : []),
  ];
}

/** The sentence that has a run's words. */
const sentenceWith = (
  key: string,
  texts: readonly string[],
  language: string,
): string | undefined =>
  texts
    .flatMap((text) => sentencesOf(text, language))
    .find((sentence) => ` ${keyOf(sentence)} `.includes(` ${key} `));

/**
 * Runs whose sentence lost a name to another sentence of its paragraph, and won one from another sentence of the
 * original's: are they said by the same?
 */
function lookAtSpeakers(
  block: ArticleBlock,
  parts: readonly Part[],
  language: string,
  small: ReadonlySet<string>,
): string[] {
  const original = parts.map(({ block: { text } }) => text);
  const own = block.text.text;
  /** Names of a sentence that the other one lacks, though its whole text has them. */
  const moved = (from: string, to: string, all: string): string[] =>
    factsOf(from, small)
      .filter((fact) => fact.kind === 'name' && !hasFact(to, fact) && hasFact(all, fact))
      .map(({ text }) => text);
  return runsOf(block).flatMap(({ text }) => {
    const there = sentenceWith(keyOf(text), original, language);
    const here = sentenceWith(keyOf(text), [own], language);
    if (there === undefined || here === undefined) return [];
    const lost = moved(there, here, own);
    const won = moved(here, there, original.join(' '));
    return lost.length > 0 && won.length > 0
      ? [
          `${text}: with ${won.join(', ')} in the retelling, with ${lost.join(', ')} in the original`,
        ]
      : [];
  });
}

/** Fields that the original's front matter has otherwise. */
function lookAtFields(file: Article, { path, fields }: Source): { field: string; text: string }[] {
  const plain = (text: string): string => keyOf(text).toLowerCase();
  const { published } = file.data;
  const own: readonly (readonly [Field, string | undefined])[] = [
    ['outlet', file.data.outlet],
    ['headline', file.data.headline],
    ['byline', file.data.byline],
    ['url', file.data.url],
    ['published', published?.printed ?? published?.date],
  ];
  return own.flatMap(([field, value]) => {
    const kept = fields[field];
    if (value === undefined || kept === undefined || plain(kept).startsWith(plain(value)))
      return [];
    return [{ field, text: `${field}: ${value}; ${path} has ${kept}` }];
  });
}

/** @param original the article's original, as the editors keep it */
export function holdToOriginal(file: Article, original: Source): Held {
  const { language, paragraphs } = file.data;
  const marked = markedIn(original.blocks, language);
  const parts = original.blocks.map(
    (block, i): Part => ({
      block,
      runs: marked[i]?.runs ?? [],
      lone: marked[i]?.lone ?? [],
    }),
  );
  const bodies = parts.filter(({ block }) => block.kind !== 'heading');
  const local: LocalFault[] = [];
  if (bodies.length !== paragraphs.length) {
    local.push(
      fault(placeOf(file, ['paragraphs']), 'original-paragraphs', {
        entries: paragraphs.length,
        original: bodies.length,
        path: original.path,
      }),
    );
    return { faults: local.map((each) => ({ ...each, file: file.path })), looks: [] };
  }
  const looks: Look[] = parts.flatMap(({ block, lone }) =>
    lone.map(({ opens, words }) => ({
      file: original.path,
      line: block.line,
      text: `${words}: a mark that nothing ${opens ? 'closes' : 'opens'}; set the missing one where the outlet’s quotation ${opens ? 'ends' : 'begins'}`,
    })),
  );
  const texts = bodies.map(({ block }) => block.text);
  bodies.forEach(({ block, runs, lone }, i) => {
    const entry = paragraphs[i];
    const inMarks = runs.reduce((sum, { words }) => sum + countWords(words, language), 0);
    const counts = [
      ['words', entry?.words ?? 0, countWords(block.text, language)],
      [
        'words in marks (`quoted` and `speech`)',
        (entry?.quoted ?? 0) + (entry?.speech ?? 0),
        inMarks,
      ],
    ] as const;
    // With a mark that has no partner, what stands in marks can't be counted.
    for (const [field, found, expected] of lone.length > 0 ? counts.slice(0, 1) : counts)
      if (found !== expected)
        local.push(
          fault(placeOf(file, ['paragraphs', i]), 'original-entry', {
            paragraph: i + 1,
            field,
            found,
            expected,
          }),
        );
  });
  const blocks = readArticle(file);
  let heading = 0;
  const headings = parts.filter(({ block }) => block.kind === 'heading');
  const ownHeadings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length !== ownHeadings.length)
    local.push(
      fault(ownHeadings[0]?.text.place ?? placeOf(file, ['paragraphs']), 'original-headings', {
        found: ownHeadings.length,
        original: headings.length,
        path: original.path,
      }),
    );
  const whole = texts.join(' ');
  const small = smallWords([whole, ...blocks.map(({ text }) => text.text)].join(' '));
  for (const block of blocks) {
    const isHeading = block.kind === 'heading';
    const own = isHeading
      ? headings.slice(heading, ++heading)
      : bodies.slice(block.number - 1, block.last);
    const where = isHeading
      ? 'the heading'
      : block.last > block.number
        ? `paragraphs ${block.number} to ${block.last}`
        : `paragraph ${block.number}`;
    if (!isHeading || headings.length === ownHeadings.length)
      local.push(...holdRuns(block, own, where));
    if (isHeading) continue;
    const quoted = [...block.text.quoted, ...block.text.links];
    for (const { from, words, count, paragraph } of findBorrowed(block.text.text, quoted, texts))
      local.push(fault(placeAt(block.text, from), 'borrowed', { words, count, paragraph }));
    for (const text of [
      ...lookAt(block, own, whole, small),
      ...lookAtSpeakers(block, own, language, small),
    ])
      looks.push({
        file: file.path,
        line: block.text.place.line,
        text: `¶${block.number}, ${text}`,
      });
  }
  for (const { field, text } of lookAtFields(file, original))
    looks.push({ file: file.path, line: placeOf(file, [field]).line, text });
  if (file.data.sha256 !== undefined && file.data.sha256 !== original.sha256)
    looks.push({
      file: file.path,
      line: placeOf(file, ['sha256']).line,
      text: `sha256: ${original.path} is another copy than the one recorded, or was changed since`,
    });
  return { faults: local.map((each) => ({ ...each, file: file.path })), looks };
}
