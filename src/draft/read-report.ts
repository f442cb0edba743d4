// A report's paragraphs with their counts, and every quotation in them taken as the statement's or as speech.
import { countWords } from '../text/words.ts';
import { type LoneMark, markedIn, type PrintedRun } from './find-quotations.ts';
import {
  type Lines,
  type Place,
  placesOf,
  type StatementLines,
  take,
  type windowsOf,
} from './match.ts';
import type { Source } from './read-source.ts';

export interface FoundQuotation {
  readonly printed: PrintedRun;
  /** Where it stands in the statement; undefined for speech. */
  readonly place: Place | undefined;
  readonly unsure: string | undefined;
}

export interface ReportBlock {
  readonly kind: 'paragraph' | 'heading';
  /** The outlet sets it as a block quotation: there is nothing to retell. */
  readonly isExtract: boolean;
  /** The paragraph's number; a heading has that of the paragraph under it. */
  readonly number: number;
  readonly text: string;
  readonly line: number;
  readonly language: string;
  readonly words: number;
  readonly quotations: readonly FoundQuotation[];
  /** Marks without a partner: what they quote is not known. */
  readonly lone: readonly LoneMark[];
}

/** Words by which a report names a document. */
const NAMED =
  /\b(?:statements?|letters?|declaration|communiqué|document|memo|memorandum|text|treaty|resolution|wrote|writes)\b/iu;

const isExact = ({ judgement }: Place): boolean =>
  judgement.share === 1 && !judgement.labels.includes('altered');

/** Reads a report beside its statement. */
export function readReport(
  source: Source,
  language: string,
  statement: StatementLines,
  windows: ReturnType<typeof windowsOf>,
): ReportBlock[] {
  const nameOf = ({ first }: Lines): string =>
    statement.isWhole ? `sentence ${first + 1}` : `\`${statement.passages[first]}\``;
  const marked = markedIn(source.blocks, language);
  const found = marked.map(({ runs }) =>
    runs.map((run) => ({ run, places: placesOf(run.words, statement, windows) })),
  );
  const sure = found.map((runs) =>
    runs.map(({ run, places }) => take(run, places, false, nameOf, language).place),
  );
  /** Two runs of one paragraph that one sentence has, word for word, are hardly there by chance. */
  const isPaired = (i: number, j: number): boolean => {
    const own = (found[i]?.[j]?.places ?? []).filter(isExact);
    return (found[i] ?? []).some(
      ({ places }, k) =>
        k !== j &&
        places.some((place) => isExact(place) && own.some(({ first }) => first === place.first)),
    );
  };
  const near = (i: number, j: number): boolean =>
    NAMED.test(source.blocks[i]?.text ?? '') ||
    isPaired(i, j) ||
    [i - 1, i, i + 1].some((at) => sure[at]?.some((place, k) => place && !(at === i && k === j)));
  /** Of several places the one nearest to what is quoted about there. */
  const nearest = (places: readonly Place[], i: number): readonly Place[] => {
    if (places.length < 2) return places;
    const around = [i, i - 1, i + 1, i - 2, i + 2].flatMap((at) =>
      (sure[at] ?? []).flatMap((place) => place ?? []),
    );
    const distance = (place: Place): number =>
      Math.min(
        ...around
          .filter((other) => other !== place)
          .map((other) => Math.abs(other.first - place.first)),
        Infinity,
      );
    return [...places].sort((a, b) => distance(a) - distance(b));
  };
  let number = 1;
  return source.blocks.map((block, i): ReportBlock => {
    const isHeading = block.kind === 'heading';
    const quotations = (found[i] ?? []).map(
      ({ run, places }, j): FoundQuotation => ({
        printed: run,
        ...take(run, nearest(places, i), near(i, j), nameOf, language),
      }),
    );
    return {
      kind: isHeading ? 'heading' : 'paragraph',
      isExtract: block.kind === 'block-quotation',
      number: isHeading ? number : number++,
      text: block.text,
      line: block.line,
      language,
      words: countWords(block.text, language),
      quotations,
      lone: marked[i]?.lone ?? [],
    };
  });
}

/** How many words of a paragraph stand in marks, from the statement or from elsewhere. */
export const countQuoted = (
  { quotations, language }: ReportBlock,
  fromStatement: boolean,
): number =>
  quotations
    .filter(({ place }) => (place !== undefined) === fromStatement)
    .reduce((sum, { printed }) => sum + countWords(printed.words, language), 0);
