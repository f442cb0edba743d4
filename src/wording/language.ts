// Language tags in words.
const names = new Intl.DisplayNames('en-GB', { type: 'language' });
// Asking for a name costs as much as setting a paragraph, and the tags are few.
const known = new Map<string, string>();

/** @example languageName('zh') // 'Chinese' */
export function languageName(tag: string): string {
  const name = known.get(tag) ?? names.of(tag) ?? tag;
  known.set(tag, name);
  return name;
}
