// From one page to the next: fetched ahead where the host sends headers, faded where motion is wanted.
import { expect } from 'vitest';
import { test } from '../support/browser.ts';

const LINK = 'main a[href*="/compare/"]';

test('a page that is pointed at is there before it is asked for', async ({ open }) => {
  const page = await open('/');
  const link = page.locator(LINK).first();
  await expect
    .poll(
      async () => {
        await link.hover();
        await page.waitForTimeout(400);
        await link.click();
        await page.waitForURL(/\/compare\//u);
        const how = await page.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          return (entry as unknown as { deliveryType: string }).deliveryType;
        });
        await page.goBack();
        return how;
      },
      { timeout: 30_000 },
    )
    .toBe('navigational-prefetch');
});

test.for([
  ['no-preference', true],
  ['reduce', false],
] as const)(
  'with motion “%s” a page fades into the next: %s',
  async ([reducedMotion, fades], { open }) => {
    const page = await open('/', { reducedMotion });
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.fades = String(
          (event as unknown as { viewTransition: unknown }).viewTransition !== null,
        );
      }),
    );
    await page.locator(LINK).first().click();
    await page.waitForURL(/\/compare\//u);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.fades))
      .toBe(String(fades));
  },
);
