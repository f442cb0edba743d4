// Fields that several kinds of front matter share. Each says in one sentence what an author may write.
import { z } from 'zod';
import { faultOfUrl, isPublicUrl } from '../../text/public-url.ts';

/** A file name without `.md`, as one file names another: lower-case letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'lower-case letters, digits and single hyphens, as in a file name without .md',
  })
  .max(100, { error: 'at most 100 characters' });

/** A line in which Markdown links and emphasis may stand. */
export const markdownLine = z
  .string()
  .regex(/^\S(?:[^\r\n]*\S)?$/, { error: 'a text of one line, without space at its ends' })
  .max(1000, { error: 'at most 1,000 characters' });

/** What would be printed as it is typed: a link, emphasis, a tag, an entity. */
const NOT_PLAIN =
  /\]\(|\]\[|\*[^\s*][^*]*\*|`|~~|<!--|<\/?(?:a|b|br|cite|code|div|em|font|h[1-6]|hr|i|iframe|img|li|p|q|s|script|small|span|strong|style|sub|sup|svg|u|ul)\b|<\/?[a-z][\w-]*\s+[\w-]+\s*=|&(?:#\w+|[a-z]+);|(?<![\p{L}\p{N}])_(?=\S)|^#+ /iu;
/** Half a pair of marks. */
const HALF = /^[^“]*”|“[^”]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/u;

/** A text of one line that has words, printed as it is; its marks are checked with those of all prose. */
export const proseLine = markdownLine
  .refine((text) => !NOT_PLAIN.test(text), {
    error: 'plain text: neither a link nor emphasis nor HTML is set here',
  })
  .refine((text) => text === '' || (/[\p{L}\p{N}]/u.test(text) && !/\t| {2}/.test(text)), {
    error: 'words with single spaces between them',
  });

/** Takes out pairs of other languages: „…“ and ”…”. */
const withoutOtherPairs = (text: string): string =>
  text.replace(/„[^“”]*[“”]/gu, '').replace(/^([^“”]*)”([^“”]*)”(?=[^“”]*$)/u, '$1$2');

/** A text of one line that has words, printed as it is. */
export const line = proseLine.refine((text) => !HALF.test(withoutOtherPairs(text)), {
  error: 'quotation marks in pairs',
});

/** A day as a quoted ISO date: "2022-02-04". */
export const date = z.iso
  .date({ error: 'a quoted ISO date such as "2022-02-04"', abort: true })
  .refine((day) => day >= '1600' && day < '2200', { error: 'a day between 1600 and 2199' });

const PUBLIC = 'a public address that starts with https:// or http://';

/** A public address that starts with http:// or https://, without space, user name or password. */
export const url = z
  .string({ error: PUBLIC })
  .regex(/^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/, { error: PUBLIC, abort: true })
  .max(1000, { error: 'at most 1,000 characters' })
  .refine(isPublicUrl, {
    error: ({ input }) => `${PUBLIC}, without ${faultOfUrl(String(input))}`,
  });

const named = {
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};
const TAG = 'a language tag such as en or en-GB';

/** A BCP 47 language tag in its shortest form, of a language and a region that have names: en, en-GB, zh-Hant. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, { error: TAG, abort: true })
  .refine(
    (tag) => {
      const { language, region } = new Intl.Locale(tag);
      return (
        Intl.getCanonicalLocales(tag)[0] === tag &&
        named.language.of(language) !== undefined &&
        (region === undefined || named.region.of(region) !== undefined)
      );
    },
    { error: TAG },
  );

/** A number to count with: 1, 2, 3. */
export const positive = z
  .int({ error: 'a whole number from 1' })
  .min(1, { error: 'a whole number from 1' });

/** How many: 0, 1, 2. */
export const count = z
  .int({ error: 'a whole number from 0' })
  .min(0, { error: 'a whole number from 0' });

/** Earlier ids of a renamed file. */
export const formerly = z
  .array(id)
  .optional()
  .describe(
    'Earlier file names without .md, oldest first, where it was renamed; their addresses lead here.',
  );

/** What lets a reader repeat the check years later: the copy that was read. */
export const evidence = {
  seen: date.optional().describe('The day on which the copy was read.'),
  archived: url.optional().describe('The address of a stored copy.'),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/, { error: 'the 64 lower-case hexadecimal digits of a SHA-256' })
    .optional()
    .describe('The SHA-256 of the original as the editors keep it; `npm run draft` writes it.'),
};

/** Somebody other than the statement’s publisher who prints its words. */
export const witnessSchema = z
  .strictObject({
    publisher: line.describe('Who prints the words.'),
    url: url.describe('Where.'),
    extent: z
      .enum(['whole', 'part', 'differs'], { error: 'whole, part or differs' })
      .describe(
        'whole: every word stands there; part: some do; differs: some words are others there, which `differs` gives.',
      ),
    differs: line
      .optional()
      .describe('With `extent: differs`, the words as this witness prints them.'),
  })
  .refine(({ extent, differs }) => (extent === 'differs') === (differs !== undefined), {
    error: '`differs`, with the words, beside `extent: differs` and nowhere else',
    path: ['differs'],
  });
export type Witness = z.output<typeof witnessSchema>;
