// A passage ready for comparing.
import { betweenSentences, splitWords, type Word } from '../text/words.ts';

/** Words `from` up to but not including `to`, counted from 0 through all sentences of the passage. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A passage's words, and where each sentence starts and ends. */
export interface PassageWords {
  readonly words: readonly Word[];
  readonly sentences: readonly Run[];
  /** The language by which words are told apart and capitals known; needed where these differ from most. */
  readonly language?: string;
}

/**
 * @param sentences the passage's sentences as authored, in order
 * @param language the statement's BCP 47 tag
 */
export function passageWords(sentences: readonly string[], language?: string): PassageWords {
  const words: Word[] = [];
  const runs: Run[] = [];
  for (const sentence of sentences) {
    const from = words.length;
    const own = splitWords(sentence, language);
    const last = own.pop();
    words.push(...own, ...(last ? [{ ...last, after: betweenSentences(language) }] : []));
    runs.push({ from, to: words.length });
  }
  return { words, sentences: runs, ...(language !== undefined && { language }) };
}
