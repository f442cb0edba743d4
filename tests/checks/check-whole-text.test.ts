import { expect, test } from 'vitest';
import { check } from '../support/content.ts';
import { corpusOf } from '../support/corpus.ts';
import { changedLetter, letterFaults } from '../support/letter.ts';

test('a statement known whole, with its passages, has no fault', () => {
  expect(letterFaults()).toBe('');
  expect(corpusOf(changedLetter()).statements).toHaveLength(1);
});

test('a line of it that is no sentence may be a passage, too', () => {
  const signature = changedLetter(['l-day.md', '> Some day we shall meet.', '> Yours, North']);
  expect(check(signature).problems.map(({ file }) => file)).not.toContain(
    'content/passages/l-day.md',
  );
});

const OFF = '> Sadly, it is wrong to meet now.';
const TEXT = 'statements/letter.md';

test.each<[string, (readonly [string, string, string])[], string[]]>([
  [
    'no such sentence: the nearest is named, with what differs',
    [['l-off.md', OFF, '> Sadly, it is quite wrong to meet now.']],
    [
      'passage-in-text',
      'no sentence of the text of `letter`',
      'sentence 3, which differs in with quite',
    ],
  ],
  [
    'a part of a sentence',
    [
      ['l-day.md', '> Some day we shall meet.', '> We shall meet.'],
      [TEXT, 'Some day we', 'Some day, We'],
    ],
    [
      'l-day.md:6:3 passage-in-text',
      'a part of sentence 5',
      'sentence 5: “Some day, We shall meet.”',
    ],
  ],
  [
    'sentences that are no neighbours',
    [['l-off.md', '> The talks will not take place.', '> That was a kind word.']],
    ['l-off.md:6:3 passage-in-text', 'one after the other'],
  ],
  [
    'a sentence that another passage has too',
    [['l-thanks.md', '> We thank you for your time.', `> We thank you for your time.\n>\n${OFF}`]],
    ['l-thanks.md:6:3 passage-in-text', 'sentence 3, which the passage `l-off` has too'],
  ],
  [
    'words that stand twice, without a number',
    [[TEXT, '> That was a kind word.', '> Some day we shall meet.']],
    ['l-day.md', 'words that stand 2 times in the text', '`sentence` with 5 or 6'],
  ],
  [
    'a number at which they do not begin',
    [['l-day.md', 'title: Some day', 'title: Some day\nsentence: 4']],
    ['l-day.md:4:11 passage-in-text', '`sentence: 4`, where the words don’t begin'],
  ],
  [
    'a heading in the text',
    [[TEXT, '> We thank', '> ## We\n> We thank']],
    ['statement-text', 'heading'],
  ],
  ['a list in the text', [[TEXT, '> We thank', '> - We thank']], ['statement-text', 'list']],
  ['emphasis in the text', [[TEXT, 'your time', 'your *time*']], ['statement-text', 'emphasis']],
  [
    'a paragraph after it',
    [[TEXT, '> Yours, North\n', '> Yours, North\n\nAnd so on.\n']],
    ['statement-text', 'a paragraph after the text'],
  ],
  [
    'a section without its field',
    [[TEXT, 'text: whole\n', '']],
    ['statement-text', 'no `text: whole`', 'no `words`'],
  ],
  [
    'fields that a whole text tells',
    [['l-day.md', 'title: Some day', 'title: Some day\norder: 2\nconfirmedBy: []']],
    ['`order`', '`confirmedBy`', 'the statement’s text is whole'],
  ],
  [
    'an edition without address, not assembled',
    [[TEXT, 'assembled: true, ', '']],
    ['`assembled: true` where it was put together'],
  ],
  [
    'a witness that differs, without the words',
    [[TEXT, ', differs: it seems wrong', '']],
    ['`differs`, with the words'],
  ],
])('%s is told', (_, changes, told) => {
  const faults = letterFaults(...changes);
  for (const words of told) expect(faults).toContain(words);
});
