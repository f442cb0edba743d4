// What a reader selects, finds and is led to on a page in a browser.
import type { Page } from 'playwright-core';

/** What is copied where an element's contents are selected. */
export const selected = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const selection = getSelection();
      selection?.selectAllChildren(element);
      return String(selection);
    });

/** Whether words are found in the page as a reader looks for them; never in a browser that was packed without its search. */
export const isFound = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((sought) => {
    getSelection()?.removeAllRanges();
    const [isMatchingCase, isBackwards, isWrapping] = [true, false, true];
    return (
      globalThis as unknown as {
        find(text: string, matching: boolean, backwards: boolean, wrapping: boolean): boolean;
      }
    ).find(sought, isMatchingCase, isBackwards, isWrapping);
  }, words);

/** Whether an address with a text fragment brings an element into a window too low for the page. */
export async function landsOn(page: Page, address: string, selector: string): Promise<boolean> {
  await page.setViewportSize({ width: 390, height: 240 });
  await page.goto('about:blank');
  await page.goto(address);
  const place = page.locator(selector);
  await place.waitFor();
  return place.evaluate(async (element) => {
    for (let tries = 0; tries < 40 && scrollY === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const { top, bottom } = element.getBoundingClientRect();
    return scrollY > 0 && bottom > 0 && top < innerHeight;
  });
}
