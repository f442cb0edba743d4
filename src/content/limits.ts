// What a text must keep to before anything is made of it: sizes that no text needs would take a parser minutes.
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Locate } from '../text/place.ts';

/** Upper limits: bytes and lines of a file, characters of a passage and of a quotation, marks of a block, and how deep blocks may nest. */
export const LIMITS = {
  file: 128 * 1024,
  passage: 6000,
  quotation: 3000,
  nesting: 16,
  lines: 2000,
  marks: 400,
};

const CONTAINER = /[ \t]*(?:>|[-+*?:](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** How many blockquotes and lists a line opens or continues. */
function depthOf(line: string): number {
  CONTAINER.lastIndex = 0;
  let depth = 0;
  while (CONTAINER.test(line)) depth += 1;
  return depth;
}

/**
 * Lines, nesting and marks beyond any text's need. A parser may take their square, or all of the stack.
 * Where there is such a fault, the text must not be parsed.
 */
export function checkLimits(text: string, locate: Locate): LocalFault[] {
  const faults: LocalFault[] = [];
  const lines = text.split('\n');
  const tooMuch = (offset: number, found: string, most: number): void => {
    faults.push(fault(locate(offset), 'too-much', { found, most: String(most) }));
  };
  if (lines.length > LIMITS.lines) tooMuch(0, `${lines.length} lines`, LIMITS.lines);
  let offset = 0;
  let block = { from: 0, marks: 0 };
  const endBlock = (): void => {
    if (block.marks > LIMITS.marks)
      tooMuch(
        block.from,
        `${block.marks} brackets, asterisks and other marks in one block`,
        LIMITS.marks,
      );
  };
  for (const line of lines) {
    if (/^[ \t>]*\r?$/u.test(line)) {
      endBlock();
      block = { from: offset + line.length + 1, marks: 0 };
    }
    const depth = depthOf(line);
    if (depth > LIMITS.nesting) tooMuch(offset, `blocks nested ${depth} deep`, LIMITS.nesting);
    block.marks += line.match(/[*_[\]{`~<"“”«»‘]/gu)?.length ?? 0;
    offset += line.length + 1;
  }
  endBlock();
  return faults;
}

/** The marks that a merge leaves where two changes meet. */
export function checkMerge(text: string, locate: Locate): LocalFault[] {
  return [...text.matchAll(/^(?:<{7}|\|{7}|>{7})(?=[ \r\n]|$)|^={7}\r?$/gmu)].map((match) =>
    fault(locate(match.index), 'merge', { mark: match[0].trim() }),
  );
}
