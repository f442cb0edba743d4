import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/corpus.ts';
import { sequenceRemarks } from '../../src/wording/sequence.ts';
import { corpusOf } from '../support/corpus.ts';
import { changedLetter } from '../support/letter.ts';

const quote = (words: string, passage: string): string => `[“${words}”](../passages/${passage}.md)`;

/** What is said of each quotation of the report Borealis, were this its one paragraph. */
function said(quoted: number, ...paragraph: string[]): string[] {
  const { articles } = corpusOf(
    changedLetter(
      ['borealis.md', 'words: 12, quoted: 11', `words: 40, quoted: ${quoted}`],
      [
        'borealis.md',
        'The letter says: [“The talks will not take place.”](../passages/l-off.md) [“Some day we shall meet.”](../passages/l-day.md)',
        `The letter says: ${paragraph.join(' and ')}`,
      ],
    ),
  );
  const borealis = articles.find(({ id }) => id === 'borealis') as Article;
  return borealis.quotations.map((quotation) =>
    sequenceRemarks(quotation)
      .map(({ before, named, after }) => `${before} ${named}${after}`)
      .join(' '),
  );
}

const WRONG = quote('it is wrong to meet', 'l-off');
const TALKS = quote('The talks will not take place.', 'l-off');
const DAY = quote('Some day we shall meet.', 'l-day');
const LOST = quote('lost a chance.', 'l-lost');
const FIRST = quote('Sadly', 'l-off');

test.each<[string, number, string[], string[]]>([
  ['nothing of neighbours', 11, [TALKS, DAY], ['', '']],
  [
    'how many words stand between',
    12,
    [TALKS, quote('The world has lost a chance.', 'l-lost')],
    [
      '',
      'In ¶1, next after “The talks will not take place”; 10 words of the statement stand between.',
    ],
  ],
  [
    'one word',
    11,
    [WRONG, TALKS],
    ['', 'In ¶1, next after “it is wrong to meet”; 1 word of the statement stands between.'],
  ],
  [
    'the reverse order, with words between and without',
    9,
    [LOST, DAY, FIRST],
    [
      '',
      'In ¶1, next after “lost a chance”, which comes later in the statement; 8 words of it stand between.',
      'In ¶1, next after “Some day we shall meet”, which comes later in the statement; 12 words of it stand between.',
    ],
  ],
  [
    'neighbours in the reverse order',
    11,
    [DAY, TALKS],
    ['', 'In ¶1, next after “Some day we shall meet”, which comes later in the statement.'],
  ],
  [
    'both, where it is next after one and comes before another',
    9,
    [LOST, FIRST, DAY],
    [
      '',
      'In ¶1, next after “lost a chance”, which comes later in the statement; 25 words of it stand between.',
      'In ¶1, next after “Sadly”; 12 words of the statement stand between. Printed after “lost a chance” (¶1), which comes later in the statement.',
    ],
  ],
])('of quotations in a row, says %s', (_, quoted, paragraph, expected) => {
  expect(said(quoted, ...paragraph)).toEqual(expected);
});

test('the start of a long quotation names it, and the text is called what it is', () => {
  const { articles } = corpusOf(
    changedLetter(
      ['statements/letter.md', 'shortTitle: Letter', 'shortTitle: Letter\nkind: letter'],
      ['aurora.md', '[“the world has lost a”]', '[“The world has lost a chance.”]'],
      ['aurora.md', 'words: 12, quoted: 5', 'words: 12, quoted: 6'],
      ['aurora.md', 'good thing.', 'It goes on: [“Some day we shall meet.”](../passages/l-day.md)'],
      ['aurora.md', 'quoted: 6', 'quoted: 11'],
    ),
  );
  const aurora = articles.find(({ id }) => id === 'aurora');
  expect(
    aurora?.quotations.map((quotation) =>
      sequenceRemarks(quotation).map(({ quotation: other, named, after }) => [
        other.n,
        named + after,
      ]),
    ),
  ).toEqual([
    [],
    [
      [
        1,
        '“The world has lost a chance”, which comes later in the letter; 5 words of it stand between.',
      ],
    ],
    [[1, '“The world has lost a chance” (¶1), which comes later in the letter.']],
  ]);
});
