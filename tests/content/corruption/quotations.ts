// Faults in the articles' quotations, in speech, and in the links of our own prose.
import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import {
  bare,
  CLOSE,
  citations,
  type Family,
  idOf,
  inMarks,
  isBracket,
  type Link,
  linked,
  OPEN,
  passageOf,
  quotations,
  references,
  type Spot,
  some,
  sourceOf,
  speeches,
  wordsIn,
} from './family.ts';
import { inLine, type Kind } from './kind.ts';

const ALTERED: readonly Rule[] = ['as-printed-missing', 'not-from-passage'];
const COUNTED: readonly Rule[] = ['quotation-count', 'as-printed-missing'];
const HIDDEN =
  '\u200B \u200D \uFEFF \u00AD \u202E \u2067 \u0008 \u2028 \u0000 &#8203; &zwj; &shy;'.split(' ');
const TWINS = ['aа', 'eе', 'oо', 'iі', 'oο', 'a\u{1D41A}', 'eｅ'].map((pair) => [...pair]);
const OUTSIDE = [
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '/passages/x.md',
  '//example.org/',
  '../../package.json',
  '..%2fpassages/x.md',
  '../passages/../../package.json',
];

const inText = (family: Family): Link[] => quotations(family).filter((link) => !link.inHeading);
/** A link with other words in its marks. */
const saying = (link: Link, words: readonly string[]): string =>
  linked(link, { words: inMarks(link.words, words) });
const ending = (link: Link, end: string): string =>
  saying(link, [...wordsIn(link.words).slice(0, -1), bare(wordsIn(link.words).at(-1) ?? '') + end]);
/** A change of every so many words of a link. */
const each =
  (of: number, change: (words: string[], i: number, word: string) => readonly string[] | false) =>
  (link: Link, turn: number): (string | undefined)[] => {
    const words = wordsIn(link.words);
    return some([...words.keys()], turn, of).map((i) => {
      const to = !isBracket(words[i] ?? '') && change(words, i, words[i] ?? '');
      return to ? saying(link, to) : undefined;
    });
  };
const to = (words: string[], i: number, change: (word: string) => string): string[] =>
  words.with(i, words[i]?.replace(bare(words[i]), change) ?? '');
const isInner = (words: string[], i: number): boolean => i > 0 && i < words.length - 1;
/** The word of the passage after a quotation's last. */
function nextWord(link: Link): string | undefined {
  const source = sourceOf(passageOf(link)).split(' ');
  const tail = wordsIn(link.words).slice(-3).map(bare);
  const at = source.findIndex((_, i) => tail.every((w, k) => bare(source[i + k] ?? '') === w));
  return at < 0 ? undefined : source[at + tail.length];
}
const within = (text: string, character: string): string =>
  text.replace(/(?<=\p{L})(?=\p{L})/u, character);
const withoutMarks = (link: Link): string[] => [
  linked(link, { words: link.words.replace(OPEN, '') }),
  linked(link, { words: link.words.replace(CLOSE, '') }),
];
const targets =
  (...urls: string[]) =>
  (link: Link): string[] =>
    urls.map((url) => linked(link, { url }));

