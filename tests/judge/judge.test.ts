import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import { entriesOf } from '../../src/corpus/entries.ts';
import {
  couldBeFrom,
  differences,
  FIDELITIES,
  type Judgement,
  judge,
  needsAsPrinted,
  type PassageWords,
  passageWords,
} from '../../src/judge/judge.ts';
import { countWords, joinWords } from '../../src/text/words.ts';
import { realContent } from '../support/content.ts';

const PORTS =
  'The parties keep all ports open to ships of every flag, and charge no toll in the ports’ inner harbours.';
const ports = passageWords([PORTS]);

/** The judgement in one line: labels, count, and what an editor must vouch for. */
function told(printed: string, passage: PassageWords = ports): string {
  const judgement = judge(printed, passage);
  if (!judgement.fromPassage) return 'not from this passage';
  const vouched = differences(judgement, passage);
  return `${judgement.labels.join(', ')}; ${judgement.count}${vouched.length > 0 ? `; ${vouched.join(' | ')}` : ''}`;
}

describe('each label', () => {
  test.each([
    ['whole', PORTS],
    ['starts-mid-sentence', 'and charge no toll in the ports’ inner harbours.'],
    ['stops-mid-sentence', 'The parties keep all ports open'],
    ['first-letter', 'the parties keep all ports open'],
    ['omission', 'The parties … charge no toll'],
    ['brackets', 'The [two] parties keep all ports open'],
    ['capitals', 'The Parties keep all ports open'],
    ['altered', 'The parties keep most ports open'],
  ])('%s is given to “%s”', (label, printed) => {
    expect(judge(printed, ports).labels).toContain(label);
  });

  test('none is given that does not apply', () => {
    expect(judge(PORTS, ports).labels).toEqual(['whole']);
    expect(judge('keep all ports open', ports).labels).toEqual([
      'starts-mid-sentence',
      'stops-mid-sentence',
    ]);
  });

  test('all that apply are given, in the order of the table', () => {
    const { labels } = judge('Keep [many] ports open … Charge no tolls', ports);
    expect(labels).toEqual([
      'starts-mid-sentence',
      'stops-mid-sentence',
      'first-letter',
      'omission',
      'brackets',
      'capitals',
      'altered',
    ]);
    expect(labels).toEqual(FIDELITIES.filter((label) => labels.includes(label)));
  });

  test('only capitals and altered need the editor’s word', () => {
    const needing = (printed: string): boolean => needsAsPrinted(judge(printed, ports));
    expect(needing('The [two] parties … charge no toll')).toBe(false);
    expect(needing('the parties keep')).toBe(false);
    expect(needing('The Parties keep')).toBe(true);
    expect(needing('The parties hold all')).toBe(true);
  });
});

describe('the edges', () => {
  test('what was cut from the sentence is given on both sides', () => {
    const judgement = judge('all ports open', ports);
    expect(judgement.cutBefore).toBe('The parties keep');
    expect(judgement.cutAfter).toBe(
      'to ships of every flag, and charge no toll in the ports’ inner harbours.',
    );
    expect(judgement.runs).toEqual([{ from: 3, to: 6 }]);
  });

  test('a closing stop is house style: inside the marks, outside, another or none', () => {
    for (const printed of [
      '“every flag,”',
      '“every flag”,',
      '‘every flag’.',
      '“every flag”',
      '“every flag;”',
      'every flag:',
    ])
      expect(told(printed)).toBe('starts-mid-sentence, stops-mid-sentence; 2');
  });

  test('a closing exclamation or question mark is not', () => {
    expect(told('“every flag!”')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 1; flag! for flag',
    );
  });

  test('a stop inside the quotation counts', () => {
    expect(told('every flag and charge')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 3; flag for flag,',
    );
    expect(told('every flag; and charge')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 3; flag; for flag,',
    );
  });

  test('a bare apostrophe of a possessive is a mark at the edge', () => {
    for (const printed of [
      'the ports’ inner',
      'the ports inner',
      "the ports' inner",
      '‘the ports’ inner’',
    ])
      expect(told(printed)).toBe('starts-mid-sentence, stops-mid-sentence; 3');
    expect(told('the port’s inner')).toBe(
      "starts-mid-sentence, stops-mid-sentence, altered; 2; port's for ports",
    );
  });

  test('an ellipsis at an edge marks what the cut says already', () => {
    expect(told('… all ports open …')).toBe('starts-mid-sentence, stops-mid-sentence; 3');
  });
});

