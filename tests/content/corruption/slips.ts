// Slips of the hand, of a paste or of a merge, each at one telling place of the real content.
import type { Rule } from '../../../src/faults/rules.ts';
import { edited, fileOf, realContent, textOf } from '../../support/content.ts';
import { type Fault, Kinds, lineAt } from './fault.ts';

const AN = 'arete-news-china-backs-russia.md';
const NS = 'new-statesman-china-backs-russia.md';
const C = 'comparisons/russia-china-2022.md';

const NS_URL = /^url: (.*)$/mu.exec(textOf(fileOf(realContent, NS)))?.[1] ?? '';

/** @param from what to change, where it first stands; @param to what to put there; the fault is named at its line */
function slip(ending: string, from: string, to: string, ...rules: Rule[]): Fault {
  const file = fileOf(realContent, ending);
  const text = textOf(file);
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`no ${from} in ${ending}`);
  const same = [...to].findIndex((character, i) => character !== from[i]);
  return {
    what: `${ending}: ${from.slice(0, 40)} → ${to.slice(0, 60)}`,
    files: () => edited(realContent, ending, () => text.replace(from, () => to)),
    file: file.path,
    line: lineAt(text, at) + to.slice(0, same + 1).split('\n').length - 1,
    rules,
  };
}

const BLOCS =
  '[“formation of closed bloc structures and opposing camps.”](../passages/closed-blocs.md)';
const BLOCS_INNER = BLOCS.replace('“', '‘').replace('”', '’');

export const slips = new Kinds();

