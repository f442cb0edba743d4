import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { comparisonData } from '../../src/share/data.ts';
import { type Data, dataJsonSchema, dataSchema } from '../../src/share/data-schema.ts';
import { edited, firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { changedLetter, letter } from '../support/letter.ts';
import { printedAt, rawArticles, rawComparison, rawPassages, rawTopics } from './raw-content.ts';

const SITE = new URL('https://example.org');
const comparison = onlyComparison(corpusOf(firstComparison));
const data = comparisonData(comparison, addressOf(SITE));
const schema = dataJsonSchema('https://example.org/data/schema.json');
const validate = new Ajv2020({ strict: true, formats: { date: true, uri: true } }).compile(schema);

describe('the schema', () => {
  test('describes the data, with and without a public address', () => {
    validate(data);
    expect(validate.errors).toBeNull();
    validate(comparisonData(comparison, addressOf(undefined)));
    expect(validate.errors).toBeNull();
    expect(dataSchema.parse(data)).toEqual(data);
  });

  test('describes paragraphs with words of others', () => {
    const files = changedLetter(
      ['borealis.md', 'words: 12', 'words: 17'],
      ['borealis.md', 'speech: 0', 'speech: 5, others: [That was a kind word]'],
      ['borealis.md', 'The letter says:', '“That was a kind word,” North says, and:'],
    );
    const [own] = corpusOf(files).comparisons;
    expect(own && dataSchema.safeParse(comparisonData(own, addressOf(SITE))).error).toBeUndefined();
  });

  test.each<[string, (copy: Data & Record<string, unknown>) => void]>([
    ['a field too many', (copy) => Object.assign(copy, { extra: 1 })],
    ['a field too few', (copy) => Reflect.deleteProperty(copy, 'ledger')],
    ['an unknown label', (copy) => copy.quotations[0]?.labels.push('wrong' as 'whole')],
    ['a negative count', (copy) => Object.assign(copy.quotations[0] ?? {}, { passageWords: -1 })],
    ['another version', (copy) => Object.assign(copy, { version: '2.0' })],
    ['a third article', (copy) => (copy.articles as unknown[]).push(copy.articles[0])],
  ])('refuses %s, as JSON Schema and in the build', (_, change) => {
    const copy = structuredClone(data) as Data & Record<string, unknown>;
    change(copy);
    expect(validate(copy)).toBe(false);
    expect(dataSchema.safeParse(copy).success).toBe(false);
  });

  test('says of every field what it is', () => {
    const silent: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return;
      const { properties = {}, ...rest } = node as { properties?: Record<string, object> };
      for (const [name, field] of Object.entries(properties)) {
        if (!('description' in field)) silent.push(`${path}.${name}`);
        look(field, `${path}.${name}`);
      }
      for (const [key, value] of Object.entries(rest)) look(value, `${path}.${key}`);
    };
    look(schema, '');
    expect(silent).toEqual([]);
  });
});

