// The real content, held number by number to what the first comparison must come to.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { readArticle } from '../../src/content/read-quotations.ts';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import { printText } from '../../src/faults/print-text.ts';
import { countWords } from '../../src/text/words.ts';
import { firstComparison } from '../support/content.ts';

const AN = 'arete-news-china-backs-russia';
const NS = 'new-statesman-china-backs-russia';
const STATEMENT = 'russia-china-2022';

const { content, faults } = checkContent(firstComparison);
const corpus = buildCorpus(entriesOf(content));
const article = (id: string): ContentFile<'articles'> =>
  content.articles.get(id) as ContentFile<'articles'>;
const quotations = corpus.articles.flatMap((a) => a.quotations);
const passages = corpus.statements.find(({ id }) => id === STATEMENT)?.passages ?? [];

test('there is content', () => {
  expect(firstComparison.length).toBeGreaterThanOrEqual(15);
  for (const files of Object.values(content)) expect(files.size).toBeGreaterThan(0);
});

test('it has no fault', () => {
  expect(faults.length === 0 ? '' : printText(faults)).toBe('');
});

test('every file is read', () => {
  const read = Object.values(content).flatMap((files) =>
    [...files.values()].map(({ path }) => path),
  );
  expect(read.sort()).toEqual(firstComparison.map(({ path }) => path).sort());
});

describe('the statement', () => {
  test('has eleven passages with words', () => {
    expect(passages.map(({ id }) => id).sort()).toEqual([
      'arctic',
      'aukus',
      'closed-blocs',
      'cold-war-alliances',
      'democracy',
      'nato-enlargement',
      'new-era',
      'no-limits',
      'second-world-war',
      'taiwan',
      'united-nations',
    ]);
    for (const { sentences } of passages)
      expect(countWords(sentences.join(' '))).toBeGreaterThan(10);
  });

  test('has none on climate finance, whose sentence has no witness', () => {
    for (const { id, title, sentences } of passages)
      expect(`${id} ${title} ${sentences.join(' ')}`).not.toMatch(/climate|financ|US\$100/iu);
  });

  test('has one sentence a passage, but for the three of AUKUS', () => {
    const several = passages.filter(({ sentences }) => sentences.length !== 1);
    expect(several.map(({ id, sentences }) => [id, sentences.length])).toEqual([['aukus', 3]]);
  });

  test('is compared in the Kremlin’s translation', () => {
    const { editions, date, words } = content.statements.get(STATEMENT)?.data ?? {};
    expect(editions?.filter((edition) => edition.compared)).toMatchObject([
      { language: 'en', publisher: 'The Kremlin' },
    ]);
    expect([date, words?.count]).toEqual(['2022-02-04', 5364]);
  });
});

describe('the notes say which words have no witness', () => {
  const noteOf = (id: string): string =>
    content.passages
      .get(id)
      ?.notes.map(({ text }) => text.text)
      .join(' ') ?? '';

  test('second-world-war rests on Arete News alone', () => {
    expect(content.passages.get('second-world-war')?.data.confirmedBy).toEqual([]);
    expect(noteOf('second-world-war')).toMatch(/No witness .*Arete News/u);
  });

  test('cold-war-alliances: its first word', () => {
    expect(noteOf('cold-war-alliances')).toMatch(/first word, “They”/u);
  });

  test('no-limits: the capital of “States”, and its second half', () => {
    expect(noteOf('no-limits')).toMatch(/“States” without its capital/u);
    expect(noteOf('no-limits')).toMatch(/EIR News alone/u);
  });

  test('aukus: fulfil and fulfill', () => {
    expect(noteOf('aukus')).toMatch(/fulfill\b/u);
    expect(noteOf('aukus')).toMatch(/fulfil\b/u);
  });

  test('every passage without a whole witness has a note', () => {
    const unconfirmed = passages.filter((p) => !p.confirmedBy.some((w) => w.extent === 'whole'));
    expect(unconfirmed.map(({ id }) => id).sort()).toEqual([
      'aukus',
      'cold-war-alliances',
      'second-world-war',
    ]);
    for (const { id } of unconfirmed) expect(noteOf(id)).not.toBe('');
  });
});

