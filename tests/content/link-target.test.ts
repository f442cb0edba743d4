import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../src/content/link-target.ts';

describe('linkTarget', () => {
  test.each([
    ['../passages/no-limits.md', { kind: 'passage', id: 'no-limits' }],
    ['../statements/russia-china-2022.md', { kind: 'statement', id: 'russia-china-2022' }],
    ['../articles/daily.md', { kind: 'article', id: 'daily', paragraph: undefined }],
    ['../articles/daily.md#p12', { kind: 'article', id: 'daily', paragraph: 12 }],
    ['#p3', { kind: 'here', paragraph: 3 }],
    ['https://example.org/a?b#c', { kind: 'external', url: 'https://example.org/a?b#c' }],
    ['http://example.org', { kind: 'external', url: 'http://example.org' }],
  ])('knows %s', (url, target) => {
    expect(linkTarget(url)).toEqual(target);
  });

  test.each([
    ['nothing', ''],
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['a script after a space', ' javascript:alert(1)'],
    ['a script with a line break inside', 'java\nscript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['another scheme', 'ftp://example.org/'],
    ['a mail address', 'mailto:a@example.org'],
    ['a file', 'file:///etc/passwd'],
    ['an absolute path', '/passages/no-limits.md'],
    ['an address without its scheme', '//example.org/'],
    ['backslashes', 'https:\\\\example.org\\'],
    ['a backslash in the path', 'https://example.org\\@example.com'],
    ['a user name', 'https://user@example.org/'],
    ['a password', 'https://user:word@example.org/'],
    ['a host without a dot', 'https://localhost/'],
    ['a space', 'https://example.org/a b'],
    ['a hidden character', 'https://exa\u200Bmple.org/'],
    ['a direction mark', 'https://example.org/\u202Egpj'],
    ['no host', 'https://'],
    ['a path that leaves content', '../../package.json'],
    ['a path that leaves and comes back', '../../content/passages/no-limits.md'],
    ['a path through another folder', '../passages/../articles/daily.md'],
    ['a path of the same folder', 'no-limits.md'],
    ['./', './no-limits.md'],
    ['another collection', '../comparisons/russia-china-2022.md'],
    ['no ending', '../passages/no-limits'],
    ['an HTML ending', '../passages/no-limits.html'],
    ['an id with capitals', '../passages/No-Limits.md'],
    ['a query', '../passages/no-limits.md?x'],
    ['a fragment on a passage', '../passages/no-limits.md#p1'],
    ['a fragment on a statement', '../statements/pact.md#p1'],
    ['another fragment', '../articles/daily.md#top'],
    ['paragraph 0', '../articles/daily.md#p0'],
    ['a paragraph with a leading zero', '../articles/daily.md#p01'],
    ['a fragment that is no paragraph', '#top'],
    ['an empty fragment', '#'],
    ['a line after it', '../passages/no-limits.md\n'],
  ])('refuses %s', (_, url) => {
    expect(linkTarget(url)).toBeUndefined();
  });
});
