import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressError, readAddress } from '../../src/hosting/address.ts';
import { runs } from '../support/runs.ts';

describe('an address', () => {
  test.each([
    [{}, undefined, '/'],
    [{ SITE_URL: '', BASE_PATH: '' }, undefined, '/'],
    [{ SITE_URL: '  ', BASE_PATH: ' ' }, undefined, '/'],
    [{ SITE_URL: 'https://example.org' }, 'https://example.org', '/'],
    [{ SITE_URL: 'https://example.org/' }, 'https://example.org', '/'],
    [{ SITE_URL: 'HTTPS://Example.ORG' }, 'https://example.org', '/'],
    [{ SITE_URL: 'http://localhost:4321' }, 'http://localhost:4321', '/'],
    [{ SITE_URL: 'http://127.0.0.1:8080/' }, 'http://127.0.0.1:8080', '/'],
    [{ SITE_URL: 'https://example.org:443' }, 'https://example.org', '/'],
    [{ SITE_URL: 'https://user.github.io/news' }, 'https://user.github.io', '/news'],
    [{ SITE_URL: 'https://user.github.io/news/' }, 'https://user.github.io', '/news'],
    [
      { SITE_URL: 'https://user.github.io/news/', BASE_PATH: 'news' },
      'https://user.github.io',
      '/news',
    ],
    [{ SITE_URL: 'https://example.org', BASE_PATH: '' }, 'https://example.org', '/'],
    [{ BASE_PATH: '/' }, undefined, '/'],
    [{ BASE_PATH: 'news' }, undefined, '/news'],
    [{ BASE_PATH: '/news' }, undefined, '/news'],
    [{ BASE_PATH: 'news/' }, undefined, '/news'],
    [{ BASE_PATH: '/news/' }, undefined, '/news'],
    [{ BASE_PATH: '/my-repo/v1.2/' }, undefined, '/my-repo/v1.2'],
  ])('%j', (settings, site, base) => {
    expect(readAddress(settings)).toEqual({ site, base });
  });
});

const refusal = (settings: Parameters<typeof readAddress>[0]): string => {
  try {
    return `understood: ${JSON.stringify(readAddress(settings))}`;
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    return error.message;
  }
};

