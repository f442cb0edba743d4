// "Did you mean …": the candidate that takes the fewest edits to reach.
import { distance } from 'fastest-levenshtein';

/** The nearest candidate, or undefined where none shares at least half of its letters with the word. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { text: string; edits: number } | undefined;
  for (const text of candidates) {
    const edits = distance(word, text);
    if (edits <= Math.max(word.length, text.length) / 2 && (!best || edits < best.edits))
      best = { text, edits };
  }
  return best?.text;
}
