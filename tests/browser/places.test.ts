// Places on a page: what a shared link leads to is seen, lit and not covered; what is meant to be hit can be hit.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser.ts';
import { ARTICLE, AS_PUBLISHED, COMPARISON, KINDS } from '../support/pages.ts';

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

/** The background of each of some elements; of those inside where the element's own words are spans. */
const backgrounds = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const of = (selector: string) =>
      [...document.querySelectorAll(selector)].map((e) => getComputedStyle(e).backgroundColor);
    return {
      theirs: of('#b-q1'),
      counterpart: of('#a-q2'),
      passage: of('#s-nato-enlargement blockquote p > span'),
      another: of('#a-q9'),
      anotherPassage: of('#s-democracy blockquote p > span'),
    };
  });

describe('a quotation, its passage and its counterpart are lit together, and nothing else', () => {
  const lit = ['theirs', 'counterpart', 'passage'];

  async function expectLit(page: Page, dark: Record<string, string[]>): Promise<void> {
    const light = await backgrounds(page);
    for (const [name, colours] of Object.entries(light)) {
      expect(colours.length, name).toBeGreaterThan(0);
      for (const [i, colour] of colours.entries())
        if (lit.includes(name)) expect(colour, name).not.toBe(dark[name]?.[i]);
        else expect(colour, name).toBe(dark[name]?.[i]);
    }
    expect(light.theirs?.[0]).toBe(light.counterpart?.[0]);
    expect(light.theirs?.[0]).toBe(light.passage?.[0]);
  }

  test('under the pointer', async ({ open }) => {
    const page = await open(COMPARISON);
    const dark = await backgrounds(page);
    await page.locator('#b-q1').hover();
    await expectLit(page, dark);
    await page.mouse.move(0, 0);
    expect(await backgrounds(page)).toEqual(dark);
  });

  test('with the focus on its words', async ({ open }) => {
    const page = await open(COMPARISON);
    const dark = await backgrounds(page);
    await page.locator('#b-q1 a').focus();
    await expectLit(page, dark);
  });

  test('where a link leads to the quotation, or to the passage', async ({ open }) => {
    const dark = await backgrounds(await open(COMPARISON));
    for (const place of ['#b-q1', '#a-q2', '#s-nato-enlargement'])
      await expectLit(await open(`${COMPARISON}${place}`), dark);
  });

  test('without a script', async ({ open }) => {
    const dark = await backgrounds(await open(COMPARISON));
    await expectLit(await open(`${COMPARISON}#b-q1`, { javaScriptEnabled: false }), dark);
  });
});

/** Of all places that have an address on a page, those whose first words are covered when one comes to them. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const faults: string[] = [];
    const places = [...document.querySelectorAll<HTMLElement>('main [id]')].filter(
      (element) => element.checkVisibility() && !element.closest('[popover], svg'),
    );
    for (const place of places) {
      location.hash = `#${place.id}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      let box: DOMRect | undefined;
      while (!box && walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        box = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
      }
      if (!box) continue;
      const [x, y] = [box.left + Math.min(box.width, 8) / 2, box.top + box.height / 2];
      const hit = y > 0 && y < innerHeight ? document.elementFromPoint(x, y) : null;
      if (!hit || !(place.contains(hit) || hit.contains(place)))
        faults.push(
          `#${place.id} at ${Math.round(y)}: ${hit?.outerHTML.slice(0, 60) ?? 'not in view'}`,
        );
    }
    return [`${places.length}`, ...faults];
  });

describe('the bar that stays in view covers nothing that one goes to', () => {
  test.for(WINDOWS)('in a window of $width by $height', async (viewport, { open }) => {
    // The longest page in every window, the others in the tall ones.
    const others = viewport.height > 800 ? [AS_PUBLISHED, ARTICLE] : [];
    for (const path of [COMPARISON, ...others]) {
      const page = await open(path, { viewport });
      const [count, ...faults] = await covered(page);
      expect(Number(count), path).toBeGreaterThan(15);
      expect(faults, path).toEqual([]);
    }
  });

  test('nor what the keyboard comes to, forwards or backwards', async ({ open }) => {
    for (const viewport of WINDOWS.slice(0, 3)) {
      const page = await open(COMPARISON, { viewport });
      const hidden = await page.evaluate(() => {
        const stops = [
          ...document.querySelectorAll<HTMLElement>('main :is(a[href], button, summary)'),
          // The middle of a ribbon's box need not lie in the ribbon.
        ].filter((element) => element.checkVisibility() && !element.closest('svg'));
        const faults: string[] = [];
        for (const stop of [...stops, ...stops.toReversed()]) {
          stop.focus();
          const boxes = [...stop.getClientRects()].filter(({ width }) => width > 0);
          const seen = boxes.some(({ left, top, width, height }) => {
            const hit = document.elementFromPoint(left + width / 2, top + height / 2);
            return hit && (stop.contains(hit) || hit.contains(stop));
          });
          if (!seen) faults.push(stop.outerHTML.slice(0, 90));
        }
        return [`${stops.length}`, ...faults];
      });
      const [count, ...faults] = hidden;
      expect(Number(count)).toBeGreaterThan(100);
      expect(faults, `${viewport.width}`).toEqual([]);
    }
  });
});

/**
 * Targets of less than 24 by 24 px that stand too close to others (WCAG 2.2, 2.5.8): neither within a line of text, nor
 * with 24 px around their middle to themselves.
 */
