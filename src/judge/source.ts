// A passage as the alignment asks for it: forms, edges and marks, made once a passage.
import { bareForm, lettersIn } from './match-words.ts';
import { isMark, type PassageWords } from './passage-words.ts';

export interface Source extends PassageWords {
  readonly forms: readonly string[];
  readonly letters: readonly string[];
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** For each word the marks that its sentence ends with. */
  readonly closing: readonly string[];
  /** How many of the words before each place are words, not marks alone. */
  readonly counted: readonly number[];
}

const sources = new WeakMap<PassageWords, Source>();

export function sourceOf(passage: PassageWords): Source {
  const known = sources.get(passage);
  if (known) return known;
  const { words, sentences, language } = passage;
  const counted = [0];
  for (const word of words) counted.push((counted.at(-1) ?? 0) + Number(!isMark(word)));
  const forms = words.map(({ norm }) => bareForm(norm, language));
  const made: Source = {
    ...passage,
    forms,
    letters: forms.map(lettersIn),
    starts: new Set(sentences.map(({ from }) => from)),
    ends: new Set(sentences.map(({ to }) => to)),
    closing: sentences.flatMap(({ from, to }) => {
      const marks = words[to - 1]?.norm.match(/[?!؟](?=[^\p{L}]*$)/gu)?.join('') ?? '';
      return new Array<string>(to - from).fill(marks);
    }),
    counted,
  };
  sources.set(passage, made);
  return made;
}
