// Quotation marks: in pairs, and of the kinds that the other rules read.

import type { LocalProblem } from '../faults/problem.ts';
import type { Text } from '../text/read-text.ts';

const PAIRED = new Set(['“', '”', '"', '«', '»']);

/** What is wrong about marks that have their partner, each with what was meant. */
const SLIPS: readonly (readonly [pattern: RegExp, found: string, remedy: string])[] = [
  [/[“«](?<=[\p{L}\p{N},.;:!?].)/gu, 'a quotation without a space before it', 'Put a space there.'],
  [
    /[”»](?!(?:d|ed|er|ers|es|ing|ish|s)(?!\p{L}))(?=[\p{L}\p{N}“«])/gu,
    'a quotation without a space after it',
    'Put a space there.',
  ],
  [/[“«]\s*[,;:!?](?=[^”»])/gu, 'a quotation that starts with a stop', 'Take it out.'],
  [/‘(?![^‘”]*’)/gu, 'a ‘ without its partner', 'Complete or remove the mark; an apostrophe is ’.'],
  [/’(?=\s)(?<=\s.)/gu, 'a ’ that stands alone', 'Complete or remove the mark.'],
];

/** Every mark of a text that has no partner, that quotes where no rule would see it, or that stands where none can. */
export function checkMarks(
  text: Pick<Text, 'strayMarks' | 'quoted' | 'text' | 'at'>,
): LocalProblem[] {
  const expected = 'quotations between “ and ”';
  const stray = text.strayMarks.map(
    ({ mark, place }): LocalProblem => ({
      ...place,
      rule: 'marks',
      found:
        mark === '‘'
          ? 'single marks outside double ones'
          : PAIRED.has(mark)
            ? `a ${mark} without its partner`
            : `the mark ${mark}`,
      expected,
      ...(!PAIRED.has(mark) && { remedy: 'Type “ and ” around a quotation, ’ for an apostrophe.' }),
    }),
  );
  if (stray.length > 0) return stray;
  const empty = text.quoted
    .filter((run) => !/[\p{L}\p{N}]/u.test(run.text))
    .map(
      ({ place }): LocalProblem => ({
        ...place,
        rule: 'marks',
        found: 'quotation marks around no words',
        expected,
        remedy: 'Quote words, or take the marks out.',
      }),
    );
  const slips = SLIPS.flatMap(([pattern, found, remedy]) =>
    [...text.text.matchAll(pattern)].map(
      ({ index }): LocalProblem => ({ ...text.at(index), rule: 'marks', found, expected, remedy }),
    ),
  );
  return [...empty, ...slips];
}
