// A passage's words as HTML, with what a report prints differently set after the words that it stands for.
import type { Passage } from '../corpus/corpus.ts';
import type { LedgerRow } from '../corpus/ledger.ts';
import { SIDES, type SideKey } from '../corpus/sides.ts';
import type { Judgement, Run } from '../judge/judge.ts';
import { betweenSentences } from '../text/words.ts';
import { ifForeign } from './language.ts';
import {
  escapeHtml,
  type Judgements,
  linedWords,
  printedAt,
  variantsAfter,
} from './lined-words.ts';

const judgementsOf = (row: LedgerRow): Judgements => ({
  a: row.cells.a.quotations.map((q) => q.judgement),
  b: row.cells.b.quotations.map((q) => q.judgement),
});

function withVariants(
  passage: Passage,
  judgements: Judgements,
  label: (key: SideKey) => string,
  className: (key: SideKey) => string,
  shown?: readonly Run[],
): string {
  const length = passage.words.words.length;
  // Who prints it is said in English, whatever the passage's language.
  const ours = ifForeign(passage.words.language).lang ? ' lang="en"' : '';
  const variants = {
    a: variantsAfter(printedAt(judgements.a), length),
    b: variantsAfter(printedAt(judgements.b), length),
  };
  const isShown = (at: number): boolean =>
    shown?.some(({ from, to }) => from <= at && at < to) ?? true;
  return linedWords(passage.words, judgements, (word, i) => {
    if (!isShown(i)) return i === 0 || isShown(i - 1) ? '[…]' : '';
    const marks = SIDES.map((key) => {
      const text = variants[key].get(i);
      return text === undefined
        ? ''
        : `<small class="${className(key)}"><span class="vh"${ours}> (${escapeHtml(label(key))}: </span>${escapeHtml(text)}<span class="vh">)</span></small>`;
    });
    return escapeHtml(word.text) + marks.join('');
  });
}

/**
 * The words of a ledger row's passage under both reports' lines.
 * @param shown the stretches to show, with […] for the others; all where it is left out
 */
export const passageHtml = (row: LedgerRow, shown?: readonly Run[]): string =>
  withVariants(
    row.passage,
    judgementsOf(row),
    (key) => row.cells[key].side.article.outlet,
    (key) => `v ${key}`,
    shown,
  );

/** A passage's words with the runs of one report marked, by no side's line in particular. */
export const wordsWithRuns = (
  passage: Passage,
  judgements: readonly Judgement[],
  shown?: readonly Run[],
): string =>
  withVariants(
    passage,
    { a: judgements, b: [] },
    () => 'printed',
    () => 'v',
    shown,
  ).replaceAll(/<span class="([lc])a/gu, '<span class="$1n');

/** A passage's words without marks. */
export const passageText = ({ sentences, words }: Passage): string =>
  sentences.join(betweenSentences(words.language));
