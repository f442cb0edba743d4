import { expect, test } from 'vitest';
import { faults } from '../support/tiny.ts';

test('an earlier name that nothing has is accepted', () => {
  expect(faults(['ports.md', 'order: 1', 'order: 1\nformerly: [harbours, open-ports]'])).toBe('');
});

test('an earlier name that a file has, its own included, is refused', () => {
  expect(
    faults(['ports.md', 'order: 1', 'order: 1\nformerly: [fish, ports]']),
  ).toMatchInlineSnapshot(`
    "content/passages/ports.md:5:12 duplicate
      found     the earlier name \`fish\`, which \`content/passages/fish.md\` has now
      expected  a name that only this file has had
      remedy    Take it out, or give the file that has it now another name.
    content/passages/ports.md:5:18 duplicate
      found     the earlier name \`ports\`, the file’s own name
      expected  a name that only this file has had
      remedy    Take it out, or give the file that has it now another name."
  `);
});

test('an earlier name whose address the site needs is refused', () => {
  expect(
    faults(['comparisons/harbour-pact.md', 'statement:', 'formerly: [schema]\nstatement:']),
  ).toContain('the earlier name `schema`, which the site needs for a page of its own');
});

test('an earlier name that another file had is refused', () => {
  expect(
    faults(
      ['ports.md', 'order: 1', 'order: 1\nformerly: [quays]'],
      ['fish.md', 'order: 2', 'order: 2\nformerly: [quays]'],
    ),
  ).toMatchInlineSnapshot(`
    "content/passages/ports.md:5:12 duplicate
      found     the earlier name \`quays\`, which \`fish\` had too
      expected  a name that only this file has had
      remedy    Take it out, or give the file that has it now another name."
  `);
});
