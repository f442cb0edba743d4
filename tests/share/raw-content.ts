// The real content read with regular expressions, apart from the code under test: what independent figures come from.
import { firstComparison, textOf } from '../support/content.ts';

export interface RawQuotation {
  readonly printed: string;
  readonly passage: string;
  readonly asPrinted: boolean;
  /** The paragraph's number; undefined in a heading. */
  readonly paragraph: number | undefined;
}

export interface RawArticle {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly paragraphs: readonly { words: number; quoted: number; speech: number; text: string }[];
  readonly quotations: readonly RawQuotation[];
}

function split(path: RegExp): { id: string; front: string; body: string }[] {
  return firstComparison.flatMap((file) => {
    const id = path.exec(file.path)?.[1];
    if (id === undefined) return [];
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(textOf(file)) ?? [];
    return [{ id, front, body }];
  });
}

const field = (front: string, name: string): string =>
  new RegExp(`^${name}: "?(.*?)"?$`, 'mu').exec(front)?.[1] ?? '';

/** Each passage's sentences, by id. */
export const rawPassages: ReadonlyMap<string, readonly string[]> = new Map(
  split(/^content\/passages\/(.*)\.md$/u).map(({ id, body }) => [
    id,
    [...body.matchAll(/^> (.+)$/gmu)].map((match) => match[1] ?? ''),
  ]),
);

const LINK =
  /\[([“‘][^\]]*[”’](?:\][^(][^\]]*[”’])*)\]\(\.\.\/passages\/([a-z0-9-]+)\.md( "as printed[^"]*")?\)/gu;

/** Articles in the order of their outlets. */
export const rawArticles: readonly RawArticle[] = split(/^content\/articles\/(.*)\.md$/u)
  .map(({ id, front, body }): RawArticle => {
    const lengths = [
      ...front.matchAll(/^ {2}- \{ words: (\d+), quoted: (\d+), speech: (\d+) \}$/gmu),
    ].map(([, words, quoted, speech]) => ({
      words: Number(words),
      quoted: Number(quoted),
      speech: Number(speech),
    }));
    const blocks = body.trim().split(/\n{2,}/u);
    let number = 0;
    const quotations: RawQuotation[] = [];
    const texts: string[] = [];
    for (const block of blocks) {
      const heading = block.startsWith('## ');
      if (!heading) {
        number += 1;
        texts.push(block.replace(/\[((?:\[[^\]]*\]|[^[\]])*)\]\([^)]*\)/gu, '$1'));
      }
      // A bracket of the report's own would end the link's text: `[two]` stands in one.
      for (const match of block.replaceAll('[two]', '(two)').matchAll(LINK))
        quotations.push({
          printed: (match[1] ?? '').replaceAll('(two)', '[two]'),
          passage: match[2] ?? '',
          asPrinted: match[3] !== undefined,
          paragraph: heading ? undefined : number,
        });
    }
    return {
      id,
      outlet: field(front, 'outlet'),
      url: field(front, 'url'),
      paragraphs: lengths.map((length, i) => ({ ...length, text: texts[i] ?? '' })),
      quotations,
    };
  })
  .sort((a, b) => (a.outlet < b.outlet ? -1 : 1));

const [comparison] = split(/^content\/comparisons\/(.*)\.md$/u);

/** The comparison's day of publication, and its lead without links. */
export const rawComparison = {
  published: field(comparison?.front ?? '', 'published'),
  lead: (comparison?.body ?? '')
    .split(/^## /mu)[0]
    ?.trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1'),
};

/** The comparison's topics: paragraph numbers by article. */
export const rawTopics: readonly { id: string; paragraphs: Readonly<Record<string, number[]>> }[] =
  [...(comparison?.front ?? '').matchAll(/- id: (\S+)\n {4}paragraphs: \{ (.*) \}/gu)].map(
    ([, id = '', list = '']) => ({
      id,
      paragraphs: Object.fromEntries(
        [...list.matchAll(/([a-z0-9-]+): \[([\d, ]*)\]/gu)].map(
          ([, article = '', numbers = '']) => [article, [...numbers.matchAll(/\d+/gu)].map(Number)],
        ),
      ),
    }),
  );

/** A word as it is compared here: letters and digits only, small. */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');

/** Which words of a passage a quotation prints: its words without brackets, in one run, wherever that stands. */
export function printedAt(printed: string, passage: readonly string[]): number[] {
  const words = passage.join(' ').split(' ').map(bare);
  const runs = printed
    .split(/\s*\[[^\]]*\]\s*/u)
    .map((part) => part.split(/\s+/u).map(bare).filter(Boolean));
  const found: number[] = [];
  for (const run of runs) {
    const at = words.findIndex((_, i) => run.every((word, j) => words[i + j] === word));
    if (at < 0) throw new Error(`“${run.join(' ')}” stands nowhere in the passage`);
    found.push(...run.map((_, j) => at + j));
  }
  return found;
}
