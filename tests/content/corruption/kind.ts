// A kind of fault: at which places it is made, and which rule must name it.
import type { SourceFile } from '../../../src/content/content-file.ts';
import type { Rule } from '../../../src/faults/rules.ts';
import { sourceFile, textOf } from '../../support/content.ts';
import { type Family, lineAt, type Spot } from './family.ts';

/** One fault, made in one place. */
export interface Corruption {
  readonly what: string;
  readonly files: () => readonly SourceFile[];
  /** The file that must be named. */
  readonly file: string;
  /** The line that must be named, where it is certain. */
  readonly line?: number | undefined;
  /** The rules that may name it. */
  readonly rules: readonly Rule[];
}

export interface Kind {
  readonly name: string;
  readonly of: (family: Family) => readonly Corruption[];
  /** Whether each of its faults is of its own kind. */
  readonly isTriedWhole?: boolean;
}

/** The family's files, with another for one of them. */
export const replaced = (
  { files }: Family,
  file: SourceFile,
  content: string | Uint8Array,
): readonly SourceFile[] => {
  const other =
    typeof content === 'string'
      ? sourceFile(file.path, content)
      : { path: file.path, bytes: content };
  return files.map((known) => (known === file ? other : known));
};

export const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);

/** What is put in the place of a stretch; `undefined` where it cannot be done there. */
type Change = string | undefined | readonly (string | undefined)[];

function made<S extends Spot>(
  here: S,
  change: Change,
  rules: readonly Rule[],
  isLineKnown: boolean,
): Corruption[] {
  const text = textOf(here.file);
  return [change].flat().flatMap((words): Corruption[] => {
    if (words === undefined || words === here.text) return [];
    const same = [...words].findIndex((character, i) => character !== here.text[i]);
    const line = lineAt(text, here.from) + words.slice(0, same + 1).split('\n').length - 1;
    return [
      {
        what: `${here.file.path}:${line} ${short(here.text)} → ${short(words)}`,
        files: () =>
          replaced(
            here.family,
            here.file,
            text.slice(0, here.from) + words + text.slice(here.from + here.text.length),
          ),
        file: here.file.path,
        line: isLineKnown ? line : undefined,
        rules,
      },
    ];
  });
}

type Changes<S> = Readonly<Record<string, (here: S, turn: number) => Change>>;

const kinds =
  (isLineKnown: boolean) =>
  <S extends Spot>(
    spots: (family: Family) => readonly S[],
    rules: readonly Rule[],
    changes: Changes<S>,
  ): Kind[] =>
    Object.entries(changes).map(([name, change]) => ({
      name,
      of: (family) =>
        spots(family).flatMap((here, turn) => made(here, change(here, turn), rules, isLineKnown)),
    }));

/** Kinds that are named in their line: at which places, by which rules, what is put there. `turn` counts the places. */
export const inLine = kinds(true);
/** Kinds that are named somewhere in their file. */
export const inFile = kinds(false);
