import { expect, test } from 'vitest';
import { check } from '../support/content.ts';
import { type Change, changed } from '../support/tiny.ts';

const report = (days: string): Change => [
  'articles/daily.md',
  'language: en-GB\n',
  `language: en-GB\n${days}\n`,
];
const edition = (seen: string): Change => [
  'statements/harbour-pact.md',
  'compared: true }',
  `compared: true, seen: "${seen}" }`,
];
const count = (words: number): Change => [
  'statements/harbour-pact.md',
  'count: 900',
  `count: ${words}`,
];

test.each<[what: string, change: Change, expected: string | undefined]>([
  ['a length of all passages together', count(37), undefined],
  ['a length of less', count(36), 'at least 37, the words of its passages together'],
  ['a report of the statement’s day', report('published: { date: "2024-05-01" }'), undefined],
  ['a report months before it', report('published: { date: "2023-11-28" }'), undefined],
  [
    'a report of a year before it',
    report('published: { date: "2023-05-01" }'),
    'a day from 2023-10-14 on, 200 days before the statement was issued (`date` of `harbour-pact`)',
  ],
  [
    'a report seen the day before it appeared, elsewhere on earth',
    report('published: { date: "2024-05-02" }\nseen: "2024-05-01"'),
    undefined,
  ],
  [
    'a report seen before it appeared',
    report('published: { date: "2024-05-02" }\nseen: "2024-04-30"'),
    'a day from 2024-05-02 on, when the report appeared',
  ],
  ['an edition seen later', edition('2025-05-01'), undefined],
  [
    'an edition seen before the statement',
    edition('2023-05-01'),
    'a day from 2024-05-01 on, when the statement was issued',
  ],
])('%s', (_, change, expected) => {
  expect(check(changed(change)).problems.map((problem) => problem.expected)).toEqual(
    expected === undefined ? [] : [expected],
  );
});
