// Numbers, amounts, dates and names of a text: what a retelling must neither lose nor gain.

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Names that one place or body goes by. */
const SAME: readonly (readonly string[])[] = [
  ['us', 'usa', 'america', 'american', 'americans', 'united', 'states', 'washington'],
  ['uk', 'britain', 'british', 'united', 'kingdom'],
  ['un', 'united', 'nations'],
  ['eu', 'european', 'europe', 'union'],
];
/** Words that are written with a capital without being a name. */
const NO_NAME = /^(?:mr|mrs|ms|dr|i|the|a|an)$/u;

export interface Fact {
  /** As it is compared. */
  readonly form: string;
  readonly text: string;
  readonly kind: 'number' | 'name';
}

const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** A number in words as digits; “one”, “first” and “two” are too often no number, as in “the two leaders”. */
function spelled(word: string): string | undefined {
  const small = SMALL.indexOf(word);
  if (small > 2) return `${small}`;
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return `${ordinal + 3}`;
  const tens = TENS.indexOf(word);
  return tens >= 0 ? `${(tens + 2) * 10}` : undefined;
}

const NUMBER = /(?<![\p{L}\d.,])(?:[$€£¥]|US\$)?\d+(?:[.,]\d+)*(?:\s?%| per ?cent\b)?(?![\p{L}])/gu;

function numbersOf(text: string): Fact[] {
  const digits = [...text.matchAll(NUMBER)].map(({ 0: found }) => ({
    text: found,
    form: found.replace(/[^\d.]|\.$/gu, '').replace(/^0+(?=\d)/u, ''),
  }));
  const words = [...text.matchAll(/\p{Ll}+/giu)].flatMap(({ 0: found }) => {
    const form = spelled(found.toLowerCase());
    return form ? [{ text: found, form }] : [];
  });
  return [...digits, ...words].map((number) => ({ ...number, kind: 'number' }));
}

const formOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[.’']/gu, '');

/** Words with a capital that stand where a sentence doesn't begin. */
function namesOf(text: string): Fact[] {
  return [
    ...text.matchAll(/(?<=[\p{L}\p{N},;:)’'”"–—-]\s?[“"‘(—–-]?)\p{Lu}[\p{L}\p{M}’'.-]*/gu),
  ].flatMap(({ 0: found, index }) => {
    // The second half of a word with a hyphen is no name of its own; after a stop a sentence begins.
    if (
      /[\p{L}\p{N}’'-]$/u.test(text.slice(0, index)) ||
      /[.!?…]["”’']?\s*$/u.test(text.slice(0, index).replace(/\b(?:\p{Lu}\.)+\s*$/u, 'x '))
    )
      return [];
    const form = formOf(found);
    return NO_NAME.test(form) || form.length < 2
      ? []
      : [{ kind: 'name', form, text: found.replace(/[’']s?$|[.’'-]+$/gu, '') }];
  });
}

/** All facts of a text, each once. */
export function factsOf(text: string): Fact[] {
  const seen = new Set<string>();
  return [...numbersOf(text), ...namesOf(text)].filter(
    ({ form }) => !seen.has(form) && seen.add(form),
  );
}

/** So many letters at the start make two names of one: Russia and Russian, China and Chinese. */
const STEM = 4;

/** Whether a text has a fact, in whatever form. */
export function hasFact(text: string, { form, kind }: Fact): boolean {
  if (kind === 'number') return numbersOf(text).some((other) => other.form === form);
  const words = new Set((text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.]*/gu) ?? []).map(formOf));
  if (words.has(form)) return true;
  if (SAME.some((same) => same.includes(form) && same.some((other) => words.has(other))))
    return true;
  const parts = form.split('-');
  if (parts.length > 1 && parts.every((part) => words.has(part))) return true;
  return (
    form.length > STEM &&
    [...words].some((word) => word.length > STEM - 1 && word.slice(0, STEM) === form.slice(0, STEM))
  );
}
