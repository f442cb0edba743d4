// The whole draft: a statement and its reports in, files and what is to be said of them out. Pure: it reads and writes nothing.
import { differences, judge, passageWords } from '../judge/judge.ts';
import { cutPassages, type DraftedPassage, passageAt } from './cut-passages.ts';
import { type Candidate, findNear } from './described.ts';
import { base, languageOf, otherLanguage, quotesNothing, reportLanguage } from './languages.ts';
import { type StatementLines, windowsOf } from './match.ts';
import { sharesIn } from './nearness.ts';
import { type ReportBlock, readReport } from './read-report.ts';
import type { Source } from './read-source.ts';
import { Refusal } from './refusal.ts';
import { sentencesOf } from './sentences.ts';
import { proposeBrief, proposeTopics, type Topic, type Unit } from './topics.ts';
import {
  articleFile,
  comparisonFile,
  type DraftedArticle,
  passageBody,
  passageFile,
  statementFile,
} from './write-files.ts';

/** A passage file of an earlier draft, or of an editor. */
export interface Standing {
  readonly id: string;
  readonly statement: string | undefined;
  readonly title: string;
  /** What stands under its front matter. */
  readonly body: string;
  /** Its title is still the draft's proposal. */
  readonly isProposed: boolean;
  /** The articles that link to it. */
  readonly linkedBy: readonly string[];
}

/** A statement that stands in the content already. */
export interface KnownStatement extends StatementLines {
  readonly id: string;
  /** Its passages' titles, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

export interface Request {
  readonly statement: Source | KnownStatement;
  readonly reports: readonly Source[];
  /** The passage files that stand where the draft goes. */
  readonly standing: readonly Standing[];
  /** The day, as an ISO date. */
  readonly today: string;
}

export interface Draft {
  readonly statement: string;
  readonly lines: StatementLines;
  readonly articles: readonly DraftedArticle[];
  readonly passages: readonly DraftedPassage[];
  readonly topics: readonly Topic[];
  readonly described: readonly Candidate[];
  /** By path below the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Passages of an earlier draft on which nothing rests any more, and whose titles nobody has confirmed: to be removed. */
  readonly stale: readonly string[];
  /** Passages on which nothing rests, but that an editor has titled. */
  readonly idle: readonly string[];
}

const isSource = (statement: Source | KnownStatement): statement is Source => 'blocks' in statement;

/** A statement's text as lines, one a sentence, and its paragraphs. */
function readStatement(source: Source): { lines: StatementLines; paragraphs: string[][] } {
  const language = languageOf(source);
  const paragraphs = source.blocks.map((block) =>
    block.lines.flatMap((line) => sentencesOf(line.replace(/\s+/gu, ' '), language)),
  );
  const lines = paragraphs.flat();
  return {
    lines: { lines, passages: lines.map(() => undefined), isWhole: true, language },
    paragraphs,
  };
}

/** A whole text, without the passages that a draft has only proposed: they are cut anew. */
function withoutProposals(
  statement: KnownStatement,
  standing: readonly Standing[],
): StatementLines {
  const proposed = new Set(standing.filter(({ isProposed }) => isProposed).map(({ id }) => id));
  const passages = statement.passages.map((id) => (id && proposed.has(id) ? undefined : id));
  return statement.isWhole ? { ...statement, passages } : statement;
}

/** Paragraphs that share so much of their wording with the statement bear on it; a report's first ones always do. */
const BEARING = 0.25;
const LEAD = 2;

const isParagraph = ({ kind }: ReportBlock): boolean => kind === 'paragraph';

/** Paragraphs, runs in brief joined, as topics are made of them. */
function unitsOf(
  { source, blocks, brief }: DraftedArticle,
  passages: readonly DraftedPassage[],
): Unit[] {
  const units: {
    article: string;
    numbers: number[];
    words: number;
    text: string;
    passages: string[];
  }[] = [];
  for (const block of blocks.filter(isParagraph)) {
    const run = brief.find(({ first, last }) => block.number >= first && block.number <= last);
    const ids = block.quotations.flatMap(({ place }) =>
      place ? (passageAt(place, passages)?.id ?? []) : [],
    );
    const open = units.at(-1);
    if (run && block.number > run.first && open) {
      open.numbers.push(block.number);
      open.words += block.words;
      open.text += ` ${block.text}`;
    } else
      units.push({
        article: source.id,
        numbers: [block.number],
        words: block.words,
        text: block.text,
        passages: ids,
      });
  }
  return units;
}

interface Found {
  readonly source: Source;
  readonly language: string;
  readonly blocks: readonly ReportBlock[];
}

