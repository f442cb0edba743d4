// Cards as PNG files, by way of a cache that goes by what is drawn and with what.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Node, Renderer } from '@takumi-rs/core';
import packageJson from '../../../package.json' with { type: 'json' };
import fontUrl from '../../fonts/newsreader-latin.woff2?inline';
import css from './card.css?raw';
import { coloured } from './palette.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;

const font = Buffer.from(fontUrl.replace(/^data:[^,]*,/u, ''), 'base64');
const look = { css: [coloured(css)] };

/** What decides how boxes and texts look: the font, the style, the renderer, and which setting is taken. */
const drawing = createHash('sha256')
  .update(font)
  .update(
    JSON.stringify([look, packageJson.dependencies['@takumi-rs/core'], 'the first that fits']),
  )
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

/** The height that each setting takes. */
export async function heights(settings: readonly Node[]): Promise<number[]> {
  const { children } = await (await renderer()).measure(
    { type: 'container', style: { display: 'block' }, children: [...settings] },
    { ...look, width: WIDTH },
  );
  return children.map(({ height }) => height);
}

/**
 * Draws the first setting that fits, or the last.
 * @param format `png`, or `raw` for the bytes of its pixels, red, green, blue and alpha
 */
export async function draw(
  settings: readonly Node[],
  format: 'png' | 'raw' = 'png',
): Promise<Uint8Array<ArrayBuffer>> {
  const fits = (await heights(settings)).findIndex((height) => height <= HEIGHT);
  const node = settings.at(fits) as Node;
  return (await renderer()).render(node, { ...look, width: WIDTH, height: HEIGHT, format });
}

/** The name under which a picture is kept: another where anything about it changes. */
export const cardHash = (settings: readonly Node[]): string =>
  createHash('sha256').update(drawing).update(JSON.stringify(settings)).digest('hex').slice(0, 40);

/**
 * A picture, drawn only where it is not in the cache.
 * @param folder the cache
 */
export async function cardPng(
  settings: readonly Node[],
  folder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(folder, `${cardHash(settings)}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const png = await draw(settings);
  // Under its name only once it is complete. A cache that can't be written costs time, not the build.
  const part = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true })
    .then(() => writeFile(part, png))
    .then(() => rename(part, file))
    .catch(() => undefined);
  return png;
}
