// A statement with all that belongs to it, whatever there is, and the places in its files where something can go wrong.
// Places are found by form alone: nothing of `src` is used but types.
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import type { SourceFile } from '../../../src/content/content-file.ts';
import { check, realContent, textOf } from '../../support/content.ts';
import { letter } from '../../support/letter.ts';

export interface Family {
  readonly files: readonly SourceFile[];
  readonly statement: SourceFile;
  readonly passages: readonly SourceFile[];
  readonly articles: readonly SourceFile[];
  readonly comparisons: readonly SourceFile[];
  /** Whether the statement's whole text is there: then its passages are held against it. */
  readonly isWhole: boolean;
}

/** A stretch of a file. */
export interface Spot {
  readonly family: Family;
  readonly file: SourceFile;
  readonly from: number;
  readonly text: string;
}

export const idOf = ({ path }: SourceFile): string => path.replace(/^.*\/|\.md$/gu, '');
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;
const yamlEnd = (text: string): number => text.indexOf('\n---\n', 3) + 1;
export const bodyStart = (text: string): number => yamlEnd(text) + 4;
/** Only every so many, in turn from one list to the next, so that each is tried at some place. */
export const some = <T>(all: readonly T[], turn: number, of: number): T[] =>
  all.filter((_, i) => (i + turn) % of === 0);

function familiesOf(files: readonly SourceFile[]): Family[] {
  const inFolder = (folder: string): SourceFile[] =>
    files.filter(({ path }) => path.startsWith(`content/${folder}/`));
  return inFolder('statements').flatMap((statement): Family[] => {
    const its = (folder: string): SourceFile[] =>
      inFolder(folder).filter((file) =>
        new RegExp(`^statement: ${idOf(statement)}$`, 'mu').test(textOf(file)),
      );
    const [passages, articles, comparisons] = [
      its('passages'),
      its('articles'),
      its('comparisons'),
    ];
    if (comparisons.length === 0) return [];
    const own = [statement, ...passages, ...articles, ...comparisons];
    return [
      {
        // What links to another statement's files needs them all.
        files: check(own).problems.length === 0 ? own : files,
        statement,
        passages,
        articles,
        comparisons,
        isWhole: /^text: whole$/mu.test(textOf(statement)),
      },
    ];
  });
}
/** All that `content/` has, and a small one whose statement is there whole. */
export const FAMILIES = [...familiesOf(realContent), ...familiesOf(letter)];

export const spot = (family: Family, file: SourceFile, from: number, text: string): Spot => ({
  family,
  file,
  from,
  text,
});
export const bodyOf = (family: Family, file: SourceFile): Spot => {
  const text = textOf(file);
  const start = bodyStart(text);
  return spot(family, file, start + 1, text.slice(start).trim());
};

/** A link as it stands in a file. */
export interface Link extends Spot {
  readonly words: string;
  readonly url: string;
  readonly title: string;
  readonly inHeading: boolean;
}
const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]*)(?: "([^"]*)")?\)/gu;
const linksOf = (family: Family, file: SourceFile): Link[] => {
  const text = textOf(file);
  return [...text.matchAll(LINK)].map(
    ({ 0: link, 1: words = '', 2: url = '', 3: title = '', index }) => ({
      ...spot(family, file, index, link),
      words,
      url,
      title,
      inHeading: text.startsWith('## ', text.lastIndexOf('\n', index) + 1),
    }),
  );
};
export const linked = (
  link: Link,
  change: Partial<Pick<Link, 'words' | 'url' | 'title'>>,
): string => {
  const { words, url, title } = { ...link, ...change };
  return `[${words}](${url}${title && ` "${title}"`})`;
};
const inBody = ({ file, from }: Spot): boolean => from > bodyStart(textOf(file));

/** The articles' quotations. */
export const quotations = (family: Family): Link[] =>
  family.articles.flatMap((file) => linksOf(family, file)).filter(inBody);
const ownLinks = (family: Family): Link[] => [
  ...[...family.comparisons, family.statement, ...family.passages].flatMap((file) =>
    linksOf(family, file),
  ),
  ...family.articles.flatMap((file) => linksOf(family, file)).filter((link) => !inBody(link)),
];
/** The quoted runs of our own prose: analysis, notes, introduction. */
export const citations = (family: Family): Link[] =>
  ownLinks(family).filter(({ words }) => OPEN.test(words) && CLOSE.test(words));
/** The numbers of paragraphs in our own prose. */
export const references = (family: Family): Link[] =>
  ownLinks(family).filter(({ words }) => words.startsWith('¶'));
