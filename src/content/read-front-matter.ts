// Front matter: YAML held against the collection's schema, each fault at its own line.
import {
  type Document,
  type ErrorCode,
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
import type { z } from 'zod';
import type { LocalProblem } from '../faults/problem.ts';
import { closest } from '../text/closest.ts';
import type { Place } from '../text/place.ts';
import { checkCharacters } from './check-source.ts';

type Path = readonly PropertyKey[];

export interface FrontMatter {
  readonly data: unknown;
  /** Faults of the YAML: where there is one, there is no data. */
  readonly problems: readonly LocalProblem[];
  /** Hidden characters in its values, and numbers in disguise. */
  readonly inValues: readonly LocalProblem[];
  at(path: Path): Place;
  /** The place of a field's name. */
  atKey(path: Path): Place;
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};

const IN_MARKS = 'Put the whole value between two marks: "…", or \'…\' where it has a " in it.';

const PLAIN = {
  found: 'a sign that gives a value a name or a type',
  remedy: 'Write the value out, in marks if it starts with such a sign.',
};
const NO_FIELD = {
  found: 'a line that is no `field: value`',
  remedy: 'Write a colon and a space after the field’s name.',
};
const BROKEN = {
  found: 'a value that cannot be read',
  remedy: IN_MARKS,
};

/** What each fault of the YAML is, for authors: the parser's own words speak of its grammar. */
const SAID: Record<
  Exclude<ErrorCode, 'DUPLICATE_KEY'>,
  { readonly found: string; readonly remedy: string }
> = {
  ALIAS_PROPS: PLAIN,
  BAD_ALIAS: PLAIN,
  BAD_COLLECTION_TYPE: PLAIN,
  BAD_DIRECTIVE: PLAIN,
  BAD_DQ_ESCAPE: {
    found: 'a backslash with a letter that means nothing after it',
    remedy: "Put the value between '…' instead, where a backslash is a backslash.",
  },
  BAD_INDENT: {
    found: 'a line that starts further left or right than its neighbours, or a bracket not closed',
    remedy: 'Start it where its neighbours start; close each bracket.',
  },
  BAD_PROP_ORDER: PLAIN,
  BAD_SCALAR_START: {
    found: 'a value that starts with a character that YAML keeps for itself',
    remedy: IN_MARKS,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a second colon, or a line that is indented otherwise than its neighbours',
    remedy: `${IN_MARKS} Start each field where the others start.`,
  },
  BLOCK_IN_FLOW: {
    found: 'a second colon, a missing comma, or lines of a list inside brackets',
    remedy: `${IN_MARKS} Inside brackets a comma stands between entries, and no list of lines.`,
  },
  IMPOSSIBLE: BROKEN,
  KEY_OVER_1024_CHARS: NO_FIELD,
  MISSING_CHAR: {
    found: 'a mark or a bracket that is not closed',
    remedy: 'Close it: it stands on this line, or on one before.',
  },
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  MULTIPLE_ANCHORS: PLAIN,
  MULTIPLE_DOCS: {
    found: 'a line of three dots or hyphens inside the front matter',
    remedy: 'Take the line out.',
  },
  MULTIPLE_TAGS: PLAIN,
  NON_STRING_KEY: NO_FIELD,
  RESOURCE_EXHAUSTION: BROKEN,
  TAB_AS_INDENT: {
    found: 'a tab at the start of a line',
    remedy: 'Replace each tab by two spaces.',
  },
  TAG_RESOLVE_FAILED: PLAIN,
  UNEXPECTED_TOKEN: {
    found: 'more text after the end of a value',
    remedy: `${IN_MARKS} Inside '…' an apostrophe is typed twice.`,
  },
};

const COMMA = {
  found: 'no comma between two entries in brackets, or no space after a colon',
  remedy: 'Put a comma between them, and a space after each colon.',
};

const parse = (yaml: string, lineCounter?: LineCounter) =>
  parseDocument(yaml, {
    ...(lineCounter && { lineCounter }),
    prettyErrors: false,
    uniqueKeys: true,
    // A list or group as a field's name is refused below as unknown; it needs no warning of the parser's own.
    logLevel: 'error',
  });

interface Fault {
  readonly offset: number;
  readonly said: Pick<LocalProblem, 'rule' | 'found' | 'expected' | 'remedy'>;
}

/** What a parser's error is, and where it began: an open mark or bracket is noticed only where something else follows. */
function explain({ code, message, pos }: YAMLError, yaml: string, document: Document): Fault {
  const say = (known: { found: string; remedy: string }, offset = pos[0]): Fault => ({
    offset,
    said: { rule: 'front-matter', expected: 'valid YAML', ...known },
  });
  if (code === 'MULTIPLE_DOCS') {
    const ends = [...yaml.slice(0, pos[0]).matchAll(/^(?:\.{3}|-{3})/gmu)];
    return say(SAID[code], ends.at(-1)?.index);
  }
  let open: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] > pos[0]) return;
    const [from, to] = node.range;
    if (isScalar(node) && /^QUOTE/u.test(node.type ?? '') && yaml.slice(from, to).includes('\n'))
      open ??= from;
    if (isCollection(node) && node.flow && message.startsWith('Flow') && to >= pos[0] - 1)
      open = from;
  });
  if (open !== undefined) return say(SAID.MISSING_CHAR, open);
  if (message.startsWith('Implicit')) return say(NO_FIELD);
  if (message.startsWith('Sequence')) return say(SAID.BAD_INDENT);
  if (message.startsWith('Missing ,') || message.startsWith('Missing space')) return say(COMMA);
  const said = SAID[code as keyof typeof SAID];
  return say(
    said === PLAIN
      ? { ...PLAIN, found: `${PLAIN.found}, ${shown(yaml.slice(pos[0], pos[1]))}` }
      : said,
  );
}

