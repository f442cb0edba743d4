// A passage ready for comparing.
import { betweenSentences, splitWords, type Word } from '../text/words.ts';
import { OMISSION } from './read-printed.ts';

/** Words `from` up to but not including `to`, counted from 0 through all sentences of the passage. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A word of a passage. */
export interface PassageWord extends Word {
  /** An ellipsis of the passage's own stands after it: it belongs to the word, for it is none. */
  readonly gap?: true;
}

/** Whether a token is a mark alone: an ellipsis, asterisks. */
export const isMark = (word: Word | undefined): boolean =>
  /^[…⋯.*·•\s[\]()-]+$/u.test(word?.norm ?? '');

/** An ellipsis in any house style, apart from the words around it. */
const GAP = new RegExp(`\\s(?:${OMISSION})[,.;:]*(?=\\s|$)`, 'gu');

/** A sentence's words, each with the ellipsis that stands after it. */
function splitAtGaps(sentence: string, language: string | undefined): PassageWord[] {
  const words: PassageWord[] = [];
  let from = 0;
  for (const { 0: mark, index } of sentence.matchAll(GAP)) {
    words.push(...splitWords(sentence.slice(from, index), language));
    const last = words.pop();
    if (last) words.push({ ...last, text: last.text + mark, after: ' ', gap: true });
    from = index + mark.length;
  }
  return [...words, ...splitWords(sentence.slice(from), language)];
}

/** A passage's words, and where each sentence starts and ends. */
export interface PassageWords {
  readonly words: readonly PassageWord[];
  readonly sentences: readonly Run[];
  /** The language by which words are told apart and capitals known; needed where these differ from most. */
  readonly language?: string;
}

/**
 * @param sentences the passage's sentences as authored, in order
 * @param language the statement's BCP 47 tag
 */
export function passageWords(sentences: readonly string[], language?: string): PassageWords {
  const words: PassageWord[] = [];
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const from = words.length;
    const own = splitAtGaps(sentence, language);
    const last = own.pop();
    words.push(...own, ...(last ? [{ ...last, after: betweenSentences(language) }] : []));
    runs.push({ from, to: words.length });
  }
  return { words, sentences: runs, ...(language !== undefined && { language }) };
}
