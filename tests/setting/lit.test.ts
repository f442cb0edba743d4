import { expect, test } from 'vitest';
import type { Comparison } from '../../src/corpus/corpus.ts';
import { litRules } from '../../src/setting/lit.ts';
import { realCorpus } from '../support/corpus.ts';

const [{ statement }] = realCorpus().comparisons as unknown as [Comparison];

test('one rule lights a passage’s quotations and words from any of its parts', () => {
  expect(litRules(statement.passages.slice(0, 2))).toBe(
    'main:has(.p1:is(:hover,:target,:focus-within)) :is(q.p1,.p1 .w span),' +
      'main:has(.p2:is(:hover,:target,:focus-within)) :is(q.p2,.p2 .w span)' +
      '{background:var(--lit);outline:2px solid transparent}',
  );
});

test('each passage has a selector of its own', () => {
  const selectors =
    litRules(statement.passages)
      .split('{')[0]
      ?.split(/,(?=main)/u) ?? [];
  expect(selectors).toHaveLength(11);
  selectors.forEach((selector, i) => {
    expect(new Set(selector.match(/\.p\d+/gu))).toEqual(new Set([`.p${i + 1}`]));
  });
});

test('without passages there is no rule', () => {
  expect(litRules([])).toBe('');
});
