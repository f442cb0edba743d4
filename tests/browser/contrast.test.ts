// Contrast, computed from what the browser paints: AA for labels, AAA for running text, 3:1 for lines and focus.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { COMPARISON, KINDS } from '../support/pages.ts';
import { installPaint } from '../support/paint.ts';

const SCHEMES = ['light', 'dark'] as const;

interface Read {
  readonly text: string;
  readonly running: boolean;
  readonly ratio: number;
  readonly needed: number;
}

/** Every piece of text that is painted, with its contrast and the one that it needs. */
async function texts(page: Page): Promise<Read[]> {
  await installPaint(page);
  return page.evaluate(() => {
    // What is read is set in the serif; labels are not.
    const serif = getComputedStyle(document.body).fontFamily;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Read[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, right } = range.getBoundingClientRect();
      // For screen readers only, or waiting beside the page until it has the focus.
      if (element.closest('.vh') || width === 0 || right < 0) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const running = style.fontFamily === serif;
      const under = paint.behind(element);
      const ratio = paint.contrast(paint.over(paint.read(style.color), under), under);
      found.push({
        text: text.slice(0, 40),
        running,
        ratio: Math.round(ratio * 100) / 100,
        needed: running ? (large ? 4.5 : 7) : large ? 3 : 4.5,
      });
    }
    return found;
  });
}

const weak = (list: readonly Read[]): string[] => [
  ...new Set(
    list
      .filter(({ ratio, needed }) => ratio < needed)
      .map(({ text, ratio, needed }) => `${ratio} for ${needed}: ${text}`),
  ),
];

test.for(KINDS)(
  '%s: 4.5:1 for every label, 7:1 for running text, in both schemes',
  async ([, path], { open }) => {
    const page = await open(path);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const read = await texts(page);
      expect(read.filter(({ running }) => running).length).toBeGreaterThan(0);
      expect(read.filter(({ running }) => !running).length).toBeGreaterThan(3);
      expect.soft(weak(read), colorScheme).toEqual([]);
    }
  },
);

test('lit words keep their contrast, and so do those of an open card', async ({ open }) => {
  const page = await open(`${COMPARISON}#b-q1`);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect.soft(weak(await texts(page)), `lit, ${colorScheme}`).toEqual([]);
    await page.getByRole('button', { name: 'Closed blocs' }).first().click();
    expect.soft(weak(await texts(page)), `a card, ${colorScheme}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('whatever has the focus shows it by an outline of 2 px or more, at 3:1', async ({
  newPage,
}) => {
  const page = await newPage();
  for (const [, path] of KINDS) {
    await page.goto(addressOf(path));
    await installPaint(page);
    // From the keyboard: what a script then moves on shows as if the keyboard had moved it.
    await page.keyboard.press('Tab');
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            element.focus({ preventScroll: true });
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
            const under = paint.behind(element.parentElement ?? element);
            return {
              name: `${element.tagName} ${element.textContent}`,
              byKeyboard: element.matches(':focus-visible'),
              drawn: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
              ratio: paint.contrast(paint.read(outlineColor), under),
            };
          }),
      );
      expect(seen.length, path).toBeGreaterThan(4);
      expect(
        seen.filter(({ byKeyboard }) => !byKeyboard),
        path,
      ).toEqual([]);
      expect(
        seen.filter(({ drawn, ratio }) => !drawn || ratio < 3),
        path,
      ).toEqual([]);
    }
  }
});

test('the lines of both reports stand out from the paper at 3:1', async ({ open }) => {
  const page = await open(COMPARISON);
  await installPaint(page);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const lines = await page.evaluate(() => {
      const underlines = [...document.querySelectorAll('main q[id] > a')].map((quotation) =>
        paint.contrast(
          paint.read(getComputedStyle(quotation).textDecorationColor),
          paint.behind(quotation),
        ),
      );
      const runs = [...document.querySelectorAll('#ledger svg :is(.bar-a, .bar-b)')].map((run) => {
        const { stroke, fill } = getComputedStyle(run);
        return paint.contrast(
          paint.read(stroke === 'none' ? fill : stroke),
          paint.behind(run.closest('svg') ?? run),
        );
      });
      return { underlines, runs };
    });
    expect(lines.underlines.length).toBeGreaterThan(10);
    expect(lines.runs.length).toBeGreaterThan(10);
    expect(Math.min(...lines.underlines, ...lines.runs), colorScheme).toBeGreaterThanOrEqual(3);
  }
});
