import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { type Card, cards, excerpt, goesWithout } from '../../../src/share/preview/card.ts';
import { drawable, verbatim } from '../../../src/share/preview/drawable.ts';
import { edited, firstComparison } from '../../support/content.ts';
import { corpusOf, onlyComparison, realCorpus } from '../../support/corpus.ts';
import { letter } from '../../support/letter.ts';

const TITLE = onlyComparison(realCorpus()).title;

const cardOf = (name: string, corpus: Corpus): Card => {
  const make = cards(corpus).get(name);
  if (!make) throw new Error(`no ${name}`);
  return make();
};

/** All texts of a picture's first setting, in order. */
function textsOf(card: Card): string {
  const found: string[] = [];
  JSON.stringify(card.settings()[0], (key, value) => {
    if (key === 'text') found.push(value.trim());
    return value;
  });
  return found.filter(Boolean).join(' | ').replaceAll('\u00a0', ' ');
}

test('each page that can be shared has a picture of its own', () => {
  const all = [...cards(realCorpus())].map(([name, make]) => [name, make().image, make().page]);
  expect(all.filter(([name]) => !name?.startsWith('passage-'))).toEqual(
    [
      ['site', '/'],
      ['compare-russia-china-2022', '/compare/russia-china-2022/'],
      ['as-published-russia-china-2022', '/compare/russia-china-2022/as-published/'],
      ['article-arete-news-china-backs-russia', '/articles/arete-news-china-backs-russia/'],
      ['article-new-statesman-china-backs-russia', '/articles/new-statesman-china-backs-russia/'],
      ['statement-russia-china-2022', '/statements/russia-china-2022/'],
    ].map(([name, page]) => [name, `/cards/${name}.png`, page]),
  );
  expect(new Set(all.map(([, image]) => image)).size).toBe(all.length);
  expect(all.filter(([name]) => name?.startsWith('passage-'))).toHaveLength(11);
});

test.each([
  [
    'compare-russia-china-2022',
    `${TITLE} | Arete News | 226 words quoted | 11 passages | of the statement | New Statesman | 35 words quoted`,
  ],
  [
    'article-new-statesman-china-backs-russia',
    'Retold: New Statesman, 3 February 2022 | China backs Russia in calling for an end to Nato expansion | 11 passages | of the statement | New Statesman | 35 words quoted',
  ],
  [
    'as-published-russia-china-2022',
    'Arete News | China backs Russia in challenge to NATO | 16 paragraphs, 11 quotations | New Statesman | China backs Russia in calling',
  ],
  [
    'passage-closed-blocs',
    'Arete News | prints 13 of 38 words and starts and stops mid-sentence. | New Statesman | prints 14, in two quotations. | The sides stand against | the | formation of closed bloc structures and opposing camps | in the Asia-Pacific region | and remain',
  ],
  ['passage-nato-enlargement', 'its ideologized cold war | Cold War | approaches,'],
])('%s shows the finding and whose it is', (name, shown) => {
  expect(textsOf(cardOf(name, realCorpus()))).toContain(shown);
});

test.each([
  ['compare-russia-china-2022', `${TITLE} Russia–China joint statement. Strips`],
  ['compare-russia-china-2022', 'from each quotation in a report to its passage.'],
  ['passage-taiwan', 'does not quote this. “The Russian side reaffirms its support'],
  ['passage-united-nations', '“[…] of States, to protect the United Nations-driven'],
  ['passage-aukus', 'Neither report quotes these 119 words. Arete News describes it. “The sides'],
])('the alternative text of %s says what is drawn', (name, words) => {
  expect(cardOf(name, realCorpus()).alt).toContain(words);
});

test('a ribbon leads to a place only in a statement that is known whole', () => {
  const whole = corpusOf(letter);
  expect(cardOf(`compare-${onlyComparison(whole).id}`, whole).alt).toContain(
    'from each quotation in a report to its place in the statement.',
  );
});

