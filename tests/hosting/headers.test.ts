import { describe, expect, test } from 'vitest';
import { headersFile } from '../../src/hosting/headers.ts';
import { readHeaders } from './read-headers.ts';

const FILES = [
  'index.html',
  '404.html',
  'feed.xml',
  'robots.txt',
  'speculation-rules.json',
  'favicon.svg',
  '.nojekyll',
  '_headers',
  '_astro/fonts/serif.0123456789.woff2',
  'compare/x/index.html',
  'compare/x/as-published/index.html',
  'cards/x.png',
  'cards/deep/y.png',
  'data/x.json',
  'data/x.csv',
  'embed/x/y/index.html',
  'embed/x/y.oembed.json',
];
const at = (base: string, site: string | undefined = 'https://example.org') =>
  readHeaders(headersFile({ site, base }, FILES));

describe.each(['/', '/news', '/a/b'])('_headers below %s', (base) => {
  const below = base === '/' ? '' : base;
  const headers = at(base);

  test.each([
    ['/', 'public, max-age=300, must-revalidate', 'same-origin'],
    ['/404.html', 'public, max-age=300, must-revalidate', 'same-origin'],
    ['/compare/x/', 'public, max-age=300, must-revalidate', 'same-origin'],
    ['/compare/x/as-published/', 'public, max-age=300, must-revalidate', 'same-origin'],
    ['/_astro/fonts/serif.0123456789.woff2', 'public, max-age=31536000, immutable', 'same-origin'],
    ['/cards/deep/y.png', 'public, max-age=86400', 'cross-origin'],
    ['/favicon.svg', 'public, max-age=86400', 'cross-origin'],
    ['/data/x.json', 'public, max-age=300, must-revalidate', 'cross-origin'],
    ['/feed.xml', 'public, max-age=300, must-revalidate', 'cross-origin'],
  ])('%s', (path, cache, policy) => {
    const found = headers(`${below}${path}`);
    expect(found.get('cache-control')).toBe(cache);
    expect(found.get('cross-origin-resource-policy')).toBe(policy);
    expect(found.get('x-content-type-options')).toBe('nosniff');
    expect(found.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(found.get('x-frame-options')).toBe('DENY');
    expect(found.get('access-control-allow-origin')).toBe(
      /^\/(?:data|feed|robots)/u.test(path) ? '*' : undefined,
    );
  });

  test('every page, and nothing else, says what may be fetched ahead, under the type that browsers want', () => {
    const named = ['/', '/compare/x/', '/404.html', '/data/x.json', '/embed/x/y/'].map((path) =>
      headers(`${below}${path}`).get('speculation-rules'),
    );
    const rules = `"${below}/speculation-rules.json"`;
    expect(named).toEqual([rules, rules, rules, undefined, undefined]);
    expect(headers(`${below}/speculation-rules.json`).get('content-type')).toBe(
      'application/speculationrules+json',
    );
  });

  test('what is made for frames may be framed by anyone, also where all else is isolated', () => {
    for (const path of ['/embed/x/y/', '/embed/x/y.oembed.json']) {
      const found = headers(`${below}${path}`);
      expect(found.get('content-security-policy')).toBe('frame-ancestors *');
      expect(found.has('x-frame-options')).toBe(false);
      expect(found.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(found.get('cross-origin-embedder-policy')).toBe('require-corp');
    }
  });

  test('what is not found carries the rules of safety and nothing to keep it by', () => {
    const found = headers(`${below}/nothing/here`);
    expect(found.get('x-content-type-options')).toBe('nosniff');
    expect(found.has('cache-control')).toBe(false);
  });

  if (below !== '')
    test('what stands outside the base is left alone', () => {
      expect(headers('/').size).toBe(0);
      expect(headers('/elsewhere/').size).toBe(0);
      expect(headers(`${below}paper/`).size).toBe(0);
    });
});

test('keeps browsers on https without binding other names, and only where the site is on https', () => {
  expect(at('/')('/').get('strict-transport-security')).toBe('max-age=31536000');
  expect(at('/', 'http://intranet.example')('/').has('strict-transport-security')).toBe(false);
});

test('stays within the limits of Cloudflare Pages: 100 rules, 2,000 characters a line, one asterisk a path', () => {
  const lines = headersFile({ site: undefined, base: '/news' }, FILES).split('\n');
  expect(lines.filter((line) => /^\S/u.test(line)).length).toBeLessThan(100);
  for (const line of lines) {
    expect(line.length).toBeLessThan(2000);
    if (line.startsWith('/')) expect(line.split('*').length).toBeLessThanOrEqual(2);
  }
});

test('is the same for the same files in any order', () => {
  const address = { site: undefined, base: '/' };
  expect(headersFile(address, [...FILES].reverse())).toBe(headersFile(address, FILES));
});
