// What must be right about a file's characters before anything is made of them: nothing hidden, nothing that would take a parser minutes.
import type { LocalProblem } from '../faults/problem.ts';
import type { Locate } from '../text/place.ts';

/** Upper limits: bytes and lines of a file, characters of a passage and of a quotation, marks of a block, and how deep blocks may nest. */
export const LIMITS = {
  file: 128 * 1024,
  passage: 6000,
  quotation: 3000,
  nesting: 16,
  lines: 2000,
  marks: 400,
};

// Control and format characters, what is drawn as nothing, private and undefined ones; a carriage return only before a line feed.
const HIDDEN =
  /(?:\r(?!\n)|[\p{Cc}--[\t\n\r]]|[\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u1680\u2800\u3000\uFFFC\uFFFD])+/gv;
/** Letters made for formulas, sounds, old type and wide columns: they read as others, and no search finds them. */
const STAND_IN =
  /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFB00-\uFB06\u0251\u0261\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u1D00-\u1D6A\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128-\u2138\u2160-\u2188\u24B6-\u24E9]+/gu;
/** Strokes and rings drawn over a letter, and an accent with no letter under it. */
const OVERLAY = /[\u0334-\u0338\u20D0-\u20F0]+|\p{M}+(?<=(?:^|[^\p{L}\p{M}])\p{M}+)/gu;
/** What is left of UTF-8 that was read as Windows-1252: ’ as â€™, é as Ã©. */
const MISREAD = /â€[\p{L}\p{P}\p{S}]?|[ÃÂ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
// Alphabets whose letters pass for Latin ones.
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Canadian_Aboriginal}\p{Script=Deseret}\p{Script=Osage}\p{Script=Tifinagh}]/u;
/** Those of them that cannot be told from Latin ones by eye (UTS 39, whole-script confusables). */
const TWIN = /^[аеорсхуіјѕһԁԛԝӏАВЕКМНОРСТХУІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονօ]+$/u;

/** What a text must have for any of these to be in it: more than ASCII and the usual marks. */
const UNUSUAL = /[^\0-\x7F‘’“”«»…–—¶]/u;

/** The code points of a text's characters, each once. */
const codePoints = (text: string): string =>
  [...new Set(text)]
    .slice(0, 5)
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** Every hidden character, and every word of a text that is not in the alphabet it seems to be in. */
export function checkCharacters(text: string, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  for (const match of text.matchAll(HIDDEN))
    problems.push({
      ...locate(match.index),
      rule: 'character',
      found: `the ${new Set(match[0]).size === 1 ? 'character' : 'characters'} ${codePoints(match[0])}`,
      expected: 'visible text',
      remedy: 'Delete what can’t be seen there.',
    });
  if (!UNUSUAL.test(text)) return problems;
  for (const match of text.matchAll(STAND_IN))
    problems.push({
      ...locate(match.index),
      rule: 'character',
      found: `“${match[0].slice(0, 60)}” (${codePoints(match[0])})`,
      expected: 'plain letters',
      remedy: 'Type the word again.',
    });
  for (const match of text.matchAll(OVERLAY))
    problems.push({
      ...locate(match.index),
      rule: 'character',
      found: `a mark over a letter or over nothing (${codePoints(match[0])})`,
      expected: 'plain letters',
      remedy: 'Type the word again.',
    });
  for (const match of text.matchAll(MISREAD))
    problems.push({
      ...locate(match.index),
      rule: 'character',
      found: `“${match[0]}”, a character that was read in the wrong encoding`,
      expected: 'the character that was meant',
      remedy: 'Type it again, and save the file as UTF-8.',
    });
  const strange = LOOK_ALIKE.test(text)
    ? [...text.matchAll(WORD)].filter(([word]) => LOOK_ALIKE.test(word))
    : [];
  const isMixed = (word: string): boolean => LATIN.test(word);
  // Words that can only be of another alphabet show that its words are meant.
  const isForeign = strange.some(([word]) => !isMixed(word) && !TWIN.test(word));
  for (const { 0: word, index } of strange) {
    if (!isMixed(word) && (isForeign || !TWIN.test(word))) continue;
    const letters = codePoints([...word].filter((c) => LOOK_ALIKE.test(c)).join(''));
    problems.push({
      ...locate(index),
      rule: 'character',
      ...(isMixed(word)
        ? {
            found: `a word of two alphabets, “${word.slice(0, 60)}” (${letters})`,
            expected: 'a word of one alphabet',
          }
        : {
            found: `“${word.slice(0, 60)}” in letters that only look Latin (${letters})`,
            expected: 'Latin letters',
          }),
      remedy: 'Type the word again.',
    });
  }
  return problems;
}

const CONTAINER = /[ \t]*(?:>|[-+*?:](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;

/** How many blockquotes and lists a line opens or continues. */
function depthOf(line: string): number {
  CONTAINER.lastIndex = 0;
  let depth = 0;
  while (CONTAINER.test(line)) depth += 1;
  return depth;
}

/**
 * Lines, nesting and marks beyond any text's need. A parser may take their square, or all of the stack.
 * Where there is such a fault, the text must not be parsed.
 */
export function checkStructure(text: string, locate: Locate): LocalProblem[] {
  const problems: LocalProblem[] = [];
  let offset = 0;
  let run = { from: 0, marks: 0 };
  const endRun = (): void => {
    if (run.marks > LIMITS.marks)
      problems.push({
        ...locate(run.from),
        rule: 'size',
        found: `${run.marks} brackets, asterisks and other marks in one block`,
        expected: `at most ${LIMITS.marks}`,
      });
  };
  const lines = text.split('\n');
  if (lines.length > LIMITS.lines)
    problems.push({
      ...locate(0),
      rule: 'size',
      found: `${lines.length} lines`,
      expected: `at most ${LIMITS.lines}`,
    });
  for (const line of lines) {
    if (/^[ \t>]*\r?$/u.test(line)) {
      endRun();
      run = { from: offset + line.length + 1, marks: 0 };
    }
    const depth = depthOf(line);
    if (depth > LIMITS.nesting)
      problems.push({
        ...locate(offset),
        rule: 'size',
        found: `blocks nested ${depth} deep`,
        expected: `at most ${LIMITS.nesting}`,
      });
    run.marks += line.match(/[*_[\]{`~<"“”«»‘]/gu)?.length ?? 0;
    offset += line.length + 1;
  }
  endRun();
  return problems;
}

/** The marks that a merge leaves where two changes meet. */
export function checkConflicts(text: string, locate: Locate): LocalProblem[] {
  return [...text.matchAll(/^(?:<{7}|\|{7}|>{7})(?=[ \r\n]|$)|^={7}\r?$/gmu)].map((match) => ({
    ...locate(match.index),
    rule: 'block',
    found: `\`${match[0].trim()}\`, a mark of two changes that meet`,
    expected: 'one of the two',
    remedy: 'Keep what is right, and take the marks of the merge out.',
  }));
}
