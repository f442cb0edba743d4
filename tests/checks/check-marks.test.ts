import { expect, test } from 'vitest';
import { checkMarks } from '../../src/checks/check-marks.ts';
import { formatProblem } from '../../src/checks/format-problems.ts';

const place = { line: 3, column: 7 };
const told = (mark: string): string[] =>
  checkMarks({ strayMarks: [{ mark, place }] }).map((problem) =>
    formatProblem({ ...problem, file: 'x.md' }),
  );

test('no mark without a partner, no fault', () => {
  expect(checkMarks({ strayMarks: [] })).toEqual([]);
});

test('each is told as what it is', () => {
  expect([...told('“'), ...told('‘'), ...told('‹')].join('\n')).toMatchInlineSnapshot(`
    "x.md:3:7 marks
      found     a “ without its partner
      expected  quotations between “ and ”
      remedy    Complete or remove the mark.
    x.md:3:7 marks
      found     single marks outside double ones
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe.
    x.md:3:7 marks
      found     the mark ‹
      expected  quotations between “ and ”
      remedy    Type “ and ” around a quotation, ’ for an apostrophe."
  `);
});
