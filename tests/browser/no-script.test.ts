// Without a script nothing is missing: the same words, the same links, cards that open, and no control that would do nothing.
import { expect } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { COMPARISON, KINDS, PASSAGE } from '../support/pages.ts';

const WITHOUT = { javaScriptEnabled: false };

test('every page has the same words and links as with one', async ({ newPage }) => {
  const [bare, full] = [await newPage(WITHOUT), await newPage()];
  for (const [kind, path] of KINDS) {
    const [without, with_] = await Promise.all(
      [bare, full].map(async (page) => {
        await page.goto(addressOf(path));
        const main = page.locator('body');
        return {
          text: (await main.innerText()).replace(/\s+/gu, ' ').trim(),
          links: await main
            .locator('a[href]')
            .evaluateAll((links) =>
              links.map((link) => `${link.getAttribute('href')} ${link.textContent}`),
            ),
        };
      }),
    );
    expect(without?.text.length, kind).toBeGreaterThan(200);
    // What a script adds is a button to copy with.
    expect(with_?.text.replaceAll(' Copy', ''), kind).toBe(without?.text.replaceAll(' Copy', ''));
    expect(with_?.links, kind).toEqual(without?.links);
  }
});

test('a card opens, leads on, and closes', async ({ open }) => {
  const page = await open(COMPARISON, WITHOUT);
  const button = page.locator('#b-p3').getByRole('button', { name: 'Closed blocs' }).first();
  await button.click();
  const card = page.locator('#c-closed-blocs');
  expect(await card.isVisible()).toBe(true);
  expect(await card.innerText()).toContain('remain highly vigilant');
  expect(await card.locator('a[href="#a-q6"]').isVisible()).toBe(true);
  const box = await card.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  await card.getByRole('button', { name: 'Close' }).click();
  expect(await card.isVisible()).toBe(false);
});

test('the list of topics opens and leads to a topic', async ({ open }) => {
  const page = await open(COMPARISON, WITHOUT);
  await page.getByText('Topics', { exact: true }).click();
  await page.locator('details').getByRole('link', { name: 'Taiwan' }).click();
  expect(page.url()).toMatch(/#t-taiwan$/u);
});

test('a link to share is the link itself, and there is nothing to copy with', async ({ open }) => {
  const page = await open(COMPARISON, WITHOUT);
  const [topic] = await page.locator('#t-taiwan h2').getByRole('link').all();
  expect(await topic?.getAttribute('href')).toBe('#t-taiwan');
  await topic?.click();
  expect(page.url()).toMatch(/#t-taiwan$/u);
  expect(await page.getByRole('status').count()).toBe(0);

  const passage = await open(PASSAGE, WITHOUT);
  expect(await passage.getByRole('button', { name: /copy/iu }).count()).toBe(0);
  // What would be copied can be read and selected.
  expect(await passage.locator('body').innerText()).toContain(
    'Verbatim, https://example.org/news/',
  );
});
