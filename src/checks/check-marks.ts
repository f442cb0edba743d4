// Quotation marks: in pairs, and of the kinds that the other rules read.
import type { Text } from '../markdown/read-text.ts';
import type { LocalProblem } from './problem.ts';

const PAIRED = new Set(['“', '”', '"', '«', '»']);

/** Every mark of a text that has no partner, or that quotes where no rule would see it. */
export const checkMarks = (text: Pick<Text, 'strayMarks'>): LocalProblem[] =>
  text.strayMarks.map(({ mark, place }) => ({
    ...place,
    rule: 'marks',
    found:
      mark === '‘'
        ? 'single marks outside double ones'
        : PAIRED.has(mark)
          ? `a ${mark} without its partner`
          : `the mark ${mark}`,
    expected: 'quotations between “ and ”',
    ...(!PAIRED.has(mark) && { remedy: 'Type “ and ” around a quotation, ’ for an apostrophe.' }),
  }));
