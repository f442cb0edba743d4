// A tiny tree of valid content: one statement, three passages, two articles, one comparison.
import type { SourceFile } from '../../src/content/content-file.ts';
import { edited, faultsOf, sourceFile } from './content.ts';

const FILES = {
  'content/statements/harbour-pact.md': `---
title: The Harbour Pact of North and South
shortTitle: Harbour Pact
date: "2024-05-01"
place: Lisbon
issuers: [North, South]
editions:
  - { language: en, publisher: The Ministry, url: "https://ministry.example.org/pact", compared: true }
words: { count: 900, source: The Ministry }
licence: { name: CC0, note: So the Ministry says. }
---

North and South signed the pact in Lisbon.
`,
  'content/passages/ports.md': `---
statement: harbour-pact
title: Ports
order: 1
confirmedBy:
  - { publisher: Herald, url: "https://herald.example.org/", extent: whole }
---

> The parties keep all ports open to ships of every flag.
>
> They charge no toll.
`,
  'content/passages/fish.md': `---
statement: harbour-pact
title: Fish
order: 2
confirmedBy: []
note: 'Only Daily prints it ([¶4](../articles/daily.md#p4)), and with [“Party”](../articles/daily.md#p4).'
---

> Each party protects the fish in its own waters until the stocks recover.
`,
  'content/passages/lights.md': `---
statement: harbour-pact
title: Lighthouses
order: 3
confirmedBy: []
---

> Both keep their lighthouses lit from dusk to dawn.
`,
  'content/articles/daily.md': `---
outlet: Daily
headline: Ports stay open
url: https://daily.example.org/ports
language: en-GB
statement: harbour-pact
paragraphs:
  - { words: 20, quoted: 8, speech: 0 }
  - { words: 20, quoted: 0, speech: 5 }
  - { words: 20, quoted: 0, speech: 0 }
  - { words: 20, quoted: 9, speech: 0 }
  - { words: 20, quoted: 0, speech: 0 }
  - { words: 20, quoted: 0, speech: 0 }
---

The neighbours will keep [“all ports open to ships of every flag,”](../passages/ports.md) they said.

“It is a good day,” said the minister.

Trade had fallen for years.

## What [‘no toll’](../passages/ports.md) means

The text adds: [“Each Party protects the fish in its own waters”](../passages/fish.md "as printed: Party").

Fishermen waited at the quay.

Rain fell on the ceremony.
`,
  'content/articles/gazette.md': `---
outlet: Gazette
headline: Two neighbours, one pact
byline: A. Writer
published: { printed: "2 May 2024", date: "2024-05-02" }
url: https://gazette.example.org/pact
language: en-US
statement: harbour-pact
paragraphs:
  - { words: 20, quoted: 0, speech: 0 }
  - { words: 20, quoted: 7, speech: 0 }
  - { words: 20, quoted: 0, speech: 0 }
  - { words: 20, quoted: 0, speech: 0 }
---

Nobody had expected a pact this year.

It says: [“The [two] parties keep all ports open.”](../passages/ports.md)

Lighthouses are to stay lit as well.

It rained.
`,
  'content/comparisons/harbour-pact.md': `---
title: What two reports took from the pact
description: Daily and Gazette on the Harbour Pact of 1 May 2024.
published: "2024-05-10"
statement: harbour-pact
articles: [gazette, daily]
topics:
  - id: ports
    paragraphs: { daily: [1], gazette: [2] }
  - id: voices
    paragraphs: { daily: [2], gazette: [1] }
  - id: trade
    paragraphs: { daily: [3], gazette: [] }
  - id: fish
    paragraphs: { daily: [4], gazette: [] }
  - id: coast
    paragraphs: { daily: [5], gazette: [3] }
  - id: weather
    paragraphs: { daily: [6], gazette: [4] }
described:
  - { passage: lights, article: gazette, paragraphs: [3] }
corrections: []
---

Daily opens with ports ([¶1](../articles/daily.md#p1)), Gazette with surprise ([¶1](../articles/gazette.md#p1)).

## Ports

Both print [“all ports open”](../passages/ports.md); Gazette stops there.

## Voices

The minister calls it [“a good day”](../articles/daily.md#p2).

## Trade

Daily looks back ([¶3](../articles/daily.md#p3)).

## Fish

Daily prints [“Party”](../articles/daily.md#p4) for [“party”](../passages/fish.md).

## Coast

Gazette tells of lighthouses ([¶3](../articles/gazette.md#p3)); see [the pact](../statements/harbour-pact.md).

## Weather

It rained in both.
`,
} as const;

export const tinyContent: readonly SourceFile[] = Object.entries(FILES).map(([path, text]) =>
  sourceFile(path, text),
);

/** A change to one file of the tiny tree: the words to find, which must stand there once, and what to put in their place. */
export type Change = readonly [ending: string, find: string, put: string];

/** The tiny tree with changes. */
export function changed(...changes: readonly Change[]): SourceFile[] {
  return changes.reduce<SourceFile[]>(
    (files, [ending, find, put]) =>
      edited(files, ending, (text) => {
        const parts = text.split(find);
        if (parts.length !== 2)
          throw new Error(`${find} stands ${parts.length - 1} times in ${ending}`);
        return parts.join(put);
      }),
    [...tinyContent],
  );
}

/** What an author reads after changes to the tiny tree. */
export const faults = (...changes: readonly Change[]): string => faultsOf(changed(...changes));

/** The same beside a second statement, `lake-pact`, of which there is nothing else. */
export const faultsBesideLake = (...changes: readonly Change[]): string =>
  faultsOf([
    ...changed(...changes),
    sourceFile('content/statements/lake-pact.md', FILES['content/statements/harbour-pact.md']),
  ]);
