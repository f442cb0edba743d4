// Counts and lists as English.

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in running text: words up to ten (AP), figures above. */
export const numberWord = (n: number): string => SMALL[n] ?? n.toLocaleString('en-GB');

/** @example plural(1, 'word') // '1 word' */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** @example listed(['a', 'b', 'c']) // 'a, b and c' */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A title as a sentence: with a stop, unless it has an end of its own. */
export const ended = (title: string): string => (/[.!?…]$/u.test(title) ? title : `${title}.`);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// In UTC, so that no time zone shifts the day. Made once: making one costs more than a page's text.
const inWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date in words. */
export const dateInWords = (iso: string): string => inWords.format(new Date(`${iso}T00:00:00Z`));
