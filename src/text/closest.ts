// "Did you mean …": the candidate that takes the fewest edits to reach.

/** Levenshtein distance: letters added, dropped or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The nearest candidate, or undefined where none shares at least half of its letters with the word. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { text: string; edits: number } | undefined;
  const short = word.slice(0, 80);
  for (const text of candidates) {
    const edits = distance(short, text.slice(0, 80));
    if (edits <= Math.max(short.length, text.length) / 2 && (!best || edits < best.edits))
      best = { text, edits };
  }
  return best?.text;
}
