// `npm run bench -- 10 100`: what a build costs with that many comparisons, beside a plain site of the same Markdown.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../src/content/content-file.ts';
import { readContent } from '../../src/content/read-content.ts';
import { buildCopy, copyProject, filesBelow, linkPackages, ROOT } from '../site/copy-project.ts';
import { firstComparison, generateContent } from './generate-content.ts';
import { writePlainSite } from './plain-site.ts';

/** One build, measured. */
interface Build {
  readonly seconds: number;
  /** Of all cores together; what else the machine does changes it little. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly pages: number;
  readonly pictures: number;
  readonly megabytes: number;
}

/** Leaves a build's own figures in a file when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.BENCH_FIGURES, JSON.stringify(process.resourceUsage())));
`)}`;

function build(folder: string, env: Readonly<Record<string, string>> = {}): Build {
  const figures = join(folder, 'figures.json');
  const start = performance.now();
  const { status, log } = buildCopy(folder, {
    ...env,
    NODE_OPTIONS: `--import=${METER}`,
    BENCH_FIGURES: figures,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build in ${folder} failed:\n${log.slice(-4000)}`);
  const usage = JSON.parse(readFileSync(figures, 'utf8')) as NodeJS.ResourceUsage;
  const files = filesBelow(join(folder, 'dist'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, 'dist', file)).size, 0);
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: usage.maxRSS / 1024,
    pages: files.filter((file) => file.endsWith('.html')).length,
    pictures: files.filter((file) => /^cards\/.*\.png$/u.test(file)).length,
    megabytes: bytes / 1e6,
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
    'node_modules/.astro',
    'node_modules/.vite',
    'node_modules/.cache',
  ])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Changes one passage's note, as an editor would. */
function editPassage(folder: string, files: readonly SourceFile[], round: number): void {
  const passage = files.find(({ path }) => path.startsWith('content/passages/'));
  if (!passage) throw new Error('no passage to edit');
  const text = new TextDecoder().decode(passage.bytes).replace(/^note:(?:.*\n(?: .*\n)*)/mu, '');
  writeFileSync(
    join(folder, passage.path),
    text.replace('---\n', `---\nnote: An editor has been here, for the time number ${round}.\n`),
  );
}

const least = (builds: readonly Build[], by: 'seconds' | 'cpuSeconds' | 'peakMegabytes'): number =>
  Math.min(...builds.map((made) => made[by]));

const number = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

interface Result {
  readonly comparisons: number;
  readonly what: string;
  readonly builds: readonly Build[];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => (i === 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    );
}

function rowOf({ comparisons, what, builds }: Result): string[] {
  const [first] = builds;
  const pages = first?.pages ?? 0;
  return [
    String(comparisons),
    what,
    number(pages, 0),
    number(first?.pictures ?? 0, 0),
    number(least(builds, 'seconds'), 1),
    number(least(builds, 'cpuSeconds'), 1),
    number((least(builds, 'cpuSeconds') / pages) * 1000, 1),
    number(least(builds, 'peakMegabytes'), 0),
    number(first?.megabytes ?? 0, 1),
  ];
}

const HEAD = [
  'comparisons',
  'build',
  'pages',
  'pictures',
  'seconds',
  'CPU s',
  'CPU ms/page',
  'peak MB',
  'MB out',
];

function measure(size: number, rounds: number, pictures: boolean, temporary: string): Result[] {
  const files = generateContent(firstComparison(readContent(ROOT)), size);
  const ours = join(temporary, `verbatim-${size}`);
  const plain = join(temporary, `plain-${size}`);
  copyProject(ours);
  writeContent(ours, files);

  const results = new Map<string, Build[]>();
  const note = (what: string, made: Build): Build => {
    results.set(what, [...(results.get(what) ?? []), made]);
    console.error(`${size}: ${what}: ${number(made.seconds, 1)} s`);
    return made;
  };
  for (let round = 1; round <= rounds; round++) {
    makeCold(ours);
    const { pages } = note('Verbatim, cold', build(ours));
    editPassage(ours, files, round);
    note('Verbatim, one passage edited', build(ours));

    if (round === 1) {
      // 16 pages a comparison and the front; the rest are lists.
      writePlainSite(plain, pages - size * 16 - 1);
      linkPackages(plain);
      writeContent(plain, files);
    }
    makeCold(plain);
    note('plain, cold', build(plain));
    editPassage(plain, files, round);
    note('plain, one passage edited', build(plain));
  }
  if (pictures) {
    const SITE = { SITE_URL: 'https://example.org' };
    makeCold(ours);
    note('Verbatim with pictures, cold', build(ours, SITE));
    editPassage(ours, files, rounds + 1);
    note('Verbatim with pictures, one passage edited', build(ours, SITE));
  }
  rmSync(ours, { recursive: true });
  rmSync(plain, { recursive: true });
  return [...results].map(([what, builds]) => ({ comparisons: size, what, builds }));
}

function printRatios(results: readonly Result[]): void {
  console.log('\nVerbatim against the plain site, for the same pages and words:');
  for (const size of new Set(results.map((result) => result.comparisons))) {
    const of = (what: string): readonly Build[] =>
      results.find((result) => result.comparisons === size && result.what === what)?.builds ?? [];
    for (const kind of ['cold', 'one passage edited']) {
      const [ours, plain] = [of(`Verbatim, ${kind}`), of(`plain, ${kind}`)];
      const ratio = (by: 'seconds' | 'cpuSeconds' | 'peakMegabytes'): string =>
        number(least(ours, by) / least(plain, by), 2);
      console.log(
        `${String(size).padStart(11)}  ${kind.padEnd(18)}  time ${ratio('seconds')}  CPU ${ratio('cpuSeconds')}  memory ${ratio('peakMegabytes')}  (pages ${ours[0]?.pages} : ${plain[0]?.pages})`,
      );
    }
  }
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const sizes = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = [
  ...flags.filter((flag) => !/^--(?:pictures|rounds=[1-9]\d*)$/u.test(flag)),
  ...sizes.filter((size) => !/^[1-9]\d{0,4}$/u.test(size)),
];
if (unknown.length > 0) {
  console.error(
    `npm run bench does not know ${unknown.join(', ')}\n` +
      '  npm run bench                        10, 100 and 1,000 comparisons\n' +
      '  npm run bench -- 10 100              these sizes\n' +
      '  npm run bench -- 10 --rounds=3       the best of three builds of each kind\n' +
      '  npm run bench -- 10 --pictures       with preview pictures too',
  );
  process.exit(1);
}
const rounds = Number(/\d+/u.exec(flags.find((flag) => flag.startsWith('--rounds')) ?? '1')?.[0]);
const temporary = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
try {
  const results = (sizes.length > 0 ? sizes.map(Number) : [10, 100, 1000]).flatMap((size) =>
    measure(size, rounds, flags.includes('--pictures'), temporary),
  );
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}; the best of ${rounds}.\n`,
  );
  printTable([HEAD, ...results.map(rowOf)]);
  printRatios(results);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
