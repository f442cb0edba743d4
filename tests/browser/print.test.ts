// On paper: everything that is read, in its place; nothing that is only for the screen; links with their addresses.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { paragraphTexts, realCorpus } from '../support/corpus.ts';
import { ARTICLE, AS_PUBLISHED, COMPARISON, KINDS, PASSAGE } from '../support/pages.ts';

/** An A4 page between its margins, at 96 px an inch. */
const PAPER = { width: 688, height: 1002 };
const [comparison] = realCorpus().comparisons.filter(({ id }) => COMPARISON.includes(id));
const single = (text: string): string => text.replace(/[\s\u2060]+/gu, ' ').trim();

/** What paper shows of an element: its text as it is laid out, without what is small beside the words. */
const printed = (page: Page, selector: string): Promise<string | undefined> =>
  page.evaluate((of) => {
    const element = document.querySelector<HTMLElement>(of);
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      return undefined;
    const { width, height } = element.getBoundingClientRect();
    if (width < 20 || height < 8) return undefined;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('small, button')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getBoundingClientRect().width > 0 || !node.textContent?.trim())
        text += node.textContent;
    }
    return text;
  }, selector);

describe('a comparison on paper', () => {
  test('has every passage and every paragraph with all their words', async ({ open }) => {
    const page = await open(COMPARISON, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    expect(comparison).toBeDefined();
    for (const passage of comparison?.statement.passages ?? [])
      expect(single((await printed(page, `#s-${passage.id} blockquote`)) ?? ''), passage.id).toBe(
        passage.sentences.join(' '),
      );
    for (const { key, article } of comparison?.sides ?? [])
      for (const [i, text] of paragraphTexts(article).entries())
        expect(
          single((await printed(page, `#${key}-p${i + 1}`)) ?? ''),
          `${key}-p${i + 1}`,
        ).toContain(single(text).slice(-40));
    for (const { id, title } of comparison?.topics ?? [])
      expect(await page.locator(`#t-${id}`).innerText()).toContain(title);
    expect(await page.locator('#ledger').isVisible()).toBe(true);
  });

  test('stays within the sheet', async ({ newPage }) => {
    const page = await newPage({ viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    for (const [kind, path] of KINDS) {
      await page.goto(addressOf(path));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, kind).toBeLessThanOrEqual(0);
    }
  });

  test('leaves out what only works on a screen', async ({ open }) => {
    const page = await open(COMPARISON, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    // The number after a quotation is read on paper as well.
    expect(await page.locator('button:not(.cite)').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('Skip to the text').isVisible()).toBe(false);
    expect(await page.getByText('Topics', { exact: true }).isVisible()).toBe(false);
    expect(await page.locator('[popover]').filter({ visible: true }).count()).toBe(0);
    const fixed = await page.evaluate(
      () =>
        [...document.querySelectorAll('body *')].filter(
          (element) =>
            /sticky|fixed/u.test(getComputedStyle(element).position) && element.checkVisibility(),
        ).length,
    );
    expect(fixed).toBe(0);
  });

  test('is black on white, whatever the reader’s screen is', async ({ open }) => {
    const page = await open(COMPARISON, { viewport: PAPER, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const dark = await page.evaluate(() => {
      const bright = (colour: string): number =>
        (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) /
        3;
      return [...document.querySelectorAll('main p')]
        .filter((element) => element.checkVisibility())
        .filter((element) => bright(getComputedStyle(element).color) > 110)
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(dark).toEqual([]);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
  });

  test('keeps the two reports apart without colour', async ({ open }) => {
    const page = await open(COMPARISON, { viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    const line = (id: string) =>
      page.locator(`#${id} > a`).evaluate((q) => {
        return getComputedStyle(q).textDecorationStyle;
      });
    expect(await line('a-q2')).not.toBe(await line('b-q1'));
  });

  test('spells out where its links out of the site lead', async ({ open }) => {
    for (const path of [COMPARISON, ARTICLE, PASSAGE]) {
      const page = await open(path, { viewport: PAPER });
      await page.emulateMedia({ media: 'print' });
      const links = await page
        .locator(
          'footer a[href^="http"], header a[href^="http"], dl a[href^="http"], .end a[href^="http"]',
        )
        .evaluateAll((found) =>
          found
            .filter(
              (link) =>
                link.checkVisibility() && !(link as HTMLAnchorElement).href.includes('#:~:'),
            )
            .map((link) => ({
              href: (link as HTMLAnchorElement).getAttribute('href') ?? '',
              after: getComputedStyle(link, '::after').content,
            })),
        );
      expect(links.length, path).toBeGreaterThan(0);
      for (const { href, after } of links) expect(after, path).toContain(href);
    }
  });
});

describe('as a PDF', () => {
  test('sets nothing in one column: overleaf it would go on in a second, over its neighbour', async ({
    newPage,
  }) => {
    const page = await newPage({ viewport: PAPER });
    await page.emulateMedia({ media: 'print' });
    for (const [kind, path] of KINDS) {
      await page.goto(addressOf(path));
      const inOne = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => {
            const { columnCount } = getComputedStyle(element);
            return columnCount === '1' && element.checkVisibility();
          })
          .map((element) => element.className),
      );
      expect(inOne, kind).toEqual([]);
    }
  });

  test.for(['A4', 'Letter'])(
    'on %s every kind of page prints, on a sensible number of sheets',
    async (format, { open }) => {
      const most: Record<string, number> = { [COMPARISON]: 14, [AS_PUBLISHED]: 10 };
      for (const path of [COMPARISON, AS_PUBLISHED, ARTICLE, PASSAGE]) {
        const page = await open(path);
        const pdf = (await page.pdf({ format })).toString('latin1');
        expect(pdf.startsWith('%PDF-'), path).toBe(true);
        const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
        expect(sheets, path).toBeGreaterThan(0);
        expect(sheets, path).toBeLessThanOrEqual(most[path] ?? 6);
      }
    },
  );
});
