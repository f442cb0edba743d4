// One file of `content/`, from bytes to front matter and blocks, with every fault that the file alone can show.
import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { LocalProblem, Problem } from '../faults/problem.ts';
import { contentOf, parseMarkdown } from '../text/markdown.ts';
import type { Locate, Place } from '../text/place.ts';
import { readText } from '../text/read-text.ts';
import { checkCharacters, checkConflicts, checkStructure, LIMITS } from './check-source.ts';
import {
  checkEmphasis,
  checkLeftOvers,
  checkSentence,
  checkWords,
  hasWords,
} from './check-text.ts';
import {
  COLLECTIONS,
  type Collection,
  type ContentFile,
  type DataOf,
  type Note,
  RESERVED,
  SCHEMAS,
  type SourceFile,
  type TextBlock,
} from './content-file.ts';
import { checkFields, type FrontMatter, readYaml } from './read-front-matter.ts';
import { id as idSchema } from './schemas/fields.ts';
import { readStatementText, TEXT_HEADING, type TextLine } from './statement-text.ts';

export { LIMITS } from './check-source.ts';

/** Where a block of a kind may stand; anything else is refused. */
const PLAIN_INLINE = new Set(['text', 'link', 'emphasis', 'strong', 'break']);

function locator(text: string): Locate {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

// Places are asked for long after a file was read. What tells them is made here, so that it holds on to no tree.

/** Places of a part of a text that starts at an offset. */
const from =
  (start: number, locate: Locate): Locate =>
  (offset) =>
    locate(start + offset);

/** Places of a text that stands on one line. */
const onLine =
  ({ line, column }: Place): Locate =>
  (offset) => ({ line, column: column + offset });

/** Places of front-matter fields. The YAML is read again when a fault first asks: its tree takes far more memory than its values. */
function fieldsIn(yaml: string): ContentFile['at'] {
  let read: FrontMatter | undefined;
  return (path) => {
    read ??= readYaml(yaml, 2);
    return read.at(path);
  };
}

/** The paths of the front-matter lines that are Markdown. */
function notePaths(
  collection: Collection,
  data: DataOf[Collection],
): { path: (string | number)[]; value: string }[] {
  switch (collection) {
    case 'statements':
      return [{ path: ['licence', 'note'], value: (data as DataOf['statements']).licence.note }];
    case 'passages':
    case 'articles': {
      const { note } = data as DataOf['passages' | 'articles'];
      return note === undefined ? [] : [{ path: ['note'], value: note }];
    }
    case 'comparisons': {
      const comparison = data as DataOf['comparisons'];
      return [
        { path: ['title'], value: comparison.title },
        { path: ['description'], value: comparison.description },
        ...comparison.corrections.map(({ text }, i) => ({
          path: ['corrections', i, 'text'],
          value: text,
        })),
      ];
    }
  }
}

const NAMES: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'a blockquote',
  break: 'a line break',
  code: 'a code block',
  definition: 'a link definition',
  heading: 'a heading',
  image: 'an image',
  imageReference: 'an image',
  inlineCode: 'code',
  linkReference: 'a link by reference',
  list: 'a list',
  paragraph: 'a paragraph',
  table: 'a table',
  thematicBreak: 'a rule',
  emphasis: 'emphasis',
  strong: 'emphasis',
  link: 'a link',
};
const nameOf = (node: Nodes): string => NAMES[node.type] ?? `a block of the kind ${node.type}`;

function checkInline(root: Nodes, locate: Locate, allowed: ReadonlySet<string>): LocalProblem[] {
  const problems: LocalProblem[] = [];
  visit(root, (node) => {
    if (node === root || allowed.has(node.type)) return undefined;
    if (node.type === 'html') return undefined;
    problems.push({
      ...locate(node.position?.start.offset ?? 0),
      rule: 'block',
      found: nameOf(node),
      expected: 'plain text, links and emphasis',
      remedy: 'Write it as plain text.',
    });
    return SKIP;
  });
  return problems;
}

function checkHtml(root: Root, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  visit(root, 'html', (node) => {
    problems.push({
      ...locate(node.position?.start.offset ?? 0),
      rule: 'html',
      found: node.value.length > 60 ? `${node.value.slice(0, 57)}…` : node.value,
      expected: 'plain Markdown',
    });
  });
  return problems;
}