/** Words in marks in an article that are no link. */
export const speeches = (family: Family): Spot[] =>
  family.articles
    .flatMap((file) =>
      [...textOf(file).matchAll(/(?<!\[)“[^”[]*”(?!\])/gu)].map(({ 0: text, index }) =>
        spot(family, file, index, text),
      ),
    )
    .filter(inBody);

export const OPEN = /^[“‘«„「"]/u;
export const CLOSE = /[”’»“」"]$/u;
export const wordsIn = (text: string): string[] =>
  text.replace(OPEN, '').replace(CLOSE, '').split(' ');
/** Words between the marks that a quotation has. */
export const inMarks = (text: string, words: readonly string[]): string =>
  `${OPEN.exec(text)?.[0]}${words.join(' ')}${CLOSE.exec(text)?.[0]}`;
/** A word without marks and stops. */
export const bare = (word: string): string =>
  word.replace(/^[^\p{L}\p{N}[]+|[^\p{L}\p{N}\]]+$/gu, '');
export const isBracket = (word: string): boolean => /^\[.*\]\p{P}*$/u.test(word);

/** A passage's sentences as one line. */
export const sourceOf = (passage: SourceFile): string =>
  textOf(passage)
    .slice(bodyStart(textOf(passage)))
    .replace(/[>\s]+/gu, ' ')
    .trim();
export const passageOf = ({ url, family }: Link): SourceFile =>
  family.passages.find(({ path }) => path.endsWith(url.replace(/^\.\./u, ''))) as SourceFile;

/** Paragraphs and headings as they stand in a body. */
export const blocksOf = (family: Family, file: SourceFile): Spot[] => {
  const { from, text } = bodyOf(family, file);
  return [...text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/gu)].map(({ 0: block, index }) =>
    spot(family, file, from + index, block),
  );
};
const isHeading = ({ text }: Spot): boolean => text.startsWith('##');
export const paragraphs = (family: Family): Spot[] =>
  family.articles.flatMap((file) => blocksOf(family, file)).filter((block) => !isHeading(block));
/** The sections' headings of the analysis, each with the empty line under it. */
export const headings = (family: Family): Spot[] =>
  family.comparisons
    .flatMap((file) => blocksOf(family, file))
    .filter(isHeading)
    .map((block) => ({ ...block, text: `${block.text}\n\n` }));
/** Words of our own, in running text without a link or a mark. */
export const ownWords = (family: Family): Spot[] =>
  [...family.articles, ...family.comparisons]
    .flatMap((file) => blocksOf(family, file))
    .filter((block) => !isHeading(block) && !/[[“‘>]/u.test(block.text))
    .flatMap(({ file, from, text }) =>
      [...text.matchAll(/(?<= )[a-z]{4,}(?= [a-z]+ )/gu)].map(({ 0: word, index }) =>
        spot(family, file, from + index, word),
      ),
    );

/** A field as it stands in a front matter: its value. */
export interface Field extends Spot {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly key: Spot;
  readonly kind: 'text' | 'number' | 'true' | 'list' | 'group';
  readonly inFlow: boolean;
  /** The entries of a list, each with its lines. */
  readonly items: readonly Spot[];
}
const kindOf = (value: unknown): Field['kind'] => {
  if (isSeq(value)) return 'list';
  if (isMap(value)) return 'group';
  const plain = isScalar(value) ? value.value : undefined;
  if (plain === true) return 'true';
  return typeof plain === 'number' ? 'number' : 'text';
};
/** What a function of a family gives, found once. */
function once<T>(find: (family: Family) => T): (family: Family) => T {
  const found = new Map<Family, T>();
  return (family) => {
    const value = found.get(family) ?? find(family);
    found.set(family, value);
    return value;
  };
}
/** Every field of every file. */
export const allFields = once((family: Family): Field[] =>
  [family.statement, ...family.passages, ...family.articles, ...family.comparisons].flatMap(
    (file) => {
      const text = textOf(file);
      const fields: Field[] = [];
      const at = (from: number, to: number): Spot =>
        spot(family, file, from + 4, text.slice(from + 4, to + 4).trimEnd());
      const lineStart = (from: number): number => text.lastIndexOf('\n', from + 4) + 1 - 4;
      const itemsOf = (list: unknown): Spot[] => {
        if (!isSeq(list) || list.flow) return [];
        const starts = list.items.map((item) => lineStart((item as Scalar).range?.[0] ?? 0));
        return starts.map((from, i) => {
          const to = starts[i + 1] ?? lineStart((list.range?.[1] ?? 1) - 1 + 1);
          return { ...at(from, to), text: text.slice(from + 4, to + 4) };
        });
      };
      const walk = (node: unknown, path: readonly (string | number)[], outer: boolean): void => {
        if (!isSeq(node) && !isMap(node)) return;
        const inFlow = outer || node.flow === true;
        if (isSeq(node)) {
          for (const [i, item] of node.items.entries()) walk(item, [...path, i], inFlow);
          return;
        }
        for (const { key, value } of node.items as Pair<Scalar, Scalar>[]) {
          const name = String(key.value);
          fields.push({
            ...at(value?.range?.[0] ?? 0, value?.range?.[1] ?? 0),
            path: [...path, name],
            name,
            key: at(key.range?.[0] ?? 0, key.range?.[1] ?? 0),
            kind: kindOf(value),
            inFlow,
            items: itemsOf(value),
          });
          walk(value, [...path, name], inFlow);
        }
      };
      walk(parseDocument(text.slice(4, yamlEnd(text))).contents, [], false);
      return fields;
    },
  ),
);
/** Every kind of field that a collection has: where it stands first, and where it stands last. */
export const fields = (family: Family): Field[] => {
  const all = allFields(family);
  const kind = ({ file, path }: Field): string =>
    `${file.path.split('/')[1]} ${path.filter((step) => typeof step === 'string').join('.')}`;
  return all.filter((field) => {
    const alike = all.filter((other) => kind(other) === kind(field));
    return field === alike[0] || field === alike.at(-1);
  });
};
/** The lists of paragraphs in the topics. */
export const topicLists = (family: Family): Field[] =>
  allFields(family).filter(({ path }) => path[0] === 'topics' && path.length === 4);
/** The entries of lists of that name at the front matter's top. */
export const items =
  (name: string) =>
  (family: Family): Spot[] =>
    allFields(family)
      .filter(({ path }) => path.length === 1 && path[0] === name)
      .flatMap((field) => field.items);