describe('what is not there leaves no hole', () => {
  const bare = realCorpus();
  (bare.comparisons as unknown[]).length = 0;
  for (const has of [...bare.articles, ...bare.statements])
    (has as { comparisons: unknown }).comparisons = [];

  test.each([
    ['site', 'Verbatim: Two reports, one statement, word for word'],
    ['article-arete-news-china-backs-russia', 'in challenge to NATO. Retold: Arete News. 16'],
    ['statement-russia-china-2022', '11 passages, quoted by Arete News and New Statesman.'],
    ['passage-taiwan', 'Arete News prints all 27 words. “The Russian side'],
  ])('%s without a comparison', (name, words) => {
    expect(cardOf(name, bare).alt).toContain(words);
    expect(cardOf(name, bare).settings().length).toBeGreaterThan(0);
  });
});

describe('letters that the font lacks', () => {
  test.each([
    ['Erdoğan, Łódź,  “café”', 'Erdogan, Lódz, “café”', undefined],
    ['1‑1/4 percent', '1-1/4 percent', '1-1/4 percent'],
    ['北京', undefined, undefined],
  ])('%s: ours %s, theirs %s', (text, ours, theirs) => {
    expect([drawable(text), verbatim(text)]).toEqual([ours, theirs]);
  });

  const article = 'articles/arete-news-china-backs-russia.md';
  test.each([
    [
      'an outlet',
      'compare-russia-china-2022',
      article,
      ['outlet: Arete News', 'outlet: 人民日报'],
      '人民日报',
      'Report B, 226 words quoted',
    ],
    [
      'an outlet in a finding',
      'passage-taiwan',
      article,
      ['outlet: Arete News', 'outlet: 人民日报'],
      '人民日报',
      'Report B prints all 27 words.',
    ],
    [
      'a title',
      'compare-russia-china-2022',
      'comparisons/russia-china-2022.md',
      [/^title: .*$/mu, 'title: 中国支持俄罗斯'],
      '中国支持俄罗斯',
      'Both reports quote two of the 11 passages; Arete News alone quotes eight;',
    ],
    [
      'a headline',
      'article-arete-news-china-backs-russia',
      article,
      [/^headline: .*$/mu, 'headline: الصين تدعم روسيا'],
      'الصين تدعم روسيا',
      '16 paragraphs, 11 quotations. Retold: Arete News.',
    ],
    [
      'words of the statement',
      'passage-aukus',
      'passages/aukus.md',
      ['seriously concerned', 'seriously ğ'],
      'The sides are seriously ğ about',
      'Neither report quotes these 119 words.',
    ],
  ] as const)(
    '%s: named once in the log, and not in the picture',
    (_, name, file, [from, to], lost, said) => {
      const card = cardOf(
        name,
        corpusOf(edited(firstComparison, file, (t) => t.replace(from, to))),
      );
      expect(goesWithout(card)).toContain(`${card.page}: its preview picture, ${card.image}, goes`);
      expect(goesWithout(card)?.split(lost)).toHaveLength(2);
      expect(card.alt).toContain(said);
      expect(card.alt).not.toContain(lost);
      expect(textsOf(card)).not.toContain(lost);
    },
  );

  test('nothing is said of a picture that has all its words', () => {
    expect([...cards(realCorpus()).values()].map((make) => goesWithout(make()))).toEqual(
      [...cards(realCorpus())].map(() => undefined),
    );
  });
});

describe('an excerpt', () => {
  const run = (from: number, to: number) => ({ from, to });
  test.each([
    ['all of a short passage', 60, [run(3, 5)], [run(0, 60)]],
    ['its opening where nothing is quoted', 61, [], [run(0, 30)]],
    ['a run with four words on both sides', 100, [run(50, 53)], [run(46, 57)]],
    ['a run at the start', 100, [run(0, 3)], [run(0, 7)]],
    ['a run at the end', 100, [run(97, 100)], [run(93, 100)]],
    ['two runs apart', 100, [run(10, 12), run(80, 82)], [run(6, 16), run(76, 86)]],
    ['two runs nearer than the mark is long', 100, [run(10, 12), run(24, 26)], [run(6, 30)]],
    ['no more of a long run than has room', 300, [run(10, 290)], [run(6, 66)]],
    ['and none of a run after that', 300, [run(10, 100), run(200, 210)], [run(6, 66)]],
  ])('%s', (_, words, quoted, expected) => {
    expect(excerpt(words, quoted, 60)).toEqual(expected);
  });
});
