import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import {
  couldBeFrom,
  differences,
  type Judgement,
  judge,
  needsAsPrinted,
  type PassageWords,
  passageWords,
} from '../../src/judge/judge.ts';
import { countWords, joinWords } from '../../src/text/words.ts';
import { firstComparison } from '../support/content.ts';
import { runs } from '../support/runs.ts';

const PORTS =
  'The parties keep all ports open to ships of every flag, and charge no toll in the ports’ inner harbours.';
const ports = passageWords([PORTS]);

const SHORT: Record<string, string> = {
  'starts-mid-sentence': 'starts',
  'stops-mid-sentence': 'stops',
};
/** The judgement in one line: labels, count, and what an editor must vouch for. */
function told(printed: string, passage: PassageWords = ports): string {
  const judgement = judge(printed, passage);
  if (!judgement.fromPassage) return 'not from this passage';
  expect(couldBeFrom(printed)(passage)).toBe(true);
  const vouched = differences(judgement, passage);
  expect(vouched.length > 0).toBe(needsAsPrinted(judgement));
  const labels = judgement.labels.map((label) => SHORT[label] ?? label).join(', ');
  return `${labels}; ${judgement.count}${vouched.length > 0 ? `; ${vouched.join(' | ')}` : ''}`;
}

type Row = readonly [printed: string, expected: string];

