import fc from 'fast-check';
import type { Root } from 'hast';
import { rehype } from 'rehype';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { rehypeQuotes } from '../../src/text/rehype-quotes.ts';

const html = rehype().data('settings', { fragment: true });

function quoted(source: string): string {
  const tree: Root = html.parse(source);
  rehypeQuotes()(tree, new VFile({ data: { language: 'en' } }));
  return html.stringify(tree);
}

describe('a run in double marks', () => {
  test.each([
    ['in curly marks', 'He said “yes” twice.', 'He said <q>“yes”</q> twice.'],
    ['in straight marks', 'He said "yes".', 'He said <q>"yes"</q>.'],
    ['in guillemets', 'Il dit «oui».', 'Il dit <q>«oui»</q>.'],
    ['with single marks inside', '“no ‘such’ thing”', '<q>“no ‘such’ thing”</q>'],
    ['beside another', '“a” “b”', '<q>“a”</q> <q>“b”</q>'],
    ['through emphasis', 'So “a <em>b</em> c” d', 'So <q>“a <em>b</em> c”</q> d'],
    ['through a line break', '“a<br>b”', '<q>“a<br>b”</q>'],
    ['inside emphasis', '<em>“a”</em> b', '<em><q>“a”</q></em> b'],
    [
      'after emphasis',
      '<em>a</em> “b <strong>c</strong>”.',
      '<em>a</em> <q>“b <strong>c</strong>”</q>.',
    ],
    ['in several paragraphs', '<p>“a”</p><p>“b”</p>', '<p><q>“a”</q></p><p><q>“b”</q></p>'],
  ])('%s becomes a q, its marks inside', (_, source, expected) => {
    expect(quoted(source)).toBe(expected);
  });

  test('is none without its partner, in single marks or across paragraphs', () => {
    for (const source of ['“a', 'a”', '‘a’ b', '<p>“a</p><p>b”</p>', 'the parties’ own'])
      expect(quoted(source)).toBe(source);
  });
});

describe('a link', () => {
  test('whose whole text is quoted holds one q, whatever its marks', () => {
    expect(quoted('<a href="x">“a”</a>')).toBe('<a href="x"><q>“a”</q></a>');
    expect(quoted('<a href="x">‘a’</a>')).toBe('<a href="x"><q>‘a’</q></a>');
    expect(quoted('<a href="x">“a <em>b</em> ‘c’”</a>')).toBe(
      '<a href="x"><q>“a <em>b</em> ‘c’”</q></a>',
    );
  });

  test('with other text holds a q about the quoted part', () => {
    expect(quoted('<a href="x">so “a”</a>')).toBe('<a href="x">so <q>“a”</q></a>');
    expect(quoted('see <a href="x">¶3</a>')).toBe('see <a href="x">¶3</a>');
  });
});

test('of any text nothing is lost, and no q stands in another', () => {
  const part = fc.constantFrom(
    '“',
    '”',
    '"',
    '«',
    '»',
    '‘',
    'a',
    ' b ',
    '<em>“c”</em>',
    '<em>c</em>',
    '<br>',
    '<a href="x">“d”</a>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
      const source = parts.join('');
      const out = quoted(source);
      expect(out.replace(/<\/?q>/gu, '')).toBe(html.stringify(html.parse(source)));
      // A quoted part inside a quoted part is refused by the checks; beside it each stands by itself.
      if (!/<em>“|<a/u.test(source)) expect(out).not.toMatch(/<q>[^/]*<q>/u);
    }),
  );
});
