// What may stand once: a report's page, a block of a text, an entry of a list.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { articlesOn } from './by-statement.ts';

/** An address without what leads to the same page: scheme, www., port, closing slash, fragment, needless escapes. */
export function pageOf(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // An escape that is none stays as it is.
  }
  return `${hostname.replace(/^www\./u, '')}${path.replace(/\/$/u, '')}?${searchParams}`;
}

/** Whether an article is another one than all others on its statement, and no edition of it. */
export function checkSource(file: ContentFile<'articles'>, content: Content): LocalFault[] {
  const { statement, url } = file.data;
  const page = pageOf(url);
  const isEdition = content.statements
    .get(statement)
    ?.data.editions.some((other) => other.url !== undefined && pageOf(other.url) === page);
  const other = articlesOn(content, statement).find(
    (id) => id < file.id && pageOf(content.articles.get(id)?.data.url ?? url) === page,
  );
  if (!isEdition && other === undefined) return [];
  return [
    fault(placeOf(file, ['url']), 'twice', {
      found: `${url}, ${isEdition ? 'an edition of the statement' : `the address of \`${other}\``}`,
      expected: 'an address of its own',
    }),
  ];
}

/** Shorter paragraphs may come again on purpose. */
const REFRAIN = 3;

/** Blocks of a file that stand twice in it: a slip of a paste. */
export function checkBlocks(file: ContentFile): LocalFault[] {
  const texts = file.blocks.map(({ kind, text }) => `${kind} ${text.text.toLowerCase()}`);
  return file.blocks.flatMap(({ kind, text: { text, place } }, i): LocalFault[] =>
    texts.indexOf(texts[i] as string) === i ||
    (kind === 'paragraph' && text.split(' ').length < REFRAIN)
      ? []
      : [
          fault(place, 'twice', {
            found:
              kind === 'heading' ? `the heading “${text}” twice` : 'a paragraph that stands twice',
            expected: `each ${kind} once`,
          }),
        ],
  );
}

/** Entries of a list in the front matter that say the same. */
export function checkEntries(
  file: ContentFile,
  field: string,
  keys: readonly string[],
): LocalFault[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i
      ? []
      : [
          fault(placeOf(file, [field, i]), 'twice', {
            found: `an entry of \`${field}\` that stands twice`,
            expected: 'each entry once',
          }),
        ],
  );
}
