// The figures behind an analysis: what each topic comes to on either side, and numbers of the analysis that are none of them.

import type { ContentFile } from '../content/content-file.ts';
import type { Article, Comparison, JudgedQuotation, Side, Topic } from '../corpus/corpus.ts';
import { ledger, wordsPrinted } from '../corpus/ledger.ts';
import { wordsBetween } from '../corpus/sequence.ts';
import { coverageOfText, longestUnquoted, wordsInNoPassage } from '../corpus/whole-text.ts';
import { plural } from '../text/phrases.ts';
import { placeAt } from '../text/read-text.ts';
import { countWords, withoutMarks } from '../text/words.ts';
import { spelled } from './facts.ts';
import type { Look } from './hold-to-original.ts';

/** What some paragraphs of a report come to. */
interface Figures {
  readonly paragraphs: number;
  readonly words: number;
  readonly quotations: number;
  /** In quotation marks, from the statement and from elsewhere. */
  readonly quoted: number;
  readonly speech: number;
  readonly passages: number;
  /** Of the statement, in the passages that are quoted. */
  readonly sentences: number;
}

function figuresOf(article: Article, numbers: readonly number[]): Figures {
  const entries = numbers.flatMap((n) => article.paragraphs[n - 1] ?? []);
  const sum = (field: 'words' | 'quoted' | 'speech'): number =>
    entries.reduce((total, entry) => total + entry[field], 0);
  const quotations = article.quotations.filter(
    ({ inHeading, paragraph }) => !inHeading && numbers.includes(paragraph),
  );
  const passages = new Set(quotations.map(({ passage }) => passage));
  return {
    paragraphs: numbers.length,
    words: sum('words'),
    quotations: quotations.length,
    quoted: sum('quoted'),
    speech: sum('speech'),
    passages: passages.size,
    sentences: [...passages].reduce((total, { words }) => total + words.sentences.length, 0),
  };
}

const inWords = (side: Side, numbers: readonly number[], kind: string): string => {
  if (numbers.length === 0) return `${side.article.outlet}: no paragraph`;
  const figures = figuresOf(side.article, numbers);
  const quoted =
    figures.quotations > 0
      ? `; ${plural(figures.quotations, 'quotation')}, ${plural(figures.quoted, 'word')} of the ${kind}, from ${plural(figures.passages, 'passage')}`
      : '';
  const speech = figures.speech > 0 ? `; ${plural(figures.speech, 'word')} of others` : '';
  return `${side.article.outlet}: ${plural(figures.paragraphs, 'paragraph')}, ${plural(figures.words, 'word')}${quoted}${speech}`;
};

const allOf = (article: Article): number[] => article.paragraphs.map((_, i) => i + 1);

/** A comparison's figures, topic by topic, for the terminal. */
export function tellFigures({ id, statement, sides, topics }: Comparison): string[] {
  const lines = (numbersOf: (side: Side) => readonly number[]): string[] =>
    sides.map((side) => `    ${inWords(side, numbersOf(side), statement.kind)}`);
  const sentences = statement.text
    ? `, ${plural(statement.text.sentences.length, 'sentence')}`
    : '';
  return [
    `content/comparisons/${id}.md`,
    `  The ${statement.kind}: ${plural(statement.length.count, 'word')}${sentences}, ${plural(statement.passages.length, 'passage')}`,
    ...lines(({ article }) => allOf(article)),
    ...topics.flatMap((topic) => [
      `  ${topic.title}`,
      ...lines(({ key }) => topic.paragraphs[key]),
    ]),
  ];
}

const UNITS = ['words', 'sentences', 'quotations', 'paragraphs', 'passages'] as const;
type Unit = (typeof UNITS)[number];

