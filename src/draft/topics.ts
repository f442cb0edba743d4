// Topics proposed: paragraphs that share passages or rare words go together. And the runs that bear on nothing, proposed as brief.

import { weigh } from './nearness.ts';
import { slug } from './read-source.ts';
import { tellingPhrases } from './telling-words.ts';

/** A paragraph, or a run of them that is told in brief, of one of the articles. */
export interface Unit {
  readonly article: string;
  readonly numbers: readonly number[];
  readonly words: number;
  readonly text: string;
  readonly passages: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly units: readonly Unit[];
}

/** So many topics are proposed at most; an editor joins and divides them. */
const MOST = 8;
const FEWEST = 3;
/** Units side by side are nearer, and so are those that share a passage. */
const BESIDE = 0.06;
const PASSAGE = 1;
/** A few words that units share by chance make no topic. */
const TOO_FAR = 0.02;

/** No topic has more than a third of either article's words, more where topics are few. */
const mostWords = (total: number, topics: number): number => total * Math.max(1 / 3, 2 / topics);

/**
 * Gathers units into topics, the nearest two first, as long as none becomes too large.
 * @param titles the passages' titles: a topic has that of the passage that it quotes most
 */
export function proposeTopics(
  units: readonly Unit[],
  titles: ReadonlyMap<string, string> = new Map(),
): Topic[] {
  const { near } = weigh(units.map(({ text }) => text));
  const totals = new Map<string, number>();
  for (const { article, words } of units) totals.set(article, (totals.get(article) ?? 0) + words);
  const goal = Math.min(MOST, Math.max(FEWEST, Math.round(units.length / 3)));
  const link = units.map((a, i) =>
    units.map((b, j) => {
      const beside =
        a.article === b.article &&
        Math.min(
          Math.abs((a.numbers[0] ?? 0) - (b.numbers.at(-1) ?? 0)),
          Math.abs((b.numbers[0] ?? 0) - (a.numbers.at(-1) ?? 0)),
        ) === 1;
      const both = a.passages.some((passage) => b.passages.includes(passage));
      return near(i, j) + (beside ? BESIDE : 0) + (both ? PASSAGE : 0);
    }),
  );
  let groups = units.map((_, i) => [i]);
  const fits = (group: readonly number[]): boolean =>
    [...totals].every(([article, total]) => {
      const own = group.flatMap((i) => (units[i]?.article === article ? (units[i] ?? []) : []));
      return (
        own.length < 2 || own.reduce((sum, { words }) => sum + words, 0) <= mostWords(total, goal)
      );
    });
  const nearness = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, i) => sum + b.reduce((all, j) => all + (link[i]?.[j] ?? 0), 0), 0) /
    (a.length * b.length);
  while (groups.length > goal) {
    let best: { a: number; b: number; near: number } | undefined;
    for (let a = 0; a < groups.length; a++)
      for (let b = a + 1; b < groups.length; b++) {
        const value = nearness(groups[a] ?? [], groups[b] ?? []);
        if (value > (best?.near ?? -1) && fits([...(groups[a] ?? []), ...(groups[b] ?? [])]))
          best = { a, b, near: value };
      }
    if (!best || (best.near < TOO_FAR && groups.length <= 10)) break;
    const { a, b } = best;
    const together = [...(groups[a] ?? []), ...(groups[b] ?? [])];
    groups = groups.filter((_, i) => i !== a && i !== b);
    groups.push(together);
  }
  const inOrder = groups
    .map((group) => group.sort((x, y) => x - y).flatMap((i) => units[i] ?? []))
    .sort((x, y) => (x[0]?.numbers[0] ?? 0) - (y[0]?.numbers[0] ?? 0));
  const taken = new Set<string>();
  return inOrder.map((own) => {
    const quoted = mostQuoted(own).flatMap((id) => titles.get(id) ?? []);
    const others = new Set(
      units.filter((unit) => !own.includes(unit)).flatMap(({ text }) => phrasesOf(text)),
    );
    const title = titleOf(own, others, quoted, taken);
    return { id: slug(title, 40) || `topic-${taken.size}`, title, units: own };
  });
}

/** The passages that units quote, those first that most of them do. */
function mostQuoted(units: readonly Unit[]): string[] {
  const counts = new Map<string, number>();
  for (const { passages } of units)
    for (const id of new Set(passages)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

const phrasesOf = (text: string): string[] => tellingPhrases(text).map((words) => words.join(' '));

/** The title of what is quoted most; where nothing is, the phrase that most of a topic's paragraphs have and no other topic. */
function titleOf(
  units: readonly Unit[],
  others: ReadonlySet<string>,
  quoted: readonly string[],
  taken: Set<string>,
): string {
  const counts = new Map<string, number>();
  for (const { text } of units)
    for (const phrase of new Set(phrasesOf(text)))
      if (phrase.split(' ').length < 4 && /\p{L}/u.test(phrase))
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const score = ([phrase, count]: [string, number]): number =>
    count *
    (others.has(phrase) ? 0.4 : 1) *
    (phrase.includes(' ') ? 1.5 : /^\p{Lu}/u.test(phrase) ? 1 : 0.4) *
    (/^\p{Lu}/u.test(phrase) ? 1.2 : 1);
  const phrases = [...counts].sort((a, b) => score(b) - score(a)).map(([phrase]) => phrase);
  const best = [...quoted, ...phrases];
  const phrase =
    best.find((each) => !taken.has(slug(each)) && slug(each) !== '') ?? `Topic ${taken.size + 1}`;
  taken.add(slug(phrase));
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** A paragraph as the choice of what is told in brief sees it. */
export interface BriefCandidate {
  readonly number: number;
  readonly words: number;
  /** It quotes the statement, or is near to it in wording, or a heading stands before it. */
  readonly bears: boolean;
  readonly startsSection: boolean;
}

/** Fewer paragraphs, or more, or a larger share of the article, are told one by one. */
const SHORTEST = 3;
const LONGEST = 10;
const SHARE = 0.3;

/** Runs of paragraphs that bear on nothing of the statement. */
export function proposeBrief(
  paragraphs: readonly BriefCandidate[],
): { first: number; last: number }[] {
  const total = paragraphs.reduce((sum, { words }) => sum + words, 0);
  const runs: { first: number; last: number }[] = [];
  let open: BriefCandidate[] = [];
  const close = (): void => {
    const [first, last] = [open[0]?.number, open.at(-1)?.number];
    if (first !== undefined && last !== undefined && open.length >= SHORTEST)
      runs.push({ first, last });
    open = [];
  };
  for (const paragraph of paragraphs) {
    const size = open.reduce((sum, { words }) => sum + words, paragraph.words);
    if (
      paragraph.bears ||
      paragraph.startsSection ||
      open.length >= LONGEST ||
      size > total * SHARE
    )
      close();
    if (!paragraph.bears) open.push(paragraph);
  }
  close();
  return runs;
}
