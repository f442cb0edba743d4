// Which marks quote in which language, and what stands between them.

/** What opens and what closes. */
type Pair = readonly [open: string, close: string];

const ENGLISH: readonly Pair[] = [
  ['“', '”'],
  ['‘', '’'],
];
const GUILLEMETS: readonly Pair[] = [
  ['«', '»'],
  ['‹', '›'],
];
const LOW_HIGH: readonly Pair[] = [
  ['„', '“'],
  ['‚', '‘'],
];
const LOW_RIGHT: readonly Pair[] = [
  ['„', '”'],
  ['‚', '’'],
];
const INWARD: readonly Pair[] = [
  ['»', '«'],
  ['›', '‹'],
];
const SAME: readonly Pair[] = [
  ['”', '”'],
  ['’', '’'],
];
const CORNERS: readonly Pair[] = [
  ['「', '」'],
  ['『', '』'],
  ['｢', '｣'],
];
const STRAIGHT: Pair = ['"', '"'];

/**
 * The marks of each language besides straight ones and those of English, which news sites set in any language
 * (Unicode CLDR, delimiters; Wikipedia's summary table where papers commonly have a second style).
 */
const MARKS: Readonly<Record<string, readonly Pair[]>> = {
  ar: [...GUILLEMETS, ['”', '“']],
  be: [...GUILLEMETS, ...LOW_HIGH],
  bg: [...LOW_HIGH, ...GUILLEMETS],
  cs: [...LOW_HIGH, ...INWARD],
  da: [...INWARD, ...LOW_HIGH],
  de: [...LOW_HIGH, ...INWARD, ...GUILLEMETS],
  el: GUILLEMETS,
  es: GUILLEMETS,
  et: [...LOW_HIGH, ...GUILLEMETS],
  fa: GUILLEMETS,
  fi: [...SAME, ['»', '»']],
  fr: GUILLEMETS,
  he: [...SAME, ...LOW_RIGHT],
  hr: [...LOW_RIGHT, ...INWARD],
  hu: [...LOW_RIGHT, ...INWARD],
  hy: GUILLEMETS,
  is: LOW_HIGH,
  it: GUILLEMETS,
  ja: CORNERS,
  ka: [...LOW_HIGH, ...GUILLEMETS],
  lt: LOW_HIGH,
  lv: GUILLEMETS,
  nb: [...GUILLEMETS, ...LOW_HIGH],
  nl: LOW_RIGHT,
  no: GUILLEMETS,
  pl: [...LOW_RIGHT, ...GUILLEMETS, ...INWARD],
  pt: GUILLEMETS,
  ro: [...LOW_RIGHT, ...GUILLEMETS],
  ru: [...GUILLEMETS, ...LOW_HIGH],
  sk: [...LOW_HIGH, ...INWARD],
  sl: [...LOW_HIGH, ...INWARD],
  sq: [...LOW_HIGH, ...GUILLEMETS],
  sr: [...LOW_HIGH, ...INWARD],
  sv: [...SAME, ['»', '»'], ...INWARD],
  tr: GUILLEMETS,
  uk: [...GUILLEMETS, ...LOW_HIGH],
  vi: GUILLEMETS,
  zh: [...CORNERS, ['〝', '〞']],
};

/** Marks that quote in no language's running text, or hide what they do: primes, ornaments, doubled singles. */
const NEVER = /[‛‟″‴′‵ʺˮ´＂＇״〟❛❜❝❞❮❯⹂〈〉《》]|''|``|’’|‘‘|,,|<<|>>/u;
const ALL = /[“”„"«»‘‚‹›「」『』｢｣〝〞]/u;
const MARK = new RegExp(`${NEVER.source}|${ALL.source}|’`, 'gu');
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** No text nests quotations deeper. */
const DEEPEST = 6;
/** Marks that are quotation marks in one place and apostrophes or inner marks in another. */
const SINGLE = new Set(['‘', '’', '‚', '‹', '›']);

const OF_ANY: readonly Pair[] = [...ENGLISH, GUILLEMETS[0] as Pair, STRAIGHT];
const OF_EVERY: readonly Pair[] = [...OF_ANY, ...Object.values(MARKS).flat()];

const pairsOf = (language: string | undefined): readonly Pair[] =>
  language === undefined ? OF_EVERY : [...OF_ANY, ...(MARKS[language.split('-')[0] ?? ''] ?? [])];

/** A stretch of characters in quotation marks, the marks included: `from` up to but not including `to`. */
export interface Quoted {
  readonly from: number;
  readonly to: number;
}

export interface Marks {
  /** What stands in marks that stand in no others, and in those inside it, in the order in which they close. */
  readonly pairs: readonly Quoted[];
  /** What stands in marks that stand in no others. */
  readonly quoted: readonly Quoted[];
  /** Marks without a partner, and marks that quote nothing in this language. */
  readonly stray: readonly { readonly mark: string; readonly index: number }[];
}

interface Open {
  readonly mark: string;
  readonly index: number;
  readonly closing: readonly string[];
}

/** Words that English writes with an apostrophe before them. */
const ELIDED =
  /^[’'](?:tis|twas|twere|twill|til|till|em|n|cause|cos|cuz|bout|round|neath|fore)\b/iu;
/** “And” between two words, as some house styles set its apostrophes. */
const ELIDED_AND = /^‘n[’‘](?![\p{L}\p{N}])/iu;
/** The same apostrophe on both sides of a word, or of words that do not end as a possessive or a dropped g does. */
const around = (mark: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}'’])${mark}(?:\\p{L}[\\p{L}\\p{M}-]+|\\p{L}[^’'“”"]*[^’'“”"\\ssn])${mark}(?![\\p{L}\\p{M}\\p{N}'’])`,
    'gu',
  );
const CLOSING_AROUND = around('’');
const STRAIGHT_AROUND = around("'");

/** The marks of words that stand between apostrophes, ’so’, where no language has them. */
const apostrophesAround = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)]
    .filter(([run]) => !ELIDED.test(run))
    .flatMap(({ 0: run, index }) => [index, index + run.length - 1]);

