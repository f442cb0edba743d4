// One file of `content/`, from bytes to front matter and blocks, with every fault that the file alone can show.
import { type Fault, fault, type LocalFault } from '../faults/fault.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { type Locate, locator, type Place } from '../text/place.ts';
import { placeAt } from '../text/read-text.ts';
import { checkCharacters } from './characters.ts';
import { checkFields } from './check-fields.ts';
import {
  COLLECTIONS,
  type Collection,
  type ContentFile,
  type DataOf,
  isReserved,
  SCHEMAS,
  type SourceFile,
} from './content-file.ts';
import { FIRST_LINE, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { checkLimits, checkMerge, LIMITS } from './limits.ts';
import { type Body, readBody } from './read-body.ts';
import { readNotes } from './read-note.ts';
import { id as idSchema } from './schemas/fields.ts';

/** What could be made of a file, and its faults. A file with a fault in its front matter has no content. */
export interface ReadFile {
  readonly content: ContentFile | undefined;
  readonly faults: readonly Fault[];
}

const TOP: Place = { line: 1, column: 1 };
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^)---[ \t]*(?:\r?\n|$)/mu;

/** The collection and id that a path names, or the fault of its name. */
function nameOf(file: SourceFile): { collection: Collection; id: string } | LocalFault {
  if (file.unread !== undefined) return fault(TOP, 'no-file', { what: file.unread });
  const name = /^content\/([^/]+)\/([^/]+)\.md$/u.exec(file.path);
  const collection = COLLECTIONS.find((c) => c === name?.[1]);
  const id = name?.[2] ?? '';
  if (!collection || !idSchema.safeParse(id).success)
    return fault(TOP, 'wrong-path', { path: file.path, collections: COLLECTIONS });
  return isReserved(collection, id) ? fault(TOP, 'reserved-name', { id }) : { collection, id };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text up to the first byte that is none; the bytes must have one. */
function textBefore(bytes: Uint8Array): string {
  const read = (length: number): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      read(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return read(good);
}

/** The text of a file's bytes, or the fault that there is none. */
function textOf({ bytes }: SourceFile): string | LocalFault {
  if (bytes.length > LIMITS.file)
    return fault(TOP, 'too-much', {
      found: `${bytes.length} bytes`,
      most: `${LIMITS.file} bytes`,
    });
  try {
    const text = decoder.decode(bytes);
    // Text of two bytes a character has a null beside each letter.
    return text.split('\0').length <= text.length / 4 + 2 ? text : fault(TOP, 'not-utf-8', {});
  } catch {
    const before = textBefore(bytes);
    return fault(locator(before)(before.length), 'not-utf-8', {});
  }
}

/** The front matter's YAML and where the body begins, or the faults that forbid to read on. */
function splitFile(
  text: string,
  locate: Locate,
): { yaml: string; bodyStart: number } | LocalFault[] {
  const split = FRONT_MATTER.exec(text);
  if (split?.index !== 0)
    return [
      fault(TOP, 'front-matter-missing', {
        is: text.trim() === '' ? 'empty' : /^---[ \t]*\r?\n/u.test(text) ? 'open' : 'none',
      }),
    ];
  const [whole, yaml = ''] = split;
  // Where fields go on after the closing line, that line closed too early.
  const after = text.slice(whole.length).trimStart();
  if (/^\w+:(?:\s|$)/u.test(after) && /^---[ \t]*\r?$/mu.test(after))
    return [fault(locate(whole.trimEnd().length - 3), 'closed-early', {})];
  const faults = checkMerge(text, locate);
  if (faults.length === 0) faults.push(...checkLimits(whole, locate));
  return faults.length > 0 ? faults : { yaml, bodyStart: whole.length };
}

/** Whose quotation marks a body has: an article's own language's, in prose of ours those of English, in a statement's words any. */
function languageOf(
  collection: Collection,
  data: DataOf[Collection] | undefined,
): string | undefined {
  if (collection === 'passages') return undefined;
  return collection === 'articles' ? (data as DataOf['articles'] | undefined)?.language : 'en';
}

/** A statement's section `## Text` stands where its front matter says that it is whole, and nowhere else. */
function checkSection(
  data: DataOf['statements'],
  { statementText }: Body,
  frontMatter: FrontMatter,
  headingPlace: Place,
): LocalFault[] {
  const isWhole = data.text === 'whole';
  if (isWhole === (statementText !== undefined)) return [];
  return [
    fault(isWhole ? frontMatter.at(['text']) : headingPlace, 'statement-text', {
      found: isWhole
        ? '`text: whole`, but no section `## Text`'
        : 'a section `## Text`, but no `text: whole` in the front matter',
      expected: 'both, or neither',
      remedy: isWhole
        ? 'Write the statement under `## Text` as a blockquote, a sentence a line, or take the field out.'
        : 'Say `text: whole` if the section has the statement from its first word to its last; else write its sentences as passages.',
    }),
  ];
}

/** The language of an article's own words; what else stands in `content/` is of ours, or of a language not known here. */
const ownLanguage = (data: DataOf[Collection] | undefined): string | undefined =>
  data && 'language' in data ? data.language : undefined;

function readContentFile(
  { collection, id }: { collection: Collection; id: string },
  path: string,
  text: string,
): { content: ContentFile | undefined; faults: LocalFault[] } {
  const locate = locator(text);
  const split = splitFile(text, locate);
  if (Array.isArray(split))
    return { content: undefined, faults: [...checkCharacters(text, locate), ...split] };
  const { yaml, bodyStart } = split;
  const frontMatter = readFrontMatter(yaml, FIRST_LINE);
  const fields =
    frontMatter.faults.length > 0
      ? { data: undefined, faults: [] }
      : checkFields<DataOf[Collection]>(SCHEMAS[collection], frontMatter);
  const language = ownLanguage(fields.data);
  const faults: LocalFault[] = [
    ...checkCharacters(text, locate, language),
    ...frontMatter.faults,
    ...frontMatter.inValues,
    // A stand-in is told as such, not as what its field can't be.
    ...fields.faults.filter(
      (x) => !frontMatter.inValues.some((y) => x.line === y.line && x.column === y.column),
    ),
  ];
  if (frontMatter.faults.length > 0) return { content: undefined, faults };

  const source = text.slice(bodyStart);
  // Places in the body count from the start of the file.
  const inBody: Locate = (offset) => locate(bodyStart + offset);
  const beyond = checkLimits(source, inBody);
  if (beyond.length > 0) return { content: undefined, faults: [...faults, ...beyond] };
  const body = readBody({
    tree: parseMarkdown(source),
    text: source,
    locate: inBody,
    collection,
    language: languageOf(collection, fields.data),
    isOfWhole:
      collection === 'passages' && (fields.data as DataOf['passages'])?.order === undefined,
  });
  // An entity such as `&#8203;` shows what it hides only once the Markdown is read.
  if (source.includes('&'))
    faults.push(
      ...body.blocks
        .flatMap(({ text }) =>
          checkCharacters(text.text, (index) => placeAt(text, index), language),
        )
        .filter((x) => !faults.some((y) => x.line === y.line && x.column === y.column)),
    );
  faults.push(...body.faults);
  const length = body.blocks.reduce((sum, block) => sum + block.text.text.length, 0);
  if (collection === 'passages' && length > LIMITS.passage) {
    // Nothing is held against words beyond the limit: that might take long.
    faults.push(
      fault(body.blocks[0]?.text.place ?? inBody(0), 'too-much', {
        found: `a passage of ${length} characters`,
        most: String(LIMITS.passage),
      }),
    );
    return { content: undefined, faults };
  }
  if (!fields.data) return { content: undefined, faults };
  if (collection === 'statements')
    faults.push(
      ...checkSection(
        fields.data as DataOf['statements'],
        body,
        frontMatter,
        inBody(Math.max(0, source.search(/^## Text/mu))),
      ),
    );
  const { notes, faults: ofNotes } = readNotes(
    collection,
    fields.data,
    frontMatter.at,
    text.split('\n'),
  );
  const isTold = ({ kind, line }: LocalFault): boolean =>
    kind === 'brace' && frontMatter.inValues.some((other) => other.line === line);
  faults.push(...ofNotes.filter((each) => !isTold(each)));
  return {
    content: {
      path,
      collection,
      id,
      data: fields.data,
      blocks: body.blocks,
      statementText: body.statementText,
      notes,
      yaml,
    } as ContentFile,
    faults,
  };
}

function parseFile(file: SourceFile): ReadFile {
  const inFile = (faults: readonly LocalFault[]): Fault[] =>
    faults.map((local) => ({ ...local, file: file.path }));
  const name = nameOf(file);
  if ('kind' in name) return { content: undefined, faults: inFile([name]) };
  const text = textOf(file);
  if (typeof text !== 'string') return { content: undefined, faults: inFile([text]) };
  const { content, faults } = readContentFile(name, file.path, text.replace(/^\uFEFF/u, ''));
  return { content, faults: inFile(faults) };
}

const readFiles = new WeakMap<SourceFile, ReadFile>();

/** Reads a file, once: a file whose bytes have changed is another `SourceFile`. */
export function readFile(file: SourceFile): ReadFile {
  const read = readFiles.get(file) ?? parseFile(file);
  readFiles.set(file, read);
  return read;
}
