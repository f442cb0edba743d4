// Sharing a place: by the system where it can, else by the clipboard, said aloud and in view; and else by the link itself.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { addressOf, type Settings, test } from '../support/browser.ts';
import { COMPARISON, PASSAGE } from '../support/pages.ts';

const MAY_COPY: Settings = { permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE: Settings = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** The message, wherever it is shown. */
const message = (page: Page): Locator =>
  page.getByText(/^(?:link copied|copied|not copied\b.*)$/iu).filter({ visible: true });

/** What is shown, once something is; the same is in the region that screen readers listen to. */
async function said(page: Page): Promise<string> {
  await message(page).waitFor();
  const text = (await message(page).innerText()).trim();
  expect(await page.getByRole('status').allTextContents()).toContain(text);
  return text;
}

/** The links that share: a topic's, a paragraph's. */
const PLACES = [
  { what: 'a topic', within: '#t-taiwan h2', hash: '#t-taiwan' },
  { what: 'a paragraph', within: '#b-p3', hash: '#b-p3' },
  { what: 'a paragraph of the other report', within: '#a-p9', hash: '#a-p9' },
];

describe('on a desk', () => {
  test.for(PLACES)(
    '$what: its link is copied, gone to, and said to be copied',
    async ({ within, hash }, { open }) => {
      const page = await open(COMPARISON, MAY_COPY);
      await page.locator(within).getByRole('link').first().click();
      expect(await said(page)).toBe('Link copied');
      expect(await clipboard(page)).toBe(addressOf(`${COMPARISON}${hash}`));
      expect(page.url()).toBe(addressOf(`${COMPARISON}${hash}`));
    },
  );

  test('a copied link leads to its place', async ({ open, newPage }) => {
    const page = await open(COMPARISON, MAY_COPY);
    await page.locator('#b-p8').getByRole('link').first().click();
    await said(page);
    const other = await newPage();
    await other.goto(await clipboard(page));
    expect(await other.locator('#b-p8').evaluate((element) => element.matches(':target'))).toBe(
      true,
    );
  });

  test('what is said stays away until there is something to say, and goes again', async ({
    open,
  }) => {
    const page = await open(COMPARISON, MAY_COPY);
    expect(await message(page).count()).toBe(0);
    await page.locator('#t-taiwan h2').getByRole('link').click();
    await said(page);
    await message(page).waitFor({ state: 'hidden', timeout: 15_000 });
  });

  test('what is said is in the window, wherever on the page one is', async ({ open }) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 320, height: 568 },
    ]) {
      const page = await open(COMPARISON, { ...MAY_COPY, viewport });
      await page.locator('#b-p3 .address').click();
      await said(page);
      const box = await message(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    }
  });

  test('the region for what is said is there, and empty, before it is needed: else it may not be heard', async ({
    open,
  }) => {
    const page = await open(COMPARISON, MAY_COPY);
    // What is not displayed is not found by its role, and not listened to.
    expect(await page.getByRole('status').allTextContents()).toEqual(['']);
  });

  test('a passage’s own address is copied without leaving the page', async ({ open }) => {
    const page = await open(PASSAGE, MAY_COPY);
    await page.getByRole('link', { name: 'Share this passage' }).click();
    expect(await said(page)).toBe('Link copied');
    expect(await clipboard(page)).toBe(addressOf(PASSAGE));
    expect(page.url()).toBe(addressOf(PASSAGE));
  });

  test('how to cite a passage is copied as text', async ({ open }) => {
    const page = await open(PASSAGE, MAY_COPY);
    const button = page.getByRole('button', { name: /copy/iu });
    expect(await button.count()).toBe(1);
    await button.click();
    expect(await said(page)).toBe('Copied');
    expect(await clipboard(page)).toMatch(
      /^“NATO enlargement”, passage 1 of 11 compared, in: Joint Statement.*Verbatim, https:\/\/example\.org\/news\/statements\/russia-china-2022\/nato-enlargement\/$/su,
    );
  });

  test('with a modifier a link does what the browser makes of it', async ({ open }) => {
    const page = await open(COMPARISON, MAY_COPY);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    // Last of all that hear of it: what the browser would do, and then it need not.
    const heard = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          window.addEventListener('click', (event) => {
            resolve(event.defaultPrevented);
            event.preventDefault();
          });
        }),
    );
    await page
      .locator('#t-taiwan h2')
      .getByRole('link')
      .click({ modifiers: ['ControlOrMeta'] });
    expect(await heard).toBe(false);
    expect(await clipboard(page)).toBe('before');
    expect(page.url()).not.toContain('#t-taiwan');
  });

  test('where copying is refused it says so, and the link still leads to its place', async ({
    newPage,
  }) => {
    const page = await newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.goto(addressOf(COMPARISON));
    await page.locator('#t-taiwan h2').getByRole('link').click();
    expect(await said(page)).toMatch(/not copied/iu);
    expect(page.url()).toMatch(/#t-taiwan$/u);
    expect(thrown).toEqual([]);
  });
});

describe('on a phone with a share sheet', () => {
  const offering = async (page: Page, answer: 'taken' | 'AbortError'): Promise<void> => {
    await page.addInitScript((how) => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      Object.defineProperty(Navigator.prototype, 'share', {
        value: (data: ShareData) => {
          shared.push(data);
          return how === 'taken' ? Promise.resolve() : Promise.reject(new DOMException('no', how));
        },
      });
    }, answer);
  };

  const shared = (page: Page): Promise<ShareData[]> =>
    page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared);

  test('the sheet gets the address and the title, and nothing is said besides', async ({
    newPage,
  }) => {
    const page = await newPage({ ...PHONE, ...MAY_COPY });
    await offering(page, 'taken');
    await page.goto(addressOf(COMPARISON));
    await page.locator('#t-taiwan h2').getByRole('link').tap();
    await expect.poll(() => shared(page)).toHaveLength(1);
    expect((await shared(page))[0]).toMatchObject({
      url: `${inject('server')}/news${COMPARISON}#t-taiwan`,
      title: await page.title(),
    });
    expect(await message(page).count()).toBe(0);
  });

  test('a reader who closes the sheet is told nothing', async ({ newPage }) => {
    const page = await newPage({ ...PHONE, ...MAY_COPY });
    await offering(page, 'AbortError');
    await page.goto(addressOf(COMPARISON));
    await page.locator('#t-taiwan h2').getByRole('link').tap();
    await expect.poll(() => shared(page)).toHaveLength(1);
    await page.waitForTimeout(100);
    expect(await message(page).count()).toBe(0);
  });
});

test.for([
  ['BibTeX', 'bib', /^@misc\{.*\n.*url = \{http/su],
  ['RIS', 'ris', /^TY {2}- ELEC\n.*\nER {2}- /su],
  ['CSL-JSON', 'csl.json', /^\[\n.*"type": "webpage"/su],
] as const)('a citation is downloaded as %s', async ([name, ending, text], { open }) => {
  const page = await open(PASSAGE, { javaScriptEnabled: false });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`^verbatim-statements-.*\\.${ending}$`, 'u'));
  expect(readFileSync(await file.path(), 'utf8')).toMatch(text);
});
