// What each preview picture says and shows, and in which settings: from the largest type to the smallest.
import type { Node } from '@takumi-rs/core';
import type { Article, Comparison, Corpus, Passage, Side, Statement } from '../../corpus/corpus.ts';
import { wordsPrinted } from '../../corpus/ledger.ts';
import { SIDES, type SideKey } from '../../corpus/sides.ts';
import { rowOf, versionsOf } from '../../corpus/versions.ts';
import {
  articlePath,
  asPublishedPath,
  comparisonPath,
  passagePath,
  statementPath,
} from '../../hosting/url.ts';
import { printedRuns } from '../../judge/coverage.ts';
import type { Run } from '../../judge/judge.ts';
import { passageHtml, wordsWithRuns } from '../../setting/passage-html.ts';
import { capitalised, dateInWords, ended, listed, plural } from '../../text/phrases.ts';
import { joinWords } from '../../text/words.ts';
import { summary } from '../../wording/findings.ts';
import { passageHeadline } from '../../wording/headlines.ts';
import { drawable, verbatim } from './drawable.ts';
import { box, fromHtml, ribbonsImage, signed, text } from './nodes.ts';

export interface Card {
  /** The page that the picture is of, and the picture's own address. */
  readonly page: `/${string}`;
  readonly image: `/${string}`;
  /** What is drawn, in words. */
  readonly alt: string;
  /** What the page says and the font has no letters for: not drawn. */
  readonly missing: readonly string[];
  /** The first that fits is drawn, and the last where none does. */
  settings(): Node[];
}

const TAGLINE = 'Two reports, one statement, word for word';

/** Keeps to what the font has letters for, and what it has none for. */
function texts() {
  const missing = new Set<string>();
  const choose =
    (inFont: (wanted: string) => string | undefined) =>
    (wanted: string, ...others: (() => string)[]): string => {
      const drawn = inFont(wanted);
      if (drawn !== undefined) return drawn;
      missing.add(wanted);
      for (const other of others) {
        const instead = inFont(other());
        if (instead !== undefined) return instead;
      }
      return '';
    };
  return {
    missing,
    /** Words of ours: a letter may lose its accent. */
    ours: choose(drawable),
    /** Words of others: no letter of them may be another. */
    theirs: choose(verbatim),
  };
}
type Texts = ReturnType<typeof texts>;

const SIZES = ['large', 'medium', 'small', 'least'] as const;

const frame = (size: string, kicker: string, ...content: Node[]): Node =>
  box(
    `card ${size}`,
    box('masthead', text('nameplate', 'Verbatim'), text('one-line', kicker)),
    ...content,
  );

/** An outlet's name, or which report it is. */
const outletOf = ({ ours }: Texts, article: Article, side?: Pick<Side, 'letter'>): string =>
  ours(article.outlet, () => (side ? `Report ${side.letter}` : 'A report'));

/**
 * Strips and ribbons under a headline: of a whole comparison, or of one of its reports.
 * @param only the report's side
 */
function withRibbons(
  comparison: Comparison,
  said: Texts,
  headline: string,
  kicker: string,
  only?: SideKey,
): Pick<Card, 'alt' | 'missing' | 'settings'> {
  const { statement } = comparison;
  const reports = comparison.sides
    .filter(({ key }) => !only || key === only)
    .map((side) => ({
      key: side.key,
      name: outletOf(said, side.article, only ? undefined : side),
      note: `${plural(wordsPrinted(comparison, side.key), 'word')} quoted`,
    }));
  const middle = statement.text
    ? { name: `The ${statement.kind}`, note: plural(statement.length.count, 'word') }
    : { name: plural(statement.passages.length, 'passage'), note: `of the ${statement.kind}` };
  const strips = [
    ...reports.filter(({ key }) => key === 'a'),
    { key: '', ...middle },
    ...reports.filter(({ key }) => key === 'b'),
  ];
  return {
    alt: `${ended(headline)} ${ended(kicker)} Strips drawn to one scale, from top to bottom: ${strips.map(({ name, note }) => `${name}${name === middle.name && !statement.text ? ' ' : ', '}${note}`).join('; ')}. A ribbon leads from each quotation in a report to its ${statement.text ? `place in the ${statement.kind}` : 'passage'}.`,
    missing: [...said.missing],
    settings: () => {
      const image = ribbonsImage(comparison, only);
      const names = box(
        'names',
        ...strips.map(({ key, name, note }) =>
          box('', text(`name ${only ? '' : key}`, name), text('one-line', note)),
        ),
      );
      return SIZES.map((size) =>
        frame(
          `${size} ${only ? 'half' : ''}`,
          kicker,
          text('headline', headline),
          box('ribbons', names, image),
        ),
      );
    },
  };
}

const kickerOf = ({ ours }: Texts, { shortTitle }: Statement): string =>
  ours(capitalised(shortTitle), () => 'A statement');

