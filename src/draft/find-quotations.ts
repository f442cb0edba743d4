// Quotations as people print them: which words of a paragraph stand in quotation marks, whatever marks they are.
import { readMarks } from '../text/quotation-marks.ts';

/** Words in quotation marks. */
export interface PrintedRun {
  /** What stands between the outer marks. */
  readonly words: string;
  /** Where it stands in the paragraph, the marks included. */
  readonly from: number;
  readonly to: number;
  /** In single marks, as British papers and all headings quote. */
  readonly isSingle: boolean;
  /** Opened, and not closed before the paragraph ends. */
  readonly isOpen: boolean;
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

/**
 * Every run of a paragraph that stands in quotation marks, in order; of nested ones the outer.
 * @param text a paragraph, as printed
 * @param language a BCP 47 tag
 */
export function findQuotations(text: string, language: string): PrintedRun[] {
  const turned = turnMarks(text, language);
  const { quoted, stray } = readMarks(turned, language, true);
  const run = (from: number, to: number, isOpen: boolean): PrintedRun => ({
    words: inside(turned.slice(from + 1, isOpen ? to : to - 1).trim()),
    from,
    to,
    isSingle: turned[from] === '‘',
    isOpen,
  });
  const runs = quoted.map(({ from, to }) => run(from, to, false));
  // A mark that nothing closes quotes to the paragraph's end, or is an apostrophe.
  const open = stray.find(
    ({ mark, index }) => /[“„«]/u.test(mark) && !runs.some(({ to }) => to > index),
  );
  if (open) runs.push(run(open.index, turned.length, true));
  return runs.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).sort((a, b) => a.from - b.from);
}
