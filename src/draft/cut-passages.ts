// Passages for all that is quoted: which sentences belong in one, and the id and title proposed for each.

import { passageWords } from '../judge/judge.ts';
import { joinWords } from '../text/words.ts';
import type { Lines, Place, StatementLines } from './match.ts';
import { slug } from './read-source.ts';
import { tellingPhrases } from './telling-words.ts';

export interface DraftedPassage extends Lines {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** It was there before. */
  readonly isOld: boolean;
}

/** The words of a statement that a quotation prints, as they stand there. */
export function wordsAt(place: Place, statement: StatementLines): string {
  const { words } = passageWords(
    statement.lines.slice(place.first, place.last + 1),
    statement.language,
  );
  const { runs } = place.judgement;
  return joinWords(words.slice(runs[0]?.from ?? 0, runs.at(-1)?.to ?? words.length));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const MOST_WORDS = 4;

const isJoint = (word: string): boolean => word.length < 4 && /^\p{Ll}+$/u.test(word);

/** A phrase as it is short enough for a title: divided where it is joined. */
function shortened(phrase: readonly string[]): string[][] {
  if (phrase.length <= MOST_WORDS) return [[...phrase]];
  const parts: string[][] = [[]];
  for (const word of phrase)
    if (isJoint(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  return parts.filter((part) => part.length > 0).map((part) => part.slice(-MOST_WORDS));
}

/**
 * A short label out of the words that are quoted, else out of their sentences: the first phrase of two words or more that
 * the rest of the statement doesn't have too, or the longest word.
 */
export function proposeTitle(
  quoted: readonly string[],
  sentences: readonly string[],
  rest: string,
): string {
  const phrasesOf = (texts: readonly string[]): string[][] =>
    texts.flatMap(tellingPhrases).flatMap(shortened);
  const first = phrasesOf(quoted);
  const words = new Set(first.flat());
  const isNear = (phrase: readonly string[]): boolean => phrase.some((word) => words.has(word));
  const second = phrasesOf(sentences);
  const phrases = [...first, ...second.filter(isNear), ...second];
  const others = rest.toLowerCase();
  const isOwn = (phrase: readonly string[]): boolean =>
    !others.includes(phrase.join(' ').toLowerCase());
  const several = phrases.filter(({ length }) => length > 1);
  const [single = 'Passage'] = phrases
    .flat()
    .reverse()
    .sort((a, b) => b.length - a.length);
  const found = several.find(isOwn) ?? several[0] ?? [single];
  return capital(found.join(' '));
}

/** Stretches that share a sentence, joined. */
function joined(stretches: readonly Lines[]): Lines[] {
  const joinedSoFar: Lines[] = [];
  for (const { first, last } of [...stretches].sort((a, b) => a.first - b.first)) {
    const before = joinedSoFar.at(-1);
    if (before && first <= before.last)
      joinedSoFar[joinedSoFar.length - 1] = {
        first: before.first,
        last: Math.max(before.last, last),
      };
    else joinedSoFar.push({ first, last });
  }
  return joinedSoFar;
}

/** A name that nothing has yet. */
function freeName(name: string, taken: Set<string>, join: string): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}${join}${n}`;
  taken.add(free);
  return free;
}

/** What stands already where passages are to be cut. */
export interface Ground {
  /** What ids begin with: those of all statements share one folder. */
  readonly prefix: string;
  /** Ids that other passages have. */
  readonly taken: ReadonlySet<string>;
  /** The id of the passage file that has just these sentences. */
  readonly standing: (sentences: readonly string[]) => string | undefined;
  /** The titles of passage files, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * Cuts the passages that quotations rest on.
 * @param places where all quotations of all reports stand
 */
export function cutPassages(
  places: readonly Place[],
  statement: StatementLines,
  { prefix, taken, standing, titles }: Ground,
): DraftedPassage[] {
  const old = new Map<string, Lines>();
  statement.passages.forEach((id, line) => {
    if (id !== undefined) old.set(id, { first: old.get(id)?.first ?? line, last: line });
  });
  const ids = new Set(taken);
  const named = new Set(titles.values());
  const isOld = ({ first, last }: Lines): boolean =>
    statement.passages.slice(first, last + 1).some((id) => id !== undefined);
  const stretches = joined(places.filter((place) => !isOld(place))).map((lines) => {
    const sentences = statement.lines.slice(lines.first, lines.last + 1);
    const id = standing(sentences);
    if (id !== undefined) ids.add(id);
    return { lines, sentences, id };
  });
  const cut = stretches.map(({ lines, sentences, id }): DraftedPassage => {
    if (id !== undefined)
      return { ...lines, id, title: titles.get(id) ?? id, sentences, isOld: true };
    const quoted = places
      .filter(({ first, last }) => first >= lines.first && last <= lines.last)
      .map((place) => wordsAt(place, statement));
    const rest = statement.lines.filter((_, line) => line < lines.first || line > lines.last);
    const title = freeName(proposeTitle(quoted, sentences, rest.join(' ')), named, ' ');
    return {
      ...lines,
      title,
      id: freeName(slug(`${prefix}-${title}`, 50), ids, '-'),
      sentences,
      isOld: false,
    };
  });
  const kept = [...old].map(
    ([id, lines]): DraftedPassage => ({
      ...lines,
      id,
      title: titles.get(id) ?? id,
      sentences: statement.lines.slice(lines.first, lines.last + 1),
      isOld: true,
    }),
  );
  return [...cut, ...kept].sort((a, b) => a.first - b.first);
}

/** The passage that has most of a quotation's sentences. */
export function passageAt(
  place: Lines,
  passages: readonly DraftedPassage[],
): DraftedPassage | undefined {
  const common = ({ first, last }: Lines): number =>
    Math.min(last, place.last) - Math.max(first, place.first);
  return passages
    .filter((passage) => common(passage) >= 0)
    .sort((a, b) => common(b) - common(a))[0];
}

/** Whether a quotation goes beyond the passage that it is linked to: one that stood there and is too short for it. */
export const goesBeyond = (place: Lines, passage: Lines): boolean =>
  place.first < passage.first || place.last > passage.last;
