// What marks are called, and how two words differ that are the same but for the marks around them.
import { partsOf } from './match-words.ts';

const NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  '.': 'full stop',
  '。': 'full stop',
  '۔': 'full stop',
  '।': 'full stop',
  ';': 'semicolon',
  '؛': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '؟': 'question mark',
  '¿': 'opening question mark',
  '!': 'exclamation mark',
  '¡': 'opening exclamation mark',
  '(': 'opening bracket',
  ')': 'closing bracket',
  '[': 'opening square bracket',
  ']': 'closing square bracket',
  '–': 'dash',
  '—': 'dash',
  '-': 'hyphen',
  '…': 'ellipsis',
  '*': 'asterisk',
  '/': 'slash',
  "'": 'apostrophe',
};
const named = (marks: string): string =>
  [...marks].map((mark) => NAMES[mark] ?? 'mark').join(' and ');

function sideOf(printed: string, source: string, where: string): string[] {
  let from = 0;
  while (from < printed.length && printed[from] === source[from]) from += 1;
  const [own, theirs] = [printed.slice(from), source.slice(from)];
  if (own === theirs) return [];
  if (theirs === '') return [`with ${named(own)} ${where}`];
  if (own === '') return [`without ${named(theirs)} ${where}`];
  return [`with ${named(own)} for ${named(theirs)} ${where}`];
}

/**
 * How a printed word's marks differ from the source's.
 * @param printed the word in its form, see `normalise`
 * @example marksInWords('flag;', 'flag,') // 'with semicolon for comma after'
 */
export function marksInWords(printed: string, source: string): string {
  const [a, b] = [partsOf(printed), partsOf(source)];
  return [...sideOf(a.head, b.head, 'before'), ...sideOf(a.tail, b.tail, 'after')].join(' and ');
}
