// The picture of a comparison as shapes: report A above, the statement, report B below, each a strip drawn to length on
// one scale of words, and a ribbon from each quotation's place in its report to its place in the statement.
import type { ElementContent } from 'hast';
import type {
  Article,
  ArticleBlock,
  Comparison,
  JudgedQuotation,
  Passage,
} from '../corpus/corpus.ts';
import { ledger } from '../corpus/ledger.ts';
import { SIDES, type SideKey } from '../corpus/sides.ts';
import { printedRuns } from '../judge/coverage.ts';
import type { Run } from '../judge/judge.ts';
import { plainText } from '../text/plain-text.ts';
import { splitWords } from '../text/words.ts';

/** A ribbon, or where there are no words to start from, a line. */
export interface Ribbon {
  readonly key: SideKey;
  readonly kind: 'quotation' | 'heading' | 'described';
  readonly passage: Passage;
  readonly quotation: JudgedQuotation | undefined;
  readonly paragraph: number;
  /** SVG path data: words along, hundredths of the height down. */
  readonly path: string;
}

/** A label at a place along, counted in words. */
export interface Label {
  readonly at: number;
  readonly text: string;
  /** Which of four lines it stands on. */
  readonly row: number;
  /** Whether it has room on a narrow screen too, by its number alone. */
  readonly isNarrow: boolean;
}

export interface Strip {
  readonly from: number;
  readonly words: number;
  /** Where one part ends and the next starts. */
  readonly cuts: readonly number[];
  readonly labels: readonly Label[];
}

export interface Ribbons {
  /** The length of the longest strip. */
  readonly scale: number;
  readonly reports: Readonly<Record<SideKey, Strip>>;
  readonly statement: Strip & { readonly blocks: readonly Run[] };
  /** All three strips, and the lines at which their parts end. */
  readonly strips: string;
  readonly cuts: string;
  /** What each report prints, in its own strip and in the statement's. */
  readonly printed: Readonly<Record<SideKey, string>>;
  readonly ribbons: readonly Ribbon[];
}

/** Where the strips stand, in hundredths of the height. */
export const LEVELS = { a: [0, 7], statement: [43, 53], b: [93, 100] } as const;

/** For each quotation of a paragraph, how many of the retelling's words stand before it, and how many it has in all. */
function placesIn(
  block: ArticleBlock,
  language: string,
): { before: Map<number, number>; total: number } {
  const before = new Map<number, number>();
  let total = 0;
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'element' && typeof node.properties.dataN === 'number')
        before.set(node.properties.dataN, total);
      if (node.type === 'element') walk(node.children);
      else total += splitWords(plainText([node]), language).length;
    }
  };
  walk(block.children);
  return { before, total };
}

const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.to - run.from, 0);

/** Where each quotation starts in its report, in words: known by its paragraph, and there by where the retelling has it. */
function startsOf(article: Article): Map<JudgedQuotation, number> {
  const starts = new Map<JudgedQuotation, number>();
  const firsts = [0];
  for (const { words } of article.paragraphs) firsts.push((firsts.at(-1) ?? 0) + words);
  for (const block of article.blocks) {
    if (block.quotations.length === 0) continue;
    const first = firsts[block.number - 1] ?? 0;
    const words = (firsts[block.last] ?? first) - first;
    const { before, total } = placesIn(block, article.language);
    let free = first;
    let left = lengthOf(block.quotations.flatMap(({ judgement }) => judgement.runs));
    for (const quotation of block.quotations) {
      const share = total === 0 ? 0 : (before.get(quotation.n) ?? 0) / total;
      const at = block.kind === 'heading' ? first : first + Math.round(share * words);
      const start = Math.max(free, Math.min(at, first + words - left));
      starts.set(quotation, block.kind === 'heading' ? first : start);
      const own = lengthOf(quotation.judgement.runs);
      free = start + own;
      left -= own;
    }
  }
  return starts;
}

