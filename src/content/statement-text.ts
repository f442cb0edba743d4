// The section `## Text` of a statement that is known whole: its paragraphs, one sentence a line; and where a passage stands in it.
import type { Blockquote } from 'mdast';
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Locate, Place } from '../text/place.ts';
import { placeAt, readText } from '../text/read-text.ts';

/** A line of a whole text: a sentence, or a salutation, a signature, a name. */
export interface TextLine {
  readonly text: string;
  readonly place: Place;
}

/** The heading above the words. */
export const TEXT_HEADING = 'Text';

/** Reads the blockquote under the heading. Whatever is no plain line of words is a fault. */
export function readStatementText(
  quote: Blockquote,
  source: string,
  locate: Locate,
): { paragraphs: TextLine[][]; faults: LocalFault[] } {
  const faults: LocalFault[] = [];
  const refuse = (offset: number | undefined, found: string): void => {
    faults.push(
      fault(locate(offset ?? 0), 'statement-text', {
        found,
        expected: 'paragraphs of the statement’s words, one sentence a line',
        remedy:
          'Write each sentence on a line of its own after `> `, with a line `>` between two paragraphs; a backslash before a mark of Markdown prints it.',
      }),
    );
  };
  const paragraphs = quote.children.flatMap((node): TextLine[][] => {
    if (node.type !== 'paragraph') {
      refuse(node.position?.start.offset, `a block of the kind ${node.type}`);
      return [];
    }
    for (const child of node.children)
      if (child.type !== 'text') refuse(child.position?.start.offset, `${child.type} in the text`);
    const read = readText(node, source, locate);
    let index = 0;
    const lines = read.text.split('\n').map((line): TextLine => {
      const place = placeAt(read, index);
      index += line.length + 1;
      return { text: line.trim(), place };
    });
    return [lines];
  });
  return { paragraphs, faults };
}

/**
 * Where a passage's sentences stand in a text, letter for letter.
 * @returns the indexes, from 0, of the lines at which they begin: none, one, or several where they stand again
 */
export function placesInText(lines: readonly string[], sentences: readonly string[]): number[] {
  if (sentences.length === 0) return [];
  const places: number[] = [];
  for (let at = lines.indexOf(sentences[0] as string); at >= 0; ) {
    if (sentences.every((sentence, i) => lines[at + i] === sentence)) places.push(at);
    at = lines.indexOf(sentences[0] as string, at + 1);
  }
  return places;
}
