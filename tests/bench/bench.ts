// `npm run bench -- 10 100`: what a build costs with that many comparisons, beside a plain site of the same Markdown, and
// how that stands to what we want.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourceFile } from '../../src/content/content-file.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCopy, copyProject, filesBelow, linkPackages, ROOT } from '../site/copy-project.ts';
import { firstComparison, generateContent } from './generate-content.ts';
import { writePlainSite } from './plain-site.ts';

/** What is measured of a build. CPU seconds are those of all cores together; what else the machine does changes them little. */
const MEASURES = ['seconds', 'CPU s', 'MB'] as const;
type Build = Readonly<Record<(typeof MEASURES)[number] | 'pages', number>>;

/** At most so many times what the plain site takes. */
const GOALS: Readonly<Record<string, string>> = {
  cold: 'time 1.3, memory 1.2',
  edited: 'time 1.5',
};

/** Leaves a build's own figures in a file when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_FIGURES, JSON.stringify(process.resourceUsage())));
`)}`;

function build(folder: string): Build {
  const figures = join(folder, 'figures.json');
  const start = performance.now();
  const env = { NODE_OPTIONS: `--import=${METER}`, BENCH_FIGURES: figures };
  const { status, log } = buildCopy(folder, env);
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build in ${folder} failed:\n${log.slice(-4000)}`);
  const usage = JSON.parse(readFileSync(figures, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds,
    'CPU s': (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    MB: usage.maxRSS / 1024,
    pages: filesBelow(join(folder, 'dist')).filter((file) => file.endsWith('.html')).length,
  };
}

function writeContent(folder: string, files: readonly SourceFile[]): void {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Forgets what earlier builds left to go by. */
function makeCold(folder: string): void {
  for (const name of [
    'dist',
    '.astro',
    ...['.astro', '.vite', '.cache'].map((n) => `node_modules/${n}`),
  ])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Changes one passage's note, as an editor would. */
function editPassage(folder: string, files: readonly SourceFile[], round: number): void {
  const passage = files.find(({ path }) => path.startsWith('content/passages/'));
  if (!passage) throw new Error('no passage to edit');
  const text = new TextDecoder().decode(passage.bytes).replace(/^note:(?:.*\n(?: .*\n)*)/mu, '');
  const note = `---\nnote: An editor has been here, for the time number ${round}.\n`;
  writeFileSync(join(folder, passage.path), text.replace('---\n', note));
}

/** Builds both sites, cold and after an edit; of several rounds the least of each measure. */
function measure(size: number, rounds: number, temporary: string): Map<string, Build> {
  const files = generateContent(firstComparison(readContent(ROOT)), size);
  const folder = (name: string): string => join(temporary, `${name}-${size}`);
  const least = new Map<string, Build>();
  const note = (what: string, made: Build): Build => {
    const before = least.get(what) ?? made;
    const both = MEASURES.map((name) => [name, Math.min(made[name], before[name])]);
    least.set(what, { ...made, ...Object.fromEntries(both) });
    console.error(`${size} comparisons, ${what}: ${made.seconds.toFixed(1)} s`);
    return made;
  };
  copyProject(folder('ours'));
  writeContent(folder('ours'), files);
  for (let round = 1; round <= rounds; round++)
    for (const site of ['ours', 'plain']) {
      makeCold(folder(site));
      const { pages } = note(`${site} cold`, build(folder(site)));
      editPassage(folder(site), files, round);
      note(`${site} edited`, build(folder(site)));
      if (site === 'plain' || round > 1) continue;
      // 16 pages a comparison and the front; the rest are lists.
      writePlainSite(folder('plain'), pages - size * 16 - 1);
      linkPackages(folder('plain'));
      writeContent(folder('plain'), files);
    }
  for (const site of ['ours', 'plain']) rmSync(folder(site), { recursive: true });
  return least;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '1' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10, 100, 1000];
if (![...sizes, Number(values.rounds)].every((n) => Number.isInteger(n) && n > 0)) {
  console.error(
    'npm run bench -- [how many comparisons …] [--rounds=<how often, the best counts>]',
  );
  process.exit(2);
}

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
try {
  const rows = sizes.flatMap((size) => {
    const least = measure(size, Number(values.rounds), temporary);
    return Object.entries(GOALS).map(([kind, goal]) => {
      const [ours, plain] = [least.get(`ours ${kind}`), least.get(`plain ${kind}`)];
      if (!ours || !plain) throw new Error(`no builds ${kind}`);
      const measured = MEASURES.map((name) => [
        name,
        `${ours[name].toFixed(1)} : ${plain[name].toFixed(1)} = ${(ours[name] / plain[name]).toFixed(2)}`,
      ]);
      const pages = `${ours.pages} : ${plain.pages}`;
      return {
        comparisons: size,
        build: kind,
        pages,
        ...Object.fromEntries(measured),
        'at most': goal,
      };
    });
  });
  console.log(
    `Verbatim : plain = times as much. Node ${process.version}, ${process.platform} ${process.arch}.`,
  );
  console.table(rows);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