/** A report with the runs that are proposed to be told in brief. */
function articleOf({ source, language, blocks }: Found, lines: StatementLines): DraftedArticle {
  const paragraphs = blocks.filter(isParagraph);
  const texts = paragraphs.map(({ text }) => text);
  const shares = sharesIn(texts, lines.lines.join(' '));
  const candidates = paragraphs.map(({ number, words, quotations }, i) => ({
    number,
    words,
    bears: number <= LEAD || quotations.some(({ place }) => place) || (shares[i] ?? 0) >= BEARING,
    startsSection: blocks.some((block) => block.kind === 'heading' && block.number === number),
  }));
  return { source, language, blocks, brief: proposeBrief(candidates) };
}

/**
 * Drafts a comparison.
 * @throws {Refusal} where nothing can be made of an input
 */
export function draft({ statement, reports, standing, today }: Request): Draft {
  const ids = [statement.id, ...reports.map(({ id }) => id)];
  const twice = reports.find(({ id }, i) => ids.indexOf(id) < i + 1);
  if (twice)
    throw new Refusal({
      file: twice.path,
      found: `the id \`${twice.id}\`, which another of the texts has too`,
      expected: 'a file name of its own for each: it becomes the id',
      remedy: 'Rename the file.',
    });
  const read = isSource(statement) ? readStatement(statement) : undefined;
  const isOwn = (passage: Standing): boolean => passage.statement === statement.id;
  const isFree = (passage: Standing): boolean =>
    passage.linkedBy.every((article) => reports.some(({ id }) => id === article));
  const lines =
    read?.lines ?? withoutProposals(statement as KnownStatement, standing.filter(isFree));
  for (const { path, fields } of reports)
    if (fields.language && base(fields.language) !== base(lines.language))
      throw otherLanguage(path, fields.language, lines.language);
  const windows = windowsOf(lines);
  const found = reports.map((source) => ({
    source,
    id: source.id,
    language: reportLanguage(source, lines.language),
    blocks: readReport(source, reportLanguage(source, lines.language), lines, windows),
  }));
  for (const { source, blocks } of found)
    if (!blocks.some((block) => block.quotations.some(({ place }) => place)))
      throw quotesNothing(source, statement.id, lines.language);
  const places = found.flatMap(({ blocks }) =>
    blocks.flatMap(({ quotations }) => quotations.flatMap(({ place }) => place ?? [])),
  );
  const [prefix = statement.id] = statement.id.split('-');
  const passages = cutPassages(places, lines, {
    prefix,
    taken: new Set(standing.filter((each) => !isOwn(each)).map(({ id }) => id)),
    standing: (sentences) =>
      standing.find((each) => isOwn(each) && each.body === passageBody(sentences))?.id,
    titles: new Map([
      ...(isSource(statement) ? [] : statement.titles),
      ...standing.filter(isOwn).map(({ id, title }) => [id, title] as const),
    ]),
  });
  const isQuoted = (line: number): boolean =>
    places.some(({ first, last }) => line >= first && line <= last);
  const described = findNear(lines, found, isQuoted);
  const articles = found.map((report) => articleOf(report, lines));
  const topics =
    articles.length === 2
      ? proposeTopics(
          articles.flatMap((article) => unitsOf(article, passages)),
          new Map(passages.map(({ id, title }) => [id, title])),
        )
      : [];
  const files = new Map<string, string>();
  if (isSource(statement) && read)
    files.set(
      `statements/${statement.id}.md`,
      statementFile(statement, lines.language, read.paragraphs),
    );
  for (const passage of passages.filter(({ isOld }) => !isOld))
    files.set(`passages/${passage.id}.md`, passageFile(passage, statement.id));
  for (const article of articles)
    files.set(`articles/${article.source.id}.md`, articleFile(article, statement.id, passages));
  if (topics.length > 0)
    files.set(
      `comparisons/${statement.id}.md`,
      comparisonFile(
        statement.id,
        articles.map(({ source }) => source.id),
        topics,
        today,
      ),
    );
  const left = standing.filter(
    (each) => isOwn(each) && isFree(each) && !passages.some(({ id }) => id === each.id),
  );
  const idsOf = (isProposed: boolean): string[] =>
    left.filter((each) => each.isProposed === isProposed).map(({ id }) => id);
  return {
    stale: idsOf(true),
    idle: idsOf(false),
    statement: statement.id,
    lines,
    articles,
    passages,
    topics,
    described,
    files,
  };
}

/** What a quotation changes, in words; empty where it changes nothing. */
export function changesOf(words: string, passage: DraftedPassage, language: string): string[] {
  const source = passageWords(passage.sentences, language);
  return differences(judge(words, source), source);
}
