import jsonld, { type Expanded } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { inComparison } from '../../src/setting/quotation-links.ts';
import { setBlock } from '../../src/setting/set-text.ts';
import { addressOf } from '../../src/share/address.ts';
import { comparisonAnnotations } from '../../src/share/annotations.ts';
import { plainText } from '../../src/text/plain-text.ts';
import { ANNO_CONTEXT, ANNO_CONTEXT_URL } from '../support/anno-context.ts';
import { edited, firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { rawArticles, rawPassages } from './raw-content.ts';

const comparison = onlyComparison(corpusOf(firstComparison));
const collection = comparisonAnnotations(comparison, addressOf(new URL('https://example.org')));
const items = collection.first?.items ?? [];
const quotations = rawArticles.flatMap((article) =>
  article.quotations.map((quotation) => ({ ...quotation, article })),
);

/** How often a text stands in another. */
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('the model', () => {
  test('a collection with one page that holds all', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.type).toBe('AnnotationCollection');
    expect(collection.id).toBe('https://example.org/data/russia-china-2022.annotations.jsonld');
    expect(collection.first).toMatchObject({
      type: 'AnnotationPage',
      partOf: collection.id,
      startIndex: 0,
    });
    expect(collection.last).toBe(collection.first?.id);
    expect(collection.total).toBe(items.length);
    expect(items).toHaveLength(16);
  });

  test('each annotation has an id of its own, a type, a motivation, a body and targets', () => {
    for (const item of items) {
      expect(item.type).toBe('Annotation');
      expect(item.motivation).toBe('linking');
      expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/u);
      expect(item.body.length).toBeGreaterThan(0);
      for (const { type, source, selector } of item.target) {
        expect(type).toBe('SpecificResource');
        expect(URL.canParse(source)).toBe(true);
        expect(selector.type).toBe('TextQuoteSelector');
        expect(selector.exact).not.toBe('');
      }
    }
    const ids = [collection.id, collection.first?.id, ...items.map((item) => item.id)];
    expect(new Set(ids).size).toBe(18);
  });

  test('ids stay while the content does, also where other files change', async () => {
    const changed = corpusOf(
      edited(firstComparison, 'passages/taiwan.md', (text) =>
        text.replace('title: Taiwan', 'title: An island'),
      ),
    );
    const again = comparisonAnnotations(
      onlyComparison(changed),
      addressOf(new URL('https://example.org')),
    );
    expect(again.first?.items.map((item) => item.id)).toEqual(items.map((item) => item.id));
    expect(items.at(0)?.id).toBe(`${collection.id}#a-q1`);
    expect(items.at(-1)?.id).toBe(`${collection.id}#b-q3`);
  });
});

describe('as linked data', async () => {
  const OA = 'http://www.w3.org/ns/oa#';
  const AS = 'http://www.w3.org/ns/activitystreams#';
  const VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
  /** As a processor reads the file: whatever the context does not know is an error. */
  const [root = {}] = await jsonld.expand(JSON.parse(JSON.stringify(collection)), {
    safe: true,
    documentLoader: async (url) => {
      if (url !== ANNO_CONTEXT_URL) throw new Error(`asks for ${url}`);
      return { document: ANNO_CONTEXT, documentUrl: url };
    },
  });
  const all = (node: Expanded | undefined, property: string) =>
    (node?.[property] ?? []) as readonly Expanded[];
  const one = (node: Expanded | undefined, property: string) => all(node, property)[0];
  const annotations = one(one(root, `${AS}first`), `${AS}items`)?.['@list'] ?? [];

  test('an ordered collection of annotations', () => {
    expect(root['@type']).toEqual([`${AS}OrderedCollection`]);
    expect(one(root, `${AS}totalItems`)?.['@value']).toBe(items.length);
    expect(annotations.map((node) => node['@id'])).toEqual(items.map(({ id }) => id));
    for (const node of annotations) {
      expect(node['@type']).toEqual([`${OA}Annotation`]);
      expect(one(node, `${OA}motivatedBy`)?.['@id']).toBe(`${OA}linking`);
    }
  });

  test.each(items.map((item, i) => [item.id.split('#')[1], item, annotations[i]] as const))(
    '%s has its targets, their selectors and its bodies',
    (_, item, node) => {
      const targets = all(node, `${OA}hasTarget`).map((target) => {
        const selector = one(target, `${OA}hasSelector`);
        expect(selector?.['@type']).toEqual([`${OA}TextQuoteSelector`]);
        return [one(target, `${OA}hasSource`)?.['@id'], one(selector, `${OA}exact`)?.['@value']];
      });
      expect(targets).toEqual(item.target.map(({ source, selector }) => [source, selector.exact]));
      const [words, link] = all(node, `${OA}hasBody`);
      expect(one(words, VALUE)?.['@value']).toBe(item.body[0].value);
      expect(link?.['@id']).toBe(item.body[1].id);
    },
  );
});

