import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  articlePath,
  asPublishedPath,
  comparisonPath,
  passagePath,
  statementPath,
  textFragmentUrl,
  url,
} from '../../src/hosting/url.ts';
import { realCorpus } from '../support/corpus.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('addresses of our own', () => {
  const id = 'x';
  test('are these', () => {
    expect(comparisonPath({ id })).toBe('/compare/x/');
    expect(asPublishedPath({ id })).toBe('/compare/x/as-published/');
    expect(articlePath({ id })).toBe('/articles/x/');
    expect(statementPath({ id })).toBe('/statements/x/');
    const [statement] = realCorpus().statements;
    if (!statement) throw new Error('no statement');
    expect(passagePath({ id: 'arctic', statement })).toBe('/statements/russia-china-2022/arctic/');
  });

  test.each([
    ['/', '/about/'],
    ['/news', '/news/about/'],
    ['/news/', '/news/about/'],
    ['/a/b/', '/a/b/about/'],
  ])('stand below the base path %s', async (base, expected) => {
    vi.stubEnv('BASE_URL', base);
    vi.resetModules();
    const { url: below } = await import('../../src/hosting/url.ts');
    expect(below('/about/')).toBe(expected);
  });

  test('stand at the root where there is no base path', () => {
    expect(url('/')).toBe('/');
  });
});

describe('a text fragment', () => {
  const page = 'https://example.org/a';
  const fragment = (words: string, brief?: boolean): string | undefined =>
    textFragmentUrl(page, words, brief).split('#:~:text=')[1];

  test('has short quotations whole, without their marks and closing stop', () => {
    expect(textFragmentUrl(page, '“a new era,”')).toBe(`${page}#:~:text=a%20new%20era`);
    expect(fragment('‘no limits’')).toBe('no%20limits');
    expect(fragment('a new era')).toBe('a%20new%20era');
  });

  test('has the first and last words of a long one', () => {
    const eight = 'one two three four five six seven eight';
    expect(fragment(`“${eight}”`)).toBe(encodeURIComponent(eight));
    expect(fragment(`“${eight} nine.”`)).toBe('one%20two%20three,eight%20nine');
    expect(fragment(`“${eight} nine.”`, true)).toBe('one%20two%20three');
    expect(fragment('“one two”', true)).toBe('one%20two');
  });

  test.each([
    ['a hyphen', 'Asia-Pacific', 'Asia%2DPacific'],
    ['a comma', 'one, two', 'one%2C%20two'],
    ['an ampersand', 'R&D', 'R%26D'],
    ['brackets', 'The [two] sides', 'The%20%5Btwo%5D%20sides'],
    ['inner marks', '“no ‘forbidden’ areas”', 'no%20%E2%80%98forbidden%E2%80%99%20areas'],
    ['a hash and a percent sign', '100% #1', '100%25%20%231'],
    ['an equals sign and a question mark', 'a=b?', 'a%3Db%3F'],
  ])('escapes %s', (_, words, expected) => {
    expect(fragment(words)).toBe(expected);
  });

  test('keeps hyphens and commas of a long one apart from its own', () => {
    expect(fragment('“well-known, so-called things that one two three four-five, six-seven”')).toBe(
      'well%2Dknown%2C%20so%2Dcalled%20things,four%2Dfive%2C%20six%2Dseven',
    );
  });

  test('takes the place of the page’s own fragment and keeps its query', () => {
    expect(textFragmentUrl(`${page}?p=1#top`, 'words')).toBe(`${page}?p=1#:~:text=words`);
  });

  test('of every real quotation has nothing unescaped, and says the words again', () => {
    for (const article of realCorpus().articles)
      for (const { printed } of article.quotations) {
        const made = textFragmentUrl(article.url, printed);
        expect(URL.canParse(made)).toBe(true);
        expect(made.startsWith(`${article.url}#:~:text=`)).toBe(true);
        const parts = made.split('#:~:text=')[1]?.split(',') ?? [];
        expect(parts.length).toBeLessThanOrEqual(2);
        for (const part of parts) {
          expect(part).toMatch(/^(?:[\w.!~*'()]|%[0-9A-F]{2})+$/u);
          expect(printed).toContain(decodeURIComponent(part));
        }
      }
  });
});
