// Which passage printed words are from: each judged once beside the passages that could have them.
import type { ContentFile } from '../content/content-file.ts';
import { short } from '../faults/say.ts';
import { type PassageIndex, passageIndex } from '../judge/candidates.ts';
import { type Judgement, judgeOnce, type PassageWords, passageWords } from '../judge/judge.ts';
import { joinWords } from '../text/words.ts';
import type { Siblings } from './by-statement.ts';

const wordsOfPassages = new WeakMap<ContentFile<'passages'>, PassageWords>();

/** A passage's words, read once, cut as its statement's language cuts them. */
export function wordsOf(
  passage: ContentFile<'passages'>,
  { language }: Pick<Siblings, 'language'>,
): PassageWords {
  const words =
    wordsOfPassages.get(passage) ??
    passageWords(
      passage.blocks.map((block) => block.text.text),
      language,
    );
  wordsOfPassages.set(passage, words);
  return words;
}

/** Takes off a mark whose partner was cut away. */
const withoutHalfPairs = (text: string): string => text.replace(/(?<=^[^“”]*)”|“(?=[^“”]*$)/gu, '');

/** The words of a passage that a quotation was laid along. */
export function nearestWords(judgement: Judgement, passage: PassageWords): string {
  const touched = judgement.steps.filter((step) => step.source.to > step.source.from);
  const from = touched[0]?.source.from ?? 0;
  const to = touched.at(-1)?.source.to ?? passage.words.length;
  return `“${short(withoutHalfPairs(joinWords(passage.words.slice(from, to))), 300)}”`;
}

/** So many words tell where a run is from; more would only take longer. */
const HEAD = 150;

export interface Nearest {
  readonly passage: ContentFile<'passages'>;
  readonly judgement: Judgement;
}

const indexes = new WeakMap<Siblings, PassageIndex<ContentFile<'passages'>>>();

function indexOf(siblings: Siblings): PassageIndex<ContentFile<'passages'>> {
  const index =
    indexes.get(siblings) ??
    passageIndex(siblings.passages, (passage) => wordsOf(passage, siblings));
  indexes.set(siblings, index);
  return index;
}

/** The passage that has most of the words of a quotation's start, in order; never `but`. */
export function nearestPassage(
  quotation: string,
  siblings: Siblings,
  but?: ContentFile<'passages'>,
): Nearest | undefined {
  let best: Nearest | undefined;
  const printed = quotation.split(' ').slice(0, HEAD).join(' ');
  for (const passage of indexOf(siblings).candidates(printed)) {
    if (passage === but) continue;
    const judgement = judgeOnce(printed, wordsOf(passage, siblings));
    if (
      judgement.fromPassage &&
      (!best ||
        judgement.share > best.judgement.share ||
        (judgement.share === best.judgement.share &&
          judgement.labels.length < best.judgement.labels.length))
    )
      best = { passage, judgement };
  }
  return best;
}

/** How a nearest passage is named in a message. */
export const nearestInWords = (
  nearest: Nearest | undefined,
  siblings: Siblings,
): string | undefined =>
  nearest &&
  `\`${nearest.passage.id}\`: ${nearestWords(nearest.judgement, wordsOf(nearest.passage, siblings))}`;
