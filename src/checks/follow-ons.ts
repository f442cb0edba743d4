// Problems that only repeat another one: a slip is told once, where it was made.
import type { Content, ContentFile } from '../content/content-file.ts';
import { linkTarget } from '../content/link-target.ts';
import type { LocalProblem } from '../faults/problem.ts';
import type { Rule } from '../faults/rules.ts';

/** The rules that hold words against words. */
const OF_WORDS: ReadonlySet<Rule> = new Set([
  'not-from-passage',
  'as-printed-missing',
  'as-printed-needless',
  'quote-not-there',
  'quotation-count',
]);

/** The rules of a passage's text by itself. */
export const OF_TEXT: ReadonlySet<Rule> = new Set([
  'block',
  'html',
  'empty-body',
  'passage-body',
  'size',
]);

/** The passage or article that a link at a place leads to. */
function linkedAt(
  { line, column }: LocalProblem,
  file: ContentFile,
  content: Content,
): ContentFile | undefined {
  for (const text of [...file.notes.map((n) => n.text), ...file.blocks.map((b) => b.text)])
    for (const { place, text: words, url } of text.links) {
      if (place.line !== line || column < place.column) continue;
      if (column > place.column + words.length) continue;
      const target = linkTarget(url);
      if (target?.kind === 'passage') return content.passages.get(target.id);
      if (target?.kind === 'article') return content.articles.get(target.id);
      if (target?.kind === 'here') return file;
    }
  return undefined;
}

interface Faulty {
  /** Paths of files without content. */
  readonly broken: ReadonlySet<string>;
  /** Places whose Markdown is at fault: what their words come to cannot be told. */
  readonly unread: ReadonlySet<string>;
  /** Texts that are not what they should be, or have other paragraphs: nothing can be held against their words. */
  readonly unsure: ReadonlySet<ContentFile>;
}

/** Whether a problem is only what another fault, told at its own place, makes of words that may be right. */
export function isEcho(
  problem: LocalProblem,
  file: ContentFile,
  content: Content,
  { broken, unread, unsure }: Faulty,
): boolean {
  const { rule, line, found } = problem;
  if (rule === 'reference') {
    if ([...broken].some((path) => found.includes(`\`${path.replace(/^.*\/|\.md$/gu, '')}\``)))
      return true;
    if (unsure.size === 0 || !/paragraph \d/u.test(found)) return false;
    return (
      [...unsure].some(({ id }) => found.includes(`\`${id}\``)) ||
      [...unsure].some((other) => other === linkedAt(problem, file, content))
    );
  }
  if (!OF_WORDS.has(rule)) return false;
  if (unread.has(`${file.path}:${line}`)) return true;
  const against = unsure.size === 0 ? undefined : linkedAt(problem, file, content);
  return against !== undefined && unsure.has(against);
}
