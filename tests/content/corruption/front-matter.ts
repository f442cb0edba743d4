// Faults in front matter: each field of each file removed, misspelt, doubled, given another kind of value.
import { isMap, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { firstComparison, textOf } from '../../support/content.ts';
import {
  bodyStart,
  type Fault,
  idOf,
  Kinds,
  lineAt,
  PASSAGES,
  put,
  replaced,
  some,
  yamlEnd,
} from './fault.ts';

/** A field as it stands in a file. */
export interface Field {
  readonly file: SourceFile;
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly key: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
  readonly kind: 'text' | 'number' | 'true' | 'list' | 'group';
  readonly inFlow: boolean;
}

const kindOf = (value: Scalar): Field['kind'] => {
  if (isSeq(value)) return 'list';
  if (isMap(value)) return 'group';
  if (value.value === true) return 'true';
  return typeof value.value === 'number' ? 'number' : 'text';
};

function fieldsOf(file: SourceFile): Field[] {
  const text = textOf(file);
  const fields: Field[] = [];
  const walk = (node: unknown, path: readonly (string | number)[], outer: boolean): void => {
    if (!isSeq(node) && !isMap(node)) return;
    const inFlow = outer || node.flow === true;
    if (isSeq(node)) for (const [i, item] of node.items.entries()) walk(item, [...path, i], inFlow);
    else
      for (const { key, value } of node.items as Pair<Scalar, Scalar>[]) {
        const name = String(key.value);
        const [keyFrom = 0, keyTo = 0] = key.range ?? [];
        const [from = 0, to = 0] = value?.range ?? [];
        const end = text.slice(from + 4, to + 4).trimEnd().length + from;
        fields.push({
          file,
          path: [...path, name],
          name,
          key: [keyFrom + 4, keyTo + 4],
          value: [from + 4, end + 4],
          kind: kindOf(value as Scalar),
          inFlow,
        });
        walk(value, [...path, name], inFlow);
      }
  };
  walk(parseDocument(text.slice(4, yamlEnd(text))).contents, [], false);
  return fields;
}
const ALL_FIELDS = firstComparison.flatMap(fieldsOf);
/** Every kind of field that a collection has: where it stands first, and where it stands last. */
export const FIELDS = ALL_FIELDS.filter((field) => {
  const kind = ({ file, path }: Field): string =>
    `${file.path.split('/')[1]} ${path.filter((step) => typeof step === 'string').join('.')}`;
  const alike = ALL_FIELDS.filter((other) => kind(other) === kind(field));
  return field === alike[0] || field === alike.at(-1);
});

/** Fields that may be left out: what they would have said, nobody else knows. */
export const OPTIONAL = new Set(['standfirst', 'byline', 'published', 'note', 'section']);
export const isOptional = ({ path, name, file }: Field): boolean =>
  path.length === 1 && OPTIONAL.has(name) && !file.path.includes('/comparisons/');

/** All files, with a field taken out. */
export function without({ file, path }: Field): readonly SourceFile[] {
  const text = textOf(file);
  const document = parseDocument(text.slice(4, yamlEnd(text)));
  document.deleteIn([...path]);
  return replaced(file, `---\n${String(document)}---\n${text.slice(bodyStart(text))}`);
}

const OTHER_KIND = { text: '[1]', number: 'many', true: 'perhaps', list: 'many', group: 'many' };
const WRONG_ADDRESSES = [
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/',
  '/here',
  '../there',
  'example.org',
  'https://',
  'https://user@example.org/',
  'https://example.org/a b',
];
const WRONG_DATES = [
  '2022-02-30',
  '2022-13-01',
  '4 February 2022',
  '2022-2-4',
  '02/04/2022',
  '2022-02-04T00:00Z',
];

export const frontMatter = new Kinds();

for (const [turn, field] of FIELDS.entries()) {
  const { file, path, name, key, value, kind, inFlow } = field;
  const text = textOf(file);
  const line = lineAt(text, key[0]);
  const was = text.slice(...value);
  // Under `topics.paragraphs` the names are those of the articles.
  const namesArticle = path[0] === 'topics' && path.length === 4;
  const fault = (
    what: string,
    files: () => readonly SourceFile[],
    rules: readonly Rule[],
    at?: number,
  ): Fault => ({
    what: `${idOf(file)} ${path.join('.')} ${what}`,
    files,
    file: file.path,
    line: at,
    rules,
  });
  const set = (words: string, ...rules: Rule[]): Fault =>
    fault(
      `→ ${words}`,
      () => put(file, ...value, words),
      rules,
      ['list', 'group'].includes(kind) ? undefined : line,
    );

  if (!isOptional(field))
    frontMatter.add(
      'a field removed',
      fault(
        'removed',
        () => without(field),
        namesArticle
          ? ['topic-paragraphs']
          : name === 'compared'
            ? ['compared-edition']
            : ['field'],
      ),
    );
  frontMatter.add(
    'a field misspelt',
    fault(
      'misspelt',
      () => put(file, ...key, `${name}x`),
      namesArticle ? ['reference'] : ['field'],
      line,
    ),
  );
  const indent = text.slice(text.lastIndexOf('\n', key[0]) + 1, key[0]).replace('-', ' ');
  frontMatter.add(
    'a field twice',
    fault(
      'twice',
      () => put(file, key[0], key[0], `${name}: 0${inFlow ? ', ' : `\n${indent}`}`),
      ['duplicate'],
      inFlow ? line : line + 1,
    ),
  );
  frontMatter.add(
    'a field of another kind',
    set(OTHER_KIND[kind], 'field'),
    ...some([set('~', 'field')], turn, 2),
  );
  if (kind === 'number')
    frontMatter.add(
      'a number that is none',
      ...some(
        [set(`"${was}"`, 'field'), set('-1', 'field'), set('1.5', 'field'), set('1e99', 'field')],
        turn,
        2,
      ),
    );
  if (kind === 'text') {
    frontMatter.add(
      'an empty text',
      ...some([set('""', 'field'), set('" "', 'field'), set('5', 'field')], turn, 3),
    );
    frontMatter.add(
      'a hidden character in a field',
      ...some([set('"a\u200Bb"', 'character'), set('"a\\u202eb"', 'character', 'field')], turn, 2),
    );
    frontMatter.add(
      'an anchor, an alias or a tag',
      ...some(
        [
          set(`&x ${was}`, 'front-matter'),
          set('*x', 'front-matter'),
          set(`!!str ${was}`, 'front-matter'),
        ],
        turn,
        3,
      ),
    );
  }
  if (kind === 'text' && (name === 'date' || name === 'published'))
    frontMatter.add('a wrong date', ...WRONG_DATES.map((date) => set(`"${date}"`, 'field')));
  if (name === 'url')
    frontMatter.add(
      'a wrong address',
      ...some(WRONG_ADDRESSES, turn, 3).map((address) => set(`"${address}"`, 'field')),
    );
  if (name === 'language')
    frontMatter.add(
      'a wrong language',
      ...['english', 'EN', 'e', 'en_GB'].map((tag) => set(tag, 'field')),
    );
  if (['statement', 'passage', 'article'].includes(name))
    frontMatter.add(
      'a name of nothing',
      set('no-such-file', 'reference'),
      set(`${was}.md`, 'field'),
      set(`../${name}s/${was}`, 'field'),
    );
  if (name === 'order')
    frontMatter.add(
      'an order number taken',
      ...PASSAGES.filter((other) => other !== file).map((other) => {
        const taken = /order: (\d+)/u.exec(textOf(other))?.[1] as string;
        // The later of the two, by name, is the one that is named.
        const [, later] = [file.path, other.path].sort() as [string, string];
        return {
          ...fault(`→ ${taken}`, () => put(file, ...value, taken), ['duplicate']),
          file: later,
        };
      }),
    );
}

for (const { file, path, name, value } of ALL_FIELDS) {
  if (name !== 'quoted' && name !== 'speech') continue;
  const was = Number(textOf(file).slice(...value));
  for (const other of [was + 1, was - 1])
    if (other >= 0)
      frontMatter.add('an entry of the double entry changed', {
        what: `${idOf(file)} ${path.join('.')} → ${other}`,
        files: () => put(file, ...value, String(other)),
        file: file.path,
        rules: ['quotation-count'],
      });
}
