// One quotation against its passage: is it from there, and does the editor vouch for what differs?
import type { ContentFile } from '../content/content-file.ts';
import { LIMITS } from '../content/read-file.ts';
import type { LocalProblem } from '../faults/problem.ts';
import {
  couldBeFrom,
  differences,
  findDifferences,
  type Judgement,
  judge,
  type PassageWords,
  passageWords,
} from '../judge/judge.ts';
import type { Place } from '../text/place.ts';
import { joinWords, withoutMarks } from '../text/words.ts';

const cache = new WeakMap<ContentFile<'passages'>, PassageWords>();

/** A passage's words, read once. */
export function wordsOf(passage: ContentFile<'passages'>): PassageWords {
  const known = cache.get(passage);
  if (known) return known;
  const words = passageWords(passage.blocks.map((block) => block.text.text));
  cache.set(passage, words);
  return words;
}

const judgements = new WeakMap<PassageWords, Map<string, Judgement>>();

/** Judges a quotation; the same words beside the same passage once. */
export function judgeOnce(printed: string, passage: PassageWords): Judgement {
  const known = judgements.get(passage) ?? new Map<string, Judgement>();
  judgements.set(passage, known);
  const judgement = known.get(printed) ?? judge(printed, passage);
  known.set(printed, judgement);
  return judgement;
}

/** A text cut to what fits a message. */
export const short = (text: string, length = 160): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Takes off a mark whose partner was cut away. */
function withoutHalfPairs(text: string): string {
  return text.replace(/(?<=^[^“”]*)”|“(?=[^“”]*$)/gu, '');
}

/** The words of a passage that a quotation was laid along. */
export function nearestWords(judgement: Judgement, passage: PassageWords): string {
  const touched = judgement.steps.filter((step) => step.source.to > step.source.from);
  const from = touched[0]?.source.from ?? 0;
  const to = touched.at(-1)?.source.to ?? passage.words.length;
  return `“${short(withoutHalfPairs(joinWords(passage.words.slice(from, to))), 300)}”`;
}

/** So many words tell where a run is from; more would only take longer. */
const HEAD = 150;

/** The passage that has most of the words of a quotation's start, in order. */
export function nearestPassage(
  quotation: string,
  passages: Iterable<ContentFile<'passages'>>,
): { passage: ContentFile<'passages'>; judgement: Judgement } | undefined {
  let best: { passage: ContentFile<'passages'>; judgement: Judgement } | undefined;
  const printed = quotation.split(' ').slice(0, HEAD).join(' ');
  const possible = couldBeFrom(printed);
  for (const passage of passages) {
    if (!possible(wordsOf(passage))) continue;
    const judgement = judgeOnce(printed, wordsOf(passage));
    if (
      judgement.fromPassage &&
      (!best ||
        judgement.share > best.judgement.share ||
        (judgement.share === best.judgement.share &&
          judgement.labels.length < best.judgement.labels.length))
    )
      best = { passage, judgement };
  }
  return best;
}

/** The link title that vouches for a quotation's differences; undefined where there are none. */
export function titleFor(judgement: Judgement, passage: PassageWords): string | undefined {
  const found = differences(judgement, passage);
  return found.length > 0 ? `as printed: ${found.join(', ')}` : undefined;
}

/** Whether words in quotation marks keep to the limit, wherever they come from. */
export function checkLength(printed: string, place: Place): LocalProblem[] {
  if (printed.length <= LIMITS.quotation) return [];
  return [
    {
      ...place,
      rule: 'size',
      found: `a quotation of ${printed.length} characters`,
      expected: `at most ${LIMITS.quotation}`,
    },
  ];
}

const differencesIn = (judgement: Judgement, passage: PassageWords): string =>
  findDifferences(judgement, passage)
    .map(({ kind, printed, source }) => {
      if (kind === 'dropped') return `the missing “${source}”`;
      if (kind === 'added') return `the added “${printed}”`;
      return kind === 'changed' ? `“${printed}” for “${source}”` : `“${printed}”`;
    })
    .join(', ');

/** Every fault of one quotation that links to a passage. */
export function checkQuotation(
  quotation: { printed: string; title: string | undefined; place: Place },
  passage: ContentFile<'passages'>,
  siblings: Iterable<ContentFile<'passages'>>,
): LocalProblem[] {
  const { printed, title, place } = quotation;
  const tooLong = checkLength(printed, place);
  if (tooLong.length > 0) return tooLong;
  const words = wordsOf(passage);
  const bare = withoutMarks(printed);
  const judgement = couldBeFrom(bare)(words) ? judgeOnce(bare, words) : undefined;
  if (!judgement?.fromPassage) {
    const other = nearestPassage(bare, siblings);
    return [
      {
        ...place,
        rule: 'not-from-passage',
        found: short(printed),
        expected: `words of the passage \`${passage.id}\``,
        nearest: other
          ? `\`${other.passage.id}\`: ${nearestWords(other.judgement, wordsOf(other.passage))}`
          : undefined,
      },
    ];
  }
  const vouched = titleFor(judgement, words);
  if (vouched === undefined)
    return title === undefined
      ? []
      : [
          {
            ...place,
            rule: 'as-printed-needless',
            found: `the title "${short(title)}" on ${short(printed)}`,
            expected: 'no title: the words are the passage’s',
          },
        ];
  if (title === vouched) return [];
  return [
    {
      ...place,
      rule: 'as-printed-missing',
      found: `${short(printed)}, which differs in ${differencesIn(judgement, words)}${title === undefined ? '' : `, with the title "${short(title)}"`}`,
      expected: `the words of the passage \`${passage.id}\``,
      nearest: nearestWords(judgement, words),
      remedy: `Correct the words; if the outlet really printed them so, give the link the title "${vouched}".`,
    },
  ];
}
