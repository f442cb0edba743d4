// `npm run draft` as an editor runs it: another process, files on disk, no network.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letter } from '../support/letter.ts';

const script = (name: string): string =>
  fileURLToPath(new URL(`../../src/commands/${name}.ts`, import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const run = (
  command: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [script(command), ...args], { cwd: root, encoding: 'utf8' });
const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const all = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const STATEMENT =
  'Dear Chair:\n\nThe port will stay open all winter. Ships of every flag may call there.\n';
const REPORT =
  '---\noutlet: Daily\nlanguage: en\n---\n\nThe letter says "the port will stay open all winter" and no more.\n';
const PAGE = `<!doctype html><html lang="en"><head><title>Port</title><meta property="og:site_name" content="Evening"></head>
<body><nav><ul><li>Home and other pages of ours</li></ul></nav><article><h1>Port</h1>
<figure><img src="x"><figcaption>The port in winter (AP)</figcaption></figure>
<p>The letter of the chair was read aloud on Monday, when “ships of every flag may call there” was heard by all.</p>
<p>See also: another report of ours</p><h2>Nobody left</h2>
<p>Nobody left the hall before the end, and a choir of forty sang the old songs of the harbour until the lamps went out.</p>
</article></body></html>`;

test('drafts from a text and a page, keeps the originals, and overwrites nothing', () => {
  write('texts/port.txt', STATEMENT);
  write('texts/daily.txt', REPORT);
  write('texts/evening.html', PAGE);
  const args = ['--statement', 'texts/port.txt', 'texts/daily.txt', 'texts/evening.html'];
  const { status, stdout, stderr } = run('draft', ...args);
  expect(stderr).toContain('a “See also” line: “See also: another report of ours”');
  expect(stdout).toContain('1. Hold originals/evening.txt against the page');
  expect(status).toBe(0);
  expect(all()).toEqual([
    'content/articles/daily.md',
    'content/articles/evening.md',
    'content/comparisons/port.md',
    'content/passages/port-ships.md',
    'content/passages/port-stay-open.md',
    'content/statements/port.md',
    'originals/daily.txt',
    'originals/evening.txt',
    'originals/port.txt',
    'texts/daily.txt',
    'texts/evening.html',
    'texts/port.txt',
  ]);
  const kept = readFileSync(join(root, 'originals/evening.txt'), 'utf8');
  expect(kept).toContain("outlet: 'Evening'");
  expect(kept.split('\n\n').slice(2)).toEqual([
    '## Nobody left',
    expect.stringMatching(/^Nobody left the hall .* went out\.\n$/u),
  ]);

  write('content/articles/daily.md', 'written by hand');
  const again = run('draft', ...args);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain(
    'content/articles/daily.md:1:1 draft\n  found     a file that stands there already',
  );
  expect(readFileSync(join(root, 'content/articles/daily.md'), 'utf8')).toBe('written by hand');
  expect(run('draft', '--force', ...args).status).toBe(0);
  write('originals/evening.txt', kept.replace('Nobody left the', 'Some left the'));
  expect(run('draft', '--force', ...args).stderr).toContain(
    'remedy    Draft from it: name originals/evening.txt instead',
  );
  expect(readFileSync(join(root, 'content/articles/daily.md'), 'utf8')).toContain('{retell ¶1}');
});

test('takes a statement by its id, and its passages as they are', () => {
  for (const { path, bytes } of letter) write(path, bytes);
  write('new.txt', 'They write: "We thank you for your time." It was "some day".\n');
  expect(run('draft', '--statement', 'letter', '--out', 'out', 'new.txt').stdout).toContain(
    '→ l-thanks: whole',
  );
  expect(all().filter((path) => path.startsWith('out/'))).toEqual(['out/articles/new.md']);
});

describe('what it can make nothing of gets one message, and writes nothing', () => {
  test.each<[string, string | undefined, string]>([
    [
      'other.txt',
      'It rained all day in the hills, said "nobody at all".',
      'a report that quotes nothing of `port`',
    ],
    ['gone.txt', undefined, 'no such file'],
    ['paper.pdf', '%PDF-1.4', 'a file of another kind'],
    ['port.html', PAGE, 'the id `port`, which another of the texts has too'],
    ['http://127.0.0.1:1/', undefined, 'an address that doesn’t answer'],
  ])('%s', (name, content, found) => {
    write('port.txt', STATEMENT);
    if (content !== undefined) write(name, content);
    const before = all();
    const { status, stderr } = run('draft', '--statement', 'port.txt', name);
    expect(stderr).toContain(`:1 draft\n  found     ${found}`);
    expect(stderr.match(/ {2}found/gu)).toHaveLength(1);
    expect({ status, files: all() }).toEqual({ status: 1, files: before });
  });
});

test('tells how it is used', () => {
  expect(run('draft', '--help')).toMatchObject({ status: 0, stderr: '' });
  expect(run('draft', '--nonsense').stderr).toContain('npm run draft -- --statement <file or id>');
});

test('npm run check -- --originals holds articles to what was kept', () => {
  for (const { path, bytes } of letter) write(path, bytes);
  expect(run('check', '--originals').stderr).toContain('No original in originals/');
  write(
    'kept/borealis.txt',
    'It reads: "The talks will not take place." "Some day we may meet."\n',
  );
  const { status, stdout, stderr } = run('check', '--originals=kept');
  expect(stdout).toContain('not held, no original: aurora');
  expect(stderr).toContain('nearest   “Some day we may meet.”');
  expect(status).toBe(1);
  expect(existsSync(join(root, 'originals'))).toBe(false);
});