/** Lines that Markdown would take into a blockquote though no author marked them so. */
function checkQuoted(source: string, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    if (/\S/u.test(line) && !/^ {0,3}>/u.test(line))
      problems.push({
        ...locate(offset),
        rule: 'passage-body',
        found: 'a line that does not start with `>`',
        expected: 'only the statement’s words, each line after `> `',
        remedy: 'Mark it as the statement’s, or take it out.',
      });
    offset += line.length + 1;
  }
  return problems;
}

/** Whose quotation marks a body has: an article's own language's, in prose of ours those of English, in a statement's words any. */
function languageOf(
  collection: Collection,
  data: DataOf[Collection] | undefined,
): string | undefined {
  if (collection === 'passages') return undefined;
  return collection === 'articles' ? (data as DataOf['articles'] | undefined)?.language : 'en';
}

function readBlocks(
  tree: Root,
  collection: Collection,
  source: string,
  locate: Locate,
  end: Place,
  language: string | undefined,
): { blocks: TextBlock[]; text: TextLine[][] | undefined; problems: LocalProblem[] } {
  const accepted: (Paragraph | Heading)[] = [];
  const problems = checkHtml(tree, locate);
  const children = tree.children.filter((child) => child.type !== 'html');
  const section = collection === 'statements' ? takeText(children, source, locate) : undefined;
  problems.push(...(section?.problems ?? []));
  const hasHeadings = collection === 'articles' || collection === 'comparisons';
  const refuse = (node: RootContent, expected: string): void => {
    problems.push({
      ...locate(node.position?.start.offset ?? 0),
      rule: collection === 'passages' ? 'passage-body' : 'block',
      found: nameOf(node),
      expected,
      ...(hasHeadings &&
        node.type === 'heading' && {
          found: `a heading of depth ${node.depth}`,
          remedy: 'Give it two `#`.',
        }),
    });
  };

  if (collection === 'passages') {
    const [quote, ...rest] = children;
    for (const node of rest) refuse(node, 'nothing after the blockquote');
    if (quote && quote.type !== 'blockquote') refuse(quote, 'a blockquote');
    if (quote?.type === 'blockquote')
      for (const node of quote.children) {
        if (node.type !== 'paragraph') {
          refuse(node as RootContent, 'a paragraph with one sentence');
          continue;
        }
        problems.push(
          ...checkInline(node, locate, new Set(['text'])).map((p) => ({
            ...p,
            rule: 'passage-body' as const,
            expected: 'plain words',
          })),
        );
        problems.push(...checkLeftOvers(node, source, locate));
        accepted.push(node);
      }
    if (children.length === 1 && quote?.type === 'blockquote')
      problems.push(...checkQuoted(source, locate));
  } else
    for (const node of children) {
      const heading = node.type === 'heading' && node.depth === 2 && hasHeadings;
      if (node.type !== 'paragraph' && !heading) {
        refuse(node, hasHeadings ? 'a paragraph or a `##` heading' : 'a paragraph');
        continue;
      }
      problems.push(
        ...checkInline(node, locate, PLAIN_INLINE),
        ...checkLeftOvers(node, source, locate),
        ...checkEmphasis(node, locate),
      );
      accepted.push(node);
    }

  const contents = contentOf(accepted, language);
  const blocks = accepted.map(
    (node, i): TextBlock => ({
      kind: node.type,
      text: readText(node, source, locate, language),
      children: contents[i] ?? [],
    }),
  );
  if (blocks.some((block) => block.kind === 'paragraph' && hasWords(block)))
    problems.push(...blocks.flatMap(checkWords));
  else if (problems.length === 0)
    problems.push({
      ...end,
      rule: 'empty-body',
      found: 'no text',
      expected: collection === 'passages' ? 'a blockquote with the passage’s words' : 'paragraphs',
    });
  if (collection === 'passages' && problems.length === 0)
    problems.push(...blocks.flatMap(checkSentence));
  return { blocks, text: section?.paragraphs, problems };
}

