// The packages we build on, held against what README.md says of them under “Dependencies”.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, Locked>>;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = (name: string): Manifest =>
  JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest;

/** The tables of the section, each as rows of cells, headers left out; code loses its backticks. */
function tables(): string[][][] {
  const section =
    /^## Dependencies\n(.*?)(?=^## |$(?![\s\S]))/msu.exec(read('README.md'))?.[1] ?? '';
  return [...section.matchAll(/^\|.*\n\|[ -|]*\n((?:\|.*\n?)+)/gmu)].map(([, rows = '']) =>
    rows
      .trim()
      .split('\n')
      .map((row) =>
        row
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((cell) => cell.trim().replaceAll('`', '')),
      ),
  );
}

describe('the table of packages', () => {
  const [packages = []] = tables();

  test('names each direct dependency once, and nothing else', () => {
    expect(packages.map(([name]) => name).toSorted()).toEqual(Object.keys(direct).toSorted());
  });

  test.each(Object.keys(direct))('says of %s what its licence is, and what it is for', (name) => {
    const row = packages.find(([listed]) => listed === name) ?? [];
    expect(row[1]).toBe(installed(name).license.replace(/^\((.*)\)$/u, '$1'));
    expect(row[2], `what ${name} is for`).toMatch(/\p{L}{3}/u);
  });
});

describe('install scripts', () => {
  const [, scripts = []] = tables();
  const withScript = [
    ...new Set(
      Object.entries(lock.packages)
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => path.replace(/^.*node_modules\//u, '')),
    ),
  ];

  test('are all named, and allowed or refused', () => {
    expect(scripts.map(([name]) => name).toSorted()).toEqual(withScript.toSorted());
    expect(Object.keys(manifest.allowScripts).toSorted()).toEqual(withScript.toSorted());
  });

  test.each(withScript)('the table says whether that of %s runs, and why', (name) => {
    const row = scripts.find(([listed]) => listed === name) ?? [];
    expect(row[1]).toBe(manifest.allowScripts[name] ? 'runs' : 'does not run');
    expect(row[2], `why, for ${name}`).toMatch(/\p{L}{3}/u);
  });
});

describe('versions', () => {
  test.each(Object.entries(direct))('%s is pinned, and %s is installed', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(installed(name).version).toBe(version);
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  test('the lock file holds each package’s hash, and no registry’s address', () => {
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(300);
    for (const [path, { integrity, resolved }] of locked) {
      expect(integrity, path).toMatch(/^sha512-/u);
      expect(resolved, path).toBeUndefined();
    }
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/mu);
    expect(read('.npmrc')).not.toMatch(/registry\s*=\s*http/u);
  });
});
