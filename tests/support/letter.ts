// A tiny tree of valid content whose statement is known whole: eight lines, four passages, two reports.
import type { SourceFile } from '../../src/content/content-file.ts';
import { edited, faultsOf, sourceFile } from './content.ts';

const report = (id: string, front: string, body: string): [string, string] => [
  `content/articles/${id}.md`,
  `---
outlet: ${id === 'aurora' ? 'Aurora' : 'Borealis'}
headline: The talks are off
url: https://${id}.example.org/talks
language: en-GB
statement: letter
${front}---

${body}`,
];
const passage = (id: string, title: string, ...sentences: string[]): [string, string] => [
  `content/passages/${id}.md`,
  `---\nstatement: letter\ntitle: ${title}\n---\n\n${sentences.map((s) => `> ${s}`).join('\n>\n')}\n`,
];

const FILES: [string, string][] = [
  [
    'content/statements/letter.md',
    `---
title: The Letter to the Chairman
shortTitle: Letter
date: "2024-05-01"
place: Oslo
issuers: [North]
text: whole
editions:
  - { language: en, publisher: The Palace, assembled: true, compared: true, seen: "2024-05-02" }
witnesses:
  - { publisher: Herald, url: "https://herald.example.org/", extent: whole }
  - { publisher: Echo, url: "https://echo.example.org/", extent: differs, differs: it seems wrong }
licence: { name: CC0, note: So the Palace says. }
---

A letter calls off the talks.

## Text

> Dear Mr. Chairman:
>
> We thank you for your time.
> Sadly, it is wrong to meet now.
> The talks will not take place.
>
> Some day we shall meet.
> That was a kind word.
> The world has lost a chance.
>
> Yours, North
`,
  ],
  passage('l-thanks', 'Thanks', 'We thank you for your time.'),
  passage(
    'l-off',
    'Talks off',
    'Sadly, it is wrong to meet now.',
    'The talks will not take place.',
  ),
  passage('l-day', 'Some day', 'Some day we shall meet.'),
  passage('l-lost', 'A chance lost', 'The world has lost a chance.'),
  report(
    'aurora',
    `paragraphs:
  - { words: 12, quoted: 5, speech: 0 }
  - { words: 9, quoted: 5, speech: 0 }
  - { words: 9, quoted: 0, speech: 0 }
  - { words: 9, quoted: 0, speech: 0 }
brief: ["3-4"]
`,
    `North is sorry: [“the world has lost a”](../passages/l-lost.md) good thing.

It adds: [“It is wrong to meet”](../passages/l-off.md).

Others regret it.
`,
  ),
  report(
    'borealis',
    `paragraphs:
  - { words: 12, quoted: 11, speech: 0 }
`,
    `The letter says: [“The talks will not take place.”](../passages/l-off.md) [“Some day we shall meet.”](../passages/l-day.md)
`,
  ),
  [
    'content/comparisons/letter.md',
    `---
title: Two reports, one letter
description: What two reports took from a letter.
published: "2024-06-01"
statement: letter
articles: [aurora, borealis]
topics:
  - { id: off, paragraphs: { aurora: [1, 2], borealis: [1] }, passages: [l-thanks] }
  - { id: regret, paragraphs: { aurora: [3, 4], borealis: [] } }
described: []
corrections: []
---

Both reports quote the letter.

## Talks off

One quotes two sentences.

## Regret

One report goes on.
`,
  ],
];

export const letter: readonly SourceFile[] = FILES.map(([path, text]) => sourceFile(path, text));

/** The tree with changes, each a file's ending, a stretch of it and what takes its place. */
export const changedLetter = (
  ...changes: readonly (readonly [string, string, string])[]
): SourceFile[] =>
  changes.reduce<SourceFile[]>(
    (files, [file, from, to]) => edited(files, file, (text) => text.replace(from, to)),
    [...letter],
  );

/** Every fault of the changed tree, as an author reads it. */
export const letterFaults = (...changes: readonly (readonly [string, string, string])[]): string =>
  faultsOf(changedLetter(...changes));
