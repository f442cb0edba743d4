// A file's body: Markdown to blocks, with what no author may write there.
import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { fault, type LocalFault } from '../faults/fault.ts';
import { contentOf } from '../text/markdown.ts';
import type { Locate } from '../text/place.ts';
import { readText } from '../text/read-text.ts';
import type { Collection, TextBlock } from './content-file.ts';
import {
  checkEmphasis,
  checkLeftOvers,
  checkSentence,
  checkWords,
  hasWords,
} from './left-overs.ts';
import { readStatementText, TEXT_HEADING, type TextLine } from './statement-text.ts';

export interface Body {
  readonly blocks: TextBlock[];
  /** Of a statement known whole. */
  readonly statementText: TextLine[][] | undefined;
  readonly faults: LocalFault[];
}

/** What a body is read from. */
interface Source {
  readonly tree: Root;
  readonly text: string;
  readonly locate: Locate;
  readonly collection: Collection;
  /** Whose quotation marks it has; left out, those of every language count. */
  readonly language: string | undefined;
  /** Whether a passage's lines are held against a whole text, where a line may be no sentence: a signature, a name. */
  readonly isOfWhole: boolean;
}

const PLAIN_INLINE: ReadonlySet<string> = new Set(['text', 'link', 'emphasis', 'strong', 'break']);

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
export const nameOf = (node: Nodes): string =>
  NAMES[node.type] ?? `a block of the kind ${node.type}`;
const startOf = (node: Nodes | undefined): number => node?.position?.start.offset ?? 0;

export function checkHtml(root: Root, locate: Locate): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(root, 'html', (node) => {
    faults.push(fault(locate(startOf(node)), 'html', { html: node.value }));
  });
  return faults;
}

/** What stands in a run of text beside words, links and emphasis. */
export function checkInline(root: Nodes, locate: Locate, isPassage = false): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(root, (node) => {
    if (node === root || node.type === 'html') return undefined;
    if (isPassage ? node.type === 'text' : PLAIN_INLINE.has(node.type)) return undefined;
    faults.push(
      fault(locate(startOf(node)), isPassage ? 'wrong-inline-in-passage' : 'wrong-inline', {
        what: nameOf(node),
      }),
    );
    return SKIP;
  });
  return faults;
}

/** Lines that Markdown would take into a blockquote though no author marked them so. */
function checkMarkedLines(text: string, locate: Locate): LocalFault[] {
  let offset = 0;
  return text.split('\n').flatMap((line): LocalFault[] => {
    const start = offset;
    offset += line.length + 1;
    return /\S/u.test(line) && !/^ {0,3}>/u.test(line)
      ? [fault(locate(start), 'unmarked-line', {})]
      : [];
  });
}

type Accepted = Paragraph | Heading;

/** A passage: one blockquote, a paragraph a sentence. */
function readPassage(
  children: readonly RootContent[],
  { text, locate }: Source,
): { accepted: Accepted[]; faults: LocalFault[] } {
  const faults: LocalFault[] = [];
  const refuse = (node: Nodes, expected: string): void => {
    faults.push(
      fault(locate(startOf(node)), 'wrong-block-in-passage', { what: nameOf(node), expected }),
    );
  };
  const [quote, ...rest] = children;
  for (const node of rest) refuse(node, 'nothing after the blockquote');
  if (quote && quote.type !== 'blockquote') refuse(quote, 'a blockquote');
  const inside = quote?.type === 'blockquote' ? quote.children : [];
  for (const node of inside)
    if (node.type !== 'paragraph') refuse(node, 'a paragraph with one sentence');
  if (children.length === 1 && quote?.type === 'blockquote')
    faults.push(...checkMarkedLines(text, locate));
  return { accepted: inside.filter((node) => node.type === 'paragraph'), faults };
}

