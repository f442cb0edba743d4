import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { SourceFile } from '../../../src/content/content-file.ts';
import { buildCorpus } from '../../../src/corpus/build-corpus.ts';
import { entriesOf } from '../../../src/corpus/entries.ts';
import { type Card, cards, excerpt, WHOLE_UP_TO } from '../../../src/share/preview/card.ts';
import { drawable, isDrawable } from '../../../src/share/preview/drawable.ts';
import { edited, firstComparison } from '../../support/content.ts';

const cardsOf = (files: readonly SourceFile[]): ReadonlyMap<string, () => Card> =>
  cards(buildCorpus(entriesOf(checkContent(files).content)));
const real = cardsOf(firstComparison);

/** The card of a name, of the kind that is expected. */
function card<K extends Card['kind']>(
  kind: K,
  name: string,
  map = real,
): Extract<Card, { kind: K }> {
  const found = map.get(name)?.();
  if (found?.kind !== kind) throw new Error(`${name} is ${found?.kind ?? 'missing'}`);
  return found as Extract<Card, { kind: K }>;
}

test('one for each page that can be shared', () => {
  expect([...real.keys()].filter((name) => !name.startsWith('passage-'))).toEqual([
    'site',
    'compare-russia-china-2022',
    'as-published-russia-china-2022',
    'article-arete-news-china-backs-russia',
    'article-new-statesman-china-backs-russia',
    'statement-russia-china-2022',
  ]);
  expect([...real.keys()].filter((name) => name.startsWith('passage-'))).toHaveLength(11);
});

describe('a passage', () => {
  const notes = (id: string): string[] =>
    card('passage', `passage-${id}`).notes.map((note) => note.text);

  test('says who quotes how much of it', () => {
    expect(notes('closed-blocs')).toEqual([
      'Arete News quotes 13 of 38 words',
      'New Statesman quotes 14 of 38 words',
    ]);
    expect(notes('nato-enlargement')[0]).toBe('Arete News quotes all 55 words');
    expect(notes('aukus')).toEqual([
      'Arete News describes it, unquoted',
      'New Statesman does not quote it',
    ]);
  });

  test('shows all words of one up to sixty', () => {
    const { tokens, shown } = card('passage', 'passage-closed-blocs');
    expect(tokens).toHaveLength(38);
    expect(shown).toBe('');
    const line = (key: 'a' | 'b'): string =>
      tokens
        .map((token) => {
          const own = token[key];
          return own ? `${own.cutBefore ? '⌈' : ''}${token.text}${own.cutAfter ? '⌉' : ''}` : '';
        })
        .filter(Boolean)
        .join(' ');
    expect(line('a')).toBe(
      '⌈the formation of closed bloc structures and opposing camps in the Asia-Pacific region⌉',
    );
    expect(line('b')).toBe(
      '⌈formation of closed bloc structures and opposing camps⌉ ⌈negative impact of the United States’⌉',
    );
    expect(tokens.filter((token) => token.strong)).toHaveLength(19);
  });

  test('has no upright where a report starts or ends with the sentence', () => {
    const { tokens } = card('passage', 'passage-nato-enlargement');
    expect(tokens.filter((token) => token.a?.cutBefore || token.a?.cutAfter)).toEqual([]);
    expect(tokens.filter((token) => token.b?.cutAfter).map((token) => token.text)).toEqual([
      'approaches,',
    ]);
    expect(tokens.filter((token) => token.b?.cutBefore)).toEqual([]);
  });

  test('shows the quoted words of a longer one, with what is left out marked and counted', () => {
    const { tokens, shown } = card('passage', 'passage-united-nations');
    const text = tokens.map((token) => token.text).join(' ');
    expect(text).toBe(
      '[…] of States, to protect the United Nations-driven international architecture and the international law-based world order, seek genuine multipolarity with the United Nations and its Security Council playing a central and coordinating role, promote more democratic international […]',
    );
    expect(shown).toBe('36 of 107 words shown');
  });

  test('shows the opening of a long one that nobody quotes', () => {
    const { tokens, shown } = card('passage', 'passage-aukus');
    expect(tokens.at(0)?.text).toBe('The');
    expect(tokens.at(-1)?.text).toBe('[…]');
    expect(tokens.some((token) => token.strong)).toBe(false);
    expect(shown).toBe('40 of 119 words shown');
  });
});

