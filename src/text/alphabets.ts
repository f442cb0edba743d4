// Letters that pass for Latin ones: no reader sees the difference, and no search finds the word.
import unhomoglyph from 'unhomoglyph';

export interface Disguise {
  readonly kind: 'stand-in-letters' | 'two-alphabets' | 'look-alike';
  readonly index: number;
  /** The word, or the letters. */
  readonly text: string;
  /** The letters that are not what they seem. */
  readonly letters: string;
}

const LATIN = /\p{scx=Latin}/u;
/** Letters, and marks on letters, of another script. */
const OTHER =
  /[[\p{L}\p{M}]--[\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}\p{Default_Ignorable_Code_Point}]]/v;
const OTHERS =
  /[[\p{L}\p{M}]--[\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}\p{Default_Ignorable_Code_Point}]]+/gv;
const WORD = /[\p{L}\p{M}]+/gu;

/** Units and quantities: a Greek letter that looks like no Latin one beside a Latin one or two. */
const UNIT =
  /^(?:[A-Za-z]?Ω|[μµ][A-Za-z]{1,3}|[ΓΔΘΛΣΦΨβγδθλμπσφψωΩ][A-Za-z]|[A-Za-z][βγδθλμπσφψω])$/u;
/** Formulas: signs that nobody takes for Latin letters, beside a function or two letters at most. */
const FORMULA =
  /^(?:(?:arc)?(?:sin|cos|tan|cot|sec|log|ln|exp)?[A-Za-z]{0,2}[θλξπφψΔΦΨ]+)+[A-Za-z]{0,2}$/u;
/** A litre, and its parts, after a figure or by itself. */
const LITRE = /(?:^|[^\p{L}\p{M}])[cdhkmnpμµ]?ℓ(?![\p{L}\p{M}’'])/u;
/** Blocks that the Unicode Standard keeps for scripts from right to left (DerivedBidiClass.txt). */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Letters for formulas, old type, circles and wide columns; letters for sounds that are drawn as plain ones. */
const CANDIDATE = /[[\p{L}\p{Nl}\p{Nd}\p{So}]--\p{ASCII}]/gv;
const FOR_SOUNDS = /[ɑɡɢɪɴʀʏʙʜʟ\u1D00-\u1D2B]/u;
const WIDE = /[\uFF10-\uFF5A]/u;
const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const lineAt = (text: string, index: number): string =>
  text
    .slice(text.lastIndexOf('\n', index) + 1)
    .split('\n', 1)
    .join('');

/** Whether a letter stands in for a Latin one or a digit, by Unicode's compatibility data. */
function isStandIn(letter: string, before: string, after: string): boolean {
  if (FOR_SOUNDS.test(letter)) return true;
  const plain = letter.normalize('NFKC');
  if (plain === letter || !/^(?:\p{scx=Latin}+|\d)$/u.test(plain)) return false;
  // Å may be written as two canonical equals; only K is a plain letter.
  if (plain === letter.normalize('NFC')) return /^[a-z]$/iu.test(plain);
  if (letter === 'ℓ') return !LITRE.test(before + letter + after);
  // Ordinals and Roman numerals have their use, but not inside a word.
  if (/[ªº]/u.test(letter)) return LATIN.test(after);
  if (/\p{Nl}/u.test(letter)) return /[[\p{scx=Latin}]--\p{Nl}]/v.test(before.slice(-1) + after);
  // ™ and № are signs; Ĳ and ǆ are letters of an alphabet, ʷ one of several.
  if (/\p{So}/u.test(letter)) return plain.length === 1;
  return !(/[\u0100-\u024F]/u.test(letter) && plain.length > 1) && !/[\u02B0-\u02FF]/u.test(letter);
}

function standIns(text: string): Disguise[] {
  const found: Disguise[] = [];
  for (const { 0: letter, index } of text.matchAll(CANDIDATE)) {
    // Wide letters are at home in a line of Chinese, Japanese or Korean.
    if (WIDE.test(letter) && WIDE_SCRIPT.test(lineAt(text, index))) continue;
    const before = text.slice(Math.max(0, index - 2), index);
    const after = text.charAt(index + letter.length);
    if (!isStandIn(letter, before, after)) continue;
    const last = found.at(-1);
    if (last && last.index + last.text.length === index)
      found[found.length - 1] = {
        ...last,
        text: last.text + letter,
        letters: last.letters + letter,
      };
    else found.push({ kind: 'stand-in-letters', index, text: letter, letters: letter });
  }
  return found;
}

/** The runs of another script in a word, each with whether Latin letters stand on both sides. */
const runsOf = (word: string): { run: string; isInside: boolean }[] =>
  [...word.matchAll(OTHERS)].map(({ 0: run, index }) => ({
    run,
    isInside: LATIN.test(word.slice(0, index)) && LATIN.test(word.slice(index + run.length)),
  }));

/** Scripts without capitals may stand in a word with Latin letters (UTS 39, 5.2, “Moderately Restrictive”), their marks not on them. */
const isBeside = (runs: readonly string[]): boolean =>
  runs.every((run) => !/^\p{M}|[\p{Lu}\p{Ll}]/u.test(run));

const scriptOf = (language: string): RegExp | undefined => {
  try {
    return new RegExp(`^\\p{scx=${new Intl.Locale(language).maximize().script}}+$`, 'u');
  } catch {
    return undefined; // “Jpan” is several.
  }
};

/**
 * Letters that stand in for Latin ones, words of two alphabets, words that only look Latin.
 * @param language a BCP 47 tag: words in its own script are what they seem
 */
export function disguises(text: string, language: string): Disguise[] {
  const found = standIns(text);
  if (!OTHER.test(text)) return found;
  const strange = [...text.matchAll(WORD)].filter(([word]) => OTHER.test(word));
  // Two letters that are not shut in by Latin ones show that their script is meant.
  const free = strange.flatMap(([word]) => runsOf(word).filter(({ isInside }) => !isInside));
  const isMeant = new Set(free.map(({ run }) => run).join('')).size > 1;
  const looksLatin = (word: string): boolean =>
    !RIGHT_TO_LEFT.test(word) && /^[a-zıȷ]+$/iu.test(unhomoglyph(word.normalize('NFC')));
  const own = scriptOf(language);
  const isForeign = strange.some(([word]) => !LATIN.test(word) && !looksLatin(word));
  for (const { 0: word, index } of strange) {
    const runs = runsOf(word).map(({ run }) => run);
    const letters = runs.join('');
    if (LATIN.test(word)) {
      if (
        UNIT.test(word) ||
        FORMULA.test(word) ||
        (isMeant && isBeside(runs) && !looksLatin(letters))
      )
        continue;
      found.push({ kind: 'two-alphabets', index, text: word, letters });
    } else if (!isForeign && !own?.test(word) && looksLatin(word))
      found.push({ kind: 'look-alike', index, text: word, letters });
  }
  return found;
}
