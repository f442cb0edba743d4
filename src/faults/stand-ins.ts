// What a draft leaves in braces for an editor to write or confirm, and how the check speaks of it.
import type { Said } from './say.ts';

/** A stand-in: what is to be done, and with what. */
export const STAND_IN = /\{(retell|confirm|write|fill in):? ([^{}]+)\}/u;

/** What an author reads of a stand-in; undefined where braces are something else. */
export function saysStandIn(text: string): Said | undefined {
  const [, verb, what = ''] = STAND_IN.exec(text) ?? [];
  switch (verb) {
    case 'retell':
      return {
        found: `${what} ${/[–-]/u.test(what) ? 'are' : 'is'} not retold yet`,
        expected: 'our own words',
        remedy: 'Retell it around its quotations, and take the braces out.',
      };
    case 'confirm':
      return {
        found: `a proposal that nobody has confirmed, “${what}”`,
        expected: 'what an editor stands for',
        remedy: 'If it is right, take off the braces and `confirm:`; else write another.',
      };
    case 'write':
      return {
        found: `${what} is not written yet`,
        expected: 'words',
        remedy: 'Write it, and take the braces out.',
      };
    case 'fill in':
      return {
        found: `not filled in yet: ${what}`,
        expected: 'words',
        remedy: 'Write it, and take the braces out.',
      };
    default:
      return undefined;
  }
}