/**
 * Finds quoted stretches as a language marks them, nested as it nests them.
 * @param language a BCP 47 tag; left out, the marks of every language count
 * @param singles whether single marks quote where no others stand around them (in headings they do)
 */
export function readMarks(text: string, language?: string, singles = false): Marks {
  const pairs = pairsOf(language);
  const quoted: Quoted[] = [];
  const paired: Quoted[] = [];
  const isEnglish = /^en\b/u.test(language ?? '');
  const closed = new Set(isEnglish ? apostrophesAround(text, CLOSING_AROUND) : []);
  const stray: { mark: string; index: number }[] = [];
  const open: Open[] = [];
  const closes = (mark: string): number =>
    open.findLastIndex(({ closing }) => closing.includes(mark));

  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (NEVER.test(mark)) {
      // Feet, inches and minutes follow a figure; an abbreviation of Hebrew has its mark between letters.
      const isMeasure = /[′″]/u.test(mark) && /\p{N}/u.test(text.charAt(index - 1));
      const isInside = /[״]/u.test(mark) && isBetweenLetters(text, index);
      if (!isMeasure && !isInside) stray.push({ mark, index });
      continue;
    }
    if (mark === '"' && language?.startsWith('he') && isBetweenLetters(text, index)) continue;
    const at = closes(mark);
    const top = open.at(-1);
    const closing = pairs.filter(([opening]) => opening === mark).map(([, close]) => close);
    if (mark === '’') {
      // An apostrophe, unless a single mark waits for it.
      if (top?.closing.includes('’') && !LETTER.test(text.charAt(index + 1))) {
        paired.push({ from: top.index, to: index + 1 });
        if (open.length === 1 && singles) quoted.push({ from: top.index, to: index + 1 });
        open.pop();
      } else if (closed.has(index)) stray.push({ mark, index });
      continue;
    }
    const isInner = SINGLE.has(mark) && open.length > 0;
    const isNearest = open.slice(at + 1).every(({ mark: inner }) => SINGLE.has(inner));
    if (at >= 0 && (isNearest || closing.length === 0)) {
      // What was opened inside and never closed is no partner of what closes around it.
      for (const { mark: lost, index: place } of open.splice(at + 1))
        if (!SINGLE.has(lost)) stray.push({ mark: lost, index: place });
      const { index: from, mark: opener } = open.pop() as Open;
      paired.push({ from, to: index + 1 });
      if (open.length === 0 && (singles || !SINGLE.has(opener)))
        quoted.push({ from, to: index + 1 });
      else if (open.length === 0) stray.push({ mark: opener, index: from });
      continue;
    }
    if (closing.length > 0) {
      if (mark === '‘' && ELIDED_AND.test(text.slice(index))) continue;
      if ((SINGLE.has(mark) && !isInner && !singles) || open.length === DEEPEST) {
        stray.push({ mark, index });
        continue;
      }
      open.push({ mark, index, closing });
      continue;
    }
    stray.push({ mark, index });
  }
  for (const { mark, index } of open)
    if (!SINGLE.has(mark) || !singles) stray.push({ mark, index });
  // Inside other marks straight ones are as good as turned ones.
  for (const index of isEnglish ? apostrophesAround(text, STRAIGHT_AROUND) : [])
    if (!quoted.some(({ from, to }) => from < index && index < to))
      stray.push({ mark: "'", index });
  return { quoted, pairs: paired, stray: stray.sort((x, y) => x.index - y.index) };
}

const isBetweenLetters = (text: string, index: number): boolean =>
  LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));

/** Whether a text's first mark has its partner before the text's end, and its last one after the start: they quote a part of it. */
export function pairsAtEdges(text: string): { opens: boolean; closes: boolean } {
  const { pairs } = readMarks(text, undefined, true);
  return {
    opens: pairs.some(({ from, to }) => from === 0 && to < text.length),
    closes: pairs.some(({ from, to }) => from > 0 && to === text.length),
  };
}

const EDGE = `(?:${ALL.source}|[’'\`´])`;
const MARK_AT_START = new RegExp(`^${EDGE}+\\s*`, 'u');
const MARK_AT_END = new RegExp(`\\s*${EDGE}+$`, 'u');
const HAS_EDGE = new RegExp(`^${EDGE}|${EDGE}$`, 'u');

/** A text without the marks around it, and without those at its edges whose partners were cut away. */
export function withoutLoneMarks(text: string): string {
  if (!HAS_EDGE.test(text)) return text;
  const { opens, closes } = pairsAtEdges(text);
  const end = closes ? text : text.replace(MARK_AT_END, '');
  return opens ? end : end.replace(MARK_AT_START, '');
}

/** Whether a text stands in one pair of quotation marks, from end to end. */
export function isInMarks(text: string, language?: string): boolean {
  const { quoted } = readMarks(text, language, true);
  return (
    quoted.length === 1 && quoted[0]?.from === 0 && quoted[0].to === text.length && text.length > 2
  );
}
