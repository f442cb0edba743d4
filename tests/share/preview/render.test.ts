import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { buildCorpus } from '../../../src/corpus/build-corpus.ts';
import { entriesOf } from '../../../src/corpus/entries.ts';
import { type Card, cards } from '../../../src/share/preview/card.ts';
import { HEIGHT, MARGIN, stretches, WIDTH } from '../../../src/share/preview/draw.ts';
import { PALETTE } from '../../../src/share/preview/palette.ts';
import { cardHash, cardPng, drawCard, measureIn } from '../../../src/share/preview/render.ts';
import { firstComparison } from '../../support/content.ts';

const real = cards(buildCorpus(entriesOf(checkContent(firstComparison).content)));

function card<K extends Card['kind']>(kind: K, name: string): Extract<Card, { kind: K }> {
  const found = real.get(name)?.();
  if (found?.kind !== kind) throw new Error(`${name} is ${found?.kind ?? 'missing'}`);
  return found as Extract<Card, { kind: K }>;
}

const comparison = card('comparison', 'compare-russia-china-2022');
const asPublished = card('as-published', 'as-published-russia-china-2022');
const article = card('article', 'article-new-statesman-china-backs-russia');
const statement = card('statement', 'statement-russia-china-2022');
const passage = card('passage', 'passage-closed-blocs');

const LONG = 'A headline that goes on about everything under the sun, and then some more, '
  .repeat(20)
  .slice(0, 999)
  .trim();
/** Wide letters and narrow ones: no share of its length tells how wide a part of it is. */
const WORD = `${'W'.repeat(120)}${'i'.repeat(120)}`;

/** Cards with the longest texts that content may have, and with the shortest. */
const extremes: Record<string, Card> = {
  'a long comparison': {
    ...comparison,
    kicker: LONG,
    title: LONG,
    summary: LONG,
    notes: comparison.notes.map((note) => ({ ...note, text: LONG })),
  },
  'a comparison of one endless word': {
    ...comparison,
    title: WORD,
    notes: [{ side: 'a', text: WORD }],
  },
  'a short comparison': { ...comparison, title: 'X', summary: 'Y' },
  'long reports as published': {
    ...asPublished,
    sides: asPublished.sides.map((side) => ({ ...side, outlet: LONG, headline: LONG })),
  },
  'a long article': { ...article, outlet: LONG, headline: LONG, byline: LONG },
  'a long statement': { ...statement, name: LONG, title: LONG, kicker: LONG },
  'a long passage': {
    ...passage,
    title: LONG,
    shown: '60 of 1,200 words shown',
    tokens: Array.from({ length: 60 }, (_, i) => ({
      text: 'internationalisation,',
      space: true,
      strong: true,
      a: { cutBefore: i % 2 === 0, cutAfter: i % 2 === 1 },
      b: { cutBefore: i % 3 === 0, cutAfter: i % 3 === 2 },
    })),
  },
};

/** The colour of a pixel of a raw picture. */
const pixel = (raw: Uint8Array, x: number, y: number): string =>
  `#${[0, 1, 2].map((i) => (raw[(y * WIDTH + x) * 4 + i] ?? 0).toString(16).padStart(2, '0')).join('')}`;

