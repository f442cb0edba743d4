// How a text's language stands on an element: its tag, and its direction where that is right to left.

const scripts = new Map<string, string>();

/** The script that a language is written in where its tag names no other. */
function scriptOf(tag: string): string {
  const script = scripts.get(tag) ?? new Intl.Locale(tag).maximize().script ?? '';
  scripts.set(tag, script);
  return script;
}

/** @example inLanguage('ar') // { lang: 'ar', dir: 'rtl' } */
export function inLanguage(tag: string | undefined): { lang?: string; dir?: 'rtl' } {
  if (tag === undefined) return {};
  return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg)$/u.test(scriptOf(tag))
    ? { lang: tag, dir: 'rtl' }
    : { lang: tag };
}

/** The same; nothing for English, which needs no mark on an English page. */
export const ifForeign = (tag: string | undefined): { lang?: string; dir?: 'rtl' } =>
  tag === undefined || /^en\b/u.test(tag) ? {} : inLanguage(tag);

/** What `ifForeign` gives, as it stands in a tag. */
export const attributesIfForeign = (tag: string | undefined): string =>
  Object.entries(ifForeign(tag))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
