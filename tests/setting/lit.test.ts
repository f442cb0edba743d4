import { expect, test } from 'vitest';
import { litRules } from '../../src/setting/lit.ts';
import { realCorpus } from '../support/corpus.ts';

test('each passage has a selector of its own, which lights its quotations, words and ribbons', () => {
  for (const { passages } of realCorpus().statements) {
    const css = litRules(passages);
    for (const { position } of passages)
      expect(css).toContain(`:focus) :is(q.passage-${position},.passage-${position} .words span)`);
    const selectors = (css.split('{')[0] ?? '').split(/,(?=main)/u).filter(Boolean);
    expect(selectors).toHaveLength(passages.length);
    for (const selector of selectors) expect(new Set(selector.match(/passage-\d+/gu)).size).toBe(1);
  }
});

test('without passages there is no rule', () => {
  expect(litRules([])).toBe('');
});
