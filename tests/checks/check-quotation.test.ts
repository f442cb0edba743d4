import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { titleFor } from '../../src/checks/check-quotation.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { judge, passageWords } from '../../src/judge/judge.ts';
import { faults, tinyContent } from '../support/tiny.ts';

const { content } = checkContent(tinyContent);
const ports = content.passages.get('ports') as ContentFile<'passages'>;
/** What an author reads when Gazette's quotation, of seven words from the passage on ports, is another. */
const gazette = (link: string): string =>
  faults(['gazette.md', '[“The [two] parties keep all ports open.”](../passages/ports.md)', link]);

describe('the title', () => {
  test('is missing where capitals differ', () => {
    expect(
      gazette('[“The Parties keep all ports open to”](../passages/ports.md)'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 as-printed-missing
        found     “The Parties keep all ports open to”, which differs in “Parties”
        expected  the words of the passage \`ports\`
        nearest   “The parties keep all ports open to”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: Parties"."
    `);
  });

  test('is missing where words were changed, added or left out without a mark', () => {
    expect(
      gazette('[“The two parties hold all open to”](../passages/ports.md)'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 as-printed-missing
        found     “The two parties hold all open to”, which differs in the added “two”, “hold” for “keep”, the missing “ports”
        expected  the words of the passage \`ports\`
        nearest   “The parties keep all ports open to”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: with two, hold for keep, without ports"."
    `);
  });

  test('is missing where a bracket has more than three words', () => {
    expect(
      gazette('[“The [two and no more] parties keep”](../passages/ports.md)'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 as-printed-missing
        found     “The [two and no more] parties keep”, which differs in the added “[two and no more]”
        expected  the words of the passage \`ports\`
        nearest   “The parties keep”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: with [two and no more]"."
    `);
  });

  test('names the differences, and no others', () => {
    expect(
      gazette('[“The Parties keep all ports open to”](../passages/ports.md "as printed")'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 as-printed-missing
        found     “The Parties keep all ports open to”, which differs in “Parties”, with the title "as printed"
        expected  the words of the passage \`ports\`
        nearest   “The parties keep all ports open to”
        remedy    Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "as printed: Parties"."
    `);
    expect(
      gazette(
        '[“The Parties keep all ports open to”](../passages/ports.md "as printed: Parties, to")',
      ),
    ).toContain('with the title "as printed: Parties, to"');
  });

  test('that names the differences makes them good', () => {
    for (const [printed, title] of [
      ['The Parties keep all ports open to', 'Parties'],
      ['The two parties hold all open to', 'with two, hold for keep, without ports'],
      ['The [two and no more] parties keep', 'with [two and no more]'],
    ])
      expect(gazette(`[“${printed}”](../passages/ports.md "as printed: ${title}")`)).toBe('');
  });

  test('makes no words of another passage into added ones', () => {
    const printed =
      'The parties keep all ports open to ships of every flag. They charge no toll. Both keep';
    const title = (added: string): string =>
      gazette(
        `[“${printed} ${added}”](../passages/ports.md "as printed: with Both keep ${added}")`,
      );
    expect(title('their lighthouses lit')).toContain('with words of `lights` as well');
    expect(title('a dog')).not.toContain('not-from-passage');
  });

  test('is needless where only the first letter is fitted, words are omitted or put in brackets', () => {
    for (const printed of [
      'the parties keep all ports open to',
      '[t]he parties keep all ports open to',
      'The [contracting] parties keep all ports open',
      '[The two neighbours] keep all ports open',
      'The parties keep all ports … They charge',
    ]) {
      expect(gazette(`[“${printed}”](../passages/ports.md)`)).toBe('');
      expect(gazette(`[“${printed}”](../passages/ports.md "as printed")`)).toContain(
        'gazette.md:18:11 as-printed-needless',
      );
    }
  });
});

describe('a quotation that is not from its passage', () => {
  test('is told where its words come from', () => {
    expect(
      gazette('[“The [two] parties keep all ports open.”](../passages/fish.md)'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 not-from-passage
        found     “The [two] parties keep all ports open.”
        expected  words of the passage \`fish\`
        nearest   \`ports\`: “The parties keep all ports open”
        remedy    Link the passage that the words come from, or unlink them if they are not from the statement."
    `);
  });

  test('is told no place where they come from nowhere', () => {
    expect(
      gazette('[“the sun shone on them that day”](../passages/fish.md)'),
    ).toMatchInlineSnapshot(`
      "content/articles/gazette.md:18:11 not-from-passage
        found     “the sun shone on them that day”
        expected  words of the passage \`fish\`
        remedy    Link the passage that the words come from, or unlink them if they are not from the statement."
    `);
  });

  test('is shortened in the message where it is long', () => {
    const found = gazette(`[“${'sunshine '.repeat(40)}”](../passages/fish.md)`).split('\n')[1];
    expect(found).toHaveLength('  found     '.length + 160);
  });
});

test('the title that vouches is what the message asks for', () => {
  const words = passageWords(ports.blocks.map(({ text }) => text.text));
  expect(titleFor(judge('all ports open', words), words)).toBeUndefined();
  expect(titleFor(judge('All Ports open … Charge no toll', words), words)).toBe(
    'as printed: Ports, Charge',
  );
});
