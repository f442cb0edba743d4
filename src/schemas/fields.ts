// Fields that several kinds of front matter share. Each says in one sentence what an author may write.
import { z } from 'zod';
import { isPublicUrl } from '../domain/public-url.ts';

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

/** A text of one line that is not empty, printed as it is. */
export const line = markdownLine.refine((text) => !/\]\(|[*`]/.test(text), {
  error: 'plain text: neither a link nor emphasis is set here',
});

/** A day as a quoted ISO date: "2022-02-04". */
export const date = z.iso.date({ error: 'a quoted ISO date such as "2022-02-04"' });

const PUBLIC = 'a public address that starts with https:// or http://';

/** A public address that starts with http:// or https://, without space, user name or password. */
export const url = z
  .string({ error: PUBLIC })
  .regex(/^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/, { error: PUBLIC, abort: true })
  .refine(isPublicUrl, { error: PUBLIC });

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A BCP 47 language tag of a language that has a name: en, en-GB, zh. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, {
    error: 'a language tag such as en or en-GB',
    abort: true,
  })
  .refine((tag) => languages.of(tag.split('-')[0] ?? '') !== undefined, {
    error: 'a language tag such as en or en-GB',
  });

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
  .describe('Earlier file names without .md, where it was renamed; their addresses lead here.');
