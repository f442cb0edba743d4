// How near texts are in wording: shared telling words, the rarer the nearer. For topics and for what is described.
import { tellingStems } from './telling-words.ts';

/** Texts by their telling words, each weighed by how few of the texts have it. */
export interface Weighed {
  /** How near two of the texts are: 0 to 1. */
  near(a: number, b: number): number;
  /** The words that two texts share, the rarest first. */
  shared(a: number, b: number): string[];
}

/** Weighs texts against each other; texts that are alike in the commonest words alone are not near. */
export function weigh(texts: readonly string[]): Weighed {
  const stems = texts.map((text) => new Set(tellingStems(text)));
  const counts = new Map<string, number>();
  for (const set of stems) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(texts.length / (counts.get(word) ?? 1)) ** 2;
  const sizes = stems.map((set) =>
    Math.sqrt([...set].reduce((sum, word) => sum + weight(word), 0)),
  );
  const shared = (a: number, b: number): string[] =>
    [...(stems[a] ?? [])]
      .filter((word) => stems[b]?.has(word))
      .sort((x, y) => weight(y) - weight(x));
  return {
    shared,
    near: (a, b) => {
      const size = (sizes[a] ?? 0) * (sizes[b] ?? 0);
      return size === 0 ? 0 : shared(a, b).reduce((sum, word) => sum + weight(word), 0) / size;
    },
  };
}

/**
 * How much of each text's telling words another text has too, the rarer words counting more: 0 to 1.
 * @example sharesIn(['the summit is off'], 'a summit') // between 0 and 1
 */
export function sharesIn(texts: readonly string[], other: string): number[] {
  const known = new Set(tellingStems(other));
  const stems = texts.map((text) => [...new Set(tellingStems(text))]);
  const counts = new Map<string, number>();
  for (const word of stems.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + Math.log((texts.length + 1) / (counts.get(word) ?? 1)), 0);
  return stems.map(
    (words) => weight(words.filter((word) => known.has(word))) / (weight(words) || 1),
  );
}