describe('a picture', () => {
  test.each([...real].map(([name, make]) => [name, make] as const))(
    '%s is a PNG of 1200 × 630',
    async (_, make) => {
      const png = Buffer.from(await drawCard(make()));
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
      expect(png.length).toBeLessThan(100_000);
    },
  );

  test.each([
    ...[...real].map(([name, make]) => [name, make()] as const),
    ...Object.entries(extremes),
  ])('nothing of %s runs into the margin', async (_, drawn) => {
    const raw = await drawCard(drawn, 'raw');
    // Uprights and the overhang of a letter may stand a little outside the measure; beyond that is the ground alone.
    const strays: string[] = [];
    const grounds = new Set<string>([PALETTE.paper, PALETTE.sheet]);
    const edge = MARGIN - 20;
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) {
        if (x >= edge && x < WIDTH - edge && y >= 20 && y < HEIGHT - 10) continue;
        if (!grounds.has(pixel(raw, x, y))) strays.push(`${x},${y}: ${pixel(raw, x, y)}`);
      }
    expect(strays.slice(0, 5)).toEqual([]);
  });

  test('the same card is the same bytes', async () => {
    expect(Buffer.from(await drawCard(passage)).equals(Buffer.from(await drawCard(passage)))).toBe(
      true,
    );
  });

  test('shows both reports’ hues on a passage that both quote, and only one’s where one does', async () => {
    const colors = (raw: Uint8Array): Set<string> => {
      const seen = new Set<string>();
      // Between the rules: the words, without the letters at the foot.
      for (let y = 160; y < 510; y++) for (let x = 0; x < WIDTH; x++) seen.add(pixel(raw, x, y));
      return seen;
    };
    const both = colors(await drawCard(passage, 'raw'));
    expect([both.has(PALETTE.a), both.has(PALETTE.b)]).toEqual([true, true]);
    const one = colors(await drawCard(card('passage', 'passage-taiwan'), 'raw'));
    expect([one.has(PALETTE.a), one.has(PALETTE.b)]).toEqual([true, false]);
    const none = colors(await drawCard(card('passage', 'passage-aukus'), 'raw'));
    expect([none.has(PALETTE.a), none.has(PALETTE.b)]).toEqual([false, false]);
  });

  test('the font has every character that is taken for drawable', async () => {
    const inked = async (text: string): Promise<boolean> => {
      const raw = await drawCard(
        { ...comparison, kicker: '', title: text, summary: '', strip: [], notes: [] },
        'raw',
      );
      for (let y = 120; y < 330; y++)
        for (let x = 0; x < WIDTH; x++) if (pixel(raw, x, y) !== PALETTE.paper) return true;
      return false;
    };
    // A few at a time: a hole shows as a width of the same letters without any ink.
    const characters =
      '!"#$%&\'()*+,-./0123456789:;<=>?@[\\]^_`{|}~¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿıŒœ–—‘’‚“”„•…′″‹›€−';
    for (const character of characters) expect(await inked(character), character).toBe(true);
    expect(await inked('ğ')).toBe(false);
  }, 30_000);
});

test('words are measured as they are drawn', async () => {
  const { of, space } = await measureIn({ weight: 400 })(
    ['United', 'United Nations', 'Nations'],
    40,
  );
  expect(space).toBeGreaterThan(5);
  expect(Math.abs(of('United') + space + of('Nations') - of('United Nations'))).toBeLessThan(1);
  expect(of('United')).toBeGreaterThan(60);
});

test('a line breaks where a cut stands, and joins where none does', () => {
  const token = (cutBefore: boolean, cutAfter: boolean) => ({
    text: 'x',
    space: true,
    strong: true,
    a: { cutBefore, cutAfter },
  });
  const placed = [
    token(true, false),
    token(false, true),
    token(true, false),
    token(false, false),
  ].map((word, i) => ({
    word,
    x: i * 20,
    width: 10,
  }));
  expect(stretches(placed, 'a')).toEqual([
    { from: 0, to: 30, cutBefore: true, cutAfter: true },
    { from: 40, to: 70, cutBefore: true, cutAfter: false },
  ]);
  expect(stretches(placed, 'b')).toEqual([]);
});

test('the colours are the site’s own', async () => {
  const css = await readFile(new URL('../../../src/styles/base.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  for (const [name, color] of Object.entries(PALETTE))
    expect(light).toMatch(new RegExp(`--${name}: ?${color};`, 'u'));
});

describe('the cache', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cards-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('keeps a picture under its content’s name and reads it back instead of drawing it', async () => {
    const drawn = await cardPng(article, folder);
    expect(await readdir(folder)).toEqual([`${cardHash(article)}.png`]);
    expect(
      Buffer.from(drawn).equals(await readFile(join(folder, `${cardHash(article)}.png`))),
    ).toBe(true);
    await writeFile(join(folder, `${cardHash(article)}.png`), 'from the cache');
    expect(Buffer.from(await cardPng(article, folder)).toString()).toBe('from the cache');
  });

  test('another word is another picture', () => {
    expect(cardHash({ ...article, headline: 'Another' })).not.toBe(cardHash(article));
    expect(cardHash(structuredClone(article))).toBe(cardHash(article));
  });

  test('that cannot be written costs a drawing, no error', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const png = await cardPng(article, join(file, 'below'));
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  });
});