/** Labels from left to right, each on the first line that has room for it; none where no line has. */
function placed(
  labels: readonly { at: number; text: string }[],
  scale: number,
  lines: number,
): Label[] {
  // A letter is about six pixels wide, the picture about 1,300 on a wide screen and 340 on a phone.
  const room = (text: string): number => ((text.length + 2) * 6.4 * scale) / 1300;
  const narrow = (text: string): number =>
    ((text.split(' ')[0]?.length ?? 0) * 7 + 8) * (scale / 340);
  const ends: number[] = Array.from({ length: lines }, () => -1);
  const narrowEnds = [...ends];
  return [...labels]
    .sort((x, y) => x.at - y.at)
    .flatMap(({ at, text }, i, list) => {
      const row = ends.findIndex((end) => at >= end);
      if (row < 0) return [];
      const isNarrow = at >= (narrowEnds[row] ?? 0);
      if (isNarrow) narrowEnds[row] = at + narrow(text);
      // Where the next one would find no room, the number alone must do.
      const [number = ''] = text.split(' ');
      const next = list[i + 1];
      const isCrowded =
        next !== undefined &&
        next.at < at + room(text) &&
        ends.every((end, other) => other === row || next.at < end);
      const shown = isCrowded ? number : text;
      ends[row] = at + room(shown);
      return [{ at, text: shown, row, isNarrow }];
    });
}

const box = (from: number, length: number, top: number, height: number): string =>
  `M${from} ${top}h${length}v${height}h-${length}z`;

/** From a stretch of a report's strip to one of the statement's. */
function band(report: Run, statement: Run, key: SideKey): string {
  const [y1, y2] =
    key === 'a' ? [LEVELS.a[1], LEVELS.statement[0]] : [LEVELS.b[0], LEVELS.statement[1]];
  const m = (y1 + y2) / 2;
  return (
    `M${report.from} ${y1}C${report.from} ${m} ${statement.from} ${m} ${statement.from} ${y2}H${statement.to}` +
    `C${statement.to} ${m} ${report.to} ${m} ${report.to} ${y1}`
  );
}

/** The statement's strip: the whole text, or its passages one after the other with gaps between them. */
function statementStrip(
  comparison: Comparison,
  numbers: ReadonlyMap<string, number>,
): { words: number; from: ReadonlyMap<string, number>; blocks: Run[]; cuts: number[] } {
  const { statement } = comparison;
  const from = new Map<string, number>();
  const inOrder = [...statement.passages].sort(
    (x, y) => (numbers.get(x.id) ?? 0) - (numbers.get(y.id) ?? 0),
  );
  if (statement.text) {
    for (const passage of statement.passages) from.set(passage.id, passage.place?.from ?? 0);
    const words = statement.text.words.words.length;
    const cuts = statement.text.paragraphs.flatMap(([first]) =>
      first && first.run.from > 0 ? [first.run.from] : [],
    );
    return { words, from, blocks: [{ from: 0, to: words }], cuts };
  }
  const all = inOrder.reduce((sum, passage) => sum + passage.words.words.length, 0);
  const gap = Math.max(2, Math.round(all / 90));
  const blocks: Run[] = [];
  let at = 0;
  for (const passage of inOrder) {
    from.set(passage.id, at);
    const to = at + passage.words.words.length;
    blocks.push({ from: at, to });
    at = to + gap;
  }
  return { words: Math.max(0, at - gap), from, blocks, cuts: [] };
}

/**
 * @param numbers the passages' numbers on the page
 */
