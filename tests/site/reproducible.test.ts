// One content, one output: two builds that differ in everything but the content are the same to the byte.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy, bytesOf, copyProject, filesBelow, ROOT } from './copy-project.ts';

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-reproducible-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const SITE = { SITE_URL: 'https://example.org', BASE_PATH: '/news' };

/** A clock that runs more than a year ahead, so that years differ as well as minutes. */
const AHEAD = `data:text/javascript,${encodeURIComponent(
  'const Real=Date,ahead=5e10;globalThis.Date=class extends Real{constructor(...a){a.length?super(...a):super(Real.now()+ahead)}static now(){return Real.now()+ahead}}',
)}`;

/** Builds in a folder of its own. @returns the output's folder */
function build(name: string, env: Record<string, string>, backwards: boolean): string {
  const folder = join(temporary, name);
  const home = join(temporary, 'home', String(backwards));
  mkdirSync(home, { recursive: true });
  copyProject(folder, { backwards });
  const { status, log } = buildCopy(folder, { ...SITE, HOME: home, ...env });
  expect(status, log).toBe(0);
  return join(folder, 'dist');
}

test('two builds in different folders, environments, time zones, locales and years are the same to the byte', () => {
  // The two zones are 26 hours apart: it is never the same day in both.
  const here = build('one', { TZ: 'Etc/GMT+12', LC_ALL: 'C', LANG: 'C' }, false);
  const there = build(
    'deeper/another folder, ünlike',
    {
      NODE_ENV: 'development',
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${AHEAD}`,
    },
    true,
  );
  const files = filesBelow(here);
  expect(files.length).toBeGreaterThan(20);
  expect(filesBelow(there)).toEqual(files);

  const differing = files.filter(
    (file) => bytesOf(join(here, file)) !== bytesOf(join(there, file)),
  );
  const shown = differing.slice(0, 5).map((file) => {
    const [one, two] = [bytesOf(join(here, file)), bytesOf(join(there, file))];
    let at = 0;
    while (one[at] === two[at]) at += 1;
    const around = (text: string): string =>
      JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
    return `${file}, byte ${at}\n  ${around(one)}\n  ${around(two)}`;
  });
  expect(shown, `files that differ: ${differing.length}`).toEqual([]);

  const revealing = files.filter((file) => {
    const bytes = bytesOf(join(here, file));
    return bytes.includes(temporary) || bytes.includes(ROOT);
  });
  expect(revealing, 'files that name a folder of this machine').toEqual([]);
}, 180_000);
