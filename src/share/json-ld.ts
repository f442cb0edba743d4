// What pages say of themselves to machines: schema.org, in plain JSON-LD.
import type { Article, Comparison, Passage, Statement } from '../corpus/corpus.ts';
import { articlePath, comparisonPath, passagePath, statementPath, url } from '../hosting/url.ts';
import { passageText } from '../setting/passage-html.ts';

const CONTEXT = 'https://schema.org';
const at = (path: `/${string}`, site: URL | undefined): string =>
  site ? new URL(url(path), site).href : url(path);
const publisher = { '@type': 'Organization', name: 'Verbatim' };

const original = (article: Article): object => ({
  '@type': 'NewsArticle',
  headline: article.headline,
  url: article.url,
  publisher: { '@type': 'Organization', name: article.outlet },
  ...(article.byline && { author: { '@type': 'Person', name: article.byline } }),
  ...(article.published && { datePublished: article.published.date }),
});

const work = (statement: Statement): object => ({
  '@type': 'CreativeWork',
  name: statement.title,
  datePublished: statement.date,
  url: statement.editions.find((edition) => edition.compared)?.url,
});

/** A comparison: an article of ours, based on the two reports and the statement. */
export const comparisonJsonLd = (comparison: Comparison, site: URL | undefined): object => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: comparison.title,
  datePublished: comparison.published,
  url: at(comparisonPath(comparison), site),
  isBasedOn: [
    ...comparison.sides.map(({ article }) => article.url),
    comparison.statement.editions.find((e) => e.compared)?.url,
  ],
});

/** A rendition: ours, based on the original and never a claim to be it. */
export const articleJsonLd = (article: Article, site: URL | undefined): object => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: `${article.headline} (retold)`,
  url: at(articlePath(article), site),
  publisher,
  isBasedOn: original(article),
});

export const statementJsonLd = (statement: Statement, site: URL | undefined): object => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: statement.title,
  url: at(statementPath(statement), site),
  publisher,
  about: work(statement),
});

export const passageJsonLd = (passage: Passage, site: URL | undefined): object => ({
  '@context': CONTEXT,
  '@type': 'Quotation',
  text: passageText(passage),
  url: at(passagePath(passage), site),
  isPartOf: work(passage.statement),
  spokenByCharacter: passage.statement.issuers.map((name) => ({ '@type': 'Organization', name })),
});
