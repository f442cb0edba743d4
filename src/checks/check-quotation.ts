// One quotation against its passage: is it from there, and does the editor vouch for what differs?
import type { ContentFile } from '../content/content-file.ts';
import { LIMITS } from '../content/limits.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import {
  couldBeFrom,
  differences,
  findDifferences,
  type Judgement,
  needsAsPrinted,
  type PassageWords,
  passageWords,
} from '../judge/judge.ts';
import type { Place } from '../text/place.ts';
import { withoutMarks } from '../text/words.ts';
import { linesOf } from './by-statement.ts';
import {
  judgeOnce,
  nearestInWords,
  nearestPassage,
  nearestWords,
  wordsOf,
} from './nearest-passage.ts';

/** What a quotation is held against: its statement, and all passages of that. */
export interface Siblings {
  readonly statement: ContentFile<'statements'> | undefined;
  readonly passages: readonly ContentFile<'passages'>[];
}

/** The link title that vouches for a quotation's differences; undefined where there are none. */
export function titleFor(judgement: Judgement, passage: PassageWords): string | undefined {
  const found = differences(judgement, passage);
  return found.length > 0 ? `as printed: ${found.join(', ')}` : undefined;
}

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
    .map(({ kind, printed, source }) => {
      if (kind === 'dropped') return `the missing “${source}”`;
      if (kind === 'added') return `the added “${printed}”`;
      return kind === 'changed' ? `“${printed}” for “${source}”` : `“${printed}”`;
    })
    .join(', ');

const textWords = new WeakMap<ContentFile<'statements'>, PassageWords>();

/** The words of a statement known whole, read once. */
function wordsOfText(statement: ContentFile<'statements'> | undefined): PassageWords | undefined {
  if (!statement?.statementText) return undefined;
  const words = textWords.get(statement) ?? passageWords(linesOf(statement));
  textWords.set(statement, words);
  return words;
}

/** The sentences of a whole text that words come from, all of them as they stand there. */
export function sentencesIn(
  printed: string,
  statement: ContentFile<'statements'> | undefined,
): { first: number; last: number } | undefined {
  const words = wordsOfText(statement);
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

/** From this many words on, an added run that another passage has word for word is no chance. */
const TELLING = 3;

/** The passages that have, word for word, what this one lacks of a quotation. */
function othersIn(
  judgement: Judgement,
  passage: PassageWords,
  others: readonly ContentFile<'passages'>[],
): string[] {
  return findDifferences(judgement, passage)
    .map(({ printed }) => printed)
    .filter((printed) => printed.split(' ').length >= TELLING)
    .flatMap((printed) => {
      const from = nearestPassage(printed, others);
      return from && !needsAsPrinted(from.judgement) ? [from.passage.id] : [];
    });
}

/** Every fault of one quotation that links to a passage. */
export function checkQuotation(
  quotation: { printed: string; title: string | undefined; place: Place },
  passage: ContentFile<'passages'>,
  { statement, passages }: Siblings,
): LocalFault[] {
  const { printed, title, place } = quotation;
  const tooLong = checkLength(printed, place);
  if (tooLong.length > 0) return tooLong;
  const words = wordsOf(passage);
  const bare = withoutMarks(printed);
  const about = { id: passage.id };
  const judgement = couldBeFrom(bare)(words) ? judgeOnce(bare, words) : undefined;
  const vouched = judgement?.fromPassage ? titleFor(judgement, words) : undefined;
  if (judgement?.fromPassage && vouched === title) return [];
  if (judgement?.fromPassage && vouched === undefined)
    return [
      fault(place, 'needless-title', { title: title ?? '', printed, isQuotation: true }, about),
    ];

  // Words of its own are another passage's only where this one hasn't them.
  const others = judgement
    ? othersIn(
        judgement,
        words,
        passages.filter((other) => other !== passage),
      )
    : [];
  const spanned = sentencesIn(bare, statement);
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
  if (!judgement?.fromPassage || vouched === undefined)
    return [
      fault(
        place,
        'not-from-passage',
        {
          printed,
          passage: passage.id,
          nearest: nearestInWords(nearestPassage(bare, passages)),
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
