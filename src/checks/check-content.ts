// The one validator: all of `content/` in, every fault of every file out. `check`, the tests and the build all call it.
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentFile,
  type SourceFile,
  type TextBlock,
} from '../corpus/content-file.ts';
import { readFile } from '../corpus/read-file.ts';
import { closest } from '../domain/closest.ts';
import { bareForm } from '../domain/judge.ts';
import { splitWords } from '../domain/words.ts';
import { linkTarget } from '../markdown/link-target.ts';
import { checkArticle } from './check-article.ts';
import { checkComparison } from './check-comparison.ts';
import { checkFormerly } from './check-formerly.ts';
import { checkMarks } from './check-marks.ts';
import { checkProse } from './check-prose.ts';
import { passagesOf } from './check-quotation.ts';
import type { LocalProblem, Problem } from './problem.ts';
import type { Rule } from './rules.ts';

/** A text's words alone: neither capitals nor marks nor stops tell two texts apart. */
const plainWords = (text: string): string =>
  splitWords(text)
    .map(({ norm }) => bareForm(norm))
    .join(' ');

const sentencesOf = new WeakMap<ContentFile<'passages'>, readonly string[]>();

function plainSentences(passage: ContentFile<'passages'>): readonly string[] {
  const known = sentencesOf.get(passage);
  if (known) return known;
  const made = passage.blocks.map(({ text }) => ` ${plainWords(text.text)} `);
  sentencesOf.set(passage, made);
  return made;
}

/** From this many words on, what stands twice can be no chance. */
const NO_CHANCE = 6;

/** The passage of a statement whose sentence a sentence is again, or has inside. */
function repeatedIn(
  sentence: string,
  own: ContentFile<'passages'>,
  index: number,
  passages: readonly ContentFile<'passages'>[],
): ContentFile<'passages'> | undefined {
  return passages.find((passage) =>
    plainSentences(passage).some((other, i) => {
      if (passage === own && i === index) return false;
      // Of two that are the same, the later one is at fault.
      if (other === sentence) return passage.id < own.id || (passage === own && i < index);
      return other.split(' ').length - 2 >= NO_CHANCE && sentence.includes(other);
    }),
  );
}

/** Whether a run of a text's words follows itself at once. */
function repeatsItself(text: string): boolean {
  const words = text.trim().split(' ');
  for (let length = NO_CHANCE; length * 2 <= words.length; length++) {
    let run = 0;
    for (let i = 0; i + length < words.length; i++) {
      run = words[i] === words[i + length] ? run + 1 : 0;
      if (run === length) return true;
    }
  }
  return false;
}

function checkPassage(file: ContentFile<'passages'>, content: Content): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const { statement, order } = file.data;
  if (!content.statements.has(statement))
    problems.push({
      ...file.at(['statement']),
      rule: 'reference',
      found: `an unknown statement \`${statement}\``,
      expected: 'a file of content/statements',
      nearest: closest(statement, content.statements.keys()),
    });
  for (const other of passagesOf(content, statement))
    if (other.id < file.id && other.data.order === order)
      problems.push({
        ...file.at(['order']),
        rule: 'duplicate',
        found: `\`order: ${order}\`, which \`${other.id}\` has too`,
        expected: 'each number once in a statement',
      });
  for (const other of passagesOf(content, statement))
    if (other.id < file.id && plainWords(other.data.title) === plainWords(file.data.title))
      problems.push({
        ...file.at(['title']),
        rule: 'duplicate',
        found: `the title “${file.data.title}”, which \`${other.id}\` has too`,
        expected: 'each title once in a statement',
      });
  const own = new Map<string, string>();
  for (const { url, compared } of content.statements.get(statement)?.data.editions ?? [])
    if (compared) own.set(pageOf(url), 'the edition whose words the passages give');
  for (const id of articlesOn(content, statement)) {
    const url = content.articles.get(id)?.data.url;
    if (url) own.set(pageOf(url), `the report \`${id}\` itself`);
  }
  file.data.confirmedBy.forEach(({ url }, i) => {
    const whose = own.get(pageOf(url));
    if (whose)
      problems.push({
        ...file.at(['confirmedBy', i, 'url']),
        rule: 'duplicate',
        found: `${url}, ${whose}`,
        expected: 'a witness other than these',
        remedy: 'Take the witness out.',
      });
    else own.set(pageOf(url), 'a witness named above');
  });
  for (const { text } of file.blocks)
    problems.push(...checkMarks({ strayMarks: text.strayMarks.filter((m) => m.mark !== '‘') }));
  plainSentences(file).forEach((sentence, i) => {
    const owner = repeatedIn(sentence, file, i, passagesOf(content, statement));
    if (owner === undefined && !repeatsItself(sentence)) return;
    problems.push({
      ...(file.blocks[i] as TextBlock).text.place,
      rule: 'duplicate',
      found:
        owner === undefined
          ? 'a sentence in which the same words stand twice, one after the other'
          : `a sentence that stands ${owner === file ? 'twice' : `in \`${owner.id}\` too`}`,
      expected: 'each sentence of a statement once',
    });
  });
  return problems;
}

function checkStatement(file: ContentFile<'statements'>): LocalProblem[] {
  const compared = file.data.editions.filter((edition) => edition.compared).length;
  return compared === 1
    ? []
    : [
        {
          ...file.at(['editions']),
          rule: 'compared-edition',
          found:
            compared === 0
              ? 'no edition with `compared: true`'
              : `${compared} editions with \`compared: true\``,
          expected: 'one',
        },
      ];
}

