// The authors' guide is true: its templates pass, its examples fail as it says, its tables name every field.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Code, RootContent } from 'mdast';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../src/checks/check-content.ts';
import { titleFor } from '../src/checks/check-quotation.ts';
import { COLLECTIONS, type Collection, SCHEMAS } from '../src/content/content-file.ts';
import { readContent } from '../src/content/read-content.ts';
import { LIMITS } from '../src/content/read-file.ts';
import { type JsonSchema, jsonSchemaOf } from '../src/content/schemas/json-schemas.ts';
import { formatProblem } from '../src/faults/format-problems.ts';
import { RULES } from '../src/faults/rules.ts';
import { FIDELITIES, judge, passageWords } from '../src/judge/judge.ts';
import { countWords, withoutMarks } from '../src/text/words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GUIDE = readFileSync(`${ROOT}content/README.md`, 'utf8');

// The guide as sections: a heading, and what stands under it up to the next heading of its depth or above.

interface Section {
  readonly title: string;
  readonly nodes: readonly RootContent[];
}

const sourceOf = (node: RootContent): string =>
  GUIDE.slice(node.position?.start.offset, node.position?.end.offset);

function sectionsOf(nodes: readonly RootContent[], depth: number): Section[] {
  const isHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth <= depth;
  return nodes.flatMap((node, i): Section[] => {
    if (node.type !== 'heading' || node.depth !== depth) return [];
    const end = nodes.findIndex((other, j) => j > i && isHeading(other));
    return [
      {
        title: sourceOf(node).replace(/^#+ /u, ''),
        nodes: nodes.slice(i + 1, end < 0 ? undefined : end),
      },
    ];
  });
}

const CHAPTERS = sectionsOf(remark().parse(GUIDE).children, 2);

function chapter(title: string): readonly RootContent[] {
  const found = CHAPTERS.find((section) => section.title === title);
  if (!found) throw new Error(`the guide has no chapter “${title}”`);
  return found.nodes;
}

const codesOf = (nodes: readonly RootContent[]): Code[] =>
  nodes.filter((node) => node.type === 'code');

/** The rows of the one table among some nodes, its header left out; code loses its backticks. */
function tableOf(nodes: readonly RootContent[]): string[][] {
  const tables = nodes.filter((node) => sourceOf(node).startsWith('|'));
  expect(tables).toHaveLength(1);
  return tables.flatMap((table) =>
    sourceOf(table)
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .replace(/^\||\|$/gu, '')
          .split('|')
          .map((cell) => cell.trim().replace(/^`(.*)`$/u, '$1')),
      ),
  );
}

// A small valid `content/`: the guide's templates with these words in place of their braces and brackets.

type Tree = ReadonlyMap<string, string>;
type Words = Readonly<Record<string, string | readonly string[]>>;

const TEMPLATES: Record<Collection, string> = {
  statements: 'A statement',
  passages: 'A passage',
  articles: 'An article',
  comparisons: 'A comparison',
};
const PLACEHOLDER = /\{([^{}]+)\}|<([^<>]+)>/gu;

const passage = (order: number, label: string, sentences: readonly [string, string]): Words => ({
  'statement id': 'ferry-2024',
  'short label': label,
  number: String(order),
  section: 'one',
  publisher: 'Île Gazette',
  address: 'https://example.org/gazette',
  'whole or part': 'whole',
  'what a reader must know about the wording': 'The Gazette prints it in italics.',
  'first sentence': sentences[0],
  'second sentence': sentences[1],
});