/** Takes the section `## Text` off the end of a statement's body. */
function takeText(
  children: RootContent[],
  source: string,
  locate: Locate,
): { paragraphs: TextLine[][]; problems: LocalProblem[] } | undefined {
  const at = children.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && wordsOf(node) === TEXT_HEADING,
  );
  if (at < 0) return undefined;
  const [heading, quote, ...rest] = children.splice(at);
  const refuse = (node: RootContent | undefined, found: string): LocalProblem => ({
    ...locate(node?.position?.start.offset ?? 0),
    rule: 'statement-text',
    found,
    expected: 'one blockquote under `## Text`, and nothing after it',
  });
  const beyond = rest.map((node) => refuse(node, `${nameOf(node)} after the text`));
  if (quote?.type !== 'blockquote')
    return {
      paragraphs: [],
      problems: [
        refuse(quote ?? heading, quote ? nameOf(quote) : 'nothing under the heading'),
        ...beyond,
      ],
    };
  const read = readStatementText(quote, source, locate);
  return { paragraphs: read.paragraphs, problems: [...read.problems, ...beyond] };
}

function readNote(
  path: Note['path'],
  value: string,
  locate: Locate,
): { note: Note; problems: LocalProblem[] } {
  const beyond = checkStructure(value, locate);
  if (beyond.length > 0)
    return {
      note: { path, text: readText(parseMarkdown(''), '', locate), children: [] },
      problems: beyond,
    };
  const root = parseMarkdown(value);
  const [paragraph] = root.children;
  const isLine = root.children.length === 1 && paragraph?.type === 'paragraph';
  const problems = checkHtml(root, locate);
  if (isLine)
    problems.push(
      ...checkInline(paragraph, locate, PLAIN_INLINE),
      ...checkLeftOvers(paragraph, value, locate),
      ...checkEmphasis(paragraph, locate),
    );
  else
    problems.push({
      ...locate(0),
      rule: 'block',
      found: paragraph ? nameOf(paragraph) : 'nothing',
      expected: 'one line of text',
    });
  const text = readText(isLine ? paragraph : root, value, locate, 'en');
  if (checkCharacters(value, locate).length === 0)
    problems.push(...checkCharacters(text.text, text.at));
  if (problems.length === 0) problems.push(...checkWords({ kind: 'paragraph', text }));
  const [children = []] = isLine ? contentOf([paragraph], 'en') : [];
  return { note: { path, text, children }, problems };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^)---[ \t]*(?:\r?\n|$)/mu;

function readBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What could be made of a file, and its faults. A file with a fault in its front matter has no content. */
export interface ReadFile {
  readonly content: ContentFile | undefined;
  readonly problems: readonly Problem[];
}

const known = new WeakMap<SourceFile, ReadFile>();

/** Reads a file, once: a file whose bytes have changed is another `SourceFile`. */
export function readFile(file: SourceFile): ReadFile {
  const read = known.get(file) ?? parseFile(file);
  known.set(file, read);
  return read;
}