describe('the first letter', () => {
  test('may be lowered from a sentence’s start and raised inside one', () => {
    expect(told('the parties')).toBe('stops-mid-sentence, first-letter; 2');
    expect(told('Charge no toll')).toBe('starts-mid-sentence, stops-mid-sentence, first-letter; 3');
  });

  test('may not be lowered inside a sentence', () => {
    const nato = passageWords(['The sides oppose NATO and North Atlantic plans.']);
    expect(told('north Atlantic plans', nato)).toBe('starts-mid-sentence, capitals; 3; north');
  });

  test('is the first letter of the quotation only', () => {
    expect(told('THE parties')).toBe('stops-mid-sentence, capitals; 2; THE');
    expect(told('the Parties')).toBe('stops-mid-sentence, first-letter, capitals; 2; Parties');
  });
});

describe('an omission', () => {
  test.each(['…', '...', '. . .', '. . . .', '[…]', '[...]', '[. . .]', '[ … ]'])(
    'may be marked with %s',
    (mark) => {
      expect(told(`The parties keep all ports open ${mark} and charge no toll`)).toBe(
        'stops-mid-sentence, omission; 10',
      );
    },
  );

  test('may stand without space, and after a stop or a comma', () => {
    for (const printed of [
      'all ports…charge no toll',
      'all ports... charge no toll',
      'all ports. … charge no toll',
      'all ports …, charge no toll',
    ])
      expect(told(printed)).toBe('starts-mid-sentence, stops-mid-sentence, omission; 5');
  });

  test('leaves the stretches on both sides as runs', () => {
    expect(judge('all ports … charge no toll', ports).runs).toEqual([
      { from: 3, to: 5 },
      { from: 12, to: 15 },
    ]);
  });

  test('must keep the order', () => {
    expect(told('charge no toll … all ports open')).toContain('altered');
  });

  test('must stand for words that are there', () => {
    expect(told('all ports … open to ships')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 5; with …',
    );
  });

  test('excuses no other change', () => {
    expect(told('all ports … charge a toll')).toBe(
      'starts-mid-sentence, stops-mid-sentence, omission, altered; 4; a for no',
    );
  });

  test('without its mark is a change', () => {
    expect(told('all ports charge no toll')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 5; without open to ships of every flag, and',
    );
  });
});

describe('brackets', () => {
  test.each([
    ['The [two] parties keep', 'stops-mid-sentence, brackets; 3'],
    ['[the two leaders] keep all ports open', 'stops-mid-sentence, brackets; 4'],
    ['[They] keep all ports open', 'stops-mid-sentence, brackets; 4'],
    ['keep all [of the] ports open', 'starts-mid-sentence, stops-mid-sentence, brackets; 4'],
    [
      'keep all ports [accessible] to ships',
      'starts-mid-sentence, stops-mid-sentence, brackets; 5',
    ],
    ['charge no toll [there]', 'starts-mid-sentence, stops-mid-sentence, brackets; 3'],
    // The sentence's own stop before the bracket is no difference.
    ['toll in the ports’ inner harbours [themselves]', 'starts-mid-sentence, brackets; 6'],
  ])('may hold up to three words, added or instead: %s', (printed, expected) => {
    expect(told(printed)).toBe(expected);
  });

  test('may add to a word’s end, not make another of it at its start', () => {
    expect(told('charge no toll[s] in')).toMatch(/brackets/u);
    expect(told('[un]keep all ports open')).toMatch(/altered/u);
  });

  test('side by side are one, with one limit on their words', () => {
    expect(told('[They] [both] keep all ports open')).toBe('stops-mid-sentence, brackets; 4');
    expect(told('[We shall] [take them] all ports open')).toMatch(/altered/u);
  });

  test('in a word hold letters, and few', () => {
    for (const word of ['parties[1]', 'parties[^1]', 'part[ners-in-crime]ies', 'parties[really]'])
      expect(told(`The ${word} keep all ports open`)).toMatch(/altered/u);
  });

  test('may hold letters', () => {
    expect(told('[T]he parties keep')).toBe('stops-mid-sentence, brackets; 3');
    expect(told('[t]he parties keep')).toBe('stops-mid-sentence, brackets; 3');
    expect(told('open to ship[s]')).toContain('altered');
    expect(told('every flag[s]')).toBe('starts-mid-sentence, stops-mid-sentence, brackets; 2');
  });

  test('show what they stand beside', () => {
    const [step] = judge('[They] keep all ports open', ports).steps;
    expect(step).toEqual({ kind: 'bracket', printed: '[They]', source: { from: 0, to: 2 } });
  });

  test('with four words need the editor’s word', () => {
    expect(told('[the two great leaders] keep all ports open')).toBe(
      'stops-mid-sentence, brackets, altered; 4; with [the two great leaders]',
    );
  });

  test('alone are no quotation', () => {
    expect(told('[They]')).toBe('not from this passage');
  });
});

