// Whatever stands in a file, the check answers: it neither throws nor hangs, and each problem can be read and found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { LIMITS } from '../../src/content/limits.ts';
import { printText } from '../../src/faults/print-text.ts';
import { RULES } from '../../src/faults/rules.ts';
import { check, firstComparison, sourceFile, textOf } from '../support/content.ts';
import { isFuzz, runs } from '../support/runs.ts';

/** A few seconds of this process's own time, for files as large as they may be: the machine may be doing other work. */
const PATIENCE = isFuzz ? 5_000 : 2_000;
/** The part of a file's largest size that an ordinary run tries: what grows with the square is found at that, too. */
const PART = isFuzz ? 1 : 0.2;

/** Checks files, and holds every problem to what an author needs. */
function answer(files: readonly SourceFile[]): void {
  const start = process.cpuUsage();
  const { problems } = check(files);
  const text = printText(problems);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(PATIENCE);
  const lengths = new Map(
    files.map((source) => [source.path, textOf(source).split(/\r\n?|\n/u).length]),
  );
  for (const { file, line, column, rule, found, expected } of problems) {
    if (!(Number.isInteger(line) && line >= 1 && line <= (lengths.get(file) ?? 1)))
      throw new Error(`no such line: ${file}:${line}:${column} ${rule} ${found}`);
    if (!(Number.isInteger(column) && column >= 1))
      throw new Error(`no such column: ${file}:${line}:${column} ${rule} ${found}`);
    if (!(rule in RULES) || !/\S/u.test(found) || !/\S/u.test(expected))
      throw new Error(`not told: ${file}:${line}:${column} ${rule} “${found}” “${expected}”`);
  }
  expect(text).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n|\[object Object\]|node_modules/u);
}

