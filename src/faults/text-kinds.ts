// Kinds of faults of a text by itself: its Markdown, its leftovers, its quotation marks, a statement's words.
import { code, kind, short } from './say.ts';
import { saysStandIn } from './stand-ins.ts';

const IN_PAIRS = 'quotations between “ and ”';

export const TEXT_KINDS = {
  html: kind<{ html: string }>('html', ({ html }) => ({
    found: short(html, 60),
    expected: 'plain Markdown',
  })),
  'wrong-block': kind<{ what: string; expected: string; remedy?: string | undefined }>(
    'block',
    ({ what, expected, remedy }) => ({ found: what, expected, remedy }),
  ),
  'wrong-block-in-passage': kind<{ what: string; expected: string }>(
    'passage-body',
    ({ what, expected }) => ({ found: what, expected }),
  ),
  'wrong-inline': kind<{ what: string }>('block', ({ what }) => ({
    found: what,
    expected: 'plain text, links and emphasis',
    remedy: 'Write it as plain text.',
  })),
  'wrong-inline-in-passage': kind<{ what: string }>('passage-body', ({ what }) => ({
    found: what,
    expected: 'plain words',
    remedy: 'Write it as plain text.',
  })),
  'unmarked-line': kind<object>('passage-body', () => ({
    found: 'a line that does not start with `>`',
    expected: 'only the statement’s words, each line after `> `',
    remedy: 'Mark it as the statement’s, or take it out.',
  })),
  'no-text': kind<{ expected: string }>('empty-body', ({ expected }) => ({
    found: 'no text',
    expected,
  })),
  'not-one-line': kind<{ what: string }>('block', ({ what }) => ({
    found: what,
    expected: 'one line of text',
  })),
  merge: kind<{ mark: string }>('block', ({ mark }) => ({
    found: `${code(mark)}, a mark of two changes that meet`,
    expected: 'one of the two',
    remedy: 'Keep what is right, and take the marks of the merge out.',
  })),
  'left-over': kind<{ mark: string; isHeading: boolean }>('block', ({ mark, isHeading }) => ({
    found: `the mark ${mark}, which would be printed`,
    expected: 'plain text',
    remedy: isHeading
      ? 'Put a space after it, and an empty line before it.'
      : `Complete it or take it out; a backslash before it, as in \\${mark[0]}, prints it.`,
  })),
  'no-words': kind<{ block: 'heading' | 'paragraph' }>('block', ({ block }) => ({
    found: `a ${block} without words`,
    expected: 'words',
    remedy: 'Write it, or take it out.',
  })),
  brace: kind<{ stretch: string }>(
    'block',
    ({ stretch }) =>
      saysStandIn(stretch) ?? {
        found: `a brace, ${short(stretch, 40)}`,
        expected: 'words',
        remedy: 'Replace what the template has left there, braces and all.',
      },
  ),
  'note-to-oneself': kind<{ stretch: string }>('block', ({ stretch }) => ({
    found: `a note to oneself, ${stretch}`,
    expected: 'words for readers',
    remedy: 'Do it, or take it out.',
  })),
  'broken-link': kind<{ stretch: string }>('link', ({ stretch }) => ({
    found: `brackets that make no link, ${stretch}`,
    expected: '`[words](address)`, or `[words](address "title")` with straight marks',
    remedy: 'Complete the link, or take the brackets out.',
  })),
  'heading-last': kind<object>('block', () => ({
    found: 'a heading at the end',
    expected: 'a paragraph under the heading',
    remedy: 'Move or remove the heading.',
  })),
  'emphasis-in-link': kind<{ around: boolean }>('quotation-marks', ({ around }) => ({
    found: around ? 'emphasis around a link' : 'emphasis in a link',
    expected: 'words alone',
    remedy: 'Take the asterisks or underscores out.',
  })),

  'sentence-in-marks': kind<object>('passage-body', () => ({
    found: 'a sentence in quotation marks',
    expected: 'the words without marks around them',
  })),
  'sentence-start': kind<{ start: string }>('passage-body', ({ start }) => ({
    found: `a sentence that starts with “${start}”`,
    expected: 'a capital',
    remedy: 'Write each sentence whole, as one paragraph of the blockquote.',
  })),
  'sentence-end': kind<{ end: string }>('passage-body', ({ end }) => ({
    found: `a sentence that ends with “${end}”`,
    expected: 'its closing stop',
    remedy: 'Write each sentence whole, as one paragraph of the blockquote.',
  })),
  'statement-text': kind<{ found: string; expected: string; remedy?: string | undefined }>(
    'statement-text',
    (said) => said,
  ),

  'stray-mark': kind<{ mark: string }>('marks', ({ mark }) => ({
    found: `a ${mark} without its partner`,
    expected: IN_PAIRS,
  })),
  'single-marks': kind<{ expected?: string | undefined }>('marks', ({ expected = IN_PAIRS }) => ({
    found: 'single marks outside double ones',
    expected,
    remedy:
      expected === IN_PAIRS ? 'Type “ and ” around a quotation, ’ for an apostrophe.' : undefined,
  })),
  'foreign-mark': kind<{ mark: string }>('marks', ({ mark }) => ({
    found: `the mark ${mark}`,
    expected: IN_PAIRS,
    remedy: 'Type “ and ” around a quotation, ’ for an apostrophe.',
  })),
  'empty-marks': kind<object>('marks', () => ({
    found: 'quotation marks around no words',
    expected: IN_PAIRS,
    remedy: 'Quote words, or take the marks out.',
  })),
  'slipped-mark': kind<{ found: string; remedy: string }>('marks', ({ found, remedy }) => ({
    found,
    expected: IN_PAIRS,
    remedy,
  })),
};
