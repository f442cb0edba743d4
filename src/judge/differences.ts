// The one list of what a quotation prints otherwise than its passage. Titles, remarks and lines are made from it.
import { pairsAtEdges, withoutLoneMarks } from '../text/quotation-marks.ts';
import { hasLetters, joinWords, splitWords, withoutStop } from '../text/words.ts';
import { isTooLong, type Step } from './grid.ts';
import { marksInWords } from './mark-names.ts';
import { openBrackets } from './match-words.ts';
import { isMark, type PassageWords, type Run } from './passage-words.ts';

/** Neighbouring words as printed, and the passage's words in their place; either may be empty. */
export interface Difference {
  readonly kind:
    | 'capitals'
    | 'changed'
    | 'added'
    | 'dropped'
    | 'marks'
    | 'first-letter'
    | 'omitted'
    | 'bracket';
  readonly printed: string;
  readonly source: string;
  /** Of `marks`: which they are, and where they stand; they stand there at the word `printed`. */
  readonly marks?: string;
  readonly run: Run;
}

/** A judgement, of which the steps alone are asked. */
type Judged = { readonly steps: readonly Step[] };

const UNMARKED: readonly Step['kind'][] = ['changed', 'added', 'dropped'];
const BEFORE = /^(?:(?![[&%@#]|-\p{N})[\p{P}`´\s])+/u;
const AFTER = /(?:(?![\]&%@#])[\p{P}`´\s])+$/u;

/** Words without the marks around them; a bracket whose partner is cut away goes with its word. */
function bare(text: string): string {
  let own = withoutLoneMarks(text);
  for (let before = ''; before !== own; ) {
    before = own;
    // Marks around a part of the words are theirs.
    const { opens, closes } = pairsAtEdges(own);
    if (!opens) own = own.replace(BEFORE, '');
    if (!closes) own = own.replace(AFTER, '');
    if (own.startsWith('[') && openBrackets(own) > 0) own = own.slice(1);
    if (own.endsWith(']') && openBrackets(own) < 0) own = own.slice(0, -1);
  }
  return own.replace(/(?<=^[^()]*)\)|\((?=[^()]*$)/gu, '') || text;
}

/** What stands in a text's place, its outer marks and its stop apart. */
const whole = (text: string): string => withoutStop(withoutLoneMarks(text));

/** Printed words put together again, as they stood. */
export const joinPrinted = (steps: readonly Pick<Step, 'printed' | 'after'>[]): string =>
  steps
    .filter(({ printed }) => printed !== '')
    .map(({ printed, after = ' ' }, i, { length }) => printed + (i < length - 1 ? after : ''))
    .join('');

/** Whether a step goes on what the one before it began. */
function goesOn(before: Step | undefined, step: Step): boolean {
  if (before === undefined || step.kind === 'same') return false;
  if (UNMARKED.includes(step.kind)) return UNMARKED.includes(before.kind);
  return step.kind === before.kind && step.kind !== 'marks' && step.kind !== 'bracket';
}

/** The steps of each difference, neighbours together, as indices. */
function groupsOf(steps: readonly Step[]): Run[] {
  const groups: Run[] = [];
  steps.forEach((step, i) => {
    if (step.kind === 'same' && step.marks === undefined) return;
    const last = groups.at(-1);
    if (last?.to === i && goesOn(steps[i - 1], step))
      groups[groups.length - 1] = { from: last.from, to: i + 1 };
    else groups.push({ from: i, to: i + 1 });
  });
  return groups;
}

type Reader = (group: Run) => { steps: readonly Step[]; printed: string; source: string; run: Run };

const reader =
  ({ steps }: Judged, { words }: PassageWords): Reader =>
  (group) => {
    const own = steps.slice(group.from, group.to);
    const run = { from: own[0]?.source.from ?? 0, to: own.at(-1)?.source.to ?? 0 };
    return {
      steps: own,
      printed: joinPrinted(own),
      source: joinWords(words.slice(run.from, run.to)),
      run,
    };
  };

/** Marks that differ: around a word, or an ellipsis too many or too few after one. */
function marksOf(group: Run, read: Reader, { words }: PassageWords): Difference {
  const { steps, printed, source, run } = read(group);
  const word = words[run.from - 1] ?? words[run.to];
  const lone = { kind: 'marks' as const, run, source: '', printed: bare(word?.text ?? '') };
  const where = run.from > 0 ? 'after' : 'before';
  if (steps[0]?.kind === 'dropped') return { ...lone, marks: `without ellipsis ${where}` };
  if (run.from === run.to) return { ...lone, marks: `with ellipsis ${where}` };
  const norm = (text: string): string =>
    splitWords(text)
      .map((own) => own.norm)
      .join(' ');
  return {
    kind: 'marks',
    run,
    printed: bare(printed),
    source: bare(source),
    marks: marksInWords(norm(printed), norm(source)),
  };
}

/** A difference in words. Where one side is signs alone, the words beside them are named too. */
function wordsOf(group: Run, read: Reader, steps: readonly Step[]): Difference {
  const { steps: own, printed, source, run } = read(group);
  const isSign = (text: string): boolean => text !== '' && !hasLetters(text);
  if ((isSign(printed) || isSign(source)) && own.every(({ kind }) => UNMARKED.includes(kind))) {
    const wider = { from: Math.max(0, group.from - 1), to: Math.min(steps.length, group.to + 1) };
    const named = read(wider);
    return { kind: 'changed', printed: bare(named.printed), source: bare(named.source), run };
  }
  const kind = printed === '' ? 'dropped' : source === '' ? 'added' : 'changed';
  return { kind, printed: bare(printed), source: bare(source), run };
}

/** Everything that a quotation prints otherwise than its passage, in order, neighbours together. */
export function listDifferences(judgement: Judged, passage: PassageWords): Difference[] {
  const read = reader(judgement, passage);
  const differenceOf = (group: Run): Difference => {
    const { steps, printed, source, run } = read(group);
    const [first] = steps as [Step];
    const isLone = steps.length === 1 && first.kind === 'dropped';
    if (first.kind === 'marks' || (isLone && passage.words.slice(run.from, run.to).every(isMark)))
      return marksOf(group, read, passage);
    if (UNMARKED.includes(first.kind)) return wordsOf(group, read, judgement.steps);
    if (first.kind === 'bracket' || first.kind === 'omitted')
      return { kind: first.kind, printed: whole(printed), source: whole(source), run };
    const kind = first.kind === 'case' ? 'capitals' : 'first-letter';
    return { kind, printed: bare(printed), source: bare(source), run };
  };
  return groupsOf(judgement.steps).flatMap((group) => {
    const { steps } = read(group);
    const own = steps.every(({ kind }) => kind === 'same') ? [] : [differenceOf(group)];
    const isWhole = (step: Step): boolean =>
      UNMARKED.includes(step.kind) || step.kind === 'bracket';
    const beside = steps.flatMap((step): Difference[] => {
      const { marks, source } = step;
      if (marks === undefined) return [];
      const printed = (isWhole(step) && own[0]?.printed) || bare(step.printed);
      const run = { from: source.to, to: source.to };
      return [{ kind: 'marks', printed, source: '', marks, run }];
    });
    return [...own, ...beside];
  });
}

/** The differences that an editor must vouch for, in order; brackets of too many words count as added. */
export function findDifferences(judgement: Judged, passage: PassageWords): Difference[] {
  return listDifferences(judgement, passage).flatMap((difference) => {
    const { kind, printed } = difference;
    if (kind === 'bracket' && isTooLong(printed, passage.language))
      return [{ ...difference, kind: 'added', source: '' }];
    return kind === 'bracket' || kind === 'omitted' || kind === 'first-letter' ? [] : [difference];
  });
}

/** Words as they are typed in a title: one kind of apostrophe, hyphen and dash, and no quotation marks. */
const plain = (text: string): string =>
  splitWords(text)
    .map(({ norm, after }) => (after === '' ? norm.replace(/ –$/u, '—') : `${norm} `))
    .join('')
    .trim();

/**
 * The differences as an editor names them in a link's title: words with other capitals as printed, changed words
 * with what they stand for, added words, words missing without a mark, and marks by their names.
 * @example differences(judge('its Cold War ways', passageWords(['its cold war approaches']))) // ['Cold War', 'ways for approaches']
 */
export function differences(judgement: Judged, passage: PassageWords): string[] {
  return findDifferences(judgement, passage).map(({ kind, printed, source, marks }) => {
    if (kind === 'marks') return `${marks} ${plain(printed)}`;
    if (kind === 'dropped') return `without ${plain(source)}`;
    if (kind === 'added') return `with ${plain(printed)}`;
    return kind === 'changed' ? `${plain(printed)} for ${plain(source)}` : plain(printed);
  });
}
