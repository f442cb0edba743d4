// Words that a retelling has in a row as its original has them: names and titles apart, eight are too many.
import type { Stretch } from '../text/read-text.ts';

interface Token {
  /** As it is compared: without capitals, marks and stops. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
  /** It is part of a name or a title of several words. */
  readonly isName: boolean;
}

const JOINING = /^(?:of|the|and|on|for|in|to|de|la|le|du|des|der|die|das|und|von|y|del)$/u;

/** A text's words; those of names, “Group of Seven”, are marked. */
function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(/[\p{L}\p{N}$€£%]+(?:[-’'.,]?[\p{L}\p{N}]+)*/gu)].map(
    ({ 0: word, index }) => ({ word, index }),
  );
  const isCapital = (i: number): boolean => /^(?:\p{Lu}|\d)/u.test(found[i]?.word ?? '');
  const names = new Set<number>();
  for (let i = 0; i < found.length; i++) {
    if (!isCapital(i)) continue;
    let end = i;
    for (let next = i + 1; next < found.length && next <= end + 3; next++)
      if (
        isCapital(next) &&
        !/[.!?;:]/u.test(
          text.slice(found[end]?.index ?? 0, found[next]?.index).replace(/(?<=\p{Lu})\./gu, ''),
        )
      )
        end = next;
      else if (!JOINING.test(found[next]?.word ?? '')) break;
    if (end > i) for (let at = i; at <= end; at++) names.add(at);
    i = Math.max(i, end);
  }
  return found.map(({ word, index }, i) => ({
    form: word.toLowerCase().replace(/[’']/gu, "'"),
    from: index,
    to: index + word.length,
    isName: names.has(i),
  }));
}

export interface Borrowed extends Stretch {
  readonly words: string;
  readonly count: number;
  /** The original paragraph, from 1. */
  readonly paragraph: number;
}

const TOO_MANY = 8;

/**
 * @param text a paragraph of the retelling
 * @param quoted what stands there in marks: it is not ours
 * @param originals the original's paragraphs
 */
export function findBorrowed(
  text: string,
  quoted: readonly Stretch[],
  originals: readonly string[],
): Borrowed[] {
  // What is quoted becomes a word that nothing has, so that no run goes through it.
  const masked = quoted.reduce(
    (all, { from, to }) =>
      `${all.slice(0, from)}${'¤'
        .repeat(to - from)
        .replace(/^¤/u, ' ')
        .replace(/¤$/u, ' ')}${all.slice(to)}`,
    text,
  );
  const tokens = tokensOf(masked);
  const breaks = (i: number): boolean =>
    masked.slice(tokens[i - 1]?.to ?? 0, tokens[i]?.from ?? 0).includes('¤');
  const found: Borrowed[] = [];
  originals.forEach((original, p) => {
    const source = tokensOf(original);
    const starts = Map.groupBy(source.keys(), (i) => source[i]?.form ?? '');
    for (let i = 0; i < tokens.length; ) {
      let longest = 0;
      for (const at of starts.get(tokens[i]?.form ?? '') ?? []) {
        let length = 1;
        while (
          i + length < tokens.length &&
          !breaks(i + length) &&
          tokens[i + length]?.form === source[at + length]?.form
        )
          length++;
        longest = Math.max(longest, length);
      }
      const run = tokens.slice(i, i + longest);
      const count = run.filter(({ isName }) => !isName).length;
      if (count >= TOO_MANY) {
        const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
        found.push({ from, to, words: text.slice(from, to), count, paragraph: p + 1 });
        i += longest;
      } else i++;
    }
  });
  return found.sort((a, b) => a.from - b.from);
}
