// What axe finds on every kind of page, in both colour schemes, on a phone and on a desk.
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/browser.ts';
import { COMPARISON, KINDS } from '../support/pages.ts';

/** Every rule up to WCAG 2.2 AA, its best practices and what it tries out included. */
const ALL: RunOptions = {
  resultTypes: ['violations'],
  runOnly: [
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
    'experimental',
  ],
};

/** Runs axe as the page's own policy allows: evaluated, not put in as a script. */
async function violations(page: Page, options: RunOptions = ALL): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (with_) =>
      (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(with_),
    options as never,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const [reason] = [...any, ...all, ...none];
      return `${id}: ${help}: ${target.join(' ')}${reason ? `: ${reason.message}` : ''}`;
    }),
  );
}

const SCHEMES = ['light', 'dark'] as const;
/** Each width in one of the schemes: colours hang on the scheme alone, and all else on the width alone. */
const LOOKS = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

test.for(KINDS)(
  '%s has no violation, dark on a phone and light on a desk',
  async ([, path], { open }) => {
    const page = await open(path);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
  },
);

test('a card and the list of topics have no violation when they are open', async ({ open }) => {
  const page = await open(COMPARISON);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'NATO enlargement' }).first().click();
    expect(await page.locator(':popover-open').count()).toBe(1);
    expect.soft(await violations(page), `a card, ${colorScheme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Topics', { exact: true }).click();
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
    expect.soft(await violations(page), `the topics, ${colorScheme}`).toEqual([]);
    await page.getByText('Topics', { exact: true }).click();
  }
});
