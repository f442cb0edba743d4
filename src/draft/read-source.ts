// A plain text as an editor keeps it: front matter, if any, and paragraphs with a blank line between two.
import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import { closest } from '../text/closest.ts';
import { Refusal } from './refusal.ts';

/** What may stand in the front matter of a report or a statement. */
export const FIELDS = [
  'outlet',
  'headline',
  'standfirst',
  'byline',
  'published',
  'url',
  'language',
  'seen',
  'archived',
  'title',
  'shortTitle',
  'kind',
  'date',
  'place',
  'issuers',
  'publisher',
] as const;
export type Field = (typeof FIELDS)[number];

export interface SourceBlock {
  readonly kind: 'paragraph' | 'heading' | 'block-quotation';
  /** On one line; for a statement the lines as they stand. */
  readonly text: string;
  readonly lines: readonly string[];
  /** The line of the file, from 1. */
  readonly line: number;
}

export interface Source {
  /** The file's name without its ending: the id of what is made of it. */
  readonly id: string;
  readonly path: string;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly blocks: readonly SourceBlock[];
  readonly sha256: string;
}

/** A name as ids are written: lower-case letters, digits and single hyphens. */
export const slug = (text: string, length = 60): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, length)
    .replace(/^-+|-+$/gu, '');

const OPEN = /^---[ \t]*\r?\n/u;
const FRONT = /^---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|$)/su;

function readFields(yaml: string, path: string): Partial<Record<Field, string>> {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const [error] = document.errors;
  const value: unknown = error ? undefined : document.toJS();
  if (error || value === null || typeof value !== 'object')
    throw new Refusal({
      file: path,
      line: (error?.linePos?.[0].line ?? 1) + 1,
      found:
        error?.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '') ??
        'front matter without fields',
      expected: 'fields such as `outlet: The Times`, one a line',
      remedy:
        'Correct it; put a value with a colon or a quotation mark in it between single straight marks.',
    });
  const fields: Partial<Record<Field, string>> = {};
  for (const [name, content] of Object.entries(value)) {
    const field = FIELDS.find((known) => known === name);
    const line = yaml.split('\n').findIndex((text) => text.startsWith(`${name}:`)) + 2;
    if (!field)
      throw new Refusal({
        file: path,
        line,
        found: `an unknown field \`${name}\``,
        expected: `one of ${FIELDS.join(', ')}`,
        remedy: `Correct the name${closest(name, FIELDS) ? `: \`${closest(name, FIELDS)}\`?` : ', or take the field out.'}`,
      });
    const text = Array.isArray(content) ? content.join('; ') : content;
    if (typeof text !== 'string')
      throw new Refusal({
        file: path,
        line,
        found: `fields inside \`${name}\``,
        expected: 'a text',
        remedy: 'Write it on one line.',
      });
    if (text.trim() !== '') fields[field] = text.trim().replace(/\s+/gu, ' ');
  }
  return fields;
}

/** Whether lines were broken at a margin: all but the last are about as long as the longest. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  return (
    longest >= 50 &&
    lines.length > 1 &&
    lines.slice(0, -1).every((line) => line.length > longest - 25)
  );
}

interface Group {
  readonly line: number;
  readonly lines: string[];
}

/** Stretches of lines without a blank one between; where a file has no blank line at all, each line by itself. */
function groupsOf(lines: readonly string[], from: number): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  lines.forEach((line, i) => {
    if (line.trim() === '') open = undefined;
    else if (open && !line.startsWith('#') && !open.lines[0]?.startsWith('#'))
      open.lines.push(line);
    else {
      open = { line: from + i, lines: [line] };
      groups.push(open);
    }
  });
  const only = groups.length === 1 ? groups[0] : undefined;
  if (!only || only.lines.length === 1 || isWrapped(only.lines)) return groups;
  return only.lines.map((line, i) => ({ line: only.line + i, lines: [line] }));
}

/** The kinds of mark that old typewriting sets for others. */
const plainMarks = (text: string): string =>
  text
    .replace(/``|‘‘/gu, '“')
    .replace(/''|’’/gu, '”')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '');

/**
 * Reads a text file.
 * @param bytes the file as it is
 * @param path as messages name it
 * @throws {Refusal} where it is empty, no UTF-8 text, or its front matter can't be read
 */
export function readSource(bytes: Uint8Array, path: string): Source {
  const name = (path.split(/[\\/]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
  const refuse = (found: string, expected: string, remedy: string): Refusal =>
    new Refusal({ file: path, found, expected, remedy });
  // Files of other programs begin with a name of their own, or have a zero where no text has one.
  if (bytes.includes(0) || /^(?:%PDF-|\{\\rtf|PK)/u.test(String.fromCharCode(...bytes.slice(0, 5))))
    throw refuse('a binary file', 'plain text', 'Save the text itself as a .txt file.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('a file that is no UTF-8 text', 'plain text', 'Save the text as UTF-8.');
  }
  const front = FRONT.exec(text);
  if (!front && OPEN.test(text))
    throw refuse(
      'front matter that doesn’t end',
      'a second line of three hyphens under its fields',
      'Add the line.',
    );
  const fields = front ? readFields(front[1] ?? '', path) : {};
  const body = text.slice(front?.[0].length ?? 0);
  const from = front ? front[0].split('\n').length : 1;
  const lines = plainMarks(body).split(/\r?\n|\r|\u2028|\u2029/u);
  const blocks = groupsOf(lines, from).map(({ line, lines: own }): SourceBlock => {
    const quoted = own.every((each) => each.startsWith('>'));
    const bare = own.map((each) => each.replace(quoted ? /^>\s?/u : /^#+\s+/u, '').trim());
    return {
      kind: quoted ? 'block-quotation' : /^#+\s/u.test(own[0] ?? '') ? 'heading' : 'paragraph',
      text: bare.join(' ').replace(/\s+/gu, ' '),
      lines: isWrapped(own) ? [bare.join(' ')] : bare,
      line,
    };
  });
  if (!blocks.some(({ kind, text: words }) => kind !== 'heading' && /[\p{L}\p{N}]/u.test(words)))
    throw refuse(
      'a file without words',
      'paragraphs, a blank line between two',
      'Put the text into it.',
    );
  const id = slug(name);
  if (id === '')
    throw refuse(`the name ${name}`, 'a name with letters or digits', 'Rename the file.');
  return { id, path, fields, blocks, sha256: createHash('sha256').update(bytes).digest('hex') };
}
