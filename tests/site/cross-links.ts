// One hop, everywhere: from a quotation to its passage, from a passage to all its quotations, from a quotation to its
// counterpart. Tests for any corpus and the site built from it.
import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, JudgedQuotation, SideKey } from '../../src/corpus/corpus.ts';
import { paragraphTexts } from '../support/corpus.ts';
import {
  ancestors,
  byId,
  linksIn,
  mustHave,
  named,
  nameOf,
  property,
  type Tree,
  textOf,
} from '../support/html.ts';
import { BASE, type BuiltSite } from '../support/site.ts';

const hrefs = (tree: Tree): string[] => linksIn(tree).map(({ href }) => href);
const otherOf = { a: 'b', b: 'a' } as const satisfies Record<SideKey, SideKey>;

/** What follows a quotation at once: its number, which opens a card or leads to the note. */
function marker(tree: Tree, q: Element): Element | undefined {
  const [parent] = ancestors(tree, q);
  const siblings = parent?.children ?? [];
  const next = siblings[siblings.indexOf(q) + 1];
  return next?.type === 'element' ? next : undefined;
}

/** A passage's words where they are set, without what reports print differently beside them. */
const wordsIn = (place: Element): string[] =>
  named(place, 'blockquote').map((quote) => textOf(quote, ({ tagName }) => tagName === 'small'));

/** A paragraph's text: its number and the markers after quotations are generated, so that it is the words alone. */
const proseOf = (paragraph: Element): string => plain(textOf(paragraph));

