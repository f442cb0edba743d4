// What stays on one line in a large setting: a name, a pair of names, a figure with whose it is.
import { escapeHtml } from './lined-words.ts';

/** Longer ones may break: they would leave a narrow screen no line. */
const LONGEST = 16;

// Marks at either end stay with the words: a line may end beside a piece of its own.
// Names are runs of two or three words with capitals; a longer run is a headline set in capitals.
const TOGETHER =
  /(?<![\p{L}\p{N}])[“‘(]?(?:\p{Lu}\p{L}*[–-]\p{Lu}\p{L}*|(?<!\p{Lu}\p{L}* )\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*(?:[’'-]\p{L}+)?){1,2}(?! \p{Lu})(?: \d+)?)(?![\p{L}\p{N}])[.,;:?!’”)]*/gu;

/**
 * A text as HTML whose names no line break divides.
 * @example unbroken('Trump and Kim Jong Un') // 'Trump and <span class="nb">Kim Jong Un</span>'
 */
export const unbroken = (text: string): string =>
  escapeHtml(text).replace(TOGETHER, (words) =>
    words.length > LONGEST ? words : `<span class="nb">${words}</span>`,
  );
