// Front matter held against its collection's schema: the data, or every fault of its fields in plain words.
import type { z } from 'zod';
import { fault, type LocalFault } from '../faults/fault.ts';
import { closest } from '../text/closest.ts';
import type { FrontMatter, Path } from './front-matter.ts';

interface Def {
  readonly type?: string;
  readonly innerType?: z.core.$ZodType;
  readonly shape?: Readonly<Record<PropertyKey, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
}

const defOf = (type: z.core.$ZodType | undefined): Def | undefined => {
  const def = type?._zod.def as Def | undefined;
  return def?.type === 'optional' ? defOf(def.innerType) : def;
};

/** The names that a schema's object has at a path, for "did you mean". */
function fieldNames(schema: z.core.$ZodType, path: Path): string[] {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const def = defOf(here);
    here = def?.shape?.[step] ?? def?.element ?? def?.valueType;
  }
  return Object.keys(defOf(here)?.shape ?? {});
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  int: 'a whole number',
  number: 'a number',
};
const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

/** The one place that says what a schema expects; a form of its own, such as an address, brings its own words. */
export function expectedBy(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KIND_NAMES[issue.expected] ?? String(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? `${String(issue.values[0])}, or no such key`
        : `one of ${listed(issue.values)}`;
    case 'invalid_key':
      return 'file names without .md as keys';
    case 'too_small':
    case 'too_big': {
      const isSmall = issue.code === 'too_small';
      const limit = Number(isSmall ? issue.minimum : issue.maximum).toLocaleString('en-GB');
      if (issue.origin === 'string') return `at ${isSmall ? 'least' : 'most'} ${limit} characters`;
      if (issue.origin === 'array')
        return `${issue.exact ? 'exactly' : isSmall ? 'at least' : 'at most'} ${limit} ${limit === '1' ? 'entry' : 'entries'}`;
      return `a whole number from ${limit}`;
    }
    default:
      return issue.message ?? 'another value';
  }
}

/** What stands at a path of front matter. */
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[step],
    data,
  );

/** `editions.0.url` as an author reads it: `url` of entry 1 of `editions`. */
const nameOf = (path: Path): string =>
  path
    .map((step, i) =>
      typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');

/** Holds front matter against a schema: the parsed data, or every fault with its place. */
export function checkFields<T>(
  schema: z.ZodType<T>,
  frontMatter: FrontMatter,
): { data: T | undefined; faults: LocalFault[] } {
  const result = schema.safeParse(frontMatter.data, { error: expectedBy });
  if (result.success) return { data: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue): LocalFault[] => {
    const field = nameOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schema, issue.path);
      return issue.keys.map((key) =>
        fault(frontMatter.atKey([...issue.path, key]), 'unknown-field', {
          field: key,
          within: field,
          known,
          nearest: closest(key, known),
        }),
      );
    }
    const value = valueAt(frontMatter.data, issue.path);
    const place = frontMatter.at(issue.path);
    const expected = issue.message;
    return [
      value === undefined
        ? fault(place, 'no-field', { field, expected })
        : fault(place, 'wrong-value', { field, value, expected }),
    ];
  });
  return { data: undefined, faults };
}