describe('the renditions', () => {
  test('have sixteen and eleven paragraphs, with the lengths of the originals', () => {
    const lengths = (id: string): number[] => article(id).data.paragraphs.map((p) => p.words);
    expect([lengths(AN).length, lengths(NS).length]).toEqual([16, 11]);
    const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect([sum(lengths(AN)), sum(lengths(NS))]).toEqual([671, 941]);
  });

  test('Arete News has one sub-heading, before paragraph 7', () => {
    const headings = (id: string): number[] =>
      readArticle(article(id))
        .filter((b) => b.kind === 'heading')
        .map((b) => b.number);
    expect([headings(AN), headings(NS)]).toEqual([[7], []]);
  });

  test('Arete News carries no date and no byline, New Statesman both, a day before the statement', () => {
    expect(article(AN).data).toMatchObject({
      outlet: 'Arete News',
      headline: 'China backs Russia in challenge to NATO',
    });
    expect(article(AN).data.byline).toBeUndefined();
    expect(article(AN).data.published).toBeUndefined();
    expect(article(NS).data).toMatchObject({
      outlet: 'New Statesman',
      headline: 'China backs Russia in calling for an end to Nato expansion',
      byline: 'Katie Stallard',
      published: { printed: '3 February 2022', date: '2022-02-03' },
    });
  });

  test('link to the originals', () => {
    expect(article(AN).data.url).toBe(
      'https://www.aretenews.com/china-backs-russia-in-challenge-to-nato/',
    );
    expect(article(NS).data.url).toBe(
      'https://www.newstatesman.com/international-politics/2022/02/china-and-russia-are-the-best-of-friends-dont-expect-ukraine-to-change-that',
    );
  });
});

describe('the quotations', () => {
  const running = quotations.filter((q) => !q.inHeading);
  const by = (id: string): string[] =>
    running.filter((q) => q.article.id === id).map((q) => q.passage.id);

  test('are fourteen in running text: eleven of Arete News, three of New Statesman', () => {
    expect(running).toHaveLength(14);
    expect(by(AN)).toEqual([
      'new-era',
      'nato-enlargement',
      'taiwan',
      'closed-blocs',
      'cold-war-alliances',
      'no-limits',
      'democracy',
      'united-nations',
      'united-nations',
      'arctic',
      'second-world-war',
    ]);
    expect(by(NS)).toEqual(['nato-enlargement', 'closed-blocs', 'closed-blocs']);
  });

  test('and two in Arete News’s sub-heading, in single marks', () => {
    const headings = quotations.filter((q) => q.inHeading);
    expect(headings.map((q) => [q.article.id, q.paragraph, q.passage.id, q.printed])).toEqual([
      [AN, 7, 'no-limits', '‘friendship’'],
      [AN, 7, 'no-limits', '‘no limits’'],
    ]);
  });

  test('two passages are quoted by both, eight by Arete News alone, none by New Statesman alone, one by neither', () => {
    const an = new Set(by(AN));
    const ns = new Set(by(NS));
    const ids = passages.map(({ id }) => id).sort();
    expect(ids.filter((id) => an.has(id) && ns.has(id))).toEqual([
      'closed-blocs',
      'nato-enlargement',
    ]);
    expect(ids.filter((id) => an.has(id) && !ns.has(id))).toHaveLength(8);
    expect(ids.filter((id) => !an.has(id) && ns.has(id))).toEqual([]);
    expect(ids.filter((id) => !an.has(id) && !ns.has(id))).toEqual(['aukus']);
  });

  test('three carry “as printed”, all Arete News’s', () => {
    const vouched = quotations.filter((q) => q.title !== undefined);
    expect(vouched.map((q) => [q.article.id, q.passage.id, q.title])).toEqual([
      [AN, 'nato-enlargement', 'as printed: Cold War, states'],
      [AN, 'no-limits', 'as printed: states'],
      [AN, 'democracy', 'as printed: states'],
    ]);
  });

  test('come to the words that the originals have in marks', () => {
    const words = (id: string): number =>
      running.filter((q) => q.article.id === id).reduce((sum, q) => sum + countWords(q.printed), 0);
    expect([words(AN), words(NS)]).toEqual([226, 36]);
  });
});

