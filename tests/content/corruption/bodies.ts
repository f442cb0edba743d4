// Faults in the texts under the front matter: paragraphs, sections, words of our own, the words of passages and statements.
import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { sourceFile, textOf } from '../../support/content.ts';
import {
  bare,
  blocksOf,
  bodyOf,
  citations,
  type Family,
  headings,
  idOf,
  lineAt,
  ownWords,
  paragraphs,
  quotations,
  type Spot,
  some,
  sourceOf,
  wordsIn,
} from './family.ts';
import { type Corruption, inFile, inLine, type Kind, replaced } from './kind.ts';

const HTML = [
  ...['<b>', '<script>alert(1)</script>', '<!-- x -->', '<img src=x onerror=alert(1)>', '</p>'],
  ...['<a href="javascript:alert(1)">', '<?x ?>', '<![CDATA[x]]>'],
];
const CONFLICT = ['<<<<<<< HEAD', '=======', '>>>>>>> branch', '||||||| base'];
const OTHER_BLOCKS = ['- ', '1. ', '# ', '    ', '### ', '***\n\n'];

/** A paragraph with the next, where that is one too. */
const pairs = (family: Family): Spot[] => {
  const all = paragraphs(family);
  return all.flatMap((one, i) => {
    const next = all[i + 1];
    return next?.file === one.file && next.from === one.from + one.text.length + 2
      ? [{ ...one, text: `${one.text}\n\n${next.text}` }]
      : [];
  });
};
const bodies =
  (files: (family: Family) => readonly SourceFile[]) =>
  (family: Family): Spot[] =>
    files(family).map((file) => bodyOf(family, file));

const blocks: readonly Kind[] = [
  ...inFile(paragraphs, ['paragraph-count', 'paragraph-length', 'empty-body', 'brief'], {
    'a paragraph removed': () => '',
    'a paragraph added': ({ text }) => [`${text}\n\n${text}`, `${text}\n\nSomething else.`],
    'a paragraph split': ({ text }) => {
      const stop = text.slice(20).search(/[.:] /u) + 21;
      return stop > 20 ? `${text.slice(0, stop)}\n\n${text.slice(stop + 1)}` : undefined;
    },
  }),
  ...inFile(paragraphs, ['paragraph-length', 'quotation-count'], {
    'a paragraph cut': ({ text }) => (text.length > 200 ? 'Cut.' : undefined),
  }),
  ...inFile(pairs, ['paragraph-count', 'brief'], {
    'two paragraphs merged': ({ text }) => text.replace('\n\n', ' '),
  }),
  ...inFile(paragraphs, ['block'], {
    'a paragraph as another kind of block': ({ text }, turn) =>
      some(OTHER_BLOCKS, turn, 3).map((mark) => mark + text),
    'an image or code in a paragraph': ({ text }) => [
      `${text} ![x](https://a.org/x)`,
      `${text} \`x\``,
    ],
  }),
  ...inFile(
    bodies(({ files }) => files),
    ['html', 'block', 'passage-body', 'statement-text'],
    {
      'HTML in a text': ({ text }, turn) => some(HTML, turn, 4).map((html) => `${text} ${html}`),
      'the marks of a merge': ({ text }, turn) =>
        some(CONFLICT, turn, 2).map((mark) => `${mark}\n\n${text}`),
    },
  ),
  ...inFile(headings, ['topic-heading', 'duplicate', 'block', 'marks'], {
    'a section’s heading removed or twice': ({ text }) => ['', text + text],
    'a section’s heading broken': ({ text }) =>
      ['##', '## &nbsp;', text.replace('## ', '##'), `## ‘${text.slice(3).trim()}’`].map(
        (heading) => `${heading.trim()}\n\n`,
      ),
  }),
];