const crowded = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
      .filter(
        (element) => element.checkVisibility() && !element.closest('[popover]:not(:popover-open)'),
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.right > 0);
    const small = ({ box }: (typeof targets)[number]) => box.width < 23.5 || box.height < 23.5;
    const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    /** Whether the line that a link stands in has other words beside it. */
    const inLine = (element: HTMLElement) => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      let block: HTMLElement | null = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      const walker = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT);
      const rows = [...element.getClientRects()];
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (
          !/[\p{L}\p{N}]/u.test(node.textContent ?? '') ||
          node.parentElement?.closest('a, button, summary, .vh')
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const text of range.getClientRects())
          if (rows.some((row) => text.width > 1 && text.top < row.bottom && row.top < text.bottom))
            return true;
      }
      return false;
    };
    return targets
      .filter((target) => small(target) && !inLine(target.element))
      .filter(({ element, box }) => {
        const { x, y } = middle(box);
        return targets.some((other) => {
          if (other.element === element) return false;
          const nearX = Math.max(other.box.left, Math.min(x, other.box.right));
          const nearY = Math.max(other.box.top, Math.min(y, other.box.bottom));
          if (Math.hypot(nearX - x, nearY - y) < 12) return true;
          if (!small(other)) return false;
          const theirs = middle(other.box);
          return Math.hypot(theirs.x - x, theirs.y - y) < 24;
        });
      })
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)} by ${Math.round(box.height)}: ${element.outerHTML.slice(0, 110)}`,
      );
  });

test.for(KINDS)(
  '%s has only targets of 24 px, or in a line of text, or apart from others',
  async ([, path], { open }) => {
    const page = await open(path);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await crowded(page), `${width} px`).toEqual([]);
    }
  },
);

test('the number after a quotation is 24 px high and wide', async ({ open }) => {
  const page = await open(COMPARISON, { viewport: { width: 390, height: 844 } });
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('.cite')].map((number) => {
      const { width, height } = number.getBoundingClientRect();
      return Math.round(Math.min(width, height));
    }),
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});

test.for([
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 700, height: 600 },
  { width: 390, height: 800 },
])(
  'every card opens within a window of $width by $height, and shows enough to be read',
  async (viewport, { open }) => {
    const page = await open(COMPARISON, { viewport });
    const openers = page.locator('.cite[popovertarget]');
    const count = await openers.count();
    expect(count).toBeGreaterThan(10);
    // All of them where there is least room, elsewhere every third.
    for (let i = 0; i < count; i += viewport.height === 600 ? 1 : 3) {
      const opener = openers.nth(i);
      // Near the foot, where there is least room.
      await opener.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await opener.click();
      const card = page.locator('.card:popover-open');
      // The card may have to move once it is open.
      await expect
        .poll(async () => {
          const box = await card.boundingBox();
          return (
            box && box.y >= 0 && box.y + box.height <= viewport.height + 1 && box.height >= 160
          );
        })
        .toBe(true);
      await page.keyboard.press('Escape');
    }
  },
);
