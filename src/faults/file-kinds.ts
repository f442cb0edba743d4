// Kinds of faults of a file as such: its name, its bytes, its characters, its front matter.
import { code, codes, kind, short } from './say.ts';
import { saysStandIn } from './stand-ins.ts';

const IN_MARKS = 'Put the whole value between two marks: "…", or \'…\' where it has a " in it.';
const RETYPE = 'Type the word again.';
const PLAIN_LETTERS = 'plain letters';

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : short(JSON.stringify(value) ?? String(value), 120);

/** The commonest faults of YAML, for authors; the parser's own words, which speak of its grammar, serve for the rest. */
const YAML: Readonly<Record<string, { readonly found: string; readonly remedy: string }>> = {
  BAD_DQ_ESCAPE: {
    found: 'a backslash with a letter that means nothing after it',
    remedy: "Put the value between '…' instead, where a backslash is a backslash.",
  },
  BAD_INDENT: {
    found: 'a line that starts further left or right than its neighbours, or a bracket not closed',
    remedy: 'Start it where its neighbours start; close each bracket.',
  },
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
  MISSING_CHAR: {
    found: 'a mark or a bracket that is not closed, or a comma or a colon that is missing',
    remedy:
      'Close it: it stands on this line, or on one before. Between entries in brackets stands a comma.',
  },
  MULTILINE_IMPLICIT_KEY: {
    found: 'a line that is no `field: value`',
    remedy: 'Write a colon and a space after the field’s name.',
  },
  MULTIPLE_DOCS: {
    found: 'a line of three dots or hyphens inside the front matter',
    remedy: 'Take the line out.',
  },
  TAB_AS_INDENT: {
    found: 'a tab at the start of a line',
    remedy: 'Replace each tab by two spaces.',
  },
  UNEXPECTED_TOKEN: {
    found: 'more text after the end of a value',
    remedy: `${IN_MARKS} Inside '…' an apostrophe is typed twice.`,
  },
};

