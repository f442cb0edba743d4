// A statement known whole and its passages: two places that must agree, letter for letter.
import type { Content, ContentFile } from '../content/content-file.ts';
import { placesInText } from '../content/statement-text.ts';
import type { LocalProblem } from '../faults/problem.ts';
import { differences, judge, passageWords } from '../judge/judge.ts';
import { plural } from '../text/phrases.ts';
import { passagesOf } from './of-statement.ts';

const linesOf = (file: ContentFile<'statements'>): string[] =>
  (file.statementText ?? []).flat().map(({ text }) => text);
const sentencesOf = (file: ContentFile<'passages'>): string[] =>
  file.blocks.map(({ text }) => text.text);

/** The first line, from 0, at which a passage stands; undefined where it doesn't, or could stand in several places. */
function placeOf(file: ContentFile<'passages'>, lines: readonly string[]): number | undefined {
  const places = placesInText(lines, sentencesOf(file));
  if (file.data.sentence === undefined) return places.length === 1 ? places[0] : undefined;
  return places.find((at) => at === (file.data.sentence ?? 0) - 1);
}

/** The line that is nearest to a sentence, and how the sentence differs from it. */
function nearestLine(
  sentence: string,
  lines: readonly string[],
): { n: number; line: string; differs: string[] } | undefined {
  let best: { n: number; line: string; differs: string[]; share: number } | undefined;
  lines.forEach((line, i) => {
    const words = passageWords([line]);
    const judgement = judge(sentence, words);
    if (judgement.fromPassage && judgement.share > (best?.share ?? 0))
      best = { n: i + 1, line, differs: differences(judgement, words), share: judgement.share };
  });
  return best;
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

function notThere(file: ContentFile<'passages'>, lines: readonly string[]): LocalProblem[] {
  const all = new Set(lines);
  const missing = file.blocks.filter(({ text }) => !all.has(text.text));
  const text = `the text of \`${file.data.statement}\``;
  if (missing.length === 0)
    return [
      {
        ...(file.blocks[0]?.text.place ?? file.at([])),
        rule: 'passage-in-text',
        found: `sentences that don’t stand one after the other in ${text}`,
        expected: 'neighbouring sentences, in its order',
        remedy: 'Make a passage of each, or write the sentences between them as well.',
      },
    ];
  return missing.map((block): LocalProblem => {
    const sentence = block.text.text;
    const inside = lines.findIndex((line) => line.includes(sentence));
    const nearest = nearestLine(sentence, lines);
    return {
      ...block.text.place,
      rule: 'passage-in-text',
      found:
        inside >= 0
          ? `“${short(sentence)}”, a part of sentence ${inside + 1} of ${text}`
          : `“${short(sentence)}”, no sentence of ${text}`,
      expected: 'whole sentences of the text, letter for letter',
      nearest:
        inside >= 0
          ? `sentence ${inside + 1}: “${short(lines[inside] ?? '')}”`
          : nearest &&
            `sentence ${nearest.n}, which differs in ${nearest.differs.join('; ') || 'marks or letters’ case'}: “${short(nearest.line)}”`,
    };
  });
}

/** Which fields a passage must have, and may not, as its statement is known whole or in part. */
function checkFieldsOf(file: ContentFile<'passages'>, isWhole: boolean): LocalProblem[] {
  const { data } = file;
  const have = (['order', 'section', 'confirmedBy', 'sentence'] as const).filter(
    (field) => data[field] !== undefined,
  );
  const refused = isWhole
    ? (['order', 'section', 'confirmedBy'] as const)
    : (['sentence'] as const);
  const needed = isWhole ? [] : (['order', 'confirmedBy'] as const);
  return [
    ...needed
      .filter((field) => !have.includes(field))
      .map(
        (field): LocalProblem => ({
          ...file.at([field]),
          rule: 'field',
          found: `no \`${field}\``,
          expected: `\`${field}\`: the statement’s text is known in part`,
        }),
      ),
    ...have
      .filter((field) => (refused as readonly string[]).includes(field))
      .map(
        (field): LocalProblem => ({
          ...file.at([field]),
          rule: 'field',
          found: `\`${field}\``,
          expected: isWhole
            ? 'no such field: the statement’s text is whole, and tells it'
            : 'no such field: the statement’s text is known in part',
          remedy: 'Take the field out.',
        }),
      ),
  ];
}

/** Every fault of a passage that shows only beside its statement's text. */
export function checkInText(file: ContentFile<'passages'>, content: Content): LocalProblem[] {
  const statement = content.statements.get(file.data.statement);
  if (!statement) return [];
  const isWhole = statement.data.text === 'whole';
  const problems = checkFieldsOf(file, isWhole);
  const lines = linesOf(statement);
  if (!isWhole || lines.length === 0 || file.blocks.length === 0) return problems;
  const places = placesInText(lines, sentencesOf(file));
  if (places.length === 0) return [...problems, ...notThere(file, lines)];
  const at = placeOf(file, lines);
  if (at === undefined)
    return [
      ...problems,
      {
        ...file.at(['sentence']),
        rule: 'passage-in-text',
        found:
          file.data.sentence === undefined
            ? `words that stand ${plural(places.length, 'time')} in the text`
            : `\`sentence: ${file.data.sentence}\`, where the words don’t begin`,
        expected: `\`sentence\` with ${places.map((place) => place + 1).join(' or ')}`,
        remedy: 'Say with `sentence` which of them is meant.',
      },
    ];
  for (const other of passagesOf(content, file.data.statement)) {
    if (other.id >= file.id) continue;
    const theirs = placeOf(other, lines);
    if (theirs === undefined) continue;
    if (at >= theirs + other.blocks.length || theirs >= at + file.blocks.length) continue;
    problems.push({
      ...(file.blocks[0]?.text.place ?? file.at([])),
      rule: 'passage-in-text',
      found: `sentence ${Math.max(at, theirs) + 1}, which the passage \`${other.id}\` has too`,
      expected: 'each sentence in one passage at most',
      remedy: 'Divide the sentences between the two, or join the passages.',
    });
  }
  return problems;
}

/** Fields of a statement that depend on whether its text is whole. */
export function checkWholeFields(file: ContentFile<'statements'>): LocalProblem[] {
  const isWhole = file.data.text === 'whole';
  const problems: LocalProblem[] = [];
  if (isWhole && file.data.words)
    problems.push({
      ...file.at(['words']),
      rule: 'field',
      found: '`words`',
      expected: 'no such field: the words of a whole text are counted',
      remedy: 'Take the field out.',
    });
  if (!isWhole && !file.data.words)
    problems.push({
      ...file.at(['words']),
      rule: 'field',
      found: 'no `words`',
      expected: '`words`: how long the statement is, and who counted',
    });
  if (!isWhole && file.data.witnesses)
    problems.push({
      ...file.at(['witnesses']),
      rule: 'field',
      found: '`witnesses`',
      expected:
        'no such field: each passage of a statement known in part names its own (`confirmedBy`)',
      remedy: 'Move the entries to the passages.',
    });
  return problems;
}