describe('of a passage of one sentence', () => {
  test.each<Row>([
    [PORTS, 'whole; 20'],
    ['keep all ports open', 'starts, stops; 4'],
    ['and charge no toll in the ports’ inner harbours.', 'starts; 9'],
    // A closing stop is house style: inside the marks, outside, another or none. Other marks are not.
    ['“every flag,”', 'starts, stops; 2'],
    ['‘every flag’.', 'starts, stops; 2'],
    ['every flag:', 'starts, stops; 2'],
    ['“every flag!”', 'starts, stops, altered; 2; with exclamation mark for comma after flag'],
    ['every flag and charge', 'starts, stops, altered; 4; without comma after flag'],
    ['every flag; and charge', 'starts, stops, altered; 4; with semicolon for comma after flag'],
    [
      'every (flag), and',
      'starts, stops, altered; 3; with opening bracket before and with closing bracket and comma for comma after flag',
    ],
    // A possessive's bare apostrophe is a mark at the edge; one inside a word is not.
    ['the ports inner', 'starts, stops; 3'],
    ["the ports' inner", 'starts, stops; 3'],
    ['the portsʼ inner', 'starts, stops; 3'],
    ['the port’s inner', "starts, stops, altered; 2; port's for ports"],
    // The first letter may be fitted to its place, and no other.
    ['the parties', 'stops, first-letter; 2'],
    ['Charge no toll', 'starts, stops, first-letter; 3'],
    ['THE parties', 'stops, capitals; 2; THE'],
    ['the Parties', 'stops, first-letter, capitals; 2; Parties'],
    // Without its mark an omission is a change; with it, it excuses no other, and keeps the order.
    ['… all ports open …', 'starts, stops; 3'],
    [
      'all ports charge no toll',
      'starts, stops, altered; 5; without open to ships of every flag, and',
    ],
    ['all ports … charge a toll', 'starts, stops, omission, altered; 4; a for no'],
    ['all ports … open to ships', 'starts, stops, altered; 5; with ellipsis after ports'],
    ['all ports open …?', 'starts, stops, altered; 3; with question mark after open'],
    ['all ports open … (!)', 'starts, stops, altered; 3; with exclamation mark after open'],
    // Brackets hold up to three words, added or instead; side by side they are one.
    ['The [two] parties keep', 'stops, brackets; 3'],
    ['[the two leaders] keep all ports open', 'stops, brackets; 4'],
    ['keep all [of the] ports open', 'starts, stops, brackets; 4'],
    ['keep all ports [accessible] to ships', 'starts, stops, brackets; 5'],
    ['toll in the ports’ inner harbours [themselves]', 'starts, brackets; 6'],
    ['[They] [both] keep all ports open', 'stops, brackets; 4'],
    [
      '[the two great leaders] keep all ports open',
      'stops, brackets, altered; 4; with [the two great leaders]',
    ],
    ['[They]', 'not from this passage'],
    // A stop after a bracket is that of the word before, or of the words that the bracket stands for.
    ['every flag [sic], and charge', 'starts, stops, brackets; 4'],
    [
      'every flag [sic]; and charge',
      'starts, stops, brackets, altered; 4; without comma after flag',
    ],
    ['ships of [any land], and charge', 'starts, stops, brackets; 4'],
    ['every flag (sic), and charge', 'starts, stops, brackets; 4'],
    ['keep all ports [sic], open', 'starts, stops, brackets, altered; 4; with comma after [sic]'],
    [
      'of [any land]; and charge',
      'starts, stops, brackets, altered; 3; with semicolon after [any land]',
    ],
    // Beside a word that differs its marks count, too, but for what house style does at a quotation's end.
    [
      'every flags and charge',
      'starts, stops, altered; 3; flags for flag | without comma after flags',
    ],
    ['every flags, and charge', 'starts, stops, altered; 3; flags for flag'],
    ['every flags [sic], and charge', 'starts, stops, brackets, altered; 3; flags for flag'],
    ['every big, flag, and charge', 'starts, stops, altered; 4; with big | with comma after big'],
    ['to ships of every flags;', 'starts, stops, altered; 4; flags for flag'],
    [
      'to ships of every flags!',
      'starts, stops, altered; 4; flags for flag | with exclamation mark for comma after flags',
    ],
    // In a word they hold letters, and few; at its end more, at its start other ones.
    ['[T]he parties keep', 'stops, brackets; 3'],
    ['[t]he parties keep', 'stops, brackets; 3'],
    ['every flag[s]', 'starts, stops, brackets; 2'],
    ['every flag[’s]', 'starts, stops, brackets; 2'],
    ['parties keep[ing] all', 'starts, stops, brackets; 3'],
    ['charg[ing] no toll', 'starts, stops, brackets; 3'],
    ['cha[nge] no toll', 'starts, stops, brackets; 3'],
    ['ch[oose] no toll', 'starts, stops, altered; 2; ch[oose] for charge'],
    ['every flag[,] and', 'starts, stops, brackets; 3'],
    ['[un]keep all ports open', 'starts, stops, altered; 3; [un]keep for keep'],
    ['The parties[1] keep all', 'stops, altered; 3; parties[1] for parties'],
    // Other words.
    ['keep most ports open', 'starts, stops, altered; 3; most for all'],
    ['keep all the ports open', 'starts, stops, altered; 4; with the'],
    ['keep ports open', 'starts, stops, altered; 3; without all'],
    ['keep all all ports open', 'starts, stops, altered; 4; with all'],
    ['keep few harbours open to ships', 'starts, stops, altered; 4; few harbours for all ports'],
    ['Keep Few ports open', 'starts, stops, first-letter, altered; 3; Few for all'],
    ['keep All Few open', 'starts, stops, capitals, altered; 3; All | Few for ports'],
    [
      'all parties keep ports open',
      'starts, stops, altered; 2; all parties keep for parties keep all',
    ],
    ['keep ports all open', 'starts, stops, altered; 2; ports all for all ports'],
    ['the ports’ in ner harbours', 'starts, altered; 3; in ner for inner'],
    ['keep few harbours shut', 'not from this passage'],
    ['keep few ports shut today', 'not from this passage'],
    ['', 'not from this passage'],
    ['“”', 'not from this passage'],
    ['[…]', 'not from this passage'],
    [',', 'not from this passage'],
  ])('%s is %s', (printed, expected) => {
    expect(told(printed)).toBe(expected);
  });

  // An ellipsis of the passage's own is no word, and printed in any style it is the same.
  test.each(['…', '...', '. . .', '[...]', '(…)', '[. . .]', '***', '* * *', '…,'])(
    'a passage may have %s of its own',
    (mark) => {
      const passage = passageWords([`The parties ${mark} keep all ports open.`]);
      expect(passage.words).toHaveLength(6);
      expect(told('The parties … keep all ports open.', passage)).toBe('whole; 6');
      expect(told('parties [...] keep', passage)).toBe('starts, stops; 2');
      expect(told('keep all ports open', passage)).toBe('starts; 4');
      expect(told('The parties … ports', passage)).toBe('stops, omission; 3');
      expect(told('The Parties keep all', passage)).toBe(
        'stops, capitals, altered; 4; Parties | without ellipsis after Parties',
      );
    },
  );

  const OMISSIONS = '… ... […] [...] (…) (...) <…> /…/ (---) [–] ……';
  test.each([
    ...OMISSIONS.split(' '),
    '. . .',
    '. . . .',
    '[. . .]',
    '[ … ]',
    '(. . .)',
    '[ ]',
    '* * *',
  ])('an omission may be marked with %s, with stops around it', (mark) => {
    const expected = 'stops, omission; 10';
    expect(told(`The parties keep all ports open ${mark} and charge no toll`)).toBe(expected);
    expect(told(`The parties keep all ports open, ${mark}, and charge no toll`)).toBe(expected);
    expect(told(`… The parties keep all ports open. ${mark}. and charge no toll ${mark}`)).toBe(
      expected,
    );
  });

  test('what was cut is given on both sides, and the stretches between', () => {
    expect(judge('all ports … charge no toll', ports)).toMatchObject({
      cutBefore: 'The parties keep',
      cutAfter: 'in the ports’ inner harbours.',
      runs: [
        { from: 3, to: 5 },
        { from: 12, to: 15 },
      ],
      extent: { from: 3, to: 15 },
    });
    expect(judge('[They] keep all', ports).steps[0]).toEqual({
      kind: 'bracket',
      printed: '[They]',
      source: { from: 0, to: 2 },
    });
  });
});

