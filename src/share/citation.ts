// How to cite a passage, a statement and a comparison: one CSL item each, which a library writes in the formats that
// reference managers read.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Comparison, Passage, Statement } from '../corpus/corpus.ts';
import { comparisonPath, passagePath, statementPath } from '../hosting/url.ts';
import type { Address } from './address.ts';

/** https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly 'container-title': 'Verbatim';
  readonly 'publisher-place'?: string;
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly language: string;
  readonly URL: string;
}

/** What can be cited: its path, and its item once the site's addresses are known. */
export interface Citable {
  readonly path: `/${string}`;
  item(at: Address): CslItem;
}

export const FORMATS = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const;
export type Format = keyof typeof FORMATS;

const citable = (
  path: `/${string}`,
  {
    day,
    ...rest
  }: Pick<CslItem, 'title' | 'author' | 'language' | 'publisher-place'> & {
    day: string;
  },
): Citable => ({
  path,
  item: (at) => ({
    id: `verbatim${path.slice(0, -1).replaceAll('/', '-')}`,
    type: 'webpage',
    ...rest,
    'container-title': 'Verbatim',
    issued: { 'date-parts': [day.split('-').map(Number)] },
    URL: at(path),
  }),
});

/** The statement's words are its issuers', and of its day. */
const ofStatement = ({ issuers, place, date, editions }: Statement) => ({
  author: issuers.map((literal) => ({ literal })),
  'publisher-place': place,
  language: editions.find(({ compared }) => compared)?.language ?? 'en',
  day: date,
});

export const citeStatement = (statement: Statement): Citable =>
  citable(statementPath(statement), { title: statement.title, ...ofStatement(statement) });

export const citePassage = (passage: Passage): Citable =>
  citable(passagePath(passage), {
    title: `${passage.title}, in: ${passage.statement.title}`,
    ...ofStatement(passage.statement),
  });

export const citeComparison = (comparison: Comparison): Citable =>
  citable(comparisonPath(comparison), {
    title: comparison.title,
    author: [{ literal: 'Verbatim' }],
    language: 'en-GB',
    day: comparison.published,
  });

// Letters as they are: the commands that stand for them in ASCII are not known to all who read BibTeX. And a label that no
// other page's citation has.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
});

/** The library writes the day into the month; readers know a month alone, and the whole day as BibLaTeX's `date`. */
const dated = (bibtex: string, { issued }: CslItem): string => {
  const day = issued['date-parts'][0].map((n) => String(n).padStart(2, '0')).join('-');
  return bibtex.replace(/^(\s*)month = \{(\w+) \d+\},$/mu, `$1month = $2,\n$1date = {${day}},`);
};

/**
 * The library breaks values after 70 characters, in the midst of words, which readers take for spaces; cuts the id until it
 * is no other's no more; and has no place for what the page is part of.
 */
const repaired = (ris: string, item: CslItem): string =>
  ris
    .replace(/\n(?![A-Z][A-Z\d] {2}- |\s*$)/gu, '')
    .replace(/^ID {2}- .*$/mu, `ID  - ${item.id}`)
    .replace(/^UR {2}- /mu, `T2  - ${item['container-title']}\n$&`);

/** @returns a file's text */
export function writeCitation(item: CslItem, format: Format): string {
  if (format === 'csl.json') return `${JSON.stringify([item], undefined, 1)}\n`;
  if (format === 'bib') return dated(plugins.output.format('bibtex', [item]), item);
  return `${repaired(plugins.output.format('ris', [item]), item)}\n`;
}

/** A citation as a file that stands in a link itself, and the file's name: a page brings its own along, and asks for nothing. */
export function citationFile(item: CslItem, format: Format): { href: string; download: string } {
  const text = encodeURIComponent(writeCitation(item, format));
  return {
    href: `data:${FORMATS[format].type};charset=utf-8,${text}`,
    download: `${item.id}.${format}`,
  };
}
