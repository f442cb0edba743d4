// Articles beside invented originals: each kind of fault, and what is only to be looked at.
import { expect, test } from 'vitest';
import { holdToOriginal } from '../../src/draft/hold-to-original.ts';
import { readSource } from '../../src/draft/read-source.ts';
import { inWords } from '../../src/faults/fault.ts';
import { check } from '../support/content.ts';
import { changedLetter } from '../support/letter.ts';

const ORIGINAL = `Yesterday North said it felt sorry: "the world has lost a" thing.

The palace adds this: "It is wrong to meet".

The United Nations Committee on Ships regrets it deeply.

In May Ms Olsen of Bergen said nothing then.
`;

/** What is said of the first report of the letter, with a changed body or a changed original. */
function held(body: [string, string], original: [string, string]): string[] {
  const { content } = check(changedLetter(['aurora.md', ...body]));
  const article = content.articles.get('aurora');
  if (!article) throw new Error('no article');
  const bytes = new TextEncoder().encode(ORIGINAL.replace(...original));
  const { faults, looks } = holdToOriginal(article, readSource(bytes, 'originals/aurora.txt'));
  return [...faults.map((each) => inWords(each).found), ...looks.map(({ text }) => text)];
}

const FIRST = 'North is sorry: [“the world';
const SAME: [string, string] = ['Others regret it.', 'Others regret it now.'];
const BRIEF = 'Others regret it.';

test.each<[string, [string, string], [string, string], string[]]>([
  ['nothing', SAME, ['', ''], []],
  ['a heading', SAME, ['\n\nIn May', '\n\n## Norway\n\nIn May'], ['0 sub-headings']],
  [
    'a mark without its partner',
    SAME,
    ['has lost a" thing', 'has lost a thing'],
    [
      '"the world has lost a: a mark that nothing closes; set the missing one where the outlet’s quotation ends',
    ],
  ],
  ['a paragraph', SAME, ['\n\nIn May', '\n\nIt rained.\n\nIn May'], ['4 entries in `paragraphs`']],
  ['a count', SAME, ['regrets it deeply', 'regrets it'], ['9 words recorded for paragraph 3']],
  [
    'marks in brief',
    SAME,
    ['nothing then', '"nothing" then'],
    ['0 words in marks (`quoted` and `speech`) recorded for paragraph 4'],
  ],
  [
    'a run lost',
    ['[“It is wrong to meet”](../passages/l-off.md)', 'so'],
    ['', ''],
    ['no “It is wrong to meet” in paragraph 2'],
  ],
  [
    'a run changed',
    ['It is wrong to meet', 'It is wrong to part'],
    ['', ''],
    ['“It is wrong to part” in paragraph 2'],
  ],
  [
    'a run invented',
    [BRIEF, 'Others “do not like” it.'],
    ['', ''],
    ['“do not like” in paragraphs 3 to 4'],
  ],
  [
    'words borrowed',
    [BRIEF, 'All of them regret it so very deeply indeed.'],
    ['In May Ms Olsen of Bergen said nothing then', 'All of them regret it so very deeply indeed'],
    [
      '9 words in a row as paragraph 4 of the original has them: “All of them regret it so very deeply indeed”',
    ],
  ],
  [
    'a title is not borrowed',
    [BRIEF, 'The United Nations Committee on Ships regrets this.'],
    ['', ''],
    [],
  ],
  [
    'a number invented',
    [FIRST, `For 30 days ${FIRST}`],
    ['', ''],
    ['¶1, nowhere in the original: 30'],
  ],
  ['a number lost', SAME, ['thing.', '12.'], ['¶1, only in the original: 12']],
  ['a number in words', [FIRST, `For twelve days ${FIRST}`], ['thing.', '12.'], []],
  ['a name lost', SAME, ['thing.', 'Oslo.'], ['¶1, only in the original: Oslo']],
  [
    'a name from another paragraph',
    [FIRST, `To Olsen ${FIRST}`],
    ['', ''],
    ['¶1, only in the retelling: Olsen'],
  ],
  [
    'a name where a sentence begins',
    SAME,
    ['\n\nThe palace', ' Oslo agreed.\n\nThe palace'],
    ['12 words recorded for paragraph 1', '¶1, only in the original: Oslo'],
  ],
  [
    'a million for a billion',
    [FIRST, `For 3 million ${FIRST}`],
    ['thing.', '3bn.'],
    ['¶1, only in the original: 3bn', '¶1, nowhere in the original: 3 million'],
  ],
  [
    'another speaker',
    [FIRST, `Then Olsen saw Dahl. By Dahl ${FIRST}`],
    ['Yesterday', 'By Olsen now, yesterday Dahl saw. By Olsen'],
    [
      '12 words recorded for paragraph 1',
      '¶1, “the world has lost a”: with Dahl in the retelling, with Olsen in the original',
    ],
  ],
  [
    'a remark in brief without its marks',
    [BRIEF, 'Others of Bergen said nothing then.'],
    ['of Bergen said nothing then', '"of Bergen said nothing then"'],
    [
      '0 words in marks (`quoted` and `speech`) recorded for paragraph 4',
      'no “of Bergen said nothing then” in paragraphs 3 to 4',
    ],
  ],
  ['a name in another form', [FIRST, `Norwegians said: ${FIRST}`], ['thing.', 'Norway.'], []],
])('%s', (_, body, original, expected) => {
  expect(held(body, original)).toEqual(expected);
});
