// Faults in the articles' quotations.

import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import {
  bare,
  CLOSE,
  type Fault,
  idOf,
  inLink,
  inMarks,
  insteadOf,
  isBracket,
  isHeading,
  Kinds,
  OPEN,
  PASSAGES,
  passageOf,
  put,
  QUOTATIONS,
  some,
  sourceOf,
  wordsOf,
} from './fault.ts';

const ALTERED: readonly Rule[] = ['as-printed-missing', 'not-from-passage'];
const COUNTED: readonly Rule[] = ['quotation-count', 'as-printed-missing'];

/** A capital for a small letter, and the other way round. */
export const toggled = (word: string): string =>
  word.replace(/\p{L}/u, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );

/** Whether a quotation's first letter may be changed without a fault: raised inside a sentence, either at its start. */
export function isFittable(text: string, source: string): boolean {
  const [first = '', second = ''] = wordsOf(text).filter((word) => !isBracket(word));
  const atStart = source.toLowerCase().startsWith(`${first} ${second}`.toLowerCase().trim());
  return atStart || /^\P{L}*\p{Ll}/u.test(first);
}

const HIDDEN = {
  'a zero-width space': '\u200B',
  'a zero-width joiner': '\u200D',
  'a byte-order mark': '\uFEFF',
  'a soft hyphen': '\u00AD',
  'a right-to-left override': '\u202E',
  'a right-to-left isolate': '\u2067',
  'a control character': '\u0008',
  'a line separator': '\u2028',
  'a null': '\u0000',
};
const LOOK_ALIKES = [
  ['a', 'а'],
  ['e', 'е'],
  ['o', 'о'],
  ['i', 'і'],
  ['o', 'ο'],
  ['a', '\u{1D41A}'],
  ['e', 'ｅ'],
] as const;
const OUTSIDE = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '/passages/taiwan.md',
  '//example.org/',
  '../../../etc/passwd',
  '../../package.json',
  '..%2fpassages/taiwan.md',
  '../passages/../../package.json',
  'https://example.org/',
];

export const quotations = new Kinds();

