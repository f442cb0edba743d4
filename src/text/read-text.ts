// One run of text (a paragraph, a heading, a sentence) as characters with their places, its links and its quoted runs.
import type { Link, Nodes, Parents } from 'mdast';
import type { Locate, Place } from './place.ts';
import { readMarks } from './quotation-marks.ts';

/** A stretch of the characters of a text: `from` up to but not including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TextLink extends Stretch {
  readonly url: string;
  readonly title: string | undefined;
  readonly text: string;
  readonly place: Place;
  /** Where the link begins in the source: what is set from the same tree carries it too. */
  readonly offset: number;
}

/** Words in double quotation marks, the marks included. */
export interface QuotedRun extends Stretch {
  readonly text: string;
  readonly place: Place;
}

export interface Text {
  /** The characters without Markdown's own marks. */
  readonly text: string;
  readonly place: Place;
  readonly links: readonly TextLink[];
  readonly quoted: readonly QuotedRun[];
  /** What stands in any marks, single ones and those inside others as well. */
  readonly pairs: readonly Stretch[];
  /** Marks without a partner, and ‘…’ that stands outside “…”. */
  readonly strayMarks: readonly { mark: string; place: Place }[];
  /** Where its characters stand in the file, see `placeAt`. */
  readonly origins: readonly Origin[];
}

/** Where a stretch of a text begins that stands in its file as it is, on one line. */
export interface Origin extends Place {
  /** Its first character in the text. */
  readonly index: number;
  /** By how many columns each character stands after the one before: by none where the file writes them otherwise. */
  readonly step: 0 | 1;
}

/** The place of a character of a text; of its start where it has no such character. */
export function placeAt(
  { text, origins, place }: Pick<Text, 'text' | 'origins' | 'place'>,
  index: number,
): Place {
  const origin =
    index < text.length ? origins.findLast((candidate) => candidate.index <= index) : undefined;
  if (!origin) return place;
  return { line: origin.line, column: origin.column + origin.step * (index - origin.index) };
}

interface Characters {
  text: string;
  /** Where the text steps over something in the source: from this index on it runs from this offset on. */
  runs: { readonly index: number; readonly offset: number }[];
  links: Omit<TextLink, 'place'>[];
}

/** Adds characters that stand in the source as they are, from an offset on. */
function add(characters: string, offset: number, into: Characters): void {
  const last = into.runs.at(-1);
  if (!last || offset - last.offset !== into.text.length - last.index)
    into.runs.push({ index: into.text.length, offset });
  into.text += characters;
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/u;
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/u;

/** The entity that stands for a character at this place; an ampersand may also stand for itself. */
function entityAt(source: string, offset: number, character: string): string | undefined {
  if (source[offset] !== '&') return undefined;
  const entity = ENTITY.exec(source.slice(offset, offset + 40))?.[0];
  return character === '&' && !AMPERSAND.test(entity ?? '') ? undefined : entity;
}

/** Walks a text node's characters beside its source, stepping over backslashes and entities. */
function readCharacters(value: string, source: string, start: number, into: Characters): void {
  // A backslash or ampersand may be what an escape or entity begins with, and what it stands for.
  if (source.startsWith(value, start) && !/[\\&]/u.test(value)) {
    add(value, start, into);
    return;
  }
  let offset = start;
  for (const character of value) {
    const isEscaped = source[offset] === '\\' && source[offset + 1] === character;
    if (isEscaped) offset += 1;
    if (character === '\n') while (/[ \t\r]/u.test(source[offset] ?? '')) offset += 1;
    add(character, offset, into);
    const entity = isEscaped ? undefined : entityAt(source, offset, character);
    offset += entity?.length ?? character.length;
    // After a line break the source may have white space and a blockquote's mark that the value has not.
    if (character === '\n') while (/[ \t>]/u.test(source[offset] ?? '')) offset += 1;
  }
}

function collect(node: Nodes, source: string, into: Characters): void {
  if (node.type === 'text') {
    readCharacters(node.value, source, node.position?.start.offset ?? 0, into);
    return;
  }
  if (node.type === 'break') {
    add(' ', node.position?.start.offset ?? 0, into);
    return;
  }
  if (!('children' in node)) return;
  const from = into.text.length;
  for (const child of node.children) collect(child, source, into);
  if (node.type === 'link')
    into.links.push({
      url: (node as Link).url,
      title: (node as Link).title ?? undefined,
      from,
      to: into.text.length,
      text: into.text.slice(from),
      offset: node.position?.start.offset ?? 0,
    });
}

function originsOf({ text, runs }: Characters, locate: Locate): Origin[] {
  return runs.flatMap(({ index, offset }, i) => {
    const run = text.slice(index, runs[i + 1]?.index);
    const lines = [0, ...[...run.matchAll(/\n(?=.)/gsu)].map((end) => end.index + 1)];
    return lines.map((from): Origin => {
      const { line, column } = locate(offset + from);
      const next = locate(offset + from + 1);
      return { index: index + from, line, column, step: next.column === column ? 0 : 1 };
    });
  });
}

/**
 * @param node a paragraph or heading
 * @param source the file it was parsed from
 * @param language whose quotation marks it has; left out, those of every language count
 */
export function readText(node: Parents, source: string, locate: Locate, language?: string): Text {
  const characters: Characters = { text: '', runs: [], links: [] };
  collect(node, source, characters);
  const { text } = characters;
  const place = locate(node.position?.start.offset ?? 0);
  const placed = { text, place, origins: originsOf(characters, locate) };
  const at = (index: number): Place => placeAt(placed, index);

  const marks = readMarks(text, language, node.type === 'heading');
  // In a heading single marks may stand for double ones; what they quote is a link, or nothing that is counted.
  const quoted = marks.quoted
    .filter(({ from }) => text[from] !== '‘')
    .map(({ from, to }): QuotedRun => ({ from, to, text: text.slice(from, to), place: at(from) }));

  return {
    ...placed,
    links: characters.links.map((link) => ({ ...link, place: at(link.from) })),
    quoted,
    pairs: marks.pairs,
    strayMarks: marks.stray.map(({ mark, index }) => ({ mark, place: at(index) })),
  };
}