const articlesByStatement = new WeakMap<Content, Map<string, string[]>>();

/** The ids of the articles on a statement; sorted out once for all of the content. */
function articlesOn(content: Content, statement: string): readonly string[] {
  let byStatement = articlesByStatement.get(content);
  if (!byStatement) {
    byStatement = new Map();
    for (const { id, data } of content.articles.values())
      byStatement.set(data.statement, [...(byStatement.get(data.statement) ?? []), id]);
    articlesByStatement.set(content, byStatement);
  }
  return byStatement.get(statement) ?? [];
}

/** An address without what leads to the same page: scheme, www., port, closing slash, fragment, marks of a campaign. */
function pageOf(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()])
    if (/^utm_|^(?:fbclid|gclid)$/u.test(name)) searchParams.delete(name);
  return `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}?${searchParams}`;
}

/** Whether an article is another one than all others on its statement, and no edition of it. */
function checkSource(file: ContentFile<'articles'>, content: Content): LocalProblem[] {
  const { statement, url } = file.data;
  const page = pageOf(url);
  const edition = content.statements
    .get(statement)
    ?.data.editions.some((other) => pageOf(other.url) === page);
  const other = articlesOn(content, statement).find(
    (id) => id < file.id && pageOf(content.articles.get(id)?.data.url ?? url) === page,
  );
  if (!edition && other === undefined) return [];
  return [
    {
      ...file.at(['url']),
      rule: 'duplicate',
      found: `${url}, ${edition ? 'an edition of the statement' : `the address of \`${other}\``}`,
      expected: 'an address of its own',
    },
  ];
}

/** Blocks of a file that stand twice in it: a slip of a paste. */
function checkBlocks(file: ContentFile): LocalProblem[] {
  const texts = file.blocks.map(({ kind, text }) => `${kind} ${text.text.toLowerCase()}`);
  return file.blocks.flatMap(({ kind, text: { text, place } }, i): LocalProblem[] =>
    texts.indexOf(texts[i] as string) === i
      ? []
      : [
          {
            ...place,
            rule: 'duplicate',
            found:
              kind === 'heading' ? `the heading “${text}” twice` : 'a paragraph that stands twice',
            expected: `each ${kind} once`,
          },
        ],
  );
}

/** The rules that hold for a file beside all others. */
function checkFile(file: ContentFile, content: Content): LocalProblem[] {
  const texts = [...file.notes.map((note) => note.text), ...file.blocks.map((block) => block.text)];
  switch (file.collection) {
    case 'statements': {
      const scope = { statement: file.id, articles: articlesOn(content, file.id) };
      return [
        ...checkStatement(file as ContentFile<'statements'>),
        ...checkBlocks(file),
        ...texts.flatMap((text) => checkProse(text, scope, content)),
      ];
    }
    case 'passages': {
      const passage = file as ContentFile<'passages'>;
      const scope = {
        statement: passage.data.statement,
        articles: articlesOn(content, passage.data.statement),
      };
      return [
        ...checkPassage(passage, content),
        ...file.notes.flatMap((note) => checkProse(note.text, scope, content)),
      ];
    }
    case 'articles': {
      const article = file as ContentFile<'articles'>;
      const scope = { statement: article.data.statement, articles: [file.id], own: file.id };
      return [
        ...checkArticle(article, content),
        ...checkSource(article, content),
        ...checkBlocks(file),
        ...file.notes.flatMap((note) => checkProse(note.text, scope, content)),
      ];
    }
    case 'comparisons':
      return [
        ...checkComparison(file as ContentFile<'comparisons'>, content),
        ...checkBlocks(file),
      ];
  }
}

/** The rules that hold words against words. */
const OF_WORDS: ReadonlySet<Rule> = new Set([
  'not-from-passage',
  'as-printed-missing',
  'as-printed-needless',
  'quote-not-there',
  'quotation-count',
]);

/** The rules of a passage's text by itself. */
const OF_TEXT: ReadonlySet<Rule> = new Set(['block', 'html', 'empty-body', 'passage-body', 'size']);

/** The passage or article that a link at a place leads to. */
function linkedAt(
  { line, column }: LocalProblem,
  file: ContentFile,
  content: Content,
): ContentFile | undefined {
  for (const text of [...file.notes.map((n) => n.text), ...file.blocks.map((b) => b.text)])
    for (const { place, text: words, url } of text.links) {
      if (place.line !== line || column < place.column) continue;
      if (column > place.column + words.length) continue;
      const target = linkTarget(url);
      if (target?.kind === 'passage') return content.passages.get(target.id);
      if (target?.kind === 'article') return content.articles.get(target.id);
      if (target?.kind === 'here') return file;
    }
  return undefined;
}

interface Faulty {
  /** Paths of files without content. */
  readonly broken: ReadonlySet<string>;
  /** Places whose Markdown is at fault: what their words come to cannot be told. */
  readonly unread: ReadonlySet<string>;
  /** Texts that are not what they should be, or have other paragraphs: nothing can be held against their words. */
  readonly unsure: ReadonlySet<ContentFile>;
}

/** Whether a problem is only what another fault, told at its own place, makes of words that may be right. */
function isEcho(
  problem: LocalProblem,
  file: ContentFile,
  content: Content,
  { broken, unread, unsure }: Faulty,
): boolean {
  const { rule, line, found } = problem;
  if (rule === 'reference') {
    if ([...broken].some((path) => found.includes(`\`${path.replace(/^.*\/|\.md$/gu, '')}\``)))
      return true;
    if (unsure.size === 0 || !/paragraph \d/u.test(found)) return false;
    return (
      [...unsure].some(({ id }) => found.includes(`\`${id}\``)) ||
      [...unsure].some((other) => other === linkedAt(problem, file, content))
    );
  }
  if (!OF_WORDS.has(rule)) return false;
  if (unread.has(`${file.path}:${line}`)) return true;
  const against = unsure.size === 0 ? undefined : linkedAt(problem, file, content);
  return against !== undefined && unsure.has(against);
}

