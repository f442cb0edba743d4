// Which printed runs are the statement's words, and where they stand in it: the judge's findings, and how sure they are.
import {
  couldBeFrom,
  type Judgement,
  judge,
  type PassageWords,
  passageWords,
} from '../judge/judge.ts';
import { countWords } from '../text/words.ts';
import type { PrintedRun } from './find-quotations.ts';
import { sentencesOf } from './sentences.ts';
import { tellingStems } from './telling-words.ts';

/** What is known of a statement: its sentences in order; of one known in part the sentences of its passages. */
export interface StatementLines {
  readonly lines: readonly string[];
  /** The passage of each line, where it has one. */
  readonly passages: readonly (string | undefined)[];
  readonly isWhole: boolean;
  readonly language: string;
}

/** Lines `first` to `last` of a statement, from 0. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

export interface Place extends Lines {
  readonly judgement: Judgement;
}

/** Most sentences that one quotation is looked for in. */
const MOST_LINES = 6;

/** Stretches of neighbouring lines as words, made once. */
export function windowsOf(
  statement: StatementLines,
): (length: number) => { lines: Lines; words: PassageWords }[] {
  const made = new Map<number, { lines: Lines; words: PassageWords }[]>();
  return (length) => {
    const known = made.get(length);
    if (known) return known;
    const windows = statement.lines.flatMap((_, first) => {
      const last = first + length - 1;
      const isOne = statement.isWhole || statement.passages[first] === statement.passages[last];
      if (last >= statement.lines.length || !isOne) return [];
      return [
        {
          lines: { first, last },
          words: passageWords(statement.lines.slice(first, last + 1), statement.language),
        },
      ];
    });
    made.set(length, windows);
    return windows;
  };
}

const differs = ({ labels }: Judgement): boolean => labels.includes('altered');

/** The longest stretch of the statement that a quotation prints word for word. */
export const longestRun = ({ runs }: Judgement): number =>
  Math.max(0, ...runs.map(({ from, to }) => to - from));

/**
 * Where a run could be from: every place that has it word for word, or else the one that has most of it.
 * Fewer sentences go before more.
 */
export function placesOf(
  words: string,
  statement: StatementLines,
  windows: ReturnType<typeof windowsOf>,
): Place[] {
  const possible = couldBeFrom(words);
  const most = /…|\.\s?\.\s?\./u.test(words)
    ? MOST_LINES
    : Math.min(MOST_LINES, sentencesOf(words, statement.language).length + 1);
  let best: Place | undefined;
  for (let length = 1; length <= most; length++) {
    const exact: Place[] = [];
    for (const window of windows(length)) {
      if (!possible(window.words)) continue;
      const judgement = judge(words, window.words);
      if (!judgement.fromPassage) continue;
      const place = { ...window.lines, judgement };
      if (!differs(judgement) && judgement.share === 1) exact.push(place);
      if (!best || judgement.share > best.judgement.share + 0.001) best = place;
    }
    const least = Math.min(...exact.map(({ judgement }) => judgement.labels.length));
    if (exact.length > 0)
      return exact.filter(
        ({ judgement }) =>
          judgement.labels.includes('capitals') === false || least === judgement.labels.length,
      );
  }
  return best ? [best] : [];
}

/** How a printed run is taken: as the statement's words or as speech, and what speaks against it. */
export interface Taken {
  readonly place: Place | undefined;
  /** Why a person should look; undefined where nobody need. */
  readonly unsure: string | undefined;
}

/** From so many words on, a run that the statement has word for word is no chance. */
const NO_CHANCE = 4;
/** A changed quotation: so many words, of which this share stands in the statement in order. */
const LONG = 6;
const CLOSE = 0.8;
const MIDDLE = 4;

/** Whether a run that the statement has word for word may be so by chance. */
const isTelling = (words: string, language: string): boolean =>
  countWords(words, language) >= NO_CHANCE ||
  (countWords(words, language) === 3 && tellingStems(words).length > 1);

/**
 * Takes one run, by itself.
 * @param isNear whether the report quotes or names the statement about here
 * @param nameOf what messages call a place
 * @param language the report's
 */
export function take(
  { words }: PrintedRun,
  places: readonly Place[],
  isNear: boolean,
  nameOf: (place: Lines) => string,
  language: string,
): Taken {
  const [place] = places;
  const count = countWords(words, language);
  if (!place) return { place: undefined, unsure: undefined };
  const { judgement } = place;
  const at = nameOf(place);
  if (!differs(judgement)) {
    if (isTelling(words, language))
      return {
        place,
        unsure: places.length > 1 ? `it stands in ${places.length} sentences` : undefined,
      };
    const few = count === 1 ? 'one word' : `${count} words`;
    const has = `${few}, which ${at} has too`;
    const isWord = tellingStems(words).length > 0;
    return isNear && isWord
      ? { place, unsure: `${has}; linked because the statement is quoted or named there` }
      : { place: undefined, unsure: `${has}; left as speech` };
  }
  const longest = longestRun(judgement);
  const share = `${Math.round(judgement.share * 100)} % of its words stand in ${at}, ${longest} in a row`;
  if (count >= LONG && judgement.share >= CLOSE) return { place, unsure: undefined };
  if (longest < MIDDLE && !(longest === 3 && count < LONG && isNear))
    return { place: undefined, unsure: undefined };
  return isNear && judgement.share >= 0.6
    ? { place, unsure: `${share}; linked` }
    : { place: undefined, unsure: `${share}; left as speech` };
}
