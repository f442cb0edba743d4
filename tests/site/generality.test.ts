// Nothing is made for one comparison: other content, added as files and nothing else, renders right.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { afterAll, beforeAll, describe, expect, test as plainTest } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { textFragmentUrl } from '../../src/hosting/url.ts';
import { plural } from '../../src/text/phrases.ts';
import { ofWords } from '../../src/wording/remarks.ts';
import { test } from '../support/browser.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf } from '../support/corpus.ts';
import {
  byId,
  elements,
  linksIn,
  meta,
  mustHave,
  named,
  property,
  rawText,
  textOf,
} from '../support/html.ts';
import { filesFor, languageOf } from '../support/languages.ts';
import { brokenAddresses, brokenLinks, brokenReferences } from '../support/links.ts';
import { isFound, landsOn, selected } from '../support/selection.ts';
import { serve } from '../support/serve.ts';
import { BASE, type BuiltSite, ORIGIN, readSite } from '../support/site.ts';
import { faultsOf } from '../support/validator.ts';
import { buildCopy, copyProject } from './copy-project.ts';
import { testCrossLinks } from './cross-links.ts';
import { BERTHS, berth, fortyPassages } from './fixtures/forty-passages.ts';
import { LINES, LONG_PASSAGES, longLetter } from './fixtures/long-letter.ts';

const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));
const added: readonly SourceFile[] = [
  ...readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      path: `content/${file.replaceAll('\\', '/')}`,
      bytes: readFileSync(join(FIXTURES, file)),
    })),
  ...fortyPassages,
  ...filesFor('ar', 'ja'),
];
const corpus = corpusOf([...firstComparison, ...added]);

const temporary = mkdtempSync(join(tmpdir(), 'verbatim-generality-'));
let site: BuiltSite;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const copy = join(temporary, 'copy');
  copyProject(copy);
  for (const { path, bytes } of [...added, ...longLetter]) writeFileSync(join(copy, path), bytes);
  const { status, log } = buildCopy(copy, { SITE_URL: ORIGIN, BASE_PATH: BASE });
  expect(status, log).toBe(0);
  site = readSite(join(copy, 'dist'));
  server = await serve(site.folder);
});
afterAll(async () => {
  await server?.stop();
  rmSync(temporary, { recursive: true, force: true });
});

/** The entries under a passage that are about its quotations, as a reader reads them. */
const entries = (place: Element): string[] => named(place, 'li').map((entry) => textOf(entry));
const SECOND = '/compare/second-look/';
const FORTY = '/compare/forty-berths/';
const LONG = '/statements/long-letter/';
const OUTLET = 'Zenith & Wire’s "Late" <Edition>';
const passagePage = (id: string): string => `/statements/russia-china-2022/${id}/`;
const pageText = (path: string): string => textOf(site.page(path).tree);

plainTest('five comparisons of four statements stand beside one another', () => {
  expect(corpus.comparisons.map(({ id }) => id)).toEqual([
    'second-look',
    'russia-china-2022',
    'shores-ar',
    'shores-ja',
    'forty-berths',
  ]);
  expect(site.pages.length).toBeGreaterThan(60);
});

