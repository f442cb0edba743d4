// One slip, one message: what follows from it elsewhere is not told again.

import { describe, expect, test } from 'vitest';
import { check, sourceFile } from '../support/content.ts';
import { type Change, changed } from '../support/tiny.ts';

const told = (...changes: Change[]): string[] =>
  check(changed(...changes)).problems.map(
    ({ file, line, rule }) => `${file.replace(/^content\/|\.md$/gu, '')}:${line} ${rule}`,
  );
const PACT = 'comparisons/harbour-pact.md';

describe('told once:', () => {
  test.each<[string, Change, string]>([
    [
      'a paragraph joined to the next',
      ['daily.md', 'they said.\n\n“It', 'they said. “It'],
      'articles/daily:8 paragraph-count',
    ],
    [
      'a paragraph lost that others cite',
      ['daily.md', 'Trade had fallen for years.\n\n', ''],
      'articles/daily:8 paragraph-count',
    ],
    [
      'an entry lost',
      ['daily.md', '  - { words: 20, quoted: 0, speech: 5 }\n', ''],
      'articles/daily:8 paragraph-count',
    ],
    [
      'a passage whose text is a list',
      ['ports.md', '> The parties', '> - The parties'],
      'passages/ports:9 passage-body',
    ],
    [
      'a passage without its mark',
      ['lights.md', '> Both keep', 'Both keep'],
      'passages/lights:8 passage-body',
    ],
    [
      'a passage of an unknown statement',
      ['ports.md', 'statement: harbour-pact', 'statement: harbor-pact'],
      'passages/ports:2 reference',
    ],
    [
      'an article on an unknown statement',
      ['daily.md', 'statement: harbour-pact', 'statement: harbor-pact'],
      'articles/daily:6 reference',
    ],
    [
      'a comparison of an unknown statement',
      [PACT, 'statement: harbour-pact', 'statement: harbor-pact'],
      'comparisons/harbour-pact:5 reference',
    ],
    [
      'a comparison with an unknown article',
      [PACT, '[gazette, daily]', '[gazete, daily]'],
      'comparisons/harbour-pact:6 reference',
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual([expected]);
  });

  test('and an unknown article beside a faulty passage of its name', () => {
    const ghost = sourceFile(
      'content/passages/ghost.md',
      '---\nstatement: harbour-pact\n---\n\n> X.\n',
    );
    const { problems } = check([...changed([PACT, '[gazette, daily]', '[ghost, daily]']), ghost]);
    expect(problems.map(({ found }) => found)).toEqual([
      'an unknown article `ghost`',
      'no `title`',
    ]);
  });

  test('but a fault of its own is told beside it', () => {
    expect(
      told(
        ['ports.md', '> The parties', '> - The parties'],
        [PACT, '[“party”](../passages/fish.md)', '[“crew”](../passages/fish.md)'],
        [PACT, 'daily: [6]', 'daily: [66]'],
      ),
    ).toEqual([
      'comparisons/harbour-pact:8 topic-paragraphs',
      'comparisons/harbour-pact:19 reference',
      'comparisons/harbour-pact:41 not-from-passage',
      'passages/ports:9 passage-body',
    ]);
  });
});
