import { expect, test } from 'vitest';
import { unbroken } from '../../src/setting/unbroken.ts';

test.for([
  ['the Russia–China statement', 'the [Russia–China] statement'],
  ['summit with Kim Jong Un', 'summit with [Kim Jong Un]'],
  ['to Kim, BBC News 66. Both', 'to Kim, [BBC News 66.] Both'],
  ['Kim, 295 words of it', 'Kim, 295 words of it'],
  ['Trump’s letter', 'Trump’s letter'],
  ['The Democratic People’s Republic', 'The Democratic People’s Republic'],
  ['A Headline Set In Capitals', 'A Headline Set In Capitals'],
  ['R&D <b>', 'R&amp;D &lt;b&gt;'],
])('%s', ([text, expected]) => {
  expect(unbroken(text as string)).toBe(
    expected?.replace(/\[/gu, '<span class="nb">').replace(/\]/gu, '</span>'),
  );
});
