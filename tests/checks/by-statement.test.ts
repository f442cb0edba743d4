import { expect, test } from 'vitest';
import { articlesOn, passagesOf } from '../../src/checks/by-statement.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { tinyContent } from '../support/tiny.ts';

const { content } = checkContent(tinyContent);

test('the passages of a statement are those that name it', () => {
  expect(passagesOf(content, 'harbour-pact').map(({ id }) => id)).toEqual([
    'fish',
    'lights',
    'ports',
  ]);
  expect(passagesOf(content, 'other')).toEqual([]);
});

test('the articles on a statement are those that name it', () => {
  expect(articlesOn(content, 'harbour-pact')).toEqual(['daily', 'gazette']);
  expect(articlesOn(content, 'other')).toEqual([]);
});
