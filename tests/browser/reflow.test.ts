// No page runs over the side, on the smallest phone or with text twice as large, and nothing on it is cut off.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { COMPARISON, KINDS } from '../support/pages.ts';

/** What is wider than the window, and text that ends outside it or outside the box that hides what is over. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page: ${scrollWidth} for ${clientWidth}`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!element?.checkVisibility() || !node.textContent?.trim()) continue;
      // Waiting beside the page until it has the focus, or for screen readers only.
      if (element.closest('.skip, .vh')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects()) {
        if (width === 0) continue;
        let [from, to] = [0, clientWidth];
        for (let at: Element | null = element; at; at = at.parentElement)
          if (getComputedStyle(at).overflowX !== 'visible') {
            const box = at.getBoundingClientRect();
            [from, to] = [Math.max(from, box.left), Math.min(to, box.right)];
          }
        if (left < from - 1 || right > to + 1)
          faults.push(
            `${Math.round(left)} to ${Math.round(right)}: ${node.textContent.trim().slice(0, 50)}`,
          );
      }
    }
    return faults;
  });

/** Text twice as large in the window that there is, as a browser's setting for text makes it. */
const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

test.for(KINDS)(
  '%s does not run over the side in any window, and no text of it is cut off',
  async ([, path], { open }) => {
    const page = await open(path);
    for (const width of [320, 390, 768, 1024, 1081, 1440, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await overflowing(page), `${width} px`).toEqual([]);
    }
  },
);

test.for([320, 390, 768, 1024, 1440])(
  '%i px wide, what is drawn to length has room to be read by',
  async (width, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    for (const path of ['/', COMPARISON]) {
      await page.goto(addressOf(path));
      const strips = await page
        .locator('svg')
        .evaluateAll((all) => all.map((strip) => strip.getBoundingClientRect().width));
      expect(strips.length).toBeGreaterThan(1);
      expect.soft(Math.min(...strips), path).toBeGreaterThan(80);
    }
  },
);

test.for([390, 1280])(
  '%i px wide with text twice as large, no page runs over the side and no text is cut off',
  async (width, { newPage }) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    for (const [kind, path] of KINDS) {
      await page.goto(addressOf(path));
      await enlarge(page);
      expect.soft(await overflowing(page), kind).toEqual([]);
    }
  },
);

test('a window of 1280 px zoomed to 400 % is one of 320 px, low as well: everything is still reached', async ({
  open,
}) => {
  const page = await open(COMPARISON, { viewport: { width: 320, height: 200 } });
  expect(await overflowing(page)).toEqual([]);
  // A bar that stays in view may not take the window for itself.
  const bar = await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight / 2);
    return [...document.querySelectorAll('main *')]
      .filter((element) => /sticky|fixed/u.test(getComputedStyle(element).position))
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom, width }) => top <= 0 && bottom > 0 && width > 300)
      .reduce((sum, { bottom }) => Math.max(sum, bottom), 0);
  });
  expect(bar).toBeLessThan(80);
});

test('an open card, and the open list of topics, stay in a window of 320 px', async ({ open }) => {
  const page = await open(COMPARISON, { viewport: { width: 320, height: 568 } });
  for (const button of [
    page.getByRole('button', { name: 'The United Nations' }).first(),
    page.getByText('Topics', { exact: true }),
  ]) {
    await button.click();
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('on a phone each topic reads: what it is about, the passage, then A, then B', async ({
  open,
}) => {
  const page = await open(COMPARISON, { viewport: { width: 390, height: 844 } });
  const tops = await page.evaluate(() =>
    [
      't-nato-and-blocs',
      's-nato-enlargement',
      's-closed-blocs',
      'a-p1',
      'a-p6',
      'a-p9',
      'b-p3',
    ].map((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY),
  );
  expect(tops).toEqual(tops.toSorted((x, y) => x - y));
  // Each side says whose it is: the heads of the columns are not in view here.
  expect(await page.locator('#t-nato-and-blocs').innerText()).toMatch(
    /Arete News[\s\S]*Vladimir Putin[\s\S]*New Statesman[\s\S]*The \[two\] sides/u,
  );
});

test('on a desk the statement stands between the two reports, a passage level with what quotes it', async ({
  open,
}) => {
  const page = await open(COMPARISON, { viewport: { width: 1440, height: 900 } });
  const [a, s, b] = await page.evaluate(() =>
    ['a-p1', 's-nato-enlargement', 'b-p3'].map((id) => {
      const { left, right, top } =
        document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top };
    }),
  );
  expect(a?.right).toBeLessThan(s?.left ?? 0);
  expect(s?.right).toBeLessThan(b?.left ?? 0);
  expect(Math.abs((a?.top ?? 0) - (b?.top ?? 0))).toBeLessThan(2);
  expect(Math.abs((a?.top ?? 0) - (s?.top ?? 0))).toBeLessThan(30);
});
