// A printed quotation as its words, marked omissions and brackets.
import { splitWords, type Word } from '../text/words.ts';

export type Item =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly norm: string;
      readonly after: Word['after'];
      /** What closes after it in the source may be cut off: its stop, a bracket, a question mark. */
      readonly loose: boolean;
      /** What opens before it in the source may be cut off: a bracket. */
      readonly first: boolean;
      /** Marks that stand after the bracket or the ellipsis that follows, and may be the word's own. */
      readonly later: string;
    }
  | { readonly kind: 'omission'; readonly text: string }
  | { readonly kind: 'bracket'; readonly text: string; readonly words: readonly Word[] };

type WordItem = Item & { kind: 'word' };

const DOTS = '(?:[…⋯‥]+|\\.(?:\\s?\\.){2,}|[・･·。]{3,})';
/** House styles of a marked omission: alone or in any brackets; in square or round ones dashes too, blanks in square ones. */
export const OMISSION = [
  `[[(（<{/]\\s*${DOTS}\\s*[\\])）>}/]`,
  '[[(]\\s*[-–—](?:\\s?[-–—])*\\s*[\\])]',
  '\\[\\s*\\]',
  DOTS,
  '\\*\\s?\\*\\s?\\*',
].join('|');
const SIC = '[[(]sic[!?.]?[\\])]';
/** Scripts in which a bracket may touch the words around it. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}';
const BRACKET = `(?<=^|[\\s"“‘«„「—–(${UNSPACED}])\\[[^\\][]*\\](?=$|[\\s"”’»“」,.;:!?)—–、。，${UNSPACED}])`;
const MARKED = new RegExp(`(?<omission>${OMISSION})|(?<bracket>${SIC}|${BRACKET})`, 'giu');
/** What may follow an ellipsis or a bracket without a word: stops, closing brackets and marks, a dash. */
const FOLLOWING = /^[\s"”’»“」]*([,.;:!?()\]،؛؟。、，"”’»“」]+(?=\s|$)|[,.;:)]*[—–]+)/u;

/** The words of a stretch between two marked places, with what stands at its start and belongs to the word before. */
function readStretch(stretch: string, isLater: boolean, language?: string): [string, Word[]] {
  const found = isLater ? stretch.match(FOLLOWING) : null;
  // A bracket that opens just before an omission opens what was left out.
  const rest = stretch.slice(found?.[0].length ?? 0).replace(/(?<=^|\s)\($/u, '');
  const later = (found?.[1] ?? '').replace(/["”’»“」()\]]/gu, '').replace(/[—–]+/gu, '–');
  return [later, splitWords(rest, language)];
}

/** Gives the last word the marks that stand after the bracket or the ellipsis that follows it. */
function addLater(items: Item[], later: string): void {
  const at = items.findLastIndex(({ kind }) => kind === 'word');
  const word = items[at];
  if (later === '' || word?.kind !== 'word') return;
  const afterOmission = items.slice(at).some(({ kind }) => kind === 'omission');
  // After an ellipsis stops are house style; a question mark or an exclamation mark says something.
  const marks = afterOmission ? later.replace(/[^!?؟]/gu, '') : later;
  const said = marks.replace(/[^!?؟]/gu, '');
  items[at] = {
    ...word,
    text: word.text + said,
    norm: word.norm.replace(/(?: –)?$/u, (dash) => said + dash),
    later: said || marks,
  };
}

/** Splits a printed quotation into words, marked omissions and brackets; omissions at its edges say nothing. */
export function readPrinted(printed: string, language?: string): Item[] {
  const items: Item[] = [];
  const add = (stretch: string, isLater: boolean): void => {
    const [later, words] = readStretch(stretch, isLater, language);
    addLater(items, later);
    for (const { text, norm, after } of words)
      items.push({ kind: 'word', text, norm, after, loose: false, first: false, later: '' });
  };
  let end = 0;
  for (const { 0: text, index, groups } of printed.matchAll(MARKED)) {
    add(printed.slice(end, index), end > 0);
    end = index + text.length;
    const before = items.at(-1);
    if (groups?.omission !== undefined) {
      if (before?.kind !== 'omission') items.push({ kind: 'omission', text: '…' });
    } else if (before?.kind === 'bracket')
      // Brackets side by side are one: the limit on their words is no limit if they may be chained.
      items[items.length - 1] = bracket(`${before.text} ${text}`, language);
    else items.push(bracket(text, language));
  }
  add(printed.slice(end), end > 0);
  while (items[0]?.kind === 'omission') items.shift();
  while (items.at(-1)?.kind === 'omission') items.pop();
  return items.map((item, i) => (item.kind === 'word' ? withPlace(item, items, i) : item));
}

const bracket = (text: string, language?: string): Item => ({
  kind: 'bracket',
  text: text.replace(/\s+/gu, ' '),
  words: splitWords(text, language),
});

/** Where a word stands at an edge of what is quoted, brackets apart: at the quotation's own, or at an omission's. */
function withPlace(item: WordItem, items: readonly Item[], at: number): WordItem {
  const isEdge = (other: Item | undefined): boolean =>
    other === undefined || other.kind === 'omission';
  const next = items.slice(at + 1).find(({ kind }) => kind !== 'bracket');
  const before = items.slice(0, at).findLast(({ kind }) => kind !== 'bracket');
  return { ...item, loose: isEdge(next), first: isEdge(before) };
}