/** What takes a word’s place in a text of our own, by the rule that must name it. */
const SLIPS = {
  marks: [
    ...['‹x›', '″x″', '＂x＂', '❝x❞', '❛x❜', "''x''", '｢x｣', '„x‟', '〝x〞', '´x´', 'ʺxʺ', '′x′'],
    ...['❮x❯', '⹂x⹂', '《x》', '〈x〉', '＇x＇', '>>x<<', '&prime;x&prime;'],
    ...['“”x', '“…” x', '“, x”', 'x“x', '“x', 'x”'],
  ],
  block: [
    ...['**x', '~~x~~', '| x |', '`x', '*x', 'x*', '{x}', 'x ???', 'AT&amp;T and **x', '\\x'],
    ...['&amp;nbsp; x', '&#160 x', '&foo; x'],
  ],
  link: [
    ...['[x][../articles', '[[x]]', '(https://example.org/) x', '[x](aukus', '[x](javascript:1)'],
    ...['[x](https://tass.com%2eevil.com/)', '[x](http://127.0.0.1/)', '[x](https://localhost./)'],
  ],
  character: [
    ...['xâ€™s', 'x?x', 'x\u200B', '\u202Ex', 'xа', 'x\u0301\u0301\u0301\u0301\u0301', 'x\u0378'],
    ...['xﬁ', 'x&#8203;', 'rep\u101Drts', '\u017Fo', 'x\uE000'],
  ],
} as const;
const slips = Object.entries(SLIPS).flatMap(([rule, forms]) =>
  inLine(ownWords, [rule as Rule], {
    [`a slip of our own: ${rule}`]: ({ text }, turn) =>
      forms.filter((_, i) => i === turn).map((form) => form.replaceAll('x', text)),
  }).map((kind) => ({ ...kind, isTriedWhole: true })),
);

/** The quotations and citations of a passage, each with it. */
const uses = (family: Family): { passage: SourceFile; words: string; use: Spot }[] =>
  [...quotations(family), ...citations(family)].flatMap((use) => {
    const passage = family.passages.find((one) => use.url === `../passages/${idOf(one)}.md`);
    return passage && passage !== use.file ? [{ passage, words: use.words, use }] : [];
  });