/** How many faults of one file's YAML are looked for: more are a file of another kind. */
const ROUNDS = 10;

/**
 * Every fault of the YAML by itself, and the document without the fields that have one. After a fault the parser
 * finds others that are none; so a field at fault is taken out, and the rest read again.
 */
function findFaults(yaml: string): { faults: Fault[]; sound: Document } {
  // What stands to the right of all other fields looks to the parser like all there is.
  if (/^(?:[ \t]*\r?\n)*(?:[ \t]+|-[ \t])\S/u.test(yaml))
    return {
      faults: [
        { offset: 0, said: { rule: 'front-matter', expected: 'valid YAML', ...SAID.BAD_INDENT } },
      ],
      sound: parse(''),
    };
  const faults = new Map<number, Fault>();
  let rest = yaml;
  for (let round = 0; round < ROUNDS; round++) {
    const document = parse(rest);
    const errors = [...document.errors, ...document.warnings].toSorted(
      (a, b) => a.pos[0] - b.pos[0],
    );
    const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    for (const { code, pos } of errors) {
      if (pos[0] >= (first?.pos[0] ?? Infinity)) break;
      if (code === 'DUPLICATE_KEY')
        faults.set(pos[0], {
          offset: pos[0],
          said: {
            rule: 'duplicate',
            found: 'a field that stands twice',
            expected: 'each field once',
          },
        });
    }
    if (!first) return { faults: [...faults.values()], sound: document };
    const fault = explain(first, rest, document);
    if (!faults.has(fault.offset)) faults.set(fault.offset, fault);
    if (errors.length > ROUNDS * 30) break;
    const starts = [...rest.matchAll(/^(?:[^\s#\]}-]|---)/gmu)].map(({ index }) => index);
    const from = starts.findLast((start) => start <= fault.offset) ?? 0;
    const to = starts.find((start) => start > fault.offset) ?? rest.length;
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\r\n]/gu, ' ') + rest.slice(to);
  }
  return { faults: [...faults.values()], sound: parse('') };
}

/**
 * Reads YAML with places.
 * @param yaml the text between the two lines of hyphens
 * @param firstLine the line of the file on which it starts
 */
export function readYaml(yaml: string, firstLine: number): FrontMatter {
  const counter = new LineCounter();
  const document = parse(yaml, counter);
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const inValues: LocalProblem[] = [];
  const isFaulty = document.errors.length + document.warnings.length > 0;
  const { faults, sound } = isFaulty ? findFaults(yaml) : { faults: [], sound: document };
  const problems: LocalProblem[] = faults.map(({ offset, said }) => ({
    ...place(offset),
    ...said,
  }));
  // An escape such as "\u200b" shows what it hides only once the YAML is read.
  const checkValue = ({ value, range }: Scalar): void => {
    const written = range ? yaml.slice(range[0], range[1]) : '';
    if (typeof value === 'string' && /[{}]/u.test(value))
      problems.push({
        ...place(range?.[0] ?? 0),
        rule: 'front-matter',
        found: `a brace, ${shown(value)}`,
        expected: 'words',
        remedy: 'Replace what the template has left there, braces and all.',
      });
    if (Number.isSafeInteger(value) && written !== String(value))
      inValues.push({
        ...place(range?.[0] ?? 0),
        rule: 'field',
        found: written,
        expected: 'a number in plain digits',
        remedy: 'Write it with the digits 0 to 9 alone.',
      });
    if (typeof value !== 'string' || !written.includes('\\')) return;
    const here = (): Place => place(range?.[0] ?? 0);
    if (checkCharacters(written, here).length === 0) inValues.push(...checkCharacters(value, here));
  };
  visit(sound, (_, node) => {
    if (isScalar(node)) checkValue(node);
    // A plain object would take it for what it inherits from.
    if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__')
      problems.push({
        ...place(node.key.range?.[0] ?? 0),
        rule: 'field',
        found: 'an unknown field `__proto__`',
        expected: 'a field that the guide names',
        remedy: 'Take it out.',
      });
    if (isNode(node) && node.comment)
      problems.push({
        ...place(node.range?.[1] ?? 0),
        rule: 'front-matter',
        found: `a comment, \`#${node.comment.split('\n')[0]}\`, which YAML leaves out`,
        expected: 'no comment',
        remedy: IN_MARKS,
      });
    if (!isNode(node) || !(isAlias(node) || node.anchor || node.tag)) return;
    problems.push({
      ...place(node.range?.[0] ?? 0),
      rule: 'front-matter',
      found: isAlias(node)
        ? `an alias *${node.source}`
        : node.anchor
          ? `an anchor &${node.anchor}`
          : `a tag ${node.tag}`,
      expected: 'plain values',
      remedy: 'Write the value out.',
    });
  });
  if (problems.length === 0 && !isMap(document.contents))
    problems.push({
      line: firstLine,
      column: 1,
      rule: 'front-matter',
      found: 'front matter without fields',
      expected: 'fields such as `title: …`',
    });

  const find = (path: Path, key: boolean): Place => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const name = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
          )
        : undefined;
      const node = key && pair ? pair.key : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
      if (pair && isNode(pair.key) && pair.key.range) return place(pair.key.range[0]);
    }
    return { line: Math.max(1, firstLine - 1), column: 1 };
  };
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    inValues,
    at: (path) => find(path, false),
    atKey: (path) => find(path, true),
  };
}

