import { expect, test } from 'vitest';
import { languageName } from '../../src/wording/language.ts';

test.each([
  ['en', 'English'],
  ['en-US', 'American English'],
  ['zh', 'Chinese'],
  ['zh-Hans', 'Simplified Chinese'],
  ['ru', 'Russian'],
  ['fil', 'Filipino'],
])('%s is called %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});

test('a language that has no name goes by its tag', () => {
  expect(languageName('qzz')).toBe('qzz');
});
