// What no check can know, or what changes nothing: each kind with its reason. The pages for readers and authors name
// these limits; a check that learns to know one of them moves it to the faults.
import type { SourceFile } from '../../../src/content/content-file.ts';
import { realContent, sourceFile, textOf } from '../../support/content.ts';
import {
  AN,
  ARTICLES,
  bodyStart,
  CITATIONS,
  CLOSE,
  COMPARISON,
  idOf,
  inMarks,
  isHeading,
  lineAt,
  NS,
  OPEN,
  PASSAGES,
  passageOf,
  put,
  QUOTATIONS,
  relinked,
  replaced,
  some,
  sourceOf,
  wordsOf,
} from './fault.ts';
import { FIELDS, isOptional, OPTIONAL, without } from './front-matter.ts';
import { blocksOf, isHeadingBlock, listed, TOPIC_LISTS, withBlocks } from './paragraphs.ts';
import { quotedWords, withWordChanged } from './passages.ts';
import { SPEECHES } from './prose.ts';
import { isFittable, toggled } from './quotations.ts';

export interface Harmless {
  readonly kind: string;
  readonly reason: string;
  readonly cases: readonly { readonly what: string; readonly files: () => readonly SourceFile[] }[];
}

const RUNNING = QUOTATIONS.filter((link) => !isHeading(link));
const HEADINGS = QUOTATIONS.filter(isHeading);
const comparison = textOf(COMPARISON);

/** Words that the analysis or a note quotes from an article: a change of them is seen there. */
const cited = CITATIONS.filter(({ url }) => url.includes('#p')).map(({ text }) =>
  text.slice(1, -1),
);

const typography: readonly [string, (text: string) => string][] = [
  ['straight marks', (text) => text.replace(OPEN, '"').replace(CLOSE, '"')],
  ['angle marks', (text) => text.replace(OPEN, '«').replace(CLOSE, '»')],
  ['another closing stop', (text) => text.replace(/[,.]?(?=[”’]$)/u, ';')],
  ['no closing stop', (text) => text.replace(/[,.](?=[”’]$)/u, '')],
  ['two spaces', (text) => text.replaceAll(' ', '  ')],
  ['a line break', (text) => text.replace(' ', '\n')],
  ['spaces that don’t break', (text) => text.replaceAll(' ', '\u00A0')],
  ['hyphens that don’t break', (text) => text.replaceAll('-', '\u2011')],
  ['other inner marks', (text) => text.replace('‘forbidden’', '“forbidden”')],
  ['entities for its marks', (text) => text.replace(OPEN, '&ldquo;').replace(CLOSE, '&rdquo;')],
];

/** Swaps what stands at two places of a text. */
const swapped = (text: string, [a, b]: readonly [string, string]): string =>
  text.replace(a, '\u0001').replace(b, a).replace('\u0001', b);

