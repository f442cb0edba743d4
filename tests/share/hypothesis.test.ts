import { expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { comparisonAnnotations } from '../../src/share/annotations.ts';
import { hypothesisFile } from '../../src/share/hypothesis.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';

const at = addressOf(new URL('https://example.org'));
const comparison = onlyComparison(corpusOf(firstComparison));
const { annotations } = hypothesisFile(comparison, at);
const ofW3c = comparisonAnnotations(comparison, at).first?.items ?? [];

test('a note a quotation, at the publisher’s page and the words that the W3C file selects there', () => {
  expect(annotations.map(({ uri, target }) => [uri, target])).toEqual(
    ofW3c.map(({ target: [, original] }) => [
      original.source,
      [{ source: original.source, selector: [original.selector] }],
    ]),
  );
});

test('an import has what it asks for: one user to choose, a title, tags, and text', () => {
  expect(new Set(annotations.map(({ user }) => user)).size).toBe(1);
  for (const { user, document, tags, text } of annotations) {
    expect(user).toMatch(/^acct:[^@]+@.+$/u);
    expect(document.title).toHaveLength(1);
    expect(tags).toEqual([comparison.statement.shortTitle]);
    expect(text).toMatch(/^> \S/u);
  }
});

test('the text is the passage, what became of it, and where both stand', () => {
  const note = annotations.find(({ text }) => text.includes('/nato-enlargement/'));
  const passage = comparison.statement.passages.find(({ id }) => id === 'nato-enlargement');
  expect(note?.text.split('\n\n')).toEqual([
    `> ${passage?.sentences.join(' ')}`,
    expect.stringContaining('Capitals changed'),
    '[The passage](https://example.org/statements/russia-china-2022/nato-enlargement/), [the comparison](https://example.org/compare/russia-china-2022/#a-q2)',
  ]);
});
