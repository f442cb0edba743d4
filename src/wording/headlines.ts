// Findings as sentences: what a report prints of a passage, and of the whole.
import type { Comparison, JudgedQuotation, Passage, SideKey } from '../corpus/corpus.ts';
import { ledger, wordsPrinted } from '../corpus/ledger.ts';
import { SIDES } from '../corpus/sides.ts';
import type { Version } from '../corpus/versions.ts';
import { coverage } from '../judge/coverage.ts';
import { capitalised, listed, numberWord, plural } from '../text/phrases.ts';
import { ofWords } from './remarks.ts';

/** How the single quotation of a passage differs, as the tail of a sentence; empty for one that prints it as it is. */
function manner(quotations: readonly JudgedQuotation[]): string {
  const labels = new Set(quotations.flatMap((q) => q.judgement.labels));
  const [only] = quotations;
  const said: string[] = [];
  if (quotations.length === 1 && only) {
    const starts = labels.has('starts-mid-sentence');
    const stops = labels.has('stops-mid-sentence');
    if (starts && stops) said.push('starts and stops mid-sentence');
    else if (starts) said.push('starts mid-sentence');
    else if (stops) said.push('stops mid-sentence');
  }
  const altered = quotations.filter((q) => q.judgement.labels.includes('altered')).length;
  if (altered > 0)
    said.push(
      quotations.length === 1
        ? 'changes words'
        : `${altered === quotations.length ? 'each' : numberWord(altered)} with words changed`,
    );
  return said[0] ?? '';
}

/** @example 'Arete News prints all 55 words.' */
function sentence(
  { article, quotations, described }: Version,
  passage: Passage,
  isFirst: boolean,
): string {
  const { outlet } = article;
  if (quotations.length === 0)
    return `${outlet} ${described.length > 0 ? 'describes this without quoting it' : 'does not quote this'}.`;
  const { count, total } = coverage(
    quotations.map((q) => q.judgement),
    passage.words,
  );
  const headings = quotations.every((q) => q.inHeading) ? ' in a heading' : '';
  const pieces = quotations.length > 1 ? `, in ${numberWord(quotations.length)} quotations` : '';
  const how = manner(quotations);
  const tail = how === '' ? '' : quotations.length > 1 ? `, ${how}` : ` and ${how}`;
  const words = isFirst || count === total ? ofWords(count, total) : String(count);
  return `${outlet} prints ${words}${headings}${pieces}${tail}.`;
}

const TOLD = 2;

/**
 * What became of a passage, as a headline: right for any number of reports and quotations.
 * @example 'Arete News prints all 55 words. New Statesman prints 21 and stops mid-sentence.'
 */
export function passageHeadline(passage: Passage, versions: readonly Version[]): string {
  if (versions.length === 0) return 'No report on this has been compared yet.';
  const quoting = versions.filter((version) => version.quotations.length > 0);
  const silent = versions.filter((version) => !quoting.includes(version));
  if (quoting.length === 0) {
    const described = silent.filter((version) => version.described.length > 0);
    const who =
      versions.length === 2
        ? 'Neither report quotes'
        : versions.length === 1
          ? `${versions[0]?.article.outlet} does not quote`
          : 'No report quotes';
    const total = plural(passage.words.words.length, 'word');
    const tail =
      described.length === 0
        ? ''
        : ` ${listed(described.map((v) => v.article.outlet))} ${described.length > 1 ? 'describe' : 'describes'} it.`;
    return `${who} these ${total}.${tail}`;
  }
  // The first two, and silence only where it is one of two reports'.
  const told = quoting.slice(0, TOLD);
  if (told.length < TOLD)
    told.push(...silent.filter(({ side }) => side).slice(0, TOLD - told.length));
  const more = quoting.length - TOLD;
  const rest =
    more > 0
      ? ` ${capitalised(numberWord(more))} more ${more === 1 ? 'report quotes' : 'reports quote'} it.`
      : '';
  return `${told.map((version, i) => sentence(version, passage, i === 0)).join(' ')}${rest}`;
}

/** What a report's strip shows, after its outlet's name. */
export function reportInFigures(comparison: Comparison, key: SideKey): string {
  const { article } = comparison.sides[key === 'a' ? 0 : 1];
  const rows = ledger(comparison);
  const printed = wordsPrinted(comparison, key);
  const inText = article.quotations.filter((q) => !q.inHeading);
  const places = [...new Set(inText.map((q) => q.paragraph))];
  const where = places.length === 1 && inText.length > 1 ? `, all in ¶${places[0]}` : '';
  const total = rows.reduce((sum, row) => sum + row.passage.words.words.length, 0);
  const all = (comparison.statement.text?.words.words.length ?? total).toLocaleString('en-GB');
  return `${plural(article.length, 'word')}, ${plural(article.paragraphs.length, 'paragraph')}. ${
    printed === 0
      ? `It quotes none of the ${comparison.statement.kind}.`
      : `It prints ${printed.toLocaleString('en-GB')} of the ${all}${where}.`
  }`;
}

/** What the picture shows, and on which scale. */
export function statementInFigures(comparison: Comparison): string {
  const { statement } = comparison;
  const compared = statement.passages.reduce((sum, p) => sum + p.words.words.length, 0);
  const described = ledger(comparison).some(({ cells }) =>
    SIDES.some((key) => cells[key].kind === 'described'),
  );
  const scale = `Grey: printed by neither. All three strips are drawn to one scale, a word a step. A ribbon is a quotation${described ? ', a dotted line a description' : ''}: pick one to read it.`;
  const whole = statement.length.count.toLocaleString('en-GB');
  if (statement.text)
    return `The ${statement.kind} is shown whole: ${whole} words, each at its place. ${scale}`;
  return `Of the ${statement.kind}’s ${whole} words, only the sentences that a report quotes or describes are shown: ${compared.toLocaleString('en-GB')} words in ${plural(statement.passages.length, 'passage')}, in this page’s order. Lengths, not places. ${scale}`;
}
