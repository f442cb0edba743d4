// Front matter: YAML read with the place of each value, each fault where it began.
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Place } from '../text/place.ts';
import { checkCharacters } from './characters.ts';

export type Path = readonly PropertyKey[];

export interface FrontMatter {
  readonly data: unknown;
  /** Faults of the YAML: where there is one, there is no data. */
  readonly faults: readonly LocalFault[];
  /** Hidden characters in its values, numbers in disguise, stand-ins of a draft. */
  readonly inValues: readonly LocalFault[];
  at(path: Path): Place;
  /** The place of a field's name. */
  atKey(path: Path): Place;
}

const parse = (yaml: string, lineCounter?: LineCounter) =>
  parseDocument(yaml, {
    ...(lineCounter && { lineCounter }),
    prettyErrors: false,
    uniqueKeys: true,
    // A list or group as a field's name is refused below as unknown; it needs no warning of the parser's own.
    logLevel: 'error',
  });

const errorsOf = ({ errors, warnings }: Document): YAMLError[] =>
  [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);

/** Where a fault began: a mark or a bracket that isn't closed is noticed only where something else follows. */
function startOf(error: YAMLError, document: Document, yaml: string): number {
  if (error.code === 'MULTIPLE_DOCS')
    return (
      [...yaml.slice(0, error.pos[0]).matchAll(/^(?:\.{3}|-{3})/gmu)].at(-1)?.index ?? error.pos[0]
    );
  let open: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] > error.pos[0]) return;
    const [from, to] = node.range;
    const isOpenText =
      isScalar(node) && /^QUOTE/u.test(node.type ?? '') && yaml.slice(from, to).includes('\n');
    if (isOpenText || (isCollection(node) && node.flow && to >= error.pos[0] - 1)) open ??= from;
  });
  return error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT'
    ? (open ?? error.pos[0])
    : error.pos[0];
}

/** The first line of each field at the left edge, as offsets. */
const fieldStarts = (yaml: string): number[] =>
  [...yaml.matchAll(/^[^\s#\]}-]/gmu)].map(({ index }) => index);

/**
 * One fault for each field that has one. After a fault the parser finds others that are none, so each field is read by
 * itself; what only the whole shows is told where no field is at fault.
 */
function findFaults(yaml: string, whole: Document, place: (offset: number) => Place): LocalFault[] {
  const say = ({ code, message }: YAMLError, offset: number): LocalFault =>
    code === 'DUPLICATE_KEY'
      ? fault(place(offset), 'field-twice', {})
      : fault(place(offset), 'yaml', { code, message });
  const starts = fieldStarts(yaml);
  const faults = starts.flatMap((from, i): LocalFault[] => {
    const part = yaml.slice(from, starts[i + 1] ?? yaml.length);
    const document = parse(part);
    const [first] = errorsOf(document);
    return first ? [say(first, from + startOf(first, document, part))] : [];
  });
  const duplicates = errorsOf(whole)
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map((error) => say(error, error.pos[0]))
    .filter(({ line }) => !faults.some((other) => other.line === line));
  if (faults.length + duplicates.length > 0) return [...faults, ...duplicates];
  const [first] = errorsOf(whole);
  return first ? [say(first, startOf(first, whole, yaml))] : [];
}

/** What may not stand in front matter though it is YAML, and what a value hides. */
function checkNodes(
  document: Document,
  yaml: string,
  place: (offset: number) => Place,
): { faults: LocalFault[]; inValues: LocalFault[] } {
  const faults: LocalFault[] = [];
  const inValues: LocalFault[] = [];
  const checkValue = ({ value, range }: Scalar): void => {
    const at = place(range?.[0] ?? 0);
    const written = range ? yaml.slice(range[0], range[1]) : '';
    if (typeof value === 'string' && /[{}]/u.test(value))
      inValues.push(fault(at, 'brace-in-value', { value }));
    if (Number.isSafeInteger(value) && written !== String(value))
      inValues.push(fault(at, 'number-in-disguise', { written }));
    // An escape such as "\u200b" shows what it hides only once the YAML is read.
    if (typeof value === 'string' && written.includes('\\'))
      if (checkCharacters(written, () => at).length === 0)
        inValues.push(...checkCharacters(value, () => at));
  };
  visit(document, (_, node) => {
    if (isScalar(node)) checkValue(node);
    // A plain object would take it for what it inherits from.
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__')
      faults.push(
        fault(place(node.key.range?.[0] ?? 0), 'unknown-field', {
          field: '__proto__',
          within: '',
          known: [],
          nearest: undefined,
        }),
      );
    if (!isNode(node)) return;
    if (node.comment)
      faults.push(
        fault(place(node.range?.[1] ?? 0), 'yaml-comment', {
          comment: node.comment.split('\n')[0] ?? '',
        }),
      );
    if (isAlias(node) || node.anchor || node.tag)
      faults.push(
        fault(place(node.range?.[0] ?? 0), 'yaml-reference', {
          sign: isAlias(node)
            ? `an alias *${node.source}`
            : node.anchor
              ? `an anchor &${node.anchor}`
              : `a tag ${node.tag}`,
        }),
      );
  });
  return { faults, inValues };
}

/** The offset of a field's value or name; of its nearest parent where it is absent. */
function offsetOf(document: Document, path: Path, isKey: boolean): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
        )
      : undefined;
    const node = isKey && pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return undefined;
}

/**
 * Reads YAML with places.
 * @param yaml the text between the two lines of hyphens
 * @param firstLine the line of the file on which it starts
 */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const counter = new LineCounter();
  const document = parse(yaml, counter);
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const isBroken = document.errors.length + document.warnings.length > 0;
  const { faults, inValues } = isBroken
    ? { faults: findFaults(yaml, document, place), inValues: [] }
    : checkNodes(document, yaml, place);
  if (faults.length === 0 && !isMap(document.contents))
    faults.push(fault({ line: firstLine, column: 1 }, 'no-fields', {}));
  const find = (path: Path, isKey: boolean): Place => {
    const offset = offsetOf(document, path, isKey);
    return offset === undefined ? { line: Math.max(1, firstLine - 1), column: 1 } : place(offset);
  };
  return {
    data: faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    faults,
    inValues,
    at: (path) => find(path, false),
    atKey: (path) => find(path, true),
  };
}

/** The line of a file on which its front matter starts, after three hyphens. */
export const FIRST_LINE = 2;

const readAgain = new WeakMap<object, FrontMatter>();

/**
 * The place of a front-matter field; of its nearest parent where it is absent. The YAML is read again when a fault of a file
 * first asks: its tree takes far more memory than its values.
 */
export function placeOf(file: { readonly yaml: string }, path: Path): Place {
  const frontMatter = readAgain.get(file) ?? readFrontMatter(file.yaml, FIRST_LINE);
  readAgain.set(file, frontMatter);
  return frontMatter.at(path);
}