describe('an excerpt', () => {
  const run = (from: number, to: number) => ({ from, to });
  test.each([
    ['all of a short passage', WHOLE_UP_TO, [run(3, 5)], [run(0, WHOLE_UP_TO)]],
    ['its opening where nothing is quoted', 61, [], [run(0, 40)]],
    ['a run with four words on both sides', 100, [run(50, 53)], [run(46, 57)]],
    ['a run at the start', 100, [run(0, 3)], [run(0, 7)]],
    ['a run at the end', 100, [run(97, 100)], [run(93, 100)]],
    ['two runs apart', 100, [run(10, 12), run(80, 82)], [run(6, 16), run(76, 86)]],
    [
      'two runs whose gap is no longer than its mark',
      100,
      [run(10, 12), run(24, 26)],
      [run(6, 30)],
    ],
    ['no more than sixty words of a long run', 300, [run(10, 290)], [run(6, 66)]],
    ['and none of a run after that', 300, [run(10, 100), run(200, 210)], [run(6, 66)]],
  ])('%s', (_, words, quoted, expected) => {
    expect(excerpt(words, quoted)).toEqual(expected);
  });
});

test('a comparison shows its title, both outlets with their letters, and what was found', () => {
  const { title, notes, summary, strip } = card('comparison', 'compare-russia-china-2022');
  expect(title).toBe(
    'One report quotes ten passages of the Russia–China statement, the other two.',
  );
  expect(notes).toEqual([
    { side: 'a', text: 'Arete News' },
    { side: 'b', text: 'New Statesman' },
  ]);
  expect(summary).toContain('oth reports quote two of the 11 passages');
  expect(strip.map((passage) => passage.words).reduce((sum, n) => sum + n)).toBe(527);
});

test('an article shows its outlet, its headline as printed and what is known of its origin', () => {
  expect(card('article', 'article-new-statesman-china-backs-russia')).toMatchObject({
    outlet: 'New Statesman',
    headline: 'China backs Russia in calling for an end to Nato expansion',
    byline: 'By Katie Stallard, 3 February 2022',
    notes: [{ text: '11 paragraphs, 3 quotations from the Russia–China joint statement' }],
  });
  expect(card('article', 'article-arete-news-china-backs-russia').byline).toBe('');
});

test('both reports as published, and the statement', () => {
  expect(card('as-published', 'as-published-russia-china-2022').sides).toMatchObject([
    { side: 'a', outlet: 'Arete News', headline: 'China backs Russia in challenge to NATO' },
    { side: 'b', outlet: 'New Statesman' },
  ]);
  expect(card('statement', 'statement-russia-china-2022')).toMatchObject({
    name: 'Russia–China joint statement',
    kicker: 'Beijing, 4 February 2022',
    notes: [{ text: '11 passages, and what Arete News and New Statesman quote of them' }],
  });
});

describe('letters that the font lacks', () => {
  test('lose their accent in words of ours', () => {
    expect(drawable('Erdoğan, Łódź,  “café”')).toBe('Erdogan, Lódz, “café”');
    expect(drawable('北京')).toBeUndefined();
    const map = cardsOf(
      edited(firstComparison, 'articles/new-statesman-china-backs-russia.md', (text) =>
        text.replace('outlet: New Statesman', 'outlet: Yeni Şafak'),
      ),
    );
    expect(card('article', 'article-new-statesman-china-backs-russia', map).outlet).toBe(
      'Yeni Safak',
    );
  });

  test('never in words that are quoted: the site’s own card takes their place', () => {
    expect(isDrawable('Erdoğan')).toBe(false);
    const site = real.get('site')?.();
    const headline = cardsOf(
      edited(firstComparison, 'articles/new-statesman-china-backs-russia.md', (text) =>
        text.replace(/headline: .*/u, 'headline: Erdoğan backs China'),
      ),
    );
    expect(headline.get('article-new-statesman-china-backs-russia')?.()).toEqual(site);
    const passage = cardsOf(
      edited(firstComparison, 'passages/aukus.md', (text) =>
        text.replace('seriously concerned', 'seriously ğ'),
      ),
    );
    expect(passage.get('passage-aukus')?.().kind).toBe('site');
  });
});

test('a passage of a statement without a comparison goes by the reports’ names', () => {
  const corpus = buildCorpus(entriesOf(checkContent(firstComparison).content));
  const [statement] = corpus.statements;
  const passage = statement?.passages.find(({ id }) => id === 'taiwan');
  if (!statement || !passage) throw new Error('no passage');
  (statement as { comparisons: unknown }).comparisons = [];
  const { notes, tokens } = card('passage', 'passage-taiwan', cards(corpus));
  expect(notes).toEqual([{ text: 'Quoted by Arete News' }]);
  expect(tokens.every((token) => token.strong && !token.a && !token.b)).toBe(true);
  expect(card('passage', 'passage-aukus', cards(corpus)).notes).toEqual([
    { text: 'Quoted by no report yet' },
  ]);
});
