// Content of any size in the real shape: the real comparison again and again, under other names and in other words.

import { parse } from 'yaml';
import type { SourceFile } from '../../src/content/content-file.ts';
import { printFault } from '../../src/faults/print-text.ts';
import { check } from '../support/content.ts';
import { renameContent } from './rename-content.ts';

/** Enough to tell archives by outlet from lists of everything. */
const OUTLETS = 40;

/** Words that the check itself reads: of the notation for differences, and a section’s heading. */
const NOTATION = new Set(['printed', 'without', 'text']);
const WORD = /\p{L}{4,}/gu;

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isLower = (word: string): boolean => word === word.toLowerCase();
const isCapital = (word: string): boolean => word === word.toUpperCase();
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Swaps words for one another, everywhere in the same way and with the capitals they had: what was the same word
 * before is the same word after, so that every quotation relates to its passage as it did.
 */
function swapper(vocabulary: readonly string[], seed: number): (text: string) => string {
  const random = numbers(seed);
  const shuffled = [...vocabulary];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] ?? '', shuffled[i] ?? ''];
  }
  const other = new Map(vocabulary.map((word, i) => [word, shuffled[i] ?? word]));
  return (text) =>
    text
      // Addresses stay.
      .split(/(\]\([^\s)]*|https?:\/\/\S+)/u)
      .map((part, i) =>
        i % 2 === 1
          ? part
          : part.replace(WORD, (word) => {
              const found = other.get(word.toLowerCase());
              if (found === undefined) return word;
              if (isLower(word)) return found;
              if (isCapital(word)) return found.toUpperCase();
              return word === capitalised(word.toLowerCase()) ? capitalised(found) : word;
            }),
      )
      .join('');
}

/** The words that may be swapped: those that stand in lower case, capitalised or in capitals. */
function vocabularyOf(files: readonly SourceFile[]): string[] {
  const words = new Set<string>();
  for (const { bytes } of files)
    for (const [word] of new TextDecoder().decode(bytes).matchAll(WORD)) {
      const lower = word.toLowerCase();
      if (/^[a-z]+$/u.test(lower) && !NOTATION.has(lower)) words.add(lower);
    }
  return [...words].sort();
}

/** A day some days later, as an ISO date. */
const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * @param real the files of one comparison with its statement, passages and articles
 * @param count how many comparisons to make of it
 * @throws where what was made breaks a rule: then the bench would measure something else than a good build
 */
export function generateContent(real: readonly SourceFile[], count: number): SourceFile[] {
  const vocabulary = vocabularyOf(real);
  const made = Array.from({ length: count }, (_, i) => {
    const swap = swapper(vocabulary, i + 1);
    const textFields = ['title', 'shortTitle', 'headline', 'standfirst', 'note', 'description'];
    return renameContent(
      real,
      (_, id) => `${id}-${i + 1}`,
      (data, body) => {
        for (const field of textFields)
          if (typeof data[field] === 'string') data[field] = swap(data[field]);
        if (typeof data.title === 'string' && !('order' in data)) data.title += ` (${i + 1})`;
        if (typeof data.outlet === 'string') data.outlet += ` ${(i % OUTLETS) + 1}`;
        if (typeof data.date === 'string') data.date = later(data.date, i);
        if (typeof data.published === 'string') data.published = later(data.published, i);
        // A report's day is printed in words, and stands near its statement's: here it has none.
        else delete data.published;
        return swap(body);
      },
    );
  }).flat();
  const { problems } = check(made);
  const [first] = problems;
  if (first) throw new Error(`generated content breaks a rule:\n${printFault(first)}`);
  return made;
}

/** The files of the first comparison that there was, with its statement, passages and articles: figures stay comparable. */
export function firstComparison(files: readonly SourceFile[]): SourceFile[] {
  const data = (file: SourceFile): Record<string, unknown> =>
    parse(/^---\n(.*?)^---$/msu.exec(new TextDecoder().decode(file.bytes))?.[1] ?? '');
  const comparison = files.find(({ path }) => path.endsWith('/comparisons/russia-china-2022.md'));
  if (!comparison) throw new Error('content/ has no comparison russia-china-2022');
  const { statement, articles } = data(comparison) as { statement: string; articles: string[] };
  return files.filter(
    (file) =>
      file === comparison ||
      file.path === `content/statements/${statement}.md` ||
      articles.some((id) => file.path === `content/articles/${id}.md`) ||
      (file.path.startsWith('content/passages/') && data(file).statement === statement),
  );
}
