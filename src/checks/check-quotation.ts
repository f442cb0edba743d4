// One quotation against its passage: is it from there, and does the editor vouch for what differs?
import type { ContentFile } from '../content/content-file.ts';
import { LIMITS } from '../content/limits.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import {
  couldBeFrom,
  differences,
  findDifferences,
  type Judgement,
  judgeOnce,
  needsAsPrinted,
  type PassageWords,
  passageWords,
} from '../judge/judge.ts';
import { wordsOfOthers } from '../judge/words-of-others.ts';
import type { Place } from '../text/place.ts';
import { joinWords, withoutMarks, withoutUnseen } from '../text/words.ts';
import { linesOf, type Siblings } from './by-statement.ts';
import { loneMark, loneMarkFault } from './check-marks.ts';
import { nearestInWords, nearestPassage, nearestWords, wordsOf } from './nearest-passage.ts';

/** The link title that vouches for a quotation's differences; undefined where there are none. */
export function titleFor(judgement: Judgement, passage: PassageWords): string | undefined {
  const found = differences(judgement, passage);
  return found.length > 0 ? `as printed: ${found.join(', ')}` : undefined;
}

/** Whether a title names what is to be vouched for; joiners that only set its words may stand in it or not. */
const isSameTitle = (vouched: string | undefined, title: string | undefined): boolean =>
  vouched === title || (title !== undefined && vouched === withoutUnseen(title));

/** Whether words in quotation marks keep to the limit, wherever they come from. */
export function checkLength(printed: string, place: Place): LocalFault[] {
  if (printed.length <= LIMITS.quotation) return [];
  return [
    fault(place, 'too-much', {
      found: `a quotation of ${printed.length} characters`,
      most: String(LIMITS.quotation),
    }),
  ];
}

const differencesIn = (judgement: Judgement, passage: PassageWords): string =>
  findDifferences(judgement, passage)
    .map(({ kind, printed, source, marks }) => {
      if (kind === 'marks') return `${marks} at “${printed || source}”`;
      if (kind === 'dropped') return `the missing “${source}”`;
      if (kind === 'added') return `the added “${printed}”`;
      return kind === 'changed' ? `“${printed}” for “${source}”` : `“${printed}”`;
    })
    .join(', ');

const textWords = new WeakMap<ContentFile<'statements'>, PassageWords>();

/** The words of a statement known whole, read once. */
function wordsOfText({ statement, language }: Siblings): PassageWords | undefined {
  if (!statement?.statementText) return undefined;
  const words = textWords.get(statement) ?? passageWords(linesOf(statement), language);
  textWords.set(statement, words);
  return words;
}

/** The sentences of a whole text that words come from, all of them as they stand there. */
export function sentencesIn(
  printed: string,
  siblings: Siblings,
): { first: number; last: number } | undefined {
  const words = wordsOfText(siblings);
  if (!words || !couldBeFrom(printed)(words)) return undefined;
  const judgement = judgeOnce(printed, words);
  const [from, to] = [judgement.runs[0]?.from, judgement.runs.at(-1)?.to];
  if (!judgement.fromPassage || needsAsPrinted(judgement) || from === undefined) return undefined;
  const first = words.sentences.findIndex((sentence) => sentence.to > from);
  const last = words.sentences.findLastIndex((sentence) => sentence.from < (to ?? from));
  return { first: first + 1, last: last + 1 };
}

export const sentencesInWords = ({ first, last }: { first: number; last: number }): string =>
  first === last ? `sentence ${first}` : `sentences ${first} to ${last}`;

/** Every fault of one quotation that links to a passage. */
export function checkQuotation(
  quotation: { printed: string; title: string | undefined; place: Place },
  passage: ContentFile<'passages'>,
  siblings: Siblings,
): LocalFault[] {
  const { printed, title, place } = quotation;
  const tooLong = checkLength(printed, place);
  if (tooLong.length > 0) return tooLong;
  const words = wordsOf(passage, siblings);
  const bare = withoutMarks(printed);
  const about = { id: passage.id };
  const judgement = couldBeFrom(bare)(words) ? judgeOnce(bare, words) : undefined;
  const vouched = judgement?.fromPassage ? titleFor(judgement, words) : undefined;
  const lone = judgement?.fromPassage ? loneMark(bare, joinWords(words.words)) : undefined;
  if (lone !== undefined) return [loneMarkFault(lone, place)];
  const isVouched = judgement?.fromPassage === true && isSameTitle(vouched, title);
  if (isVouched && title === undefined) return [];
  if (judgement?.fromPassage && vouched === undefined)
    return [
      fault(place, 'needless-title', { title: title ?? '', printed, isQuotation: true }, about),
    ];

  const others = judgement
    ? wordsOfOthers(
        judgement,
        siblings.passages.filter((other) => other !== passage),
        (other) => wordsOf(other, siblings),
      ).map(({ other }) => other.id)
    : [];
  const spanned = sentencesIn(bare, siblings);
  if (others.length > 0 || (spanned && spanned.last > spanned.first))
    return [
      fault(
        place,
        'spans-passages',
        {
          printed,
          passage: passage.id,
          others: [...new Set(others)],
          sentences: spanned && sentencesInWords(spanned),
        },
        about,
      ),
    ];
  // A title never makes words of another sentence into words that the report added.
  if (isVouched) return [];
  if (!judgement?.fromPassage || vouched === undefined)
    return [
      fault(
        place,
        'not-from-passage',
        {
          printed,
          passage: passage.id,
          nearest: nearestInWords(nearestPassage(bare, siblings), siblings),
        },
        about,
      ),
    ];
  return [
    fault(
      place,
      'needs-title',
      {
        printed,
        passage: passage.id,
        differs: differencesIn(judgement, words),
        title,
        vouched,
        nearest: nearestWords(judgement, words),
      },
      about,
    ),
  ];
}