export const FILE_KINDS = {
  'no-file': kind<{ what: string }>('file-name', ({ what }) => ({
    found: what,
    expected: 'a file of text',
    remedy: 'Put the file itself there, or take this out.',
  })),
  'wrong-path': kind<{ path: string; collections: readonly string[] }>(
    'file-name',
    ({ path, collections }) => ({
      found: path.trim() || 'no name',
      expected: `content/<${collections.join(' | ')}>/<id>.md`,
    }),
  ),
  'reserved-name': kind<{ id: string }>('file-name', ({ id }) => ({
    found: `${code(id)}, a name that the site needs for a page of its own, or that some systems keep`,
    expected: 'another name',
  })),
  'no-comparison': kind<object>('file-name', () => ({
    found: 'no comparison',
    expected: 'at least one file',
    remedy: 'Write a comparison.',
  })),
  'too-much': kind<{ found: string; most: string }>('size', ({ found, most }) => ({
    found,
    expected: `at most ${most}`,
  })),
  'not-utf-8': kind<object>('encoding', () => ({
    found: 'bytes that are not UTF-8',
    expected: 'UTF-8 text',
  })),

  hidden: kind<{ points: readonly string[] }>('character', ({ points }) => ({
    found: `the ${points.length === 1 ? 'character' : 'characters'} ${points.join(', ')}`,
    expected: 'visible text',
    remedy: 'Delete what can’t be seen there.',
  })),
  'stand-in-letters': kind<{ text: string; points: readonly string[] }>(
    'character',
    ({ text, points }) => ({
      found: `“${short(text, 60)}” (${points.join(', ')})`,
      expected: PLAIN_LETTERS,
      remedy: RETYPE,
    }),
  ),
  overlay: kind<{ points: readonly string[] }>('character', ({ points }) => ({
    found: `a mark over a letter or over nothing (${points.join(', ')})`,
    expected: PLAIN_LETTERS,
    remedy: RETYPE,
  })),
  misread: kind<{ text: string }>('character', ({ text }) => ({
    found: `“${text}”, a character that was read in the wrong encoding`,
    expected: 'the character that was meant',
    remedy: 'Type it again, and save the file as UTF-8.',
  })),
  'two-alphabets': kind<{ word: string; points: readonly string[] }>(
    'character',
    ({ word, points }) => ({
      found: `a word of two alphabets, “${short(word, 60)}” (${points.join(', ')})`,
      expected: 'a word of one alphabet',
      remedy: RETYPE,
    }),
  ),
  'look-alike': kind<{ word: string; points: readonly string[] }>(
    'character',
    ({ word, points }) => ({
      found: `“${short(word, 60)}” in letters that only look Latin (${points.join(', ')})`,
      expected: 'Latin letters',
      remedy: RETYPE,
    }),
  ),
  'lost-character': kind<object>('character', () => ({
    found: 'a question mark inside a word',
    expected: 'the character that was lost there, such as ’',
    remedy: RETYPE,
  })),

  'front-matter-missing': kind<{ is: 'empty' | 'open' | 'none' }>('front-matter', ({ is }) => ({
    found: {
      empty: 'an empty file',
      open: 'front matter that is never closed',
      none: 'no front matter',
    }[is],
    expected: 'front matter between two lines of `---`',
    remedy: 'Put a line of three hyphens, and nothing else, before it and after it.',
  })),
  'closed-early': kind<object>('front-matter', () => ({
    found: 'a line of three hyphens inside the front matter',
    expected: 'such a line before it and after it alone',
    remedy: 'Take the line out.',
  })),
  yaml: kind<{ code: string; message: string }>('front-matter', ({ code: name, message }) => ({
    ...(YAML[name] ?? { found: message, remedy: IN_MARKS }),
    expected: 'valid YAML',
  })),
  'yaml-comment': kind<{ comment: string }>('front-matter', ({ comment }) => ({
    found: `a comment, \`#${comment}\`, which YAML leaves out`,
    expected: 'no comment',
    remedy: IN_MARKS,
  })),
  'yaml-reference': kind<{ sign: string }>('front-matter', ({ sign }) => ({
    found: `${sign}, which gives a value a name or a type`,
    expected: 'plain values',
    remedy: 'Write the value out, in marks if it starts with such a sign.',
  })),
  'brace-in-value': kind<{ value: string }>(
    'front-matter',
    ({ value }) =>
      saysStandIn(value) ?? {
        found: `a brace, ${shown(value)}`,
        expected: 'words',
        remedy: 'Replace what the template has left there, braces and all.',
      },
  ),
  'no-fields': kind<object>('front-matter', () => ({
    found: 'front matter without fields',
    expected: 'fields such as `title: …`',
  })),
  'field-twice': kind<object>('duplicate', () => ({
    found: 'a field that stands twice',
    expected: 'each field once',
  })),
  'number-in-disguise': kind<{ written: string }>('field', ({ written }) => ({
    found: written,
    expected: 'a number in plain digits',
    remedy: 'Write it with the digits 0 to 9 alone, or in quotation marks if it is a text.',
  })),
  'unknown-field': kind<{
    field: string;
    within: string;
    known: readonly string[];
    nearest: string | undefined;
  }>('field', ({ field, within, known, nearest }) => ({
    found: `an unknown field ${code(field)}${within ? ` in ${code(within)}` : ''}`,
    expected: known.length > 0 ? `one of ${codes(known)}` : 'a field that the guide names',
    nearest,
    remedy: 'Correct its name or take it out.',
  })),
  'no-field': kind<{ field: string; expected: string }>('field', ({ field, expected }) => ({
    found: `no ${code(field)}`,
    expected,
    remedy: `Add ${code(field)}.`,
  })),
  'wrong-value': kind<{ field: string; value: unknown; expected: string }>(
    'field',
    ({ field, value, expected }) => ({
      found: `${code(field)}: ${shown(value)}`,
      expected,
      remedy: expected === 'a text' ? 'Put the value in quotation marks.' : undefined,
    }),
  ),
  'field-needed': kind<{ field: string; why: string }>('field', ({ field, why }) => ({
    found: `no ${code(field)}`,
    expected: `${code(field)}: ${why}`,
    remedy: `Add ${code(field)}.`,
  })),
  'field-needless': kind<{ field: string; why: string }>('field', ({ field, why }) => ({
    found: code(field),
    expected: `no such field: ${why}`,
    remedy: 'Take the field out.',
  })),
  'day-too-early': kind<{ field: string; day: string; from: string; when: string }>(
    'field',
    ({ field, day, from, when }) => ({
      found: `\`${field}: ${day}\``,
      expected: `a day from ${from} on, ${when}`,
    }),
  ),
};
