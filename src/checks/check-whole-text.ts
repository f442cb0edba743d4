// A statement known whole and its passages: two places that must agree, letter for letter.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { placesInText } from '../content/statement-text.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { short } from '../faults/say.ts';
import { differences, judge, passageWords } from '../judge/judge.ts';
import { linesOf, passagesOf } from './by-statement.ts';

const sentencesOf = (file: ContentFile<'passages'>): string[] =>
  file.blocks.map(({ text }) => text.text);

/** The first line, from 0, at which a passage stands; undefined where it doesn't, or could stand in several places. */
function firstLineOf(file: ContentFile<'passages'>, lines: readonly string[]): number | undefined {
  const places = placesInText(lines, sentencesOf(file));
  const { sentence } = file.data;
  if (sentence === undefined) return places.length === 1 ? places[0] : undefined;
  return places.find((at) => at === sentence - 1);
}

/** The line that is nearest to a sentence, in words, and how the sentence differs from it. */
function nearestLine(sentence: string, lines: readonly string[]): string | undefined {
  let best: { said: string; share: number } | undefined;
  lines.forEach((line, i) => {
    const words = passageWords([line]);
    const judgement = judge(sentence, words);
    if (!judgement.fromPassage || judgement.share <= (best?.share ?? 0)) return;
    const differs = differences(judgement, words).join('; ') || 'marks or letters’ case';
    best = {
      said: `sentence ${i + 1}, which differs in ${differs}: “${short(line, 80)}”`,
      share: judgement.share,
    };
  });
  return best?.said;
}

function notThere(file: ContentFile<'passages'>, lines: readonly string[]): LocalFault[] {
  const { statement } = file.data;
  const all = new Set(lines);
  const missing = file.blocks.filter(({ text }) => !all.has(text.text));
  const [first] = file.blocks;
  if (missing.length === 0)
    return first ? [fault(first.text.place, 'not-neighbours', { statement })] : [];
  return missing.map(({ text: { text: sentence, place } }) => {
    const within = lines.findIndex((line) => line.includes(sentence));
    return fault(place, 'not-in-text', {
      sentence,
      statement,
      within: within < 0 ? undefined : within + 1,
      nearest:
        within < 0
          ? nearestLine(sentence, lines)
          : `sentence ${within + 1}: “${short(lines[within] ?? '', 80)}”`,
    });
  });
}

const TOLD = 'the statement’s text is whole, and tells it';
const IN_PART = 'the statement’s text is known in part';

/** Which fields a passage must have, and may not, as its statement is known whole or in part. */
function checkFields(file: ContentFile<'passages'>, isWhole: boolean): LocalFault[] {
  const has = (field: keyof typeof file.data): boolean => file.data[field] !== undefined;
  if (isWhole)
    return (['order', 'section', 'confirmedBy'] as const)
      .filter(has)
      .map((field) => fault(placeOf(file, [field]), 'field-needless', { field, why: TOLD }));
  return [
    ...(['order', 'confirmedBy'] as const)
      .filter((field) => !has(field))
      .map((field) => fault(placeOf(file, [field]), 'field-needed', { field, why: IN_PART })),
    ...(has('sentence')
      ? [fault(placeOf(file, ['sentence']), 'field-needless', { field: 'sentence', why: IN_PART })]
      : []),
  ];
}

/** Every fault of a passage that shows only beside its statement's text. */
export function checkInText(file: ContentFile<'passages'>, content: Content): LocalFault[] {
  const statement = content.statements.get(file.data.statement);
  if (!statement) return [];
  const isWhole = statement.data.text === 'whole';
  const faults = checkFields(file, isWhole);
  const lines = linesOf(statement);
  const [first] = file.blocks;
  if (!isWhole || lines.length === 0 || !first) return faults;
  const places = placesInText(lines, sentencesOf(file));
  if (places.length === 0) return [...faults, ...notThere(file, lines)];
  const at = firstLineOf(file, lines);
  if (at === undefined)
    return [
      ...faults,
      fault(placeOf(file, ['sentence']), 'which-sentence', {
        sentence: file.data.sentence,
        places: places.map((place) => place + 1),
      }),
    ];
  for (const other of passagesOf(content, statement.id)) {
    const theirs = other.id < file.id ? firstLineOf(other, lines) : undefined;
    if (theirs === undefined) continue;
    if (at >= theirs + other.blocks.length || theirs >= at + file.blocks.length) continue;
    const sentence = Math.max(at, theirs) + 1;
    faults.push(fault(first.text.place, 'sentence-taken', { sentence, passage: other.id }));
  }
  return faults;
}

/** Fields of a statement that depend on whether its text is whole, and its one compared edition. */
export function checkStatement(file: ContentFile<'statements'>): LocalFault[] {
  const { data } = file;
  const faults: LocalFault[] = [];
  const needless = (field: string, why: string): void => {
    faults.push(fault(placeOf(file, [field]), 'field-needless', { field, why }));
  };
  const count = data.editions.filter((edition) => edition.compared).length;
  if (count !== 1) faults.push(fault(placeOf(file, ['editions']), 'compared-editions', { count }));
  if (data.text === 'whole') {
    if (data.words) needless('words', 'the words of a whole text are counted');
    return faults;
  }
  if (!data.words)
    faults.push(
      fault(placeOf(file, ['words']), 'field-needed', {
        field: 'words',
        why: 'how long the statement is, and who counted',
      }),
    );
  if (data.witnesses)
    needless('witnesses', `${IN_PART}, and each passage names its own (\`confirmedBy\`)`);
  return faults;
}
