// Faults in speech, and in our own prose: analysis, notes, introduction.

import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import {
  ARTICLES,
  bodyStart,
  CITATIONS,
  CLOSE,
  type Fault,
  inLink,
  inMarks,
  insteadOf,
  Kinds,
  lineAt,
  OPEN,
  put,
  REFERENCES,
  some,
  wordsOf,
} from './fault.ts';

/** Words in marks that are no link. */
export interface Speech {
  readonly file: SourceFile;
  readonly from: number;
  readonly text: string;
}
export const SPEECHES: readonly Speech[] = ARTICLES.flatMap((file) => {
  const text = textOf(file);
  return [...text.matchAll(/(?<!\[)“[^”[]*”(?!\])/gu)]
    .filter((match) => match.index > bodyStart(text))
    .map((match) => ({ file, from: match.index, text: match[0] }));
});
export const inSpeech = (
  { file, from, text }: Speech,
  what: string,
  words: string,
  ...rules: Rule[]
): Fault => ({
  what: `${text} ${what}`,
  files: () => put(file, from, from + text.length, words),
  file: file.path,
  line: lineAt(textOf(file), from),
  rules,
});

export const prose = new Kinds();

for (const speech of SPEECHES) {
  const { text } = speech;
  const words = wordsOf(text);
  prose.add(
    'a speech’s word dropped or added',
    ...(words.length > 1 ? words : []).map((word, i) =>
      inSpeech(speech, `without ${word}`, inMarks(text, words.toSpliced(i, 1)), 'quotation-count'),
    ),
    ...[...words, ''].map((_, i) =>
      inSpeech(
        speech,
        `with “not” before word ${i + 1}`,
        inMarks(text, words.toSpliced(i, 0, 'not')),
        'quotation-count',
      ),
    ),
  );
  prose.add(
    'a speech’s marks removed',
    inSpeech(speech, 'without marks', text.slice(1, -1), 'quotation-count'),
    inSpeech(speech, 'without its opening mark', text.slice(1), 'marks'),
    inSpeech(speech, 'without its closing mark', text.slice(0, -1), 'marks'),
    inSpeech(speech, 'in single marks', `‘${text.slice(1, -1)}’`, 'marks'),
  );
  prose.add(
    'a speech passed off as the statement’s',
    inSpeech(
      speech,
      'linked',
      `[${text}](../passages/taiwan.md)`,
      'not-from-passage',
      'as-printed-missing',
    ),
  );
}

for (const link of CITATIONS) {
  const words = wordsOf(link.text);
  const altered: readonly Rule[] = link.url.includes('passages/')
    ? ['as-printed-missing', 'not-from-passage']
    : ['quote-not-there'];
  prose.add(
    'a cited word changed or added',
    ...words.map((word, i) =>
      inLink(
        link,
        `${word} → zebra`,
        { text: inMarks(link.text, words.with(i, 'zebra')) },
        ...altered,
      ),
    ),
    inLink(link, 'with “not”', { text: inMarks(link.text, ['not', ...words]) }, ...altered),
  );
  prose.add('a citation unlinked', insteadOf(link, 'unlinked', link.text, 'unlinked-quotation'));
  prose.add(
    'a citation’s mark removed',
    inLink(link, 'without its opening mark', { text: link.text.replace(OPEN, '') }, 'marks'),
    inLink(link, 'without its closing mark', { text: link.text.replace(CLOSE, '') }, 'marks'),
  );
  prose.add(
    'a citation’s link broken',
    inLink(link, 'to nowhere', { url: link.url.replace(/\w(?=\.md$)|\d+$/u, '999') }, 'reference'),
    inLink(link, 'to a script', { url: 'javascript:alert(1)' }, 'link'),
    inLink(link, 'out of the content', { url: '../../package.json' }, 'link'),
  );
  prose.add(
    'a hidden character in a citation',
    inLink(
      link,
      'with a zero-width space',
      { text: link.text.replace(/(?<=\p{L})/u, '\u200B') },
      'character',
    ),
  );
}

for (const link of some(REFERENCES, 0, 2)) {
  const to = (n: string): string => link.url.replace(/\d+$/u, n);
  prose.add(
    'a reference to another paragraph than it says',
    inLink(link, 'to another', { url: to(link.url.endsWith('#p1') ? '2' : '1') }, 'reference'),
    inLink(link, 'to the whole article', { url: link.url.replace(/#.*/u, '') }, 'reference'),
  );
  prose.add(
    'a reference to a paragraph that isn’t there',
    inLink(link, 'to ¶99', { text: '¶99', url: to('99') }, 'reference'),
    inLink(link, 'to ¶0', { text: '¶0', url: to('0') }, 'link'),
  );
  prose.add(
    'a title where none belongs',
    inLink(link, 'with a title', { title: 'as printed' }, 'as-printed-needless'),
  );
}