/** The names that a schema's object has at a path, for "did you mean". */
function fieldNames(schema: z.core.$ZodType, path: Path): string[] {
  let here: z.core.$ZodType | undefined = schema;
  const unwrap = (type: z.core.$ZodType | undefined): z.core.$ZodType | undefined => {
    const def = type?._zod.def as { type?: string; innerType?: z.core.$ZodType } | undefined;
    return def?.type === 'optional' ? unwrap(def.innerType) : type;
  };
  for (const step of path) {
    const def = unwrap(here)?._zod.def as
      | {
          shape?: Record<PropertyKey, z.core.$ZodType>;
          element?: z.core.$ZodType;
          valueType?: z.core.$ZodType;
        }
      | undefined;
    here = def?.shape?.[step] ?? def?.element ?? def?.valueType;
  }
  const def = unwrap(here)?._zod.def as { shape?: object } | undefined;
  return Object.keys(def?.shape ?? {});
}

/** Holds front matter against a schema: the parsed data, or every fault with its place. */
export function checkFields<T>(
  schema: z.ZodType<T>,
  frontMatter: FrontMatter,
): { data: T | undefined; problems: LocalProblem[] } {
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): LocalProblem[] => {
    const value = issue.path.reduce<unknown>(
      (at, step) =>
        at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[step],
      frontMatter.data,
    );
    const name = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schema, issue.path);
      return issue.keys.map((key) => ({
        ...frontMatter.atKey([...issue.path, key]),
        rule: 'field',
        found: `an unknown field \`${key}\`${name ? ` in \`${name}\`` : ''}`,
        expected: `one of ${known.map((k) => `\`${k}\``).join(', ')}`,
        nearest: closest(key, known),
        remedy: 'Correct its name or take it out.',
      }));
    }
    const expected =
      issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
        ? ({
            string: 'a text',
            array: 'a list',
            object: 'a group of fields',
            record: 'a group of fields',
          }[issue.expected as string] ?? issue.expected)
        : issue.code === 'invalid_key'
          ? `file names without .md as keys`
          : issue.message;
    return [
      {
        ...frontMatter.at(issue.path),
        rule: 'field',
        found: value === undefined ? `no \`${name}\`` : `\`${name}\`: ${shown(value)}`,
        expected: String(expected),
        remedy: value === undefined ? `Add \`${name}\`.` : undefined,
      },
    ];
  });
  return { data: undefined, problems };
}
