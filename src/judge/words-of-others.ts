// Printed words that a quotation's passage doesn't have, but another passage of the statement does.

import { joinWords, splitWords, type Word } from '../text/words.ts';
import type { Step } from './grid.ts';
import { bareForm } from './match-words.ts';
import type { PassageWords, Run } from './passage-words.ts';

/** So many words side by side are no chance. */
const NO_CHANCE = 3;

/** Printed words that are another passage's. */
export interface WordsOfOther<T> {
  readonly other: T;
  /** As printed. */
  readonly words: string;
  /** The other passage's words that they are. */
  readonly source: Run;
}

interface Printed extends Word {
  readonly form: string;
  /** Whether the quotation's own passage lacks it. */
  foreign: boolean;
}

interface Shared {
  readonly from: number;
  readonly to: number;
  /** Where it starts in the other passage. */
  readonly at: number;
  /** How many of its words the quotation's own passage lacks. */
  readonly foreign: number;
}

/** The stretch of printed words, word for word in a passage too, that has most words of no other place. */
function longestShared(printed: readonly Printed[], forms: readonly string[]): Shared | undefined {
  let best: Shared | undefined;
  let above: number[] = [];
  printed.forEach(({ form }, i) => {
    const row = forms.map((own, at) => (own === form ? (above[at - 1] ?? 0) + 1 : 0));
    row.forEach((length, at) => {
      const from = i + 1 - length;
      if (length < NO_CHANCE || length <= (best?.foreign ?? 0)) return;
      const foreign = printed.slice(from, i + 1).filter((word) => word.foreign).length;
      if (foreign >= NO_CHANCE && foreign > (best?.foreign ?? 0))
        best = { from, to: i + 1, at: at + 1 - length, foreign };
    });
    above = row;
  });
  return best;
}

/**
 * Stretches of at least three words that count as added or changed beside the quotation's own passage and stand in
 * another one: neither added nor changed, but that passage's words.
 * @param judgement of the quotation beside its own passage
 * @param others the statement's other passages
 * @example wordsOfOthers(judge('keep fish. They charge no toll.', fish), [ports], wordsOf)[0].other // ports
 */
export function wordsOfOthers<T>(
  judgement: { readonly steps: readonly Step[] },
  others: Iterable<T>,
  wordsOf: (other: T) => PassageWords,
): WordsOfOther<T>[] {
  const all = [...others];
  const language = all[0] && wordsOf(all[0]).language;
  const printed = judgement.steps.flatMap(({ kind, printed: text }): Printed[] =>
    splitWords(text, language).map((word) => ({
      ...word,
      form: bareForm(word.norm, language),
      foreign: kind === 'added' || kind === 'changed',
    })),
  );
  if (printed.filter(({ foreign }) => foreign).length < NO_CHANCE) return [];
  const found: WordsOfOther<T>[] = [];
  const forms = all.map((other) =>
    wordsOf(other).words.map(({ norm }) => bareForm(norm, language)),
  );
  for (;;) {
    let best: { shared: Shared; index: number } | undefined;
    forms.forEach((own, index) => {
      const shared = longestShared(printed, own);
      if (shared && shared.foreign > (best?.shared.foreign ?? 0)) best = { shared, index };
    });
    if (!best) return found;
    const { from, to, at } = best.shared;
    const words = printed.slice(from, to);
    found.push({
      other: all[best.index] as T,
      words: joinWords(words),
      source: { from: at, to: at + to - from },
    });
    for (const word of words) word.foreign = false;
  }
}
