import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { tinyContent } from '../support/tiny.ts';

const { content } = checkContent(tinyContent);

test('a passage’s text is its sentences', () => {
  expect(entriesOf(content).passages.find(({ id }) => id === 'ports')).toMatchObject({
    title: 'Ports',
    order: 1,
    sentences: ['The parties keep all ports open to ships of every flag.', 'They charge no toll.'],
  });
});

test('an article’s text is its paragraphs and its quotations', () => {
  const gazette = entriesOf(content).articles.find(({ id }) => id === 'gazette');
  expect(gazette?.blocks.map(({ children }) => plainText(children))).toEqual([
    'Nobody had expected a pact this year.',
    'It says: “The [two] parties keep all ports open.”',
    'Lighthouses are to stay lit as well.',
    'It rained.',
  ]);
  expect(gazette?.blocks.flatMap((block) => block.quotations)).toMatchObject([
    {
      n: 1,
      paragraph: 2,
      inHeading: false,
      passage: 'ports',
      printed: '“The [two] parties keep all ports open.”',
      title: undefined,
      judgement: { labels: ['stops-mid-sentence', 'brackets'], count: 6 },
    },
  ]);
});

test('the lines of the front matter go by their paths', () => {
  const [comparison] = entriesOf(content).comparisons;
  expect(Object.keys(comparison?.notes ?? {})).toEqual(['title', 'description']);
});
