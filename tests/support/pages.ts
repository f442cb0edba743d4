// One page of each kind, and those of a kind that differ most.
export const COMPARISON = '/compare/russia-china-2022/';
export const AS_PUBLISHED = `${COMPARISON}as-published/`;
export const ARTICLE = '/articles/new-statesman-china-backs-russia/';
export const STATEMENT = '/statements/russia-china-2022/';
export const PASSAGE = `${STATEMENT}nato-enlargement/`;

export const KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['the front page', '/'],
  ['a comparison', COMPARISON],
  ['reports as published', AS_PUBLISHED],
  ['an article with a sub-heading that quotes', '/articles/arete-news-china-backs-russia/'],
  ['an article', ARTICLE],
  ['a statement', STATEMENT],
  ['a passage that both quote', PASSAGE],
  ['a passage that nobody quotes', `${STATEMENT}aukus/`],
  ['a passage that nobody confirms', `${STATEMENT}second-world-war/`],
  ['the method', '/about/'],
  ['the archive', '/archive/'],
  ['a shelf of the archive', '/archive/2022-02/'],
  ['the page for unknown addresses', '/no/such/page/'],
];