describe('a changed word', () => {
  test.each([
    ['replaced', 'keep most ports open', 'most for all'],
    ['added', 'keep all the ports open', 'with the'],
    ['left out', 'keep ports open', 'without all'],
    ['doubled', 'keep all all ports open', 'with all'],
    [
      'split',
      'keep all ports open to ships of every flag, and charge no toll in the ports’ in ner harbours',
      'in ner for inner',
    ],
    ['negated', 'keep not all ports open', 'with not'],
  ])('%s is named: “%s”', (_, printed, difference) => {
    const judgement = judge(printed, ports);
    expect(judgement.labels).toContain('altered');
    expect(differences(judgement, ports)).toEqual([difference]);
  });

  test('neighbours are named together', () => {
    expect(differences(judge('keep few harbours open to ships', ports), ports)).toEqual([
      'few harbours for all ports',
    ]);
  });

  test('two words in each other’s place are a change', () => {
    expect(told('all parties keep ports open')).toContain('altered');
    expect(told('open ports')).toContain('altered');
  });

  test('with fewer than half of the words it is no quotation of this passage', () => {
    expect(told('keep few harbours shut')).toBe('not from this passage');
    expect(told('keep few ports shut today')).toBe('not from this passage');
    expect(told('keep few ports shut')).toBe(
      'starts-mid-sentence, stops-mid-sentence, altered; 2; few for all | shut for open',
    );
  });

  test('a sign is a word', () => {
    const law = passageWords(['They uphold law & order in 100 % of cases.']);
    expect(told('law & order', law)).toBe('starts-mid-sentence, stops-mid-sentence; 3');
    expect(told('law order', law)).toContain('altered');
    expect(told('100 of cases', law)).toContain('altered');
  });
});

describe('marks inside', () => {
  const forbidden = passageWords(['There are no “forbidden” areas of cooperation.']);
  test.each([
    'no ‘forbidden’ areas',
    'no “forbidden” areas',
    'no "forbidden" areas',
    'no «forbidden» areas',
    'no « forbidden » areas',
    'no forbidden areas',
    '“no ‘forbidden’ areas”',
  ])('never count: %s', (printed) => {
    expect(told(printed, forbidden)).toBe('starts-mid-sentence, stops-mid-sentence; 3');
  });

  test('do not hide a stop', () => {
    expect(told('no ‘forbidden,’ areas', forbidden)).toContain('altered');
  });
});

describe('dashes', () => {
  const pact = passageWords(['It is a pact — or two — in the Asia-Pacific region.']);
  test.each([
    'a pact—or two',
    'a pact – or two',
    'a pact -- or two',
    'a pact - or two',
    'a pact ― or two',
    'a pact— or two',
  ])('of all kinds, spaced or not, are one: %s', (printed) => {
    expect(told(printed, pact)).toBe('starts-mid-sentence, stops-mid-sentence; 4');
  });

  test('left out or put in are a change', () => {
    expect(told('a pact or two', pact)).toContain('altered');
    expect(told('It is — a pact', pact)).toContain('altered');
  });

  test('are no hyphens', () => {
    expect(told('the Asia‑Pacific region', pact)).toBe('starts-mid-sentence; 3');
    expect(told('the Asia Pacific region', pact)).toContain('altered');
  });
});

