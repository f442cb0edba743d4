// Comparisons made to measure: two reports A and B, whose quotations, topics and descriptions a test names.
import fc from 'fast-check';
import { buildCorpus } from '../../src/corpus/build-corpus.ts';
import type { Comparison } from '../../src/corpus/corpus.ts';
import type { Entry } from '../../src/corpus/entries.ts';
import { judge, passageWords } from '../../src/judge/judge.ts';

export interface Quote {
  readonly paragraph: number;
  /** The passage's number, from 0. */
  readonly passage: number;
  /** Left out: the whole passage. */
  readonly printed?: string;
  readonly inHeading?: boolean;
}

export interface Topic {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Spec {
  /** The passages, each as its sentences. */
  readonly passages: readonly (readonly string[])[];
  readonly titles?: readonly string[];
  readonly a?: readonly Quote[];
  readonly b?: readonly Quote[];
  readonly outlets?: readonly [string, string];
  readonly topics?: readonly Topic[];
  readonly described?: readonly { side: 'a' | 'b'; passage: number; paragraphs: number[] }[];
  /** How many words each paragraph of the originals has. */
  readonly words?: { readonly a: readonly number[]; readonly b: readonly number[] };
}

const RENDERED = { blocks: [], notes: {} };
const URL = 'https://example.org/';

/** @param spec quotations in reading order */
export function makeComparison(spec: Spec): Comparison {
  const { passages, topics = [], described = [], outlets = ['Alpha', 'Beta'] } = spec;
  const article = (key: 'a' | 'b'): Entry<'articles'> => ({
    ...RENDERED,
    id: key,
    outlet: outlets[key === 'a' ? 0 : 1],
    headline: `Headline of ${key}`,
    url: URL + key,
    language: 'en',
    statement: 'pact',
    paragraphs: (spec.words?.[key] ?? []).map((words) => ({ words, quoted: 0, speech: 0 })),
    blocks: (spec[key] ?? []).map(({ paragraph, passage, printed, inHeading = false }, i) => {
      const sentences = passages[passage] ?? [];
      const own = printed ?? sentences.join(' ');
      const quotation = {
        n: i + 1,
        paragraph,
        inHeading,
        passage: `p${passage}`,
        printed: `“${own}”`,
        title: undefined,
        judgement: judge(own, passageWords(sentences, 'en')),
      };
      return {
        kind: inHeading ? ('heading' as const) : ('paragraph' as const),
        number: paragraph,
        last: paragraph,
        isBrief: false,
        children: [],
        quotations: [quotation],
      };
    }),
  });
  const corpus = buildCorpus({
    statements: [
      {
        ...RENDERED,
        id: 'pact',
        title: 'The Pact',
        shortTitle: 'Pact',
        date: '2024-05-01',
        place: 'Lisbon',
        issuers: ['North', 'South'],
        editions: [{ language: 'en', publisher: 'Ministry', url: `${URL}pact`, compared: true }],
        words: { count: 1, source: 'Ministry' },
        text: undefined,
        licence: { name: 'CC0', note: 'So.' },
      },
    ],
    passages: passages.map((sentences, i) => ({
      ...RENDERED,
      id: `p${i}`,
      statement: 'pact',
      title: spec.titles?.[i] ?? `Title ${i}`,
      order: i + 1,
      confirmedBy: [],
      sentences,
      words: passageWords(sentences, 'en'),
    })),
    articles: [article('a'), article('b')],
    comparisons: [
      {
        ...RENDERED,
        blocks: topics.map((_, i) => ({
          kind: 'heading',
          children: [{ type: 'text', value: `Topic ${i}` }],
        })),
        id: 'two',
        title: 'Two on the pact',
        description: 'Two.',
        published: '2024-05-10',
        statement: 'pact',
        articles: ['a', 'b'],
        topics: topics.map(({ a, b }, i) => ({
          id: `t${i}`,
          paragraphs: { a: [...a], b: [...b] },
        })),
        described: described.map(({ side, passage, paragraphs }) => ({
          article: side,
          passage: `p${passage}`,
          paragraphs,
        })),
        corrections: [],
      },
    ],
  });
  const [comparison] = corpus.comparisons;
  if (!comparison) throw new Error('no comparison');
  return comparison;
}

/** A passage of so many words, none of them twice. */
export const words = (count: number, start = 0): string[] =>
  Array.from({ length: count }, (_, i) => `w${start + i}`);

const PARAGRAPHS = { a: 9, b: 6 };

/** Any comparison: up to twelve passages, quotations in text and headings, descriptions, paragraphs dealt out to topics. */
export const specs: fc.Arbitrary<Spec> = fc
  .record({
    count: fc.integer({ min: 0, max: 12 }),
    topicCount: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ count, topicCount }) => {
    const quotes = (key: 'a' | 'b'): fc.Arbitrary<Quote[]> =>
      count === 0
        ? fc.constant([])
        : fc
            .array(
              fc.record({
                paragraph: fc.integer({ min: 1, max: PARAGRAPHS[key] }),
                passage: fc.nat(count - 1),
                inHeading: fc.boolean(),
              }),
              { maxLength: 14 },
            )
            .map((list) =>
              list.toSorted(
                (x, y) => x.paragraph - y.paragraph || Number(y.inHeading) - Number(x.inHeading),
              ),
            );
    // For each paragraph its topic.
    const dealt = (key: 'a' | 'b'): fc.Arbitrary<number[]> =>
      fc.array(fc.nat(topicCount - 1), { minLength: PARAGRAPHS[key], maxLength: PARAGRAPHS[key] });
    return fc.record({
      passages: fc.constant(Array.from({ length: count }, (_, i) => [words(4, 4 * i).join(' ')])),
      a: quotes('a'),
      b: quotes('b'),
      topics: fc.tuple(dealt('a'), dealt('b')).map(([a, b]) =>
        Array.from({ length: topicCount }, (_, t): Topic => {
          const of = (list: number[]): number[] =>
            list.flatMap((topic, i) => (topic === t ? [i + 1] : []));
          return { a: of(a), b: of(b) };
        }),
      ),
      described:
        count === 0
          ? fc.constant([])
          : fc.uniqueArray(
              fc.record({
                side: fc.constantFrom('a' as const, 'b' as const),
                passage: fc.nat(count - 1),
                paragraphs: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), {
                  minLength: 1,
                  maxLength: 3,
                }),
              }),
              { maxLength: 4, selector: ({ side, passage }) => `${side}${passage}` },
            ),
    });
  });
