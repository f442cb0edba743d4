// Tests with a browser: pages of the built site, each test in windows of its own.
import {
  type BrowserContextOptions,
  type Browser as Chromium,
  chromium,
  type Page,
} from 'playwright-core';
import { test as base, inject } from 'vitest';
import { launchOptions } from './find-browser.ts';
import { BASE } from './site.ts';

/** What differs from a desktop window of 1280 by 800 in light colours. */
export interface Settings extends BrowserContextOptions {
  /** Where the site is served: the real one, unless said otherwise. */
  readonly server?: string;
}

/** The address of a path below the base path. */
export const addressOf = (path: string, server = inject('server')): string =>
  `${server}${BASE}${path}`;

/** Files that run one after another share one browser, which ends with their process. */
let running: Promise<Chromium> | undefined;

export const test = base.extend<{
  /** An empty page in a window of its own. */
  newPage: (settings?: Settings) => Promise<Page>;
  /** A page of the site, loaded. */
  open: (path: string, settings?: Settings) => Promise<Page>;
}>({
  newPage: async ({ skip }, use) => {
    const browser = inject('browser');
    if ('missing' in browser) return skip(browser.missing);
    running ??= chromium.launch(launchOptions(browser));
    const started = await running;
    const windows: { close(): Promise<void> }[] = [];
    await use(async ({ server: _, ...settings } = {}) => {
      const window = await started.newContext({
        viewport: { width: 1280, height: 800 },
        colorScheme: 'light',
        ...settings,
      });
      windows.push(window);
      return window.newPage();
    });
    await Promise.all(windows.map((window) => window.close()));
  },
  open: async ({ newPage }, use) => {
    await use(async (path, settings = {}) => {
      const page = await newPage(settings);
      await page.goto(addressOf(path, settings.server));
      return page;
    });
  },
});
