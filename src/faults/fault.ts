// A fault in the content, as data: what kind it is of, where it stands, what it is about. It becomes words when it is printed.
import type { Place } from '../text/place.ts';
import { FILE_KINDS } from './file-kinds.ts';
import { ORIGINAL_KINDS } from './original-kinds.ts';
import { QUOTATION_KINDS } from './quotation-kinds.ts';
import { REFERENCE_KINDS } from './reference-kinds.ts';
import { RULES, type Rule } from './rules.ts';
import type { Said } from './say.ts';
import { TEXT_KINDS } from './text-kinds.ts';

/** Every kind of fault: the rule that it breaks, and its words. */
export const KINDS = {
  ...FILE_KINDS,
  ...TEXT_KINDS,
  ...QUOTATION_KINDS,
  ...REFERENCE_KINDS,
  ...ORIGINAL_KINDS,
};
export type FaultKind = keyof typeof KINDS;
type ValuesOf<K extends FaultKind> = Parameters<(typeof KINDS)[K]['says']>[0];

/** An entry, or one of its paragraphs, that a fault speaks of: where that one is at fault itself, this may be only what follows. */
export interface Subject {
  readonly id: string;
  readonly paragraph?: number | undefined;
}

/** A fault whose file is known to its caller. */
export interface LocalFault extends Place {
  readonly kind: FaultKind;
  readonly rule: Rule;
  readonly values: object;
  readonly about: Subject | undefined;
}

export interface Fault extends LocalFault {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
}

/** @param about the other entry that the fault speaks of */
export function fault<K extends FaultKind>(
  { line, column }: Place,
  kind: K,
  values: ValuesOf<K>,
  about?: Subject,
): LocalFault {
  return { line, column, kind, rule: KINDS[kind].rule, values, about };
}

/** A fault in words. */
export interface WordedFault extends Required<Pick<Said, 'found' | 'expected' | 'remedy'>> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: Rule;
  readonly nearest: string | undefined;
  readonly remedy: string;
}

export function inWords({ file, line, column, kind, rule, values }: Fault): WordedFault {
  const says = KINDS[kind].says as (values: object) => Said;
  const { found, expected, nearest, remedy = RULES[rule].remedy } = says(values);
  return { file, line, column, rule, found, expected, nearest, remedy };
}

/** Faults in the order in which an author mends them: by file, line and column. */
export const sorted = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
