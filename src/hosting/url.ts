// Addresses of our own pages: always below the base path, always with a closing slash.

import type { Article, Comparison, Passage, Statement } from '../corpus/corpus.ts';
import { withoutMarks, withoutStop } from '../text/words.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** A path from the site's root, put below the base path. */
export const url = (path: `/${string}`): string => `${BASE}${path}`;

export const comparisonPath = (comparison: Pick<Comparison, 'id'>): `/${string}` =>
  `/compare/${comparison.id}/`;
export const asPublishedPath = (comparison: Pick<Comparison, 'id'>): `/${string}` =>
  `/compare/${comparison.id}/as-published/`;
export const articlePath = (article: Pick<Article, 'id'>): `/${string}` =>
  `/articles/${article.id}/`;
export const statementPath = (statement: Pick<Statement, 'id'>): `/${string}` =>
  `/statements/${statement.id}/`;
export const passagePath = (passage: Pick<Passage, 'id' | 'statement'>): `/${string}` =>
  `/statements/${passage.statement.id}/${passage.id}/`;

/** From this many words on a text fragment names the first and last words only. */
const LONG_FRAGMENT = 8;

/**
 * The address of words in somebody else's page: a text fragment makes the browser scroll to them.
 * Its special characters are hyphen, comma and ampersand (WICG scroll-to-text-fragment, 3.3).
 * @param words as the page prints them, with or without their outer marks
 * @param brief the first words only: where many such links share a page
 */
export function textFragmentUrl(page: string, words: string, brief = false): string {
  const bare = withoutStop(withoutMarks(words));
  const list = bare.split(/\s+/u);
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const start = encode(list.slice(0, 3).join(' '));
  const fragment =
    list.length > LONG_FRAGMENT
      ? brief
        ? start
        : `${start},${encode(list.slice(-2).join(' '))}`
      : encode(bare);
  return `${page.replace(/#.*$/u, '')}#:~:text=${fragment}`;
}
