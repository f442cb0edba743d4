import { expect, test } from 'vitest';
import { analysis } from '../../src/corpus/analysis.ts';
import { element } from '../../src/setting/set-text.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { makeComparison } from '../support/make.ts';
import { tinyContent } from '../support/tiny.ts';

test('an analysis is its lead and a section a topic, headings left out', async () => {
  const comparison = onlyComparison(corpusOf(tinyContent));
  const { lead, sections } = analysis(comparison);
  expect(lead.map(plainText)).toEqual(['Daily opens with ports (¶1), Gazette with surprise (¶1).']);
  expect(sections.map((section) => section.map(plainText))).toEqual([
    ['Both print “all ports open”; Gazette stops there.'],
    ['The minister calls it “a good day”.'],
    ['Daily looks back (¶3).'],
    ['Daily prints “Party” for “party”.'],
    ['Gazette tells of lighthouses (¶3); see the pact.'],
    ['It rained in both.'],
  ]);
});

test('the real analysis has a section for each topic, none of them empty', async () => {
  const comparison = onlyComparison(corpusOf(firstComparison));
  const { lead, sections } = analysis(comparison);
  expect(lead.length).toBeGreaterThan(0);
  expect(sections).toHaveLength(comparison.topics.length);
  for (const section of sections) expect(section.length).toBeGreaterThan(0);
});

test('a section may have any number of paragraphs', () => {
  const block = (kind: 'paragraph' | 'heading', text: string) => ({
    kind,
    children: [element('i', {}, text)],
  });
  const comparison = {
    ...makeComparison({ passages: [] }),
    blocks: [
      block('heading', 'One'),
      block('heading', 'Two'),
      block('paragraph', 'x'),
      block('paragraph', 'y'),
    ],
  };
  const { lead, sections } = analysis(comparison);
  expect(lead).toEqual([]);
  expect(sections.map((section) => section.map(plainText))).toEqual([[], ['x', 'y']]);
});