const FILLED: readonly (readonly [path: string, collection: Collection, words: Words])[] = [
  [
    'content/statements/ferry-2024.md',
    'statements',
    {
      'full title': 'Joint Declaration of Two Towns on Their Ferry',
      'short title': 'ferry declaration',
      'YYYY-MM-DD': '2024-03-01',
      place: 'the quay',
      'one issuer': 'Upper Town',
      'another issuer': 'Lower Town',
      'language tag': 'en',
      publisher: 'Upper Town',
      address: 'https://example.org/declaration',
      'number of words': '420',
      'who counted': 'Upper Town',
      licence: 'CC BY 4.0',
      'how it is known': 'By a line under the declaration.',
      'what the statement is': 'The two towns signed it on the quay. It has three parts.',
    },
  ],
  [
    'content/passages/free-passage.md',
    'passages',
    passage(1, 'Free passage', [
      'The two towns oppose a new bridge and call on the State to keep the ferry free.',
      'Neither town’s “old rights” are affected.',
    ]),
  ],
  [
    'content/passages/night-boat.md',
    'passages',
    passage(2, 'The night boat', [
      'The last boat leaves at midnight.',
      'No boat leaves in a storm, except to save lives.',
    ]),
  ],
  [
    'content/passages/accounts.md',
    'passages',
    passage(3, 'Accounts', [
      'The towns will publish the accounts of the ferry every spring.',
      'Anybody may ask to see them.',
    ]),
  ],
  [
    'content/articles/harbour-post-ferry.md',
    'articles',
    {
      outlet: 'Harbour Post',
      'headline as printed': 'Mayors join hands',
      'standfirst in your own words': 'Two mayors, one signature.',
      'author as printed': 'A. Pilot',
      'date as printed': '2 March 2024',
      'YYYY-MM-DD': '2024-03-02',
      'language tag': 'en-GB',
      address: 'https://example.com/mayors-join-hands',
      'statement id': 'ferry-2024',
      'what a reader must know about this copy': 'It is the evening edition ([¶3](#p3)).',
      'words of the first paragraph': '30',
      'words of the second paragraph': '30',
      'quoted words of the second paragraph': '14',
      'words of the third paragraph': '30',
      'quoted words of the third paragraph': '8',
      'words of the fourth paragraph': '30',
      'quoted words of the fourth paragraph': '6',
      'the first paragraph in your own words':
        'The mayors met on the quay and signed a declaration about the ferry.',
      'the second paragraph up to its quotation': 'They',
      'words as printed': 'oppose a new bridge and call on the State to keep the ferry free',
      'passage id': ['free-passage', 'night-boat'],
      'the rest of the second paragraph': 'for the people of both banks.',
      'words of somebody as printed': 'We have rowed together for a hundred years,',
      'the rest of the third paragraph': 'one mayor said.',
      'sub-heading in your own words': 'Nights on the river',
      'the fourth paragraph up to its quotation': 'At night the river is empty, for',
      'other words as printed': 'the last Boat leaves at midnight.',
      'differing words': 'Boat',
    },
  ],
  [
    'content/articles/river-times-ferry.md',
    'articles',
    {
      outlet: 'River Times',
      'headline as printed': "'Ferry: two towns ask for help'",
      'standfirst in your own words': 'The towns want no bridge.',
      'author as printed': 'B. Sailor',
      'date as printed': 'Saturday',
      'YYYY-MM-DD': '2024-03-02',
      'language tag': 'en-GB',
      address: 'https://example.net/ferry',
      'statement id': 'ferry-2024',
      'what a reader must know about this copy': 'It was read in an archive.',
      'words of the first paragraph': '40',
      'words of the second paragraph': '30',
      'quoted words of the second paragraph': '4',
      'words of the third paragraph': '30',
      'quoted words of the third paragraph': '5',
      'words of the fourth paragraph': '30',
      'quoted words of the fourth paragraph': '4',
      'the first paragraph in your own words':
        'The ferry has crossed the river since the towns were founded.',
      'the second paragraph up to its quotation': 'Both want to',
      'words as printed': 'keep the ferry free',
      'passage id': 'free-passage',
      'the rest of the second paragraph': 'for ever.',
      'words of somebody as printed': 'A ferry is a promise,',
      'the rest of the third paragraph': 'a passenger said.',
      'sub-heading in your own words': 'Asking for help',
      'the fourth paragraph up to its quotation': 'Still, the towns',
      'other words as printed': 'call on the state',
      'differing words': 'state',
    },
  ],
  [
    'content/comparisons/ferry-2024.md',
    'comparisons',
    {
      title: 'What two reports took from the ferry declaration',
      description: 'Two reports on one declaration.',
      'YYYY-MM-DD': '2024-03-05',
      'statement id': 'ferry-2024',
      'one article id': 'harbour-post-ferry',
      'other article id': 'river-times-ferry',
      'id of the first topic': 'the-signing',
      'id of the second topic': 'the-price',
      'id of the third topic': 'the-voices',
      'id of the fourth topic': 'the-nights',
      'id of the fifth topic': 'the-history',
      'id of the sixth topic': 'the-plea',
      numbers: ['1', '', '2', '2', '3', '3', '4', '', '', '1', '', '4'],
      'passage id': 'night-boat',
      'describing article id': 'river-times-ferry',
      'describing numbers': '1',
      'date of a correction': '2024-03-06',
      'what was corrected': 'The name of a boat was wrong.',
      'the lead': 'One report begins with the signing, the other with the ferry.',
      'title of the first topic': 'The signing',
      'analysis of the first topic': 'Harbour Post tells of it first.',
      'title of the second topic': 'The price',
      'analysis of the second topic': 'Both quote the sentence on the price.',
      'title of the third topic': 'The voices',
      'analysis of the third topic':
        'Only Harbour Post quotes a mayor: [“We have rowed together”](../articles/harbour-post-ferry.md#p3).',
      'title of the fourth topic': 'The nights',
      'analysis of the fourth topic': 'River Times tells of the night boat in its own words.',
      'title of the fifth topic': 'The history',
      'analysis of the fifth topic': 'Only River Times looks back.',
      'title of the sixth topic': 'The plea',
      'analysis of the sixth topic':
        'River Times calls the [declaration](../statements/ferry-2024.md) a plea.',
    },
  ],
];