describe('all of it', () => {
  // A statement known whole has no list of passages.
  const inPart = corpus.statements.filter(({ text }) => text === undefined);
  testCrossLinks({ ...corpus, statements: inPart }, () => site);

  plainTest('every link, fragment, reference and address leads somewhere', () => {
    expect(brokenLinks(site)).toEqual([]);
    expect(brokenReferences(site)).toEqual([]);
    expect(brokenAddresses(site)).toEqual([]);
  });

  plainTest('the validator finds no fault on any page', async () => {
    const faults = await Promise.all(site.pages.map(faultsOf));
    expect(faults.flat()).toEqual([]);
  });

  plainTest('ids, titles and descriptions are unique, and data is data', () => {
    const titles = site.pages.map(({ tree }) => named(tree, 'title').map(rawText).join(''));
    expect(titles.filter((text, i) => titles.indexOf(text) !== i)).toEqual([]);
    const descriptions = site.pages.map(({ tree }) => meta(tree, 'description'));
    expect(descriptions.filter((text, i) => descriptions.indexOf(text) !== i)).toEqual([]);
    for (const { path, tree } of site.pages) {
      const ids = elements(tree).flatMap((element) => property(element, 'id') ?? []);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
    for (const { id } of corpus.comparisons)
      expect(JSON.parse(site.read(`data/${id}.json`))).toMatchObject({ id });
  });
});

describe('a third outlet, and a second comparison of the same statement', () => {
  plainTest(
    'an outlet stands by the alphabet in each: on the right in one, on the left in the other',
    () => {
      const sides = (path: string): string[] =>
        ['a-report', 'b-report'].map((id) => textOf(mustHave(site.page(path).tree, id)));
      expect(sides('/compare/russia-china-2022/as-published/')[1]).toContain('New Statesman');
      const [a, b] = sides(`${SECOND}as-published/`);
      expect(a).toContain('New Statesman');
      expect(b).toContain(OUTLET);
    },
  );

  plainTest('an article leads to both comparisons that it stands in', () => {
    const hrefs = linksIn(site.page('/articles/new-statesman-china-backs-russia/').tree).map(
      ({ href }) => href,
    );
    for (const path of [SECOND, '/compare/russia-china-2022/'])
      expect(hrefs).toContain(`${BASE}${path}`);
  });

  plainTest('names with signs of HTML in them are read as they are written', () => {
    for (const path of [SECOND, '/articles/zenith-wire-summit/', passagePage('aukus'), '/']) {
      expect(pageText(path), path).toContain(OUTLET);
      expect(named(site.page(path).tree, 'edition', 'signed'), path).toEqual([]);
    }
    expect(pageText('/articles/zenith-wire-summit/')).toContain(
      'Beijing & Moscow: who <signed> what?',
    );
    expect(meta(site.page('/articles/zenith-wire-summit/').tree, 'og:title')).toContain('<signed>');
    expect(site.read('data/second-look.csv')).toContain('"Zenith & Wire’s ""Late"" <Edition>"');
  });

  plainTest(
    'a correction stands on the comparison and on the page about the method, with its link',
    () => {
      for (const path of [SECOND, '/about/']) {
        expect(pageText(path)).toContain('The first version gave the wrong paragraph');
        expect(pageText(path)).toContain('1 December 2026');
      }
    },
  );

  plainTest('the front page leads with the newest, and lists all', () => {
    const front = site.page('/').tree;
    const [title] = named(front, 'h1');
    expect(title && textOf(title)).toBe('A second look at the same statement');
    const hrefs = linksIn(front).map(({ href }) => href);
    for (const { id } of corpus.comparisons) expect(hrefs).toContain(`${BASE}/compare/${id}/`);
  });

  plainTest('the archive has every comparison under its month and its outlets', () => {
    const shelf = (slug: string): string[] =>
      linksIn(site.page(`/archive/${slug}/`).tree).map(({ name }) => name);
    expect(shelf('2022-02')).toEqual(
      expect.arrayContaining([
        'A second look at the same statement',
        'One report quotes ten passages of the Russia–China statement, the other two.',
      ]),
    );
    expect(shelf('2024-03')).toContain('What two reports took from forty passages');
    expect(shelf('outlet-new-statesman')).toContain('A second look at the same statement');
  });
});

describe('a passage quoted three times in one paragraph', () => {
  plainTest('has three entries that lead to three places, and one card', () => {
    const { tree } = site.page(SECOND);
    const place = mustHave(tree, 's-closed-blocs');
    const theirs = linksIn(place).filter(({ href }) => /^#b-q[123]$/u.test(href));
    expect(theirs.map(({ href }) => href)).toEqual(['#b-q1', '#b-q2', '#b-q3']);
    expect(new Set(theirs.map(({ name }) => name)).size).toBe(3);
    const paragraph = mustHave(tree, 'b-p2');
    expect(named(paragraph, 'q').map((q) => textOf(q))).toEqual([
      '“closed bloc structures”',
      '“opposing camps”',
      '“highly vigilant”',
    ]);
    expect(new Set(named(paragraph, 'button').map((b) => property(b, 'popoverTarget')))).toEqual(
      new Set(['c-closed-blocs']),
    );
  });

  plainTest('counts its words once, and lists its paragraph once', () => {
    const rows = named(mustHave(site.page(SECOND).tree, 'ledger'), 'tr');
    const row = rows.find((found) => textOf(found).includes('Closed blocs'));
    const [, cell] = named(row as Element, 'td');
    expect(cell && textOf(cell)).toBe('7 of 38 words B ¶2');
    expect(pageText(passagePage('closed-blocs'))).toMatch(/prints 7\b/u);
  });
});

describe('what a quotation does with its words', () => {
  plainTest('an ellipsis: the words that were left out are shown', () => {
    const text = pageText(passagePage('nato-enlargement'));
    expect(text).toMatch(
      /Words left out, marked: left out: and call on the North Atlantic Alliance.*cultural and historical backgrounds,? /u,
    );
  });

  plainTest('brackets: what was added, and what was put for what', () => {
    const text = pageText(passagePage('taiwan'));
    expect(text).toMatch(/Words in square brackets:.*reads \[government\] for side/u);
    expect(text).toMatch(/Words in square brackets:.*adds \[all\]/u);
    const set = textOf(mustHave(site.page(SECOND).tree, 's-taiwan'));
    expect(set).toContain('[government]');
    expect(set).toContain('[all]');
  });

  plainTest('a change without a mark: both words, neutrally', () => {
    const text = pageText(passagePage('no-limits'));
    expect(text).toMatch(/Words changed, not marked: reads nations for States/u);
    const [entry] = entries(mustHave(site.page(SECOND).tree, 's-no-limits')).filter((found) =>
      found.includes('Words changed'),
    );
    expect(entry).toMatch(/reads nations for States/u);
  });

  plainTest('a passage of three sentences: one printed whole, the next in part', () => {
    const text = pageText(passagePage('aukus'));
    expect(text).toContain(`${OUTLET} prints 47 of 119 words`);
    expect(text).toMatch(/Word for word: the whole sentence/u);
    expect(text).toMatch(
      /Starts and stops mid-sentence: cut before it: The sides ?; cut after it: to fulfil their nuclear/u,
    );
    expect(text).not.toMatch(/whole passage(?! \(or)/u);
  });
});

describe('an article without a quotation', () => {
  plainTest('is read through, and says that it quotes nothing', () => {
    const { tree } = site.page('/articles/alpha-gazette-harbour/');
    expect(textOf(tree)).toMatch(/\b(?:0|no) quotations from the statement/iu);
    expect(named(tree, 'aside')).toEqual([]);
    expect(meta(tree, 'description')).not.toMatch(/its 0/u);
  });

  plainTest('leaves its comparison complete: what it says, and that it does not quote', () => {
    const { tree } = site.page(FORTY);
    expect(elements(tree, (e) => property(e, 'id')?.startsWith('a-q') === true)).toEqual([]);
    for (const n of [1, 2, 3]) expect(byId(tree, `a-p${n}`)).toBeDefined();
    const [, ...rows] = named(mustHave(tree, 'ledger'), 'tr');
    for (const row of rows.slice(0, BERTHS)) {
      const [cell] = named(row, 'td');
      expect(cell && textOf(cell)).toContain('not quoted');
    }
  });
});

plainTest('a statement that nobody has reported on is there with its words as they are', () => {
  for (const path of ['/statements/unread-2025/', '/statements/unread-2025/figures/'])
    expect(pageText(path)).toContain('The parties hold that R&D pays wherever 5 < 6 and 7 > 6.');
  expect(pageText('/statements/unread-2025/figures/')).toMatch(/No independent confirmation/u);
  expect(meta(site.page('/statements/unread-2025/figures/').tree, 'description')).toMatch(
    /No report on this has been compared yet/u,
  );
});

describe('a statement with forty passages', () => {
  plainTest('has all of them on its page, in the ledger and in the comparison, in order', () => {
    const numbers = Array.from({ length: BERTHS }, (_, i) => i + 1);
    const statement = site.page('/statements/harbour-2024/').tree;
    expect(
      elements(statement, (e) => property(e, 'id')?.startsWith('s-') === true).map((e) =>
        property(e, 'id'),
      ),
    ).toEqual(numbers.map((n) => `s-berth-${n}`));
    for (const n of numbers) {
      expect(textOf(mustHave(site.page(FORTY).tree, `s-berth-${n}`))).toContain(berth(n));
      expect(pageText(`/statements/harbour-2024/berth-${n}/`)).toContain(`passage ${n} of 40`);
    }
  });

  plainTest('is summed up in grammar that fits its counts', () => {
    const text = pageText(FORTY);
    expect(text).toContain('The two reports quote none of the 40 passages in common');
    expect(text).toContain('Zulu Post alone quotes two');
    expect(text).toContain('neither quotes 38');
    expect(text).not.toMatch(/Alpha Gazette alone quotes/u);
  });
});

describe('a statement of two thousand words that is known whole', () => {
  const WHO = {
    both: 'quoted by both',
    neither: 'quoted by neither',
    a: 'quoted by Long Morning alone',
    b: 'quoted by Long Observer alone',
  };
  const page = () => site.page(LONG);

  plainTest('comes in one flight', () => {
    expect(brotliCompressSync(page().html).length).toBeLessThanOrEqual(14_000);
  });

  plainTest(
    'is read from its first word to its last, each passage under a link that says who quotes it',
    () => {
      const quote = named(page().tree, 'blockquote')[0] as Element;
      expect(textOf(quote).split(/\s+/u)).toEqual(LINES.join(' ').split(' '));
      expect(linksIn(quote).map(({ name, href }) => [name, href])).toEqual(
        LONG_PASSAGES.map(({ id, title, by }, i) => [
          `${i + 1}: ${title}, ${WHO[by]}`,
          `${BASE}${LONG}${id}/`,
        ]),
      );
      for (const { id, words } of LONG_PASSAGES)
        expect(textOf(mustHave(quote, `s-${id}`)).trim()).toBe(words);
      expect(named(quote, 'br')).toHaveLength(2);
    },
  );

  plainTest(
    'has headings for its parts, a list of passages to jump to, and who quotes how much of each',
    () => {
      expect(named(page().tree, 'h2').map((heading) => textOf(heading))).toEqual([
        'The whole letter',
        'Who quotes what',
        'Sources and licence',
      ]);
      const jumps = named(page().tree, 'nav').find(
        (nav) => property(nav, 'ariaLabel') === 'Passages',
      );
      expect(linksIn(jumps as Element).map(({ href }) => href)).toEqual([
        '#who',
        ...LONG_PASSAGES.map(({ id }) => `#s-${id}`),
      ]);
      const text = pageText(LONG);
      for (const { title, words, by } of LONG_PASSAGES.filter((passage) => passage.by !== 'both'))
        expect(text).toMatch(
          new RegExp(
            `\\d+ ${title} ?A ?Long Morning ${by === 'a' ? `quotes (?:8 of|all) ${words.split(' ').length} words ?¶\\d+` : 'does not quote this'}`,
            'u',
          ),
        );
    },
  );

  plainTest('is whole in the ledger too: the passages, the rest, and all of it', () => {
    const rows = named(mustHave(site.page('/compare/long-letter/').tree, 'ledger'), 'tr');
    const count = (texts: readonly string[]): number => texts.join(' ').split(' ').length;
    const all = count(LINES);
    const rest = all - count(LONG_PASSAGES.map(({ words }) => words));
    expect(all).toBeGreaterThan(1_900);
    expect(rows.slice(-2).map((row) => textOf(row))).toEqual([
      `The rest of the letter ${plural(rest, 'word')}, quoted by neither`,
      expect.stringMatching(/^The whole letter \d+ of [\d,]+ words \d+ of [\d,]+ words$/u),
    ]);
  });
});

const isSummary = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'summary';

/** Texts of a page whose letters are not those of the language that they stand in. */
function strayTexts(tree: Nodes, tag: string, letters: RegExp): string[] {
  const stray: string[] = [];
  const walk = (node: Nodes, lang: string | undefined, dir: string | undefined): void => {
    if (node.type === 'text') {
      const isIn = lang === tag && dir === (tag === 'ar' ? 'rtl' : undefined);
      const isForeign = /\p{scx=Latin}{3}/u.test(node.value);
      if (letters.test(node.value) ? !isIn : isIn && isForeign) stray.push(node.value.trim());
    }
    if (!('children' in node)) return;
    const element = node.type === 'element' ? node : undefined;
    // The head has one language; what is told of a ribbon, text to copy, and the first words of our analysis, have no elements inside.
    if (element && /^(?:head|script|code|title)$/u.test(element.tagName)) return;
    const isTeased = element && property(element, 'className')?.split(' ').includes('analysis');
    const own = element && property(element, 'lang');
    for (const child of node.children.filter((child) => !(isTeased && isSummary(child))))
      walk(child, own ?? lang, own ? element && property(element, 'dir') : dir);
  };
  walk(tree, undefined, undefined);
  return stray;
}

describe.for([
  ['ar', /\p{sc=Arabic}/u],
  ['ja', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u],
] as const)('a comparison in %s', ([tag, letters]) => {
  const id = `shores-${tag}`;
  const paths = [
    `/compare/${id}/`,
    `/compare/${id}/as-published/`,
    `/articles/${id}-a/`,
    `/articles/${id}-b/`,
    `/statements/${id}/`,
    `/statements/${id}/${id}-1/`,
    `/statements/${id}/${id}-2/`,
  ];

  plainTest('gives each word the language and the direction that it has', () => {
    for (const path of paths) {
      const { tree } = site.page(path);
      expect(strayTexts(tree, tag, letters), path).toEqual([]);
      expect(textOf(tree), path).toMatch(letters);
    }
  });

  plainTest('shows what each report prints, in words and in counts', () => {
    for (const { says, printed } of corpus.articles
      .filter(({ statement }) => statement.id === id)
      .flatMap(({ quotations }) =>
        quotations.map(({ judgement, passage, printed }) => ({
          says: ofWords(judgement.count, passage.words.words.length),
          printed,
        })),
      )) {
      expect(pageText(`/compare/${id}/as-published/`)).toContain(printed);
      expect(pageText(`/compare/${id}/`)).toContain(says);
    }
  });

  plainTest('has pictures that claim no words for which they have no letters', () => {
    for (const path of paths)
      expect(meta(site.page(path).tree, 'og:image:alt'), path).not.toMatch(letters);
  });
});

describe('in a browser', () => {
  const paths = [
    LONG,
    '/compare/shores-ar/',
    '/compare/shores-ja/as-published/',
    SECOND,
    `${SECOND}as-published/`,
    FORTY,
    '/articles/zenith-wire-summit/',
    '/statements/harbour-2024/',
    passagePage('aukus'),
    passagePage('taiwan'),
    '/',
  ];

  test('nothing of it runs over the side of a small phone or of a desk', async ({ newPage }) => {
    for (const width of [320, 1280]) {
      const page = await newPage({ viewport: { width, height: 700 } });
      for (const path of paths) {
        await page.goto(`${server.origin}${BASE}${path}`);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${path} at ${width}`).toBe(0);
      }
    }
  });

  test('an upright stands where a quotation starts and ends, whichever side that is', async ({
    newPage,
  }) => {
    const page = await newPage();
    for (const [tag, side] of [
      ['ar', 'right'],
      ['ja', 'left'],
    ]) {
      await page.goto(`${server.origin}${BASE}/compare/shores-${tag}/`);
      const upright = page.locator('.words .la.s').first();
      const widths = await upright.evaluate((element) => {
        const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
        return { left: borderLeftWidth, right: borderRightWidth };
      });
      expect(widths, tag).toEqual({ left: '0px', right: '0px', [side as string]: '2px' });
    }
  });

  test('what is copied is the words and nothing else', async ({ newPage }) => {
    const page = await newPage();
    for (const tag of ['ar', 'ja']) {
      const { sentences, a } = languageOf(tag);
      await page.goto(`${server.origin}${BASE}/compare/shores-${tag}/`);
      for (const n of [1, 2] as const) {
        expect(await selected(page, `#s-shores-${tag}-${n} .words`)).toBe(sentences[n]);
        const { around, printed } = a[n - 1] as (typeof a)[0];
        expect(await selected(page, `#a-p${n}`)).toBe(around.replace('*', () => printed));
      }
    }
  });

  test('words are found in a page, and a link that names them lands on them', async ({
    newPage,
    skip,
  }) => {
    const page = await newPage();
    for (const tag of ['ar', 'ja']) {
      const address = `${server.origin}${BASE}/compare/shores-${tag}/as-published/`;
      const [{ around, printed }] = languageOf(tag).a;
      await page.goto(address);
      if (!(await isFound(page, 'East'))) skip('this browser has no search');
      expect(
        await isFound(
          page,
          around.replace('*', () => printed),
        ),
      ).toBe(true);
      expect(await landsOn(page, textFragmentUrl(address, printed), '#a-q1')).toBe(true);
    }
  });
});