slips.add(
  'words in marks around a linked quotation',
  slip(NS, BLOCS, `“Xi told aides: war is near, and ${BLOCS_INNER}”`, 'quotation-marks'),
  slip(NS, BLOCS, `“${BLOCS_INNER} is what they fear”`, 'quotation-marks'),
);
slips.add(
  'brackets without end',
  slip(
    NS,
    BLOCS,
    '[“[We shall] [attack it] [at dawn] camps.”](../passages/closed-blocs.md)',
    'as-printed-missing',
    'not-from-passage',
  ),
  slip(C, '[“cold war”]', '[“[we will start] [a big new] cold war”]', 'as-printed-missing'),
);
slips.add(
  'a footnote or a remark stuck to a word',
  slip(AN, 'enlargement of NATO and', 'enlargement of NATO[1] and', 'as-printed-missing'),
  slip(AN, 'enlargement of NATO and', 'enlargement of NATO[^1] and', 'as-printed-missing', 'link'),
  slip(C, '[“Cold War”]', '[“Cold War[ing-nothing]”]', 'quote-not-there'),
);
slips.add(
  'marks that no rule reads as marks',
  ...[
    '‹x›',
    '″x″',
    '＂x＂',
    '❝x❞',
    '❛x❜',
    "''x''",
    '「x」',
    '｢x｣',
    '„x‟',
    '〝x〞',
    '´x´',
    'ʺxʺ',
  ].flatMap((x) => [
    slip(
      C,
      'None of the passages printed here',
      `None of the ${x.replace('x', 'passages')} printed here`,
      'marks',
    ),
    slip(NS, 'Xi’s promise is', `Xi’s ${x.replace('x', 'promise')} is`, 'marks'),
  ]),
);
slips.add(
  'two quotations in one link',
  slip(
    NS,
    '[“The [two] sides oppose further enlargement of NATO',
    '[“The [two] sides oppose” further “enlargement of NATO',
    'quotation-marks',
  ),
);
slips.add(
  'a line under a passage that belongs to nobody',
  slip(
    'passages/taiwan.md',
    'independence of Taiwan.',
    'independence of Taiwan.\nThis sentence is a remark of ours.',
    'passage-body',
  ),
);
slips.add(
  'a mark of a passage lost',
  slip('passages/no-limits.md', '“forbidden”', '“forbidden', 'marks'),
);
slips.add(
  'the marks of a merge',
  ...[C, NS, 'passages/taiwan.md'].flatMap((ending) =>
    ['<<<<<<< HEAD', '=======', '>>>>>>> branch', '||||||| base'].map((mark) =>
      slip(ending, '\n---\n\n', `\n---\n\n${mark}\n\n`, 'block'),
    ),
  ),
);
slips.add(
  'what a template has left',
  slip(NS, 'byline: Katie Stallard', "byline: '{author as printed}'", 'front-matter'),
  slip(C, 'None of the passages printed here', 'None of {these passages}', 'block'),
);
slips.add(
  'Markdown where it is printed as it stands',
  slip(NS, 'standfirst: Talks', 'standfirst: "*Talks*"', 'front-matter', 'field'),
  slip(C, 'title: What two', 'title: What [two](https://example.org/)', 'field'),
);
slips.add(
  'a value cut off by a comment',
  slip(NS, 'standfirst: Talks', 'standfirst: Talks #so', 'front-matter'),
);
slips.add(
  'a link that is none',
  slip(C, '[¶2](../articles', '[¶2][../articles', 'link'),
  slip('passages/aukus.md', 'call on AUKUS', 'call on [AUKUS](aukus', 'link', 'passage-body'),
);
slips.add(
  'a mark of Markdown that would be printed',
  slip(C, 'None of the passages printed here', 'None **of the passages printed here', 'block'),
  slip(C, 'None of the passages printed here', '~~None~~ of the passages printed here', 'block'),
  slip(C, 'None of the passages printed here', '| None | of the passages printed here', 'block'),
  slip(C, '## Ukraine', '##Ukraine', 'block'),
  slip(NS, 'Xi’s promise is', 'Xi’s `promise is', 'block'),
  slip('passages/taiwan.md', 'independence of Taiwan.', 'independence *of Taiwan.', 'block'),
);
slips.add('two sections of one title', slip(C, '## Taiwan', '## Ukraine', 'duplicate'));
slips.add(
  'nothing to read',
  slip(C, '## Ukraine', '##', 'block'),
  slip(C, '## Ukraine', '## &nbsp;', 'block'),
  slip(C, '[¶2](', '[](', 'link'),
);
slips.add(
  'a number that leads elsewhere than to a paragraph',
  slip(C, '## Taiwan\n\n', '## Taiwan\n\n[¶3](../passages/taiwan.md) ', 'reference'),
  slip(C, '## Taiwan\n\n', '## Taiwan\n\n[¶3](https://example.org/) ', 'reference'),
);
slips.add('a name that the page needs', slip(C, 'id: ukraine', 'id: unquoted', 'field'));
slips.add('a day before its time', slip(C, 'published: "20', 'published: "19', 'field'));
slips.add(
  'a language that has no name',
  ...['cn', 'xx', 'zz'].map((tag) => slip(NS, 'language: en', `language: ${tag}`, 'field')),
);
slips.add(
  'an address that is not what it seems',
  ...[
    'https://tass.com%2eevil.com/',
    'https://tass.com。evil.com/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'https://localhost./',
    'https://example.org/a”',
  ].flatMap((address) => [
    slip(NS, NS_URL, address, 'field'),
    slip(C, '## Taiwan\n\n', `## Taiwan\n\n[here](${address}) `, 'link'),
  ]),
);
const NATO = 'The [two] sides oppose further enlargement of NATO';
slips.add(
  'a link that a reader would see as typed',
  slip(C, '([¶2](../articles/arete-news', '((¶2)[../articles/arete-news', 'link'),
  slip(C, '([¶2](../articles/arete-news', '([¶2] (../articles/arete-news', 'link'),
  slip(C, '[¶2](../articles/arete-news-china-backs-russia.md#p2)', '¶2', 'link'),
  slip(C, 'None of the passages', 'None (https://example.org/) of the passages', 'link'),
  slip(C, 'None of the passages', '[[None]] of the passages', 'link'),
);
slips.add(
  'a number that names more than one paragraph, or another one',
  slip(C, '[¶2](', '[¶2–3](', 'reference'),
  slip(C, '[¶2](', '[(¶3)](', 'reference'),
  slip(C, '[¶2](', '[§3](', 'reference'),
  slip(C, '[¶2](', '[¶02](', 'reference'),
);
slips.add(
  'text that was read in a wrong encoding',
  slip(NS, 'Xi’s promise', 'Xiâ€™s promise', 'character'),
  slip(NS, 'Xi’s promise', 'Xi?s promise', 'character'),
  slip(NS, 'byline: Katie', 'byline: KÃ¤tie', 'character'),
);
slips.add(
  'a bracket of our own',
  slip(
    C,
    '[“strongly condemn such moves”]',
    '[“strongly [do not] condemn such moves”]',
    'as-printed-missing',
  ),
  slip(C, '[“Cold War”]', '[“[no] Cold War”]', 'quote-not-there'),
);
slips.add(
  'marks around nothing, or stuck to a word',
  slip(C, 'None of the passages', 'None “” of the passages', 'marks'),
  slip(NS, 'Xi’s promise is', 'Xi’s promise “…” is', 'marks'),
  slip(NS, 'called Xi “my', 'called Xi“my', 'marks'),
  slip(NS, '“my dear friend.”', '“, my dear friend.”', 'marks'),
  slip(NS, '“my dear friend.”', '“my ‘dear friend.”', 'marks'),
  slip(C, '## Taiwan', '## ‘Taiwan’', 'marks'),
);
slips.add(
  'emphasis in a quotation',
  slip(NS, NATO, NATO.replace('oppose', '*oppose*'), 'quotation-marks'),
  slip(C, '[“strongly condemn', '[“**strongly** condemn', 'quotation-marks'),
);
slips.add(
  'the statement’s words as speech, with one of them wrong',
  slip(
    NS,
    '“launch more joint actions”',
    '“call on the North Atlantic Alliance to abandon its ideological cold war approaches”',
    'unlinked-quotation',
  ),
);
slips.add(
  'a note to oneself',
  slip(C, 'None of the passages', `None ${'TO'}DO of the passages`, 'block'),
  slip(NS, 'Xi’s promise is', 'Xi’s promise ??? is', 'block'),
);
slips.add(
  'a paragraph cut, pasted twice, or in another’s place',
  slip(
    NS,
    textOf(fileOf(realContent, NS)).split('\n\n')[3] ?? '',
    'Cut.',
    'paragraph-length',
    'quotation-count',
  ),
  // The paragraph is named, not its entry.
  { ...slip(NS, 'words: 95', 'words: 9', 'paragraph-length'), line: undefined },
  slip(
    NS,
    textOf(fileOf(realContent, NS)).split('\n\n').at(-2) ?? '',
    textOf(fileOf(realContent, NS)).split('\n\n').at(-3) ?? '',
    'duplicate',
  ),
);
slips.add(
  'the same page for two',
  slip(NS, NS_URL, /^url: (.*)$/mu.exec(textOf(fileOf(realContent, AN)))?.[1] ?? '', 'duplicate'),
  slip(NS, NS_URL, 'https://en.kremlin.ru/supplement/5770/', 'duplicate'),
);
slips.add(
  'days and languages that cannot be',
  slip(NS, 'date: "2022-02-03"', 'date: "2022-03-02"', 'field'),
  slip(NS, 'date: "2022-02-03"', 'date: "1066-02-03"', 'field'),
  slip(C, 'published: "2026-11-21"', 'published: "9999-11-21"', 'field'),
  slip(NS, 'language: en-GB', 'language: en-UK', 'field'),
);
slips.add(
  'a field that would be printed as typed',
  slip(NS, 'byline: Katie', 'byline: <b>Katie</b>', 'field'),
  slip(NS, 'byline: Katie Stallard', 'byline: "…"', 'field'),
  slip(NS, 'byline: Katie', 'byline: “Katie', 'field'),
  slip(NS, 'words: 80', 'words: 0x50', 'field'),
);
