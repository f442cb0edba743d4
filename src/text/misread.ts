// Text that was UTF-8 and was read as Windows-1252: ’ stands there as â€™, é as Ã©.

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** What each byte is in Windows-1252, as browsers read it (WHATWG Encoding Standard). */
const BYTE = new Map([...new TextDecoder('windows-1252').decode(ALL_BYTES)].map((c, i) => [c, i]));
const UPPER_HALF = new RegExp(`[${[...BYTE.keys()].slice(128).join('')}]{2,}`, 'gu');

/** One character in UTF-8, each byte as a character of that number. */
const SEQUENCE = /[Â-ß][\x80-\xBF]|[à-ï][\x80-\xBF]{2}|[ð-ô][\x80-\xBF]{3}/gu;
/** Marks, dashes, currency and emoji; a byte-order mark. */
const TELLING = /^(?:â[\x80-\x84]|ï»¿|ð)/u;
/** What may follow a letter in honest text: marks, dashes, dots and raised signs. */
const FOLLOWS = /[‘’“”‚„‹›«»…–—·•™®©°²³¹\u00A0]$/u;

/** Whether characters that could be one of UTF-8 are not honest: É” ends a word in capitals, Ä‡ does nothing. */
function isMisread(read: string, bytes: string, before: string, isAlone: boolean): boolean {
  if (!isAlone || TELLING.test(bytes)) return true;
  if (bytes.length > 2) return false;
  return !FOLLOWS.test(read) || (/^[ÂÃ]/u.test(read) && !/\p{Lu}$/u.test(before));
}

/** The places where it shows, each with the characters that stand for others. */
export function misread(text: string): { index: number; text: string }[] {
  const found = [...text.matchAll(UPPER_HALF)].flatMap(({ 0: run, index: start }) => {
    const bytes = [...run].map((c) => String.fromCharCode(BYTE.get(c) ?? 0)).join('');
    const all = [...bytes.matchAll(SEQUENCE)].map(({ 0: { length }, index }) => ({
      index,
      length,
    }));
    return all
      .filter(({ index, length }, i) => {
        const next = all[i + 1]?.index === index + length;
        const last = all[i - 1];
        const isAlone = !next && !(last && last.index + last.length === index);
        const read = run.slice(index, index + length);
        const before = text.slice(0, start + index);
        return isMisread(read, bytes.slice(index, index + length), before, isAlone);
      })
      .map(({ index, length }) => ({
        index: start + index,
        text: run.slice(index, index + length),
      }));
  });
  // The last of three bytes is often lost on the way.
  const cut = [...text.matchAll(/â€/gu)]
    .filter(({ index }) => !found.some((other) => other.index === index))
    .map(({ index, 0: rest }) => ({ index, text: rest }));
  const joined: { index: number; text: string }[] = [];
  for (const next of [...found, ...cut].sort((a, b) => a.index - b.index)) {
    const last = joined.at(-1);
    if (last && last.index + last.text.length === next.index) last.text += next.text;
    else joined.push({ ...next });
  }
  return joined;
}