function templateOf(collection: Collection): string {
  const section = sectionsOf(chapter('Templates'), 3).find(
    ({ title }) => title === TEMPLATES[collection],
  );
  const codes = codesOf(section?.nodes ?? []);
  expect(codes).toHaveLength(1);
  return `${codes[0]?.value}\n`;
}

/** Puts words in the place of a template's braces and brackets; `keep` is the number of one that is left as it is. */
function fill(collection: Collection, words: Words, keep?: number): string {
  const used = new Map<string, number>();
  let n = 0;
  const text = templateOf(collection).replace(PLACEHOLDER, (whole, brace, bracket) => {
    const name = (brace ?? bracket) as string;
    const time = used.get(name) ?? 0;
    used.set(name, time + 1);
    const value = words[name];
    const word = typeof value === 'string' ? value : value?.[time];
    if (word === undefined) throw new Error(`no words for ${whole} in content/${collection}`);
    return n++ === keep ? whole : word;
  });
  for (const name of Object.keys(words))
    if (!used.has(name)) throw new Error(`no place for “${name}” in content/${collection}`);
  return text;
}

const EXAMPLE: Tree = new Map(
  FILLED.map(([path, collection, words]) => [path, fill(collection, words)]),
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const check = (files: Iterable<readonly [path: string, bytes: Uint8Array]>): string =>
  checkContent([...files].map(([path, bytes]) => ({ path, bytes })))
    .problems.map(formatProblem)
    .join('\n\n');
const checkTree = (tree: Tree): string =>
  check([...tree].map(([path, text]) => [path, bytesOf(text)]));

describe('the templates', () => {
  test('filled in, pass every rule', () => {
    expect(checkTree(EXAMPLE)).toBe('');
  });

  test('pass with a byte-order mark and Windows line ends too', () => {
    const foreign = [...EXAMPLE].map(
      ([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const,
    );
    expect(checkTree(new Map(foreign))).toBe('');
  });

  test.each(FILLED)(
    '%s: a brace or bracket left as it is, is refused',
    (path, collection, words) => {
      const places = [...templateOf(collection).matchAll(PLACEHOLDER)];
      expect(places.length).toBeGreaterThan(5);
      places.forEach(([place], keep) => {
        const problems = checkTree(new Map(EXAMPLE).set(path, fill(collection, words, keep)));
        expect(problems, `${place}, the ${keep + 1}th`).toContain(path);
      });
    },
  );

  test.each(FILLED)('%s: every field that is not needed may be taken out', (path, collection) => {
    const text = EXAMPLE.get(path) ?? '';
    const [, yaml = '', body = ''] = /^---\n(.*?)^---\n(.*)$/msu.exec(text) ?? [];
    const data = parse(yaml) as Record<string, unknown>;
    // A new file has no earlier name, so no template has `formerly`.
    for (const [name, needed] of tableOf(fieldTables(collection)))
      if (name !== undefined && !name.includes('.') && needed === 'no' && name !== 'formerly') {
        expect(data, name).toHaveProperty(name);
        delete data[name];
      }
    const short = `---\n${stringify(data)}---\n${body}`;
    expect(checkTree(new Map(EXAMPLE).set(path, short))).toBe('');
  });
});

// An example is a `diff` block. It names its file between `@@`; its `+` lines stand in the valid content, and its `-`
// lines are put in their place. After the name, `the wrong line 100 times` and `saved as ISO-8859-1` do as they say.
// A block that names no file puts one file name in the place of another.

function applyWrong(example: Code): [path: string, bytes: Uint8Array][] {
  const [first = '', ...rest] = example.value.split('\n');
  const [, path, note] = /^@@ (\S+) @@(?: (.+))?$/u.exec(first) ?? [];
  const times = Number(/^the wrong line (\d+) times$/u.exec(note ?? '')?.[1] ?? 1);
  const latin = note === 'saved as ISO-8859-1';
  if (note && times === 1 && !latin) throw new Error(`what is “${note}”?`);

  const right: string[] = [];
  const wrong: string[] = [];
  for (const line of path ? rest : [first, ...rest]) {
    const text = line.slice(1);
    if (!line.startsWith('-')) right.push(text);
    if (!line.startsWith('+'))
      wrong.push(...Array<string>(line.startsWith('-') ? times : 1).fill(text));
  }

  const place = path ?? right[0] ?? '';
  const lines = EXAMPLE.get(place)?.split('\n');
  if (!lines) throw new Error(`${place} is no file of the example`);
  const files = new Map([...EXAMPLE].map(([name, text]) => [name, bytesOf(text)]));
  if (!path) {
    files.delete(place);
    files.set(String(wrong[0]), bytesOf(lines.join('\n')));
    return [...files];
  }
  const starts = [...lines.keys()].filter((i) => right.every((line, j) => lines[i + j] === line));
  expect(starts, `once in ${path}:\n${right.join('\n')}`).toHaveLength(1);
  const text = lines.toSpliced(starts[0] ?? 0, right.length, ...wrong).join('\n');
  return [...files.set(path, latin ? Buffer.from(text, 'latin1') : bytesOf(text))];
}

const RULE_SECTIONS = sectionsOf(chapter('The rules'), 3);

describe('the rules', () => {
  test('each has one section, and no section is about anything else', () => {
    expect(RULE_SECTIONS.map(({ title }) => title)).toEqual(
      Object.keys(RULES).map((rule) => `\`${rule}\``),
    );
  });

  describe.each(RULE_SECTIONS)('$title', ({ title, nodes }) => {
    const rule = title.replaceAll('`', '') as keyof typeof RULES;
    const codes = codesOf(nodes);

    test('begins with what the rule holds', () => {
      // The guide marks code where the table of rules, printed in a terminal, need not.
      const plain = (text: string): string => text.replaceAll('`', '');
      expect(plain(nodes[0] ? sourceOf(nodes[0]) : '')).toBe(plain(RULES[rule].holds));
    });

    test('has examples, each with its message', () => {
      expect(codes.map(({ lang }) => lang)).toEqual(
        Array.from({ length: Math.max(1, codes.length / 2) }, () => ['diff', 'text']).flat(),
      );
    });

    test.each(codes.filter(({ lang }) => lang === 'diff').map((code, i) => [i + 1, code] as const))(
      'example %i gets exactly the message under it',
      (n, example) => {
        const message = codes[2 * n - 1]?.value ?? '';
        expect(message.split('\n')[0]).toMatch(new RegExp(` ${rule}$`, 'u'));
        expect(check(applyWrong(example))).toBe(message);
      },
    );
  });

  test('what no check can know passes', () => {
    const examples = codesOf(chapter('What no check can know'));
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) expect(check(applyWrong(example)), example.value).toBe('');
  });
});

describe('how a quotation is judged', () => {
  const nodes = chapter('How a quotation is judged');
  const quote = nodes.find((node) => node.type === 'blockquote');
  const sentences = (quote?.type === 'blockquote' ? quote.children : []).map((node) =>
    sourceOf(node),
  );
  const words = passageWords(sentences);
  const rows = tableOf(nodes);

  test('the passage has two sentences', () => {
    expect(sentences).toHaveLength(2);
  });

  test.each(rows)('%s: %s', (printed, judged, title) => {
    const judgement = judge(withoutMarks(printed), words);
    const labels = judgement.labels.map((label) =>
      label.replace('-mid-', ' mid-').replace('first-', 'first '),
    );
    expect(judgement.fromPassage ? labels.join(', ') : 'not from this passage').toBe(judged);
    if (judgement.fromPassage) expect(titleFor(judgement, words) ?? '').toBe(title);
  });

  test('every label has a row', () => {
    const shown = new Set(
      rows.flatMap(([printed = '']) => judge(withoutMarks(printed), words).labels),
    );
    expect([...shown].sort()).toEqual([...FIDELITIES].sort());
  });
});

test.each(tableOf(chapter('How words are counted')))('“%s” has %s words', (text, count) => {
  expect(String(countWords(text))).toBe(count);
});

test('the limits are those of the check', () => {
  const { file, passage, quotation, lines, marks, nesting, ...others } = LIMITS;
  expect(others).toEqual({});
  const number = (n: number | undefined): string => String(n?.toLocaleString('en'));
  const longest = (field: string): string =>
    number(fieldsOf(jsonSchemaOf('articles')).get(field)?.schema.maxLength);
  expect(longest('statement')).toBe(longest('outlet'));
  expect(tableOf(chapter('Limits'))).toEqual([
    ['a file', `${file / 1024} KB, ${number(lines)} lines`],
    ['a passage', `${number(passage)} characters`],
    ['a quotation', `${number(quotation)} characters`],
    ['a text in the front matter', `${longest('headline')} characters`],
    ['a file name without `.md`, an outlet’s name', `${longest('outlet')} characters`],
    ['brackets, asterisks and other marks in a block', number(marks)],
    ['blocks within blocks', `${nesting} deep`],
    ['an article’s share in one topic', 'a third of its words'],
  ]);
});

// Fields: the schemas, their JSON Schemas and the guide's tables say the same.

interface Field {
  readonly schema: JsonSchema;
  readonly needed: boolean;
}

/** Every field of a JSON Schema by its name, inner ones as `outer.inner`. */
function fieldsOf(schema: JsonSchema, prefix = ''): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const field = value as JsonSchema;
    fields.set(prefix + key, { schema: field, needed: schema.required?.includes(key) ?? false });
    const inner = (field.items ?? field) as JsonSchema;
    for (const [name, one] of fieldsOf(inner, `${prefix}${key}.`)) fields.set(name, one);
  }
  return fields;
}