test('of two places, one with two words swapped and one with a word changed, it is the one changed', () => {
  const twice = passageWords(['It was a truly sad day.', 'It was truly a glad day.']);
  expect(told('truly a sad day', twice)).toBe('starts, altered; 3; sad for glad');
});

describe('of any passage', () => {
  test.each<[passage: string | string[], language: string, ...rows: Row[]]>([
    ['(The sides agree on this.)', 'en', ['the sides agree', 'stops, first-letter; 3']],
    [['All sides want Peace Now and forever.', 'Peace Now.'], 'en', ['Peace Now.', 'whole; 2']],
    [
      ['The ports of the south and the ports of the north.'],
      'en',
      ['the ports of the north', 'starts; 5'],
    ],
    [
      'The sides oppose NATO and North Atlantic plans.',
      'en',
      ['north Atlantic plans', 'starts, capitals; 3; north'],
    ],
    [
      'Some day, I hope, a long planned visit comes.',
      'en',
      ['someday, I hope', 'stops, altered; 2; someday for Some day'],
      ['someday', 'stops, altered; 0; someday for Some day'],
      ['a long-planned visit', 'starts, stops, altered; 2; long-planned for long planned'],
    ],
    [
      'We hope someday a long-planned visit comes.',
      'en',
      [
        'hope some day a long planned visit',
        'starts, stops, altered; 3; some day for someday | long planned for long-planned',
      ],
    ],
    [
      'It is a truly sad day.',
      'en',
      ['is truly a sad day', 'starts, altered; 3; truly a for a truly'],
    ],
    [
      'They [Applause] keep [38] ports … open.',
      'en',
      ['They [Applause] keep [38] ports', 'stops; 5'],
      ['keep ports … open', 'starts, altered; 3; without [38]'],
      ['keep [38] ports open', 'starts, altered; 4; without ellipsis after ports'],
    ],
    [
      'The pact (HARB), signed by States (including Peru and Chile), asks: who has been told to wait?',
      'en',
      ['HARB', 'starts, stops; 1'],
      ['(HARB),', 'starts, stops; 1'],
      ['including Peru', 'starts, stops; 2'],
      ['signed by States (including', 'starts, stops; 4'],
      ['States (including Peru …), asks', 'starts, stops, omission; 4'],
      ['been told to wait', 'starts; 4'],
      ['who has been …?', 'starts, stops; 3'],
      ['told to wait!', 'starts, altered; 3; with exclamation mark for question mark after wait'],
      [
        'pact HARB, signed',
        'starts, stops, altered; 3; without opening bracket before and with comma for closing bracket and comma after HARB',
      ],
    ],
    [
      'It is a pact — or two — of the One—China and Asia-Pacific kind.',
      'en',
      ['a pact—or two', 'starts, stops; 4'],
      ['a pact -- or two', 'starts, stops; 4'],
      ['a pact [sic] — or two', 'starts, stops, brackets; 4'],
      ['— or two', 'starts, stops; 2'],
      ['a pact or two', 'starts, stops, altered; 4; without dash after pact'],
      ['One China and', 'starts, stops, altered; 3; without dash after One'],
      ['the Two—Chinas and', 'starts, stops, altered; 2; Two—Chinas for One—China'],
      ['Asia‑Pacific kind', 'starts; 2'],
      ['and Asia Pacific kind', 'starts, altered; 2; Asia Pacific for Asia-Pacific'],
    ],
    [
      'There are no “forbidden” areas of law & order.',
      'en',
      ['no « forbidden » areas', 'starts, stops; 3'],
      ['no 「forbidden」 areas', 'starts, stops; 3'],
      ['no ‘forbidden,’ areas', 'starts, stops, altered; 3; with comma after forbidden'],
      ['areas of law order', 'starts, altered; 4; law order for law & order'],
    ],
    [
      'China’s U.S. view of it.',
      'en',
      ['Chinaʼs U.S.', 'stops; 2'],
      ['China＇s', 'stops; 1'],
      ['China′s U.S.,', 'stops; 2'],
    ],
    ['İki taraf anlaştı.', 'tr', ['iki taraf', 'stops, first-letter; 2']],
    [
      'او می‌خواهد، پس می‌رود.',
      'fa',
      ['او میخواهد', 'stops; 2'],
      ['‏می‌خواهد، پس', 'starts, stops; 2'],
      ['او مي‌خواهد', 'stops; 2'],
    ],
    [
      'وتُبقي الضفتان 12 رسمًا.',
      'ar',
      ['وتبقي الضفتان ١٢ رسماً', 'whole; 4'],
      ['تبقي الضفتان', 'starts, stops; 2'],
      ['وتَبقي الضفتان', 'stops, altered; 1; وتَبقي for وتُبقي'],
      ['وتُبقي الضفتان ١٣ رسمًا', 'altered; 3; ١٣ for 12'],
    ],
    ['वे स्वतंत्रता चाहते हैं।', 'hi', ['स्वतंत्रता चाहते हैं', 'starts; 3']],
    [
      '双方反对北约继续扩张，呼吁北约摒弃冷战时期意识形态。',
      'zh-CN',
      ['约继续扩张', 'starts, stops; 3'],
      ['呼吁……意识形态', 'starts, omission; 3'],
      ['双方反对北约扩张', 'stops, altered; 4; without 继续'],
    ],
    [
      '両国は、力による一方的な現状変更の試みに反対する。',
      'ja',
      ['「一方的な現状変更」', 'starts, stops; 5'],
      ['両国[日中]は、力による', 'stops, brackets; 4'],
      ['両国は、強い力による', 'stops, altered; 4; with 強い'],
      [
        '両国[日本と中国の政府]は、力による',
        'stops, brackets, altered; 4; with [日本と中国の政府]',
      ],
    ],
    ['ทั้งสองฝ่ายคัดค้านการขยายตัว', 'th', ['คัดค้านการขยายตัว', 'starts; 4']],
  ])('%s (%s)', (sentences, language, ...rows: Row[]) => {
    const passage = passageWords([sentences].flat(), language);
    for (const [printed, expected] of rows)
      expect([printed, told(printed, passage)]).toEqual([printed, expected]);
  });

  test.each([
    ['The first ends here. A second follows it. The last is short.', 'whole', '', ''],
    ['A second follows it.', 'whole', '', ''],
    ['ends here. A second follows', 'starts-mid-sentence, stops-mid-sentence', 'The first', 'it.'],
    ['A second follows it. The last', 'stops-mid-sentence', '', 'is short.'],
    ['The first … The last is short.', 'omission', '', ''],
  ])('of three sentences “%s” is %s', (printed, labels, cutBefore, cutAfter) => {
    const three = passageWords([
      'The first ends here.',
      'A second follows it.',
      'The last is short.',
    ]);
    const judgement = judge(printed, three);
    expect([judgement.labels.join(', '), judgement.cutBefore, judgement.cutAfter]).toEqual([
      labels,
      cutBefore,
      cutAfter,
    ]);
  });

  test('nothing is from an empty passage', () => {
    for (const empty of [passageWords([]), passageWords([''])])
      expect(judge('all ports open', empty)).toMatchObject({ fromPassage: false, count: 0 });
  });
});

