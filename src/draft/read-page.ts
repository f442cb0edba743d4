// The article of a web page as a plain text for the editor to trim, and what was left out of it.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { countWords } from '../text/words.ts';
import { furnitureKind } from './furniture.ts';
import { Refusal } from './refusal.ts';

export interface ReadPage {
  /** As it is kept: front matter and paragraphs. */
  readonly text: string;
  /** Lines of the article that are no paragraphs, with what they are. */
  readonly leftOut: readonly string[];
  /** How many other lines of words the page has. */
  readonly furniture: number;
}

/** Fewer words make no article. */
const FEWEST = 40;
const BLOCKS = 'p, h2, h3, h4, h5, blockquote, li, pre';
const NO_PARAGRAPH = 'figure, figcaption, aside, table, nav, footer, form, [role="note"]';

const wordsOf = (element: { textContent: string | null }): string =>
  (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The paragraphs of the article, as they are kept: headings after `## `, block quotations after `> `. */
function readBlocks(html: string, title: string): { blocks: string[]; leftOut: string[] } {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const leftOut: string[] = [];
  const blocks = [...document.querySelectorAll(BLOCKS)].flatMap((element) => {
    const text = wordsOf(element);
    // What has blocks inside is told by them.
    if (!/[\p{L}\p{N}]/u.test(text) || element.querySelector(BLOCKS)) return [];
    // Some pages set their first paragraph as a heading.
    const isHeading = /^H\d$/u.test(element.tagName) && !/\.$/u.test(text);
    if (isHeading && text === title) return [];
    const kind = element.closest(NO_PARAGRAPH) ? 'a caption or a box' : furnitureKind(text);
    if (kind) {
      leftOut.push(`${kind}: “${text.length > 80 ? `${text.slice(0, 79)}…` : text}”`);
      return [];
    }
    if (isHeading) return [`## ${text}`];
    return [element.closest('blockquote') ? `> ${text}` : text];
  });
  while (blocks.at(-1)?.startsWith('## ')) blocks.pop();
  return { blocks, leftOut };
}

/** A language tag in its shortest form; undefined where it is none. */
function tagOf(lang: string | null | undefined): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang.trim().replace('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** What the front matter of a page's text says; a field that isn't known is left out. */
const front = (fields: Readonly<Record<string, string | null | undefined>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => {
      const line = value?.replace(/\s+/gu, ' ').trim();
      return line ? [`${name}: '${line.replaceAll("'", "''")}'`] : [];
    })
    .join('\n');

/**
 * Takes the article out of a page.
 * @param name the file or address, as messages call it
 * @param seen the day on which the page was read
 * @throws {Refusal} where it has no article
 */
export function readPage(html: string, name: string, seen: string): ReadPage {
  const { document } = parseHTML(html);
  const lines = [...(document.body?.querySelectorAll('p, li, h2, h3, figcaption') ?? [])].filter(
    (element) => countWords(element.textContent ?? '') > 3,
  ).length;
  const lang = tagOf(document.documentElement?.getAttribute('lang'));
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const article = document.body ? new Readability(document as unknown as Document).parse() : null;
  const title = (article?.title ?? '').trim();
  const { blocks, leftOut } = readBlocks(article?.content ?? '', title);
  if (countWords(blocks.join(' ')) < FEWEST)
    throw new Refusal({
      file: name,
      found: 'a page without an article',
      expected: 'a report in paragraphs',
      remedy:
        'Save the text from your browser as a .txt file, a blank line between two paragraphs.',
    });
  const isAddress = /^https?:/u.test(name);
  const byline = article?.byline?.replace(/^by\s+/iu, '');
  const standfirst = article?.excerpt?.replace(/\s+/gu, ' ').trim();
  const fields = front({
    outlet: article?.siteName,
    headline: title,
    // The page's description is often its standfirst; its first paragraph is not.
    standfirst: blocks.some((block) => block.startsWith((standfirst ?? '').slice(0, 60)))
      ? undefined
      : standfirst,
    byline:
      byline && byline.length < 80 && byline !== article?.siteName && !/\d/u.test(byline)
        ? byline
        : undefined,
    published: article?.publishedTime,
    url: /^https?:/u.test(canonical ?? '') ? canonical : isAddress ? name : undefined,
    language: tagOf(article?.lang) ?? lang,
    seen,
  });
  return {
    text: `---\n${fields}\n---\n\n${blocks.join('\n\n')}\n`,
    leftOut,
    furniture: Math.max(0, lines - blocks.length),
  };
}
