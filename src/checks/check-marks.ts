// Quotation marks: in pairs, and around words.
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Place } from '../text/place.ts';
import { placeAt, type Text } from '../text/read-text.ts';
import { UNSPACED_LETTER } from '../text/words.ts';

/** Marks that may pair: the others quote nothing in any language that this text has. */
const PAIRED = new Set(['“', '”', '"', '«', '»']);

/** What is wrong about marks that have their partner, each with what was meant, and the marks of which it can be. */
const SLIPS: readonly (readonly [
  pattern: RegExp,
  of: 'opening' | 'closing' | 'unpaired',
  found: string,
  remedy: string,
])[] = [
  [
    /[“„”«»](?<=[\p{Script=Latin}\p{N},.;:!?].)/gu,
    'opening',
    'a quotation without a space before it',
    'Put a space there.',
  ],
  [
    // A suffix may follow: Turkish, Hungarian and Korean set them at once, and so does English in "yes"es.
    /[”“»«](?=[\p{N}“„«]|\p{Lu}|\p{Script=Latin}{6})/gu,
    'closing',
    'a quotation without a space after it',
    'Put a space there.',
  ],
  [
    /[“„”«»]\s*[,;:!?](?=[^”“»«])/gu,
    'opening',
    'a quotation that starts with a stop',
    'Take it out.',
  ],
  [
    /‘(?![^‘”]*’)(?<!‘(?=n’))/gu,
    'unpaired',
    'a ‘ without its partner',
    'Complete or remove the mark; an apostrophe is ’.',
  ],
  [/’(?=\s)(?<=\s.)/gu, 'unpaired', 'a ’ that stands alone', 'Complete or remove the mark.'],
];

/** Every mark of a text that has no partner, that quotes where no rule would see it, or that stands where none can. */
export function checkMarks(
  text: Pick<Text, 'strayMarks' | 'quoted' | 'pairs' | 'text' | 'place' | 'origins'>,
): LocalFault[] {
  if (text.strayMarks.length > 0)
    return text.strayMarks.map(({ mark, place }) =>
      mark === '‘'
        ? fault(place, 'single-marks', {})
        : fault(place, PAIRED.has(mark) ? 'stray-mark' : 'foreign-mark', { mark }),
    );
  const empty = text.quoted
    .filter((run) => !/[\p{L}\p{N}]/u.test(run.text))
    .map(({ place }) => fault(place, 'empty-marks', {}));
  const opening = new Set(text.pairs.map(({ from }) => from));
  const closing = new Set(text.pairs.map(({ to }) => to - 1));
  // The same mark opens in one language and closes in another; “’” may also be an apostrophe.
  const roleOf = (index: number): string =>
    opening.has(index) ? 'opening' : closing.has(index) ? 'closing' : 'unpaired';
  const isUnspaced = (index: number): boolean =>
    UNSPACED_LETTER.test(text.text.slice(Math.max(0, index - 2), index + 3));
  const slips = SLIPS.flatMap(([pattern, of, found, remedy]) =>
    [...text.text.matchAll(pattern)]
      .filter(({ index }) => roleOf(index) === of && !isUnspaced(index))
      .map(({ index }) => fault(placeAt(text, index), 'slipped-mark', { found, remedy })),
  );
  return [...empty, ...slips];
}

const OPENING = /(?<=^|[\s([—–])['‘](?=[\p{L}\p{N}])/gu;
const CLOSING = /(?<=[\p{L}\p{N}][,.;:!?]?)['’](?=[\s,.;:!?)\]]|$)/gu;

/** The words at marks without a partner: closing marks that nothing opens, opening ones that nothing closes. */
function unpaired(printed: string): string[] {
  const after = (index: number): string =>
    /^[\p{L}\p{M}\p{N}-]+/u.exec(printed.slice(index + 1))?.[0] ?? '';
  const before = (index: number): string =>
    /[\p{L}\p{M}\p{N}-]+(?=[,.;:!?]?$)/u.exec(printed.slice(0, index))?.[0] ?? '';
  const opening = [...printed.matchAll(OPENING)].map(({ index }) => index);
  const closing = [...printed.matchAll(CLOSING)].map(({ index }) => index);
  // A plural's possessive closes nothing, or it does.
  const sure = closing.filter((index) => !/[sxz]$/iu.test(before(index)));
  // Single marks do not nest: each has its partner beside it.
  const inOrder = (marks: readonly number[]): number[] => marks.toSorted((x, y) => x - y);
  const isOpening = (index: number | undefined): boolean => opening.includes(index ?? -1);
  if (sure.length > opening.length)
    return inOrder([...opening, ...sure])
      .filter((index, i, all) => !isOpening(index) && !isOpening(all[i - 1]))
      .map(before);
  if (opening.length > closing.length)
    return inOrder([...opening, ...closing])
      .filter(
        (index, i, all) => isOpening(index) && (isOpening(all[i + 1]) || i === all.length - 1),
      )
      .map(after);
  return [];
}

/**
 * A word at a single mark in a quotation that has no partner and is no apostrophe: the passage has the word without it.
 * A plural may have become a possessive, which house style may do.
 */
export function loneMark(printed: string, passage: string): string | undefined {
  const has = (word: string): boolean => {
    const places = [
      ...passage.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu')),
    ];
    const isMarked = ({ index }: RegExpExecArray): boolean =>
      /['‘“"«„]/u.test(passage.charAt(index - 1)) ||
      /^[,.;:!?]?['’”"»“]/u.test(passage.slice(index + word.length));
    return places.length > 0 && !places.some(isMarked);
  };
  return unpaired(printed).find((word) => word !== '' && has(word));
}

export const loneMarkFault = (word: string, place: Place): LocalFault =>
  fault(place, 'slipped-mark', {
    found: `a single mark at “${word}”, where what is quoted has none`,
    remedy: 'Take it out, or complete it.',
  });