describe('figures', () => {
  test('the passages are those of the files, word for word', () => {
    expect(data.passages.map((p) => p.id).sort()).toEqual([...rawPassages.keys()].sort());
    for (const passage of data.passages) {
      expect(passage.sentences).toEqual(rawPassages.get(passage.id));
      expect(passage.words.join(' ')).toBe(passage.sentences.join(' '));
    }
    expect(data.passages.map((p) => p.position)).toEqual(data.passages.map((_, i) => i + 1));
  });

  test('the articles are those of the files, paragraph for paragraph', () => {
    expect(data.articles.map(({ id, outlet, original }) => ({ id, outlet, original }))).toEqual(
      rawArticles.map(({ id, outlet, url }) => ({ id, outlet, original: url })),
    );
    data.articles.forEach((article, i) => {
      expect(
        article.paragraphs.map(({ words, quoted, speech, text }) => ({
          words,
          quoted,
          speech,
          text,
        })),
      ).toEqual(rawArticles[i]?.paragraphs);
      expect(article.words).toBe(
        rawArticles[i]?.paragraphs.reduce((sum, { words }) => sum + words, 0),
      );
    });
  });

  test('the quotations are the links of the files, headings’ included', () => {
    const expected = rawArticles.flatMap((article) =>
      article.quotations.map(({ printed, passage, asPrinted, paragraph }) => ({
        article: article.id,
        printed,
        passage,
        asPrinted,
        inHeading: paragraph === undefined,
      })),
    );
    expect(expected).toHaveLength(16);
    expect(
      data.quotations.map(({ article, printed, passage, asPrinted, inHeading }) => ({
        article,
        printed,
        passage,
        asPrinted,
        inHeading,
      })),
    ).toEqual(expected);
    expect(data.quotations.filter((q) => q.asPrinted).map((q) => q.passage)).toEqual([
      'nato-enlargement',
      'no-limits',
      'democracy',
    ]);
  });

  test('each paragraph’s quotations come to the words that its record gives', () => {
    for (const article of data.articles)
      for (const { number, quoted } of article.paragraphs) {
        const own = data.quotations.filter(
          (q) => q.side === article.side && q.paragraph === number && !q.inHeading,
        );
        expect(own.reduce((sum, q) => sum + q.printedWords, 0)).toBe(quoted);
      }
  });

  test('runs are where the words stand', () => {
    for (const quotation of data.quotations) {
      const passage = data.passages.find((p) => p.id === quotation.passage);
      const at = quotation.runs.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, i) => from + i),
      );
      const sentences = rawPassages.get(quotation.passage) ?? [];
      // “[two]” parts one run in two that meet.
      expect(at, quotation.id).toEqual(printedAt(quotation.printed, sentences));
      expect(quotation.passageWords).toBe(at.length);
      for (const { from, to, text } of quotation.runs)
        expect(text).toBe(passage?.words.slice(from, to).join(' '));
    }
  });

  test('what was cut is the rest of the sentence', () => {
    for (const { cutBefore, cutAfter, runs, passage } of data.quotations) {
      const [sentence] = rawPassages.get(passage) ?? [];
      const quoted = runs.map((run) => run.text).join(' ');
      expect([cutBefore, quoted, cutAfter].filter(Boolean).join(' ')).toBe(sentence);
    }
  });

  test('differences stand where printed words are not the passage’s', () => {
    const named = (id: string): string[] =>
      data.quotations
        .find((q) => q.id === id)
        ?.differences.map((d) => `${d.kind} ${d.at}: ${d.printed} | ${d.source}`) ?? [];
    expect(named('a-q2')).toEqual([
      'case 18: Cold | cold',
      'case 19: War | war',
      'case 54: states, | States.',
    ]);
    expect(named('b-q1')).toEqual(['bracket 1: [two] | ']);
    for (const { differences, labels } of data.quotations)
      expect(differences.length > 0).toBe(
        labels.some((label) =>
          ['first-letter', 'brackets', 'capitals', 'altered', 'omission'].includes(label),
        ),
      );
  });

  test('the ledger and its totals', () => {
    const words = (id: string): number => rawPassages.get(id)?.join(' ').split(' ').length ?? 0;
    const printed = (article: string, passage: string): number =>
      new Set(
        rawArticles
          .find(({ id }) => id === article)
          ?.quotations.filter((q) => q.passage === passage)
          .flatMap((q) => printedAt(q.printed, rawPassages.get(passage) ?? [])),
      ).size;
    const [a = '', b = ''] = rawArticles.map(({ id }) => id);
    for (const row of data.ledger.rows) {
      expect(row.words).toBe(words(row.passage));
      expect([row.a.words, row.b.words]).toEqual([
        printed(a, row.passage),
        printed(b, row.passage),
      ]);
      for (const cell of [row.a, row.b])
        if (cell.words > 0) expect(cell.use).toBe(cell.words === row.words ? 'whole' : 'part');
        else expect(['described', 'none']).toContain(cell.use);
    }
    const all = [...rawPassages.keys()];
    const sum = (article: string): number =>
      all.reduce((total, passage) => total + printed(article, passage), 0);
    const quoted = (article: string): Set<string> =>
      new Set(all.filter((passage) => printed(article, passage) > 0));
    const [byA, byB] = [quoted(a), quoted(b)];
    expect(data.ledger.totals).toMatchObject({
      passages: all.length,
      words: all.reduce((total, passage) => total + words(passage), 0),
      quotedBy: {
        both: byA.intersection(byB).size,
        a: byA.difference(byB).size,
        b: byB.difference(byA).size,
        neither: all.length - byA.union(byB).size,
      },
      a: { words: sum(a) },
      b: { words: sum(b) },
    });
  });

  test('what the real content must come to', () => {
    const { totals, rows } = data.ledger;
    expect(totals.passages).toBe(11);
    expect(totals.quotedBy).toEqual({ both: 2, a: 8, b: 0, neither: 1 });
    expect([totals.a.quotations, totals.a.headingQuotations]).toEqual([11, 2]);
    expect([totals.b.quotations, totals.b.headingQuotations]).toEqual([3, 0]);
    expect(rows.filter((row) => row.quotedBy === 'both').map((row) => row.passage)).toEqual([
      'nato-enlargement',
      'closed-blocs',
    ]);
    expect(rows.find((row) => row.passage === 'aukus')).toMatchObject({
      quotedBy: 'neither',
      a: { use: 'described', paragraphs: [1, 9] },
      b: { use: 'none' },
    });
  });

  test('the topics hold every paragraph once, with its words', () => {
    const [a, b] = rawArticles;
    const of = (article: typeof a, numbers: readonly number[] = []) => ({
      paragraphs: numbers,
      words: numbers.reduce((sum, n) => sum + (article?.paragraphs[n - 1]?.words ?? 0), 0),
    });
    expect(data.topics.map((topic) => ({ id: topic.id, a: topic.a, b: topic.b }))).toEqual(
      rawTopics.map(({ id, paragraphs }) => ({
        id,
        a: of(a, paragraphs[a?.id ?? '']),
        b: of(b, paragraphs[b?.id ?? '']),
      })),
    );
    expect(data.topics.reduce((sum, topic) => sum + topic.a.words, 0)).toBe(data.articles[0].words);
    expect(data.topics.every((topic) => topic.analysis.length > 0)).toBe(true);
    expect(data.lead.join('\n\n')).toBe(rawComparison.lead);
  });
});

