// A comparison as open data: everything that a reader sees, as one plain value.

import { analysis } from '../corpus/analysis.ts';
import type { Comparison, JudgedQuotation, Passage, Side, SideKey } from '../corpus/corpus.ts';
import { type Cell, ledger, topicWords } from '../corpus/ledger.ts';
import { outOfOrder, wordsBetween } from '../corpus/sequence.ts';
import { coverageOfText, longestUnquoted, wordsInNoPassage } from '../corpus/whole-text.ts';
import {
  articlePath,
  comparisonPath,
  passagePath,
  statementPath,
  textFragmentUrl,
} from '../hosting/url.ts';
import type { Run } from '../judge/judge.ts';
import { quotationId } from '../setting/quotation-links.ts';
import { plainText } from '../text/plain-text.ts';
import { countWords, joinWords } from '../text/words.ts';
import { remarks, remarksInWords } from '../wording/remarks.ts';
import { type Address, SCHEMA_PATH } from './address.ts';
import { DATA_VERSION, type Data } from './data-schema.ts';

/** One line: line breaks in a Markdown file are no part of a text. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const noteOf = (entry: Pick<Passage, 'notes'>, path = 'note'): string | undefined => {
  const note = entry.notes[path];
  return note && oneLine(plainText(note));
};

/** The day of a comparison's last correction, else of its publication: never the day of a build. */
export const updatedOn = (comparison: Pick<Comparison, 'published' | 'corrections'>): string =>
  [comparison.published, ...comparison.corrections.map(({ date }) => date)].sort().at(-1) ??
  comparison.published;

export const runsOf = (
  passage: Passage,
  runs: readonly Run[],
): Data['quotations'][number]['runs'] =>
  runs.map(({ from, to }) => ({ from, to, text: joinWords(passage.words.words.slice(from, to)) }));

function quotationData(
  quotation: JudgedQuotation,
  side: Side,
  counterparts: readonly string[],
  page: string,
): Data['quotations'][number] {
  const { judgement, passage } = quotation;
  const id = quotationId(side.key, quotation);
  return {
    id,
    url: `${page}#${id}`,
    original: textFragmentUrl(side.article.url, quotation.printed),
    side: side.key,
    article: side.article.id,
    number: quotation.n,
    paragraph: quotation.paragraph,
    inHeading: quotation.inHeading,
    passage: passage.id,
    printed: oneLine(quotation.printed),
    printedWords: countWords(quotation.printed, quotation.article.language),
    passageWords: judgement.count,
    runs: runsOf(passage, judgement.runs),
    cutBefore: judgement.cutBefore,
    cutAfter: judgement.cutAfter,
    labels: [...judgement.labels],
    remarks: remarksInWords(remarks(judgement, passage.words)),
    differences: judgement.steps.flatMap(({ kind, printed, source }) =>
      kind === 'same'
        ? []
        : [
            {
              kind,
              printed,
              source: joinWords(passage.words.words.slice(source.from, source.to)),
              at: source.from,
            },
          ],
    ),
    asPrinted: quotation.title !== undefined,
    counterparts: [...counterparts],
  };
}

/** What is known of a statement only where its text is whole. */
function textData({ statement, sides }: Comparison): Data['statement']['text'] {
  const articles = sides.map(({ article }) => article);
  const taken = coverageOfText(statement, articles);
  if (!statement.text || !taken) return undefined;
  const gap = longestUnquoted(statement, articles);
  return {
    paragraphs: statement.text.paragraphs.map((paragraph) =>
      paragraph.map(({ text }) => oneLine(text)),
    ),
    words: taken.total,
    printed: { a: taken.counts[0] ?? 0, b: taken.counts[1] ?? 0, neither: taken.neither },
    longestUnquoted: gap && { first: gap.first.n, last: gap.last.n, words: gap.words },
  };
}

function articleData(side: Side, at: Address, page: string): Data['articles'][number] {
  const { article } = side;
  const blocks = article.blocks;
  const texts = blocks.filter((block) => block.kind === 'paragraph');
  return {
    id: article.id,
    side: side.key,
    outlet: article.outlet,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    published: article.published && {
      printed: article.published.printed,
      date: article.published.date,
    },
    language: article.language,
    original: article.url,
    url: at(articlePath(article)),
    note: noteOf(article),
    words: article.length,
    wordsBetween: wordsBetween(article).map(({ first, second, ...rest }) => ({
      ...rest,
      first: quotationId(side.key, first),
      second: quotationId(side.key, second),
    })),
    outOfOrder: outOfOrder(article).map(({ earlier, later }) => ({
      earlier: quotationId(side.key, earlier),
      later: quotationId(side.key, later),
    })),
    headings: blocks
      .filter((block) => block.kind === 'heading')
      .map((block) => ({ before: block.number, text: oneLine(plainText(block.children)) })),
    paragraphs: article.paragraphs.map(({ words, quoted, speech }, i) => ({
      number: i + 1,
      url: `${page}#${side.key}-p${i + 1}`,
      words,
      quoted,
      speech,
      text: oneLine(plainText(texts[i]?.children ?? [])),
    })),
  };
}

