// A passage at large, each report's words over and under it: A above, B below, nothing where nothing is quoted.
import type { SideKey } from '../corpus/corpus.ts';
import { printedRuns } from '../domain/coverage.ts';
import type { Judgement } from '../domain/judge.ts';
import { withoutStop } from '../domain/words.ts';
import type { LedgerRow } from './ledger.ts';
import { escape } from './passage-html.ts';

const bare = (text: string): string => withoutStop(text.replace(/^["“„«‘]+|["”»’]+$/gu, ''));

/** For each word of the passage what the report prints there; and what it adds before a word. */
function printedAt(judgements: readonly Judgement[]): {
  words: Map<number, { text: string; differs: boolean }>;
  added: Map<number, string>;
} {
  const words = new Map<number, { text: string; differs: boolean }>();
  const added = new Map<number, string>();
  for (const { steps } of judgements)
    for (const { kind, printed, source } of steps) {
      if (printed === '' || kind === 'omitted') continue;
      if (source.to === source.from)
        added.set(source.from, [added.get(source.from), bare(printed)].filter(Boolean).join(' '));
      else if (!words.has(source.from))
        words.set(source.from, { text: bare(printed), differs: kind !== 'same' });
    }
  return { words, added };
}

/**
 * The passage's words as HTML: runs lie in spans that draw each report's line without a seam, words in boxes that carry
 * what is printed over or under them. That print is hidden from screen readers, for whom the page says it in words below.
 */
export function interlinearHtml(row: LedgerRow): string {
  const { words, sentences } = row.passage.words;
  const starts = new Set(sentences.map((s) => s.from));
  const ends = new Set(sentences.map((s) => s.to));
  const sides = (['a', 'b'] as const).map((key) => {
    const judgements = row.cells[key].quotations.map((q) => q.judgement);
    return { key, runs: printedRuns(judgements), ...printedAt(judgements) };
  });
  let html = '';
  let open: SideKey[] = [];
  const openTag = (key: SideKey, from: number, to: number, fresh: boolean): string =>
    `<span class="l${key}${fresh && !starts.has(from) ? ' s' : ''}${ends.has(to) ? '' : ' e'}">`;
  words.forEach((word, i) => {
    const on = sides.flatMap(({ key, runs }) => {
      const run = runs.find((r) => r.from <= i && i < r.to);
      return run ? [{ key, run }] : [];
    });
    // A lies outside B: where the set of running lines changes, close what is open and open it anew.
    const keys = on.map(({ key }) => key);
    const broken = on.some(({ run }) => run.from === i) || keys.join() !== open.join();
    if (broken) {
      html += '</span>'.repeat(open.length);
      for (const { key, run } of on) html += openTag(key, run.from, run.to, run.from === i);
      open = keys;
    }
    let small = '';
    for (const { key, words: printed, added } of sides) {
      const here = printed.get(i);
      const text = [added.get(i), here?.text].filter(Boolean).join(' ');
      if (text)
        small += `<small class="${key}${here?.differs || added.has(i) ? ' d' : ''}" aria-hidden="true">${escape(text)}</small>`;
    }
    const classes = [
      't',
      ...sides.filter(({ key }) => small.includes(`class="${key}`)).map(({ key }) => key),
    ];
    html += `<span class="${classes.join(' ')}">${small}${escape(word.text)}</span>`;
    if (on.some(({ run }) => run.to === i + 1)) {
      const closing = on.filter(({ run }) => run.to === i + 1);
      html += '</span>'.repeat(open.length);
      open = [];
      void closing;
    }
    html += word.after;
  });
  return html + '</span>'.repeat(open.length);
}