describe('the speeches', () => {
  const speeches = (id: string): string[] =>
    readArticle(article(id)).flatMap((block) => block.speech.map((run) => run.text));

  test('are eleven, all New Statesman’s', () => {
    expect(speeches(AN)).toEqual([]);
    expect(speeches(NS)).toEqual([
      '“I’m very glad to see you,”',
      '“truly unprecedented nature”',
      '“my dear friend.”',
      '“bridge to Europe”',
      '“fruitful”',
      '“splendid”',
      '“certain forces in the world”',
      '“trying to meddle in the internal affairs of China and Russia”',
      '“grossly trample on international law”',
      '“launch more joint actions”',
      '“history with geography”',
    ]);
  });

  test('have the words of the original', () => {
    expect(speeches(NS).reduce((sum, text) => sum + countWords(text), 0)).toBe(45);
  });
});

describe('the comparison', () => {
  const comparison = corpus.comparisons.find(({ id }) => id === STATEMENT);

  test('sets Arete News left and New Statesman right', () => {
    expect(comparison?.sides.map(({ letter, article: { id } }) => [letter, id])).toEqual([
      ['A', AN],
      ['B', NS],
    ]);
  });

  test('has six to ten topics, each paragraph in one of them, none with more than a third', () => {
    const topics = comparison?.topics ?? [];
    expect(topics.length).toBeGreaterThanOrEqual(6);
    expect(topics.length).toBeLessThanOrEqual(10);
    for (const [key, id] of [
      ['a', AN],
      ['b', NS],
    ] as const) {
      const { paragraphs } = article(id).data;
      const total = paragraphs.reduce((sum, p) => sum + p.words, 0);
      expect(topics.flatMap((t) => [...t.paragraphs[key]]).sort((x, y) => x - y)).toEqual(
        paragraphs.map((_, i) => i + 1),
      );
      for (const topic of topics) {
        const size = topic.paragraphs[key].reduce(
          (sum, n) => sum + (paragraphs[n - 1]?.words ?? 0),
          0,
        );
        expect(size / total).toBeLessThanOrEqual(1 / 3);
      }
    }
  });

  test('says that Arete News describes the AUKUS passage', () => {
    expect(comparison?.described.map((d) => [d.passage.id, d.side.article.id])).toEqual([
      ['aukus', AN],
    ]);
  });

  test('has an analysis of 600 to 900 words, with a lead and a section for each topic', () => {
    const { blocks } = content.comparisons.get(STATEMENT) as ContentFile<'comparisons'>;
    const words = blocks
      .filter((block) => block.kind === 'paragraph')
      .reduce((sum, { text }) => sum + countWords(text.text.replace(/\(?¶\d+[,)]?/gu, '')), 0);
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(900);
    expect(blocks[0]?.kind).toBe('paragraph');
    expect(blocks.filter((block) => block.kind === 'heading')).toHaveLength(
      comparison?.topics.length ?? 0,
    );
  });

  test('shows for each paragraph of the analysis where it can be read', () => {
    const { blocks } = content.comparisons.get(STATEMENT) as ContentFile<'comparisons'>;
    for (const { kind, text } of blocks)
      if (kind === 'paragraph') expect(text.links.length, text.text).toBeGreaterThan(0);
  });
});
