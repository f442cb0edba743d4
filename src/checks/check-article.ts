// An article: its quotations against their passages, and its double entry.

import type { Content, ContentFile } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { linkTarget } from '../content/link-target.ts';
import { type ArticleBlock, briefRuns, readArticle } from '../content/read-quotations.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { STAND_IN } from '../faults/stand-ins.ts';
import { closest } from '../text/closest.ts';
import type { Place } from '../text/place.ts';
import { namesAnotherDay } from '../text/printed-date.ts';
import { isInMarks } from '../text/quotation-marks.ts';
import { placeAt, type QuotedRun } from '../text/read-text.ts';
import { countWords, isUnspaced, withoutMarks, withoutStop } from '../text/words.ts';
import { checkNamed, type Siblings, siblingsOf } from './by-statement.ts';
import { checkUnlinked } from './check-links.ts';
import { checkMarks } from './check-marks.ts';
import { checkLength, checkQuotation, sentencesIn, sentencesInWords } from './check-quotation.ts';
import { type Nearest, nearestPassage, nearestWords, wordsOf } from './nearest-passage.ts';

/** From this many words on, a run that occurs in a passage can be no chance. */
const TELLING = 3;

/** From this many words on, a run of which this share stands in a passage is its words, misprinted or misread. */
const LONG = 8;
const CLOSE = 0.8;

/** A retelling is shorter or longer than its original, but by no more than this factor; a few words may be. */
const FACTOR = 5;
const SHORT = 20;
/** By so much may what is told in brief be shorter. */
const BRIEF = 20;

type Article = ContentFile<'articles'>;

/** Links in a rendition: quotations from the statement, each alone in its marks, and no others. */
function checkBlockLinks({ text, otherLinks }: ArticleBlock, hasMarkFault: boolean): LocalFault[] {
  const inside = text.quoted
    .filter((run) =>
      text.links.some(
        ({ from, to, text: words }) =>
          isInMarks(words) && run.from <= from && to <= run.to && to - from < run.to - run.from,
      ),
    )
    .map((run) => fault(run.place, 'link-inside', { printed: run.text }));
  const others = otherLinks.flatMap(({ url, text: words, place }): LocalFault[] => {
    const target = linkTarget(url);
    if (target?.kind !== 'passage') return [fault(place, 'other-link', { url })];
    const whole = `“${words.replace(/^["“”«»‘’\s]+|["“”«»‘’\s]+$/gu, '')}”`;
    // A mark inside that has no partner is told as such.
    return words === whole && hasMarkFault
      ? []
      : [fault(place, 'not-in-marks', { text: words, whole })];
  });
  return [...inside, ...others];
}

/** A block quotation is words of others alone: ours would be set as theirs. */
function checkExtract({ text, isExtract }: ArticleBlock): LocalFault[] {
  if (!isExtract) return [];
  const runs = [...text.quoted, ...text.links];
  const own = [...text.text.matchAll(/[\p{L}\p{N}]+/gu)].find(
    ({ index }) => !runs.some(({ from, to }) => from <= index && index < to),
  );
  return own ? [fault(placeAt(text, own.index), 'own-words-in-extract', { words: own[0] })] : [];
}

/** Each quotation beside the passage that it links to. */
function checkQuotations(
  { quotations }: ArticleBlock,
  { data }: Article,
  siblings: Siblings,
  content: Content,
): LocalFault[] {
  return quotations.flatMap((quotation) => {
    const { passage: id, place } = quotation;
    const passage = content.passages.get(id);
    if (!passage) {
      const nearest = closest(id, content.passages.keys());
      return [fault(place, 'unknown-link', { what: 'passage', id, nearest }, { id })];
    }
    const of = passage.data.statement;
    if (of !== data.statement && content.statements.has(of))
      return [
        fault(place, 'other-statement', { what: 'passage', of, own: data.statement }, { id }),
      ];
    return checkQuotation(quotation, passage, siblings);
  });
}

const linkFault = (
  { text, place }: Pick<QuotedRun, 'text' | 'place'>,
  from: Nearest,
  siblings: Siblings,
): LocalFault =>
  fault(
    place,
    'unlinked',
    {
      printed: text,
      passage: from.passage.id,
      nearest: nearestWords(from.judgement, wordsOf(from.passage, siblings)),
    },
    { id: from.passage.id },
  );

/** Words as an entry names them: without their marks and their stop. */
const bareRun = (text: string): string => withoutStop(withoutMarks(text));