const BITS = [
  // Markdown
  '\n',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '\\',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~~',
  '# ',
  '## ',
  '### ',
  '> ',
  '- ',
  '1. ',
  '---\n',
  '===\n',
  '***\n',
  '[',
  ']',
  '](',
  ')',
  '![',
  '[x]: y\n',
  '[^1]',
  '<',
  '</b>',
  '<b>',
  '<!--',
  '-->',
  '<?',
  '<https://example.org>',
  '<a@b.c>',
  '&',
  '&amp;',
  '&#8203;',
  '&#0;',
  '&#x110000;',
  '&nosuch;',
  '|',
  '| - |\n',
  '  \n',
  '\\\n',
  '~~x~~',
  'https://example.org',
  // Quotations
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '…',
  '...',
  '. . .',
  '[…]',
  '[two]',
  '[T]he',
  '—',
  '–',
  '-',
  '“The sides”',
  '[“The sides”](../passages/taiwan.md)',
  '[“States”](../passages/democracy.md "as printed: x")',
  '(../passages/no-limits.md)',
  '[¶3](#p3)',
  '[¶99](../articles/arete-news-china-backs-russia.md#p99)',
  '](javascript:alert(1))',
  '](../../x)',
  ' "as printed"',
  // YAML
  ': ',
  '?',
  '? ',
  '{',
  '}',
  '[]',
  '{}',
  ',',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '|\n',
  '>-\n',
  '%YAML 1.2\n',
  '...\n',
  '"',
  "'",
  '~',
  'null',
  'true',
  '0x1F',
  '1e999',
  '.nan',
  '2022-02-04',
  '<<: *a\n',
  '__proto__: x\n',
  'constructor: x\n',
  'toString: x\n',
  'title: x\n',
  'paragraphs:\n',
  '  - { words: 1, quoted: 0, speech: 0 }\n',
  // Characters
  '\u0000',
  '\u0001',
  '\u0002',
  '\r',
  '\r\n',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\uFFFD',
  '\uFFFF',
  '\u{1F600}',
  '\u{10FFFF}',
  'e\u0301',
  'а',
  'ı',
  'İ',
  'ß',
  '中文',
  'العربية',
] as const;
const bit = fc.constantFrom(...BITS);
const snippet = fc.oneof(
  bit,
  fc.array(bit, { maxLength: 8 }).map((bits) => bits.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
// By number, so that a counterexample prints a number and not the file.
const file = fc.nat(firstComparison.length - 1);
const real = (n: number): SourceFile => firstComparison[n] as SourceFile;
const put = (changed: SourceFile): SourceFile[] =>
  firstComparison.map((other) => (other.path === changed.path ? changed : other));

describe('for any input', () => {
  test('of any bytes', () => {
    fc.assert(
      fc.property(file, fc.uint8Array({ maxLength: 2000 }), (n, bytes) => {
        answer(put({ path: real(n).path, bytes }));
      }),
      runs(20),
    );
  });

  test('of a real file with any of its bytes changed', () => {
    fc.assert(
      fc.property(
        file,
        fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (n, changes) => {
          const { path, bytes } = real(n);
          const changed = Uint8Array.from(bytes);
          for (const [at, byte] of changes) changed[Math.floor(at * (changed.length - 1))] = byte;
          answer(put({ path, bytes: changed }));
        },
      ),
      runs(20),
    );
  });

  test('of a real file with anything put in, taken out, doubled or moved', () => {
    const change = fc.record({
      kind: fc.constantFrom('insert', 'replace', 'delete', 'double', 'move', 'cut'),
      from: share,
      length: fc.oneof(fc.nat(5), fc.nat(200), fc.nat(5000)),
      to: share,
      words: snippet,
    });
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (n, changes) => {
        const source = real(n);
        let text = textOf(source);
        for (const { kind, from, length, to, words } of changes) {
          const at = Math.floor(from * text.length);
          const span = text.slice(at, at + length);
          const rest = text.slice(0, at) + text.slice(at + length);
          if (kind === 'insert') text = text.slice(0, at) + words + text.slice(at);
          if (kind === 'replace') text = text.slice(0, at) + words + text.slice(at + length);
          if (kind === 'delete') text = rest;
          if (kind === 'double') text = text.slice(0, at) + span + text.slice(at);
          if (kind === 'move')
            text = rest.slice(0, to * rest.length) + span + rest.slice(to * rest.length);
          if (kind === 'cut') text = text.slice(0, at);
        }
        answer(put(sourceFile(source.path, text)));
      }),
      runs(40),
    );
  });

  test('of front matter and body made of anything', () => {
    const part = fc.array(snippet, { maxLength: 12 }).map((bits) => bits.join(''));
    fc.assert(
      fc.property(file, part, part, (n, yaml, body) => {
        answer(put(sourceFile(real(n).path, `---\n${yaml}\n---\n${body}`)));
      }),
      runs(20),
    );
  });

  test('of a real front matter with any value for any field', () => {
    const value = fc.oneof(
      snippet,
      fc.json({ maxDepth: 3 }),
      fc.constantFrom(
        '[]',
        '{}',
        '[[[]]]',
        '- x',
        '"\\u0000"',
        '!!binary x',
        '!!set {a}',
        '!!timestamp 2022-02-04',
        '? x',
      ),
    );
    fc.assert(
      fc.property(file, fc.nat(), value, (at, n, other) => {
        const source = real(at);
        const text = textOf(source);
        const fields = [
          ...text.slice(0, text.indexOf('\n---\n', 4)).matchAll(/(?<=[\w] ?: )\S[^,}\n]*/gu),
        ];
        const field = fields[n % fields.length] as RegExpExecArray;
        answer(
          put(
            sourceFile(
              source.path,
              text.slice(0, field.index) + other + text.slice(field.index + field[0].length),
            ),
          ),
        );
      }),
      runs(20),
    );
  });

  test('of any names and any number of files', () => {
    const path = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .tuple(
          fc.constantFrom('articles', 'passages', 'statements', 'comparisons', 'x', '..'),
          fc.string({ maxLength: 10 }),
        )
        .map(([folder, name]) => `content/${folder}/${name}.md`),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(file, fc.option(path, { freq: 2 })), {
          maxLength: 20,
          selector: ([n, other]) => other ?? real(n).path,
        }),
        (files) => {
          answer(
            files.map(([n, other]) => ({ path: other ?? real(n).path, bytes: real(n).bytes })),
          );
        },
      ),
      runs(20),
    );
  });
});

