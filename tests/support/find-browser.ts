// Finds a Chromium that starts on this machine.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from 'playwright-core';

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
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // Only where it believes to be in a Lambda does it unpack its own libraries; and it keeps what it unpacked in TMPDIR,
  // where an older version's files would be taken for its own.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
    return { executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
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

/**
 * The first browser that starts: the one that CHROME_PATH names and no other, else the system's, else an installed
 * Chrome or Edge, else Playwright's own, else the packed one.
 * @returns the browser, or why there is none
 * @throws where CI is set: there, tests that do not run would pass for tests that do
 */
export async function findBrowser(): Promise<Browser | { missing: string }> {
  const { CHROME_PATH, CI } = process.env;
  const candidates: (() => Browser | Promise<Browser>)[] = CHROME_PATH
    ? [() => ({ executablePath: CHROME_PATH })]
    : [
        () => ({ executablePath: '/usr/bin/chromium' }),
        () => ({ executablePath: '/usr/bin/chromium-browser' }),
        () => ({ channel: 'chrome' }),
        () => ({ channel: 'msedge' }),
        () => ({}),
        packedBrowser,
      ];
  const reasons: string[] = [];
  for (const candidate of candidates) {
    try {
      const browser = await candidate();
      await (await chromium.launch(launchOptions(browser))).close();
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
