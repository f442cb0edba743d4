// A judgement in plain words: neutral labels, with the words shown. Never a verdict.
import type { Judgement, PassageWords, Step } from '../judge/judge.ts';
import { plural } from '../text/phrases.ts';
import { joinWords, withoutStop } from '../text/words.ts';

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

const bare = (text: string): string => withoutStop(text.replace(/^["“„«‘]+|["”»’]+$/gu, ''));

/** Neighbouring steps of the same sort, joined: “Cold War” for “cold war”. */
function pairs(
  judgement: Judgement,
  passage: PassageWords,
  kinds: readonly Step['kind'][],
): { printed: string; source: string }[] {
  const joined: { printed: string[]; from: number; to: number }[] = [];
  let open = false;
  for (const step of judgement.steps) {
    if (!kinds.includes(step.kind)) {
      open = false;
      continue;
    }
    const last = joined.at(-1);
    if (open && last) {
      if (step.printed) last.printed.push(bare(step.printed));
      last.to = step.source.to;
    } else
      joined.push({
        printed: step.printed ? [bare(step.printed)] : [],
        from: step.source.from,
        to: step.source.to,
      });
    open = true;
  }
  return joined.map(({ printed, from, to }) => ({
    printed: printed.join(' '),
    source: bare(joinWords(passage.words.slice(from, to))),
  }));
}

const changes = (list: readonly { printed: string; source: string }[]): Remark['shown'] =>
  list.map(({ printed, source }) =>
    printed === ''
      ? { says: 'without', words: source }
      : source === ''
        ? { says: 'adds', words: printed }
        : { says: 'reads', words: printed, insteadOf: source },
  );

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
  // A bracket of too many words alters the quotation too, but is marked: it is said below.
  const unmarked = changes(pairs(judgement, passage, ['changed', 'added', 'dropped']));
  if (unmarked.length > 0) list.push({ label: 'Words changed, not marked', shown: unmarked });
  if (has('capitals'))
    list.push({ label: 'Capitals changed', shown: changes(pairs(judgement, passage, ['case'])) });
  if (has('omission'))
    list.push({
      label: 'Words left out, marked',
      shown: pairs(judgement, passage, ['omitted']).map(({ source }) => ({
        says: 'left out:',
        words: source,
      })),
    });
  if (has('brackets'))
    list.push({
      label: 'Bracketed by the report',
      shown: pairs(judgement, passage, ['bracket']).map(({ printed, source }) =>
        source === ''
          ? { says: 'adds', words: printed }
          : { says: 'reads', words: printed, insteadOf: source },
      ),
    });
  if (has('first-letter'))
    list.push({
      label: 'First letter fitted',
      shown: changes(pairs(judgement, passage, ['first-letter'])),
    });
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
    .replace(/[.,;]”\./gu, '”.');
}

/** @example ofWords(13, 38) // '13 of 38 words' */
export function ofWords(count: number, total: number): string {
  if (count < total) return `${count} of ${plural(total, 'word')}`;
  return total === 1 ? 'the one word' : `all ${plural(total, 'word')}`;
}
