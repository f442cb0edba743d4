// What must be right about the words of one block by themselves: nothing left of Markdown, of a template or of a draft.
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { fault, type LocalFault } from '../faults/fault.ts';
import { STAND_IN } from '../faults/stand-ins.ts';
import type { Locate, Place } from '../text/place.ts';
import { placeAt } from '../text/read-text.ts';
import type { TextBlock } from './content-file.ts';

type Words = Pick<TextBlock, 'kind' | 'text'>;

/** Marks that Markdown leaves in the text: half of a pair, of another dialect, or a heading without its space. */
const LEFT_OVER =
  /(?<!\\)(?:\*+|`+|~~|==|\|+|(?<![\p{L}\p{N}_])_+(?=\S)|^#{2,}|^:::|^[•‣◦▪]|&(?:#\w+;?|[a-z]+;|(?:amp|gt|lt|nbsp|quot|shy)\b)|\\(?![!-/:-@[-`{-~]))/gmu;
/** An entity that Markdown reads: its characters stand in the value instead. */
const READ = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,31});$/u;

/** What any of them has: most texts have nothing of the kind. */
const MAY_BE_LEFT = /[*`~=|_#•‣◦▪&\\]|:::/u;

/** Marks of Markdown that a reader would see, the first of each stretch of text. A backslash before one says that it is meant. */
export function checkLeftOvers(root: Nodes, source: string, locate: Locate): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(root, 'text', ({ value, position }) => {
    const start = position?.start.offset ?? 0;
    const written = source.slice(start, position?.end.offset);
    if (!MAY_BE_LEFT.test(written)) return;
    for (const { 0: mark, index } of written.matchAll(LEFT_OVER)) {
      // An entity that was read is no longer in the value; what it stands for may be one.
      const isRead = READ.test(mark) && !value.includes(mark);
      const hides = isRead && /^&(?:amp|#38|#x26);$/iu.test(mark) && /&#?\w+;/u.test(value);
      if (isRead && !hides) continue;
      faults.push(
        fault(locate(start + index), 'left-over', {
          mark,
          isHeading: mark.startsWith('#') && root.type === 'paragraph',
        }),
      );
      return;
    }
  });
  return faults;
}

export const hasWords = ({ text: { text } }: Pick<Words, 'text'>): boolean =>
  /[\p{L}\p{N}]/u.test(text);

/**
 * A block with nothing to read, and what is left of a template, of a draft or of a link that is none.
 * @param isSource whether the words are a statement's own, which may look like any of these but the first
 */
export function checkWords(block: Words, isSource = false): LocalFault[] {
  const { text, place } = block.text;
  const at = (index: number): Place => placeAt(block.text, index);
  const faults: LocalFault[] = [];
  const find = (pattern: RegExp, make: (index: number, stretch: string) => LocalFault): void => {
    const index = text.search(pattern);
    if (index >= 0) faults.push(make(index, text.slice(index, index + 40)));
  };
  if (!hasWords(block)) faults.push(fault(place, 'no-words', { block: block.kind }));
  const standIn = STAND_IN.exec(text);
  if (standIn) faults.push(fault(at(standIn.index), 'brace', { stretch: standIn[0] }));
  else find(/[{}]/u, (index, stretch) => fault(at(index), 'brace', { stretch }));
  if (isSource) {
    find(/\]\(/u, (index, stretch) => fault(at(index), 'broken-link', { stretch }));
    return faults;
  }
  // The word alone, with a colon or in marks of a note: a list that is called so is none.
  find(
    /\b(?:TO[D]O|FIX[M]E)(?=[:.]|\s*$|\s*\()|\b[Ll]orem ipsum\b|(?<=^|\s)\?{3}/u,
    (index, stretch) => fault(at(index), 'note-to-oneself', { stretch }),
  );
  for (const { index } of text.matchAll(/\?(?=\p{L})(?<=\p{L}.)/gu))
    if (!block.text.links.some(({ from, to }) => from <= index && index < to)) {
      faults.push(fault(at(index), 'lost-character', {}));
      break;
    }
  find(/\]\(|\]\[|\[\^|\)\[|\[\[|\]\]|\.\.\/|\/[\w-]+\.md\b/u, (index, stretch) =>
    fault(at(index), 'broken-link', { stretch }),
  );
  return faults;
}

/** Letters of the scripts that begin a sentence with a capital and end it with a stop. */
const CASED = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]';
/** Names that begin with a small letter begin a sentence so, too: de Gaulle, von der Leyen, al-Sisi, iPhone. */
const NO_START = new RegExp(
  `^[“"‘«]*(?:(?=\\p{Ll})${CASED}(?!\\p{Lu}|\\p{L}*[ -]\\p{Lu}|(?<=v)[ao]n de[nrms]? \\p{Lu}|(?<=d)e l[aeo]s? \\p{Lu})|[,.;:!?)])`,
  'u',
);
const NO_END = new RegExp(`(?=\\p{L})${CASED}$`, 'u');

/** A sentence of a statement: whole, and its words alone. */
export function checkSentence({ text: sentence }: Words): LocalFault[] {
  const { text } = sentence;
  const place = placeAt(sentence, 0);
  // A clause of a list may lead on to the next; capitals alone are a heading of the statement's own.
  if (NO_START.test(text)) return [fault(place, 'sentence-start', { start: text.slice(0, 20) })];
  if (NO_END.test(text) && !/[;,] (?:and|or)$/u.test(text) && text !== text.toUpperCase())
    return [fault(place, 'sentence-end', { end: text.slice(-20) })];
  return [];
}

const leadsToPassage = ({ url }: Link): boolean => url.includes('/passages/');

/** Emphasis in a link or around a quotation: nobody could tell whose it is. */
export function checkEmphasis(root: Nodes, locate: Locate): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(root, (node) => {
    const start = locate(node.position?.start.offset ?? 0);
    if (node.type === 'link')
      visit(node, ['emphasis', 'strong'], (inner) => {
        faults.push(
          fault(locate(inner.position?.start.offset ?? 0), 'emphasis-in-link', { around: false }),
        );
      });
    if (node.type === 'emphasis' || node.type === 'strong')
      visit(node, 'link', (link) => {
        if (leadsToPassage(link)) faults.push(fault(start, 'emphasis-in-link', { around: true }));
      });
  });
  return faults;
}