describe('what is refused', () => {
  test.each([
    ['example.org', 'https:// or http://', 'Write https://example.org.'],
    ['example.org/news', 'https:// or http://', 'Write https://example.org/news.'],
    ['//example.org', 'https:// or http://', 'Write https://example.org.'],
    ['ftp://example.org', 'https:// or http://', 'Write https://example.org.'],
    ['https:example.org', 'https:// or http://', 'Write https://example.org.'],
    ['https:///example.org', 'https:// or http://', 'Write https://example.org.'],
    ['localhost:4321', 'https:// or http://', 'Start it with https://.'],
    ['javascript:alert(1)', 'https:// or http://', 'Start it with https://.'],
    ['https://', 'which is no address', 'Correct the host name.'],
    ['https://exa mple.org', 'white space', 'Take it out.'],
    ['https://example.org\\news', 'backslash', 'Take it out.'],
    ['https://exa\u0000mple.org', 'white space', 'Take it out.'],
    ['https://example.org:99999', 'which is no address', 'Correct the host name.'],
    ['https://example.org?', 'with a query', 'Cut it off from the `?` on.'],
    ['https://example.org/?a=b#c', 'with a query', 'Cut it off from the `?` on.'],
    ['https://example.org/news#top', 'with a fragment', 'Cut it off from the `#` on.'],
    ['https://example.org/a/../b', '`..`', 'In the path use only letters'],
    ['https://example.org/./b', '`.`', 'In the path use only letters'],
    ['https://example.org//news', 'two slashes', 'In the path use only letters'],
    ['https://example.org/%6eews', '`%6eews`', 'In the path use only letters'],
    ['https://$SITE', 'which is no address', 'Correct the host name.'],
    ['https://{host}/', 'which is no address', 'Correct the host name.'],
    ['https://*.example.org', 'which is no address', 'Correct the host name.'],
    ['https://example..org', 'which is no address', 'Correct the host name.'],
    ['https://.example.org', 'which is no address', 'Correct the host name.'],
    ['https://example.org;x', 'which is no address', 'Correct the host name.'],
    ['https://example.org:0', 'which is no address', 'Correct the host name.'],
    ['https://example.org/news/index.html', 'a page', 'Cut off the page’s name'],
    ['https://exa\u200Bmple.org', 'a character that is not seen, U+200B', 'Take it out.'],
    ['https://example.org\u00AD', 'a character that is not seen, U+00AD', 'Take it out.'],
    ['https://example.org/_headers', 'a file that hosts read', 'another name'],
    ['https://me:secret@example.org', 'a user name or password', 'Take it out'],
    ['https://me@example.org/news', 'a user name or password', 'Take it out'],
  ])('SITE_URL %j', (SITE_URL, found, remedy) => {
    const message = refusal({ SITE_URL });
    expect(message).toMatch(/^SITE_URL makes no address\n/u);
    expect(message).toContain('  expected  an address such as https://example.org\n');
    expect(message.split('\n')[1]).toContain(found);
    expect(message.split('\n')[3]).toContain(remedy);
  });

  test('a password is not repeated', () => {
    expect(refusal({ SITE_URL: 'https://me:secret@example.org' })).not.toContain('secret');
  });

  test.each([
    ['https://example.org/news', 'https://example.org/news', 'Put the address into SITE_URL'],
    ['//example.org/news', '//example.org/news', 'Put the address into SITE_URL'],
    ['/news?a', 'with a query', 'Cut it off'],
    ['/news/#top', 'with a fragment', 'Cut it off'],
    ['/my news', '`my news`', 'In the path use only letters'],
    ['/a/../b', '`..`', 'In the path use only letters'],
    ['..', '`..`', 'In the path use only letters'],
    ['/a//b', 'two slashes', 'In the path use only letters'],
    ['/news\\', '`news\\`', 'In the path use only letters'],
    ['/новости', '`новости`', 'In the path use only letters'],
    ['/%2e%2e/', '`%2e%2e`', 'In the path use only letters'],
    ['/_headers', '`_headers`, a file that hosts read', 'Give the folder another name.'],
    ['/news/_redirects/', '`_redirects`, a file that hosts read', 'Give the folder another name.'],
    ['/index.html', 'a page at its end', 'Cut off the page’s name'],
    ['C:/Program Files/Git/news', 'a folder of this machine', '`BASE_PATH=news`'],
  ])('BASE_PATH %j', (BASE_PATH, found, remedy) => {
    const message = refusal({ BASE_PATH });
    expect(message).toMatch(/^BASE_PATH makes no address\n/u);
    expect(message).toContain('  expected  a path such as /news, or / for the root\n');
    expect(message.split('\n')[1]).toContain(found);
    expect(message.split('\n')[3]).toContain(remedy);
  });

  test('two paths that differ', () => {
    expect(refusal({ SITE_URL: 'https://example.org/a/', BASE_PATH: '/b' })).toBe(
      [
        'BASE_PATH makes no address',
        '  found     /b, while SITE_URL ends with /a',
        '  expected  the same path in both, or in one of them',
        '  remedy    Leave BASE_PATH out to build for https://example.org/a/, or write SITE_URL=https://example.org.',
      ].join('\n'),
    );
    expect(refusal({ SITE_URL: 'https://example.org/a/', BASE_PATH: '/' })).toContain(
      'found     /, while',
    );
  });

  test('both settings at once, each with its fault', () => {
    const message = refusal({ SITE_URL: 'example.org', BASE_PATH: '/a b' });
    expect(message).toContain('SITE_URL makes no address');
    expect(message).toContain('BASE_PATH makes no address');
  });
});

test('whatever is understood is an origin and a plain path, and reads the same again', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.webPath(),
    fc.string({ unit: fc.constantFrom(...'htps:/.@?#%\\ ab') }),
  );
  fc.assert(
    fc.property(text, text, (SITE_URL, BASE_PATH) => {
      let address: ReturnType<typeof readAddress>;
      try {
        address = readAddress({ SITE_URL, BASE_PATH });
      } catch (error) {
        expect(error).toBeInstanceOf(AddressError);
        return;
      }
      const { site, base } = address;
      if (site !== undefined) expect(new URL(site).origin).toBe(site);
      expect(base).toMatch(/^\/$|^(?:\/[A-Za-z0-9._~-]+)+$/u);
      expect(new URL(base, 'https://example.org').pathname).toBe(base);
      expect(readAddress({ SITE_URL: site, BASE_PATH: base })).toEqual(address);
    }),
    runs(400),
  );
});
