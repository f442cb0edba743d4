// A passage beside the other passages of its statement, its witnesses and the reports on it.

import type { Content, ContentFile, TextBlock } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { bareForm } from '../judge/judge.ts';
import { splitWords, type Word } from '../text/words.ts';
import { articlesOn, checkNamed, type Siblings, siblingsOf } from './by-statement.ts';
import { pageOf } from './check-duplicates.ts';
import { checkMarks } from './check-marks.ts';
import { wordsOf } from './nearest-passage.ts';

/** Words alone: neither capitals nor marks nor stops tell two texts apart. */
const plain = (words: readonly Word[]): string => words.map(({ norm }) => bareForm(norm)).join(' ');

interface Plain {
  readonly title: string;
  /** Each with a space before and after it, so that whole words are found in it. */
  readonly sentences: readonly string[];
}

const plainTexts = new WeakMap<ContentFile<'passages'>, Plain>();

/** A passage's title and sentences as words alone; made once. */
function plainOf(passage: ContentFile<'passages'>, siblings: Siblings): Plain {
  const before = plainTexts.get(passage);
  if (before) return before;
  const { words, sentences } = wordsOf(passage, siblings);
  const texts = {
    title: plain(splitWords(passage.data.title)),
    sentences: sentences.map(({ from, to }) => ` ${plain(words.slice(from, to))} `),
  };
  plainTexts.set(passage, texts);
  return texts;
}

/** From this many words on, what stands twice can be no chance. */
const NO_CHANCE = 6;

interface Owner {
  readonly passage: ContentFile<'passages'>;
  readonly index: number;
}

const owners = new WeakMap<Siblings, ReadonlyMap<string, readonly Owner[]>>();
/** Words at a sentence's start by which those that could stand in another are found. */
const startOf = (sentence: string): string =>
  sentence.trim().split(' ').slice(0, NO_CHANCE).join(' ');

/** Every sentence of a statement's passages, by how it starts. */
function ownersIn(siblings: Siblings): ReadonlyMap<string, readonly Owner[]> {
  const before = owners.get(siblings);
  if (before) return before;
  const made = Map.groupBy(
    siblings.passages.flatMap((passage) =>
      plainOf(passage, siblings).sentences.map((_, index): Owner => ({ passage, index })),
    ),
    ({ passage, index }) => startOf(plainOf(passage, siblings).sentences[index] ?? ''),
  );
  owners.set(siblings, made);
  return made;
}

/** The passage of a statement whose sentence a sentence is again, or has inside. */
function repeatedIn(
  sentence: string,
  own: ContentFile<'passages'>,
  index: number,
  siblings: Siblings,
): ContentFile<'passages'> | undefined {
  const words = sentence.trim().split(' ');
  const starts = new Set(words.map((_, i) => words.slice(i, i + NO_CHANCE).join(' ')));
  for (const start of starts)
    for (const { passage, index: i } of ownersIn(siblings).get(start) ?? []) {
      if (passage === own && i === index) continue;
      const other = plainOf(passage, siblings).sentences[i] ?? '';
      // Of two that are the same, the later one is at fault.
      if (other === sentence) {
        if (passage.id < own.id || (passage === own && i < index)) return passage;
      } else if (other.trim().split(' ').length >= NO_CHANCE && sentence.includes(other))
        return passage;
    }
  return undefined;
}

/** Whether a run of a text's words follows itself at once. */
function repeatsItself(text: string): boolean {
  const words = text.trim().split(' ');
  for (let length = NO_CHANCE; length * 2 <= words.length; length++) {
    let run = 0;
    for (let i = 0; i + length < words.length; i++) {
      run = words[i] === words[i + length] ? run + 1 : 0;
      if (run === length) return true;
    }
  }
  return false;
}

/** Witnesses that are no others: the compared edition, a report on the statement, one that is named already. */
function checkWitnesses(file: ContentFile<'passages'>, content: Content): LocalFault[] {
  const { statement, confirmedBy = [] } = file.data;
  const own = new Map<string, string>();
  for (const { url, compared } of content.statements.get(statement)?.data.editions ?? [])
    if (compared && url) own.set(pageOf(url), 'the edition whose words the passages give');
  for (const id of articlesOn(content, statement)) {
    const url = content.articles.get(id)?.data.url;
    if (url) own.set(pageOf(url), `the report \`${id}\` itself`);
  }
  return confirmedBy.flatMap(({ url }, i): LocalFault[] => {
    const whose = own.get(pageOf(url));
    own.set(pageOf(url), whose ?? 'a witness named above');
    return whose === undefined
      ? []
      : [
          fault(placeOf(file, ['confirmedBy', i, 'url']), 'twice', {
            found: `${url}, ${whose}`,
            expected: 'a witness other than these',
            remedy: 'Take the witness out.',
          }),
        ];
  });
}

/** Order and title, each once in a statement; of two that are the same, the later one is at fault. */
function checkLabels(file: ContentFile<'passages'>, siblings: Siblings): LocalFault[] {
  const { order, title } = file.data;
  const twice = (field: 'order' | 'title', found: string, expected: string): LocalFault =>
    fault(placeOf(file, [field]), 'twice', { found, expected });
  return siblings.passages
    .filter((other) => other.id < file.id)
    .flatMap((other) => [
      ...(order !== undefined && other.data.order === order
        ? [
            twice(
              'order',
              `\`order: ${order}\`, which \`${other.id}\` has too`,
              'each number once in a statement',
            ),
          ]
        : []),
      ...(plainOf(other, siblings).title === plainOf(file, siblings).title
        ? [
            twice(
              'title',
              `the title “${title}”, which \`${other.id}\` has too`,
              'each title once in a statement',
            ),
          ]
        : []),
    ]);
}

/** Every fault of a passage but those of its note. */
export function checkPassage(file: ContentFile<'passages'>, content: Content): LocalFault[] {
  const siblings = siblingsOf(content, file.data.statement);
  const repeated = plainOf(file, siblings).sentences.flatMap((sentence, i): LocalFault[] => {
    const owner = repeatedIn(sentence, file, i, siblings);
    if (owner === undefined && !repeatsItself(sentence)) return [];
    // In a whole text the same words may stand twice; which are meant, the passage says.
    if (owner && (owner.data.sentence ?? file.data.sentence) !== undefined) return [];
    return [
      fault((file.blocks[i] as TextBlock).text.place, 'twice', {
        found:
          owner === undefined
            ? 'a sentence in which the same words stand twice, one after the other'
            : `a whole sentence that stands ${owner === file ? 'twice' : `in \`${owner.id}\` too`}`,
        expected: 'each sentence of a statement once',
      }),
    ];
  });
  const marks = file.blocks.flatMap(({ text }) =>
    checkMarks({ ...text, strayMarks: text.strayMarks.filter(({ mark }) => mark !== '‘') }),
  );
  return [
    ...checkNamed(file, content),
    ...checkLabels(file, siblings),
    ...checkWitnesses(file, content),
    ...marks,
    ...repeated,
  ];
}
