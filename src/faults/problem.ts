// A fault in the content, as an author reads it.
import type { Place } from '../text/place.ts';
import type { Rule } from './rules.ts';

export interface Problem extends Place {
  readonly rule: Rule;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly found: string;
  readonly expected: string;
  /** The nearest thing that would have been right, where there is one. */
  readonly nearest?: string | undefined;
  /** What to do. Left out, the rule's own remedy is printed. */
  readonly remedy?: string | undefined;
}

/** A problem whose file is known to its caller. */
export type LocalProblem = Omit<Problem, 'file'>;
