// Faults in front matter: each field of each file removed, misspelt, doubled, given another kind of value.
import { parseDocument } from 'yaml';
import { COLLECTIONS } from '../../../src/content/content-file.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../src/content/schemas/json-schemas.ts';
import { textOf } from '../../support/content.ts';
import {
  allFields,
  bodyStart,
  type Family,
  type Field,
  fields,
  items,
  type Spot,
  some,
  topicLists,
} from './family.ts';
import { inFile, inLine, type Kind, replaced } from './kind.ts';

/** Whether a field may be left out, by its schema: what it would have said, nobody else knows. */
function isOptional({ path, file }: Field): boolean {
  const collection = COLLECTIONS.find((name) => file.path.startsWith(`content/${name}/`));
  let schema = collection && jsonSchemaOf(collection);
  for (const name of path.slice(0, -1))
    schema = (typeof name === 'number' ? schema?.items : schema?.properties?.[name]) as
      | JsonSchema
      | undefined;
  return !schema?.required?.includes(String(path.at(-1)));
}
/** Wanted all the same where the statement is known in part, as all are here that give them. */
const WANTED_IN_PART = /^(?:words|order|confirmedBy)$/u;
const WRONG_ADDRESSES = [
  ...['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', '/here', '../there'],
  ...['example.org', 'https://', 'https://user@example.org/', 'https://example.org/a b'],
  ...['https://tass.com%2eevil.com/', 'https://tass.com。evil.com/', 'http://127.0.0.1/'],
  ...['http://2130706433/', 'https://localhost./', 'https://example.org/a”'],
  'https://example.org/?utm_source=x',
];
const WRONG_DATES = [
  ...['2022-02-30', '2022-13-01', '4 February 2022', '2022-2-4', '02/04/2022'],
  ...['2022-02-04T00:00Z', '1066-02-03', '9999-11-21'],
];
const PRINTED = ['title', 'shortTitle', 'headline', 'outlet', 'byline', 'standfirst', 'place'];
const OTHER_KIND = { text: '[1]', number: 'many', true: 'perhaps', list: 'many', group: 'many' };

const ofKind =
  (...kinds: Field['kind'][]) =>
  (family: Family): Field[] =>
    fields(family).filter(({ kind }) => kinds.includes(kind));
const named =
  (...names: string[]) =>
  (family: Family): Field[] =>
    ofKind('text')(family).filter(({ name }) => names.includes(name));
/** Under `topics.paragraphs` the names are those of the articles. */
const isArticle = ({ path }: Pick<Field, 'path'>): boolean =>
  path[0] === 'topics' && path.length === 4;
const keys =
  (ofArticles: boolean) =>
  (family: Family): (Spot & { field: Field })[] =>
    fields(family)
      .filter((field) => isArticle(field) === ofArticles)
      .map((field) => ({ ...field.key, field }));
const counts = (family: Family): Field[] =>
  allFields(family)
    .filter(({ name }) => name === 'quoted' || name === 'speech')
    // In brief nothing is quoted that could be counted.
    .filter(({ file }) => !/^brief:/mu.test(textOf(file)));

const numbersOf = ({ text }: Spot): string[] => text.match(/\d+/gu) ?? [];
const listOf = (numbers: readonly string[]): string => `[${numbers.join(', ')}]`;
/** The first number that each other topic has of the same article. */
const ofOtherTopics = (list: Field): string[] =>
  topicLists(list.family)
    .filter(
      ({ file, name, from }) => file === list.file && name === list.name && from !== list.from,
    )
    .flatMap((other) => numbersOf(other).slice(0, 1));

/** A field taken out, by the YAML's own tree. */
const removed: Kind = {
  name: 'a field removed',
  of: (family) =>
    fields(family)
      .filter((field) => !isArticle(field))
      .filter((field) => !isOptional(field) || WANTED_IN_PART.test(field.name))
      .map(({ file, path }) => ({
        what: `${file.path} without ${path.join('.')}`,
        files: () => {
          const text = textOf(file);
          const document = parseDocument(text.slice(4, bodyStart(text) - 4));
          document.deleteIn([...path]);
          return replaced(family, file, `---\n${document}---\n${text.slice(bodyStart(text))}`);
        },
        file: file.path,
        rules: ['field'],
      })),
};
const ordered: Kind = {
  name: 'an order number taken',
  of: (family) => {
    const all = allFields(family).filter(({ name }) => name === 'order');
    return all.flatMap(({ file }) =>
      all
        .filter((other) => other.file !== file)
        .map(({ text, file: other }) => ({
          what: `${file.path} with order ${text}`,
          files: () =>
            replaced(family, file, textOf(file).replace(/^order: .*/mu, `order: ${text}`)),
          // The later of the two, by name, is the one that is named.
          file: [file.path, other.path].sort()[1] ?? '',
          rules: ['duplicate'],
        })),
    );
  },
};