const corpus = buildCorpus(entriesOf(checkContent(firstComparison).content));

// Held against the two articles and the statement by eye.
test('the real quotations', () => {
  const real = corpus.articles.flatMap(({ id, quotations }) =>
    quotations.map(
      ({ paragraph, passage, printed }) =>
        `${id.slice(0, 5)} ¶${paragraph} ${passage.id}: ${told(printed, passage.words)}`,
    ),
  );
  expect(real).toMatchInlineSnapshot(`
    [
      "arete ¶4 new-era: starts, stops; 3",
      "arete ¶6 nato-enlargement: whole, capitals; 55; Cold War | states",
      "arete ¶7 no-limits: stops, first-letter; 1",
      "arete ¶7 no-limits: starts, stops; 2",
      "arete ¶8 taiwan: whole; 27",
      "arete ¶9 closed-blocs: starts, stops; 13",
      "arete ¶10 cold-war-alliances: starts; 17",
      "arete ¶10 no-limits: stops, first-letter, capitals; 15; states",
      "arete ¶11 democracy: starts, stops, capitals; 20; states",
      "arete ¶12 united-nations: starts, stops; 11",
      "arete ¶12 united-nations: starts, stops; 8",
      "arete ¶15 arctic: starts; 12",
      "arete ¶16 second-world-war: whole; 45",
      "new-s ¶3 nato-enlargement: stops, brackets; 21",
      "new-s ¶3 closed-blocs: starts, stops; 6",
      "new-s ¶3 closed-blocs: starts, stops; 8",
    ]
  `);
});

