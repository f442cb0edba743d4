// Quotations as people print them: which words of a paragraph stand in quotation marks, whatever marks they are.
import { type Marks, readMarks } from '../text/quotation-marks.ts';
import type { SourceBlock } from './read-source.ts';

/** Words in quotation marks. */
export interface PrintedRun {
  /** What stands between the outer marks. */
  readonly words: string;
  /** Where it stands in the paragraph, the marks included. */
  readonly from: number;
  readonly to: number;
  /** In single marks, as British papers and all headings quote. */
  readonly isSingle: boolean;
}

/** A quotation mark without its partner: where the quotation begins or ends is not known. */
export interface LoneMark {
  readonly opens: boolean;
  readonly index: number;
  /** The words at it. */
  readonly words: string;
}

export interface Marked {
  readonly runs: readonly PrintedRun[];
  readonly lone: readonly LoneMark[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What a mark may open after: nothing, white space, a bracket, a dash, another mark that opens. */
const BEFORE = /[\s([{—–\-/“‘„«]/u;
/** Words that begin with an apostrophe, and years without their century. */
const CLIPPED =
  /^['‘’](?:\d\ds?\b|(?:til|tis|twas|twere|twill|em|cause|bout|round|n|cos|course|nuff|s|t|d|ll|re|ve|m)\b)/iu;

/** Languages in which ” or “ stand where English has the other one. */
const REVERSED: Readonly<Record<string, string>> = {
  sv: '”',
  fi: '”',
  he: '”',
  de: '“',
  cs: '“',
  sk: '“',
  sl: '“',
  bg: '“',
  sr: '“',
  lt: '“',
  is: '“',
  et: '“',
  ru: '“',
  uk: '“',
  be: '“',
  da: '“',
  nb: '“',
  ka: '“',
};

/** Whether a single mark that closes a word in s is the word's own: another one closes what was opened. */
function isPossessive(text: string, index: number): boolean {
  if (
    !/s/iu.test(text.charAt(index - 1)) ||
    !/^ [\p{L}\p{N}]/u.test(text.slice(index + 1, index + 3))
  )
    return false;
  const rest = text.slice(index + 1);
  const opens = rest.search(/(?<=^|[\s(—–])['‘](?=\p{L})/u);
  const closes = rest.search(/(?<=[\p{L}\p{N},.!?…])['’](?![\p{L}\p{N}])/u);
  return closes >= 0 && (opens < 0 || closes < opens);
}

/** The same text, mark for mark, with each straight or turned mark as the one that it stands for. */
export function turnMarks(text: string, language: string): string {
  const reversed = REVERSED[language.split('-')[0] ?? ''];
  const marks = [...text];
  let at = 0;
  let single = false;
  return marks
    .map((mark) => {
      const index = at;
      at += mark.length;
      const before = text.charAt(index - 1);
      const after = text.charAt(index + mark.length);
      const opens = (index === 0 || BEFORE.test(before)) && after !== '' && !/\s/u.test(after);
      if (mark === '"' || mark === '‟' || mark === '″') {
        if (mark === '″' && /\p{N}/u.test(before)) return mark;
        if (
          /\p{N}/u.test(before) &&
          /^[\s]?(?:x|by|\p{Ll})/u.test(after) &&
          !/[“"]/u.test(text.slice(0, index))
        )
          return '″';
        if (opens) return '“';
        return text.includes('„') && reversed === '“' ? '“' : '”';
      }
      if (mark === '”' && reversed !== '”' && opens && LETTER.test(after)) return '“';
      if (mark === '“' && reversed !== '“' && !opens && LETTER.test(before)) return '”';
      if (mark === "'" || mark === '‘' || mark === '’' || mark === '`') {
        if (CLIPPED.test(`'${text.slice(index + 1)}`) && opens) return '’';
        if (mark !== '’' && opens && /[\p{L}\p{N}[“"…]/u.test(after)) {
          single = true;
          return '‘';
        }
        if (single && !LETTER.test(after) && isPossessive(text, index)) return 'ʼ';
        if (!LETTER.test(after)) single = false;
        return '’';
      }
      return mark;
    })
    .join('');
}

/** The inner marks of a run as a quotation in our content has them. */
const inside = (words: string): string =>
  words
    .replaceAll('ʼ', '’')
    .replace(/[“„«»]\s?/gu, (m) => (m.trim() === '»' ? '’' : '‘'))
    .replace(/”/gu, '’');

const OPENING = /[“„«]/u;
const CLOSING = /[”»]/u;

/** Words enough to find a mark by. */
const AT_MARK = 5;

function loneMark(text: string, index: number, opens: boolean): LoneMark {
  const words = (opens ? text.slice(index) : text.slice(0, index + 1)).split(' ');
  return { opens, index, words: words.slice(...(opens ? [0, AT_MARK] : [-AT_MARK])).join(' ') };
}

/** Where the first mark stands that opens and that nothing closes. */
function openIn(text: string, { quoted, stray }: Marks): number | undefined {
  const double = stray.find(({ mark }) => OPENING.test(mark))?.index;
  if (double !== undefined) return double;
  return [...text.matchAll(/‘/gu)].find(
    ({ index }) => !quoted.some(({ from, to }) => from <= index && index < to),
  )?.index;
}

/**
 * Every run of a paragraph that stands in quotation marks, in order; of nested ones the outer. A mark without a partner
 * makes no run: the others are read as if it were not there.
 * @param text a paragraph, as printed
 * @param language a BCP 47 tag
 * @param next the paragraph after it: what is opened and goes on there, with its mark again, ends with this one
 */
export function findQuotations(text: string, language: string, next = ''): Marked {
  const turned = turnMarks(text, language);
  const lone: LoneMark[] = [];
  let left = turned;
  let goesOn: number | undefined;
  let marks = readMarks(left, language, true);
  for (let open = openIn(left, marks); open !== undefined; open = openIn(left, marks)) {
    const isLast = marks.quoted.every(({ to }) => to <= (open ?? 0));
    const again = left[open] === '‘' ? /^['‘]\p{L}/u : /^["“„«”]/u;
    if (isLast && again.test(next)) {
      goesOn = open;
      left = left.slice(0, open);
    } else {
      lone.push(loneMark(text, open, true));
      left = `${left.slice(0, open)} ${left.slice(open + 1)}`;
    }
    marks = readMarks(left, language, true);
  }
  for (const { mark, index } of marks.stray)
    if (CLOSING.test(mark)) lone.push(loneMark(text, index, false));
  const run = (from: number, to: number, end: number): PrintedRun => ({
    words: inside(turned.slice(from + 1, end).trim()),
    from,
    to,
    isSingle: turned[from] === '‘',
  });
  return {
    runs: [
      ...marks.quoted.map(({ from, to }) => run(from, to, to - 1)),
      ...(goesOn === undefined ? [] : [run(goesOn, turned.length, turned.length)]),
    ]
      .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
      .sort((a, b) => a.from - b.from),
    lone: lone.sort((a, b) => a.index - b.index),
  };
}

/** What stands in marks in each block of a text; of a block quotation all. */
export function markedIn(blocks: readonly SourceBlock[], language: string): Marked[] {
  return blocks.map(({ kind, text }, i) => {
    const marked = findQuotations(text, language, blocks[i + 1]?.text);
    const [only] = marked.runs;
    const isWhole = only?.from === 0 && only.to === text.length;
    if (kind !== 'block-quotation' || isWhole) return marked;
    const words = inside(turnMarks(text, language));
    return { runs: [{ words, from: 0, to: text.length, isSingle: false }], lone: [] };
  });
}
