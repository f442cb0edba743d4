// Faults in the articles' paragraphs and in the comparison's topics.

import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import {
  AN,
  ARTICLES,
  bodyStart,
  COMPARISON,
  type Fault,
  idOf,
  Kinds,
  lineAt,
  put,
  replaced,
  some,
} from './fault.ts';

/** An article's paragraphs and headings as they stand. */
export function blocksOf(file: SourceFile): string[] {
  const text = textOf(file);
  return text.slice(bodyStart(text)).trim().split('\n\n');
}
export function withBlocks(file: SourceFile, blocks: readonly string[]): readonly SourceFile[] {
  const text = textOf(file);
  return replaced(file, `${text.slice(0, bodyStart(text))}\n${blocks.join('\n\n')}\n`);
}
export const isHeadingBlock = (block: string | undefined): boolean =>
  block?.startsWith('##') ?? false;

const HTML = [
  '<b>',
  '<script>alert(1)</script>',
  '<!-- x -->',
  '<img src=x onerror=alert(1)>',
  '</p>',
  '<a href="javascript:alert(1)">',
  '<?x ?>',
  '<![CDATA[x]]>',
];
const OTHER_BLOCKS = ['- ', '> ', '1. ', '# ', '    ', '### ', '***\n\n'];

export const paragraphs = new Kinds();

for (const file of ARTICLES) {
  const blocks = blocksOf(file);
  for (const [i, block] of blocks.entries()) {
    if (isHeadingBlock(block)) continue;
    const next = blocks[i + 1];
    const fault = (what: string, changed: readonly string[], ...rules: Rule[]): Fault => ({
      what: `${idOf(file)} block ${i + 1} ${what}`,
      files: () => withBlocks(file, changed),
      file: file.path,
      rules,
    });
    paragraphs.add(
      'a paragraph removed',
      fault('removed', blocks.toSpliced(i, 1), 'paragraph-count'),
    );
    paragraphs.add(
      'a paragraph added',
      fault('twice', blocks.toSpliced(i, 0, block), 'paragraph-count'),
      fault('after another', blocks.toSpliced(i, 0, 'Something else happened.'), 'paragraph-count'),
    );
    if (next !== undefined && !isHeadingBlock(next))
      paragraphs.add(
        'two paragraphs merged',
        fault('merged', blocks.toSpliced(i, 2, `${block} ${next}`), 'paragraph-count'),
      );
    const stop = /[.:] /u.exec(block.slice(20))?.index;
    if (stop !== undefined)
      paragraphs.add(
        'a paragraph split',
        fault(
          'split',
          blocks.toSpliced(i, 1, block.slice(0, stop + 21), block.slice(stop + 22)),
          'paragraph-count',
        ),
      );
    paragraphs.add(
      'a paragraph made another kind of block',
      ...some(OTHER_BLOCKS, i, 3).map((mark) =>
        fault(`after “${mark}”`, blocks.with(i, mark + block), 'block'),
      ),
    );
    paragraphs.add(
      'HTML in a paragraph',
      ...some(HTML, i, 3).map((html) =>
        fault(`with ${html}`, blocks.with(i, `${block} ${html}`), 'html'),
      ),
    );
    paragraphs.add(
      'an image or code in a paragraph',
      fault('with an image', blocks.with(i, `${block} ![x](https://example.org/x.png)`), 'block'),
      fault('with code', blocks.with(i, `${block} \`x\``), 'block'),
    );
  }
  const text = textOf(file);
  const { index, 0: entry } = /^ {2}- \{ words: .*\n/mu.exec(text) as RegExpExecArray;
  const inEntries = (what: string, words: string): Fault => ({
    what: `${idOf(file)} ${what}`,
    files: () => put(file, index, index + entry.length, words),
    file: file.path,
    rules: ['paragraph-count'],
  });
  paragraphs.add(
    'an entry of the double entry removed or added',
    inEntries('one removed', ''),
    inEntries('one twice', entry + entry),
  );
}

/** A list of paragraph numbers in the comparison's topics. */
export interface TopicList {
  readonly topic: number;
  readonly article: string;
  readonly numbers: readonly string[];
  readonly from: number;
  readonly to: number;
}
const comparison = textOf(COMPARISON);
export const TOPIC_LISTS: readonly TopicList[] = [
  ...comparison.matchAll(/^ {4}paragraphs: .*$/gmu),
].flatMap((line, topic) =>
  [...line[0].matchAll(/([\w-]+): \[([\d, ]*)\]/gu)].map(
    ({ index, 1: article = '', 2: numbers = '' }) => {
      const from = line.index + index + article.length + 3;
      return {
        topic,
        article,
        numbers: numbers.split(', ').filter(Boolean),
        from,
        to: from + numbers.length,
      };
    },
  ),
);
export const listed = (list: TopicList, numbers: readonly string[]): readonly SourceFile[] =>
  put(COMPARISON, list.from, list.to, numbers.join(', '));

for (const [turn, list] of TOPIC_LISTS.entries()) {
  const { article, numbers, from } = list;
  const fault = (what: string, changed: readonly string[], rules: readonly Rule[]): Fault => ({
    what: `line ${lineAt(comparison, from)} ${article} ${what}`,
    files: () => listed(list, changed),
    file: COMPARISON.path,
    rules,
  });
  const all = Array.from({ length: article === idOf(AN) ? 16 : 11 }, (_, i) => String(i + 1));
  paragraphs.add(
    'a paragraph without a topic',
    ...numbers.map((n) =>
      fault(
        `without ${n}`,
        numbers.filter((other) => other !== n),
        ['topic-paragraphs'],
      ),
    ),
  );
  paragraphs.add(
    'a paragraph in two topics',
    ...some(all, turn, 4)
      .filter((n) => !numbers.includes(n))
      .map((n) => fault(`with ${n}`, [...numbers, n], ['topic-paragraphs'])),
    ...numbers.map((n) => fault(`with ${n} twice`, [...numbers, n], ['topic-paragraphs'])),
  );
  paragraphs.add(
    'a topic’s paragraph that isn’t there',
    fault('with 17', [...numbers, '17'], ['reference']),
    fault('with 0', [...numbers, '0'], ['field']),
  );
}
for (const { index, 0: heading } of comparison.matchAll(/^## .*\n\n/gmu))
  paragraphs.add(
    'a section’s heading removed or added',
    {
      what: `without ${heading.trim()}`,
      files: () => put(COMPARISON, index, index + heading.length, ''),
      file: COMPARISON.path,
      rules: ['topic-heading'],
    },
    {
      what: `${heading.trim()} twice`,
      files: () => put(COMPARISON, index, index, heading),
      file: COMPARISON.path,
      rules: ['topic-heading'],
    },
  );
for (const { index, 0: topic } of comparison.matchAll(/^ {2}- id: .*\n.*\n/gmu))
  paragraphs.add(
    'a topic removed or doubled',
    {
      what: `without ${topic.trim()}`,
      files: () => put(COMPARISON, index, index + topic.length, ''),
      file: COMPARISON.path,
      rules: ['topic-paragraphs', 'topic-heading'],
    },
    {
      what: `${topic.trim()} twice`,
      files: () => put(COMPARISON, index, index, topic),
      file: COMPARISON.path,
      rules: ['duplicate'],
    },
  );