export function siteCard({ comparisons: [newest] }: Pick<Corpus, 'comparisons'>): Card {
  const said = texts();
  const own = { page: '/', image: '/cards/site.png' } as const;
  if (newest)
    return { ...own, ...withRibbons(newest, said, TAGLINE, kickerOf(said, newest.statement)) };
  return {
    ...own,
    alt: `Verbatim: ${TAGLINE}`,
    missing: [],
    settings: () => [frame('large', '', text('headline', TAGLINE))],
  };
}

export function comparisonCard(comparison: Comparison): Card {
  const said = texts();
  const named = (side: Side): Side => ({
    ...side,
    article: { ...side.article, outlet: outletOf(said, side.article, side) },
  });
  const [a, b] = comparison.sides;
  const headline = said.ours(
    comparison.title,
    // The first of its sentences has room.
    () =>
      summary({ ...comparison, sides: [named(a), named(b)] }).replace(
        /(?<=[\p{Ll}\d]\.) \p{Lu}.*/u,
        '',
      ),
    () => TAGLINE,
  );
  return {
    page: comparisonPath(comparison),
    image: `/cards/compare-${comparison.id}.png`,
    ...withRibbons(comparison, said, headline, kickerOf(said, comparison.statement)),
  };
}

/** How long a report is, and how often it quotes the statement. */
const contents = (article: Article): string =>
  `${plural(article.paragraphs.length, 'paragraph')}, ${plural(
    article.quotations.filter((quotation) => !quotation.inHeading).length,
    'quotation',
  )}`;

export function asPublishedCard(comparison: Comparison): Card {
  const said = texts();
  const reports = comparison.sides.map((side) => ({
    key: side.key,
    outlet: outletOf(said, side.article, side),
    headline: said.theirs(side.article.headline),
    contents: contents(side.article),
  }));
  return {
    page: asPublishedPath(comparison),
    image: `/cards/as-published-${comparison.id}.png`,
    alt: `Both reports, each in its own order. ${reports.map((r) => `${r.outlet}${r.headline && `: “${r.headline}”`}, ${r.contents}`).join('. ')}.`,
    missing: [...said.missing],
    settings: () =>
      SIZES.slice(1).map((size) =>
        frame(
          size,
          'Both reports, each in its own order',
          box(
            'reports',
            ...reports.map((report) =>
              box(
                '',
                text(`name ${report.key}`, report.outlet),
                ...(report.headline ? [text('headline', report.headline)] : []),
                text(report.headline ? 'label' : 'headline', report.contents),
              ),
            ),
          ),
        ),
      ),
  };
}

/** Large type over a few lines. */
const withLines = (kicker: string, headline: string, lines: readonly string[]) => (): Node[] =>
  SIZES.map((size) =>
    frame(size, kicker, text('headline', headline), ...lines.map((line) => text('label', line))),
  );

export function articleCard(article: Article): Card {
  const said = texts();
  const outlet = outletOf(said, article);
  const headline = said.theirs(article.headline, () => contents(article));
  const { published, statement } = article;
  const kicker = `Retold: ${outlet}${published ? `, ${dateInWords(published.date)}` : ''}`;
  const own = {
    page: articlePath(article),
    image: `/cards/article-${article.id}.png`,
  } as const;
  const [comparison] = article.comparisons;
  const side = comparison?.sides.find((s) => s.article === article);
  if (comparison && side)
    return { ...own, ...withRibbons(comparison, said, headline, kicker, side.key) };
  const line = said.ours(`${contents(article)} from the ${statement.shortTitle}`, () =>
    contents(article),
  );
  return {
    ...own,
    alt: `${ended(headline)} ${ended(kicker)} ${line}.`,
    missing: [...said.missing],
    settings: withLines(kicker, headline, [line]),
  };
}

export function statementCard(statement: Statement): Card {
  const said = texts();
  const [newest] = statement.comparisons;
  const own = {
    page: statementPath(statement),
    image: `/cards/statement-${statement.id}.png`,
  } as const;
  const headline = kickerOf(said, statement);
  const kicker = said.ours(`${statement.place}, ${dateInWords(statement.date)}`, () =>
    dateInWords(statement.date),
  );
  if (newest) return { ...own, ...withRibbons(newest, said, headline, kicker) };
  const lines = [
    said.theirs(statement.title),
    said.ours(
      [
        plural(statement.passages.length, 'passage'),
        ...(statement.articles.length > 0
          ? [`quoted by ${listed(statement.articles.map((article) => article.outlet))}`]
          : []),
      ].join(', '),
      () => plural(statement.passages.length, 'passage'),
    ),
  ].filter(Boolean);
  return {
    ...own,
    alt: `${headline}. ${lines.join('. ')}.`,
    missing: [...said.missing],
    settings: withLines(kicker, headline, lines),
  };
}

/** How many words around a quoted stretch show where a passage is shown in part. */
const AROUND = 4;

/**
 * Which words of a passage its picture shows.
 * @param quoted the stretches that reports print
 * @param most so many words have room
 * @returns all words where they have room; else the quoted stretches with a few words around, or the passage's opening
 */