export interface Checked {
  readonly content: Content;
  /** Sorted by file, line and column; empty where all is well. */
  readonly problems: readonly Problem[];
}

/** Reads and checks content. Pure: files in, content and problems out; it never throws for what a file says. */
export function checkContent(files: readonly SourceFile[]): Checked {
  const problems: Problem[] = [];
  const maps: Record<Collection, Map<string, ContentFile>> = {
    statements: new Map(),
    passages: new Map(),
    articles: new Map(),
    comparisons: new Map(),
  };
  const broken = new Set<string>();
  const unsure = new Set<ContentFile>();
  const unread = new Set<string>();
  for (const source of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { content, problems: found } = readFile(source);
    problems.push(...found);
    for (const { rule, line } of found)
      if (rule === 'block' || rule === 'html') unread.add(`${source.path}:${line}`);
    if (content) maps[content.collection].set(content.id, content);
    else broken.add(source.path);
    if (content?.collection === 'passages' && found.some(({ rule }) => OF_TEXT.has(rule)))
      unsure.add(content);
  }
  const content = maps as unknown as Content;
  const local = COLLECTIONS.flatMap((collection) =>
    [...maps[collection].values()].map((file) => ({ file, found: checkFile(file, content) })),
  );
  for (const { file, found } of local)
    if (found.some(({ rule }) => rule === 'paragraph-count')) unsure.add(file);
  for (const { file, found } of local)
    problems.push(
      ...found
        .filter((problem) => !isEcho(problem, file, content, { broken, unread, unsure }))
        .map((problem) => ({ ...problem, file: file.path })),
    );
  problems.push(...checkFormerly(content));
  if (maps.comparisons.size === 0 && problems.length === 0)
    problems.push({
      file: 'content/comparisons',
      line: 1,
      column: 1,
      rule: 'file-name',
      found: 'no comparison',
      expected: 'at least one file',
      remedy: 'Write a comparison.',
    });
  problems.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  return { content, problems };
}