const judged: readonly Kind[] = [
  ...inLine(quotations, ALTERED, {
    'a quotation’s word changed': each(2, (words, i) => to(words, i, () => 'zebra')),
    'a word added to a quotation': each(3, (words, i) => words.toSpliced(i, 0, 'not')),
    'a quotation’s word in capitals': each(
      4,
      (words, i, word) => i > 0 && /\p{Ll}/u.test(word) && words.with(i, word.toUpperCase()),
    ),
    'more in brackets than three words': (link) =>
      saying(link, wordsIn(link.words).toSpliced(1, 0, '[and so they said]')),
    'a mark after a closing ellipsis': (link) =>
      [' …?', ' …!', ' … (!)'].map((x) => ending(link, x)),
  }),
  // What the report had swapped itself is the passage's again, and its title says too much.
  ...inLine(quotations, [...ALTERED, 'as-printed-needless'], {
    'two words of a quotation swapped': each(3, (words, i, word) => {
      const before = words[i - 1] ?? '[]';
      return !isBracket(before) && before !== word && words.with(i, before).with(i - 1, word);
    }),
  }),
  ...inLine(quotations, ALTERED, {
    'a stop or a hyphen of a quotation dropped': each(
      1,
      (words, i, word) => i < words.length - 1 && words.with(i, word.replace(/[,.;:]$|-/u, '')),
    ),
  }),
  ...inLine(quotations, [...ALTERED, 'quotation-count', 'link', 'character'], {
    'a quotation’s word misspelt': each(
      4,
      (words, i, word) => bare(word).length > 1 && to(words, i, (whole) => whole.slice(0, -1)),
    ),
    'a footnote stuck to a word': (link) => [ending(link, '[1]'), ending(link, '[^1]')],
    'a look-alike letter in a quotation': (link, turn) =>
      some(TWINS, turn, 2).map(([latin = '', twin = '']) =>
        linked(link, { words: link.words.replace(latin, twin) }),
      ),
  }),
  ...inLine(inText, COUNTED, {
    'a word dropped inside a quotation': each(
      3,
      (words, i) => isInner(words, i) && words.toSpliced(i, 1),
    ),
    'a word of a quotation behind an ellipsis': each(
      5,
      (words, i) => words.length > 3 && words.with(i, '…'),
    ),
    'an edge of a quotation dropped': (link) =>
      [wordsIn(link.words).slice(1), wordsIn(link.words).slice(0, -1)].map((words) =>
        words.length > 0 ? saying(link, words) : undefined,
      ),
    'a quotation’s next word added': (link) => {
      const next = nextWord(link);
      return next && saying(link, [...wordsIn(link.words), next]);
    },
    'a quotation twice': ({ text }) => `${text} and ${text}`,
  }),
  ...inLine(quotations, ['marks', 'quotation-marks', 'block'], {
    'a quotation’s marks unbalanced': (link) => [
      ...withoutMarks(link),
      linked(link, { words: `and ${link.words}` }),
      `“${linked(link, { words: link.words.slice(1, -1) })}”`,
    ],
    'emphasis in or around a quotation': (link) => [
      `**${link.text}**`,
      saying(
        link,
        to(wordsIn(link.words), 0, (word) => `*${word}*`),
      ),
    ],
  }),
  ...inLine(inText, ['quotation-marks', 'unlinked-quotation', 'quotation-count', 'marks'], {
    'words in marks around a quotation': (link) =>
      `“he said ${linked(link, { words: link.words.replace(OPEN, '‘').replace(CLOSE, '’') })}”`,
    'a quotation’s link removed': ({ words }) => [words, words.slice(1, -1)],
  }),
  ...inLine(quotations, ['as-printed-missing', 'as-printed-needless'], {
    'a quotation’s title wrong': (link) =>
      ['as printed: zebra', 'as printed', 'as printed: so for so', `${link.title}, NATO`, ''].map(
        (title) => linked(link, { title }),
      ),
  }),
  ...inLine(inText, ALTERED, {
    'a quotation linked to another passage': (link, turn) =>
      some(link.family.passages, turn, 3)
        .filter((other) => other !== passageOf(link) && wordsIn(link.words).length > 3)
        .map((other) => linked(link, { url: `../passages/${idOf(other)}.md` })),
  }),
  ...inLine(quotations, ['reference'], {
    'a quotation’s passage misnamed': (link) =>
      targets('../passages/no-such-passage.md', link.url.replace('.md', 's.md'))(link),
  }),
  ...inLine(quotations, ['link'], {
    'a quotation’s link broken': (link) =>
      targets(...['/passages', '.md', '../'].map((part) => link.url.replace(part, '')))(link),
    'a quotation’s link out of the content': (link, turn) =>
      targets(...some([...OUTSIDE, 'https://example.org/'], turn, 3))(link),
  }),
  ...inLine(quotations, ['character'], {
    'a hidden character in a quotation': (link, turn) =>
      some(HIDDEN, turn, 3).map((c) => linked(link, { words: within(link.words, c) })),
  }),
  ...inLine(quotations, ['size'], {
    'an over-long quotation': (link) =>
      saying(link, [...wordsIn(link.words), ...Array<string>(1000).fill('and so')]),
  }),
];

