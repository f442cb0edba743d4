// Whether each page's HTML is sound: valid, accessible in its structure, every id once.
import { describe, expect, inject, test } from 'vitest';
import {
  ancestors,
  elements,
  linksIn,
  named,
  nameOf,
  property,
  spoken,
  textOf,
} from '../support/html.ts';
import { type BuiltPage, readSite } from '../support/site.ts';
import { faultsOf } from '../support/validator.ts';

const site = readSite(inject('dist'));
const pages = site.pages.map((page) => [page.path, page] as const);

test.for(pages)('the HTML of %s has no fault that a validator finds', async ([, page]) => {
  expect(await faultsOf(page)).toEqual([]);
});

test('an id stands once on its page, and can stand in an address as it is', () => {
  for (const { path, tree } of site.pages) {
    const ids = elements(tree).flatMap((element) => property(element, 'id') ?? []);
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      path,
    ).toEqual([]);
    for (const id of ids) expect(id, path).toMatch(/^[a-z][a-z0-9-]*$/u);
  }
});

describe('headings', () => {
  const headings = (page: BuiltPage) => named(page.tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');

  test('each page has one of the first level, and it comes first', () => {
    for (const page of site.pages)
      expect(
        headings(page).flatMap(({ tagName }, i) => (tagName === 'h1' ? [i] : [])),
        page.path,
      ).toEqual([0]);
  });

  test('no level is skipped on the way down, and none is empty', () => {
    for (const page of site.pages) {
      let before = 0;
      for (const heading of headings(page)) {
        const level = Number(heading.tagName.slice(1));
        expect(level, `${page.path}: ${textOf(heading)}`).toBeLessThanOrEqual(before + 1);
        expect(spoken(heading), page.path).not.toBe('');
        before = level;
      }
    }
  });
});

describe('landmarks', () => {
  test('each page has one main part, one banner and one foot, and all text stands in one of them', () => {
    for (const { path, tree } of site.pages) {
      const [body] = named(tree, 'body');
      const top = (body?.children ?? []).flatMap((node) => (node.type === 'element' ? [node] : []));
      const names = top.map(({ tagName }) => tagName);
      for (const name of ['header', 'main', 'footer'])
        expect(
          names.filter((found) => found === name),
          path,
        ).toHaveLength(1);
      expect(named(tree, 'main'), path).toHaveLength(1);
      // Skip links come first, before all landmarks; scripts and sheets are no text.
      for (const [i, { tagName }] of top.entries())
        if (!['header', 'main', 'footer', 'script', 'link'].includes(tagName)) {
          expect(tagName, path).toBe('a');
          expect(i, path).toBeLessThan(names.indexOf('header'));
        }
      for (const node of body?.children ?? [])
        if (node.type === 'text') expect(node.value.trim(), path).toBe('');
    }
  });

  test('navigation and asides have names, each its own', () => {
    for (const { path, tree } of site.pages) {
      const names = named(tree, 'nav', 'aside').map((element) => property(element, 'ariaLabel'));
      expect(
        names.filter((name) => !name),
        path,
      ).toEqual([]);
      expect(
        names.filter((name, i) => names.indexOf(name) !== i),
        path,
      ).toEqual([]);
    }
  });

  test('the first link of a page skips to its text', () => {
    for (const { path, tree } of site.pages) {
      const [first] = linksIn(tree);
      expect(first?.name, path).toMatch(/^skip to/iu);
      const [main] = named(tree, 'main');
      expect(first?.href, path).toBe(`#${main && property(main, 'id')}`);
    }
  });
});

test('every page says its language, and every article its own', () => {
  for (const { path, tree } of site.pages) {
    const [html] = named(tree, 'html');
    expect(html && property(html, 'lang'), path).toBe('en-GB');
    for (const element of elements(tree))
      if (property(element, 'lang') !== undefined)
        expect(property(element, 'lang'), path).toMatch(/^[a-z]{2,3}(?:-[A-Z]{2})?$/u);
  }
});

test('every link and button has a name', () => {
  for (const { path, tree } of site.pages) {
    for (const button of named(tree, 'button')) expect(nameOf(button), path).not.toBe('');
    // A link in a picture has its name in a title.
    for (const { element, href, name } of linksIn(tree))
      expect(
        name ||
          spoken(element) ||
          named(element, 'title')
            .map((title) => textOf(title))
            .join(),
        `${path}: ${href}`,
      ).not.toBe('');
  }
});

test('of the links that have labels, each label leads to one place', () => {
  // What stands around the others tells them apart; a label is there to do so by itself (WCAG 2.4.4).
  for (const { path, tree } of site.pages) {
    const places = new Map<string, Set<string>>();
    for (const { element, href, name } of linksIn(tree))
      if (property(element, 'ariaLabel') !== undefined)
        places.set(name, (places.get(name) ?? new Set()).add(href));
    const ambiguous = [...places].filter(([, to]) => to.size > 1);
    expect(
      ambiguous.map(([name, to]) => `${name}: ${[...to].join(', ')}`),
      path,
    ).toEqual([]);
  }
});

test('a label that replaces what is seen contains it', () => {
  const differing = site.pages.flatMap(({ path, tree }) =>
    named(tree, 'a', 'button').flatMap((element) => {
      const label = property(element, 'ariaLabel');
      const seen = spoken(element);
      // A sign that is no word is drawn, not read: speech input goes by words (WCAG 2.5.3).
      if (label === undefined || !/[\p{L}\p{N}]/u.test(seen)) return [];
      return label.toLowerCase().includes(seen.toLowerCase()) ? [] : [`${path}: ${seen}: ${label}`];
    }),
  );
  expect(differing).toEqual([]);
});

test('every picture has a text or is hidden from those who hear the page', () => {
  for (const { path, tree } of site.pages)
    for (const picture of named(tree, 'svg', 'img')) {
      const around = [picture, ...ancestors(tree, picture)];
      if (around.some((element) => property(element, 'ariaHidden') === 'true')) continue;
      // A picture of links is a group of them; what is drawn inside another picture belongs to it.
      if (ancestors(tree, picture).some(({ tagName }) => tagName === 'svg')) continue;
      if (property(picture, 'role') === 'group') {
        for (const link of named(picture, 'a'))
          expect(textOf(named(link, 'title')[0] ?? link).length, path).toBeGreaterThan(5);
        continue;
      }
      const text = property(picture, 'ariaLabel') ?? property(picture, 'alt') ?? '';
      expect(text.length, path).toBeGreaterThan(5);
      if (picture.tagName === 'svg') expect(property(picture, 'role'), path).toBe('img');
    }
});

test('a table has a caption, and heads for its columns and rows', () => {
  let tables = 0;
  for (const { path, tree } of site.pages)
    for (const table of named(tree, 'table')) {
      tables += 1;
      const heads = named(table, 'th');
      expect(
        heads.every((head) => ['col', 'row'].includes(property(head, 'scope') ?? '')),
        path,
      ).toBe(true);
      for (const row of named(table, 'tr'))
        expect(named(row, 'th').length, path).toBeGreaterThan(0);
      for (const head of heads) expect(spoken(head), path).not.toBe('');
      for (const cell of named(table, 'td')) expect(spoken(cell), path).not.toBe('');
    }
  expect(tables).toBeGreaterThan(1);
});

test('a quotation names its source', () => {
  for (const { path, tree } of site.pages)
    for (const quote of named(tree, 'blockquote'))
      expect(property(quote, 'cite'), `${path}: ${textOf(quote).slice(0, 40)}`).toMatch(
        /^(?:https?:|\/)/u,
      );
});

test('two words never run together where a line of the source ends', () => {
  for (const { path, tree } of site.pages)
    for (const element of named(tree, 'p', 'dd', 'li', 'td', 'th', 'h1', 'h2', 'h3')) {
      const text = textOf(element, ({ tagName }) => tagName === 'small');
      expect(text, path).not.toMatch(
        /\p{L}[;,](?=[\p{L}\p{N}])|\p{Ll}[.:](?=\p{Lu}\p{Ll})|\p{L}\)(?=\p{L})/u,
      );
    }
});

test('a line’s kind, style and colour are each declared on their own: WebKit knows no longer shorthand', () => {
  for (const { path, html } of site.pages)
    expect(html.match(/(?<=text-decoration:)[^;}]*[ (][^;}]*/gu) ?? [], path).toEqual([]);
});