describe('for any amount', () => {
  const places = {
    body: (text: string, words: string) => `${text}\n${words}\n`,
    // In as many blocks as a file may have lines.
    paragraphs: (text: string, words: string) =>
      `${text}\n${words.match(/[\s\S]{1,300}/gu)?.join('\n\n')}\n`,
    quotation: (text: string, words: string) => `${text}\n[“${words}”](../passages/taiwan.md)\n`,
    quotations: (text: string, words: string) =>
      `${text}\n${(words.match(/[\s\S]{1,2900}/gu) ?? []).map((part, i) => `“${i} ${part.replace(/\s+/gu, ' ')}”`).join('\n\n')}\n`,
    yaml: (text: string, words: string) => text.replace('---\n', `---\nx: ${words}\n`),
    note: (text: string, words: string) =>
      text.replace(/(?<=^note: ).*$/mu, () => JSON.stringify(words.slice(0, 1000))),
    passage: (text: string, words: string) => `${text.trimEnd()} ${words}\n`,
  };
  const fill = (piece: string, bytes: number): string =>
    piece.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(piece))));

  // Each up to the limit of a file's size, in the places that take it longest.
  const PIECES = {
    body: [
      '>',
      '> ',
      '- ',
      '1. ',
      '[',
      '![',
      '*',
      '`',
      '<',
      '“',
      '## a\n',
      'a\n=\n',
      '```\n',
      '[a]: b\n',
      '    a\n',
      '\t',
      '\n',
      '\r',
      '\\',
      '&amp;',
      '\u200B',
      'aа',
      'a',
      '中',
      ' ',
    ],
    paragraphs: [
      '[',
      '](',
      '[a](',
      '*a ',
      '*a**b',
      '**a *b ',
      '_a',
      '`',
      '<a ',
      '<!--',
      '</',
      '&',
      '“',
      '‘a’b ',
      '"',
      '- ',
      'a\n=\n',
      'a  \n',
      'a\\\n',
      '’b ',
    ],
    quotations: [
      'the sides ',
      'the … ',
      '[the] of ',
      '…',
      '. ',
      'a—',
      '— ',
      '<!--',
      '[',
      '\\',
      'States ',
    ],
    yaml: [
      '[',
      '{',
      '{a: ',
      '[a, ',
      '&a ',
      '*a ',
      '? ',
      ': ',
      '- ',
      '# ',
      '"',
      'a ',
      '!!x ',
      '\n  ',
    ],
  } as const;
  const CASES = Object.entries(PIECES).flatMap(([place, pieces]) =>
    pieces.map((piece) => ({ place: place as keyof typeof PIECES, piece })),
  );
  test.each(CASES)('of $piece in $place', { timeout: 60_000 }, ({ place, piece }) => {
    const source = real(0);
    const words = fill(piece, PART * (LIMITS.file - source.bytes.length - 20_000));
    answer(put(sourceFile(source.path, places[place](textOf(source), words))));
  });
  test('of any two of them, anywhere', () => {
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(...Object.values(places)),
        fc.array(bit, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 10, max: PART * 60_000 }),
        fc.boolean(),
        (n, place, bits, size, isClosed) => {
          const source = real(n);
          const words = fill(bits.join(''), size);
          const closing = isClosed
            ? fill([...bits].reverse().join('').replaceAll('[', ']').replaceAll('{', '}'), size)
            : '';
          answer(put(sourceFile(source.path, place(textOf(source), words + closing))));
        },
      ),
      runs(10),
    );
  }, 60_000);

  test('of nesting by indentation', () => {
    const deep = (piece: (i: number) => string, levels: number): string =>
      Array.from({ length: levels }, (_, i) => piece(i)).join('\n');
    for (const source of firstComparison.slice(0, 2)) {
      const text = textOf(source);
      for (const words of [
        deep((i) => `${' '.repeat(i * 2)}- a`, 150),
        deep((i) => `${' '.repeat(i * 3)}1. a`, 120),
        deep((i) => `${' '.repeat(i)}> a`, 300),
        deep((i) => `${'> '.repeat(Math.min(i, 16))}a`, 400),
      ])
        answer(put(sourceFile(source.path, `${text}\n${words}\n`)));
      answer(
        put(
          sourceFile(
            source.path,
            text.replace('---\n', () => `---\n${deep((i) => `${' '.repeat(i)}x:`, 450)}\n`),
          ),
        ),
      );
    }
  }, 60_000);
});