export const frontMatter: readonly Kind[] = [
  removed,
  ordered,
  ...inLine(keys(false), ['field'], { 'a field misspelt': ({ text }) => `${text}x` }),
  ...inLine(keys(true), ['reference'], { 'an article misnamed': ({ text }) => `${text}x` }),
  ...inFile((family) => [...keys(true)(family), ...keys(false)(family)], ['duplicate'], {
    'a field twice': ({ file, from, text, field }) => {
      const before = textOf(file).slice(0, from);
      const indent = before.slice(before.lastIndexOf('\n') + 1).replace('-', ' ');
      return `${text}: 0${field.inFlow ? ', ' : `\n${indent}`}${text}`;
    },
  }),
  ...inLine(ofKind('text', 'number', 'true'), ['field'], {
    'a field of another kind': ({ kind }) => [OTHER_KIND[kind], '~'],
  }),
  ...inFile(ofKind('list', 'group'), ['field'], {
    'a list or a group of another kind': ({ kind, text }) =>
      /^[[{]/u.test(text) ? OTHER_KIND[kind] : undefined,
  }),
  ...inLine(ofKind('number'), ['field'], {
    'a number that is none': ({ text }, turn) =>
      some([`"${text}"`, '-1', '1.5', '1e99', '0x50'], turn, 2),
  }),
  ...inLine(ofKind('text'), ['field', 'character'], {
    'an empty text': (_, turn) => some(['""', '" "', '5'], turn, 3),
    'a hidden character in a field': (_, turn) => some(['"a\u200Bb"', '"a\\u202eb"'], turn, 2),
  }),
  ...inLine(ofKind('text'), ['front-matter'], {
    'an anchor, an alias or a tag': ({ text }, turn) =>
      some([`&x ${text}`, '*x', `!!str ${text}`], turn, 3),
  }),
  ...inLine(named(...PRINTED), ['field', 'front-matter', 'character', 'marks'], {
    'a value cut off by a comment': ({ text }) => `${text} #so`,
    'a field that would be printed as typed': (_, turn) =>
      some(["'*a*'", "'<b>a</b>'", '“a', '…', "'{a}'", "'[a](https://a.org/)'"], turn, 2),
    'text of a wrong encoding in a field': () => ['KÃ¤tie said', 'Xiâ€™s'],
  }),
  ...inLine(named('date', 'published', 'seen'), ['field'], {
    'a wrong date': () => WRONG_DATES.map((date) => `"${date}"`),
  }),
  ...inLine(named('url'), ['field'], {
    'a wrong address': (_, turn) => some(WRONG_ADDRESSES, turn, 3).map((url) => `"${url}"`),
  }),
  ...inLine(named('language'), ['field'], {
    'a wrong language': () => ['english', 'EN', 'e', 'en_GB', 'en-UK', 'cn', 'xx'],
  }),
  ...inLine(named('statement', 'passage', 'article'), ['field', 'reference'], {
    'a name of nothing': ({ text, name }) => ['nothing', `${text}.md`, `../${name}s/${text}`],
  }),
  ...inLine(named('id'), ['field'], { 'a name that the page needs': () => 'unquoted' }),
  ...inFile(counts, ['quotation-count'], {
    'an entry of the double entry changed': ({ text }) => [
      String(Number(text) + 1),
      text === '0' ? undefined : String(Number(text) - 1),
    ],
  }),
  ...inFile(items('paragraphs'), ['paragraph-count', 'quotation-count', 'brief', 'field'], {
    'an entry of the double entry removed or twice': ({ text }) => ['', text + text],
  }),
  ...inFile(topicLists, ['topic-paragraphs'], {
    'a paragraph without a topic': (list) =>
      numbersOf(list).map((_, i, all) => listOf(all.toSpliced(i, 1))),
    'a paragraph in two topics, or twice in one': (list) =>
      [...numbersOf(list), ...ofOtherTopics(list)].map((n) => listOf([...numbersOf(list), n])),
  }),
  ...inFile(topicLists, ['reference', 'field'], {
    'a topic’s paragraph that isn’t there': () => ['[999]', '[0]'],
  }),
  ...inFile(items('topics'), ['topic-paragraphs', 'topic-heading', 'duplicate'], {
    'a topic removed or twice': ({ text }) => ['', text + text],
  }),
];
