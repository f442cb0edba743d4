// What a comparison's ledger comes to, in words.
import type { Comparison } from '../corpus/corpus.ts';
import { type LedgerRow, ledger } from '../corpus/ledger.ts';
import { outOfOrder } from '../corpus/sequence.ts';
import { SIDES } from '../corpus/sides.ts';
import { coverageOfText, longestUnquoted } from '../corpus/whole-text.ts';
import { capitalised, listed, numberWord, plural } from '../text/phrases.ts';

/** A finding: a figure and what it counts, as one sentence when read together. */
export interface Finding {
  readonly figure: number;
  readonly text: string;
}

const titles = (list: readonly LedgerRow[], most = 3): string =>
  list.length <= most ? listed(list.map((row) => row.passage.title)) : '';

/** Who describes what they do not quote, as a relative clause. */
function describers(list: readonly LedgerRow[]): string {
  const [row] = list;
  if (list.length !== 1 || !row) return '';
  const who = SIDES.filter((key) => row.cells[key].kind === 'described').map(
    (key) => row.cells[key].side.article.outlet,
  );
  return who.length === 0
    ? ''
    : `, which ${who.length === 2 ? `both describe` : `${who[0]} describes`}`;
}

/** Of a statement known whole: how many of its words each report prints, and what neither takes. */
function inText({ statement, sides }: Comparison): Finding[] | undefined {
  const articles = sides.map(({ article }) => article);
  const covered = coverageOfText(statement, articles);
  if (!covered) return undefined;
  const { counts, neither, total } = covered;
  const are = (n: number): string => (n === 1 ? 'is' : 'are');
  const of = `of the ${statement.kind}’s ${plural(total, 'word')}`;
  const longest = longestUnquoted(statement, articles);
  return [
    ...articles.map(({ outlet }, i) => {
      const figure = counts[i] ?? 0;
      return { figure, text: `${of} ${are(figure)} printed by ${outlet}` };
    }),
    { figure: neither, text: `${of} ${are(neither)} printed by neither` },
    ...(longest
      ? [
          {
            figure: longest.words,
            text: `${longest.words === 1 ? 'word is' : 'words are'} the longest stretch that neither takes`,
          },
        ]
      : []),
  ];
}

/** Which reports give words of the statement in another order, as a sentence; empty where none does. */
function reversals({ sides, statement }: Comparison): string {
  const reversed = sides.filter(({ article }) => outOfOrder(article).length > 0);
  if (reversed.length === 0) return '';
  const who = reversed.length === 2 ? 'Both give' : `${reversed[0]?.article.outlet} gives`;
  return ` ${who} some of what ${reversed.length === 2 ? 'they quote' : 'it quotes'} in another order than the ${statement.kind}.`;
}

/** The counts of the ledger, or of a whole text, each as a figure with its words: right for any number. */
export function findings(comparison: Comparison): Finding[] {
  const whole = inText(comparison);
  if (whole) return whole;
  const all = ledger(comparison);
  const by = (who: LedgerRow['quotedBy']): LedgerRow[] => all.filter((row) => row.quotedBy === who);
  const are = (n: number): string => (n === 1 || all.length === 1 ? 'is' : 'are');
  const of = `of ${plural(all.length, 'passage')}`;
  const [a, b] = comparison.sides.map((side) => side.article.outlet) as [string, string];
  const finding = (list: readonly LedgerRow[], who: string, tail = ''): Finding => {
    const named = titles(list);
    return {
      figure: list.length,
      text: `${of} ${are(list.length)} quoted by ${who}${named === '' ? '' : `: ${named}`}${tail}`,
    };
  };
  const neither = by('neither');
  return [
    finding(by('both'), 'both reports'),
    finding(by('a'), `${a} alone`),
    finding(by('b'), `${b} alone`),
    finding(neither, 'neither', describers(neither)),
  ];
}

/** The same in one sentence, for a page's head and its description. */
export function summary(comparison: Comparison): string {
  const whole = coverageOfText(
    comparison.statement,
    comparison.sides.map(({ article }) => article),
  );
  if (whole) {
    const [a, b] = comparison.sides.map(({ article }) => article.outlet);
    const [inA = 0, inB = 0] = whole.counts;
    return `${a} prints ${inA} of the ${comparison.statement.kind}’s ${plural(whole.total, 'word')}, ${b} ${inB}; neither prints ${whole.neither}.${reversals(comparison)}`;
  }
  const all = ledger(comparison);
  const by = (who: LedgerRow['quotedBy']): LedgerRow[] => all.filter((row) => row.quotedBy === who);
  const [both, neither] = [by('both'), by('neither')];
  const total = numberWord(all.length);
  const single = all.length === 1;
  if (all.length === 0) return `Neither report quotes the ${comparison.statement.kind}.`;
  if (neither.length === all.length) {
    const named = titles(neither);
    const which = single ? 'the one passage' : `any of the ${total} passages`;
    return `Neither report quotes ${which}${named === '' ? '' : `, ${named}`}${describers(neither)}.`;
  }
  if (both.length === all.length)
    return `Both reports quote ${single ? 'the one passage' : `all ${total} passages`}.`;
  const parts = comparison.sides.flatMap(({ key, article }) => {
    const n = by(key).length;
    if (n === 0) return [];
    return [`${article.outlet} alone quotes ${single ? 'the one passage' : numberWord(n)}`];
  });
  if (!single)
    parts.unshift(
      both.length === 0
        ? `the two reports quote none of the ${total} passages in common`
        : `both reports quote ${numberWord(both.length)} of the ${total} passages`,
    );
  if (neither.length > 0) {
    const named = titles(neither);
    parts.push(
      `neither quotes ${numberWord(neither.length)}${named === '' ? '' : `, ${named}`}${describers(neither)}`,
    );
  }
  return `${capitalised(parts.join('; '))}.`;
}

/** How a report's quotations differ from the passages, the most telling first. */
const CHANGES = [
  ['altered', (n: string) => `changes words in ${n}`],
  ['capitals', (n: string) => `changes capitals in ${n}`],
  ['brackets', (n: string) => `puts words in square brackets in ${n}`],
] as const;

/** Whether anybody changed a word, as sentences; empty where nobody quotes. */
export function changes({ sides }: Comparison): string {
  const told = sides.map(({ article: { outlet, quotations } }) => {
    const said = CHANGES.flatMap(([label, says]) => {
      const n = quotations.filter((q) => q.judgement.labels.includes(label)).length;
      return n === 0 ? [] : [says(`${numberWord(n)} ${n === 1 ? 'quotation' : 'quotations'}`)];
    });
    return { outlet, said, quotes: quotations.length > 0 };
  });
  const quoting = told.filter(({ quotes }) => quotes);
  const changing = quoting.filter(({ said }) => said.length > 0);
  if (quoting.length === 0) return '';
  if (changing.length === 0)
    return quoting.length === 2
      ? 'Neither changes a word that it quotes.'
      : `${quoting[0]?.outlet} changes no word that it quotes.`;
  const still = quoting.filter(({ said }) => said.length === 0);
  return `${[
    ...changing.map(({ outlet, said }) => `${outlet} ${listed(said)}`),
    ...still.map(({ outlet }) => `${outlet} changes no word`),
  ].join('; ')}.`;
}
