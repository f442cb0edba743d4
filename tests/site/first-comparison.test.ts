// What the first comparison must come to, read off its pages as a reader would count: figures that were found by hand.
import type { Element } from 'hast';
import { expect, inject, test } from 'vitest';
import { ancestors, byId, linksIn, mustHave, named, property, textOf } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const site = readSite(inject('dist'));
const { tree } = site.page('/compare/russia-china-2022/');

const A = 'Arete News';
const B = 'New Statesman';

const quotations = named(tree, 'q').flatMap((q) => {
  const [, side, n] = /^([ab])-q(\d+)$/u.exec(property(q, 'id') ?? '') ?? [];
  const passage = /\/([^/]+)\/$/u.exec(property(q, 'cite') ?? '')?.[1] ?? '';
  const inHeading = ancestors(tree, q).some(({ tagName }) => /^h\d$/u.test(tagName));
  return side ? [{ side, n: Number(n), passage, inHeading, text: textOf(q) }] : [];
});
const inText = quotations.filter(({ inHeading }) => !inHeading);
const by = (side: string): string[] =>
  inText.filter((q) => q.side === side).map(({ passage }) => passage);

const PASSAGES = [
  'nato-enlargement',
  'closed-blocs',
  'aukus',
  'new-era',
  'cold-war-alliances',
  'no-limits',
  'taiwan',
  'democracy',
  'united-nations',
  'second-world-war',
  'arctic',
];
test('eleven passages stand on the page, each with its words, and none about climate finance', () => {
  const set = named(tree, 'article', 'section', 'div').flatMap(
    (element) => /^s-(.+)$/u.exec(property(element, 'id') ?? '')?.[1] ?? [],
  );
  expect(set.toSorted()).toEqual(PASSAGES.toSorted());
  for (const id of PASSAGES)
    expect(
      named(mustHave(tree, `s-${id}`), 'blockquote').map((quote) => textOf(quote).length > 80),
      id,
    ).toEqual([true]);
  expect(
    site.pages.filter(({ path }) => path.startsWith('/statements/russia-china-2022/')).length,
  ).toBe(12);
});

test('fourteen quotations stand in running text: eleven by Arete News, three by New Statesman', () => {
  expect(by('a').toSorted()).toEqual(
    [
      'arctic',
      'closed-blocs',
      'cold-war-alliances',
      'democracy',
      'nato-enlargement',
      'new-era',
      'no-limits',
      'second-world-war',
      'taiwan',
      'united-nations',
      'united-nations',
    ].toSorted(),
  );
  expect(by('b')).toEqual(['nato-enlargement', 'closed-blocs', 'closed-blocs']);
});

test('Arete News’s sub-heading quotes two fragments besides, in single marks', () => {
  expect(quotations.filter(({ inHeading }) => inHeading)).toMatchObject([
    { side: 'a', passage: 'no-limits', text: '‘friendship’' },
    { side: 'a', passage: 'no-limits', text: '‘no limits’' },
  ]);
  // It stands before paragraph 7.
  const heading = ancestors(tree, byId(tree, 'a-q3') as Element).find(({ tagName }) =>
    /^h\d$/u.test(tagName),
  );
  const [around] = ancestors(tree, heading as Element);
  const order = (around?.children ?? []).flatMap((node) => (node.type === 'element' ? [node] : []));
  const next = order[order.indexOf(heading as Element) + 1];
  expect(next && (property(next, 'id') ?? named(next, 'p').map((p) => property(p, 'id'))[0])).toBe(
    'a-p7',
  );
});

test('both quote two passages, Arete News alone eight, New Statesman alone none, neither the one on AUKUS', () => {
  const [a, b] = [
    new Set(quotations.filter((q) => q.side === 'a').map((q) => q.passage)),
    new Set(by('b')),
  ];
  expect(PASSAGES.filter((id) => a.has(id) && b.has(id))).toEqual([
    'nato-enlargement',
    'closed-blocs',
  ]);
  expect(PASSAGES.filter((id) => a.has(id) && !b.has(id))).toHaveLength(8);
  expect(PASSAGES.filter((id) => !a.has(id) && b.has(id))).toEqual([]);
  expect(PASSAGES.filter((id) => !a.has(id) && !b.has(id))).toEqual(['aukus']);

  const [summary] = named(tree, 'p')
    .map((p) => textOf(p))
    .filter((text) => /quote two of the 11/u.test(text));
  expect(summary).toMatch(/both reports quote two of the 11 passages/iu);
  expect(summary).toMatch(new RegExp(`${A} alone quotes eight`, 'u'));
  expect(summary).toMatch(new RegExp(`neither quotes .*AUKUS.*which ${A} describes`, 'u'));
  expect(summary).not.toMatch(new RegExp(`${B} alone`, 'u'));

  expect(textOf(site.page('/').tree)).toContain('One report quotes ten passages');
});

