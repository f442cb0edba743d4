// In which order a report quotes, and how much it passes over, in plain words: counts and places, never a verdict.
import type { JudgedQuotation } from '../corpus/corpus.ts';
import { sequenceOf } from '../corpus/sequence.ts';
import { plural } from '../text/phrases.ts';
import { joinWords, splitWords, withoutMarks, withoutStop } from '../text/words.ts';

/** A sentence that names another quotation, in three parts, so that a page can make its name a link. */
export interface SequenceRemark {
  readonly before: string;
  readonly quotation: JudgedQuotation;
  /** The start of that quotation, in marks. */
  readonly named: string;
  readonly after: string;
}

/** As many words as tell which quotation is meant. */
const NAMED = 6;

/** @example nameOf(quotation) // '“You talk about your nuclear capabilities …”' */
function nameOf({ printed }: JudgedQuotation): string {
  const words = splitWords(withoutMarks(printed));
  const start = withoutStop(joinWords(words.slice(0, NAMED)));
  return `“${start}${words.length > NAMED ? ' …' : ''}”`;
}

/** What to say of a quotation beside those that its report prints before it; each pair once. */
export function sequenceRemarks(quotation: JudgedQuotation): SequenceRemark[] {
  const { between, reversal } = sequenceOf(quotation) ?? {};
  const { kind } = quotation.passage.statement;
  const list: SequenceRemark[] = [];
  if (between) {
    const { first, words, backwards } = between;
    const of = backwards ? 'it' : `the ${kind}`;
    const stand = `${plural(words, 'word')} of ${of} ${words === 1 ? 'stands' : 'stand'} between.`;
    const later = `, which comes later in the ${kind}`;
    list.push({
      before: `In ${first.inHeading ? 'a heading' : `¶${between.paragraph}`}, next after`,
      quotation: first,
      named: nameOf(first),
      after: `${backwards ? later : ''}${words > 0 ? `; ${stand}` : '.'}`,
    });
  }
  if (reversal && !between?.backwards)
    list.push({
      before: 'Printed after',
      quotation: reversal.earlier,
      named: nameOf(reversal.earlier),
      after: ` (¶${reversal.earlier.paragraph}), which comes later in the ${kind}.`,
    });
  return list;
}
