// Finds a Chromium that starts on this machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from 'playwright-core';
import packageJson from '../../package.json' with { type: 'json' };

/** How to start a browser, as plain data: the set-up finds it, the tests start it. */
export interface Browser {
  readonly executablePath?: string;
  readonly channel?: string;
  /** What the browser needs in its environment besides what is there. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Nothing but the page itself may go to the network. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const launchOptions = ({ env, ...how }: Browser): LaunchOptions => ({
  ...how,
  args: ARGUMENTS,
  ...(env && { env: { ...process.env, ...env } as Record<string, string> }),
});

/** The browser that the npm package @sparticuz/chromium brings along, for Linux on x64 only. */
async function packedBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('not for this machine');
  const version = packageJson.devDependencies['@sparticuz/chromium'];
  const folder = fileURLToPath(
    new URL(`../../node_modules/.cache/chromium-${version}`, import.meta.url),
  );
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // Only where it believes to be in a Lambda does it unpack its own libraries. It unpacks to TMPDIR, and takes what
  // another version has left there for its own.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // Its own list of fonts names folders of a Lambda. Without any font the browser crashes.
    const fonts = join(folder, 'fontconfig');
    mkdirSync(fonts, { recursive: true });
    writeFileSync(
      join(fonts, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${join(folder, 'fonts')}</dir><cachedir>${fonts}</cachedir></fontconfig>`,
    );
    const { LD_LIBRARY_PATH = '' } = process.env;
    return { executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH: fonts } };
  } finally {
    for (const name of [
      'AWS_LAMBDA_JS_RUNTIME',
      'TMPDIR',
      'LD_LIBRARY_PATH',
      'FONTCONFIG_PATH',
      'HOME',
    ])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  }
}

/** Starts a browser and has it set a line of text: one that starts may still lack a library or a font. */
async function paints(browser: Browser): Promise<void> {
  const started = await chromium.launch(launchOptions(browser));
  try {
    const page = await started.newPage();
    await page.setContent('<p>Words</p>');
    if ((await page.innerText('body')).trim() !== 'Words') throw new Error('it sets no text');
  } finally {
    await started.close();
  }
}

/**
 * The first browser that starts: the one that CHROME_PATH names and no other, else the packed one (the same everywhere,
 * and without a window it takes half the time), else the system's, else an installed Chrome or Edge, else Playwright's own.
 * @returns the browser, or why there is none
 * @throws where CI is set: there, tests that do not run would pass for tests that do
 */
export async function findBrowser(): Promise<Browser | { missing: string }> {
  const { CHROME_PATH, CI } = process.env;
  const candidates: (() => Browser | Promise<Browser>)[] = CHROME_PATH
    ? [() => ({ executablePath: CHROME_PATH })]
    : [
        packedBrowser,
        () => ({ executablePath: '/usr/bin/chromium' }),
        () => ({ executablePath: '/usr/bin/chromium-browser' }),
        () => ({ channel: 'chrome' }),
        () => ({ channel: 'msedge' }),
        () => ({}),
      ];
  const reasons: string[] = [];
  for (const candidate of candidates) {
    try {
      const browser = await candidate();
      await paints(browser);
      return browser;
    } catch (error) {
      reasons.push(String((error as Error).message).split('\n')[0] ?? '');
    }
  }
  const missing = `No browser starts here, so no page is tested in one. Install Chrome or Chromium, or set CHROME_PATH.\n  ${reasons.join('\n  ')}`;
  if (CI) throw new Error(missing);
  console.warn(`\n${missing}\n`);
  return { missing };
}
