// Characters that nobody sees, or that pass for others: no reader and no search would find what they stand for.
import { fault, type LocalFault } from '../faults/fault.ts';
import type { Locate } from '../text/place.ts';

// Control and format characters, what is drawn as nothing, private and undefined ones; a carriage return only before a line feed.
const HIDDEN =
  /(?:\r(?!\n)|[\p{Cc}--[\t\n\r]]|[\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u1680\u2800\uFFFC\uFFFD])+/gv;
/** Letters made for formulas, sounds, old type and wide columns, beside Latin ones: they read as others, and no search finds them. */
const STAND_IN =
  /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFB00-\uFB06\u017F\u0251\u0261\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u1D00-\u1D6A\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128-\u212A\u212C-\u2138\u2145-\u2149\u2170-\u2188\u24B6-\u24E9]+/gu;
/** Strokes and rings drawn over a letter, more than three marks on one, and an accent with no letter under it. */
const OVERLAY =
  /[\u0334-\u0338\u20D0-\u20DF\u20E1-\u20E2\u20E4-\u20F0]+|(?<=\p{L}\p{Mn}{3})\p{Mn}+|\p{Mn}+(?<=(?:^|[^\p{L}\p{M}\u25CC])\p{Mn}+)/gu;
/** What is left of UTF-8 that was read as Windows-1252: ’ as â€™, é as Ã©. */
const MISREAD = /â€[\p{L}\p{P}\p{S}]?|[ÃÂ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters that cannot be told from Latin ones by eye (Unicode UTS 39, whole-script confusables). */
const TWIN = /^[аеорсхуіјѕһԁԛԝӏАВЕКМНОРСТХУІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧονօ]+$/u;
const OTHER = /[\p{L}--[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]]/v;
/** Units and quantities are written so: a Greek letter beside Latin ones. */
const UNIT = /^(?:[kKMGTmcd]?Ω|[μµ][A-Za-z]{1,3}|[ΔδΣσλπθφΦΩωαβγε][A-Za-z]?|[A-Za-z][αβγδλμπσω])$/u;

/** Joiners that a script needs between its letters, the parts of an emoji, variants of a sign. */
const NEEDED =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}\p{M}])[\u200C\u200D]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}#*\d])\uFE0F|(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]{0,2})\u200D(?=\p{Extended_Pictographic})|(?<=[\p{L}\p{P}])\uFE0E|(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** Beside such letters marks of direction are needed. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What a text must have for any of these to be in it: more than ASCII and the usual marks. */
const UNUSUAL = /[^\0-\x7F‘’“”«»…–—¶]/u;

/** The code points of a text's characters, each once. */
const points = (text: string): string[] =>
  [...new Set(text)]
    .slice(0, 5)
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);

/** Words that mix Latin letters with those of another script, and words that only look Latin where no others show that script. */
function checkScripts(text: string, locate: Locate): LocalFault[] {
  if (!OTHER.test(text)) return [];
  const strange = [...text.matchAll(WORD)].filter(([word]) => OTHER.test(word));
  const isMixed = (word: string): boolean => LATIN.test(word) && !UNIT.test(word);
  // Words that can only be of another alphabet show that its words are meant; names in capitals are written in no other.
  const isForeign = strange.some(([word]) => !LATIN.test(word) && !TWIN.test(word));
  return strange.flatMap(({ 0: word, index }): LocalFault[] => {
    const letters = points([...word].filter((c) => OTHER.test(c)).join(''));
    if (isMixed(word)) {
      // Scripts that write no spaces stand beside Latin words; Latin case endings do not.
      const pairs =
        /\p{Script=Latin}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]\p{Script=Latin}/u;
      if (pairs.test(word)) return [];
      return [fault(locate(index), 'two-alphabets', { word, points: letters })];
    }
    if (LATIN.test(word) || isForeign || !TWIN.test(word)) return [];
    return [fault(locate(index), 'look-alike', { word, points: letters })];
  });
}

/**
 * Every hidden character, and every word that is not in the alphabet it seems to be in.
 * @param isForeign whether the text is in another alphabet than Latin: then a word that only looks Latin is its own
 */
export function checkCharacters(text: string, locate: Locate, isForeign = false): LocalFault[] {
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  const seen = text
    .replace(NEEDED, (match) => '-'.repeat(match.length))
    .replace(/[\u200E\u200F\u061C]/gu, (mark) => (isRightToLeft ? '-' : mark));
  const faults = [...seen.matchAll(HIDDEN)].map((match) =>
    fault(locate(match.index), 'hidden', { points: points(match[0]) }),
  );
  if (!UNUSUAL.test(text)) return faults;
  for (const match of seen.matchAll(STAND_IN))
    faults.push(
      fault(locate(match.index), 'stand-in-letters', { text: match[0], points: points(match[0]) }),
    );
  for (const match of seen.matchAll(OVERLAY))
    faults.push(fault(locate(match.index), 'overlay', { points: points(match[0]) }));
  for (const match of text.matchAll(MISREAD))
    faults.push(fault(locate(match.index), 'misread', { text: match[0] }));
  faults.push(
    ...checkScripts(text, locate).filter(({ kind }) => !isForeign || kind !== 'look-alike'),
  );
  return faults;
}