test('the ledger has these figures, and AUKUS as described in two paragraphs', () => {
  const [, ...rows] = named(mustHave(tree, 'ledger'), 'tr');
  const cells = rows.map((row) =>
    named(row, 'td').map((cell) =>
      textOf(cell, ({ properties }) => properties.ariaHidden === 'true'),
    ),
  );
  expect(cells).toEqual([
    ['all 55 words A ¶6', '21 of 55 words B ¶3'],
    ['13 of 38 words A ¶9', '14 of 38 words B ¶3'],
    ['described, not quoted A ¶1 A ¶9', 'not quoted'],
    ['all 27 words A ¶8', 'not quoted'],
    ['3 of 21 words A ¶4', 'not quoted'],
    ['17 of 23 words A ¶10', 'not quoted'],
    ['15 of 39 words A ¶10', 'not quoted'],
    ['20 of 37 words A ¶11', 'not quoted'],
    ['19 of 107 words A ¶12', 'not quoted'],
    ['all 45 words A ¶16', 'not quoted'],
    ['12 of 16 words A ¶15', 'not quoted'],
    ['226 of 527 words', '35 of 527 words'],
  ]);
});

test('three quotations change capitals, and all of those are Arete News’s', () => {
  const changed = PASSAGES.filter((id) =>
    textOf(mustHave(tree, `s-${id}`)).includes('Capitals changed'),
  );
  expect(changed).toEqual(['nato-enlargement', 'no-limits', 'democracy']);
  expect(textOf(mustHave(tree, 's-nato-enlargement'))).toMatch(
    /Capitals changed: reads Cold War for cold war; reads states for States/u,
  );
  for (const id of changed) {
    const page = site.page(`/statements/russia-china-2022/${id}/`).tree;
    const sections = named(page, 'section');
    expect(sections.map((section) => textOf(section).includes('Capitals changed'))).toEqual([
      true,
      false,
    ]);
  }
  // Neither report changes words without a mark.
  for (const { path, tree: page } of site.pages)
    if (/russia-china|arete-news|new-statesman/u.test(path))
      expect(textOf(page), path).not.toContain('Words changed, not marked');
});

test('eleven runs in quotation marks are speech, all of them New Statesman’s', () => {
  const speech = (side: string, count: number): number =>
    Array.from({ length: count }, (_, i) => mustHave(tree, `${side}-p${i + 1}`)).reduce(
      (sum, p) => sum + named(p, 'q').filter((q) => property(q, 'id') === undefined).length,
      0,
    );
  expect([speech('a', 16), speech('b', 11)]).toEqual([0, 11]);
  expect(byId(tree, 'a-p17')).toBeUndefined();
  expect(byId(tree, 'b-p12')).toBeUndefined();
});

test('what no witness confirms is said: one passage at its head, others in their notes', () => {
  const pageOf = (id: string): string =>
    textOf(site.page(`/statements/russia-china-2022/${id}/`).tree);
  for (const id of PASSAGES)
    expect(pageOf(id).includes('No independent confirmation'), id).toBe(id === 'second-world-war');
  expect(pageOf('cold-war-alliances')).toMatch(/first word, “They”/u);
  expect(pageOf('no-limits')).toMatch(/“States” without its capital/u);
  expect(pageOf('aukus')).toMatch(/fulfill.*fulfil/u);
});

test('A is the left one by the alphabet, and the page says so', () => {
  const report = (id: string): string =>
    textOf(mustHave(site.page('/compare/russia-china-2022/as-published/').tree, id));
  expect(report('a-report')).toContain(A);
  expect(report('b-report')).toContain(B);
  expect(textOf(tree)).toMatch(/left and right in alphabetical order/u);
});

test('two facts are stated and not smoothed over: no date on one report, a date too early on the other', () => {
  const article = (id: string): string => textOf(site.page(`/articles/${id}/`).tree);
  expect(article('arete-news-china-backs-russia')).toMatch(
    /No byline in our copy, date not in our copy/u,
  );
  expect(article('arete-news-china-backs-russia')).toMatch(/“Friday” is 4 February 2022/u);
  expect(article('new-statesman-china-backs-russia')).toMatch(/3 February 2022/u);
  expect(article('new-statesman-china-backs-russia')).toMatch(/a day before the statement/u);
});

test('every sentence of the analysis that speaks of a report stands beside a link that shows it', () => {
  const sections = named(tree, 'section').filter((section) =>
    property(section, 'id')?.startsWith('t-'),
  );
  expect(sections.length).toBe(9);
  for (const section of sections) {
    const [header] = named(section, 'header');
    const [prose] = named(header as Element, 'details');
    for (const paragraph of named(prose as Element, 'p'))
      expect(
        linksIn(paragraph).filter(({ href }) => /^#(?:[ab]-p|s-)/u.test(href)).length,
        textOf(paragraph),
      ).toBeGreaterThan(0);
  }
});
