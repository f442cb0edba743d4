// Setting words in a box: the largest size at which they fit, in lines of even length. Nothing is cut off or runs over.

export interface Word {
  readonly text: string;
  /** Whether a space follows, at which a line may break. */
  readonly space: boolean;
}

/** Widths of texts at one size, in pixels. */
export interface Widths {
  of(text: string): number;
  readonly space: number;
}

/** Measures texts at a size. */
export type Measure = (texts: readonly string[], size: number) => Promise<Widths>;

/** A word in its line, from the line's left edge. */
export interface Placed<W extends Word> {
  readonly word: W;
  readonly x: number;
  readonly width: number;
}

export interface Fitted<W extends Word> {
  readonly size: number;
  readonly lines: readonly (readonly Placed<W>[])[];
  /** The distance from one line to the next. */
  readonly pitch: number;
  readonly space: number;
  /** False where words had to be broken or left out. */
  readonly fits: boolean;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Sizes {
  readonly largest: number;
  readonly smallest: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly mostLines?: number;
}

/** A last line of running text shorter than this share of the measure is no line. */
const ORPHAN = 0.3;

/** Words that no space separates stay on one line. */
function clusters<W extends Word>(words: readonly W[]): W[][] {
  const list: W[][] = [];
  let open = false;
  for (const word of words) {
    if (open) list.at(-1)?.push(word);
    else list.push([word]);
    open = !word.space;
  }
  return list;
}

const lengthOf = (group: readonly Word[], widths: Widths): number =>
  group.reduce((sum, word) => sum + widths.of(word.text), 0);

function breakLines<W extends Word>(
  words: readonly W[],
  width: number,
  widths: Widths,
): Placed<W>[][] {
  const lines: Placed<W>[][] = [];
  let x = 0;
  let gap = 0;
  const place = (group: readonly W[]): void => {
    if (lines.length === 0 || x + gap + lengthOf(group, widths) > width) {
      lines.push([]);
      x = 0;
    } else x += gap;
    for (const word of group) {
      const own = widths.of(word.text);
      lines.at(-1)?.push({ word, x, width: own });
      x += own;
    }
    gap = group.at(-1)?.space ? widths.space : 0;
  };
  for (const cluster of clusters(words)) {
    if (lengthOf(cluster, widths) <= width) place(cluster);
    else for (const word of cluster) place([word]);
  }
  return lines;
}

const edge = (line: readonly Placed<Word>[]): number => {
  const last = line.at(-1);
  return last ? last.x + last.width : 0;
};

/** How far the longest line reaches. */
export const widest = (lines: readonly (readonly Placed<Word>[])[]): number =>
  Math.max(0, ...lines.map(edge));

/** The narrowest measure that takes no more lines: so the last one is no orphan. */
function balance<W extends Word>(
  words: readonly W[],
  lines: Placed<W>[][],
  width: number,
  widths: Widths,
): Placed<W>[][] {
  if (lines.length < 2) return lines;
  // Narrower than words that belong together, the measure would part them.
  const together = clusters(words).map((cluster) => lengthOf(cluster, widths));
  let low = Math.max(widest(lines) / 2, ...together.filter((length) => length <= width));
  let high = width;
  let best = lines;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = breakLines(words, middle, widths);
    if (tried.length <= lines.length && widest(tried) <= middle) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** The words with those that are longer than a line in two. */
function halved<W extends Word>(words: readonly W[], width: number, widths: Widths): W[] {
  return words.flatMap((word) => {
    const letters = [...word.text];
    if (widths.of(word.text) <= width || letters.length < 2) return [word];
    const middle = Math.ceil(letters.length / 2);
    return [
      { ...word, text: letters.slice(0, middle).join(''), space: true },
      { ...word, text: letters.slice(middle).join('') },
    ];
  });
}

/**
 * Sets words in a box.
 * @param even whether all lines should be of one length, as in a title; else only a last one that is too short is filled
 * @returns the words in lines at the largest size that fits; where none does, at the smallest, ending in “…”
 */
export async function fit<W extends Word>(
  words: readonly W[],
  box: Box,
  sizes: Sizes,
  measure: Measure,
  even = true,
): Promise<Fitted<W>> {
  const { largest, smallest, leading, mostLines = Infinity } = sizes;
  const texts = [...new Set(words.map((word) => word.text))];
  const holds = (size: number): number =>
    Math.min(mostLines, Math.max(1, Math.floor(box.height / (size * leading))));
  const at = async (
    size: number,
  ): Promise<{ lines: Placed<W>[][]; widths: Widths; fits: boolean }> => {
    const widths = await measure(texts, size);
    const lines = breakLines(words, box.width, widths);
    return { lines, widths, fits: lines.length <= holds(size) && widest(lines) <= box.width };
  };

  let low = smallest;
  let high = largest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((await at(middle)).fits) low = middle;
    else high = middle - 1;
  }
  const size = low;
  const { lines, widths, fits } = await at(size);
  const set = { size, pitch: size * leading, space: widths.space, fits };
  const orphan = edge(lines.at(-1) ?? []) < box.width * ORPHAN;
  if (fits)
    return { ...set, lines: even || orphan ? balance(words, lines, box.width, widths) : lines };

  let broken: readonly W[] = words;
  let more = widths;
  for (;;) {
    const next = halved(broken, box.width, more);
    more = await measure([...new Set([...next.map((word) => word.text), '…'])], size);
    if (next.length === broken.length) break;
    broken = next;
  }
  const all = breakLines(broken, box.width, more);
  if (all.length <= holds(size)) return { ...set, lines: all };
  const kept = all.slice(0, holds(size));
  const last = kept.pop() ?? [];
  const mark = more.of('…');
  const room = (): number => (last.at(-1) ? edge(last) + more.space : 0);
  const [first] = last;
  while (room() + mark > box.width) last.pop();
  if (first)
    last.push({ word: { ...first.word, text: '…', space: false }, x: room(), width: mark });
  return { ...set, lines: [...kept, last] };
}
