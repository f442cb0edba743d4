// Ways in which content could go wrong, one fault at a time, in whatever content there is: each is refused at its place.
import { describe, expect, test } from 'vitest';
import { check, realContent } from '../support/content.ts';
import { bodyKinds } from './corruption/bodies.ts';
import { FAMILIES } from './corruption/family.ts';
import { files } from './corruption/files.ts';
import { frontMatter } from './corruption/front-matter.ts';
import type { Corruption, Kind } from './corruption/kind.ts';
import { quoted } from './corruption/quotations.ts';

// A sample of each kind, spread over all its places, takes seconds; `CORRUPTION=all` tries every one.
const MOST = process.env.CORRUPTION === 'all' ? Number.POSITIVE_INFINITY : 4;

/** So many of all, scattered by the golden ratio: no order in which they were made is favoured. */
function spread<T>(all: readonly T[]): readonly T[] {
  const place = (i: number): number => (i * 0.618033988749895) % 1;
  return [...all.keys()]
    .sort((i, k) => place(i) - place(k))
    .slice(0, MOST)
    .map((i) => all[i] as T);
}

const KINDS: readonly Kind[] = [...quoted, ...frontMatter, ...bodyKinds, ...files];

/** What the check says of a fault, where that is not what it must say. */
function missed({ what, files: broken, file, line, rules }: Corruption): string[] {
  const { problems } = check(broken());
  const isNamed = problems.some(
    (p) => p.file === file && rules.includes(p.rule) && (line === undefined || p.line === line),
  );
  if (isNamed) return [];
  return [
    `${what}: ${problems.map((p) => `${p.file}:${p.line} ${p.rule}`).join(', ') || 'no problem'}`,
  ];
}

test('the content has no fault before one is made', () => {
  expect(check(realContent).problems).toEqual([]);
  for (const family of FAMILIES) expect(check(family.files).problems).toEqual([]);
});

describe('refused, at its place:', () => {
  test.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
    const all = FAMILIES.flatMap((family) => kind.of(family));
    expect(all.length).toBeGreaterThan(0);
    expect((kind.isTriedWhole ? all : spread(all)).flatMap(missed)).toEqual([]);
  });
});
