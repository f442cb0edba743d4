// Ways in which the first comparison could go wrong, one fault at a time: each is refused at its place.
import { describe, expect, test } from 'vitest';
import { check, firstComparison } from '../support/content.ts';
import type { Fault } from './corruption/fault.ts';
import { files } from './corruption/files.ts';
import { frontMatter } from './corruption/front-matter.ts';
import { paragraphs } from './corruption/paragraphs.ts';
import { passages } from './corruption/passages.ts';
import { prose } from './corruption/prose.ts';
import { quotations } from './corruption/quotations.ts';

// A sample of each kind, spread over all its places, takes seconds; `CORRUPTION=all` tries every one.
const MOST = process.env.CORRUPTION === 'all' ? Number.POSITIVE_INFINITY : 32;

function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, all.length / MOST);
  return all.filter((_, i) => i === 0 || Math.floor(i / step) > Math.floor((i - 1) / step));
}

const kinds = [quotations, prose, frontMatter, paragraphs, passages, files].flatMap(({ all }) =>
  [...all].map(([kind, faults]) => [kind, spread(faults)] as const),
);

/** What the check says of a fault, where that is not what it must say. */
function missed({ what, files: broken, file, line, rules }: Fault): string[] {
  const { problems } = check(broken());
  const isNamed = problems.some(
    (p) => p.file === file && rules.includes(p.rule) && (line === undefined || p.line === line),
  );
  if (isNamed) return [];
  return [
    `${what}: ${problems.map((p) => `${p.file}:${p.line} ${p.rule}`).join(', ') || 'no problem'}`,
  ];
}

test('the real content has no fault before one is made', () => {
  expect(check(firstComparison).problems).toEqual([]);
});

test('there are many kinds of fault, at many places', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(60);
  expect(kinds.reduce((sum, [, faults]) => sum + faults.length, 0)).toBeGreaterThanOrEqual(1500);
});

describe('refused, at its place:', () => {
  test.each(kinds)('%s', { timeout: 60_000 }, (_, faults) => {
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.flatMap(missed)).toEqual([]);
  });
});
