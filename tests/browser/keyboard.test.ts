// A walk through a comparison without a mouse: skip links, a card, the passage, the counterpart, and back.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { COMPARISON, KINDS } from '../support/pages.ts';

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

/** What has the focus: its name as it is read out, and the id that it is or stands in. */
const focused = (page: Page): Promise<{ name: string; inside: string[] }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const inside: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) if (at.id) inside.push(at.id);
    return {
      name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '',
      inside,
    };
  });

const cardOpen = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector(':popover-open')?.id);

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((of) => {
    const { top, bottom } =
      document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect(0, -1);
    return bottom > 0 && top < innerHeight;
  }, selector);

describe('skip links', () => {
  test('the first key brings one into view, and it skips everything before the text', async ({
    newPage,
  }) => {
    const page = await newPage();
    for (const [, path] of KINDS) {
      await page.goto(addressOf(path));
      await page.keyboard.press('Tab');
      expect((await focused(page)).name, path).toBe('Skip to the text');
      expect(
        await page.evaluate(() => {
          const { left, right, top, bottom } =
            document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          return (
            left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right > left
          );
        }),
        path,
      ).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      // To the text, or past it where it has no link; in no case to what was skipped.
      const where = await page.evaluate(() => {
        const [main, at] = [document.querySelector('main'), document.activeElement];
        const has = (main?.querySelectorAll('a[href], button').length ?? 0) > 0;
        const after =
          (main?.compareDocumentPosition(at ?? document) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING;
        return has ? main?.contains(at) : after > 0;
      });
      expect(where, path).toBe(true);
    }
  });

  test('another one of the comparison leads to the first topic', async ({ open }) => {
    const page = await open(COMPARISON);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe('Skip to the first topic');
    await page.keyboard.press('Enter');
    const first = await hash(page);
    expect(first).toMatch(/^#t-/u);
    expect(await inView(page, `${first} h2`)).toBe(true);
    await page.keyboard.press('Tab');
    expect((await focused(page)).inside).toContain(first?.slice(1));
  });
});

describe('a card', () => {
  test('opens with Enter or Space, takes the next key, closes with Escape, and gives the focus back', async ({
    open,
  }) => {
    const page = await open(COMPARISON);
    const button = page.locator('#b-p3').getByRole('button', { name: 'Closed blocs' }).first();
    await button.focus();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      expect(await cardOpen(page)).toBe('c-closed-blocs');
      await page.keyboard.press('Tab');
      expect((await focused(page)).inside).toContain('c-closed-blocs');
      await page.keyboard.press('Escape');
      expect(await cardOpen(page)).toBeUndefined();
      expect((await focused(page)).inside).toContain('b-p3');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test('says to a screen reader whether it is open', async ({ open }) => {
    const page = await open(COMPARISON);
    const devtools = await page.context().newCDPSession(page);
    const expanded = async (): Promise<unknown> => {
      const { root } = await devtools.send('DOM.getDocument');
      const { nodeId } = await devtools.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: '#b-p3 button[popovertarget="c-closed-blocs"]',
      });
      const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
        nodeId,
        fetchRelatives: false,
      });
      return nodes[0]?.properties?.find(({ name }) => name === 'expanded')?.value.value;
    };
    expect(await expanded()).toBe(false);
    await page
      .locator('#b-p3')
      .getByRole('button', { name: 'Closed blocs' })
      .first()
      .press('Enter');
    expect(await expanded()).toBe(true);
  });

  test('is a dialog of its passage’s name, to which its button points a screen reader', async ({
    open,
  }) => {
    const page = await open(COMPARISON);
    const devtools = await page.context().newCDPSession(page);
    await page.locator('#b-p3').getByRole('button', { name: 'Closed blocs' }).first().click();
    await page.getByRole('dialog', { name: /closed blocs/iu }).waitFor();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const opened = nodes.filter(({ role, properties }) =>
      properties?.some(({ name, value }) => name === 'expanded' && value.value === true)
        ? role?.value === 'button'
        : false,
    );
    const details = opened.flatMap(({ properties }) =>
      (properties ?? []).filter(({ name }) => name === 'details'),
    );
    expect(
      details.map(({ value }) => value.relatedNodes?.map(({ idref }) => idref)),
    ).toContainEqual(['c-closed-blocs']);
  });

  test('closes by its own button, and by opening another', async ({ open }) => {
    const page = await open(COMPARISON);
    const buttons = page.locator('#b-p3').getByRole('button');
    await buttons.first().press('Enter');
    expect(await cardOpen(page)).toBe('c-nato-enlargement');
    await page.locator('#c-nato-enlargement').getByRole('button', { name: 'Close' }).press('Enter');
    expect(await cardOpen(page)).toBeUndefined();
    await buttons.first().press('Enter');
    await buttons.nth(1).press('Enter');
    expect(await cardOpen(page)).toBe('c-closed-blocs');
  });

  test('shows the whole passage, in the window, on a desk and on a phone', async ({ open }) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 700 },
    ]) {
      const page = await open(COMPARISON, { viewport });
      for (const name of ['NATO enlargement', 'The United Nations', 'The Arctic']) {
        await page.getByRole('button', { name }).first().press('Enter');
        const card = page.locator(':popover-open');
        const box = await card.boundingBox();
        expect(box, name).not.toBeNull();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        const [inCard, inPlace] = await page.evaluate(() => {
          const words = (of: Element | null | undefined) => {
            const copy = of?.querySelector('blockquote')?.cloneNode(true) as Element | undefined;
            for (const variant of copy?.querySelectorAll('small') ?? []) variant.remove();
            return copy?.textContent?.trim();
          };
          const open = document.querySelector(':popover-open');
          return [words(open), words(document.getElementById(open?.id.replace('c-', 's-') ?? ''))];
        });
        expect(inCard).toMatch(/^The .*\.$/su);
        expect(inCard).toBe(inPlace);
        // What is longer than the card is scrolled to by the keyboard as well.
        await card.getByRole('link').last().focus();
        expect(
          await card
            .getByRole('link')
            .last()
            .evaluate((link) => {
              const { left, bottom } = link.getBoundingClientRect();
              return document.elementFromPoint(left + 2, bottom - 4)?.closest('a') === link;
            }),
        ).toBe(true);
        await page.keyboard.press('Escape');
      }
    }
  });
});