export function layoutRibbons(
  comparison: Comparison,
  numbers: ReadonlyMap<string, number>,
): Ribbons {
  const strip = statementStrip(comparison, numbers);
  const [a, b] = comparison.sides;
  const scale = Math.max(1, strip.words, a.article.length, b.article.length);
  const left = (words: number): number => Math.round((scale - words) / 2);
  const origin = { a: left(a.article.length), b: left(b.article.length) };
  const start = left(strip.words);
  const inStatement = (passage: Passage): number => start + (strip.from.get(passage.id) ?? 0);

  const ribbons: Ribbon[] = [];
  const printed: Record<SideKey, string> = { a: '', b: '' };
  const middle = (LEVELS.statement[0] + LEVELS.statement[1]) / 2;
  for (const { key, article } of comparison.sides) {
    const starts = startsOf(article);
    const height = LEVELS[key][1] - LEVELS[key][0];
    for (const quotation of article.quotations) {
      const { passage, judgement, paragraph, inHeading } = quotation;
      let at = origin[key] + (starts.get(quotation) ?? 0);
      let path = '';
      for (const run of judgement.runs) {
        const length = run.to - run.from;
        const there = inStatement(passage);
        const report = { from: at, to: inHeading ? at : at + length };
        path += band(report, { from: there + run.from, to: there + run.to }, key);
        if (inHeading) continue;
        printed[key] += box(at, length, LEVELS[key][0], height);
        at += length;
      }
      const kind = inHeading ? 'heading' : 'quotation';
      ribbons.push({ key, kind, passage, quotation, paragraph, path });
    }
    for (const { passage, cells } of ledger(comparison)) {
      const cell = cells[key];
      const top = key === 'a' ? LEVELS.statement[0] : middle;
      for (const run of printedRuns(cell.quotations.map((q) => q.judgement)))
        printed[key] += box(inStatement(passage) + run.from, run.to - run.from, top, 5);
      const [paragraph] = cell.paragraphs;
      if (cell.kind !== 'described' || paragraph === undefined) continue;
      const words = article.paragraphs.slice(0, paragraph - 1).reduce((sum, p) => sum + p.words, 0);
      const here =
        origin[key] + words + Math.round((article.paragraphs[paragraph - 1]?.words ?? 0) / 2);
      const there = inStatement(passage) + Math.round(passage.words.words.length / 2);
      const path = band({ from: here, to: here }, { from: there, to: there }, key);
      ribbons.push({ key, kind: 'described', passage, quotation: undefined, paragraph, path });
    }
  }

  const report = (key: SideKey): Strip => {
    const { article } = comparison.sides[key === 'a' ? 0 : 1];
    const cuts: number[] = [];
    let at = origin[key];
    const labels = article.paragraphs.map(({ words }, i) => {
      if (i > 0) cuts.push(at);
      const label = { at, text: `¶${i + 1}` };
      at += words;
      return label;
    });
    return {
      from: origin[key],
      words: article.length,
      cuts,
      labels: placed(labels, scale, 1),
    };
  };
  const labels = comparison.statement.passages.map((passage) => ({
    at: inStatement(passage),
    text: `${numbers.get(passage.id) ?? passage.position} ${passage.title}`,
  }));
  const reports = { a: report('a'), b: report('b') };
  const middleStrip = {
    from: start,
    words: strip.words,
    cuts: strip.cuts.map((cut) => start + cut),
    labels: placed(labels, scale, 4),
    blocks: strip.blocks.map(({ from, to }) => ({ from: start + from, to: start + to })),
  };
  const bar = (key: keyof typeof LEVELS, from: number, words: number): string =>
    box(from, words, LEVELS[key][0], LEVELS[key][1] - LEVELS[key][0]);
  const ends = (key: keyof typeof LEVELS, cuts: readonly number[]): string =>
    cuts.map((at) => `M${at} ${LEVELS[key][0]}V${LEVELS[key][1]}`).join('');
  return {
    scale,
    reports,
    statement: middleStrip,
    strips:
      bar('a', reports.a.from, reports.a.words) +
      middleStrip.blocks.map(({ from, to }) => bar('statement', from, to - from)).join('') +
      bar('b', reports.b.from, reports.b.words),
    cuts:
      ends('a', reports.a.cuts) + ends('statement', middleStrip.cuts) + ends('b', reports.b.cuts),
    printed,
    ribbons: SIDES.flatMap((key) => ribbons.filter((ribbon) => ribbon.key === key)),
  };
}
