// Faults that only repeat another one: a slip is told once, where it was made.
import { COLLECTIONS, type ContentFile } from '../content/content-file.ts';
import type { Fault, LocalFault } from '../faults/fault.ts';
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
const OF_TEXT: ReadonlySet<Rule> = new Set([
  'block',
  'html',
  'empty-body',
  'passage-body',
  'passage-in-text',
  'size',
]);

/** What is at fault itself, so that whatever else speaks of it can't be told. */
export interface Faulty {
  /** Files without content, as `passages/<id>`. */
  readonly broken: ReadonlySet<string>;
  /** Places, as `path:line`, whose Markdown is at fault: what their words come to can't be told. */
  readonly unread: ReadonlySet<string>;
  /** Ids of entries whose words are not what they should be, or that have other paragraphs. */
  readonly unsure: ReadonlySet<string>;
}

const idOf = (path: string): string => path.replace(/^.*\/|\.md$/gu, '');
const entryOf = (path: string): string => path.replace(/^content\/|\.md$/gu, '');

/** What the faults of single files leave unknown. */
export function faultyIn(faults: readonly Fault[], files: readonly ContentFile[]): Faulty {
  const read = new Set(files.map(({ path }) => path));
  return {
    broken: new Set(faults.filter(({ file }) => !read.has(file)).map(({ file }) => entryOf(file))),
    unread: new Set(
      faults
        .filter(({ rule }) => rule === 'block' || rule === 'html')
        .map(({ file, line }) => `${file}:${line}`),
    ),
    unsure: new Set(
      faults
        .filter(
          ({ file, rule }) =>
            rule === 'paragraph-count' ||
            (OF_TEXT.has(rule) && file.startsWith('content/passages/') && read.has(file)),
        )
        .map(({ file }) => idOf(file)),
    ),
  };
}

/** Whether a file that a fault names is one of those: of the collection that it says, or of any. */
function isAmong(broken: ReadonlySet<string>, id: string, values: object): boolean {
  const what = 'what' in values ? `${String(values.what)}s` : undefined;
  return COLLECTIONS.some((c) => (what ?? c) === c && broken.has(`${c}/${id}`));
}

/** Whether a fault is only what another one, told at its own place, makes of words that may be right. */
export function isFollowOn(
  { rule, line, about, values }: LocalFault,
  file: ContentFile,
  { broken, unread, unsure }: Faulty,
): boolean {
  if (rule === 'reference')
    return (
      about !== undefined &&
      (isAmong(broken, about.id, values) || (about.paragraph !== undefined && unsure.has(about.id)))
    );
  if (!OF_WORDS.has(rule)) return false;
  return unread.has(`${file.path}:${line}`) || (about !== undefined && unsure.has(about.id));
}
