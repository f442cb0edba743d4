import { expect, test } from 'vitest';
import { isPublicUrl } from '../../src/text/public-url.ts';

test.each([
  'https://example.org/',
  'http://example.org',
  'https://news.example.co.uk/a/b?c=d#e',
  'https://example.org:8443/a',
  'https://тасс.рф/',
  'https://xn--80a1acny.xn--p1ai/',
  'https://example.org/wiki/Ports_(law)',
  'https://example.org/%D0%B0',
  'https://example.org/a?source=b&utm=c',
  "https://example.org/it's/a(b)[c]/~d;e=f,g!h*i",
])('%s is one', (url) => {
  expect(isPublicUrl(url)).toBe(true);
});

test.each([
  ['another scheme', 'ftp://example.org/'],
  ['a script', 'javascript:alert(1)'],
  ['capitals in the scheme', 'HTTPS://example.org/'],
  ['a user name', 'https://user@example.org/'],
  ['an escaped dot in the host', 'https://example.org%2eevil.com/'],
  ['a dot of another script', 'https://example.org。evil.com/'],
  ['a host without a dot', 'https://localhost/'],
  ['a host that ends in a dot', 'https://localhost./'],
  ['a number for a host', 'http://127.0.0.1/'],
  ['one number for a host', 'http://2130706433/'],
  ['hexadecimal numbers', 'http://0x7f.1/'],
  ['an IPv6 address', 'http://[::1]/'],
  ['a mark at its end', 'https://example.org/a”'],
  ['a comma at its end', 'https://example.org/a,'],
  ['a stop at its end', 'https://example.org/a.'],
  ['another address pasted after it', 'https://example.orghttps://example.org/a'],
  ['no port after a colon', 'https://example.org:/'],
  ['port 0', 'https://example.org:0/'],
  ['a slash of another script in the host', 'https://example.org⁄evil.com/'],
  ['a digit in a circle', 'https://①.com/'],
  ['a comma in the host', 'https://www,example.org/'],
  ['an apostrophe in the host', "https://ex'ample.org/"],
  ['a hyphen at the start of a name', 'https://-example.org/'],
  ['a name of more than 63 letters', `https://${'a'.repeat(64)}.org/`],
  ['a name of a private network', 'https://news.local/'],
  ['a name of an internal network', 'https://news.internal/'],
  ['an onion address', 'https://abc.onion/'],
  ['a bracket copied along', 'https://example.org/a)'],
  ['half a pair of brackets', 'https://example.org/a]'],
  ['an angle bracket copied along', 'https://example.org/a>'],
  ['a gap', 'https://example.org/a…'],
  ['a quotation mark inside', 'https://example.org/a"b'],
  ['an entity', 'https://example.org/?a=b&amp;c=d'],
  ['a broken escape', 'https://example.org/%zz'],
  ['an escaped null', 'https://example.org/%00'],
  ['marks of a campaign', 'https://example.org/a?utm_source=b'],
  ['a click’s number', 'https://example.org/?a=b&fbclid=c'],
  ['a space', 'https://example.org/a b'],
  ['a hidden character', 'https://exa\u200Bmple.org/'],
  ['a direction mark', 'https://example.org/\u202Egpj'],
  ['no host', 'https://'],
  ['words', 'example.org'],
])('%s is refused', (_, url) => {
  expect(isPublicUrl(url)).toBe(false);
});
