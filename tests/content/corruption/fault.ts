// What a fault is, and how one is put into the real content: into its bytes, by form alone, with nothing of `src` but the types.

import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { fileOf, firstComparison, sourceFile, textOf } from '../../support/content.ts';

export interface Fault {
  /** What is done to what. */
  readonly what: string;
  /** All files, with the fault in one of them. */
  readonly files: () => readonly SourceFile[];
  /** The file that must be named. */
  readonly file: string;
  /** The line that must be named, where it is certain. */
  readonly line?: number | undefined;
  /** The rules that may name it; none for what no check can know. */
  readonly rules: readonly Rule[];
}

/** Faults by kind. */
export class Kinds {
  readonly all = new Map<string, Fault[]>();

  add(kind: string, ...faults: readonly (Fault | undefined)[]): void {
    const known = this.all.get(kind) ?? [];
    this.all.set(kind, [...known, ...faults.filter((fault) => fault !== undefined)]);
  }
}

export const AN = fileOf(firstComparison, 'arete-news-china-backs-russia.md');
export const NS = fileOf(firstComparison, 'new-statesman-china-backs-russia.md');
export const ARTICLES = [AN, NS];
export const COMPARISON = fileOf(firstComparison, 'comparisons/russia-china-2022.md');
export const STATEMENT = fileOf(firstComparison, 'statements/russia-china-2022.md');
export const PASSAGES = firstComparison.filter(({ path }) => path.includes('/passages/'));

export const idOf = ({ path }: SourceFile): string => path.replace(/^.*\/|\.md$/gu, '');
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;
/** Where the front matter's YAML ends, and where the body starts. */
export const yamlEnd = (text: string): number => text.indexOf('\n---\n', 4) + 1;
export const bodyStart = (text: string): number => yamlEnd(text) + 4;

/** All files, with another text or other bytes for one. */
export function replaced(file: SourceFile, content: string | Uint8Array): readonly SourceFile[] {
  const other =
    typeof content === 'string'
      ? sourceFile(file.path, content)
      : { path: file.path, bytes: content };
  return firstComparison.map((known) => (known === file ? other : known));
}

/** All files, with other words for a stretch of one. */
export function put(
  file: SourceFile,
  from: number,
  to: number,
  words: string,
): readonly SourceFile[] {
  const text = textOf(file);
  return replaced(file, text.slice(0, from) + words + text.slice(to));
}

/** Only every so many, in turn from one list to the next, so that each kind is tried at each place in time. */
export function some<T>(all: readonly T[], turn: number, of: number): T[] {
  return all.filter((_, i) => (i + turn) % of === 0);
}

/** A link as it stands in a file. */
export interface Link {
  readonly file: SourceFile;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly text: string;
  readonly url: string;
  readonly title: string;
}

const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]*)(?: "([^"]*)")?\)/gu;
export const linksOf = (file: SourceFile): Link[] => {
  const text = textOf(file);
  return [...text.matchAll(LINK)].map((match) => ({
    file,
    from: match.index,
    to: match.index + match[0].length,
    line: lineAt(text, match.index),
    text: match[1] ?? '',
    url: match[2] ?? '',
    title: match[3] ?? '',
  }));
};

const isQuoted = ({ text }: Link): boolean => /^[“‘].*[”’]$/u.test(text);
const inBody = ({ file, from }: Link): boolean => from > bodyStart(textOf(file));

/** The two articles' quotations: fourteen in running text, two in a heading. */
export const QUOTATIONS = ARTICLES.flatMap(linksOf).filter(inBody);
export const isHeading = ({ file, from }: Link): boolean => {
  const text = textOf(file);
  return text.startsWith('## ', text.lastIndexOf('\n', from) + 1);
};
/** The quoted runs of our own prose: analysis, notes, introduction. */
export const CITATIONS = [
  ...[COMPARISON, STATEMENT, ...PASSAGES].flatMap(linksOf),
  ...ARTICLES.flatMap(linksOf).filter((link) => !inBody(link)),
].filter(isQuoted);
export const REFERENCES = [COMPARISON, ...PASSAGES]
  .flatMap(linksOf)
  .filter(({ text }) => text.startsWith('¶'));

/** All files, with a link changed. */
export function relinked(
  link: Link,
  change: Partial<Pick<Link, 'text' | 'url' | 'title'>>,
): readonly SourceFile[] {
  const { text, url, title } = { ...link, ...change };
  return put(link.file, link.from, link.to, `[${text}](${url}${title && ` "${title}"`})`);
}

/** A fault in a link, to be named at its line. */
export const inLink = (
  link: Link,
  what: string,
  change: Partial<Pick<Link, 'text' | 'url' | 'title'>>,
  ...rules: Rule[]
): Fault => ({
  what: `${idOf(link.file)}:${link.line} ${link.text.slice(0, 60)} ${what}`,
  files: () => relinked(link, change),
  file: link.file.path,
  line: link.line,
  rules,
});

/** A fault that puts other words in the place of a whole link. */
export const insteadOf = (link: Link, what: string, words: string, ...rules: Rule[]): Fault => ({
  ...inLink(link, what, {}, ...rules),
  files: () => put(link.file, link.from, link.to, words),
});

export const OPEN = /^[“‘]/u;
export const CLOSE = /[”’]$/u;
/** The words between a quotation's marks. */
export const wordsOf = (text: string): string[] =>
  text.replace(OPEN, '').replace(CLOSE, '').split(' ');
/** Words between the marks that a quotation has. */
export const inMarks = (text: string, words: readonly string[]): string =>
  `${OPEN.exec(text)?.[0]}${words.join(' ')}${CLOSE.exec(text)?.[0]}`;
/** A word without marks and stops. */
export const bare = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}[]+|[^\p{L}\p{N}\]]+$/gu, '');
export const isBracket = (word: string): boolean => /^\[.*\]$/u.test(word);
/** The sentence of a passage as one line. */
export function sourceOf(passage: SourceFile): string {
  const text = textOf(passage);
  return text
    .slice(bodyStart(text))
    .replace(/[>\s]+/gu, ' ')
    .trim();
}
export const passageOf = ({ url }: Link): SourceFile =>
  fileOf(PASSAGES, url.replace(/^\.\.|#.*/gu, ''));
