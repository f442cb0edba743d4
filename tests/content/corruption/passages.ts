// Faults in the passages, the words that all else is held against.

import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { firstComparison, sourceFile, textOf } from '../../support/content.ts';
import {
  bare,
  bodyStart,
  CITATIONS,
  type Fault,
  idOf,
  Kinds,
  type Link,
  PASSAGES,
  put,
  QUOTATIONS,
  replaced,
  some,
  sourceOf,
  wordsOf,
} from './fault.ts';

const linksTo = (passage: SourceFile): Link[] =>
  [...QUOTATIONS, ...CITATIONS].filter(({ url }) => url.endsWith(`/passages/${idOf(passage)}.md`));

/** The words of a passage as they stand, each with what it is to be found by. */
const WORD = /[^\s>]+/gu;
const folded = (words: readonly string[]): string[] =>
  words.map((word) => bare(word).toLowerCase());

/** For each word of a passage, by its position, the files that quote it. */
export function quotedWords(passage: SourceFile): Map<number, Set<string>> {
  const source = folded(sourceOf(passage).split(' '));
  const found = new Map<number, Set<string>>();
  for (const { text, file } of linksTo(passage)) {
    const printed = folded(wordsOf(text)).filter((word) => !word.startsWith('['));
    const places = source.flatMap((_, i) =>
      printed.every((word, k) => word === source[i + k]) ? [i] : [],
    );
    // A run that stands twice stays whole when one of the two is changed.
    if (places.length !== 1) continue;
    for (const [k] of printed.entries()) {
      const at = (places[0] as number) + k;
      found.set(at, (found.get(at) ?? new Set()).add(file.path));
    }
  }
  return found;
}

/** All files, with one word of a passage changed; by position. */
export function withWordChanged(passage: SourceFile, position: number): readonly SourceFile[] {
  const text = textOf(passage);
  const start = bodyStart(text);
  const { 0: word, index } = [...text.slice(start).matchAll(WORD)][position] as RegExpExecArray;
  return put(
    passage,
    start + index,
    start + index + word.length,
    word.replace(bare(word), /^\p{Lu}/u.test(bare(word)) ? 'Zebra' : 'zebra'),
  );
}

export const passages = new Kinds();

for (const passage of PASSAGES) {
  const text = textOf(passage);
  const start = bodyStart(text);
  const body = text.slice(start).trim();
  for (const [position, files] of some([...quotedWords(passage)], 0, 2))
    for (const file of files)
      passages.add('a passage’s word changed that is quoted', {
        what: `${idOf(passage)} word ${position + 1}, quoted in ${file}`,
        files: () => withWordChanged(passage, position),
        file,
        rules: ['as-printed-missing', 'not-from-passage'],
      });

  const fault = (what: string, changed: string, ...rules: Rule[]): Fault => ({
    what: `${idOf(passage)} ${what}`,
    files: () => replaced(passage, `${text.slice(0, start)}\n${changed}\n`),
    file: passage.path,
    rules,
  });
  const copied = (what: string, copy: string): Fault => ({
    what: `${idOf(passage)} ${what}`,
    files: () => [...firstComparison, sourceFile('content/passages/zz-copy.md', copy)],
    file: 'content/passages/zz-copy.md',
    rules: ['duplicate'],
  });
  passages.add(
    'a passage emptied',
    fault('emptied', '', 'empty-body'),
    fault('as an empty blockquote', '>', 'empty-body'),
  );
  passages.add(
    'a passage doubled',
    fault('in itself', `${body}\n>\n${body.split('\n')[0]}`, 'duplicate'),
    copied('in another file', text),
    copied('in another file with another order', text.replace(/^order: .*/mu, 'order: 99')),
  );
  passages.add(
    'a passage of another form',
    fault('without its blockquote', body.replace(/^> ?/gmu, ''), 'passage-body'),
    fault('with words after it', `${body}\n\nMore words.`, 'passage-body'),
    fault('with a link', body.replace('>', '> [x](https://example.org)'), 'passage-body'),
    fault('with emphasis', body.replace(/> (\S+)/u, '> *$1*'), 'passage-body'),
    fault('with HTML', body.replace('>', '> <b>x</b>'), 'html'),
    fault('as a list', body.replace('> ', '> - '), 'passage-body'),
    fault('with a heading', `> ## x\n${body}`, 'passage-body'),
  );
  const cut = (of: number): string =>
    body
      .split(' ')
      .slice(0, of)
      .join(' ')
      .replace(/[.,;:]$/u, '');
  const words = body.split(' ').length;
  passages.add(
    'a passage cut, or split in mid-sentence',
    ...some([...body.matchAll(/(?<=[a-z,]) (?=[a-z])/gu)], 0, 7).map(({ index }) =>
      fault(
        `split before ${body.slice(index, index + 20)}`,
        `${body.slice(0, index)}\n>\n> ${body.slice(index + 1)}`,
        'passage-body',
      ),
    ),
    ...[Math.floor(words / 3), Math.floor(words / 2), words - 1].map((of) =>
      fault(`cut after word ${of}`, cut(of), 'passage-body'),
    ),
    fault('without its first word', body.replace(/^> \S+ /u, '> '), 'passage-body'),
    fault('without its closing stop', body.replace(/\.$/u, ''), 'passage-body'),
  );
  passages.add(
    'a passage with what a template left',
    fault('with a brace', body.replace(/\.$/u, ' {x}.'), 'block'),
  );
  passages.add(
    'a passage doubled inside',
    fault('its text twice', `${body} ${body.replace(/^> /gmu, '')}`, 'duplicate', 'passage-body'),
    ...PASSAGES.filter((other) => other.path > passage.path).map((other) =>
      fault(`with ${idOf(other)} on the same line`, `${body} ${sourceOf(other)}`, 'duplicate'),
    ),
    copied(
      'in lower case and without its stop',
      text
        .replace(/^order: .*/mu, 'order: 99')
        .replace(/^title: .*/mu, 'title: Copy')
        .replace(
          body,
          body.replace(/(?<=> \S+ ).*?(?=\.?$)/gmu, (w) => w.toLowerCase()),
        ),
    ),
  );
  passages.add(
    'two passages of one title',
    ...PASSAGES.filter((other) => other.path < passage.path)
      .slice(0, 2)
      .map(
        (other): Fault => ({
          what: `${idOf(passage)} with the title of ${idOf(other)}`,
          files: () =>
            replaced(
              passage,
              text.replace(/^title: .*/mu, /^title: .*/mu.exec(textOf(other))?.[0] ?? ''),
            ),
          file: passage.path,
          rules: ['duplicate'],
        }),
      ),
  );
  passages.add(
    'a passage over-long',
    fault('over-long', `${body} ${'And so on. '.repeat(600)}`, 'size'),
  );
  passages.add(
    'a hidden or look-alike letter in a passage',
    ...['e\u200B', 'е', 'e\u202E', 'e&#8203;'].map((letter) =>
      fault(`e → ${letter}`, body.replace('e', letter), 'character'),
    ),
  );
  passages.add(
    'a passage removed',
    ...linksTo(passage)
      .filter(({ file }) => file !== passage)
      .map(
        (link): Fault => ({
          what: `${idOf(passage)}, quoted in ${idOf(link.file)}:${link.line}`,
          files: () => firstComparison.filter((file) => file !== passage),
          file: link.file.path,
          line: link.line,
          rules: ['reference'],
        }),
      ),
  );
}
