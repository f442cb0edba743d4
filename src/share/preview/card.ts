// What each sharing picture says: plain values from the corpus. How it is drawn is another file's matter.
import type {
  Article,
  Comparison,
  Corpus,
  Passage,
  Side,
  SideKey,
  Statement,
} from '../../corpus/corpus.ts';
import { type Cell, ledger } from '../../corpus/ledger.ts';
import { coverage } from '../../judge/coverage.ts';
import type { Run } from '../../judge/judge.ts';
import { capitalised, dateInWords, listed, plural } from '../../text/phrases.ts';
import { summary } from '../../wording/findings.ts';
import { ofWords } from '../../wording/remarks.ts';
import { drawable, isDrawable } from './drawable.ts';

/** An end of a report's line: `cut` where the report stops or starts there in the midst of a sentence. */
export interface Line {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A word of a passage, or […] for words left out of the card. */
export interface Token {
  readonly text: string;
  /** Whether a space follows. */
  readonly space: boolean;
  /** Printed by a report, known by its side or not. */
  readonly strong: boolean;
  readonly a?: Line;
  readonly b?: Line;
}

/** A line at a card's foot, after a side's letter where it has one. */
export interface Note {
  readonly side?: SideKey;
  readonly text: string;
}

/** All passages drawn to length, with the stretches that each side prints. */
export type Strip = readonly {
  readonly words: number;
  readonly a: readonly Run[];
  readonly b: readonly Run[];
}[];

export type Card =
  | { readonly kind: 'site'; readonly name: string; readonly lead: string; readonly strip: Strip }
  | {
      readonly kind: 'comparison';
      readonly kicker: string;
      readonly title: string;
      readonly summary: string;
      readonly notes: readonly Note[];
      readonly strip: Strip;
    }
  | {
      readonly kind: 'as-published';
      readonly kicker: string;
      readonly sides: readonly {
        readonly side: SideKey;
        readonly outlet: string;
        readonly headline: string;
      }[];
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'article';
      readonly kicker: string;
      readonly outlet: string;
      readonly headline: string;
      readonly byline: string;
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'statement';
      readonly kicker: string;
      readonly name: string;
      readonly title: string;
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'passage';
      readonly kicker: string;
      readonly title: string;
      /** How much of the passage the card shows, where it does not show all. */
      readonly shown: string;
      readonly tokens: readonly Token[];
      readonly notes: readonly Note[];
    };

/** A passage of more words is shown in part. */
export const WHOLE_UP_TO = 60;
/** How many words around a quoted stretch show where it was cut. */
const AROUND = 4;
/** How many opening words stand for a long passage that nobody quotes. */
const OPENING = 40;

const KEYS = ['a', 'b'] as const;

/**
 * Which words of a passage its card shows.
 * @param quoted the stretches that reports print
 * @returns all words of a short passage; of a long one the quoted stretches with a few words around, or its opening
 */
export function excerpt(words: number, quoted: readonly Run[]): Run[] {
  if (words <= WHOLE_UP_TO) return [{ from: 0, to: words }];
  if (quoted.length === 0) return [{ from: 0, to: OPENING }];
  const shown: { from: number; to: number }[] = [];
  let left = WHOLE_UP_TO;
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

const GAP: Omit<Token, 'space'> = { text: '[…]', strong: false };

function tokensOf(
  passage: Passage,
  shown: readonly Run[],
  runs: Readonly<Record<SideKey | 'any', readonly Run[]>>,
): Token[] {
  const { words, sentences } = passage.words;
  const starts = new Set(sentences.map((sentence) => sentence.from));
  const ends = new Set(sentences.map((sentence) => sentence.to));
  const lineAt = (key: SideKey, at: number): Line | undefined => {
    const run = runs[key].find(({ from, to }) => from <= at && at < to);
    return (
      run && {
        cutBefore: run.from === at && !starts.has(at),
        cutAfter: run.to === at + 1 && !ends.has(run.to),
      }
    );
  };
  const tokens: Token[] = [];
  let next = 0;
  for (const { from, to } of shown) {
    if (from > next) tokens.push({ ...GAP, space: true });
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      const a = lineAt('a', at);
      const b = lineAt('b', at);
      tokens.push({
        text: word.text,
        space: word.after !== '' || (at === to - 1 && to < words.length),
        strong: runs.any.some((run) => run.from <= at && at < run.to),
        ...(a && { a }),
        ...(b && { b }),
      });
    }
    next = to;
  }
  if (next < words.length) tokens.push({ ...GAP, space: false });
  return tokens;
}

function inWords({ kind, coverage: { count, total }, side }: Cell): string {
  const { outlet } = side.article;
  switch (kind) {
    case 'whole':
    case 'part':
      return `${outlet} quotes ${ofWords(count, total)}`;
    case 'described':
      return `${outlet} describes it, unquoted`;
    case 'none':
      return `${outlet} does not quote it`;
  }
}

/** The comparison whose sides a passage's card shows: the newest in which it is quoted, else the newest. */
function comparisonFor(passage: Passage): Comparison | undefined {
  const { comparisons } = passage.statement;
  const quotes = (comparison: Comparison): boolean =>
    comparison.sides.some(({ article }) =>
      article.quotations.some((q) => q.passage.id === passage.id),
    );
  return comparisons.find(quotes) ?? comparisons[0];
}

function passageCard(passage: Passage): Card {
  const { statement } = passage;
  const comparison = comparisonFor(passage);
  const row = comparison && ledger(comparison).find((r) => r.passage.id === passage.id);
  const inSides = new Set(comparison?.sides.map((side) => side.article.id));
  const others = statement.articles.filter(
    (article) =>
      !inSides.has(article.id) && article.quotations.some((q) => q.passage.id === passage.id),
  );
  const quotations = statement.articles.flatMap((article) =>
    article.quotations.filter((q) => q.passage.id === passage.id),
  );
  const any = coverage(
    quotations.map((q) => q.judgement),
    passage.words,
  ).runs;
  const total = passage.words.words.length;
  const shown = excerpt(total, any);
  const count = shown.reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    kind: 'passage',
    kicker: `${capitalised(statement.shortTitle)}, passage ${passage.position} of ${statement.passages.length}`,
    title: passage.title,
    shown: count < total ? `${count} of ${total} words shown` : '',
    tokens: tokensOf(passage, shown, {
      a: row?.cells.a.coverage.runs ?? [],
      b: row?.cells.b.coverage.runs ?? [],
      any,
    }),
    notes: row
      ? KEYS.map((key) => ({ side: key, text: inWords(row.cells[key]) }))
      : [
          {
            text:
              others.length === 0
                ? 'Quoted by no report yet'
                : `Quoted by ${listed(others.map((a) => a.outlet))}`,
          },
        ],
  };
}