for (const [turn, link] of QUOTATIONS.entries()) {
  const words = wordsOf(link.text);
  const source = sourceOf(passageOf(link));
  const heading = isHeading(link);
  const told = (what: string, changed: readonly string[], rules: readonly Rule[]): Fault =>
    inLink(link, what, { text: inMarks(link.text, changed) }, ...rules);
  const eachWord = (make: (word: string, i: number) => Fault | undefined): (Fault | undefined)[] =>
    words.map((word, i) => (isBracket(word) ? undefined : make(word, i)));

  quotations.add(
    'a quotation’s word changed',
    ...eachWord((word, i) =>
      told(`${word} → zebra`, words.with(i, word.replace(bare(word), 'zebra')), ALTERED),
    ),
  );
  quotations.add(
    'a quotation’s word misspelt',
    ...some(
      eachWord((word, i) =>
        bare(word).length < 2
          ? undefined
          : told(
              `${word} without its last letter`,
              words.with(i, word.replace(bare(word), bare(word).slice(0, -1))),
              [...ALTERED, 'quotation-count'],
            ),
      ),
      turn,
      4,
    ),
  );
  quotations.add(
    'a quotation’s word dropped inside',
    ...some(
      words
        .slice(1, -1)
        .map((word, i) => told(`without ${word}`, words.toSpliced(i + 1, 1), COUNTED)),
      turn,
      3,
    ),
  );
  quotations.add(
    'a word added to a quotation',
    ...some(
      [...words, ''].map((_, i) =>
        told(`“not” before word ${i + 1}`, words.toSpliced(i, 0, 'not'), ALTERED),
      ),
      turn,
      3,
    ),
  );
  quotations.add(
    'two words of a quotation swapped',
    ...some(
      words.slice(1).map((word, i) => {
        const before = words[i] as string;
        return isBracket(word) || isBracket(before)
          ? undefined
          : told(`${before} ↔ ${word}`, words.with(i, word).with(i + 1, before), ALTERED);
      }),
      turn,
      3,
    ),
    // The last two, where a word that is vouched for may stand.
    words.length > 3
      ? told(
          'with its last two swapped',
          [...words.slice(0, -2), ...words.slice(-2).reverse()],
          ALTERED,
        )
      : undefined,
  );
  quotations.add(
    'a quotation’s capitals changed',
    ...some(
      eachWord((word, i) =>
        i === 0 && isFittable(link.text, source)
          ? undefined
          : told(`${word} → ${toggled(word)}`, words.with(i, toggled(word)), [
              'as-printed-missing',
              'as-printed-needless',
            ]),
      ),
      turn,
      3,
    ),
    inLink(link, 'all in capitals', { text: link.text.toUpperCase() }, 'as-printed-missing'),
  );
  quotations.add(
    'a quotation’s marks unbalanced',
    inLink(
      link,
      'without its opening mark',
      { text: link.text.replace(OPEN, '') },
      'marks',
      'quotation-marks',
    ),
    inLink(
      link,
      'without its closing mark',
      { text: link.text.replace(CLOSE, '') },
      'marks',
      'quotation-marks',
    ),
    insteadOf(
      link,
      'with its marks outside the link',
      `“[${link.text.slice(1, -1)}](${link.url})”`,
      'quotation-marks',
    ),
    inLink(link, 'with a word outside its marks', { text: `and ${link.text}` }, 'quotation-marks'),
  );
  quotations.add(
    'a quotation linked to another passage',
    ...some(PASSAGES.map(idOf), turn, 3)
      .filter((id) => !link.url.endsWith(`/${id}.md`))
      .map((id) => inLink(link, `→ ${id}`, { url: `../passages/${id}.md` }, ...ALTERED)),
  );
  quotations.add(
    'a quotation’s link broken',
    inLink(link, 'to no passage', { url: '../passages/no-such-passage.md' }, 'reference'),
    inLink(link, 'to a misspelt passage', { url: link.url.replace('.md', 's.md') }, 'reference'),
    inLink(link, 'to no folder', { url: link.url.replace('/passages/', '/passage/') }, 'link'),
    inLink(link, 'without its ending', { url: link.url.replace('.md', '') }, 'link'),
    inLink(link, 'in its own folder', { url: link.url.replace('../', '') }, 'link'),
    inLink(link, 'to nothing', { url: '', title: '' }, 'link'),
  );
  quotations.add(
    'a link that leads out of the content',
    ...some(OUTSIDE, turn, 3).map((url) => inLink(link, `→ ${url}`, { url }, 'link')),
  );

  const middle = Math.floor(link.text.length / 2);
  const within = (character: string): { text: string } => ({
    text: link.text.slice(0, middle) + character + link.text.slice(middle),
  });
  for (const [kind, character] of Object.entries(HIDDEN))
    quotations.add(
      `${kind} in a quotation`,
      inLink(link, `with ${kind}`, within(character), 'character'),
    );
  quotations.add(
    'a hidden character’s entity in a quotation',
    ...some(['&#8203;', '&zwj;', '&shy;', '&#x202e;'], turn, 2).map((entity) =>
      inLink(link, `with ${entity}`, within(entity), 'character'),
    ),
  );
  quotations.add(
    'a look-alike letter in a quotation',
    ...some(LOOK_ALIKES, turn, 2).map(([latin, other]) =>
      link.text.includes(latin)
        ? inLink(
            link,
            `${latin} → ${other}`,
            { text: link.text.replace(latin, other) },
            'character',
            ...ALTERED,
          )
        : undefined,
    ),
  );
  quotations.add(
    'a quotation’s title wrong',
    inLink(
      link,
      'with another title',
      { title: 'as printed: zebra' },
      'as-printed-missing',
      'as-printed-needless',
    ),
    inLink(
      link,
      'with a bare title',
      { title: 'as printed' },
      'as-printed-missing',
      'as-printed-needless',
    ),
    ...(link.title
      ? [
          inLink(link, 'without its title', { title: '' }, 'as-printed-missing'),
          inLink(
            link,
            'with more than its title',
            { title: `${link.title}, NATO` },
            'as-printed-missing',
          ),
        ]
      : []),
  );
  // A heading's quotations are judged, but not counted.
  if (heading) continue;

  quotations.add(
    'a quotation’s word dropped at an edge',
    told('without its first word', words.slice(1), COUNTED),
    told('without its last word', words.slice(0, -1), COUNTED),
  );
  const at = source.indexOf(
    words
      .filter((word) => !isBracket(word))
      .slice(-3)
      .join(' ')
      .replace(/[,.]$/u, ''),
  );
  const next = at < 0 ? undefined : source.slice(at).split(' ')[Math.min(3, words.length)];
  quotations.add(
    'a quotation’s next word added',
    next === undefined ? undefined : told(`with ${next}`, [...words, next], COUNTED),
  );
  quotations.add(
    'a quotation’s link removed',
    insteadOf(link, 'unlinked', link.text, 'unlinked-quotation', 'quotation-count'),
    insteadOf(link, 'as plain words', link.text.slice(1, -1), 'quotation-count', 'marks'),
  );
  quotations.add('a quotation twice', {
    ...inLink(link, 'twice', {}, 'quotation-count'),
    files: () =>
      put(link.file, link.to, link.to, ` and ${textOf(link.file).slice(link.from, link.to)}`),
  });
  quotations.add(
    'a word of a quotation behind an ellipsis',
    words.length < 4 ? undefined : told('with … for a word', words.with(2, '…'), COUNTED),
  );
  quotations.add(
    'a stop or a hyphen of a quotation dropped',
    ...words.map((word, i) =>
      i < words.length - 1 && /[,.;:]$/u.test(word)
        ? told(`${word} without its stop`, words.with(i, word.slice(0, -1)), ALTERED)
        : undefined,
    ),
    ...words.map((word, i) =>
      word.includes('-')
        ? told(`${word} without its hyphen`, words.with(i, word.replace('-', '')), ALTERED)
        : undefined,
    ),
  );
  quotations.add(
    'more in brackets than three words',
    told('with four words in brackets', words.toSpliced(1, 0, '[and so they said]'), ALTERED),
  );
  quotations.add(
    'an over-long quotation',
    told('over-long', [...words, ...Array<string>(1000).fill('and so')], ['size']),
  );
}