const wordSpots = (family: Family, file: SourceFile): Spot[] => {
  const body = bodyOf(family, file);
  return [...body.text.matchAll(/[^\s>]+/gu)].map(({ 0: text, index }) => ({
    ...body,
    from: body.from + index,
    text,
  }));
};
const folded = (all: readonly string[]): string[] => all.map((word) => bare(word).toLowerCase());
/** Where a run of words stands in others, if in one place only. */
function onlyPlace(source: readonly string[], run: readonly string[]): number | undefined {
  const isAt = (i: number): boolean => run.every((word, k) => word === source[i + k]);
  const places = [...source.keys()].filter(isAt);
  return places.length === 1 ? places[0] : undefined;
}
const inPassages: readonly Kind[] = [
  {
    name: 'a passage’s word changed that is quoted',
    of: (family) =>
      uses(family).flatMap(({ passage, words, use }, turn): Corruption[] => {
        const run = folded(wordsIn(words));
        const place = onlyPlace(folded(sourceOf(passage).split(' ')), run);
        const spots = wordSpots(family, passage);
        if (place === undefined) return [];
        return some(spots.slice(place, place + run.length), turn, 3).map(({ from, text }) => {
          const whole = textOf(passage);
          const zebra = text.replace(bare(text), /^\P{L}*\p{Lu}/u.test(text) ? 'Zebra' : 'zebra');
          return {
            what: `${passage.path} ${text}, quoted in ${use.file.path}`,
            files: () =>
              replaced(
                family,
                passage,
                whole.slice(0, from) + zebra + whole.slice(from + text.length),
              ),
            file: family.isWhole ? passage.path : use.file.path,
            rules: ['as-printed-missing', 'not-from-passage', 'passage-in-text'],
          };
        });
      }),
  },
  {
    name: 'a passage removed that is quoted',
    of: (family) =>
      uses(family).map(({ passage, use: { file, from } }) => ({
        what: `without ${passage.path}, quoted in ${file.path}`,
        files: () => family.files.filter((other) => other !== passage),
        file: file.path,
        line: lineAt(textOf(file), from),
        rules: ['reference'],
      })),
  },
  {
    name: 'a passage in another file too',
    of: (family) =>
      bodies(({ passages }) => passages)(family).flatMap(({ file, text: body }) => {
        const text = textOf(file);
        const other = text
          .replace(/^order: .*/mu, 'order: 999')
          .replace(/^title: .*/mu, 'title: C');
        const lower = body.replace(/(?<=> \S+ ).*?(?=\.?$)/gmu, (rest) => rest.toLowerCase());
        return [text, other, other.replace(body, lower)].map((copy, i) => ({
          what: `${file.path} copied (${i + 1})`,
          files: () => [...family.files, sourceFile('content/passages/zz-copy.md', copy)],
          file: 'content/passages/zz-copy.md',
          rules: ['duplicate', 'passage-in-text'] as const,
        }));
      }),
  },
  ...inFile(
    bodies(({ passages }) => passages),
    ['passage-body', 'passage-in-text', 'duplicate', 'block', 'empty-body'],
    {
      'a passage emptied': () => ['', '>'],
      'a passage of another form': ({ text }) => [
        text.replace(/^> ?/gmu, ''),
        `${text}\n\nMore words.`,
        `${text}\nA remark of ours.`,
        text.replace('>', '> [x](https://example.org)'),
        text.replace(/> (\S+)/u, '> *$1*'),
        text.replace('> ', '> - '),
        `> ## x\n${text}`,
        text.replace(/\.$/u, ' {x}.'),
      ],
      'a passage split in mid-sentence': ({ text }) =>
        some([...text.matchAll(/(?<=[a-z,]) (?=[a-z])/gu)], 0, 7).map(
          ({ index }) => `${text.slice(0, index)}\n>\n> ${text.slice(index + 1)}`,
        ),
      'a passage cut': ({ text }) => [
        text.slice(0, text.indexOf(' ', text.length / 2)).replace(/[.,;:]$/u, ''),
        text.replace(/^> \S+ /u, '> '),
        text.replace(/\.$/u, ''),
      ],
      'a passage twice in itself': ({ text }) => [
        `${text}\n>\n${text.split('\n')[0]}`,
        `${text} ${text.replace(/^>\n|^> /gmu, '').replaceAll('\n', ' ')}`,
      ],
      'two passages in one': ({ text, file, family }) =>
        family.passages
          .filter((other) => other.path > file.path)
          .slice(0, 2)
          .map((other) => `${text} ${sourceOf(other)}`),
    },
  ),
  ...inFile(
    bodies(({ passages }) => passages),
    ['size', 'character'],
    {
      'a passage over-long': ({ text }) => `${text} ${'And so on. '.repeat(600)}`,
      'a strange character in a passage': ({ text }) =>
        ['e\u200B', 'е', 'e\u202E', 'e&#8203;'].map((letter) => text.replace('e', letter)),
    },
  ),
];

/** The blockquote of a statement whose text is there whole. */
const wholeText = (family: Family): Spot[] =>
  family.isWhole
    ? blocksOf(family, family.statement).filter(({ text }) => text.startsWith('>'))
    : [];
const wholes: readonly Kind[] = [
  ...inFile(wholeText, ['statement-text', 'empty-body', 'block'], {
    'a whole text of another form': ({ text }) => [
      '',
      text.replace(/^> ?/gmu, ''),
      `${text}\n\nMore words.`,
      `> ## x\n${text}`,
      text.replace('> ', '> - '),
      text.replace(/> (\S+)/u, '> *$1*'),
    ],
  }),
  {
    name: 'a word in a whole text that a passage has not',
    of: (family) =>
      wholeText(family).flatMap(({ file, text }) =>
        family.passages.map((passage) => ({
          what: `${passage.path} in the whole text`,
          files: () => {
            const sentence = sourceOf(passage).slice(0, 20);
            const other = text.replace(sentence, `Zebra ${sentence}`);
            return replaced(
              family,
              file,
              textOf(file).replace(text, () => other),
            );
          },
          file: passage.path,
          rules: ['passage-in-text'],
        })),
      ),
  },
];

export const bodyKinds = [...blocks, ...slips, ...inPassages, ...wholes];