/** Prose: paragraphs, `##` headings where the collection has them, and in an article block quotations. */
function readProse(
  children: readonly RootContent[],
  { text, locate, collection }: Source,
): { accepted: Accepted[]; extracts: ReadonlySet<Accepted>; faults: LocalFault[] } {
  const hasHeadings = collection === 'articles' || collection === 'comparisons';
  const accepted: Accepted[] = [];
  const extracts = new Set<Accepted>();
  const faults: LocalFault[] = [];
  for (const node of children)
    if (
      collection === 'articles' &&
      node.type === 'blockquote' &&
      node.children.every((inner) => inner.type === 'paragraph')
    )
      for (const paragraph of node.children as Paragraph[]) {
        accepted.push(paragraph);
        extracts.add(paragraph);
      }
    else if (node.type === 'heading' && !text.startsWith('#', startOf(node))) {
      // Hyphens or equals signs under a paragraph make a heading of it.
      faults.push(
        fault(locate((node.position?.end.offset ?? 0) - 1), 'wrong-block', {
          what: 'a line of marks that makes a heading of the lines above it',
          expected: hasHeadings ? 'a paragraph or a `##` heading' : 'a paragraph',
          remedy: 'Take the line out.',
        }),
      );
      accepted.push({ ...node, type: 'paragraph' });
    } else if (
      node.type === 'paragraph' ||
      (node.type === 'heading' && node.depth === 2 && hasHeadings)
    )
      accepted.push(node);
    else
      faults.push(
        fault(locate(startOf(node)), 'wrong-block', {
          what:
            node.type === 'heading' && hasHeadings
              ? `a heading of depth ${node.depth}`
              : nameOf(node),
          expected: hasHeadings ? 'a paragraph or a `##` heading' : 'a paragraph',
          remedy: node.type === 'heading' && hasHeadings ? 'Give it two `#`.' : undefined,
        }),
      );
  return { accepted, extracts, faults };
}

/** Takes the section `## Text` off the end of a statement's body. */
function takeText(
  children: RootContent[],
  { text, locate }: Source,
): { paragraphs: TextLine[][]; faults: LocalFault[] } | undefined {
  const at = children.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && wordsOf(node) === TEXT_HEADING,
  );
  if (at < 0) return undefined;
  const [heading, quote, ...rest] = children.splice(at);
  const refuse = (node: Nodes | undefined, found: string): LocalFault =>
    fault(locate(startOf(node)), 'statement-text', {
      found,
      expected: 'one blockquote under `## Text`, and nothing after it',
    });
  const beyond = rest.map((node) => refuse(node, `${nameOf(node)} after the text`));
  if (quote?.type !== 'blockquote')
    return {
      paragraphs: [],
      faults: [
        refuse(quote ?? heading, quote ? nameOf(quote) : 'nothing under the heading'),
        ...beyond,
      ],
    };
  const read = readStatementText(quote, text, locate);
  return { paragraphs: read.paragraphs, faults: [...read.faults, ...beyond] };
}

export function readBody(source: Source): Body {
  const { tree, text, locate, collection, language, isOfWhole } = source;
  const isPassage = collection === 'passages';
  const children = tree.children.filter((child) => child.type !== 'html');
  const section = collection === 'statements' ? takeText(children, source) : undefined;
  const {
    accepted,
    extracts,
    faults: ofBlocks,
  } = isPassage
    ? { ...readPassage(children, source), extracts: new Set<Accepted>() }
    : readProse(children, source);
  const faults = [
    ...checkHtml(tree, locate),
    ...(section?.faults ?? []),
    ...ofBlocks,
    ...accepted.flatMap((node) => [
      ...checkInline(node, locate, isPassage),
      ...checkLeftOvers(node, text, locate),
      ...(isPassage ? [] : checkEmphasis(node, locate)),
    ]),
  ];
  const contents = contentOf(accepted, language);
  const blocks = accepted.map(
    (node, i): TextBlock => ({
      kind: node.type,
      ...(extracts.has(node) && { isExtract: true as const }),
      text: readText(node, text, locate, language),
      children: contents[i] ?? [],
    }),
  );
  if (blocks.some((block) => block.kind === 'paragraph' && hasWords(block)))
    faults.push(...blocks.flatMap((block) => checkWords(block, isPassage)));
  else if (faults.length === 0)
    faults.push(
      fault(locate(0), 'no-text', {
        expected: isPassage ? 'a blockquote with the passage’s words' : 'paragraphs',
      }),
    );
  if (isPassage && !isOfWhole && faults.length === 0) faults.push(...blocks.flatMap(checkSentence));
  return { blocks, statementText: section?.paragraphs, faults };
}
