import { describe, expect, test } from 'vitest';
import { checkCharacters } from '../../src/content/characters.ts';
import { checkLimits, LIMITS } from '../../src/content/limits.ts';
import { worded } from '../support/content.ts';

const locate = (offset: number): { line: number; column: number } => ({
  line: 1,
  column: offset + 1,
});
const hidden = (text: string): string[] =>
  worded(checkCharacters(text, locate)).map(({ column, found }) => `${column}: ${found}`);
const structure = (text: string): string[] =>
  worded(checkLimits(text, locate)).map(({ column, found }) => `${column}: ${found}`);

describe('checkCharacters', () => {
  test.each([
    ['wo\u200B\u200B\u2060rd', '3: the characters U+200B, U+2060'],
    ['a pe\u0430ce', '3: a word of two alphabets, “pe\u0430ce” (U+0430)'],
    ['in \u0430 now', '4: “\u0430” in letters that only look Latin (U+0430)'],
    ['in \uFB03 now', '4: “\uFB03” (U+FB03)'],
    ['Vlad\u0336imir', '5: a mark over a letter or over nothing (U+0336)'],
    ['Xiâ€™s', '3: “â€™”, a character that was read in the wrong encoding'],
  ])('%j: %s', (text, found) => {
    expect(hidden(text)).toEqual([found]);
  });

  test('finds nothing in a text in its own script', () => {
    expect(checkCharacters('\u041D\u0410\u0422\u041E', locate, 'ru')).toEqual([]);
  });
});

describe('checkStructure', () => {
  test('accepts what a text needs', () => {
    expect(structure('> > - a\n\n1. b\n\n[“c”](d) *e* `f` <g>\n\n— h — i\n')).toEqual([]);
    expect(structure('')).toEqual([]);
  });

  test.each([
    ['blockquotes', '>', ''],
    ['blockquotes with spaces', '> ', ''],
    ['lists', '- ', ''],
    ['numbered lists', '1. ', ''],
    ['both, indented', '  > 2) + ', ''],
  ])('counts how deep %s nest', (_, piece) => {
    const markers = piece.match(/[->+]|\d[.)]/gu)?.length ?? 0;
    const fits = Math.floor(LIMITS.nesting / markers);
    expect(structure(`a\n\n${piece.repeat(fits)}b`)).toEqual([]);
    expect(structure(`a\n\n${piece.repeat(fits + 1)}b`)).toEqual([
      `4: blocks nested ${(fits + 1) * markers} deep`,
    ]);
  });

  test.each(['*', '_', '[', ']', '{', '`', '~', '<', '"', '“', '”', '«', '‘'])(
    'counts the mark %s in a block',
    (mark) => {
      expect(structure(`a\n\nb${mark.repeat(LIMITS.marks)}\n\n${mark}`)).toEqual([]);
      expect(structure(`a\n\nb${mark.repeat(LIMITS.marks)}\n${mark}`)).toEqual([
        `4: ${LIMITS.marks + 1} brackets, asterisks and other marks in one block`,
      ]);
    },
  );

  test('counts the lines', () => {
    expect(structure(`${'a\n\n'.repeat(LIMITS.lines / 2 - 1)}a\n`)).toEqual([]);
    expect(structure('\n'.repeat(LIMITS.lines))).toEqual([`1: ${LIMITS.lines + 1} lines`]);
  });
});