test('the body is the passage, and a link to it', () => {
  items.forEach(({ body: [words, link] }, i) => {
    const id = quotations[i]?.passage ?? '';
    expect(words).toEqual({
      type: 'TextualBody',
      value: rawPassages.get(id)?.join(' '),
      format: 'text/plain',
      language: 'en',
    });
    expect(link.id).toBe(`https://example.org/statements/russia-china-2022/${id}/`);
  });
});

test('the targets are our page, with what stands around the words, and the original, with the words alone', () => {
  items.forEach(({ target: [ours, original] }, i) => {
    const quotation = quotations[i];
    expect(ours.source).toBe('https://example.org/compare/russia-china-2022/');
    expect(Object.keys(ours.selector)).toEqual(['type', 'exact', 'prefix', 'suffix']);
    expect(original.source).toBe(quotation?.article.url);
    expect(Object.keys(original.selector)).toEqual(['type', 'exact']);
    expect(original.selector.exact).toBe(ours.selector.exact);
    expect(quotation?.printed.replace(/^[“‘]|[,.]?[”’]$/gu, '')).toBe(ours.selector.exact);
  });
});

describe('the selector finds the words', () => {
  test.each(comparison.sides)(
    'in the paragraphs of $article.outlet as they are read',
    ({ key, article }) => {
      const text = article.blocks.map((block) => plainText(block.children)).join('\n');
      const own = items.filter((item) => item.id.includes(`#${key}-q`));
      expect(own).toHaveLength(article.quotations.length);
      for (const { target } of own) {
        const { prefix = '', exact, suffix = '' } = target[0].selector;
        expect(times(text, prefix + exact + suffix)).toBe(1);
        expect(prefix).not.toBe('');
        expect(suffix).not.toBe('');
      }
    },
  );

  test.each(comparison.sides)(
    'in the document of the page, with its markers: $article.outlet',
    (side) => {
      const set = inComparison(comparison, side, {
        passageHref: (id) => `#s-${id}`,
        passagePage: () => '/',
      });
      for (const block of side.article.blocks) {
        const text = setBlock(block, set).replace(/<[^>]*>/gu, '');
        for (const { n } of block.quotations) {
          const item = items.find(({ id }) => id.endsWith(`#${side.key}-q${n}`));
          const { prefix = '', exact = '', suffix = '' } = item?.target[0].selector ?? {};
          expect(times(text, prefix + exact + suffix)).toBe(1);
        }
      }
    },
  );

  test('where line breaks in the file are white space', async () => {
    const wrapped = corpusOf(
      edited(firstComparison, 'articles/new-statesman-china-backs-russia.md', (text) =>
        text.replace(
          'negative impact of the United States”',
          'negative impact\nof the\nUnited States”',
        ),
      ),
    );
    const again = comparisonAnnotations(onlyComparison(wrapped), addressOf(undefined));
    expect(again.first?.items.at(-2)?.target[0].selector).toEqual(items.at(-2)?.target[0].selector);
  });
});

test('without a public address ids and links start at the root', () => {
  const relative = comparisonAnnotations(comparison, addressOf(undefined));
  expect(relative.id).toBe('/data/russia-china-2022.annotations.jsonld');
  const [first] = relative.first?.items ?? [];
  expect(first?.id).toBe('/data/russia-china-2022.annotations.jsonld#a-q1');
  expect(first?.target[0].source).toBe('/compare/russia-china-2022/');
  expect(first?.body[1].id).toBe('/statements/russia-china-2022/new-era/');
});

test('a comparison without a quotation is an empty collection', async () => {
  const silent = {
    ...comparison,
    sides: comparison.sides.map((side) => ({
      ...side,
      article: { ...side.article, quotations: [], blocks: [] },
    })) as unknown as typeof comparison.sides,
  };
  const empty = comparisonAnnotations(silent, addressOf(undefined));
  expect(empty.total).toBe(0);
  expect('first' in empty).toBe(false);
});