function sideTotals(side: Side, cells: readonly Cell[]): Data['ledger']['totals']['a'] {
  const of = (kind: Cell['kind']): number => cells.filter((cell) => cell.kind === kind).length;
  const inHeadings = side.article.quotations.filter((q) => q.inHeading).length;
  return {
    words: cells.reduce((sum, cell) => sum + cell.coverage.count, 0),
    whole: of('whole'),
    part: of('part'),
    described: of('described'),
    none: of('none'),
    quotations: side.article.quotations.length - inHeadings,
    headingQuotations: inHeadings,
  };
}

/**
 * @param comparison a comparison of the corpus
 * @param at turns paths into addresses
 * @returns the value of /data/<id>.json, as `dataSchema` describes it
 */
export function comparisonData(comparison: Comparison, at: Address): Data {
  const { statement, sides } = comparison;
  const page = at(comparisonPath(comparison));
  const rows = ledger(comparison);
  const { lead, sections } = analysis(comparison);
  const idsOf = (key: SideKey, passage: string): string[] =>
    rows
      .find((row) => row.passage.id === passage)
      ?.cells[key].quotations.map((q) => quotationId(key, q)) ?? [];
  const words = topicWords(comparison);
  const paragraphs = (list: readonly Parameters<typeof plainText>[0][]): string[] =>
    list.map((children) => oneLine(plainText(children)));
  const quotedBy = (who: (typeof rows)[number]['quotedBy']): number =>
    rows.filter((row) => row.quotedBy === who).length;
  const cellData = (cell: Cell, passage: Passage): Data['ledger']['rows'][number]['a'] => ({
    use: cell.kind,
    words: cell.coverage.count,
    runs: runsOf(passage, cell.coverage.runs),
    quotations: cell.quotations.map((q) => quotationId(cell.side.key, q)),
    paragraphs: [...cell.paragraphs],
  });

  return {
    $schema: at(SCHEMA_PATH),
    version: DATA_VERSION,
    id: comparison.id,
    url: page,
    title: comparison.title,
    description: comparison.description,
    published: comparison.published,
    updated: updatedOn(comparison),
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    corrections: comparison.corrections.map(({ date, text }, i) => ({
      date,
      text: noteOf(comparison, `corrections.${i}.text`) ?? text,
    })),
    lead: paragraphs(lead),
    statement: {
      id: statement.id,
      url: at(statementPath(statement)),
      title: statement.title,
      shortTitle: statement.shortTitle,
      kind: statement.kind,
      date: statement.date,
      place: statement.place,
      issuers: [...statement.issuers],
      editions: statement.editions.map(({ language, publisher, url, compared = false }) => ({
        language,
        publisher,
        url,
        compared,
      })),
      length: { words: statement.length.count, source: statement.length.source ?? 'Verbatim' },
      licence: {
        name: statement.licence.name,
        note: noteOf(statement, 'licence.note') ?? statement.licence.note,
      },
      introduction: paragraphs(statement.blocks.map((block) => block.children)),
      text: textData(comparison),
    },
    passages: statement.passages.map((passage) => ({
      id: passage.id,
      url: at(passagePath(passage)),
      position: passage.position,
      place: passage.place && {
        first: passage.place.first,
        last: passage.place.last,
        from: passage.place.from,
      },
      title: passage.title,
      section: passage.section,
      sentences: passage.sentences.map(oneLine),
      words: passage.words.words.map((word) => word.text),
      confirmedBy: passage.confirmedBy.map((witness) => ({ ...witness })),
      note: noteOf(passage),
    })),
    articles: [articleData(sides[0], at, page), articleData(sides[1], at, page)],
    quotations: sides.flatMap((side) =>
      side.article.quotations.map((quotation) =>
        quotationData(
          quotation,
          side,
          idsOf(side.key === 'a' ? 'b' : 'a', quotation.passage.id),
          page,
        ),
      ),
    ),
    ledger: {
      rows: rows.map((row) => ({
        passage: row.passage.id,
        words: row.passage.words.words.length,
        quotedBy: row.quotedBy,
        a: cellData(row.cells.a, row.passage),
        b: cellData(row.cells.b, row.passage),
      })),
      totals: {
        passages: rows.length,
        words: rows.reduce((sum, row) => sum + row.passage.words.words.length, 0),
        rest: statement.text && wordsInNoPassage(statement),
        quotedBy: {
          both: quotedBy('both'),
          a: quotedBy('a'),
          b: quotedBy('b'),
          neither: quotedBy('neither'),
        },
        a: sideTotals(
          sides[0],
          rows.map((row) => row.cells.a),
        ),
        b: sideTotals(
          sides[1],
          rows.map((row) => row.cells.b),
        ),
      },
    },
    topics: comparison.topics.map((topic, i) => {
      const of = (key: SideKey): Data['topics'][number]['a'] => ({
        paragraphs: [...topic.paragraphs[key]],
        words: words[i]?.words[key] ?? 0,
      });
      return {
        id: topic.id,
        url: `${page}#t-${topic.id}`,
        title: topic.title,
        analysis: paragraphs(sections[i] ?? []),
        a: of('a'),
        b: of('b'),
      };
    }),
  };
}