describe('a passage of three sentences', () => {
  const three = passageWords([
    'The first ends here.',
    'A second follows it.',
    'The last is short.',
  ]);
  test.each([
    ['The first ends here. A second follows it. The last is short.', 'whole', '', ''],
    ['A second follows it.', 'whole', '', ''],
    ['The first ends here. A second follows it', 'whole', '', ''],
    ['ends here. A second follows', 'starts-mid-sentence, stops-mid-sentence', 'The first', 'it.'],
    ['follows it. The last is short', 'starts-mid-sentence', 'A second', ''],
    ['A second follows it. The last', 'stops-mid-sentence', '', 'is short.'],
    ['The first … The last is short.', 'omission', '', ''],
  ])('“%s” is %s', (printed, labels, cutBefore, cutAfter) => {
    const judgement = judge(printed, three);
    expect(judgement.labels.join(', ')).toBe(labels);
    expect(judgement.cutBefore).toBe(cutBefore);
    expect(judgement.cutAfter).toBe(cutAfter);
  });
});

describe('repeated words', () => {
  test('are laid along the place where all fit', () => {
    const judgement = judge(
      'the ports of the north',
      passageWords(['The ports of the south and the ports of the north.']),
    );
    expect(judgement.labels).toEqual(['starts-mid-sentence']);
    expect(judgement.runs).toEqual([{ from: 6, to: 11 }]);
  });

  test('count once for each time they are printed', () => {
    const many = passageWords(['no no no no']);
    expect(judge('no no', many).count).toBe(2);
    expect(judge('no no no no', many).labels).toEqual(['whole']);
    expect(judge('no no no no no', many).labels).toContain('altered');
  });
});

describe('without anything to compare', () => {
  test.each(['', ' ', '“”', '…', '. . .', ',', '[…]'])('%j is not from the passage', (printed) => {
    const judgement = judge(printed, ports);
    expect(judgement).toMatchObject({ fromPassage: false, labels: [], count: 0, share: 0 });
  });

  test('nothing is from an empty passage', () => {
    for (const empty of [passageWords([]), passageWords([''])]) {
      expect(judge('', empty).fromPassage).toBe(false);
      expect(judge('all ports open', empty)).toMatchObject({ fromPassage: false, count: 0 });
    }
  });

  test('a quotation longer than its passage is judged by the words it has', () => {
    const short = passageWords(['All open ports.']);
    expect(told('All open ports stay', short)).toBe('altered; 2; ports stay for ports');
    expect(told('All open ports stay open to every ship', short)).toBe('not from this passage');
  });
});

const corpus = buildCorpus(entriesOf(checkContent(realContent).content));
const real = corpus.articles.flatMap((article) =>
  article.quotations.map((quotation) => ({
    article: article.id,
    paragraph: quotation.paragraph,
    heading: quotation.inHeading,
    passage: quotation.passage.id,
    printed: quotation.printed,
    labels: quotation.judgement.labels,
    words: `${quotation.judgement.count} of ${quotation.passage.words.words.length}`,
    cutBefore: quotation.judgement.cutBefore,
    cutAfter: quotation.judgement.cutAfter,
    vouched: differences(quotation.judgement, quotation.passage.words),
  })),
);

const AN = 'arete-news-china-backs-russia';
const NS = 'new-statesman-china-backs-russia';