/** A text as a pattern that matches just it. */
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** @param built the site; asked for when the tests run, so that it may be built by then */
export function testCrossLinks(
  { comparisons, articles, statements }: Corpus,
  built: () => BuiltSite,
): void {
  const site = { page: (path: string) => built().page(path) };
  describe.for(comparisons.map((comparison) => [comparison.id, comparison] as const))(
    'the comparison %s',
    ([, comparison]) => {
      let tree: Tree;
      beforeAll(() => {
        tree = site.page(`/compare/${comparison.id}/`).tree;
      });
      const sides = comparison.sides.map(({ key, letter, article }) => ({ key, letter, article }));
      const sideOf = (key: SideKey) => comparison.sides[key === 'a' ? 0 : 1];
      const quotationsBy = (key: SideKey, passage: string): JudgedQuotation[] =>
        sideOf(key).article.quotations.filter((q) => q.passage.id === passage);
      const idsBy = (key: SideKey, passage: string): string[] =>
        quotationsBy(key, passage).map(({ n }) => `#${key}-q${n}`);
      const passagePage = (id: string) => `${BASE}/statements/${comparison.statement.id}/${id}/`;

      for (const { key, article } of sides)
        test(`leads from each quotation of ${article.outlet} to its passage, its counterpart and its card`, () => {
          for (const { n, printed, paragraph, inHeading, passage } of article.quotations) {
            const q = mustHave(tree, `${key}-q${n}`);
            expect(q.tagName).toBe('q');
            expect(textOf(q)).toBe(plain(printed));
            expect(property(q, 'cite')).toBe(passagePage(passage.id));
            const around = ancestors(tree, q);
            if (inHeading) expect(around[0]?.tagName).toMatch(/^h\d$/u);
            else expect(around.map((e) => property(e, 'id'))).toContain(`${key}-p${paragraph}`);

            expect(hrefs(q)).toEqual([`#s-${passage.id}`]);
            const button = marker(tree, q);
            expect(button?.tagName).toBe('button');
            const theirs = idsBy(otherOf[key], passage.id);
            const name = button ? nameOf(button) : '';
            expect(name).toContain(passage.title);
            expect(name).toContain(
              theirs.length > 0 ? 'quoted by both' : `quoted by ${article.outlet} alone`,
            );
            const card = mustHave(tree, button ? (property(button, 'popoverTarget') ?? '') : '');
            expect(Object.keys(card.properties)).toContain('popover');
            expect(wordsIn(card)).toEqual([passage.sentences.join(' ')]);
            expect(hrefs(card)).toEqual(expect.arrayContaining(theirs));
          }
        });

      const places = (id: string): Element[] =>
        [byId(tree, `s-${id}`), byId(tree, `c-${id}`)].filter((place) => place !== undefined);

      test('leads from each passage, and from its card, to every quotation of it, or says that there is none', () => {
        for (const passage of comparison.statement.passages) {
          const set = places(passage.id);
          const quoted = [...idsBy('a', passage.id), ...idsBy('b', passage.id)];
          // A passage that nobody quotes has no quotation to open its card from.
          expect(set, passage.id).toHaveLength(quoted.length > 0 ? 2 : 1);
          for (const place of set) {
            expect(wordsIn(place)).toEqual([passage.sentences.join(' ')]);
            expect(hrefs(place)).toEqual(expect.arrayContaining(quoted));
            expect(hrefs(place)).toContain(passagePage(passage.id));
            for (const { key, article } of sides) {
              if (idsBy(key, passage.id).length > 0) continue;
              const described = comparison.described.find(
                (d) => d.passage.id === passage.id && d.side.key === key,
              );
              // In its place a passage stands beside what the report has instead; a card stands alone.
              const [, row] = ancestors(tree, place);
              const text = textOf(property(place, 'id')?.startsWith('s-') && row ? row : place);
              if (described) {
                expect(text).toContain(`${article.outlet} describes this`);
                for (const n of described.paragraphs) expect(text).toContain(`¶${n}`);
              } else
                expect(text).toMatch(
                  new RegExp(
                    `${literally(article.outlet)} (?:does not quote|has no paragraph on) this`,
                    'u',
                  ),
                );
            }
          }
        }
      });

      test('leads from a card to its passage on the page, and to each quotation’s words in the original', () => {
        for (const passage of comparison.statement.passages) {
          const card = byId(tree, `c-${passage.id}`);
          if (!card) continue;
          expect(hrefs(card)).toContain(`#s-${passage.id}`);
          for (const { key, article } of sides)
            expect(
              hrefs(card).filter((href) => href.startsWith(`${article.url}#:~:text=`)),
            ).toHaveLength(idsBy(key, passage.id).length);
        }
      });

      test('has every paragraph of both reports once, word for word as its rendition, under its own address', () => {
        for (const { key, article } of sides)
          for (const [i, text] of paragraphTexts(article).entries()) {
            const id = `${key}-p${i + 1}`;
            const paragraph = mustHave(tree, id);
            expect(hrefs(paragraph)[0]).toBe(`#${id}`);
            expect(proseOf(paragraph)).toBe(plain(text));
          }
      });

      test('has each topic under its own address, with its paragraphs, and says where a report is silent', () => {
        for (const { id, title, paragraphs } of comparison.topics) {
          const section = mustHave(tree, `t-${id}`);
          expect(named(section, 'h2').map((heading) => textOf(heading))).toEqual([title]);
          for (const { key, article } of sides) {
            const here = named(section, 'p').flatMap((p) => property(p, 'id') ?? []);
            expect(here.filter((p) => p.startsWith(`${key}-p`)).toSorted()).toEqual(
              paragraphs[key].map((n) => `${key}-p${n}`).toSorted(),
            );
            if (paragraphs[key].length === 0)
              expect(textOf(section)).toContain(`${article.outlet} has no paragraph on this`);
          }
        }
      });

      test('has the ledger: a row a passage, what each report does with it, and the way to where', () => {
        const ledger = mustHave(tree, 'ledger');
        const [, ...rows] = named(ledger, 'tr');
        const { passages } = comparison.statement;
        // All of it at the end, and before that, where the text is whole, the rest.
        expect(rows).toHaveLength(passages.length + (comparison.statement.text ? 2 : 1));
        for (const passage of passages) {
          const row = rows.find((found) => hrefs(found).includes(`#s-${passage.id}`));
          const [head, ...cells] = named(row as Element, 'th', 'td');
          expect(head && textOf(head)).toContain(passage.title);
          expect(head && hrefs(head)).toContain(`#s-${passage.id}`);
          for (const [c, { key }] of sides.entries()) {
            const cell = cells[c] as Element;
            const theirs = quotationsBy(key, passage.id);
            const inText = theirs.filter((q) => !q.inHeading);
            for (const n of new Set(inText.map((q) => q.paragraph)))
              expect(linksIn(cell).map((link) => textOf(link.element))).toContain(
                `${key.toUpperCase()} ¶${n}`,
              );
            for (const href of hrefs(cell).filter((to) => to.includes('-q')))
              expect(idsBy(key, passage.id)).toContain(href);
            if (theirs.length === 0) expect(textOf(cell)).toMatch(/described|not quoted/u);
            else expect(textOf(cell)).toMatch(/all \d+|\d+ of \d+/u);
          }
        }
      });

      test('has both reports as published, each in its own order, with the same hops', () => {
        const published = site.page(`/compare/${comparison.id}/as-published/`);
        for (const { key, article } of sides) {
          const report = mustHave(published.tree, `${key}-report`);
          const paragraphs = named(report, 'p').filter((p) =>
            property(p, 'id')?.startsWith(`${key}-p`),
          );
          expect(paragraphs.map((p) => property(p, 'id'))).toEqual(
            paragraphTexts(article).map((_, i) => `${key}-p${i + 1}`),
          );
          expect(paragraphs.map(proseOf)).toEqual(paragraphTexts(article).map(plain));
          for (const { n, passage, printed } of article.quotations) {
            const q = mustHave(published.tree, `${key}-q${n}`);
            expect(hrefs(q), printed).toEqual([passagePage(passage.id)]);
            const button = marker(published.tree, q);
            const card = mustHave(
              published.tree,
              button ? (property(button, 'popoverTarget') ?? '') : '',
            );
            expect(hrefs(card)).toEqual(
              expect.arrayContaining([...idsBy('a', passage.id), ...idsBy('b', passage.id)]),
            );
          }
        }
      });

      test('is led to from the front page, both reports and the statement, and leads to them', () => {
        const here = `${BASE}/compare/${comparison.id}/`;
        for (const from of [
          ...sides.map(({ article }) => `/articles/${article.id}/`),
          `/statements/${comparison.statement.id}/`,
        ]) {
          expect(hrefs(site.page(from).tree).map((href) => href.split('#')[0])).toContain(here);
          expect(hrefs(tree)).toContain(`${BASE}${from}`);
        }
        if (comparison === comparisons[0]) expect(hrefs(site.page('/').tree)).toContain(here);
      });
    },
  );

  describe.for(articles.map((article) => [article.id, article] as const))(
    'the article %s',
    ([id, article]) => {
      let tree: Tree;
      beforeAll(() => {
        tree = site.page(`/articles/${id}/`).tree;
      });
      const others = article.statement.articles.filter((other) => other.id !== id);

      test('has every paragraph in its order, word for word as its rendition', () => {
        const paragraphs = named(tree, 'p').filter((p) => /^p\d+$/u.test(property(p, 'id') ?? ''));
        expect(paragraphs.map((p) => property(p, 'id'))).toEqual(
          paragraphTexts(article).map((_, i) => `p${i + 1}`),
        );
        expect(paragraphs.map(proseOf)).toEqual(paragraphTexts(article).map(plain));
        for (const p of paragraphs) expect(property(p, 'lang')).toBe(article.language);
      });

      test('leads from each quotation to its passage beside it, and back, and to the other reports’ quotations', () => {
        const notes = named(tree, 'details');
        for (const { n, passage, printed } of article.quotations) {
          const q = mustHave(tree, `q${n}`);
          expect(textOf(q)).toBe(plain(printed));
          const target = `#s-${passage.id}`;
          expect(hrefs(q)).toEqual([target]);
          expect(byId(tree, target.slice(1))).toBeDefined();
          const back = notes.filter((note) => hrefs(note).includes(`#q${n}`));
          expect(back, printed).toHaveLength(1);
          for (const aside of back) {
            expect(textOf(named(aside, 'summary')[0] as Element)).toContain(passage.title);
            expect(textOf(aside, ({ tagName }) => tagName === 'small')).toContain(
              passage.sentences.join(' '),
            );
            expect(
              hrefs(aside).filter((href) => href.startsWith(`${article.url}#:~:text=`)).length,
            ).toBeGreaterThan(0);
            for (const other of others) {
              const theirs = other.quotations.filter((found) => found.passage.id === passage.id);
              for (const found of theirs)
                expect(hrefs(aside)).toContain(`${BASE}/articles/${other.id}/#q${found.n}`);
              if (theirs.length === 0)
                expect(textOf(aside)).toMatch(
                  new RegExp(
                    `${literally(other.outlet)} (?:does not quote this|describes this, and does not quote it)`,
                    'u',
                  ),
                );
            }
          }
        }
      });

      test('says whose it is, by whom and when, and leads to the original', () => {
        const place = named(tree, 'header').at(-1) as Element;
        const header = textOf(place);
        expect(header).toContain(article.outlet);
        expect(header).toContain(article.byline ?? 'No byline in our copy');
        expect(header).toContain(
          article.published ? (article.published.printed ?? '') : 'date not in our copy',
        );
        if (article.standfirst) expect(header).toContain(article.standfirst);
        expect(hrefs(tree)).toContain(article.url);
        // Outside a comparison a report stands for itself, on no side.
        expect(named(place, 'b', 'i', 'span').map((e) => textOf(e))).not.toContain('A');
        expect(named(place, 'b', 'i', 'span').map((e) => textOf(e))).not.toContain('B');
      });
    },
  );

  describe.for(statements.map((statement) => [statement.id, statement] as const))(
    'the statement %s',
    ([id, statement]) => {
      let tree: Tree;
      beforeAll(() => {
        tree = site.page(`/statements/${id}/`).tree;
      });

      test('has its passages in order, word for word, with who quotes each, how much and where', () => {
        const set = statement.passages.map((passage) => mustHave(tree, `s-${passage.id}`));
        const order = named(tree, 'li', 'article', 'section').filter((e) =>
          property(e, 'id')?.startsWith('s-'),
        );
        expect(order).toEqual(set);
        for (const [i, passage] of statement.passages.entries()) {
          const place = set[i] as Element;
          expect(wordsIn(place)).toEqual([passage.sentences.join(' ')]);
          expect(hrefs(place)).toContain(`${BASE}/statements/${id}/${passage.id}/`);
          for (const article of statement.articles) {
            const theirs = article.quotations.filter((q) => q.passage.id === passage.id);
            expect(textOf(place)).toMatch(
              new RegExp(
                theirs.length > 0
                  ? `${literally(article.outlet)} quotes (?:all )?\\d+`
                  : `${literally(article.outlet)} (?:does not quote|describes) this`,
                'u',
              ),
            );
            // What any comparison finds of a report is told.
            const described = statement.comparisons
              .flatMap((comparison) => comparison.described)
              .find((d) => d.passage.id === passage.id && d.side.article === article);
            const inText = theirs.filter((q) => !q.inHeading).map((q) => q.paragraph);
            const paragraphs = theirs.length > 0 ? inText : (described?.paragraphs ?? []);
            expect(
              linksIn(place).flatMap(({ name }) =>
                name.startsWith(`${article.outlet} ¶`) ? [name] : [],
              ),
              passage.id,
            ).toEqual(
              [...new Set(paragraphs)].map((n) => `${article.outlet} ¶${n}, ${passage.title}`),
            );
          }
        }
      });

      test('leads to each passage’s page, and that to each quotation, its paragraph, the original and its neighbours', () => {
        for (const [i, passage] of statement.passages.entries()) {
          const page = site.page(`/statements/${id}/${passage.id}/`);
          const [quote] = named(page.tree, 'blockquote');
          const words = quote && textOf(quote, ({ tagName }) => tagName === 'small');
          expect(words).toBe(passage.sentences.join(' '));
          for (const article of statement.articles)
            for (const { n, paragraph, printed, inHeading, passage: of } of article.quotations) {
              if (of.id !== passage.id) continue;
              const places = statement.comparisons.flatMap(({ id: compared, sides }) =>
                sides
                  .filter((side) => side.article === article)
                  .map(({ key }) => `${BASE}/compare/${compared}/#${key}-q${n}`),
              );
              const found = hrefs(page.tree);
              expect(
                [...places, `${BASE}/articles/${article.id}/#q${n}`].some((to) =>
                  found.includes(to),
                ),
              ).toBe(true);
              expect(textOf(page.tree)).toContain(plain(printed));
              if (inHeading) expect(textOf(page.tree)).toMatch(/in a heading/iu);
              else
                expect(textOf(page.tree)).toContain(
                  plain(paragraphTexts(article)[paragraph - 1] ?? ''),
                );
              expect(
                hrefs(page.tree).filter((href) => href.startsWith(`${article.url}#:~:text=`))
                  .length,
              ).toBeGreaterThan(0);
            }
          const neighbours = [statement.passages[i - 1], statement.passages[i + 1]];
          for (const neighbour of neighbours)
            if (neighbour)
              expect(hrefs(page.tree)).toContain(`${BASE}/statements/${id}/${neighbour.id}/`);
        }
      });

      test('has for each passage who confirms its words and how far, or says at its head that nobody does', () => {
        for (const passage of statement.passages) {
          const { tree: page } = site.page(`/statements/${id}/${passage.id}/`);
          for (const witness of passage.confirmedBy) {
            expect(hrefs(page)).toContain(witness.url);
            expect(textOf(page)).toContain(
              `${witness.publisher}: ${witness.extent === 'whole' ? 'the whole passage' : 'a part'}`,
            );
          }
          const text = textOf(page);
          const warning = text.indexOf('No independent confirmation');
          if (passage.confirmedBy.length === 0) {
            expect(warning).toBeGreaterThan(-1);
            expect(warning).toBeLessThan(text.indexOf(passage.sentences[0]?.slice(0, 40) ?? ''));
          } else expect(warning).toBe(-1);
          for (const edition of statement.editions) expect(hrefs(page)).toContain(edition.url);
          expect(text).toContain(statement.licence.name);
        }
      });
    },
  );
}
