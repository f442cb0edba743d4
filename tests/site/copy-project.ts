// Copies of the project that build by themselves: other folder, other clock, other settings.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');

/** What an install or a build has made; a copy makes its own. */
const MADE = new Set(['node_modules', 'dist', '.astro', '.git', 'coverage']);

/** Every file below a folder, as sorted paths with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Copies the project's own files and links its packages, so that caches beside them are the copy's own.
 * @param to a folder that is not there yet
 * @param options `backwards` creates the files in the opposite order, in which some file systems then list them
 */
export function copyProject(to: string, options: { backwards?: boolean } = {}): void {
  const own = readdirSync(ROOT, { withFileTypes: true }).filter(
    ({ name }) => !MADE.has(name) && !name.startsWith('.dist-'),
  );
  const files = own
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(ROOT, entry.name)).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    )
    .sort();
  for (const file of options.backwards ? files.reverse() : files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(to, file));
  }
  linkPackages(to);
}

/** Links the project's packages into a folder, one by one. */
export function linkPackages(to: string): void {
  const packages = join(ROOT, 'node_modules');
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(packages))
    if (!name.startsWith('.')) symlinkSync(join(packages, name), join(to, 'node_modules', name));
}

/** Builds a copy into a folder of its own, with no more of this process's environment than a program needs. */
export function buildCopy(
  folder: string,
  env: Readonly<Record<string, string>>,
  output = 'dist',
): { status: number | null; log: string } {
  const { PATH = '', SystemRoot } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', output],
    {
      cwd: folder,
      encoding: 'utf8',
      // A line a page.
      maxBuffer: 64 * 1024 * 1024,
      env: {
        PATH: [dirname(process.execPath), PATH].join(delimiter),
        ...(SystemRoot && { SystemRoot }),
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
    },
  );
  return { status, log: `${stdout}${stderr}` };
}

/** A file's bytes as text in which every byte is one character, to search and to compare. */
export const bytesOf = (file: string): string => readFileSync(file, 'latin1');
