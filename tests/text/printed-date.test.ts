import { expect, test } from 'vitest';
import { namesAnotherDay } from '../../src/text/printed-date.ts';

test.each<[language: string, printed: string, date: string, isAnother: boolean]>([
  ['en', '3 February 2022', '2022-02-03', false],
  ['en', 'Thursday, 3 February 2022, 18:45 GMT', '2022-02-03', false],
  ['en', 'Feb. 3, 2022', '2022-02-03', false],
  ['en', '03.02.2022', '2022-02-03', false],
  ['en-US', '2/3/2022', '2022-02-03', false],
  ['de', '3. Februar 2022', '2022-02-03', false],
  ['fr', '3 février 2022', '2022-02-03', false],
  ['en', 'yesterday', '2022-02-03', false],
  ['hi', '4 फ़रवरी 2022', '2022-02-03', false],
  ['en', '3 February 2022', '2022-03-02', true],
  ['en', '3 Mar 2022', '2022-04-03', true],
  ['en', '3 February', '2022-03-03', true],
  ['en', 'Friday, 3 February 2022', '2022-02-03', true],
  ['fr', '4 mars 2022', '2022-02-04', true],
  ['en', '04.03.2022', '2022-02-04', true],
  ['en', '20220204', '2022-02-03', true],
  ['tr', '2022-02-04T08:00', '2022-02-03', true],
  ['tr', '2022-02-03', '2022-02-03', false],
])('%s: “%s” beside %s names another day: %s', (language, printed, date, isAnother) => {
  expect(namesAnotherDay(printed, date, language)).toBe(isAnother);
});
