import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/checks/check-duplicates.ts';
import { faults } from '../support/tiny.ts';

test.each([
  ['http://example.org', 'https://www.example.org/'],
  ['https://example.org/a', 'https://example.org:443/a/#b'],
  ['https://example.org/a?b=1', 'http://example.org/a/?b=1#c'],
])('%s is the page of %s', (one, other) => {
  expect(pageOf(one)).toBe(pageOf(other));
});

test.each([
  ['https://example.org/a', 'https://example.org/b'],
  ['https://example.org/a', 'https://news.example.org/a'],
  ['https://example.org/?a=1', 'https://example.org/?a=2'],
])('%s is another page than %s', (one, other) => {
  expect(pageOf(one)).not.toBe(pageOf(other));
});

describe('a report', () => {
  test('has a page that no other report has, and that is no edition of the statement', () => {
    expect(
      faults(
        ['gazette.md', 'https://gazette.example.org/pact', 'https://daily.example.org/ports/'],
        ['daily.md', 'https://daily.example.org/ports', 'https://www.daily.example.org/ports'],
      ),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:6:6 duplicate
        found     https://daily.example.org/ports/, the address of \`daily\`
        expected  an address of its own
        remedy    Change or remove one of the two."
    `);
    expect(
      faults([
        'gazette.md',
        'https://gazette.example.org/pact',
        'https://ministry.example.org/pact',
      ]),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:6:6 duplicate
        found     https://ministry.example.org/pact, an edition of the statement
        expected  an address of its own
        remedy    Change or remove one of the two."
    `);
  });
});

describe('a text', () => {
  test('has each paragraph and each heading once', () => {
    expect(
      faults(
        ['daily.md', 'Rain fell on the ceremony.', 'Trade had fallen for years.'],
        ['comparisons/harbour-pact.md', '## Weather', '## TRADE'],
        [
          'statements/harbour-pact.md',
          'North and South signed the pact in Lisbon.',
          'They signed it.\n\nThey signed it.',
        ],
      ),
    ).toMatchInlineSnapshot(`
      "content/articles/daily.md:28:1 duplicate
        found     a paragraph that stands twice
        expected  each paragraph once
        remedy    Change or remove one of the two.
      content/comparisons/harbour-pact.md:47:1 duplicate
        found     the heading “TRADE” twice
        expected  each heading once
        remedy    Change or remove one of the two.
      content/statements/harbour-pact.md:15:1 duplicate
        found     a paragraph that stands twice
        expected  each paragraph once
        remedy    Change or remove one of the two."
    `);
  });
});