// Held against the two articles and the statement by eye.
const EXPECTED: typeof real = [
  {
    article: AN,
    paragraph: 4,
    heading: false,
    passage: 'new-era',
    printed: '“a new era”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '3 of 21',
    cutBefore: 'Today, the world is going through momentous changes, and humanity is entering',
    cutAfter: 'of rapid development and profound transformation.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 6,
    heading: false,
    passage: 'nato-enlargement',
    printed:
      '“The sides oppose further enlargement of NATO and call on the North Atlantic Alliance to abandon its ideologized Cold War approaches, to respect the sovereignty, security and interests of other countries, the diversity of their civilizational, cultural and historical backgrounds, and to exercise a fair and objective attitude towards the peaceful development of other states,”',
    labels: ['whole', 'capitals'],
    words: '55 of 55',
    cutBefore: '',
    cutAfter: '',
    vouched: ['Cold War', 'states'],
  },
  {
    article: AN,
    paragraph: 7,
    heading: true,
    passage: 'no-limits',
    printed: '‘friendship’',
    labels: ['stops-mid-sentence', 'first-letter'],
    words: '1 of 39',
    cutBefore: '',
    cutAfter:
      'between the two States has no limits, there are no “forbidden” areas of cooperation, strengthening of bilateral strategic cooperation is neither aimed against third countries nor affected by the changing international environment and circumstantial changes in third countries.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 7,
    heading: true,
    passage: 'no-limits',
    printed: '‘no limits’',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '2 of 39',
    cutBefore: 'Friendship between the two States has',
    cutAfter:
      'there are no “forbidden” areas of cooperation, strengthening of bilateral strategic cooperation is neither aimed against third countries nor affected by the changing international environment and circumstantial changes in third countries.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 8,
    heading: false,
    passage: 'taiwan',
    printed:
      '“The Russian side reaffirms its support for the One-China principle, confirms that Taiwan is an inalienable part of China, and opposes any forms of independence of Taiwan,”',
    labels: ['whole'],
    words: '27 of 27',
    cutBefore: '',
    cutAfter: '',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 9,
    heading: false,
    passage: 'closed-blocs',
    printed:
      '“the formation of closed bloc structures and opposing camps in the Asia-Pacific region,”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '13 of 38',
    cutBefore: 'The sides stand against',
    cutAfter:
      'and remain highly vigilant about the negative impact of the United States’ Indo-Pacific strategy on peace and stability in the region.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 10,
    heading: false,
    passage: 'cold-war-alliances',
    printed:
      '“relations between Russia and China are superior to political and military alliances of the Cold War era”',
    labels: ['starts-mid-sentence'],
    words: '17 of 23',
    cutBefore: 'They reaffirm that the new inter-State',
    cutAfter: '',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 10,
    heading: false,
    passage: 'no-limits',
    printed:
      '“friendship between the two states has no limits, there are no ‘forbidden’ areas of cooperation.”',
    labels: ['stops-mid-sentence', 'first-letter', 'capitals'],
    words: '15 of 39',
    cutBefore: '',
    cutAfter:
      'strengthening of bilateral strategic cooperation is neither aimed against third countries nor affected by the changing international environment and circumstantial changes in third countries.',
    vouched: ['states'],
  },
  {
    article: AN,
    paragraph: 11,
    heading: false,
    passage: 'democracy',
    printed:
      '“share the understanding that democracy is a universal human value, rather than a privilege of a limited number of states.”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence', 'capitals'],
    words: '20 of 37',
    cutBefore: 'The sides',
    cutAfter:
      'and that its promotion and protection is a common responsibility of the entire world community.',
    vouched: ['states'],
  },
  {
    article: AN,
    paragraph: 12,
    heading: false,
    passage: 'united-nations',
    printed:
      '“the United Nations-driven international architecture and the international law-based world order,”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '11 of 107',
    cutBefore:
      'The sides call on all States to pursue well-being for all and, with these ends, to build dialogue and mutual trust, strengthen mutual understanding, champion such universal human values as peace, development, equality, justice, democracy and freedom, respect the rights of peoples to independently determine the development paths of their countries and the sovereignty and the security and development interests of States, to protect',
    cutAfter:
      'seek genuine multipolarity with the United Nations and its Security Council playing a central and coordinating role, promote more democratic international relations, and ensure peace, stability and sustainable development across the world.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 12,
    heading: false,
    passage: 'united-nations',
    printed: '“Security Council playing a central and coordinating role.”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '8 of 107',
    cutBefore:
      'The sides call on all States to pursue well-being for all and, with these ends, to build dialogue and mutual trust, strengthen mutual understanding, champion such universal human values as peace, development, equality, justice, democracy and freedom, respect the rights of peoples to independently determine the development paths of their countries and the sovereignty and the security and development interests of States, to protect the United Nations-driven international architecture and the international law-based world order, seek genuine multipolarity with the United Nations and its',
    cutAfter:
      'promote more democratic international relations, and ensure peace, stability and sustainable development across the world.',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 15,
    heading: false,
    passage: 'arctic',
    printed:
      '“continue consistently intensifying practical cooperation for the sustainable development of the Arctic,”',
    labels: ['starts-mid-sentence'],
    words: '12 of 16',
    cutBefore: 'The sides agreed to',
    cutAfter: '',
    vouched: [],
  },
  {
    article: AN,
    paragraph: 16,
    heading: false,
    passage: 'second-world-war',
    printed:
      '“The sides intend to strongly uphold the outcomes of the Second World War and the existing post-war world order, defend the authority of the United Nations and justice in international relations, resist attempts to deny, distort, and falsify the history of the Second World War,”',
    labels: ['whole'],
    words: '45 of 45',
    cutBefore: '',
    cutAfter: '',
    vouched: [],
  },
  {
    article: NS,
    paragraph: 3,
    heading: false,
    passage: 'nato-enlargement',
    printed:
      '“The [two] sides oppose further enlargement of NATO and call on the North Atlantic Alliance to abandon its ideologized cold war approaches,”',
    labels: ['stops-mid-sentence', 'brackets'],
    words: '21 of 55',
    cutBefore: '',
    cutAfter:
      'to respect the sovereignty, security and interests of other countries, the diversity of their civilizational, cultural and historical backgrounds, and to exercise a fair and objective attitude towards the peaceful development of other States.',
    vouched: [],
  },
  {
    article: NS,
    paragraph: 3,
    heading: false,
    passage: 'closed-blocs',
    printed: '“negative impact of the United States”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '6 of 38',
    cutBefore:
      'The sides stand against the formation of closed bloc structures and opposing camps in the Asia-Pacific region and remain highly vigilant about the',
    cutAfter: 'Indo-Pacific strategy on peace and stability in the region.',
    vouched: [],
  },
  {
    article: NS,
    paragraph: 3,
    heading: false,
    passage: 'closed-blocs',
    printed: '“formation of closed bloc structures and opposing camps.”',
    labels: ['starts-mid-sentence', 'stops-mid-sentence'],
    words: '8 of 38',
    cutBefore: 'The sides stand against the',
    cutAfter:
      'in the Asia-Pacific region and remain highly vigilant about the negative impact of the United States’ Indo-Pacific strategy on peace and stability in the region.',
    vouched: [],
  },
];