/** Every count that an analysis may give, by unit. */
function knownCounts(comparison: Comparison): Readonly<Record<Unit, ReadonlySet<number>>> {
  const { statement, sides, topics } = comparison;
  const known = Object.fromEntries(UNITS.map((unit) => [unit, new Set<number>()])) as Record<
    Unit,
    Set<number>
  >;
  const add = (unit: Unit, ...counts: readonly number[]): void => {
    for (const count of counts) known[unit].add(count);
  };
  const addFigures = ({ words, quoted, speech, ...figures }: Figures): void => {
    add('words', words, quoted, speech);
    for (const unit of ['sentences', 'quotations', 'paragraphs', 'passages'] as const)
      add(unit, figures[unit]);
  };
  const addTopic = ({ paragraphs, passages }: Topic): void => {
    for (const { article, key } of sides) addFigures(figuresOf(article, paragraphs[key]));
    add('passages', passages.length);
  };
  const addQuotation = ({ printed, judgement }: JudgedQuotation): void => {
    add('words', countWords(withoutMarks(printed)));
    add('words', ...judgement.runs.map(({ from, to }) => to - from));
  };
  for (const { article, key } of sides) {
    addFigures(figuresOf(article, allOf(article)));
    for (const n of allOf(article)) addFigures(figuresOf(article, [n]));
    article.quotations.forEach(addQuotation);
    add('words', wordsPrinted(comparison, key), ...wordsBetween(article).map(({ words }) => words));
    add('paragraphs', new Set(article.quotations.map(({ paragraph }) => paragraph)).size);
  }
  topics.forEach(addTopic);
  const rows = ledger(comparison);
  for (const quoted of ['both', 'a', 'b', 'neither'])
    add('passages', rows.filter(({ quotedBy }) => quotedBy === quoted).length);
  for (const { passage, cells } of rows) {
    add('words', passage.words.words.length, cells.a.coverage.count, cells.b.coverage.count);
    add('words', ...passage.words.sentences.map(({ from, to }) => to - from));
    add('sentences', passage.words.sentences.length);
  }
  add('passages', rows.length);
  add('words', statement.length.count, wordsInNoPassage(statement));
  if (statement.text) {
    const articles = sides.map(({ article }) => article);
    const { counts = [], neither = 0, total = 0 } = coverageOfText(statement, articles) ?? {};
    add('words', ...counts, neither, total, longestUnquoted(statement, articles)?.words ?? 0);
    add('words', ...statement.text.sentences.map(({ run }) => run.to - run.from));
    add('sentences', statement.text.sentences.length);
    add('sentences', ...statement.text.paragraphs.map(({ length }) => length));
    add('paragraphs', statement.text.paragraphs.length);
  }
  return known;
}

const UNIT = new RegExp(`(?<!\\p{L})(${UNITS.join('|')})(?!\\p{L})`, 'giu');
/** So many words before its unit a number may stand: “seven of its words”. */
const REACH = 3;

/** A number in figures or in words; undefined where a word is none. */
function numberOf(word: string): number | undefined {
  const digits = spelled(word.toLowerCase()) ?? word.replaceAll(',', '');
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}

/** The counts that a text gives, each with its unit. */
function countsIn(text: string): { count: number; unit: Unit; found: string; index: number }[] {
  return [...text.matchAll(UNIT)].flatMap(({ 0: unit, index }) => {
    const before = [
      ...text.slice(0, index).matchAll(/(?<![\p{L}\p{N}¶])[\p{L}\d][\p{L}\d,]*(?=\s)/gu),
    ];
    const word = before.slice(-REACH).findLast(({ 0: each }) => numberOf(each) !== undefined);
    const count = word && numberOf(word[0]);
    if (!word || count === undefined) return [];
    const found = text.slice(word.index, index + unit.length);
    if (/[.;:()]/u.test(found)) return [];
    return [{ count, unit: unit.toLowerCase() as Unit, found, index: word.index }];
  });
}

/** Counts in a comparison's own words that are none of its figures. */
export function lookAtFigures(comparison: Comparison, file: ContentFile<'comparisons'>): Look[] {
  const known = knownCounts(comparison);
  return [...file.notes, ...file.blocks].flatMap(({ text }) =>
    countsIn(text.text).flatMap(({ count, unit, found, index }) => {
      const counts = known[unit];
      if (counts.has(count)) return [];
      const few = [...counts].filter((each) => each > 0).sort((a, b) => a - b);
      const list = few.length <= 12 ? `: they are ${few.join(', ')}` : '';
      return [
        {
          file: file.path,
          line: placeAt(text, index).line,
          text: `${found}: none of the ${unit} that are counted${list}`,
        },
      ];
    }),
  );
}