/** The labels that need no one's word and tell of no change. */
const CLEAN = new Set(['whole', 'starts-mid-sentence', 'stops-mid-sentence', 'first-letter']);
const isClean = (judgement: Judgement): boolean =>
  judgement.fromPassage && judgement.labels.every((label) => CLEAN.has(label));

/** Plain reading of the rule, apart from `judge`: the words stand in the passage side by side. */
function standsThere(words: readonly string[], sentences: readonly (readonly string[])[]): boolean {
  const bare = (word: string): string =>
    word.replace(/^[“‘"']+|[”’"']+$/gu, '').replace(/[”’"']+(?=[,.;:]$)/u, '');
  const source = sentences.flat();
  const starts = new Set([0]);
  for (const sentence of sentences) starts.add(([...starts].at(-1) as number) + sentence.length);
  const stopless = (word: string): string => bare(word).replace(/[,.;:]$/u, '');
  return source.some(
    (_, at) =>
      at + words.length <= source.length &&
      words.length > 0 &&
      words.every((word, i) => {
        const form = i === words.length - 1 ? stopless : bare;
        const a = form(word);
        const b = form(source[at + i] as string);
        if (a === b) return true;
        if (i > 0 || a.slice(1) !== b.slice(1)) return false;
        const isRaised = a[0] === b[0]?.toUpperCase();
        const isLowered = a[0] === b[0]?.toLowerCase();
        return starts.has(at) ? isLowered : isRaised;
      }),
  );
}

// Few words, so that they repeat; capitals, stops, marks, hyphens and possessives among them.
const vocabulary = [
  'the',
  'The',
  'States',
  'states',
  'of',
  'peace,',
  'peace',
  'Asia-Pacific',
  '“forbidden”',
  'world’s',
  'sides’',
  'no',
  'not;',
  'U.S.',
];
const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 });
const passage = fc.array(sentence, { minLength: 1, maxLength: 3 });
const wordsOf = (sentences: readonly (readonly string[])[]): PassageWords =>
  passageWords(sentences.map((words) => words.join(' ')));

test('what is cut inside a word is shown too', () => {
  expect(judge('تبقي الضفتان', passageWords(['وتُبقي الضفتان رسمًا.'], 'ar'))).toMatchObject({
    cutBefore: 'و',
    cutAfter: 'رسمًا.',
  });
  const { cutBefore } = judge('约继续', passageWords(['双方反对北约继续扩张。'], 'zh'));
  expect(cutBefore).toBe('双方反对北');
});

