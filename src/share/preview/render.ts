// Cards as PNG files, by way of a cache that goes by what a card says and how it is drawn.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renderer } from '@takumi-rs/core';
import packageJson from '../../../package.json' with { type: 'json' };
import fontUrl from '../../fonts/newsreader-latin.woff2?inline';
import type { Card } from './card.ts';
import { draw, HEIGHT, type MeasureIn, textNode, WIDTH } from './draw.ts';

const font = Buffer.from(fontUrl.replace(/^data:[^,]*,/u, ''), 'base64');

/** Everything besides a card's own words that decides how it looks: the drawing code, the font, the renderer. */
const drawing = createHash('sha256')
  .update(
    JSON.stringify(import.meta.glob('./*.ts', { query: '?raw', import: 'default', eager: true })),
  )
  .update(font)
  .update(packageJson.dependencies['@takumi-rs/core'])
  .digest();

let ready: Promise<Renderer> | undefined;
const renderer = (): Promise<Renderer> => {
  ready ??= (async () => {
    // Large, and not needed where all cards are in the cache or none is made.
    const takumi = await import('@takumi-rs/core');
    const made = new takumi.Renderer();
    await made.registerFont({ name: 'Newsreader', data: font });
    return made;
  })();
  return ready;
};

/** Measures with the renderer that draws: what fits here fits there. */
export const measureIn: MeasureIn = (style) => async (texts, size) => {
  // The width of a space is what it adds between two letters.
  const list = [...texts, 'n n', 'nn'];
  const { children } = await (await renderer()).measure({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
    children: list.map((text) => textNode(text, size, style)),
  });
  const widths = new Map(
    list.map((text, i) => [
      text,
      children[i]?.runs.reduce((end, run) => Math.max(end, run.x + run.width), 0) ?? 0,
    ]),
  );
  const of = (text: string): number => widths.get(text) ?? 0;
  return { of, space: of('n n') - of('nn') };
};

/** @param format `png`, or `raw` for the bytes of its pixels, red, green, blue and alpha */
export async function drawCard(
  card: Card,
  format: 'png' | 'raw' = 'png',
): Promise<Uint8Array<ArrayBuffer>> {
  const node = await draw(card, measureIn);
  return (await renderer()).render(node, { width: WIDTH, height: HEIGHT, format });
}

/** The name under which a card is kept: another where anything about it changes. */
export const cardHash = (card: Card): string =>
  createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex').slice(0, 40);

/**
 * A card's picture, drawn only where it is not in the cache.
 * @param folder the cache
 */
export async function cardPng(card: Card, folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, `${cardHash(card)}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const png = await drawCard(card);
  // Under its name only once it is complete. A cache that can't be written costs time, not the build.
  const part = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(part, png))
    .then(() => rename(part, file))
    .catch(() => undefined);
  return png;
}
