// How a kind of fault is described: the rule that it breaks, and its words, made from typed values.
import type { Rule } from './rules.ts';

/** What an author reads of one fault. */
export interface Said {
  readonly found: string;
  readonly expected: string;
  /** The nearest thing that would have been right, where there is one. */
  readonly nearest?: string | undefined;
  /** What to do. Left out, the rule's own remedy is printed. */
  readonly remedy?: string | undefined;
}

export interface Kind<V> {
  readonly rule: Rule;
  readonly says: (values: V) => Said;
}

export const kind = <V>(rule: Rule, says: (values: V) => Said): Kind<V> => ({ rule, says });

/** A text cut to what fits a message. */
export const short = (text: string, length = 160): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

export const code = (text: string): string => `\`${text}\``;
export const codes = (list: readonly string[]): string => list.map(code).join(', ');
