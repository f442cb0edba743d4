// Quotation marks: in pairs, and around words.
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Text } from '../text/read-text.ts';
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
  text: Pick<Text, 'strayMarks' | 'quoted' | 'pairs' | 'text' | 'at'>,
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
      .map(({ index }) => fault(text.at(index), 'slipped-mark', { found, remedy })),
  );
  return [...empty, ...slips];
}
