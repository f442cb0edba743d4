// A judgement in plain words: neutral labels, with the words shown. Never a verdict.
import { type Difference, listDifferences } from '../judge/differences.ts';
import type { Judgement, PassageWords } from '../judge/judge.ts';
import { plural } from '../text/phrases.ts';

/** Words of a quotation or its passage, and what is said of them. */
export interface Shown {
  readonly says: string;
  readonly words: string;
  /** The passage's words in whose place they stand. */
  readonly insteadOf?: string;
}

/** One thing to say of a quotation: the label, and the words that show it. */
export interface Remark {
  readonly label: string;
  readonly shown: readonly Shown[];
}

const shownOf = ({ kind, printed, source, marks }: Difference): Shown =>
  kind === 'marks'
    ? { says: marks ?? '', words: printed }
    : kind === 'omitted'
      ? { says: 'left out:', words: source }
      : printed === ''
        ? { says: 'without', words: source }
        : source === ''
          ? { says: 'adds', words: printed }
          : { says: 'reads', words: printed, insteadOf: source };

/** A word that differs by what stands in brackets inside it is marked, too. */
function kindOf({ kind, printed, source }: Difference): Difference['kind'] {
  const isBracketed =
    kind === 'changed' && printed.includes('[') && printed.replace(/\[[^\]]*\]/gu, '') === source;
  return isBracketed ? 'bracket' : kind;
}

/** Differences by their label, the most telling first. */
const LABELS: readonly (readonly [label: string, kinds: readonly Difference['kind'][]])[] = [
  // A bracket of too many words alters the quotation too, but is marked: it is said as what it is.
  ['Words changed, not marked', ['changed', 'added', 'dropped']],
  ['Capitals changed', ['capitals']],
  ['Punctuation changed', ['marks']],
  ['Words left out, marked', ['omitted']],
  ['Words in square brackets', ['bracket']],
  ['First letter', ['first-letter']],
];

/** The case of a first letter that differs, as it is printed. */
const caseOf = (shown: readonly Shown[]): string =>
  /^\P{L}*\p{Lu}/u.test(shown[0]?.words ?? '') ? 'Capital first letter' : 'Small first letter';

/** Everything that can be said of a quotation, the most telling first. */
export function remarks(judgement: Judgement, passage: PassageWords): Remark[] {
  const has = (label: Judgement['labels'][number]): boolean => judgement.labels.includes(label);
  const list: Remark[] = [];
  if (has('whole')) {
    const all = judgement.count === passage.words.length && passage.sentences.length > 1;
    list.push({ label: `Word for word: the whole ${all ? 'passage' : 'sentence'}`, shown: [] });
  }
  const starts = has('starts-mid-sentence');
  const stops = has('stops-mid-sentence');
  if (starts || stops)
    list.push({
      label:
        starts && stops
          ? 'Starts and stops mid-sentence'
          : starts
            ? 'Starts mid-sentence'
            : 'Stops mid-sentence',
      shown: [
        ...(starts ? [{ says: 'cut before it:', words: judgement.cutBefore }] : []),
        ...(stops ? [{ says: 'cut after it:', words: judgement.cutAfter }] : []),
      ],
    });
  const found = listDifferences(judgement, passage);
  for (const [label, kinds] of LABELS) {
    const shown = found.filter((each) => kinds.includes(kindOf(each))).map(shownOf);
    if (shown.length > 0)
      list.push({ label: kinds[0] === 'first-letter' ? caseOf(shown) : label, shown });
  }
  return list;
}

/** Remarks as one line of text. */
export function remarksInWords(list: readonly Remark[]): string {
  return list
    .map(({ label, shown }) => {
      const words = shown
        .map((s) => `${s.says} “${s.words}”${s.insteadOf ? ` for “${s.insteadOf}”` : ''}`)
        .join('; ');
      return words === '' ? `${label}.` : `${label}: ${words}.`;
    })
    .join(' ')
    .replace(/[.,;،؛।。、]”\./gu, '”.');
}

/** @example ofWords(13, 38) // '13 of 38 words' */
export function ofWords(count: number, total: number): string {
  if (count < total) return `${count} of ${plural(total, 'word')}`;
  return total === 1 ? 'the one word' : `all ${plural(total, 'word')}`;
}
