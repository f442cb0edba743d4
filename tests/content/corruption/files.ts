// Faults in whole files: size, encoding, YAML, place, absence.
import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { textOf } from '../../support/content.ts';
import { bodyStart, type Family, idOf, some } from './family.ts';
import { type Corruption, type Kind, replaced, short } from './kind.ts';

/** Other contents for a file. */
type Contents = (text: string, turn: number) => readonly (string | Uint8Array)[];

const whole = (rules: readonly Rule[], changes: Readonly<Record<string, Contents>>): Kind[] =>
  Object.entries(changes).map(([name, change]) => ({
    name,
    of: (family) =>
      family.files.flatMap((file, turn) =>
        change(textOf(file), turn).map((content, i) => ({
          what: `${file.path} (${i + 1}): ${short(String(content))}`,
          files: () => replaced(family, file, content),
          file: file.path,
          rules,
        })),
      ),
  }));
/** Lines put into a front matter. */
const inYaml =
  (...lines: readonly string[]): Contents =>
  (text, turn) =>
    some(lines, turn, 2).map((yaml) => text.replace('---\n', () => `---\n${yaml}\n`));
const moved = (family: Family, file: SourceFile, path: string, rule: Rule): Corruption => ({
  what: `${file.path} → ${path}`,
  files: () => family.files.map((other) => (other === file ? { path, bytes: file.bytes } : other)),
  file: path,
  rules: [rule],
});

const FIVE_MB = Buffer.from(`---\n${'And so on.\n'.repeat(500_000)}`);
const ALIASES = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i || ''},`.repeat(9)}]`).join('\n')}`;
const CONTROLS = ['\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\uFFFD', '\uE000', '\r'];
const DEEP = ['>', '> ', '- ', '[', '*', '`', '<', '“'];

export const files: readonly Kind[] = [
  ...whole(['size'], {
    'a file of 5 MB': () => [FIVE_MB],
    'a file too deep to parse': (text, turn) =>
      some(DEEP, turn, 3).map((mark) => `${text}\n${mark.repeat(50_000)}\n`),
  }),
  ...whole(['encoding'], {
    'a file of another encoding': (text) => [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`${text}é`, 'latin1'),
      Buffer.from(`${text}é`).subarray(0, -1),
      // Half a surrogate.
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
    ],
  }),
  ...whole(['front-matter', 'duplicate', 'size'], {
    'a file without front matter': (text) => [
      '',
      ' \n \n',
      text.slice(bodyStart(text)),
      `x\n${text}`,
      `---\n- x\n---\n${text.slice(bodyStart(text))}`,
      text.replace('\n---\n', '\n'),
    ],
    'broken YAML': inYaml('x: [', '{', 'x: "', 'x:\n\ty: 1'),
    'a YAML bomb': inYaml(
      ALIASES,
      `x: ${'['.repeat(50_000)}`,
      `x: ${'{y: '.repeat(20_000)}`,
      Array.from({ length: 5000 }, (_, i) => `x${i}: 1`).join('\n'),
    ),
  }),
  ...whole(['field'], {
    'an unknown field': inYaml(
      ...['author: x', '__proto__: { x: 1 }', 'constructor: x', '5: x', '[a]: x'],
      `x: ${'['.repeat(150)}${']'.repeat(150)}`,
    ),
  }),
  ...whole(['empty-body', 'statement-text'], {
    'a file without a text': (text) => [text.slice(0, bodyStart(text))],
  }),
  ...whole(['character'], {
    'a control character in a file': (text, turn) =>
      some(CONTROLS, turn, 3).map((c) => `${text.trimEnd()}${c}!\n`),
  }),
  {
    name: 'a file in another place',
    of: (family) =>
      family.files.flatMap((file) => [
        ...['Capital.md', 'con.md', `${idOf(file)}.txt`, `${idOf(file)}.mdx`, 'deep/x.md'].map(
          (name) => moved(family, file, file.path.replace(/[\w-]+\.md$/u, name), 'file-name'),
        ),
        moved(family, file, `content/${idOf(file)}.md`, 'file-name'),
        moved(
          family,
          file,
          `content/${family.passages.includes(file) ? 'statements' : 'passages'}/zz-moved.md`,
          'field',
        ),
      ]),
  },
  {
    name: 'a file removed that a comparison needs',
    of: (family) =>
      family.comparisons.flatMap((comparison) =>
        [family.statement, ...family.articles]
          .filter((file) => textOf(comparison).includes(idOf(file)))
          .map((file) => ({
            what: `without ${file.path}`,
            files: () => family.files.filter((other) => other !== file),
            file: comparison.path,
            rules: ['reference'],
          })),
      ),
  },
  {
    name: 'no comparison',
    of: (family) =>
      [[], family.files.filter((file) => !family.comparisons.includes(file))].map((left) => ({
        what: `of ${left.length} files`,
        files: () => left,
        file: 'content/comparisons',
        rules: ['file-name'],
      })),
  },
];
