// A line of the front matter in which Markdown may stand: which fields are such, and what each says.
import { fault, type LocalFault } from '../faults/fault.ts';
import { contentOf, parseMarkdown } from '../text/markdown.ts';
import type { Locate, Place } from '../text/place.ts';
import { placeAt, readText } from '../text/read-text.ts';
import { checkCharacters } from './characters.ts';
import type { Collection, DataOf, Note } from './content-file.ts';
import { checkEmphasis, checkLeftOvers, checkWords } from './left-overs.ts';
import { checkLimits } from './limits.ts';
import { checkHtml, checkInline, nameOf } from './read-body.ts';

interface Line {
  readonly path: (string | number)[];
  readonly value: string;
}

const noteOf = ({ note }: { note?: string | undefined }): Line[] =>
  note === undefined ? [] : [{ path: ['note'], value: note }];

/** The front-matter lines of each collection that are Markdown. */
const LINES: { readonly [C in Collection]: (data: DataOf[C]) => Line[] } = {
  statements: ({ licence }) => [{ path: ['licence', 'note'], value: licence.note }],
  passages: noteOf,
  articles: noteOf,
  comparisons: ({ title, description, corrections }) => [
    { path: ['title'], value: title },
    { path: ['description'], value: description },
    ...corrections.map(({ text }, i) => ({ path: ['corrections', i, 'text'], value: text })),
  ],
};

function readNote({ path, value }: Line, locate: Locate): { note: Note; faults: LocalFault[] } {
  const beyond = checkLimits(value, locate);
  const root = parseMarkdown(beyond.length > 0 ? '' : value);
  const [paragraph] = root.children;
  const isLine = root.children.length === 1 && paragraph?.type === 'paragraph';
  const text = readText(isLine ? paragraph : root, value, locate, 'en');
  const [children = []] = isLine ? contentOf([paragraph], 'en') : [];
  const note: Note = { path, text, children };
  if (beyond.length > 0) return { note, faults: beyond };
  const faults = [
    ...checkHtml(root, locate),
    ...(isLine
      ? [
          ...checkInline(paragraph, locate),
          ...checkLeftOvers(paragraph, value, locate),
          ...checkEmphasis(paragraph, locate),
        ]
      : [fault(locate(0), 'not-one-line', { what: paragraph ? nameOf(paragraph) : 'nothing' })]),
  ];
  if (checkCharacters(value, locate).length === 0)
    faults.push(...checkCharacters(text.text, (index) => placeAt(text, index)));
  if (faults.length === 0) faults.push(...checkWords({ kind: 'paragraph', text }));
  return { note, faults };
}

/**
 * Reads all such lines of a file.
 * @param at where a field's value begins
 * @param lines the file's lines
 */
export function readNotes<C extends Collection>(
  collection: C,
  data: DataOf[C],
  at: (path: readonly (string | number)[]) => Place,
  lines: readonly string[],
): { notes: Note[]; faults: LocalFault[] } {
  const faults: LocalFault[] = [];
  const notes = LINES[collection](data).map((line) => {
    const place = at(line.path);
    const written = lines[place.line - 1]?.slice(place.column - 1) ?? '';
    const start = place.column + (/^["']/u.test(written) ? 1 : 0);
    // A value with escapes, or over several lines, is not written as it reads: then its start must do.
    const isAsWritten = written.includes(line.value);
    const read = readNote(line, (offset) => ({
      line: place.line,
      column: start + (isAsWritten ? offset : 0),
    }));
    faults.push(...read.faults);
    return read.note;
  });
  return { notes, faults };
}
