// Faults in whole files: size, encoding, YAML, place, absence.
import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import { bodyStart, type Family, idOf, some } from './family.ts';
import { type Corruption, type Kind, replaced } from './kind.ts';

/** Another content for a file, with its name. */
type Other = readonly [what: string, content: string | Uint8Array];

const whole = (
  name: string,
  change: (text: string, turn: number) => readonly Other[],
  ...rules: readonly Rule[]
): Kind => ({
  name,
  of: (family) =>
    family.files.flatMap((file, turn) =>
      change(textOf(file), turn).map(([what, content]) => ({
        what: `${file.path} ${what}`,
        files: () => replaced(family, file, content),
        file: file.path,
        rules,
      })),
    ),
});
const inYaml = (
  name: string,
  lines: Readonly<Record<string, string>>,
  ...rules: readonly Rule[]
): Kind =>
  whole(
    name,
    (text, turn) =>
      some(Object.entries(lines), turn, 2).map(([what, yaml]) => [
        what,
        text.replace('---\n', () => `---\n${yaml}\n`),
      ]),
    ...rules,
  );
const moved = (family: Family, file: SourceFile, path: string, ...rules: Rule[]): Corruption => ({
  what: `${file.path} → ${path}`,
  files: () => family.files.map((other) => (other === file ? { path, bytes: file.bytes } : other)),
  file: path,
  rules,
});
const without = (
  family: Family,
  file: SourceFile,
  named: string,
  ...rules: Rule[]
): Corruption => ({
  what: `without ${file.path}`,
  files: () => family.files.filter((other) => other !== file),
  file: named,
  rules,
});

const FIVE_MB = Buffer.from(`---\n${'And so on.\n'.repeat(500_000)}`);
const ALIASES = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i || ''},`.repeat(9)}]`).join('\n')}`;
const CONTROLS = ['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uFFFD', '\uE000', '\r'];

export const files: readonly Kind[] = [
  whole('a file of 5 MB', () => [['of 5 MB', FIVE_MB]], 'size'),
  whole(
    'a file of another encoding',
    (text) => [
      ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['in Latin-1', Buffer.from(`${text}é`, 'latin1')],
      ['cut inside a character', Buffer.from(`${text}é`).subarray(0, -1)],
      [
        'with half a surrogate',
        Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
      ],
    ],
    'encoding',
  ),
  whole(
    'a file without front matter',
    (text) => [
      ['emptied', ''],
      ['of white space', ' \n \n'],
      ['without it', text.slice(bodyStart(text))],
      ['with a line before it', `x\n${text}`],
      ['with a list for it', `---\n- x\n---\n${text.slice(bodyStart(text))}`],
      ['with its end lost', text.replace('\n---\n', '\n')],
    ],
    'front-matter',
  ),
  whole(
    'a file without a text',
    (text) => [['without it', text.slice(0, bodyStart(text))]],
    'empty-body',
    'statement-text',
  ),
  inYaml(
    'broken YAML',
    {
      'with an open bracket': 'x: [',
      'with an open brace': '{',
      'with an open mark': 'x: "',
      'with a tab': 'x:\n\ty: 1',
    },
    'front-matter',
    'duplicate',
  ),
  inYaml(
    'a YAML bomb',
    {
      'of aliases': ALIASES,
      'of brackets': `x: ${'['.repeat(50_000)}`,
      'of braces': `x: ${'{y: '.repeat(20_000)}`,
      'of lines': Array.from({ length: 5000 }, (_, i) => `x${i}: 1`).join('\n'),
    },
    'front-matter',
    'size',
  ),
  inYaml(
    'an unknown field',
    {
      author: 'author: x',
      __proto__: '__proto__: { x: 1 }',
      constructor: 'constructor: x',
      'a number': '5: x',
      'a list': '[a]: x',
      nested: `x: ${'['.repeat(150)}${']'.repeat(150)}`,
    },
    'field',
  ),
  whole(
    'a control character in a file',
    (text, turn) =>
      some(CONTROLS, turn, 3).map((c) => [
        `with U+${c.charCodeAt(0).toString(16)}`,
        `${text.trimEnd()}${c}!\n`,
      ]),
    'character',
  ),
  whole(
    'a file too deep to parse',
    (text, turn) =>
      some(['>', '> ', '- ', '[', '*', '`', '<', '“'], turn, 3).map((mark) => [
        `with 50,000 ${mark}`,
        `${text}\n${mark.repeat(50_000)}\n`,
      ]),
    'size',
  ),
  {
    name: 'a file in another place',
    of: (family) =>
      family.files.flatMap((file) => [
        ...[
          file.path.replace(/[\w-]+\.md$/u, 'Capital.md'),
          file.path.replace(/[\w-]+\.md$/u, 'con.md'),
          file.path.replace('.md', '.txt'),
          file.path.replace('.md', '.mdx'),
          file.path.replace(/^(content\/\w+)/u, '$1/deep'),
          `content/${idOf(file)}.md`,
        ].map((path) => moved(family, file, path, 'file-name')),
        moved(
          family,
          file,
          `content/${family.passages.includes(file) ? 'statements' : 'passages'}/zz-moved.md`,
          'field',
        ),
      ]),
  },
  {
    name: 'a file removed',
    of: (family) =>
      family.comparisons.flatMap((comparison) => [
        without(family, family.statement, comparison.path, 'reference'),
        ...family.articles
          .filter((article) => textOf(comparison).includes(idOf(article)))
          .map((article) => without(family, article, comparison.path, 'reference')),
      ]),
  },
  {
    name: 'no comparison',
    of: (family) =>
      [[], family.files.filter(({ path }) => !path.includes('/comparisons/'))].map((left) => ({
        what: `of ${left.length} files`,
        files: () => left,
        file: 'content/comparisons',
        rules: ['file-name'] as const,
      })),
  },
];