describe('for any passage', () => {
  test('a quotation is clean exactly where its words stand side by side', () => {
    const quotation = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(passage, quotation, (sentences, words) => {
        expect(isClean(judge(`“${words.join(' ')}”`, wordsOf(sentences)))).toBe(
          standsThere(words, sentences),
        );
      }),
      runs(400),
    );
  });

  test('any change of a word, a word dropped inside, one added or two swapped is caught', () => {
    const edit = fc.record({
      sentences: passage,
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 8 }),
      at: fc.nat(),
      kind: fc.constantFrom('change', 'drop', 'add', 'swap', 'case', 'letter'),
      word: fc.constantFrom('war', 'not', 'a', 'State', 'Peace', 'forbid', 'asia-pacific', '5'),
    });
    let tried = 0;
    fc.assert(
      fc.property(edit, ({ sentences, from, length, at, kind, word }) => {
        const source = sentences.flat();
        const start = from % source.length;
        const words = source.slice(start, start + length);
        const i = at % words.length;
        const old = words[i] as string;
        if (kind === 'change') words[i] = word;
        if (kind === 'letter') words[i] = old.length > 1 ? old.slice(1) : `${old}x`;
        if (kind === 'case')
          words[i] = old === old.toUpperCase() ? old.toLowerCase() : old.toUpperCase();
        if (kind === 'drop') words.splice(i, 1);
        if (kind === 'add') words.splice(i, 0, word);
        if (kind === 'swap') [words[0], words[i]] = [words[i] as string, words[0] as string];
        if (standsThere(words, sentences)) return;
        tried += 1;
        expect(isClean(judge(words.join(' '), wordsOf(sentences)))).toBe(false);
      }),
      runs(400),
    );
    expect(tried).toBeGreaterThan(100);
  });

  test('what is found keeps the passage’s order and never more than it has', () => {
    const printed = fc.array(
      fc.constantFrom(...vocabulary, '…', '[two]', '[T]he', '[one two three four]'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(passage, printed, (sentences, words) => {
        const whole = wordsOf(sentences);
        const { steps, runs, count, share } = judge(words.join(' '), whole);
        let at = 0;
        for (const [i, step] of steps.entries()) {
          if (i > 0) expect(step.source.from).toBe(at);
          expect(step.source.to).toBeGreaterThanOrEqual(step.source.from);
          at = step.source.to;
        }
        expect(at).toBeLessThanOrEqual(whole.words.length);
        expect(count).toBe(runs.reduce((sum, run) => sum + run.to - run.from, 0));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const passages = corpus.statements.flatMap((statement) => statement.passages);
/** A stretch of a real passage. */
const run = fc
  .record({
    entry: fc.constantFrom(...passages),
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ entry, from, length }) => {
    const all = entry.words.words;
    const start = Math.floor(from * all.length);
    const end = Math.min(all.length, start + length);
    return { passage: entry.words, start, end, text: joinWords(all.slice(start, end)) };
  });

describe('for any stretch of the real passages', () => {
  test('it is judged clean, with its count and its cuts', () => {
    fc.assert(
      fc.property(run, ({ passage: words, start, end, text }) => {
        const judgement = judge(`“${text}”`, words);
        expect(isClean(judgement)).toBe(true);
        expect(judgement.count).toBe(end - start);
        const [found] = judgement.runs;
        // Words that stand twice may be found at either place.
        if (!found || found.from !== start) {
          expect(joinWords(words.words.slice(found?.from, found?.to)).replace(/[,.;:]$/u, '')).toBe(
            text.replace(/[,.;:]$/u, ''),
          );
          return;
        }
        const first = words.sentences.find((s) => s.from <= start && start < s.to);
        const last = words.sentences.find((s) => s.from < end && end <= s.to);
        expect(judgement.cutBefore).toBe(joinWords(words.words.slice(first?.from, start)));
        expect(judgement.cutAfter).toBe(joinWords(words.words.slice(end, last?.to)));
        expect(judgement.labels.includes('starts-mid-sentence')).toBe(start !== first?.from);
        expect(judgement.labels.includes('stops-mid-sentence')).toBe(end !== last?.to);
        expect(judgement.labels.includes('whole')).toBe(start === first?.from && end === last?.to);
      }),
      runs(200),
    );
  });

  test('a word more or less at an edge changes its count', () => {
    fc.assert(
      fc.property(run, fc.boolean(), ({ passage: { words }, start, end, text }, atStart) => {
        expect(countWords(`“${text}”`)).toBe(end - start);
        const more = joinWords(
          atStart ? words.slice(Math.max(0, start - 1), end) : words.slice(start, end + 1),
        );
        const less = joinWords(atStart ? words.slice(start + 1, end) : words.slice(start, end - 1));
        const isAtEdge = atStart ? start === 0 : end === words.length;
        expect(countWords(`“${more}”`)).toBe(end - start + (isAtEdge ? 0 : 1));
        expect(countWords(`“${less}”`)).toBe(end - start - 1);
      }),
    );
  });

  test('typography never matters', () => {
    const setting = fc.record({
      outer: fc.constantFrom(
        ['“', '”'],
        ['"', '"'],
        ['‘', '’'],
        ['«', '»'],
        ['« ', ' »'],
        ['„', '“'],
        ['', ''],
      ),
      inner: fc.constantFrom(['“', '”'], ['‘', '’'], ['"', '"'], ['«', '»'], ['', '']),
      apostrophe: fc.constantFrom('’', "'", '‛', '´', '`'),
      hyphen: fc.constantFrom('-', '‐', '‑'),
      space: fc.array(fc.constantFrom(' ', '  ', '\n', '\u00A0', '\t', '\u2009'), {
        minLength: 1,
        maxLength: 5,
      }),
      stop: fc.constantFrom('', ',', '.', ';', ':'),
      stopInside: fc.boolean(),
    });
    fc.assert(
      fc.property(run, setting, ({ passage: words, text }, set) => {
        let n = 0;
        const again = text
          .replace(/[,.;:](?=[”’]*$)/u, '')
          .replace(/“/gu, set.inner[0] as string)
          .replace(/”/gu, set.inner[1] as string)
          .replace(/’/gu, set.apostrophe)
          .replace(/-/gu, set.hyphen)
          .replace(/ /gu, () => set.space[n++ % set.space.length] as string);
        const [open = '', close = ''] = set.outer;
        const printed = set.stopInside
          ? `${open}${again}${set.stop}${close}`
          : `${open}${again}${close}${set.stop}`;
        const plain = judge(text, words);
        const reset = judge(printed, words);
        expect(reset.labels).toEqual(plain.labels);
        expect(reset.runs).toEqual(plain.runs);
        expect(reset.cutBefore).toBe(plain.cutBefore);
        expect(reset.cutAfter).toBe(plain.cutAfter);
      }),
      runs(250),
    );
  });

  test('what is from there could be from there, whatever is done to its words', () => {
    const change = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string) => `“${word},”`,
      (word: string) => `[${word.slice(0, 1)}]${word.slice(1)}`,
      (word: string) => `${word} …`,
      (word: string) => `… [the] ${word}`,
      (word: string) => `${word}…${word}`,
      () => 'other',
    );
    let count = 0;
    fc.assert(
      fc.property(
        run,
        fc.array(change, { minLength: 1, maxLength: 9 }),
        ({ passage: words, text }, changes) => {
          const printed = text
            .split(' ')
            .map((word, i) => changes[i % changes.length]?.(word))
            .join(' ');
          if (!judge(printed, words).fromPassage) return;
          count += 1;
          expect(couldBeFrom(printed)(words)).toBe(true);
        },
      ),
    );
    expect(count).toBeGreaterThan(50);
  });

  test('too few of its words, or too often, cannot be from there', () => {
    expect(couldBeFrom('ports open to all')(ports)).toBe(true);
    expect(couldBeFrom('nothing to see')(ports)).toBe(false);
    expect(couldBeFrom('toll toll toll')(ports)).toBe(false);
    expect(couldBeFrom('[two] … [three]')(ports)).toBe(true);
    expect(couldBeFrom('')(ports)).toBe(false);
  });
});
