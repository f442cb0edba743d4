// A passage beside the other passages of its statement, its witnesses and the reports on it.
import type { Content, ContentFile, TextBlock } from '../content/content-file.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { bareForm } from '../judge/judge.ts';
import { splitWords, type Word } from '../text/words.ts';
import { pageOf } from './check-duplicates.ts';
import { checkMarks } from './check-marks.ts';
import { wordsOf } from './check-quotation.ts';
import { articlesOn, checkNamed, passagesOf } from './of-statement.ts';

/** Words alone: neither capitals nor marks nor stops tell two texts apart. */
const plain = (words: readonly Word[]): string => words.map(({ norm }) => bareForm(norm)).join(' ');

interface Plain {
  readonly title: string;
  /** Each with a space before and after it, so that whole words are found in it. */
  readonly sentences: readonly string[];
}

const known = new WeakMap<ContentFile<'passages'>, Plain>();

/** A passage's title and sentences as words alone; made once. */
function plainOf(passage: ContentFile<'passages'>): Plain {
  const made = known.get(passage);
  if (made) return made;
  const { words, sentences } = wordsOf(passage);
  const texts = {
    title: plain(splitWords(passage.data.title)),
    sentences: sentences.map(({ from, to }) => ` ${plain(words.slice(from, to))} `),
  };
  known.set(passage, texts);
  return texts;
}

/** From this many words on, what stands twice can be no chance. */
const NO_CHANCE = 6;

/** The passage of a statement whose sentence a sentence is again, or has inside. */
function repeatedIn(
  sentence: string,
  own: ContentFile<'passages'>,
  index: number,
  passages: readonly ContentFile<'passages'>[],
): ContentFile<'passages'> | undefined {
  return passages.find((passage) =>
    plainOf(passage).sentences.some((other, i) => {
      if (passage === own && i === index) return false;
      // Of two that are the same, the later one is at fault.
      if (other === sentence) return passage.id < own.id || (passage === own && i < index);
      return other.split(' ').length - 2 >= NO_CHANCE && sentence.includes(other);
    }),
  );
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

/** Every fault of a passage but those of its note. */
export function checkPassage(file: ContentFile<'passages'>, content: Content): LocalProblem[] {
  const problems = checkNamed(file, content);
  const { statement, order } = file.data;
  for (const other of passagesOf(content, statement)) {
    if (other.id >= file.id) continue;
    if (order !== undefined && other.data.order === order)
      problems.push({
        ...file.at(['order']),
        rule: 'duplicate',
        found: `\`order: ${order}\`, which \`${other.id}\` has too`,
        expected: 'each number once in a statement',
      });
    if (plainOf(other).title === plainOf(file).title)
      problems.push({
        ...file.at(['title']),
        rule: 'duplicate',
        found: `the title “${file.data.title}”, which \`${other.id}\` has too`,
        expected: 'each title once in a statement',
      });
  }
  const own = new Map<string, string>();
  for (const { url, compared } of content.statements.get(statement)?.data.editions ?? [])
    if (compared && url) own.set(pageOf(url), 'the edition whose words the passages give');
  for (const id of articlesOn(content, statement)) {
    const url = content.articles.get(id)?.data.url;
    if (url) own.set(pageOf(url), `the report \`${id}\` itself`);
  }
  file.data.confirmedBy?.forEach(({ url }, i) => {
    const whose = own.get(pageOf(url));
    if (whose)
      problems.push({
        ...file.at(['confirmedBy', i, 'url']),
        rule: 'duplicate',
        found: `${url}, ${whose}`,
        expected: 'a witness other than these',
        remedy: 'Take the witness out.',
      });
    else own.set(pageOf(url), 'a witness named above');
  });
  for (const { text } of file.blocks)
    problems.push(
      ...checkMarks({ ...text, strayMarks: text.strayMarks.filter((m) => m.mark !== '‘') }),
    );
  plainOf(file).sentences.forEach((sentence, i) => {
    const owner = repeatedIn(sentence, file, i, passagesOf(content, statement));
    if (owner === undefined && !repeatsItself(sentence)) return;
    problems.push({
      ...(file.blocks[i] as TextBlock).text.place,
      rule: 'duplicate',
      found:
        owner === undefined
          ? 'a sentence in which the same words stand twice, one after the other'
          : `a whole sentence that stands ${owner === file ? 'twice' : `in \`${owner.id}\` too`}`,
      expected: 'each sentence of a statement once',
    });
  });
  return problems;
}
