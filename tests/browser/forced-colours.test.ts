// Where colours are the reader's own, or cannot be told apart, A and B still can: by shape and by letter.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser.ts';
import { AS_PUBLISHED, COMPARISON, PASSAGE } from '../support/pages.ts';
import { installPaint } from '../support/paint.ts';

/** How a quotation is drawn, without its colour: the sides that have a line, and the lines' kinds. */
const shape = (page: Page, selector: string): Promise<string> =>
  page.evaluate((of) => {
    const element = document.querySelector(of);
    if (!element) throw new Error(`no ${of}`);
    const style = getComputedStyle(element);
    return (['Top', 'Bottom'] as const)
      .map((side) =>
        Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none'
          ? `${side} ${style[`border${side}Style`]}`
          : '',
      )
      .concat(
        style.textDecorationLine === 'none'
          ? ''
          : `${style.textDecorationLine} ${style.textDecorationStyle}`,
      )
      .filter(Boolean)
      .join(', ');
  }, selector);

const WAYS = [
  { way: 'as it is', settings: {} },
  { way: 'in forced colours', settings: { forcedColors: 'active' } },
  { way: 'in forced colours on black', settings: { forcedColors: 'active', colorScheme: 'dark' } },
] as const;

describe.for(WAYS)('$way', ({ settings }) => {
  test('quotations of A and of B have lines of different shapes', async ({ open }) => {
    for (const path of [COMPARISON, AS_PUBLISHED]) {
      const page = await open(path, settings);
      const [a, b] = [await shape(page, '#a-q2 > a'), await shape(page, '#b-q1 > a')];
      expect(a, path).not.toBe('');
      expect(b, path).not.toBe('');
      expect(a, path).not.toBe(b);
    }
  });

  test('on the statement’s words A’s line runs above, solid, and B’s below, broken', async ({
    open,
  }) => {
    const page = await open(COMPARISON, settings);
    const words = '#s-closed-blocs blockquote p';
    const shapes = await page.evaluate(
      (of) => [...document.querySelectorAll(`${of} > span, ${of} > span > span`)].length,
      words,
    );
    expect(shapes).toBeGreaterThanOrEqual(3);
    expect(await shape(page, `${words} .la`)).toContain('overline solid');
    expect(await shape(page, `${words} .lb`)).toContain('underline dashed');
  });

  test('the runs in the ledger are drawn, and differ', async ({ open }) => {
    const page = await open(COMPARISON, settings);
    const strokes = await page.evaluate(() => {
      const svg = document.querySelector('#ledger tbody svg:has(.bar-a):has(.bar-b)');
      const [a, b] = [svg?.querySelector('.bar-a'), svg?.querySelector('.bar-b')];
      const paper = getComputedStyle(document.body).backgroundColor;
      return [a, b].map((path) => {
        const { stroke, fill } = getComputedStyle(path as Element);
        const isSeen = (colour: string): boolean => colour !== paper && colour !== 'none';
        return { seen: isSeen(stroke) || isSeen(fill), filled: isSeen(fill) };
      });
    });
    expect(strokes.map(({ seen }) => seen)).toEqual([true, true]);
    expect(strokes.map(({ filled }) => filled)).toEqual([true, false]);
  });

  test('the quotation that a link led to is told from the next, and so is its counterpart', async ({
    open,
  }) => {
    const page = await open(`${COMPARISON}#b-q1`, settings);
    await installPaint(page);
    const looks = await page.evaluate(() =>
      ['#b-q1', '#a-q2', '#b-q2', '#a-q9'].map((id) => {
        const q = document.querySelector(id) as Element;
        const { fontWeight, outlineStyle, textDecorationLine } = getComputedStyle(q);
        const { r, g, b } = paint.behind(q);
        return [r, g, b, fontWeight, outlineStyle, textDecorationLine].join(' ');
      }),
    );
    const [target, counterpart, other, another] = looks;
    expect(other).toBe(another);
    expect(target).not.toBe(other);
    expect(counterpart).not.toBe(other);
  });

  test('what has the focus is outlined', async ({ open }) => {
    const page = await open(COMPARISON, settings);
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Tab');
      const { outlineStyle, outlineWidth } = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle: style.outlineStyle, outlineWidth: style.outlineWidth };
      });
      expect(outlineStyle).not.toBe('none');
      expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
    }
  });
});

test('letters stand on the columns, and on each report’s version of a passage', async ({
  open,
}) => {
  for (const path of [COMPARISON, PASSAGE]) {
    const page = await open(path);
    const text = (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
    expect(text, path).toMatch(/A ?Arete News/u);
    expect(text, path).toMatch(/B ?New Statesman/u);
  }
});

test('motion is left out where it is not wanted', async ({ open }) => {
  const page = await open(COMPARISON, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          scrollBehavior === 'smooth' ||
          animationName !== 'none' ||
          transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
        );
      }).length,
  );
  expect(moving).toBe(0);
});
