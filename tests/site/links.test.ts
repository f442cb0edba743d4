// Every address leads somewhere: links, fragments, sources, pictures, and what feed, sitemap and data name.
import { expect, inject, test } from 'vitest';
import { linkOf, property } from '../support/html.ts';
import {
  brokenAddresses,
  brokenLinks,
  brokenReferences,
  outwardLinks,
  ownAddresses,
} from '../support/links.ts';
import { BASE, ORIGIN, readSite } from '../support/site.ts';

const site = readSite(inject('dist'));

test('every link, fragment and source on every page leads somewhere', () => {
  expect(site.pages.length).toBeGreaterThan(15);
  expect(brokenLinks(site)).toEqual([]);
});

test('every id that an attribute refers to is on the page', () => {
  expect(brokenReferences(site)).toEqual([]);
});

test('every address in feed, sitemap, robots and data leads somewhere', () => {
  const named = new Set(ownAddresses(site).map(({ file }) => file));
  for (const file of ['feed.xml', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml'])
    expect(named).toContain(file);
  expect(brokenAddresses(site)).toEqual([]);
});

test('the sitemap lists every page that may be indexed, and no other', () => {
  const listed = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
    ([, at]) => at,
  );
  const open = site.pages
    .filter(({ html }) => !/<meta name="robots" content="[^"]*noindex/u.test(html))
    .map(({ path }) => `${ORIGIN}${BASE}${path}`);
  expect(listed.toSorted()).toEqual(open.toSorted());
});

test('a link out of the site hands over neither the window nor the reader’s address', () => {
  let links = 0;
  for (const page of site.pages)
    for (const { element, href } of outwardLinks(page)) {
      links += 1;
      expect(href, page.path).toMatch(/^https?:\/\//u);
      expect(property(element, 'rel')?.split(' '), href).toContain('noopener');
      expect(property(element, 'referrerPolicy'), href).toBe('no-referrer');
    }
  expect(links).toBeGreaterThan(50);
});

test('every page that may be indexed is reached from the front page in three steps', () => {
  const away = new Map([['/', 0]]);
  for (const path of away.keys()) {
    const page = site.page(path);
    for (const [, href = ''] of page.html.matchAll(/<a\b[^>]*\shref="([^"#]+)/gu)) {
      const { origin, pathname } = new URL(href, `${ORIGIN}${BASE}${path}`);
      const below = pathname.slice(BASE.length);
      if (origin !== ORIGIN || away.has(below)) continue;
      if (site.pages.some((other) => other.path === below))
        away.set(below, (away.get(path) ?? 0) + 1);
    }
  }
  for (const { path, tree } of site.pages) {
    if (linkOf(tree, 'canonical') === undefined) continue;
    expect(away.get(path) ?? Number.POSITIVE_INFINITY, path).toBeLessThanOrEqual(3);
  }
});
