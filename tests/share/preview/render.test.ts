import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Comparison, Corpus } from '../../../src/corpus/corpus.ts';
import { cards } from '../../../src/share/preview/card.ts';
import { coloured } from '../../../src/share/preview/palette.ts';
import {
  cardHash,
  cardPng,
  draw,
  HEIGHT,
  heights,
  WIDTH,
} from '../../../src/share/preview/render.ts';
import { onlyComparison, realCorpus } from '../../support/corpus.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const LONG =
  'Frankfurter Allgemeine Zeitung prints 1,234 of the declaration’s 5,364 words in forty-four quotations and stops before the figure; the other report prints eight and changes three';

/** The first comparison's pictures with something about it changed. */
function changed(
  change: (comparison: Writable<Comparison>, articles: readonly Writable<Article>[]) => void,
): Corpus {
  const corpus = realCorpus();
  const comparison = onlyComparison(corpus);
  change(
    comparison,
    comparison.sides.map(({ article }) => article),
  );
  return corpus;
}

const corpora: Readonly<Record<string, Corpus>> = {
  'real content': realCorpus(),
  'names of 30 characters and a long headline': changed((comparison, [a, b]) => {
    comparison.title = LONG;
    if (a) Object.assign(a, { outlet: 'Frankfurter Allgemeine Zeitung', headline: LONG });
    if (b) b.outlet = 'South China Morning Post Daily';
    (comparison.statement as Writable<typeof comparison.statement>).shortTitle = LONG;
  }),
  'words that no line can hold': changed((comparison, [a, b]) => {
    comparison.title = 'Donaudampfschifffahrt'.repeat(12);
    if (a) a.outlet = 'W'.repeat(30);
    if (b) b.headline = 'Donaudampfschifffahrt'.repeat(12);
  }),
  'some 44 quotations': changed((_, [a]) => {
    if (a) a.quotations = [1, 2, 3, 4].flatMap(() => a.quotations).slice(0, 44);
  }),
  'no comparison': (() => {
    const corpus = changed(() => undefined);
    for (const has of [...corpus.articles, ...corpus.statements])
      (has as { comparisons: unknown }).comparisons = [];
    return { ...corpus, comparisons: [] };
  })(),
};

/** The colour of a pixel of a raw picture. */
const pixel = (raw: Uint8Array, x: number, y: number): string =>
  `#${[0, 1, 2].map((i) => (raw[(y * WIDTH + x) * 4 + i] ?? 0).toString(16).padStart(2, '0')).join('')}`;

test.each(Object.entries(corpora))(
  'of %s, nothing runs over or into a margin',
  async (_, corpus) => {
    const grounds = [coloured('var(--paper)'), coloured('var(--sheet)')];
    for (const [name, make] of cards(corpus)) {
      const settings = make().settings();
      expect(Math.floor(Math.min(...(await heights(settings)))), name).toBe(HEIGHT);
      const raw = await draw(settings, 'raw');
      const strays: string[] = [];
      for (let y = 0; y < HEIGHT; y++)
        for (let x = 0; x < WIDTH; x++) {
          // The overhang of a letter may stand a little outside the measure.
          if (x === 46) x = WIDTH - 46;
          if (!grounds.includes(pixel(raw, x, y))) strays.push(`${x},${y}`);
        }
      expect(strays, name).toEqual([]);
    }
  },
);

test('a picture is a PNG of 1200 × 630, the same bytes each time', async () => {
  const settings = (): readonly Node[] => cards(realCorpus()).get('site')?.().settings() ?? [];
  const png = Buffer.from(await draw(settings()));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  expect(png.equals(await draw(settings()))).toBe(true);
});

test.each([
  ['passage-closed-blocs', ['--a', '--b']],
  ['passage-taiwan', ['--a']],
  ['passage-aukus', []],
  ['compare-russia-china-2022', ['--a', '--b']],
  ['article-arete-news-china-backs-russia', []],
])('%s has the hues of who quotes: %s', async (name, hues) => {
  const raw = await draw(cards(realCorpus()).get(name)?.().settings() ?? [], 'raw');
  const seen = new Set<string>();
  for (let i = 0; i < WIDTH * HEIGHT; i++) seen.add(pixel(raw, i % WIDTH, Math.floor(i / WIDTH)));
  expect(['--a', '--b'].filter((hue) => seen.has(coloured(`var(${hue})`)))).toEqual(hues);
});

describe('the cache', () => {
  const settings = cards(realCorpus()).get('site')?.().settings() ?? [];
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('keeps a picture under its content’s name and reads it back instead of drawing it', async () => {
    const drawn = await cardPng(settings, folder);
    const file = join(folder, `${cardHash(settings)}.png`);
    expect(await readdir(folder)).toEqual([`${cardHash(settings)}.png`]);
    expect(Buffer.from(drawn).equals(await readFile(file))).toBe(true);
    await writeFile(file, 'from the cache');
    expect(Buffer.from(await cardPng(settings, folder)).toString()).toBe('from the cache');
  });

  test('another picture has another name', () => {
    expect(cardHash(settings.slice(1))).not.toBe(cardHash(settings));
    expect(cardHash(structuredClone(settings))).toBe(cardHash(settings));
  });

  test('that cannot be written costs a drawing, no error', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const png = await cardPng(settings, join(file, 'below'));
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });
});
