// Quotation marks around a text.

const OPENING = /^["“«‘]/u;
const CLOSING = /["”»’]$/u;

/** Whether a link's text stands in one pair of quotation marks, from end to end. */
export function isInMarks(text: string): boolean {
  const inside = text.slice(1, -1);
  return inside !== '' && OPENING.test(text) && CLOSING.test(text) && !/[“”"«»]/u.test(inside);
}
