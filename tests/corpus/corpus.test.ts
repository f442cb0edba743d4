import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { SourceFile } from '../../src/content/content-file.ts';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import { countWords } from '../../src/text/words.ts';
import { fileOf, sourceFile, textOf } from '../support/content.ts';
import { type Change, changed, tinyContent } from '../support/tiny.ts';

function build(files: readonly SourceFile[]): Corpus {
  const { content, faults } = checkContent(files);
  expect(faults).toEqual([]);
  return buildCorpus(entriesOf(content));
}
const corpusOf = (...changes: Change[]): Corpus => build(changed(...changes));
const tiny = build(tinyContent);
const copyOf = (ending: string, path: string, change: (text: string) => string): SourceFile =>
  sourceFile(path, change(textOf(fileOf(tinyContent, ending))));

describe('sides', () => {
  const sides = (corpus: Corpus): string[] | undefined =>
    corpus.comparisons[0]?.sides.map(
      ({ key, letter, article }) => `${key} ${letter} ${article.id}`,
    );

  test('stand alphabetically by outlet, whatever the order in the front matter', () => {
    expect(sides(tiny)).toEqual(['a A daily', 'b B gazette']);
    expect(
      sides(corpusOf(['comparisons/harbour-pact.md', '[gazette, daily]', '[daily, gazette]'])),
    ).toEqual(['a A daily', 'b B gazette']);
  });

  test('go by the outlet’s name, not by the file’s', () => {
    expect(sides(corpusOf(['articles/daily.md', 'outlet: Daily', 'outlet: The Daily']))).toEqual([
      'a A gazette',
      'b B daily',
    ]);
  });

  test('ignore case and accents, and go by headline where the outlet is one', () => {
    expect(
      sides(
        corpusOf(
          ['daily.md', 'outlet: Daily', 'outlet: éclair'],
          ['gazette.md', 'outlet: Gazette', 'outlet: Echo'],
        ),
      ),
    ).toEqual(['a A gazette', 'b B daily']);
    expect(
      sides(
        corpusOf(
          ['daily.md', 'outlet: Daily', 'outlet: Gazette'],
          ['daily.md', 'headline: Ports', 'headline: Zones'],
        ),
      ),
    ).toEqual(['a A gazette', 'b B daily']);
  });
});

describe('a comparison', () => {
  const [comparison] = tiny.comparisons;

  test('has its topics with titles and each side’s paragraphs', () => {
    expect(comparison?.topics.map((topic) => [topic.id, topic.title, topic.paragraphs])).toEqual([
      ['ports', 'Ports', { a: [1], b: [2] }],
      ['voices', 'Voices', { a: [2], b: [1] }],
      ['trade', 'Trade', { a: [3], b: [] }],
      ['fish', 'Fish', { a: [4], b: [] }],
      ['coast', 'Coast', { a: [5], b: [3] }],
      ['weather', 'Weather', { a: [6], b: [4] }],
    ]);
  });

  test('has its paragraphs in order, however they were written', () => {
    const mixed = corpusOf(
      ['comparisons/harbour-pact.md', 'daily: [1]', 'daily: [5, 1]'],
      ['comparisons/harbour-pact.md', 'daily: [5],', 'daily: [],'],
    );
    expect(mixed.comparisons[0]?.topics[0]?.paragraphs).toEqual({ a: [1, 5], b: [2] });
  });

  test('knows what is described, by whom and where', () => {
    expect(comparison?.described.map((d) => [d.passage.id, d.side.key, d.paragraphs])).toEqual([
      ['lights', 'b', [3]],
    ]);
  });

  test('hangs together with its statement and articles', () => {
    expect(comparison?.statement).toBe(tiny.statements[0]);
    expect(tiny.statements[0]?.comparisons).toEqual([comparison]);
    expect(comparison?.sides[0].article.comparisons).toEqual([comparison]);
    expect(comparison?.sides[0].article).toBe(tiny.articles[0]);
  });
});

describe('a statement', () => {
  test('has its passages in editorial order, with their position', () => {
    const passages = corpusOf(['ports.md', 'order: 1', 'order: 30']).statements[0]?.passages;
    expect(passages?.map(({ id, position }) => `${position} ${id}`)).toEqual([
      '1 fish',
      '2 lights',
      '3 ports',
    ]);
  });

  test('has its articles by outlet', () => {
    const { statements } = corpusOf(['daily.md', 'outlet: Daily', 'outlet: Zeit']);
    expect(statements[0]?.articles.map((article) => article.id)).toEqual(['gazette', 'daily']);
  });
});

describe('an article', () => {
  const [daily, gazette] = tiny.articles;

  test('has its quotations judged, with passage and article', () => {
    expect(
      daily?.quotations.map((q) => [q.n, q.passage.id, q.judgement.labels, q.article === daily]),
    ).toEqual([
      [1, 'ports', ['starts-mid-sentence'], true],
      [2, 'ports', ['starts-mid-sentence'], true],
      [3, 'fish', ['stops-mid-sentence', 'capitals'], true],
    ]);
    expect(gazette?.quotations.map((q) => q.judgement.labels)).toEqual([
      ['stops-mid-sentence', 'brackets'],
    ]);
  });

  test('has the length of its original', () => {
    expect([daily?.length, gazette?.length]).toEqual([120, 80]);
  });

  test('is judged again when its passage changes', () => {
    const files = changed(['ports.md', '> They charge no toll.', '> They charge no toll there.']);
    const [again] = buildCorpus(entriesOf(checkContent(files).content)).articles;
    expect(again?.quotations[1]?.judgement.labels).toEqual([
      'starts-mid-sentence',
      'stops-mid-sentence',
    ]);
  });
});

test('how many words a quotation prints', () => {
  expect(
    tiny.articles.flatMap((article) => article.quotations.map((q) => countWords(q.printed))),
  ).toEqual([8, 2, 9, 7]);
});

test('comparisons stand newest first, and by id on one day', () => {
  const other = (id: string, day: string): SourceFile =>
    copyOf('comparisons/harbour-pact.md', `content/comparisons/${id}.md`, (text) =>
      text.replace('2024-05-10', day),
    );
  const { comparisons, statements, articles } = build([
    other('older', '2024-05-09'),
    other('newer', '2024-05-11'),
    ...tinyContent,
    other('as-new', '2024-05-10'),
  ]);
  const expected = ['newer', 'as-new', 'harbour-pact', 'older'];
  expect(comparisons.map(({ id }) => id)).toEqual(expected);
  expect(statements[0]?.comparisons.map(({ id }) => id)).toEqual(expected);
  expect(articles[0]?.comparisons.map(({ id }) => id)).toEqual(expected);
});

test('statements stand newest first', () => {
  const { statements } = build([
    ...tinyContent,
    copyOf('statements/harbour-pact.md', 'content/statements/lake-pact.md', (text) =>
      text.replace('2024-05-01', '2025-01-01'),
    ),
  ]);
  expect(statements.map(({ id }) => id)).toEqual(['lake-pact', 'harbour-pact']);
});

test('entries that were not checked are refused', () => {
  const entries = entriesOf(checkContent(tinyContent).content);
  expect(() => buildCorpus({ ...entries, statements: [] })).toThrow(
    'unchecked content: no statement harbour-pact',
  );
  expect(() => buildCorpus({ ...entries, passages: [] })).toThrow(
    'unchecked content: no passage ports',
  );
  expect(() => buildCorpus({ ...entries, articles: [] })).toThrow(
    'unchecked content: no article gazette',
  );
});
