// What may stand once: a report's page, and a block of a text.
import type { Content, ContentFile } from '../content/content-file.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { articlesOn } from './of-statement.ts';

/** An address without what leads to the same page: scheme, www., port, closing slash, fragment. */
export function pageOf(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  return `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}?${searchParams}`;
}

/** Whether an article is another one than all others on its statement, and no edition of it. */
export function checkSource(file: ContentFile<'articles'>, content: Content): LocalProblem[] {
  const { statement, url } = file.data;
  const page = pageOf(url);
  const edition = content.statements
    .get(statement)
    ?.data.editions.some((other) => other.url !== undefined && pageOf(other.url) === page);
  const other = articlesOn(content, statement).find(
    (id) => id < file.id && pageOf(content.articles.get(id)?.data.url ?? url) === page,
  );
  if (!edition && other === undefined) return [];
  return [
    {
      ...file.at(['url']),
      rule: 'duplicate',
      found: `${url}, ${edition ? 'an edition of the statement' : `the address of \`${other}\``}`,
      expected: 'an address of its own',
    },
  ];
}

/** Shorter paragraphs may come again on purpose. */
const REFRAIN = 3;

/** Blocks of a file that stand twice in it: a slip of a paste. */
export function checkBlocks(file: ContentFile): LocalProblem[] {
  const texts = file.blocks.map(({ kind, text }) => `${kind} ${text.text.toLowerCase()}`);
  return file.blocks.flatMap(({ kind, text: { text, place } }, i): LocalProblem[] =>
    texts.indexOf(texts[i] as string) === i ||
    (kind === 'paragraph' && text.split(' ').length < REFRAIN)
      ? []
      : [
          {
            ...place,
            rule: 'duplicate',
            found:
              kind === 'heading' ? `the heading “${text}” twice` : 'a paragraph that stands twice',
            expected: `each ${kind} once`,
          },
        ],
  );
}