/** Runs that somebody else says, though the statement has the words too; each is needed. */
function readOthers(
  block: ArticleBlock,
  file: Article,
  wouldBeTold: readonly QuotedRun['text'][],
): { runs: ReadonlySet<string>; faults: LocalFault[] } {
  if (block.kind === 'heading') return { runs: new Set(), faults: [] };
  const told = new Set(wouldBeTold.map(bareRun));
  const entries = file.data.paragraphs.slice(block.number - 1, block.last).flatMap((entry, i) =>
    (entry.others ?? []).map((words, j) => ({
      words: bareRun(words),
      path: ['paragraphs', block.number - 1 + i, 'others', j],
    })),
  );
  return {
    runs: new Set(entries.map(({ words }) => words)),
    faults: entries.flatMap(({ words, path }) =>
      told.has(words) ? [] : [fault(placeOf(file, path), 'others-needless', { words })],
    ),
  };
}

/** Quoted runs that are no link: those of the statement's words must be one. */
function checkSpeech(block: ArticleBlock, file: Article, siblings: Siblings): LocalFault[] {
  const { text, speech } = block;
  const single = [...text.text.matchAll(/‘([^‘’]+(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu)]
    .filter(
      ({ index }) =>
        ![...text.quoted, ...text.links].some((run) => run.from <= index && index < run.to),
    )
    .map(({ 0: words, index }) => ({ text: words, place: placeAt(text, index) }));
  const found = [...speech, ...single].map((run) => ({ run, faults: checkRun(run, siblings) }));
  const others = readOthers(
    block,
    file,
    found.flatMap(({ run, faults }) => (faults.length > 0 ? run.text : [])),
  );
  return [
    ...others.faults,
    ...found.flatMap(({ run, faults }) => (others.runs.has(bareRun(run.text)) ? [] : faults)),
  ];
}

/** A run that is no link, though its words are the statement's. */
function checkRun(run: Pick<QuotedRun, 'text' | 'place'>, siblings: Siblings): LocalFault[] {
  const tooLong = checkLength(run.text, run.place);
  const length = countWords(run.text, siblings.language);
  if (tooLong.length > 0 || length < TELLING) return tooLong;
  const bare = withoutMarks(run.text);
  const from = nearestPassage(run.text, siblings);
  if (from) {
    // A few words may be alike by chance; most of a long run are not.
    const { labels, share } = from.judgement;
    const isClose = length >= LONG && share >= CLOSE;
    if (!labels.includes('altered') || isClose) return [linkFault(run, from, siblings)];
  }
  const sentences = sentencesIn(bare, siblings);
  return sentences
    ? [
        fault(run.place, 'no-such-passage', {
          printed: run.text,
          sentences: sentencesInWords(sentences),
        }),
      ]
    : [];
}

/** A paragraph far longer or shorter than its entry records, or the entries for which it stands. */
function checkRetoldLength({ text, number, last, isBrief }: ArticleBlock, { data }: Article) {
  const words = data.paragraphs.slice(number - 1, last).reduce((sum, own) => sum + own.words, 0);
  const { language } = data;
  const length = isUnspaced(language)
    ? countWords(text.text, language)
    : text.text.trim().split(/\s+/u).length;
  const isFar = Math.max(length / words, words / length / (isBrief ? BRIEF / FACTOR : 1)) > FACTOR;
  if (STAND_IN.test(text.text) || Math.max(length, words) <= SHORT || !isFar) return [];
  return [
    fault(text.place, 'paragraph-length', { length, paragraph: number, expected: words, isBrief }),
  ];
}

/** What a run's entries record, against the remarks that its summary has: some may be left out, and none be added. */
function checkBriefEntries(block: ArticleBlock, { data }: Article): LocalFault[] {
  const { number, last, speech, text } = block;
  const found = speech.reduce((sum, run) => sum + countWords(run.text, data.language), 0);
  const most = data.paragraphs.slice(number - 1, last).reduce((sum, own) => sum + own.speech, 0);
  if (found <= most) return [];
  return [
    fault(speech[0]?.place ?? text.place, 'quotation-count', {
      field: 'speech',
      found,
      expected: most,
      paragraph: number,
      printed: speech.map((run) => run.text),
      isBrief: true,
    }),
  ];
}

/** What a paragraph's entry records, against what the rendition has. */
function checkEntry(block: ArticleBlock, file: Article, siblings: Siblings): LocalFault[] {
  const { data } = file;
  const entry = data.paragraphs[block.number - 1];
  if (!entry) return [];
  const faults: LocalFault[] = checkRetoldLength(block, file);
  if (block.isBrief) return [...faults, ...checkBriefEntries(block, file)];
  const language = data.language;
  const runs = {
    quoted: block.quotations.map(({ printed, place }) => ({ text: printed, place })),
    speech: block.speech,
  };
  const countOf = (list: readonly { readonly text: string }[]): number =>
    list.reduce((sum, run) => sum + countWords(run.text, language), 0);
  const lost = entry.quoted - countOf(runs.quoted);
  // As many words too few from the statement as too many from elsewhere: a link was forgotten, and that is one slip.
  const forgotten =
    lost > 0 && lost === countOf(runs.speech) - entry.speech
      ? runs.speech.find((run) => countWords(run.text, language) === lost)
      : undefined;
  const from = forgotten && nearestPassage(forgotten.text, siblings);
  if (forgotten && from) return [...faults, linkFault(forgotten, from, siblings)];
  for (const field of ['quoted', 'speech'] as const) {
    const list: readonly { text: string; place: Place }[] = runs[field];
    const found = countOf(list);
    if (found !== entry[field])
      faults.push(
        fault(list[0]?.place ?? block.text.place, 'quotation-count', {
          field,
          found,
          expected: entry[field],
          paragraph: block.number,
          printed: list.map((run) => run.text),
        }),
      );
  }
  return faults;
}

function checkBlock(
  block: ArticleBlock,
  file: Article,
  siblings: Siblings,
  content: Content,
): LocalFault[] {
  const marks = checkMarks(block.text);
  const faults = [
    ...marks,
    ...checkUnlinked(block.text),
    ...checkBlockLinks(
      block,
      marks.some(({ rule }) => rule === 'marks'),
    ),
    ...checkExtract(block),
    ...checkQuotations(block, file, siblings, content),
    ...checkSpeech(block, file, siblings),
  ];
  // What a paragraph's words come to can be told only once its quotations are right.
  const isSettled = faults.every(
    ({ rule }) => rule === 'as-printed-missing' || rule === 'as-printed-needless',
  );
  return block.kind === 'heading' || !isSettled
    ? faults
    : [...faults, ...checkEntry(block, file, siblings)];
}

/** Runs in brief: of paragraphs that are there, one after the other, without a quotation. */
function checkBrief(file: Article, blocks: readonly ArticleBlock[]): LocalFault[] {
  const { brief = [], paragraphs } = file.data;
  const runs = briefRuns(brief);
  return runs.flatMap(({ first, last }, i): LocalFault[] => {
    const run = brief[i] ?? '';
    const refuse = (expected: string): LocalFault[] => [
      fault(placeOf(file, ['brief', i]), 'brief-run', { run, expected }),
    ];
    if (last <= first) return refuse('a first number and a greater last one');
    if (last > paragraphs.length) return refuse(`paragraphs from 1 to ${paragraphs.length}`);
    if (runs.some((other, j) => j < i && other.first <= last && first <= other.last))
      return refuse('paragraphs that stand in no other run');
    const block = blocks.find(({ isBrief, number }) => isBrief && number === first);
    const quoted = paragraphs.slice(first - 1, last).some((entry) => entry.quoted > 0);
    const printed = block?.quotations[0]?.printed;
    if (printed === undefined && !quoted) return [];
    return [
      fault(block?.text.place ?? placeOf(file, ['brief', i]), 'brief-quotes', {
        run: `${first} to ${last}`,
        printed: printed ?? 'quoted words that `paragraphs` records',
      }),
    ];
  });
}

/** Every fault of an article beside its statement's passages. */
export function checkArticle(file: Article, content: Content): LocalFault[] {
  const { statement, paragraphs, published, language } = file.data;
  const faults = checkNamed(file, content);
  if (published?.printed && namesAnotherDay(published.printed, published.date, language))
    faults.push(
      fault(placeOf(file, ['published', 'date']), 'wrong-value', {
        field: 'date',
        value: published.date,
        expected: `the day that is printed, “${published.printed}”`,
      }),
    );
  paragraphs.forEach(({ words, quoted, speech }, i) => {
    if (quoted + speech > words)
      faults.push(
        fault(placeOf(file, ['paragraphs', i]), 'more-quoted-than-words', {
          quoted: quoted + speech,
          words,
        }),
      );
  });
  const blocks = readArticle(file);
  const ofBrief = checkBrief(file, blocks);
  faults.push(...ofBrief);
  const found = blocks
    .filter((block) => block.kind === 'paragraph')
    .reduce((sum, { number, last }) => sum + last - number + 1, 0);
  const isCounted = found === paragraphs.length;
  if (!isCounted && ofBrief.length === 0)
    faults.push(
      fault(placeOf(file, ['paragraphs']), 'paragraph-count', {
        found,
        expected: paragraphs.length,
      }),
    );
  const end = blocks.at(-1);
  if (end?.kind === 'heading') faults.push(fault(end.text.place, 'heading-last', {}));
  const siblings = siblingsOf(content, statement);
  const ofBlocks = blocks.flatMap((block) => checkBlock(block, file, siblings, content));
  // Where a paragraph is lost or won, all after it are held against their neighbours' entries.
  return [
    ...faults,
    ...ofBlocks.filter(
      ({ rule }) =>
        (isCounted || (rule !== 'quotation-count' && rule !== 'paragraph-length')) &&
        (siblings.statement || rule !== 'reference'),
    ),
  ];
}
