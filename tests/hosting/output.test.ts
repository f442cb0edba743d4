// One whole site or the last one, wherever it stands and whatever stops a build. Another user or another disk is tried where there is one.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Output, outputAt } from '../../src/hosting/output.ts';

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-output-')));
  mkdirSync(join(home, 'project'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (path: string): string => join(home, 'project', path);
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
/** A folder as a build leaves it. */
function site(path: string, text: string): void {
  write(`${path}/index.html`, text);
  write(`${path}/.nojekyll`, '');
}
function claim(output = 'dist'): Output {
  const claimed = outputAt(at(output), at(''));
  claimed.claim();
  return claimed;
}
function build(text: string, output?: string): string | undefined {
  const { folder, finish } = claim(output);
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', '.nojekyll']) writeFileSync(join(folder, name), text);
  return finish();
}
const read = (): string => readFileSync(at('dist/index.html'), 'utf8');

/** The id of a process that has ended. */
const dead = spawnSync(process.execPath, ['--version']).pid;

const otherDisk = ['/dev/shm', '/proc'].find(
  (path) => existsSync(path) && statSync(path).dev !== statSync(dirname(path)).dev,
);

describe('a build that ends', () => {
  test('leaves its own site, nothing of the last, and nothing beside it', () => {
    expect(build('old')).toBeUndefined();
    write('dist/gone.html', 'old');
    build('new');
    expect(read()).toBe('new');
    expect(readdirSync(at('dist'))).toHaveLength(2);
    expect(readdirSync(at(''))).toEqual(['dist']);
  });

  test('puts the last site back where the new one can’t be moved', () => {
    build('old');
    const { folder, finish } = claim();
    // What was built is gone by the time that it is to be moved.
    rmSync(folder, { recursive: true, force: true });
    expect(finish).toThrow(/ENOENT/u);
    expect(read()).toBe('old');
    expect(readdirSync(at(''))).toEqual(['dist']);
  });

  test.each([
    ['a folder elsewhere', () => site('../www/public', 'old')],
    ['where a folder will be', () => mkdirSync(at('../www'))],
  ])('puts its site where a link leads: %s', (_, prepare) => {
    prepare();
    symlinkSync('../www/public', at('dist'));
    build('new');
    expect(read()).toBe('new');
    expect(readdirSync(at('../www'))).toEqual(['public']);
  });

  test.skipIf(otherDisk !== '/dev/shm')('puts it on another disk too', () => {
    const other = mkdtempSync('/dev/shm/verbatim-');
    try {
      symlinkSync(join(other, 'site'), at('dist'));
      expect(claim().folder).toMatch(/project.\.dist-building-/u);
      for (const text of ['old', 'new']) build(text);
      expect(read()).toBe('new');
      expect(readdirSync(other)).toEqual(['site']);
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

describe('what a killed build left', () => {
  test('is taken away', () => {
    site('dist', 'old');
    site(`.dist-building-${dead}`, 'half');
    site(`.dist-before-${dead}`, 'older');
    claim();
    expect(read()).toBe('old');
    expect(readdirSync(at(''))).toEqual([`.dist-building-${process.pid}`, 'dist']);
  });

  test.each(['dist', 'through a link'])('is put back, if that was the last site: %s', (how) => {
    if (how !== 'dist') symlinkSync('dist-1', at('dist'));
    site(`.${how === 'dist' ? 'dist' : 'dist-1'}-before-${dead}`, 'old');
    claim();
    expect(read()).toBe('old');
  });

  test('never another folder that is called much the same', () => {
    site('.dist-building-site', 'mine');
    site(`.other-building-${dead}`, 'mine');
    build('new');
    expect(readdirSync(at(''))).toEqual(['.dist-building-site', `.other-building-${dead}`, 'dist']);
  });
});

describe('refused before anything is built', () => {
  const running = `.dist-building-${process.ppid}`;
  const isRoot = process.getuid?.() === 0;
  test.each<[string, RegExp, () => string | undefined]>([
    [
      'a build under way',
      /another build \(process \d+\) is writing dist\. .*delete .*\.dist-b/u,
      () => void site(running, ''),
    ],
    [
      'files of somebody',
      /dist holds files that no build/u,
      () => void write('dist/thesis.doc', ''),
    ],
    ['a file', /dist is no folder/u, () => void write('dist', '')],
    ['links in a circle', /dist is no folder/u, () => void symlinkSync('dist', at('dist'))],
    ['the project', /holds the project itself/u, () => '.'],
    ['a folder around it', /holds the project itself/u, () => '..'],
    [
      'a folder below a file',
      /nothing can be written beside a.dist/u,
      () => {
        write('a', '');
        return 'a/dist';
      },
    ],
  ])('%s', (_, message, prepare) => {
    const output = prepare();
    const before = readdirSync(at(''));
    expect(() => claim(output)).toThrow(message);
    expect(readdirSync(at(''))).toEqual(before);
  });

  test.skipIf(otherDisk === undefined)('a disk of its own', () => {
    symlinkSync(otherDisk ?? '', at('dist'));
    expect(claim).toThrow(/dist is a disk of its own.*--outDir dist.site/u);
  });

  test.skipIf(isRoot || process.platform === 'win32')('what only another user may change', () => {
    symlinkSync('/usr/lib', at('dist'));
    expect(claim).toThrow(/belongs to another user/u);
  });
});

test('an empty folder is nobody’s', () => {
  mkdirSync(at('dist'));
  build('new');
  expect(read()).toBe('new');
});
