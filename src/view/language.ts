// Language tags in words.
const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** @example languageName('zh') // 'Chinese' */
export const languageName = (tag: string): string => names.of(tag) ?? tag;
