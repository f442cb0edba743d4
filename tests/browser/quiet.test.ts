// Pages that keep to themselves: nothing in the console, nothing asked of anybody else, nothing that moves after it is there.
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { ARTICLE, COMPARISON, KINDS, PASSAGE } from '../support/pages.ts';

interface Heard {
  /** What the page says in the console, throws, or fails to get. */
  readonly said: string[];
  readonly asked: Set<string>;
}

function listen(page: Page): Heard {
  const heard: Heard = { said: [], asked: new Set() };
  page.on('console', (message) => heard.said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.said.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // What is still under way when the test goes on to the next page is given up by the browser.
    if (errorText !== 'net::ERR_ABORTED') heard.said.push(`${errorText}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.said.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => heard.asked.add(request.url()));
  return heard;
}

/** To the end and back, so that whatever waits to be seen is seen. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });

test('no kind of page says anything in the console, or asks for more than its own few files', async ({
  newPage,
}) => {
  const page = await newPage({ viewport: { width: 1280, height: 2400 } });
  const heard = listen(page);
  const violations: string[] = [];
  await page.exposeFunction('onViolation', (text: string) => violations.push(text));
  await page.addInitScript(() =>
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sample }) =>
        (globalThis as unknown as { onViolation(text: string): void }).onViolation(
          `${violatedDirective}: ${blockedURI} ${sample}`,
        ),
    ),
  );
  for (const [, path] of KINDS.slice(0, -1)) {
    heard.asked.clear();
    await page.goto(addressOf(path));
    await scrollThrough(page);
    for (const url of heard.asked)
      expect(url, path).toMatch(new RegExp(`^${inject('server')}/news/`, 'u'));
    // The page, the face of its text, its script, the sheet for print, its icons.
    expect(heard.asked.size, path).toBeLessThanOrEqual(6);
  }
  expect(heard.said).toEqual([]);
  expect(violations).toEqual([]);
});

test('nothing is kept on the reader’s machine', async ({ open }) => {
  const page = await open(COMPARISON);
  await page.getByRole('button', { name: 'Taiwan' }).first().click();
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

/** A shift that an eye could see: below this, letters of another face are a hair wider or narrower (CLS, good up to 0.1). */
const isSeen = (shift: string): boolean => Number.parseFloat(shift) > 0.002;

describe('nothing moves', () => {
  /** The sum of all shifts since the page began, none of them left out for coming after a touch or a key. */
  const shifts = (page: Page): Promise<string[]> =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              (list.getEntries() as unknown as { value: number; sources: { node?: Node }[] }[]).map(
                ({ value, sources }) =>
                  `${value.toFixed(4)}: ${sources.map(({ node }) => (node as Element | undefined)?.outerHTML?.slice(0, 60)).join(', ')}`,
              ),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 200);
        }),
    );

  test.for([
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ])('while a page loads and is scrolled, $width px wide', async (viewport, { newPage }) => {
    for (const [kind, path] of KINDS.slice(0, 7)) {
      const page = await newPage({ viewport });
      await page.goto(addressOf(path));
      await scrollThrough(page);
      expect.soft((await shifts(page)).filter(isSeen), kind).toEqual([]);
    }
  });

  test('when the face of the text comes late, and when it never comes', async ({ newPage }) => {
    const paths = ['/', COMPARISON, ARTICLE, PASSAGE];
    const cases = [600, undefined].flatMap((late) => paths.map((path) => ({ late, path })));
    await Promise.all(
      cases.map(async ({ late, path }) => {
        const page = await newPage();
        let wanted = 0;
        await page.route('**/*.woff2', async (route) => {
          wanted += 1;
          if (late === undefined) return route.abort();
          await new Promise((resolve) => setTimeout(resolve, late));
          return route.continue();
        });
        await page.goto(addressOf(path), { waitUntil: 'domcontentloaded' });
        // The words are there before the face is.
        expect(await page.locator('h1').isVisible(), path).toBe(true);
        await page.waitForTimeout(late === undefined ? 200 : late + 300);
        // The face of the headlines and that of the text.
        expect(wanted, path).toBe(2);
        expect.soft((await shifts(page)).filter(isSeen), path).toEqual([]);
      }),
    );
  });

  test('the face of the text is used where it comes in time', async ({ newPage }) => {
    const page = await newPage();
    const devtools = await page.context().newCDPSession(page);
    const faces = async (): Promise<string[]> => {
      // The second page has it from the first; a machine that is busy may need another.
      await page.goto(addressOf('/about/'));
      await devtools.send('DOM.enable');
      await devtools.send('CSS.enable');
      const { root } = await devtools.send('DOM.getDocument');
      const { nodeId } = await devtools.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: 'h1',
      });
      const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.map(({ familyName, isCustomFont }) => `${familyName} ${isCustomFont}`);
    };
    await expect
      .poll(faces, { timeout: 20_000 })
      .toEqual([expect.stringMatching(/^Newsreader.* true$/u)]);
  });
});
