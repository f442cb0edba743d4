// Numbers, amounts, dates and names of a text: what a retelling must neither lose nor gain.

import { tellingStems } from './telling-words.ts';

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
  /** It may stand in a retelling without being in the original. */
  readonly isLoose?: boolean;
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** A number in words as digits. */
export function spelled(word: string): string | undefined {
  const small = SMALL.indexOf(word);
  if (small > 0) return `${small}`;
  const ordinal = ORDINALS.indexOf(word);
  if (ordinal >= 0) return `${ordinal + 1}`;
  const tens = TENS.indexOf(word);
  return tens >= 0 ? `${(tens + 2) * 10}` : undefined;
}

/** Numbers that a retelling often has without their being one: “the two leaders”, “one of them”, “at first”. */
const LOOSE = /^(?:one|two|first|second)$/iu;

const MAGNITUDES: Readonly<Record<string, string>> = {
  hundred: 'hundred',
  thousand: 'thousand',
  million: 'million',
  mn: 'million',
  m: 'million',
  billion: 'billion',
  bn: 'billion',
  trillion: 'trillion',
  tn: 'trillion',
};
const NUMBER =
  /(?<![\p{L}\d.,])(?:[$€£¥]|US\$)?(\d+(?:[.,]\d+)*)(?:[\s-]?(hundred|thousand|million|billion|trillion|[mbt]n|m)s?\b)?(?:\s?%| per ?cent\b|(?:st|nd|rd|th)\b)?(?![\p{L}])/gu;

const sized = (form: string, magnitude: string): string =>
  MAGNITUDES[magnitude] ? `${form} ${MAGNITUDES[magnitude]}` : form;

function numbersOf(text: string): Fact[] {
  const digits = [...text.matchAll(NUMBER)].map(
    ({ 0: found, 1: digit = '', 2: magnitude = '' }): Fact => ({
      kind: 'number',
      text: found,
      form: sized(digit.replaceAll(',', '').replace(/^0+(?=\d)/u, ''), magnitude),
    }),
  );
  const words = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: found, index }): Fact[] => {
    const form = spelled(found.toLowerCase());
    if (form === undefined) return [];
    const [, magnitude = ''] = /^[\s-](\p{Ll}+?)s?\b/u.exec(text.slice(index + found.length)) ?? [];
    const isLoose = LOOSE.test(found);
    return [{ kind: 'number', text: found, form: sized(form, magnitude), isLoose }];
  });
  return [...digits, ...words];
}

const formOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[.’']/gu, '');

const NAME = /(?<![\p{L}\p{M}\p{N}’'-])\p{Lu}[\p{L}\p{M}’'.-]*/gu;

/** Whether a sentence begins at a place, so that its first word has a capital whatever it is. */
function startsSentence(text: string, index: number): boolean {
  const before = text.slice(0, index).replace(/[\s“"‘'«([—–-]+$/u, '');
  return before === '' || /[.!?…:][”"’'»)]*$/u.test(before.replace(/\b(?:\p{Lu}\.)+$/u, 'x'));
}

/** The words of a text in small letters. */
export const smallWords = (text: string): Set<string> =>
  new Set(text.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);

/**
 * Words with a capital: where a sentence begins, those alone that tell something and that stand nowhere in small letters.
 */
function namesOf(text: string, small: ReadonlySet<string>): Fact[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: found, index }) => {
    const form = formOf(found);
    if (NO_NAME.test(form) || form.length < 2) return [];
    if (startsSentence(text, index) && (tellingStems(found).length === 0 || small.has(form)))
      return [];
    return [{ kind: 'name', form, text: found.replace(/[’']s?$|[.’'-]+$/gu, '') }];
  });
}

/**
 * All facts of a text, each once.
 * @param small words in small letters, of all that is known about it
 */
export function factsOf(text: string, small: ReadonlySet<string> = smallWords(text)): Fact[] {
  const seen = new Set<string>();
  return [...numbersOf(text), ...namesOf(text, small)].filter(
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