const stripOf = (comparison: Comparison): Strip =>
  ledger(comparison).map(({ passage, cells }) => ({
    words: passage.words.words.length,
    a: cells.a.coverage.runs,
    b: cells.b.coverage.runs,
  }));

/** How long a report is, and how often it quotes the statement. */
const contents = (article: Article): string =>
  `${plural(article.paragraphs.length, 'paragraph')}, ${plural(
    article.quotations.filter((quotation) => !quotation.inHeading).length,
    'quotation',
  )}`;

const comparisonCard = (comparison: Comparison): Card => ({
  kind: 'comparison',
  kicker: `${capitalised(comparison.statement.shortTitle)}, ${dateInWords(comparison.statement.date)}`,
  title: comparison.title,
  summary: summary(comparison),
  notes: comparison.sides.map((side) => ({ side: side.key, text: side.article.outlet })),
  strip: stripOf(comparison),
});

const asPublishedCard = (comparison: Comparison): Card => ({
  kind: 'as-published',
  kicker: 'Both reports, each in its own order',
  sides: comparison.sides.map(({ key, article }: Side) => ({
    side: key,
    outlet: article.outlet,
    headline: article.headline,
  })),
  notes: comparison.sides.map(({ article }) => ({ text: contents(article) })),
});

function articleCard(article: Article): Card {
  return {
    kind: 'article',
    kicker: 'A report retold, its quotations checked',
    outlet: article.outlet,
    headline: article.headline,
    byline: [
      article.byline && `By ${article.byline}`,
      article.published && dateInWords(article.published.date),
    ]
      .filter(Boolean)
      .join(', '),
    notes: [{ text: `${contents(article)} from the ${article.statement.shortTitle}` }],
  };
}

function statementCard(statement: Statement): Card {
  const outlets = statement.articles.map((article) => article.outlet);
  const who = outlets.length > 3 ? plural(outlets.length, 'report') : listed(outlets);
  const verb = outlets.length === 1 ? 'quotes' : 'quote';
  return {
    kind: 'statement',
    kicker: `${statement.place}, ${dateInWords(statement.date)}`,
    name: capitalised(statement.shortTitle),
    title: statement.title,
    notes: [
      {
        text: `${plural(statement.passages.length, 'passage')}${who && `, and what ${who} ${verb} of them`}`,
      },
    ],
  };
}

const siteCard = (corpus: Corpus): Card => ({
  kind: 'site',
  name: 'Verbatim',
  lead: 'Two reports, one statement, word for word',
  strip: corpus.comparisons[0] ? stripOf(corpus.comparisons[0]) : [],
});

/** Fields whose words are somebody else's: no letter of them may be another. */
const VERBATIM = new Set(['headline', 'tokens']);

/** A card with every text in characters that the font has; undefined where a text has none. */
function inFont(card: Card): Card | undefined {
  let complete = true;
  const map = (value: unknown, verbatim: boolean): unknown => {
    if (typeof value === 'string') {
      const drawn = verbatim ? (isDrawable(value) ? value : undefined) : drawable(value);
      if (drawn === undefined) complete = false;
      return drawn;
    }
    if (Array.isArray(value)) return value.map((inner) => map(inner, verbatim));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, map(inner, verbatim || VERBATIM.has(key))]),
    );
  };
  const drawn = map(card, false) as Card;
  return complete ? drawn : undefined;
}

/**
 * All sharing pictures by name: the picture of `name` is served at `/cards/<name>.png`. Each says what is on it when it is
 * asked, so that thousands need not be held at once.
 */
export function cards(corpus: Corpus): ReadonlyMap<string, () => Card> {
  const list: [string, () => Card][] = [
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
  // A page in letters that the font lacks is shared under the site's own picture.
  return new Map(
    list.map(([name, card]) => [name, () => inFont(card()) ?? siteCard(corpus)] as const),
  );
}
