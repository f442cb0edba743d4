// What pages say of themselves to machines: schema.org, in plain JSON-LD. What is on a page is ours, and based on others'.
import type { Article, Comparison, Passage, Statement } from '../corpus/corpus.ts';
import {
  articlePath,
  asPublishedPath,
  comparisonPath,
  passagePath,
  statementPath,
} from '../hosting/url.ts';
import { passageText } from '../setting/passage-html.ts';
import { addressOf } from './address.ts';
import { updatedOn } from './data.ts';

type Site = URL | undefined;
type Path = `/${string}`;

const CONTEXT = 'https://schema.org';
const NAME = 'Verbatim';
const publisher = { '@type': 'Organization', name: NAME };

/** A page of ours; every page names the site that it is part of. */
const page = (type: string, path: Path, site: Site, rest: object): object => ({
  '@context': CONTEXT,
  '@type': type,
  url: addressOf(site)(path),
  ...(path !== '/' && {
    isPartOf: { '@type': 'WebSite', name: NAME, url: addressOf(site)('/') },
  }),
  ...rest,
});

const original = (article: Article): object => ({
  '@type': 'NewsArticle',
  headline: article.headline,
  url: article.url,
  inLanguage: article.language,
  publisher: { '@type': 'Organization', name: article.outlet },
  ...(article.byline && { author: { '@type': 'Person', name: article.byline } }),
  ...(article.published && { datePublished: article.published.date }),
});

const work = (statement: Statement): object => {
  const edition = statement.editions.find(({ compared }) => compared);
  return {
    '@type': 'CreativeWork',
    name: statement.title,
    datePublished: statement.date,
    ...(edition && { inLanguage: edition.language, ...(edition.url && { url: edition.url }) }),
  };
};

const comparisonOf = (comparison: Comparison): object => ({
  publisher,
  datePublished: comparison.published,
  dateModified: updatedOn(comparison),
  isBasedOn: [
    ...comparison.sides.map(({ article }) => original(article)),
    work(comparison.statement),
  ],
});

/** A comparison: an article of ours about the statement, based on the two reports. */
export const comparisonJsonLd = (comparison: Comparison, site: Site): object =>
  page('Article', comparisonPath(comparison), site, {
    headline: comparison.title,
    ...comparisonOf(comparison),
  });

/** The same two reports, each in its own order. */
export const asPublishedJsonLd = (comparison: Comparison, site: Site): object =>
  page('Article', asPublishedPath(comparison), site, {
    headline: `${comparison.title} (each report in its own order)`,
    ...comparisonOf(comparison),
  });

/** A rendition: ours, based on the original and never a claim to be it. */
export const articleJsonLd = (article: Article, site: Site): object =>
  page('Article', articlePath(article), site, {
    headline: `${article.headline} (retold)`,
    publisher,
    isBasedOn: original(article),
  });

/** A statement's page is about the statement, and is not it. */
export const statementJsonLd = (statement: Statement, site: Site): object =>
  page('Article', statementPath(statement), site, {
    headline: statement.title,
    publisher,
    about: work(statement),
  });

/** A passage: the statement's words, said by who issued it: a person or a body, which the content does not tell apart. */
export const passageJsonLd = (passage: Passage, site: Site): object =>
  page('Quotation', passagePath(passage), site, {
    text: passageText(passage),
    ...(passage.words.language && { inLanguage: passage.words.language }),
    isPartOf: work(passage.statement),
    spokenByCharacter: passage.statement.issuers.map((name) => ({ name })),
  });

/** The front page stands for the whole site. */
export const siteJsonLd = (site: Site): object =>
  page('WebSite', '/', site, {
    name: NAME,
    description: 'Two reports, one statement, word for word',
    publisher,
  });

/** A list of pages of ours, in its order. */
export const listJsonLd = (
  name: string,
  path: Path,
  parts: readonly { readonly name: string; readonly path: Path }[],
  site: Site,
): object =>
  page('CollectionPage', path, site, {
    name,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: parts.length,
      itemListElement: parts.map((part, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: part.name,
        url: addressOf(site)(part.path),
      })),
    },
  });

/** The list of comparisons that a page of the archive holds. */
export const comparisonsJsonLd = (
  name: string,
  path: Path,
  comparisons: readonly Comparison[],
  site: Site,
): object =>
  listJsonLd(
    name,
    path,
    comparisons.map((comparison) => ({ name: comparison.title, path: comparisonPath(comparison) })),
    site,
  );

export const aboutJsonLd = (site: Site): object =>
  page('AboutPage', '/about/', site, { name: 'Method, rights and corrections', publisher });