function fieldTables(collection: Collection): readonly RootContent[] {
  const title = collection.charAt(0).toUpperCase() + collection.slice(1);
  return sectionsOf(chapter('The fields'), 3).find((s) => s.title === title)?.nodes ?? [];
}

/** The faults of a value beside a JSON Schema, for the keywords that our schemas have. */
function faultsOf(value: unknown, schema: JsonSchema, path = '$'): string[] {
  const kind = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (schema.type !== kind) return [`${path}: ${kind}, not ${schema.type}`];
  const faults: string[] = [];
  const claim = (holds: boolean, what: string): void => {
    if (!holds) faults.push(`${path}: ${what}`);
  };
  if (schema.const !== undefined) claim(value === schema.const, 'const');
  if (schema.enum) claim((schema.enum as unknown[]).includes(value), 'enum');
  if (typeof value === 'string') {
    if (schema.pattern) claim(new RegExp(schema.pattern, 'u').test(value), 'pattern');
    if (schema.maxLength) claim(value.length <= schema.maxLength, 'maxLength');
  } else if (typeof value === 'number') claim(value >= (schema.minimum ?? value), 'minimum');
  else if (Array.isArray(value)) {
    claim(value.length >= (schema.minItems ?? 0), 'minItems');
    claim(value.length <= (schema.maxItems ?? value.length), 'maxItems');
    value.forEach((item, i) => {
      faults.push(...faultsOf(item, schema.items as JsonSchema, `${path}[${i}]`));
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const key of schema.required ?? []) claim(key in value, `no ${key}`);
    for (const [key, item] of Object.entries(value)) {
      const known = (schema.properties?.[key] ?? schema.additionalProperties) as JsonSchema | false;
      if (known) faults.push(...faultsOf(item, known, `${path}.${key}`));
      else faults.push(`${path}: unknown ${key}`);
      if (schema.propertyNames)
        faults.push(...faultsOf(key, schema.propertyNames as JsonSchema, `${path} key ${key}`));
    }
  }
  return faults;
}

describe.each(COLLECTIONS)('the fields of content/%s', (collection) => {
  const fields = fieldsOf(jsonSchemaOf(collection));
  const rows = tableOf(fieldTables(collection));
  const files = (): { path: string; data: object }[] => [
    ...checkContent(readContent(ROOT)).content[collection].values(),
  ];

  test('stand in the table with the schema’s own sentences, in its order', () => {
    expect(rows.map(([name, needed, sentence]) => [name, needed, sentence])).toEqual(
      [...fields].map(([name, { needed, schema }]) => [
        name,
        needed ? 'yes' : 'no',
        schema.description,
      ]),
    );
  });

  test.each(rows)('%s has an example that is valid', (name, _needed, _sentence, example) => {
    const isGroup = [...fields.keys()].some((other) => other.startsWith(`${name}.`));
    expect(example === '').toBe(isGroup);
    if (example) expect(faultsOf(parse(example), fields.get(name)?.schema ?? {})).toEqual([]);
  });

  test('are in the JSON Schema as the real files have them', () => {
    expect(files().length).toBeGreaterThan(0);
    for (const { path, data } of files())
      expect(faultsOf(data, jsonSchemaOf(collection)), path).toEqual([]);
  });

  test('are refused by the JSON Schema where the check refuses them', () => {
    const schema = jsonSchemaOf(collection);
    for (const { data } of files()) {
      for (const key of [...Object.keys(data), 'unheard-of']) {
        const without: Record<string, unknown> = { ...data };
        delete without[key];
        for (const wrong of [without, { ...data, [key]: 'ftp:// ' }, { ...data, [key]: -1.5 }])
          expect(faultsOf(wrong, schema).length === 0, key).toBe(
            SCHEMAS[collection].safeParse(wrong).success,
          );
      }
    }
  });
});

test('each text of a form of its own says in words which', () => {
  for (const collection of COLLECTIONS)
    for (const [name, { schema }] of fieldsOf(jsonSchemaOf(collection)))
      if (schema.pattern) expect(schema.patternErrorMessage, name).toMatch(/^an? |^lower-case/u);
});

describe('what the guide points at', () => {
  const tree = remark().parse(GUIDE);
  const anchors = new Set(
    GUIDE.split('\n')
      .filter((line) => /^#+ /u.test(line))
      .map((line) =>
        line
          .replace(/^#+ /u, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
  );
  const links: string[] = [];
  const collect = (nodes: readonly unknown[]): void => {
    for (const node of nodes as { type: string; url?: string; children?: unknown[] }[]) {
      if (node.type === 'link' && node.url) links.push(node.url);
      if (node.children) collect(node.children);
    }
  };
  collect(tree.children);

  test.each([...new Set(links)])('%s is there', (url) => {
    if (url.startsWith('#')) expect(anchors).toContain(url.slice(1));
    else if (!url.startsWith('https://')) expect(existsSync(`${ROOT}content/${url}`)).toBe(true);
  });

  test('its commands are scripts of the project', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const named = [...GUIDE.matchAll(/`npm run (\S+)`/gu)].map(([, name]) => name);
    expect(named).toContain('check');
    for (const name of named) expect(scripts).toHaveProperty(String(name));
  });
});
