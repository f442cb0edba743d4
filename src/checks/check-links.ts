// Where the links of our own prose lead, and what looks like one and is none.
import type { Content } from '../content/content-file.ts';
import { linkTarget } from '../content/link-target.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { closest } from '../text/closest.ts';
import { faultOfUrl } from '../text/public-url.ts';
import { placeAt, type Text, type TextLink } from '../text/read-text.ts';

/** What prose may speak of: the statement it belongs to, and the articles whose paragraphs it may name. */
export interface Scope {
  readonly statement: string;
  readonly articles: readonly string[];
  /** The article whose own paragraphs `#p3` means. */
  readonly own?: string | undefined;
}

/** An address among words, or words that are a host and no more; a capital as in Node.js makes a name of it. */
const ADDRESS =
  /(?<![\w@.-])(?:(?:https?:\/\/|www\.)[^\s)\]]+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\w.-])(?:\/[^\s)\]]*)?)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/gu;

/** Whether a link's words name an address of another host than the link's. */
function isOtherAddress(text: string, url: string): boolean {
  const bare = (host: string): string => host.replace(/^www\./u, '');
  return [...text.matchAll(ADDRESS)].some(([named]) => {
    const shown = named.replace(/^(?:https?:\/\/)?/iu, 'https://');
    return !URL.canParse(shown) || bare(new URL(shown).hostname) !== bare(new URL(url).hostname);
  });
}

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** A paragraph's number in other words than `¶3`. */
const NUMBER_WORDS = new RegExp(
  `^(?:in\\s+)?(?:¶\\s*|par(?:agraph|a|\\.)?\\s+)(?:\\d+|${ONES})$`,
  'iu',
);
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');

/** The number of a paragraph that is named by its place, as in “its third paragraph”. */
function ordinalIn(text: string): string | undefined {
  const ordinal = /\b(\w+) paragraph$/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  return ORDINALS.includes(ordinal) ? String(ORDINALS.indexOf(ordinal) + 1) : undefined;
}

/** What a reader would follow, but is no link: a paragraph's number, an address. */
export function checkUnlinked(text: Text): LocalFault[] {
  return [...text.text.matchAll(/(?=[¶h])(?<!\{[^{}]*)(?:¶\s?\d*|https?:\/\/\S+)/gu)]
    .filter(
      ({ index }) =>
        ![...text.links, ...text.quoted].some(({ from, to }) => from <= index && index < to),
    )
    .map(({ 0: found, index }) => fault(placeAt(text, index), 'no-link', { found }));
}

function checkArticleLink(
  { place, text, url }: TextLink,
  id: string | undefined,
  paragraph: number | undefined,
  named: string | undefined,
  scope: Scope,
  content: Content,
): LocalFault[] {
  if (id === undefined) return [fault(place, 'no-own-paragraph', { url })];
  const article = content.articles.get(id);
  if (!article) {
    const nearest = closest(id, content.articles.keys());
    return [fault(place, 'unknown-link', { what: 'article', id, nearest }, { id })];
  }
  if (!scope.articles.includes(id) && content.statements.has(article.data.statement))
    return [
      fault(place, 'article-out-of-scope', { article: id, articles: scope.articles }, { id }),
    ];
  const count = article.data.paragraphs.length;
  if (paragraph !== undefined && paragraph > count)
    return [fault(place, 'no-paragraph', { paragraph, count }, { id, paragraph })];
  return named !== undefined && Number(named) !== paragraph
    ? [fault(place, 'other-number', { text, paragraph, named }, { id, paragraph })]
    : [];
}

/** Every fault of one link of our own prose. */
export function checkLink(link: TextLink, scope: Scope, content: Content): LocalFault[] {
  const { text, url, place } = link;
  const target = linkTarget(url);
  if (!target)
    return [
      fault(place, 'bad-target', {
        url,
        because: /^https?:/u.test(url) ? faultOfUrl(url) : undefined,
      }),
    ];
  const named = /^¶\s?([1-9]\d*)$/u.exec(text)?.[1];
  const isSpelt = NUMBER_WORDS.test(text);
  if (named === undefined && (/[¶§]\s?\d|^para(?:graph|\.)?\s?\d/iu.test(text) || isSpelt))
    return [fault(place, 'not-one-number', { text })];
  if (named !== undefined && target.kind !== 'here' && target.kind !== 'article')
    return [fault(place, 'number-to-no-paragraph', { text, named })];
  if (target.kind === 'external' && isOtherAddress(text, target.url))
    return [fault(place, 'other-host', { text, url: target.url })];
  if (!/[\p{L}\p{N}]/u.test(text)) return [fault(place, 'link-without-words', { text })];
  switch (target.kind) {
    case 'external':
      return [];
    case 'statement': {
      if (content.statements.has(target.id)) return [];
      const nearest = closest(target.id, content.statements.keys());
      const { id } = target;
      return [fault(place, 'unknown-link', { what: 'statement', id, nearest }, { id })];
    }
    case 'passage': {
      const { id } = target;
      const passage = content.passages.get(id);
      if (!passage) {
        const nearest = closest(id, content.passages.keys());
        return [fault(place, 'unknown-link', { what: 'passage', id, nearest }, { id })];
      }
      const of = passage.data.statement;
      // An unknown statement is named where it stands.
      if (of === scope.statement || !content.statements.has(of)) return [];
      return [
        fault(place, 'other-statement', { what: 'passage', of, own: scope.statement }, { id }),
      ];
    }
    default: {
      const id = target.kind === 'here' ? scope.own : target.id;
      const number = named ?? (target.paragraph === undefined ? undefined : ordinalIn(text));
      return checkArticleLink(link, id, target.paragraph, number, scope, content);
    }
  }
}
