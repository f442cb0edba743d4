// Colours as a page paints them, and how far apart they are: functions that run in the page.
import type { Page } from 'playwright-core';

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

interface Paint {
  /** A computed colour. */
  read(colour: string): Colour;
  /** One colour laid over another. */
  over(top: Colour, under: Colour): Colour;
  /** The colour behind an element's text: its own background and those of all around it. */
  behind(element: Element): Colour;
  /** The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). */
  contrast(one: Colour, other: Colour): number;
}

declare global {
  var paint: Paint;
}

/** Puts `paint` into a page. */
export const installPaint = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const read: Paint['read'] = (colour) => {
      if (!colour.startsWith('rgb')) throw new Error(`no colour of red, green and blue: ${colour}`);
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
      return { r, g, b, a };
    };
    const over: Paint['over'] = (top, under) => {
      const mix = (x: number, y: number): number => x * top.a + y * (1 - top.a);
      return { r: mix(top.r, under.r), g: mix(top.g, under.g), b: mix(top.b, under.b), a: 1 };
    };
    const behind: Paint['behind'] = (element) => {
      const layers: Colour[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.backgroundImage !== 'none') throw new Error('a picture behind text');
        if (style.opacity !== '1') throw new Error('text that is seen through');
        layers.push(read(style.backgroundColor));
        if (layers.at(-1)?.a === 1) break;
      }
      const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? 0 : 255;
      return layers.reduceRight((under, top) => over(top, under), {
        r: canvas,
        g: canvas,
        b: canvas,
        a: 1,
      });
    };
    const luminance = ({ r, g, b }: Colour): number => {
      const part = (x: number): number =>
        x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const contrast: Paint['contrast'] = (one, other) => {
      const [x, y] = [luminance(one), luminance(other)];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    globalThis.paint = { read, over, behind, contrast };
  });