const cited =
  (isPassage: boolean) =>
  (family: Family): Link[] =>
    citations(family).filter(({ url }) => url.includes('passages/') === isPassage);
const wrongly = (link: Link): string[] => {
  const words = wordsIn(link.words);
  const zebras = words.map((_, i) => to(words, i, () => 'zebra'));
  return [...zebras, ['not', ...words], ['[no]', ...words]].map((said) => saying(link, said));
};

const ours: readonly Kind[] = [
  ...inLine(cited(true), ALTERED, { 'a word wrong that is cited from a passage': wrongly }),
  ...inLine(cited(false), ['quote-not-there'], {
    'a word wrong that is cited from a report': wrongly,
  }),
  ...inLine(citations, ['unlinked-quotation'], { 'a citation unlinked': ({ words }) => words }),
  ...inLine(citations, ['marks'], { 'a citation’s mark removed': withoutMarks }),
  ...inLine(citations, ['reference'], {
    'a citation’s link broken': (link) =>
      linked(link, { url: link.url.replace(/\w(?=\.md$)|\d+$/u, '999') }),
  }),
  ...inLine(citations, ['link'], {
    'a citation’s link out of the content': (link, turn) =>
      targets(...some(OUTSIDE, turn, 3))(link),
  }),
  ...inLine(citations, ['character'], {
    'a hidden character in a citation': (link) =>
      linked(link, { words: within(link.words, '\u200B') }),
  }),
  ...inLine(references, ['reference', 'link'], {
    'a number that leads elsewhere than it says': (link) => [
      ...targets(
        link.url.replace(/\d+$/u, (n) => (n === '1' ? '2' : '1')),
        link.url.replace(/#.*/u, ''),
        'https://example.org/',
      )(link),
      ...['¶1–3', '(¶99)', '§99', '¶099'].map((words) => linked(link, { words })),
      linked(link, { words: '¶999', url: link.url.replace(/\d+$/u, '999') }),
    ],
  }),
  ...inLine(references, ['link'], {
    'a number that is no link': (link) => [
      link.words,
      `(${link.words})[${link.url}]`,
      `[${link.words}] (${link.url})`,
      linked(link, { words: '' }),
      linked(link, { url: link.url.replace(/\d+$/u, '0') }),
    ],
  }),
  ...inLine(references, ['as-printed-needless'], {
    'a title where none belongs': (link) => linked(link, { title: 'as printed' }),
  }),
];

const countedSpeeches = (family: Family): Spot[] =>
  speeches(family).filter(({ file }) => !/^brief:/mu.test(textOf(file)));

const spoken: readonly Kind[] = [
  // In brief, remarks of others may be left out, so that their words are not counted.
  ...inLine(countedSpeeches, ['quotation-count', 'marks'], {
    'a speech’s word dropped or added': ({ text }) =>
      wordsIn(text).flatMap((_, i, words) => [
        words.length > 1 ? inMarks(text, words.toSpliced(i, 1)) : undefined,
        inMarks(text, words.toSpliced(i, 0, 'not')),
      ]),
    'a speech’s marks removed': ({ text }) => [
      text.slice(1, -1),
      text.slice(1),
      text.slice(0, -1),
      `‘${text.slice(1, -1)}’`,
    ],
    'a speech twice': ({ text }) => `${text} and ${text}`,
  }),
  ...inLine(speeches, [...ALTERED, 'unlinked-quotation'], {
    'a speech passed off as the statement’s': ({ text, family }, turn) =>
      some(family.passages, turn, 4).map((one) => `[${text}](../passages/${idOf(one)}.md)`),
    'the statement’s words as speech, one of them wrong': ({ family }) =>
      family.passages
        .map((passage) => sourceOf(passage).split(' ').slice(0, 12))
        .filter((words) => words.length === 12)
        .map((words) => `“${words.with(5, 'zebra').map(bare).join(' ')}”`),
  }),
];

export const quoted = [...judged, ...ours, ...spoken];