function parseFile(file: SourceFile): ReadFile {
  const fail = (...problems: LocalProblem[]): ReadFile => ({
    content: undefined,
    problems: problems.map((problem) => ({ ...problem, file: file.path })),
  });
  const top = { line: 1, column: 1 };

  if (file.unread !== undefined)
    return fail({
      ...top,
      rule: 'file-name',
      found: file.unread,
      expected: 'a file of text',
      remedy: 'Put the file itself there, or take this out.',
    });
  const name = /^content\/([^/]+)\/([^/]+)\.md$/u.exec(file.path);
  const collection = COLLECTIONS.find((c) => c === name?.[1]);
  const id = name?.[2] ?? '';
  if (!collection || !idSchema.safeParse(id).success)
    return fail({
      ...top,
      rule: 'file-name',
      found: file.path.trim() || 'no name',
      expected: `content/<${COLLECTIONS.join(' | ')}>/<id>.md`,
    });
  if (RESERVED[collection]?.includes(id))
    return fail({
      ...top,
      rule: 'file-name',
      found: `\`${id}\`, a name that the site needs for a page of its own`,
      expected: 'another name',
    });
  if (file.bytes.length > LIMITS.file)
    return fail({
      ...top,
      rule: 'size',
      found: `${file.bytes.length} bytes`,
      expected: `at most ${LIMITS.file} bytes`,
    });
  const decoded = readBytes(file.bytes);
  // Text of two bytes a character has a null beside each letter.
  if (decoded === undefined || decoded.split('\0').length > decoded.length / 4 + 2)
    return fail({
      ...top,
      rule: 'encoding',
      found: 'bytes that are not UTF-8',
      expected: 'UTF-8 text',
    });

  const text = decoded.replace(/^\uFEFF/u, '');
  const locate = locator(text);
  const characters = checkCharacters(text, locate);
  const split = FRONT_MATTER.exec(text);
  if (split?.index !== 0)
    return fail(...characters, {
      ...top,
      rule: 'front-matter',
      found:
        text.trim() === ''
          ? 'an empty file'
          : /^---[ \t]*\r?\n/u.test(text)
            ? 'front matter that is never closed'
            : 'no front matter',
      expected: 'front matter between two lines of `---`',
      remedy: 'Put a line of three hyphens, and nothing else, before it and after it.',
    });

  // Where fields go on after the closing line, that line closed too early.
  const after = text.slice(split[0].length).trimStart();
  const early = /^\w+:(?:\s|$)/u.test(after) && /^---[ \t]*\r?$/mu.test(after);
  if (early)
    return fail(...characters, {
      ...locate(split[0].trimEnd().length - 3),
      rule: 'front-matter',
      found: 'a line of three hyphens inside the front matter',
      expected: 'such a line before it and after it alone',
      remedy: 'Take the line out.',
    });
  const conflicts = checkConflicts(text, locate);
  if (conflicts.length > 0) return fail(...characters, ...conflicts);
  const beyond = checkStructure(split[0], locate);
  if (beyond.length > 0) return fail(...characters, ...beyond);
  const frontMatter = readYaml(split[1] ?? '', 2);
  if (frontMatter.problems.length > 0) return fail(...characters, ...frontMatter.problems);
  characters.push(...frontMatter.inValues);
  const fields = checkFields<DataOf[Collection]>(SCHEMAS[collection], frontMatter);

  const source = text.slice(split[0].length);
  // Places in the body count from the start of the file.
  const inBody = from(split[0].length, locate);
  const structure = checkStructure(source, inBody);
  if (structure.length > 0) return fail(...characters, ...fields.problems, ...structure);
  const tree = parseMarkdown(source);
  const body = readBlocks(
    tree,
    collection,
    source,
    inBody,
    inBody(0),
    languageOf(collection, fields.data),
  );
  const isNew = ({ line, column }: Place): boolean =>
    !characters.some((known) => known.line === line && known.column === column);
  const problems = [
    ...characters,
    // An entity such as `&#8203;` shows what it hides only once the Markdown is read.
    ...(source.includes('&')
      ? body.blocks.flatMap(({ text: { text, at } }) => checkCharacters(text, at)).filter(isNew)
      : []),
    ...fields.problems,
    ...body.problems,
  ];
  const length = body.blocks.reduce((sum, { text }) => sum + text.text.length, 0);
  if (collection === 'passages' && length > LIMITS.passage)
    // Nothing is held against words beyond the limit: that might take long.
    return fail(...problems, {
      ...(body.blocks[0]?.text.place ?? inBody(0)),
      rule: 'size',
      found: `a passage of ${length} characters`,
      expected: `at most ${LIMITS.passage}`,
    });
  if (!fields.data) return fail(...problems);
  if (collection === 'statements') {
    const isWhole = (fields.data as DataOf['statements']).text === 'whole';
    if (isWhole !== (body.text !== undefined))
      problems.push({
        ...(isWhole ? frontMatter.at(['text']) : inBody(source.search(/^## Text/mu))),
        rule: 'statement-text',
        found: isWhole
          ? '`text: whole`, but no section `## Text`'
          : 'a section `## Text`, but no `text: whole` in the front matter',
        expected: 'both, or neither',
        remedy: isWhole
          ? 'Write the statement under `## Text` as a blockquote, a sentence a line, or take the field out.'
          : 'Say `text: whole` if the section has the statement from its first word to its last; else write its sentences as passages.',
      });
  }

  const lines = text.split('\n');
  const notes = notePaths(collection, fields.data).map(({ path, value }) => {
    const { line, column } = frontMatter.at(path);
    const written = lines[line - 1]?.slice(column - 1) ?? '';
    const start = { line, column: /^["']/u.test(written) ? column + 1 : column };
    // A value with escapes, or over several lines, is not written as it reads: then its start must do.
    const { note, problems: found } = readNote(
      path,
      value,
      written.includes(value) ? onLine(start) : () => start,
    );
    problems.push(...found);
    return note;
  });

  return {
    content: {
      path: file.path,
      collection,
      id,
      data: fields.data,
      blocks: body.blocks,
      statementText: body.text,
      notes,
      at: fieldsIn(split[1] ?? ''),
    } as ContentFile,
    problems: problems.map((problem) => ({ ...problem, file: file.path })),
  };
}