export function excerpt(words: number, quoted: readonly Run[], most: number): Run[] {
  if (words <= most) return [{ from: 0, to: words }];
  if (quoted.length === 0) return [{ from: 0, to: Math.ceil(most / 2) }];
  const shown: { from: number; to: number }[] = [];
  let left = most;
  for (const run of quoted) {
    const from = Math.max(0, run.from - AROUND);
    const to = Math.min(words, run.to + AROUND);
    const last = shown.at(-1);
    // A sign for words left out must stand for more words than it takes to print them.
    const joins = last !== undefined && from - last.to <= AROUND;
    const start = joins ? last.to : from;
    const end = Math.min(to, start + left);
    if (end <= start) break;
    left -= end - start;
    if (joins) last.to = end;
    else shown.push({ from, to: end });
  }
  return shown;
}

/** Characters in a line of the passage's words at their smallest. */
const WORDS = 64;

/** How many such lines have room under a finding. A sentence that takes more than a line leaves some of it empty. */
function linesUnder(finding: string): number {
  const lines = finding
    .split(/(?<=\.) /u)
    .map(({ length }) => (length <= 43 ? 1 : Math.ceil((length + 8) / 43)));
  return Math.max(2, Math.floor(9.3 - 1.4 * lines.reduce((sum, n) => sum + n, 0)));
}

export function passageCard(passage: Passage): Card {
  const said = texts();
  const row = rowOf(passage);
  const versions = versionsOf(passage).map((version) => ({
    ...version,
    article: { ...version.article, outlet: outletOf(said, version.article, version.side) },
  }));
  const headline = passageHeadline(passage, versions);
  const judgements = (
    row
      ? SIDES.flatMap((key) => row.cells[key].quotations)
      : versions.flatMap(({ quotations }) => quotations)
  ).map(({ judgement }) => judgement);
  const { words } = passage.words;
  const room = WORDS * linesUnder(headline);
  const average = (joinWords(words).length + 1) / words.length;
  const shown = excerpt(words.length, printedRuns(judgements), Math.floor(room / average));
  const excerpted = [
    shown[0]?.from === 0 ? '' : '[…]',
    shown.map(({ from, to }) => joinWords(words.slice(from, to))).join(' […] '),
    shown.at(-1)?.to === words.length ? '' : '[…]',
  ]
    .filter(Boolean)
    .join(' ');
  // A report's name before its words is for ears.
  const html = verbatim(
    (row ? passageHtml(row, shown) : wordsWithRuns(passage, judgements, shown)).replaceAll(
      /<span class="vh">[^<]*<\/span>/gu,
      '',
    ),
  );
  if (html === undefined) said.missing.add(excerpted);
  const named = versions.map(({ article, side, quotations }) => ({
    outlet: article.outlet,
    quotes: quotations.length > 0 ? side?.key : undefined,
  }));
  return {
    page: passagePath(passage),
    image: `/cards/passage-${passage.id}.png`,
    alt: html ? `${headline} “${excerpted}”` : headline,
    missing: [...said.missing],
    settings: () => {
      const kicker = kickerOf(said, passage.statement);
      const finding = box('headline', ...signed(headline, named));
      if (!html) return SIZES.map((size) => frame(size, kicker, finding));
      const marked = fromHtml(html);
      return (
        [
          ['medium', 56],
          ['medium', 44],
          ['small', 44],
          ['small', 39],
          ['small', 34],
          ['least', 34],
        ] as const
      ).map(([size, type]) =>
        frame(size, kicker, finding, box('words', box(`text-${type}`, ...marked))),
      );
    },
  };
}

/** What the build's log says of a picture that does not show all that it should. */
export const goesWithout = ({ page, image, missing }: Card): string | undefined =>
  missing.length === 0
    ? undefined
    : `${page}: its preview picture, ${image}, goes without ${listed(missing.map((words) => `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`))}: src/fonts/newsreader-latin.woff2 lacks letters of it.`;

/** All pictures by name: the picture of `name` is served at `/cards/<name>.png`. Each is made when it is asked for. */
export function cards(corpus: Corpus): ReadonlyMap<string, () => Card> {
  const made: [string, () => Card][] = [
    ['site', () => siteCard(corpus)],
    ...corpus.comparisons.flatMap((comparison): [string, () => Card][] => [
      [`compare-${comparison.id}`, () => comparisonCard(comparison)],
      [`as-published-${comparison.id}`, () => asPublishedCard(comparison)],
    ]),
    ...corpus.articles.map((article): [string, () => Card] => [
      `article-${article.id}`,
      () => articleCard(article),
    ]),
    ...corpus.statements.flatMap((statement): [string, () => Card][] => [
      [`statement-${statement.id}`, () => statementCard(statement)],
      ...statement.passages.map((passage): [string, () => Card] => [
        `passage-${passage.id}`,
        () => passageCard(passage),
      ]),
    ]),
  ];
  return new Map(made);
}
