// In which language a text is, and what is said of a report that isn't in its statement's.
import { franc } from 'franc-min';
import type { Source } from './read-source.ts';
import { Refusal } from './refusal.ts';

/** A language by its words; undefined where they don't tell. */
function guessLanguage(text: string): string | undefined {
  const code = franc(text, { minLength: 100 });
  return code === 'und' ? undefined : Intl.getCanonicalLocales(code)[0];
}

const textOf = (source: Source): string => source.blocks.map(({ text }) => text).join('\n');

export const base = (tag: string): string => tag.split('-')[0] ?? '';

/** A statement's language: as its front matter says, or as its words show. */
export const languageOf = (source: Source): string =>
  source.fields.language ?? guessLanguage(textOf(source)) ?? 'en';

/** A report's: where its words alone tell it, the statement's, which it quotes. */
export const reportLanguage = ({ fields }: Source, statement: string): string =>
  fields.language ?? statement;

export const otherLanguage = (file: string, own: string, wanted: string): Refusal =>
  new Refusal({
    file,
    found: `a report in ${nameOf(base(own))}, and a statement in ${nameOf(base(wanted))}`,
    expected: 'both in one language: quotations are compared word for word',
    remedy:
      'Give the statement’s edition in the report’s language, or correct `language` in the front matter.',
  });

/** A report that quotes nothing: of another statement, or in another language. */
export function quotesNothing(source: Source, statement: string, language: string): Refusal {
  const looks = guessLanguage(textOf(source));
  if (looks !== undefined && base(looks) !== base(language))
    return otherLanguage(source.path, looks, language);
  return new Refusal({
    file: source.path,
    found: `a report that quotes nothing of \`${statement}\``,
    expected: 'words of the statement in quotation marks',
    remedy: 'Look whether it is the right statement, and whether the report’s text is whole.',
  });
}

const names = new Intl.DisplayNames('en', { type: 'language' });
const nameOf = (tag: string | undefined): string => names.of(tag ?? 'und') ?? 'an unknown language';
