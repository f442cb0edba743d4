// A passage's words as HTML: in running size with what differs set after a word, and at large with the reports' words over and under it.
import type { Passage } from '../corpus/corpus.ts';
import type { LedgerRow } from '../corpus/ledger.ts';
import { SIDES, type SideKey } from '../corpus/sides.ts';
import type { Judgement } from '../judge/judge.ts';
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
): string {
  const length = passage.words.words.length;
  const variants = {
    a: variantsAfter(printedAt(judgements.a), length),
    b: variantsAfter(printedAt(judgements.b), length),
  };
  return linedWords(passage.words, judgements, (word, i) => {
    const shown = SIDES.map((key) => {
      const text = variants[key].get(i);
      return text === undefined
        ? ''
        : `<small class="${className(key)}"><span class="vh"> (${escapeHtml(label(key))}: </span>${escapeHtml(text)}<span class="vh">)</span></small>`;
    });
    return escapeHtml(word.text) + shown.join('');
  });
}

/** The words of a ledger row's passage under both reports' lines. */
export const passageHtml = (row: LedgerRow): string =>
  withVariants(
    row.passage,
    judgementsOf(row),
    (key) => row.cells[key].side.article.outlet,
    (key) => `v ${key}`,
  );

/** A passage's words with the runs of one report marked, by no side's line in particular. */
export const wordsWithRuns = (passage: Passage, judgements: readonly Judgement[]): string =>
  withVariants(
    passage,
    { a: judgements, b: [] },
    () => 'printed',
    () => 'v',
  ).replaceAll(/<span class="([lc])a/gu, '<span class="$1n');

/** The words at large. What stands over and under them is hidden from screen readers, for whom the page says it in words below. */
export function interlinearHtml(row: LedgerRow): string {
  const judgements = judgementsOf(row);
  const sides = SIDES.map((key) => ({ key, ...printedAt(judgements[key]) }));
  // What a report adds has no word to stand at: it makes its own room.
  const addition = (key: SideKey, extra: string): string =>
    `<span class="t ${key} add"><small class="${key} d" aria-hidden="true">${escapeHtml(extra)}</small></span>`;
  const length = row.passage.words.words.length;
  return linedWords(row.passage.words, judgements, (word, i) => {
    const classes = ['t'];
    let small = '';
    let before = '';
    let after = '';
    for (const { key, printed, added } of sides) {
      const extra = added.get(i);
      if (extra) before += `${addition(key, extra)} `;
      const last = i === length - 1 ? added.get(length) : undefined;
      if (last) after += ` ${addition(key, last)}`;
      const here = printed.get(i);
      if (!here) continue;
      classes.push(key);
      if (here.text !== '')
        small += `<small class="${key}${here.differs ? ' d' : ''}" aria-hidden="true">${escapeHtml(here.text)}</small>`;
    }
    return `${before}<span class="${classes.join(' ')}"><span>${small}${escapeHtml(word.text)}</span></span>${after}`;
  });
}

/** A passage's words without marks. */
export const passageText = (passage: Passage): string => passage.sentences.join(' ');