export const harmless: readonly Harmless[] = [
  {
    kind: 'typography',
    reason: 'Marks, dashes, spaces and a closing stop are house style and never count.',
    cases: RUNNING.flatMap((link, turn) =>
      some(typography, turn, 3)
        // A mark of the same kind inside would end the quotation.
        .filter(([name]) => name !== 'other inner marks')
        .map(([name, set]) => ({ link, name, text: set(link.text) }))
        .filter(({ link: { text: was }, text }) => text !== was)
        .map(({ name, text }) => ({
          what: `${link.text.slice(0, 40)} with ${name}`,
          files: () => relinked(link, { text }),
        })),
    ),
  },
  {
    kind: 'a first letter fitted',
    reason:
      'A capital may be lowered from a sentence’s start or raised inside one (CMOS 13.7); the page says so.',
    cases: QUOTATIONS.filter((link) => isFittable(link.text, sourceOf(passageOf(link))))
      // A word of an article that the analysis quotes is held to its capitals.
      .filter(
        ({ text }) => !cited.some((words) => text.includes(words) && text.indexOf(words) <= 1),
      )
      .map((link) => ({
        what: link.text.slice(0, 40),
        files: () => relinked(link, { text: toggled(link.text) }),
      })),
  },
  {
    kind: 'a word inside brackets changed',
    reason: 'What stands in brackets is the report’s own; the page shows it as such.',
    cases: QUOTATIONS.filter(({ text }) => text.includes('[two]'))
      .flatMap((link) =>
        ['[three]', '[Two]', '[two or more]', '[the]'].map((words) => ({
          what: words,
          files: () => relinked(link, { text: link.text.replace('[two]', words) }),
        })),
      )
      .filter(({ what }) => what !== '[two or more]'),
  },
  {
    kind: 'a quotation moved along its passage',
    reason:
      'A word less at one edge and the next word more at the other keep the count; all words are the passage’s.',
    cases: [
      {
        what: '“formation … camps in”',
        files: () =>
          put(
            NS,
            textOf(NS).indexOf('“formation of closed'),
            textOf(NS).indexOf('“formation of closed') +
              '“formation of closed bloc structures and opposing camps.”'.length,
            '“of closed bloc structures and opposing camps in”',
          ),
      },
    ],
  },
  {
    kind: 'a heading’s quotation longer, shorter, or no link',
    reason:
      'A heading’s quotations are judged, but not counted, and one or two words may be chance.',
    cases: [
      ...HEADINGS.map((link) => ({
        what: `${link.text} unlinked`,
        files: () => put(link.file, link.from, link.to, link.text),
      })),
      ...HEADINGS.filter(({ text }) => text.includes(' ')).flatMap((link) => [
        { what: 'shorter', files: () => relinked(link, { text: '‘limits’' }) },
        { what: 'longer', files: () => relinked(link, { text: '‘has no limits’' }) },
      ]),
    ],
  },
  {
    kind: 'a speech’s word changed within its count',
    reason:
      'Speech is held against the original by its number of words alone; the original isn’t here.',
    cases: SPEECHES.filter(
      ({ text }) => !cited.some((words) => text.includes(words.replace(/[,.]$/u, ''))),
    ).flatMap(({ file, from, text }) =>
      wordsOf(text).map((word, i) => ({
        what: `${word} → zebra`,
        files: () =>
          put(file, from, from + text.length, inMarks(text, wordsOf(text).with(i, 'zebra'))),
      })),
    ),
  },
  {
    kind: 'a citation shorter, or without marks',
    reason:
      'Fewer words of a passage are still its words, and without marks nothing is said to be quoted.',
    cases: CITATIONS.flatMap((link) => [
      ...(wordsOf(link.text).length > 3
        ? [
            {
              what: `${link.text} shorter`,
              files: () =>
                relinked(link, { text: inMarks(link.text, wordsOf(link.text).slice(1, -1)) }),
            },
          ]
        : []),
      {
        what: `${link.text} without marks`,
        files: () => relinked(link, { text: link.text.slice(1, -1) }),
      },
    ]),
  },
  {
    kind: 'our own words changed',
    reason:
      'No check knows what the original says, only what it quotes: facts, figures and hedges are the editor’s to compare.',
    cases: [AN, NS, COMPARISON].flatMap((file) => {
      const text = textOf(file);
      return some([...text.matchAll(/(?<= )[a-z]{5,}(?= [a-z]+ [a-z]+ )/gu)], 0, 12)
        .filter(({ index }) => index > bodyStart(text))
        .filter(({ index }) => {
          const links = text.slice(text.lastIndexOf('\n', index), index);
          return (
            links.split('“').length === links.split('”').length &&
            links.split('[').length === links.split(')').length
          );
        })
        .map(({ index, 0: word }) => ({
          what: `${idOf(file)}:${lineAt(text, index)} ${word}`,
          files: () => put(file, index, index + word.length, 'zebras'),
        }));
    }),
  },
  {
    kind: 'another value of the same kind',
    reason: 'Names, dates, counts and addresses are the editor’s word; no other file has them.',
    cases: FIELDS.flatMap((field) => {
      const { file, name, path, kind, value } = field;
      const others: Record<string, string> = {
        outlet: 'Another Outlet',
        headline: 'Another headline',
        standfirst: 'Another line.',
        byline: 'Another Name',
        title: 'Another title',
        shortTitle: 'Another short title',
        place: 'Minsk',
        section: 'IX',
        publisher: 'Another Publisher',
        source: 'Another source',
        date: '"2022-02-05"',
        published: '"2025-05-05"',
        language: 'fr',
        url: '"https://example.org/another"',
        order: '99',
        extent: 'part',
        name: 'CC0',
        count: '5',
        words: String(Number(textOf(file).slice(...value)) + 1),
      };
      const other = others[name];
      if (
        other === undefined ||
        // An article's day stands there twice.
        (path[0] === 'published' && name === 'date') ||
        kind === 'group' ||
        kind === 'list' ||
        textOf(file).slice(...value) === other
      )
        return [];
      return [
        {
          what: `${idOf(file)} ${path.join('.')} → ${other}`,
          files: () => put(file, ...value, other),
        },
      ];
    }),
  },
  {
    kind: 'an optional field removed',
    reason: `Nobody else knows what ${[...OPTIONAL].join(', ')} would have said.`,
    cases: FIELDS.filter(isOptional).map((field) => ({
      what: `${idOf(field.file)} ${field.path.join('.')}`,
      files: () => without(field),
    })),
  },
  {
    kind: 'an entry of a list removed or moved',
    reason:
      'How many witnesses, issuers, editions or findings there are, and in which order the articles are named, is the editor’s word.',
    cases: [
      ...PASSAGES.flatMap((file) =>
        [...textOf(file).matchAll(/^ {2}- \{ publisher.*\n/gmu)]
          .slice(1)
          .map(({ index, 0: entry }) => ({
            what: `${idOf(file)} ${entry.trim()}`,
            files: () => put(file, index, index + entry.length, ''),
          })),
      ),
      {
        what: 'described',
        files: () =>
          replaced(COMPARISON, comparison.replace(/described:\n.*\n/u, 'described: []\n')),
      },
      {
        what: 'articles in the other order',
        files: () =>
          replaced(
            COMPARISON,
            comparison.replace(/articles: \[(.*), (.*)\]/u, 'articles: [$2, $1]'),
          ),
      },
    ],
  },
  {
    kind: 'two paragraphs without quotations in each other’s place',
    reason:
      'Nothing in them is counted; the order of our own paragraphs is held by the editor’s eye.',
    cases: ARTICLES.flatMap((file) => {
      const blocks = blocksOf(file);
      const plain = (block: string | undefined): boolean =>
        block !== undefined &&
        !isHeadingBlock(block) &&
        !/[“‘]/u.test(block) &&
        // What the analysis quotes from a paragraph is looked for there.
        !cited.some((words) => block.includes(words));
      return blocks.flatMap((block, i) =>
        plain(block) && plain(blocks[i + 1])
          ? [
              {
                what: `${idOf(file)} blocks ${i + 1} and ${i + 2}`,
                files: () =>
                  withBlocks(file, blocks.with(i, blocks[i + 1] as string).with(i + 1, block)),
              },
            ]
          : [],
      );
    }),
  },
  {
    kind: 'a paragraph moved to another topic',
    reason:
      'Which subject a paragraph deals with is the editor’s judgement, within a third of the words and one topic each.',
    cases: [
      ['world-order', '[7]', 'friendship', '[8]'],
      ['chinas-interests', '[5, 9, 11]', 'the-meeting', '[1, 6]'],
    ].map(([from, one, to, other]) => ({
      what: `${from} ↔ ${to}`,
      files: () =>
        replaced(COMPARISON, swapped(comparison, [`${idOf(NS)}: ${one}`, `${idOf(NS)}: ${other}`])),
    })),
  },
  {
    kind: 'a topic’s numbers in another order',
    reason: 'They are put in order before they are shown.',
    cases: TOPIC_LISTS.filter(({ numbers }) => numbers.length > 1).map((list) => ({
      what: list.article,
      files: () => listed(list, list.numbers.toReversed()),
    })),
  },
  {
    kind: 'two sections in each other’s place',
    reason:
      'A section’s heading is the title of the topic at its place; no check knows what it is about.',
    cases: [
      {
        what: 'Taiwan ↔ Ukraine',
        files: () => replaced(COMPARISON, swapped(comparison, ['## Taiwan', '## Ukraine'])),
      },
    ],
  },
  {
    kind: 'a passage’s word changed that nobody quotes',
    reason:
      'Such words rest on the witnesses that the page names; the statement’s own text isn’t here.',
    cases: PASSAGES.flatMap((passage) => {
      const quoted = quotedWords(passage);
      const places = sourceOf(passage)
        .split(' ')
        .map((_, i) => i);
      return some(places, 0, 7)
        .filter((i) => !quoted.has(i))
        .map((i) => ({
          what: `${idOf(passage)} word ${i + 1}`,
          files: () => withWordChanged(passage, i),
        }));
    }),
  },
  {
    kind: 'a passage’s sentences merged',
    reason: 'Where a sentence ends is authored, never guessed.',
    cases: PASSAGES.filter((file) => textOf(file).includes('\n>\n')).map((file) => ({
      what: idOf(file),
      files: () => replaced(file, textOf(file).replaceAll('\n>\n> ', ' ')),
    })),
  },
  {
    kind: 'a file added that nothing uses',
    reason: 'A third article, a second statement or comparison is how the site grows.',
    cases: [
      ...ARTICLES.map((file) => ({
        what: idOf(file),
        files: () => [
          ...realContent,
          sourceFile(
            'content/articles/zz-copy.md',
            textOf(file).replace(/^(url: https:\/\/).*/mu, '$1example.org/x'),
          ),
        ],
      })),
      {
        what: 'a statement',
        files: () => [
          ...realContent,
          sourceFile(
            'content/statements/zz-copy.md',
            '---\ntitle: T\nshortTitle: T\ndate: "2025-05-05"\nplace: P\nissuers: [I]\neditions: [{ language: en, publisher: P, url: "https://example.org/", compared: true }]\nwords: { count: 1, source: S }\nlicence: { name: N, note: N }\n---\n\nWords.\n',
          ),
        ],
      },
      {
        what: 'a comparison',
        files: () => [...realContent, sourceFile('content/comparisons/zz-copy.md', comparison)],
      },
    ],
  },
  {
    kind: 'a file as another system saves it',
    reason: 'A byte-order mark, carriage returns and a missing last line break are accepted.',
    cases: realContent.flatMap((file) => [
      {
        what: `${file.path} with a byte-order mark`,
        files: () => replaced(file, `\uFEFF${textOf(file)}`),
      },
      {
        what: `${file.path} with carriage returns`,
        files: () => replaced(file, textOf(file).replaceAll('\n', '\r\n')),
      },
      {
        what: `${file.path} without its last line break`,
        files: () => replaced(file, textOf(file).trimEnd()),
      },
    ]),
  },
];
