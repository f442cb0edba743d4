// What must be right about the words of one block by themselves: nothing left of Markdown, of a template or of a draft.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { LocalProblem } from '../faults/problem.ts';
import type { Locate } from '../text/place.ts';
import type { TextBlock } from './content-file.ts';

type Words = Pick<TextBlock, 'kind' | 'text'>;

/** Marks that Markdown leaves in the text: half of a pair, of another dialect, or a heading without its space. */
const LEFT_OVER =
  /(?<!\\)(?:\*+|`+|~~|==|\|+|(?<![\p{L}\p{N}_])_+(?=\S)|^#{2,}|^:::|^[•‣◦▪]|&(?:#\w+;|[a-z]+;|(?:amp|gt|lt|nbsp|quot|shy)\b)|\\$)/mu;

/** What any of them has: most texts have nothing of the kind. */
const MAY_BE_LEFT = /[*`~=|_#•‣◦▪&\\]|:::/u;

/** Marks of Markdown that a reader would see, the first of each stretch of text. A backslash before one says that it is meant. */
export function checkLeftOvers(root: Nodes, source: string, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  visit(root, 'text', ({ value, position }) => {
    const start = position?.start.offset ?? 0;
    const written = source.slice(start, position?.end.offset);
    if (!MAY_BE_LEFT.test(written)) return;
    const { 0: mark = '', index = -1 } = LEFT_OVER.exec(written) ?? {};
    // An entity that was read is no longer in the value.
    if (index < 0 || (mark.startsWith('&') && !value.includes(mark))) return;
    problems.push({
      ...locate(start + index),
      rule: 'block',
      found: `the mark ${mark}, which would be printed`,
      expected: 'plain text',
      remedy:
        mark.startsWith('#') && root.type === 'paragraph'
          ? 'Put a space after it, and an empty line before it.'
          : `Complete it or take it out; a backslash before it, as in \\${mark[0]}, prints it.`,
    });
  });
  return problems;
}

export const hasWords = ({ text: { text } }: Pick<Words, 'text'>): boolean =>
  /[\p{L}\p{N}]/u.test(text);

/** A block with nothing to read, and what is left of a template, of a draft or of a link that is none. */
export function checkWords(block: Words): LocalProblem[] {
  const { text, place, at } = block.text;
  const problems: LocalProblem[] = [];
  const find = (
    pattern: RegExp,
    problem: (stretch: string) => Pick<LocalProblem, 'rule' | 'found' | 'expected' | 'remedy'>,
  ): void => {
    const index = text.search(pattern);
    if (index >= 0) problems.push({ ...at(index), ...problem(text.slice(index, index + 40)) });
  };
  if (!hasWords(block))
    problems.push({
      ...place,
      rule: 'block',
      found: block.kind === 'heading' ? 'a heading without words' : 'a paragraph without words',
      expected: 'words',
      remedy: 'Write it, or take it out.',
    });
  find(/[{}]/u, (stretch) => ({
    rule: 'block',
    found: `a brace, ${stretch}`,
    expected: 'words',
    remedy: 'Replace what the template has left there, braces and all.',
  }));
  find(/\b(?:TO[D]O|FIX[M]E)\b|\b[Ll]orem ipsum\b|(?<=^|\s)\?{3}/u, (stretch) => ({
    rule: 'block',
    found: `a note to oneself, ${stretch}`,
    expected: 'words for readers',
    remedy: 'Do it, or take it out.',
  }));
  find(/\?(?=\p{L})(?<=\p{L}.)/u, () => ({
    rule: 'character',
    found: 'a question mark inside a word',
    expected: 'the character that was lost there, such as ’',
    remedy: 'Type the word again.',
  }));
  find(/\]\(|\]\[|\[\^|\)\[|\[\[|\]\]|\.\.\/|\/[\w-]+\.md\b/u, (stretch) => ({
    rule: 'link',
    found: `brackets that make no link, ${stretch}`,
    expected: '`[words](address)`, or `[words](address "title")` with straight marks',
    remedy: 'Complete the link, or take the brackets out.',
  }));
  return problems;
}

/** Letters of the scripts that begin a sentence with a capital and end it with a stop. */
const CASED = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]';
const NO_START = new RegExp(`^[“"‘«]*(?:(?=\\p{Ll})${CASED}(?!\\p{Lu})|[,.;:!?)])`, 'u');
const NO_END = new RegExp(`(?=\\p{L})${CASED}$`, 'u');

/** A sentence of a statement: whole, and its words alone. */
export function checkSentence({ text: { text, at } }: Words): LocalProblem[] {
  const problems: LocalProblem[] = [];
  const refuse = (index: number, found: string, expected: string, remedy?: string): void => {
    problems.push({ ...at(index), rule: 'passage-body', found, expected, remedy });
  };
  const WHOLE = 'Write each sentence whole, as one paragraph of the blockquote.';
  if (/^[“"‘«].*[”"’»]$/su.test(text) && !/[“”"«»‘]/u.test(text.slice(1, -1)))
    refuse(0, 'a sentence in quotation marks', 'the words without marks around them');
  else if (NO_START.test(text))
    refuse(0, `a sentence that starts with “${text.slice(0, 20)}”`, 'a capital', WHOLE);
  // A clause of a list may lead on to the next.
  else if (NO_END.test(text) && !/[;,] (?:and|or)$/u.test(text))
    refuse(0, `a sentence that ends with “${text.slice(-20)}”`, 'its closing stop', WHOLE);
  const foreign = text.search(/[[\]]|(?<=\s)(?:…|\.{3})(?=\s)|https?:\/\//u);
  if (foreign >= 0)
    refuse(
      foreign,
      `“${text.slice(foreign, foreign + 20)}”`,
      'only the statement’s words: no remark, no gap, no address',
      'Take it out; a remark is written in `note`.',
    );
  return problems;
}

/** Emphasis in a link: in a quotation nobody could tell whose it is. */
export function checkEmphasis(root: Nodes, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  visit(root, 'link', (link) => {
    visit(link, (node) => {
      if (node.type !== 'emphasis' && node.type !== 'strong') return;
      problems.push({
        ...locate(node.position?.start.offset ?? 0),
        rule: 'quotation-marks',
        found: 'emphasis in a link',
        expected: 'words alone',
        remedy: 'Take the asterisks or underscores out.',
      });
    });
  });
  return problems;
}
