// Kinds of faults of an article beside its original, as the editors keep it on their disk.
import { plural } from '../text/phrases.ts';
import { kind, short } from './say.ts';

const COPY = 'Copy the words from the original.';

export const ORIGINAL_KINDS = {
  'original-paragraphs': kind<{ entries: number; original: number; path: string }>(
    'original',
    ({ entries, original, path }) => ({
      found: `${plural(entries, 'entry', 'entries')} in \`paragraphs\``,
      expected: `${original}: so many paragraphs has ${path}`,
      remedy: 'Correct the list, or take out of the original what is no paragraph.',
    }),
  ),
  'original-headings': kind<{ found: number; original: number; path: string }>(
    'original',
    ({ found, original, path }) => ({
      found: plural(found, 'sub-heading'),
      expected: `${original}: so many has ${path}`,
      remedy:
        'Put `## ` before each sub-heading of the original, and retell each over its paragraph.',
    }),
  ),
  'original-entry': kind<{ paragraph: number; field: string; found: number; expected: number }>(
    'original',
    ({ paragraph, field, found, expected }) => ({
      found: `${found} ${field} recorded for paragraph ${paragraph}`,
      expected: `${expected}, counted in the original`,
      remedy: 'Correct the entry.',
    }),
  ),
  'original-run-lost': kind<{ printed: string; where: string; line: number }>(
    'original',
    ({ printed, where, line }) => ({
      found: `no “${short(printed, 100)}” in ${where}`,
      expected: `what the original has there in marks, line ${line}`,
      remedy: COPY,
    }),
  ),
  'original-run-changed': kind<{ printed: string; where: string; nearest: string | undefined }>(
    'original',
    ({ printed, where, nearest }) => ({
      found: `${short(printed, 100)} in ${where}`,
      expected: 'only what the original has there in marks, word for word',
      nearest: nearest && `“${short(nearest, 200)}”`,
      remedy: nearest ? COPY : 'Take the marks off, or copy the words from the original.',
    }),
  ),
  borrowed: kind<{ words: string; count: number; paragraph: number }>(
    'original',
    ({ words, count, paragraph }) => ({
      found: `${count} words in a row as paragraph ${paragraph} of the original has them: “${short(words, 120)}”`,
      expected: 'fewer than eight, names and titles apart',
      remedy: 'Say it in our own words.',
    }),
  ),
};
