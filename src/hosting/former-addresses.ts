// The addresses that pages had before their files were renamed, and where each leads.
import type { Corpus } from '../corpus/corpus.ts';

/** Two paths from the site's root, each with a slash at both ends, and the name of the page that the second one has. */
export interface FormerAddress {
  readonly from: `/${string}/`;
  readonly to: `/${string}/`;
  readonly title: string;
}

/** An id and all that the file was called before. */
const namesOf = (entry: { id: string; formerly?: readonly string[] | undefined }): string[] => [
  entry.id,
  ...(entry.formerly ?? []),
];

/** Every address that a renamed file, or a file below one, no longer has. */
export function formerAddresses(corpus: Corpus): FormerAddress[] {
  const found: FormerAddress[] = [];
  const add = (froms: readonly `/${string}/`[], title: string): void => {
    const [to, ...others] = froms;
    if (to) for (const from of others) found.push({ from, to, title });
  };
  for (const comparison of corpus.comparisons) {
    const names = namesOf(comparison);
    add(
      names.map((id) => `/compare/${id}/` as const),
      comparison.title,
    );
    add(
      names.map((id) => `/compare/${id}/as-published/` as const),
      comparison.title,
    );
  }
  for (const article of corpus.articles)
    add(
      namesOf(article).map((id) => `/articles/${id}/` as const),
      article.headline,
    );
  for (const statement of corpus.statements) {
    const names = namesOf(statement);
    add(
      names.map((id) => `/statements/${id}/` as const),
      statement.title,
    );
    for (const passage of statement.passages)
      for (const above of ['statements', 'embed'])
        add(
          names.flatMap((id) =>
            namesOf(passage).map((below) => `/${above}/${id}/${below}/` as const),
          ),
          passage.title,
        );
  }
  return found;
}

// A fragment is lost where a `meta` element leads on, and what people share are mostly paragraphs: where there is
// JavaScript, this takes the fragment along. One text for all pages, so that one hash allows it.
const TAKE_FRAGMENT = "location.replace(document.querySelector('a').href+location.hash)";

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The page at a former address.
 * @param to the new address, as a path that a browser can follow
 * @param canonical the new address in full, where the site's is known
 */
export function formerPage(to: string, canonical: string | undefined, title: string): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Moved: ${escaped(title)} — Verbatim</title>`,
    ...(canonical ? [`<link rel="canonical" href="${escaped(canonical)}">`] : []),
    `<noscript><meta http-equiv="refresh" content="0;url=${escaped(to)}"></noscript>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>This page has moved</h1>',
    `<p>It is now at <a href="${escaped(to)}">${escaped(title)}</a>.</p>`,
    '</main>',
    `<script>${TAKE_FRAGMENT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