describe('the real quotations', () => {
  test('are sixteen', () => {
    expect(real).toHaveLength(16);
  });

  test.each(EXPECTED.map((expected, i) => ({ i, ...expected })))(
    '$article ¶$paragraph $printed',
    ({ i, ...expected }) => {
      expect(real[i]).toEqual(expected);
    },
  );
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

describe('for any passage', () => {
  test('a quotation is clean exactly where its words stand side by side', () => {
    const quotation = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(passage, quotation, (sentences, words) => {
        expect(isClean(judge(`“${words.join(' ')}”`, wordsOf(sentences)))).toBe(
          standsThere(words, sentences),
        );
      }),
      { numRuns: 2000 },
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
      { numRuns: 2000 },
    );
    expect(tried).toBeGreaterThan(500);
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

describe('a quotation that starts or stops at a bracket or before a mark', () => {
  const pact = passageWords([
    'The pact (HARB), signed by States (including Peru), asks: who has been told to wait?',
    'It names the document (the “Port Report”), and more!',
  ]);
  test.each([
    'HARB,',
    'HARB',
    '(HARB)',
    'The pact (HARB)',
    'including Peru',
    'signed by States (including Peru)',
    'been told to wait',
    'been told to wait?',
    'been told to wait,',
    'Port Report',
    'the “Port Report,”',
    'The pact … including Peru … wait',
    'and more',
  ])('%s', (printed) => {
    expect(needsAsPrinted(judge(`“${printed}”`, pact))).toBe(false);
    expect(judge(`“${printed}”`, pact).fromPassage).toBe(true);
    expect(couldBeFrom(printed)(pact)).toBe(true);
  });

  test.each(['told to wait!', 'The pact HARB, signed', 'to wait? It names', 'and more?'])(
    'not %s',
    (printed) => {
      const judgement = judge(`“${printed}”`, pact);
      expect(needsAsPrinted(judgement)).toBe(printed !== 'to wait? It names');
    },
  );
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
      { numRuns: 500 },
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
      { numRuns: 1000 },
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

  test('a long quotation is judged at once', () => {
    const long = passageWords([Array.from({ length: 900 }, (_, i) => `word${i % 50}`).join(' ')]);
    const start = performance.now();
    judge(Array.from({ length: 500 }, (_, i) => `word${(i * 7) % 60}`).join(' '), long);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
