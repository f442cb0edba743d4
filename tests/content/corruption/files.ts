// Faults in whole files: size, encoding, YAML, place.

import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { firstComparison, textOf } from '../../support/content.ts';
import {
  ARTICLES,
  bodyStart,
  COMPARISON,
  type Fault,
  idOf,
  Kinds,
  lineAt,
  replaced,
  STATEMENT,
  some,
} from './fault.ts';

const FIVE_MB = Buffer.from(`---\n${'And so on.\n'.repeat(500_000)}`);
const BOMB = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i || ''},`.repeat(9)}]`).join('\n')}\n`;

export const files = new Kinds();

for (const [turn, file] of firstComparison.entries()) {
  const text = textOf(file);
  const start = bodyStart(text);
  const whole = (what: string, changed: string | Uint8Array, ...rules: Rule[]): Fault => ({
    what: `${file.path} ${what}`,
    files: () => replaced(file, changed),
    file: file.path,
    rules,
  });
  const inYaml = (what: string, yaml: string, ...rules: Rule[]): Fault =>
    whole(what, text.replace('---\n', `---\n${yaml}\n`), ...rules);
  const moved = (path: string, ...rules: Rule[]): Fault => ({
    what: `${file.path} → ${path}`,
    files: (): readonly SourceFile[] =>
      firstComparison.map((other) => (other === file ? { path, bytes: file.bytes } : other)),
    file: path,
    rules,
  });

  files.add('a file of 5 MB', whole('of 5 MB', FIVE_MB, 'size'));
  files.add(
    'a file of another encoding',
    whole('in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'encoding'),
    whole('in Latin-1', Buffer.from(`${text}é`, 'latin1'), 'encoding'),
    whole('cut inside a character', Buffer.from(`${text}é`).subarray(0, -1), 'encoding'),
    whole(
      'with half a surrogate',
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
      'encoding',
    ),
  );
  files.add(
    'a file emptied',
    whole('emptied', '', 'front-matter'),
    whole('of white space', ' \n \n', 'front-matter'),
    whole('without its body', text.slice(0, start), 'empty-body'),
    whole('without its front matter', text.slice(start), 'front-matter'),
    whole('with a line before it', `x\n${text}`, 'front-matter'),
  );
  const TWINS = { a: 'а', e: 'е', o: 'ο', p: 'р', A: 'А', T: 'Τ' };
  files.add(
    'a look-alike letter anywhere',
    ...Object.entries(TWINS).flatMap(([latin, twin]) =>
      [
        // Inside words, and words of one letter, which no Latin neighbour gives away.
        ...some([...text.matchAll(new RegExp(latin, 'gu'))], turn, 40),
        ...[...text.matchAll(new RegExp(`(?<=[ “])${latin}(?= )`, 'gu'))].slice(0, 4),
      ].map(({ index }) => ({
        ...whole(
          `:${lineAt(text, index)} ${text.slice(index - 5, index + 5).trim()} with ${twin}`,
          text.slice(0, index) + twin + text.slice(index + 1),
          'character',
        ),
        line: lineAt(text, index),
      })),
    ),
  );
  files.add(
    'broken YAML',
    inYaml('with an open bracket', 'x: [', 'front-matter'),
    inYaml('with an open brace', '{', 'front-matter'),
    inYaml('with an open mark', 'x: "', 'front-matter', 'duplicate'),
    inYaml('with a tab', 'x:\n\ty: 1', 'front-matter'),
    whole('as a list', `---\n- x\n---\n${text.slice(start)}`, 'front-matter'),
    whole('never closed', text.replace('\n---\n', '\n'), 'front-matter'),
  );
  files.add(
    'a YAML bomb',
    inYaml('of aliases', BOMB, 'front-matter', 'size'),
    inYaml('of brackets', `x: ${'['.repeat(50_000)}`, 'size'),
    inYaml('of closed brackets', `x: ${'['.repeat(150)}${']'.repeat(150)}`, 'field'),
    inYaml('of braces', `x: ${'{y: '.repeat(20_000)}`, 'size'),
    inYaml('of lines', Array.from({ length: 5000 }, (_, i) => `x${i}: 1`).join('\n'), 'size'),
  );
  files.add(
    'an unknown field',
    inYaml('with a field', 'author: x', 'field'),
    inYaml('with __proto__', '__proto__: { x: 1 }', 'field'),
    inYaml('with constructor', 'constructor: x', 'field'),
    inYaml('with a number for a name', '5: x', 'field'),
    inYaml('with a list for a name', '[a]: x', 'field'),
  );
  files.add(
    'HTML in a file',
    whole('with a script', `${text}\n<script>alert(1)</script>\n`, 'html'),
    whole('with a comment', `${text}\n<!-- hidden -->\n`, 'html'),
  );
  files.add(
    'a control character in a file',
    ...some(
      ['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uFFFD', '\uE000', '\r'],
      turn,
      3,
    ).map((c) =>
      whole(`with U+${c.charCodeAt(0).toString(16)}`, `${text.trimEnd()}${c}!\n`, 'character'),
    ),
  );
  files.add(
    'a file too deep to parse',
    ...some(['>', '> ', '- ', '[', '*', '`', '<', '“'], turn, 3).map((mark) =>
      whole(`with 50,000 ${mark}`, `${text}\n${mark.repeat(50_000)}\n`, 'size'),
    ),
  );
  files.add(
    'a file in another place',
    moved(file.path.replace(/[\w-]+\.md$/u, 'Capital.md'), 'file-name'),
    moved(file.path.replace('.md', '.txt'), 'file-name'),
    moved(file.path.replace('.md', '.mdx'), 'file-name'),
    moved(file.path.replace(/^(content\/\w+)/u, '$1/deep'), 'file-name'),
    moved(`content/${idOf(file)}.md`, 'file-name'),
    moved(
      `content/${file.path.includes('/passages/') ? 'statements' : 'passages'}/zz-moved.md`,
      'field',
    ),
  );
}

const removed = (file: SourceFile, named: string, rule: Rule): Fault => ({
  what: `without ${file.path}`,
  files: () => firstComparison.filter((other) => other !== file),
  file: named,
  rules: [rule],
});
files.add(
  'a file removed',
  removed(STATEMENT, COMPARISON.path, 'reference'),
  ...ARTICLES.map((article) => removed(article, COMPARISON.path, 'reference')),
  removed(COMPARISON, 'content/comparisons', 'file-name'),
  {
    what: 'without everything',
    files: () => [],
    file: 'content/comparisons',
    rules: ['file-name'],
  },
);
