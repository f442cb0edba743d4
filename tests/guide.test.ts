// The authors' guide is true: its tables are the schemas' and the rules' own, its examples are judged and counted as it
// says. `UPDATE=1` writes the tables of fields and rules anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS, type Collection } from '../src/content/content-file.ts';
import { type JsonSchema, jsonSchemaOf } from '../src/content/schemas/json-schemas.ts';
import { RULES } from '../src/faults/rules.ts';
import {
  differences,
  FIDELITIES,
  judge,
  needsAsPrinted,
  passageWords,
} from '../src/judge/judge.ts';
import { countWords, withoutMarks } from '../src/text/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PATH = `${ROOT}content/README.md`;
const guide = readFileSync(PATH, 'utf8');

/** What stands under a heading, up to the next one. */
const under = (heading: string): string =>
  guide.split(`\n${heading}\n`)[1]?.split(/^#+ /mu)[0] ?? '';
/** The rows of the first table of a text, its header left out; code loses its backticks. */
const rowsOf = (text: string): string[][] =>
  (/(?:^\|.*\n)+/mu.exec(text)?.[0] ?? '')
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/^`(.*)`$/u, '$1')),
    );
const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Every field of a JSON Schema by its name, inner ones as `outer.inner`. */
function fieldsOf(schema: JsonSchema, prefix = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const field = value as JsonSchema;
    const needed = schema.required?.includes(key) ? 'yes' : 'no';
    return [
      [`\`${prefix}${key}\``, needed, field.description ?? ''],
      ...fieldsOf((field.items ?? field) as JsonSchema, `${prefix}${key}.`),
    ];
  });
}
const titleOf = (collection: Collection): string =>
  `### ${collection.charAt(0).toUpperCase()}${collection.slice(1)}`;

const TABLES: readonly (readonly [heading: string, table: string])[] = [
  ...COLLECTIONS.map(
    (collection) =>
      [
        titleOf(collection),
        table(['field', 'needed', 'what it is'], fieldsOf(jsonSchemaOf(collection))),
      ] as const,
  ),
  [
    '## The rules',
    table(
      ['rule', 'what holds', 'what to do'],
      Object.entries(RULES).map(([rule, { holds, remedy }]) => [`\`${rule}\``, holds, remedy]),
    ),
  ],
];

test.each(TABLES)('%s: the table is the code’s own', (heading, expected) => {
  if (process.env.UPDATE) {
    const [before = '', after = ''] = readFileSync(PATH, 'utf8').split(`\n${heading}\n`);
    writeFileSync(
      PATH,
      `${before}\n${heading}\n${after.replace(/(?:^\|.*\n)+/mu, `${expected}\n`)}`,
    );
  } else expect(under(heading)).toContain(expected);
});

describe('how a quotation is judged', () => {
  const text = under('## How a quotation is judged');
  const sentences = [...text.matchAll(/^> (.+)$/gmu)].map(([, sentence = '']) => sentence);
  const words = passageWords(sentences);
  const rows = rowsOf(text);

  test.each(rows)('%s: %s', (printed, judged, title) => {
    const judgement = judge(withoutMarks(printed), words);
    const labels = judgement.labels.map((label) =>
      label.replace('-mid-', ' mid-').replace('first-', 'first '),
    );
    expect(judgement.fromPassage ? labels.join(', ') : 'not from this passage').toBe(judged);
    const vouched = judgement.fromPassage && needsAsPrinted(judgement);
    expect(vouched ? `as printed: ${differences(judgement, words).join(', ')}` : '').toBe(title);
  });

  test('every label has a row', () => {
    const shown = rows.flatMap(([printed = '']) => judge(withoutMarks(printed), words).labels);
    expect(new Set(shown)).toEqual(new Set(FIDELITIES));
  });
});

test.each(rowsOf(under('## How words are counted')))('“%s” has %s words', (text, count) => {
  expect(String(countWords(text))).toBe(count);
});

describe('what the guide points at', () => {
  const links = new Set<string>();
  visit(remark().parse(guide), 'link', ({ url }) => void links.add(url));
  const anchors = [...guide.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

  test.each([...links].filter((url) => !url.startsWith('https://')))('%s is there', (url) => {
    if (url.startsWith('#')) expect(anchors).toContain(url.slice(1));
    else expect(existsSync(`${ROOT}content/${url}`)).toBe(true);
  });

  test('its commands are scripts of the project', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const named = [...guide.matchAll(/\bnpm run (\w+)/gu)].map(([, name = '']) => name);
    expect(named).toContain('check');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