describe('addresses', () => {
  const addressesOf = (value: unknown): string[] =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          typeof inner === 'string'
            ? /^(?:url|\$schema)$/u.test(key)
              ? [inner]
              : []
            : addressesOf(inner),
        );

  test('absolute with a public address, else from the root', () => {
    const relative = comparisonData(comparison, addressOf(undefined));
    const theirs = (address: string): boolean => /^https?:/u.test(address);
    const ours = addressesOf(relative).filter((address) => !theirs(address));
    expect(ours.length).toBeGreaterThan(60);
    expect(ours.filter((address) => !address.startsWith('/'))).toEqual([]);
    const absolute = addressesOf(data);
    expect(absolute.filter((address) => !theirs(address))).toEqual([]);
    expect(absolute.filter((address) => address.startsWith('https://example.org/'))).toEqual(
      ours.map((address) => `https://example.org${address}`),
    );
  });

  test('a quotation’s is its place on the comparison’s page', () => {
    const quotation = data.quotations.find((q) => q.article === 'new-statesman-china-backs-russia');
    expect(quotation?.url).toBe('https://example.org/compare/russia-china-2022/#b-q1');
    expect(new Set(data.quotations.map((q) => q.url)).size).toBe(16);
  });

  test('counterparts are the other report’s quotations of the passage', () => {
    const counterparts = Object.fromEntries(
      data.quotations.filter((q) => q.counterparts.length > 0).map((q) => [q.id, q.counterparts]),
    );
    expect(counterparts).toEqual({
      'a-q2': ['b-q1'],
      'a-q6': ['b-q2', 'b-q3'],
      'b-q1': ['a-q2'],
      'b-q2': ['a-q6'],
      'b-q3': ['a-q6'],
    });
  });
});

test('a correction sets the day of the last change', async () => {
  const { published } = rawComparison;
  expect([data.published, data.updated]).toEqual([published, published]);
  const corrected = corpusOf(
    edited(firstComparison, 'comparisons/russia-china-2022.md', (text) =>
      text.replace(
        'corrections: []',
        'corrections:\n  - { date: "2027-01-05", text: "The sum in [¶13](../articles/arete-news-china-backs-russia.md#p13) was wrong." }\n  - { date: "2026-12-24", text: A word. }',
      ),
    ),
  );
  const { updated, corrections } = comparisonData(onlyComparison(corrected), addressOf(SITE));
  expect(updated).toBe('2027-01-05');
  expect(corrections[0]).toEqual({ date: '2027-01-05', text: 'The sum in ¶13 was wrong.' });
});

test('of a statement that is known whole, the data has the text, places, and what neither report prints', () => {
  const data = comparisonData(onlyComparison(corpusOf(letter)), addressOf(undefined));
  const all = data.statement.text?.paragraphs.flat().join(' ').split(' ') ?? [];
  expect(all.slice(0, 5).join(' ')).toBe('Dear Mr. Chairman: We thank');
  expect(data.statement.text).toMatchObject({
    words: 40,
    printed: { a: 10, b: 11, neither: 19 },
    longestUnquoted: { first: 1, last: 3, words: 10 },
  });
  expect([data.statement.kind, data.ledger.totals.words, data.ledger.totals.rest]).toEqual([
    'statement',
    30,
    10,
  ]);
  for (const { place, words } of data.passages)
    expect(all.slice(place?.from, (place?.from ?? 0) + words.length)).toEqual(words);
  expect(data.articles.map(({ outOfOrder }) => outOfOrder)).toEqual([
    [{ earlier: 'a-q1', later: 'a-q2' }],
    [],
  ]);
  validate(data);
  expect(validate.errors).toBeNull();
});
