// Quotation marks: in pairs, and around words.
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Text } from '../text/read-text.ts';

/** Marks that may pair: the others quote nothing in any language that this text has. */
const PAIRED = new Set(['“', '”', '"', '«', '»']);

/** What is wrong about marks that have their partner, each with what was meant. */
const SLIPS: readonly (readonly [pattern: RegExp, found: string, remedy: string])[] = [
  [
    /[“«](?<=[\p{Script=Latin}\p{N},.;:!?].)/gu,
    'a quotation without a space before it',
    'Put a space there.',
  ],
  [
    // A suffix may follow: Turkish, Hungarian and Korean set them at once, and so does English in "yes"es.
    /[”»](?=[\p{N}“«]|\p{Lu}|\p{Script=Latin}{6})/gu,
    'a quotation without a space after it',
    'Put a space there.',
  ],
  [/[“«]\s*[,;:!?](?=[^”»])/gu, 'a quotation that starts with a stop', 'Take it out.'],
  [
    /‘(?![^‘”]*’)(?<!‘(?=n’))/gu,
    'a ‘ without its partner',
    'Complete or remove the mark; an apostrophe is ’.',
  ],
  [/’(?=\s)(?<=\s.)/gu, 'a ’ that stands alone', 'Complete or remove the mark.'],
];

/** Every mark of a text that has no partner, that quotes where no rule would see it, or that stands where none can. */
export function checkMarks(
  text: Pick<Text, 'strayMarks' | 'quoted' | 'text' | 'at'>,
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
  const slips = SLIPS.flatMap(([pattern, found, remedy]) =>
    [...text.text.matchAll(pattern)].map(({ index }) =>
      fault(text.at(index), 'slipped-mark', { found, remedy }),
    ),
  );
  return [...empty, ...slips];
}