test('from a quotation to its passage, from there to the counterpart, and back by the browser', async ({
  open,
}) => {
  const page = await open(COMPARISON);
  // Its words lead there; where the passage is in view already, they light it, and nothing moves.
  await page.locator('#b-q1 a').focus();
  await page.goto(`${page.url()}#s-nato-enlargement`);
  expect(await inView(page, '#s-nato-enlargement')).toBe(true);

  // The keyboard goes on from there: the passage's own links come next.
  const seen: string[] = [];
  for (let i = 0; i < 8 && !seen.at(-1)?.startsWith('A ¶6'); i += 1) {
    await page.keyboard.press('Tab');
    const { name, inside } = await focused(page);
    expect(inside).toContain('s-nato-enlargement');
    seen.push(name);
  }
  expect(seen.at(-1)).toBe('A ¶6, NATO enlargement');
  await page.keyboard.press('Enter');
  expect(await hash(page)).toBe('#a-q2');
  expect(await inView(page, '#a-q2')).toBe(true);

  await page.goBack();
  expect(await hash(page)).toBe('#s-nato-enlargement');
});

test('the list of topics opens, leads to a topic, and can be closed again', async ({ open }) => {
  const page = await open(COMPARISON);
  const summary = page.locator('summary', { hasText: 'Topics' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toMatch(/^NATO/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toBe('Taiwan');
  await page.keyboard.press('Enter');
  expect(await hash(page)).toBe('#t-taiwan');
  expect(await inView(page, '#t-taiwan')).toBe(true);
  expect(await page.locator('.menu').evaluate((menu) => (menu as HTMLDetailsElement).open)).toBe(
    false,
  );
});

test('the keyboard reaches every link and button, in the order in which the page is read', async ({
  newPage,
}) => {
  const page = await newPage();
  for (const [, path] of KINDS.slice(0, 7)) {
    await page.goto(addressOf(path));
    const disorder = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[tabindex]')]
        .filter((e) => e.tabIndex > 0)
        .map((e) => e.outerHTML),
    );
    expect(disorder, path).toEqual([]);
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          element.focus();
          return document.activeElement !== element;
        })
        .map((element) => element.outerHTML),
    );
    expect(unreachable, path).toEqual([]);
  }
});
