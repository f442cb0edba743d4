// What the draft says at its end: what was found, what it is unsure of and why, what is left to do, in order.

import { outOfOrder, type Quoting, wordsBetween } from '../corpus/sequence.ts';
import { judge, passageWords } from '../judge/judge.ts';
import { plural } from '../text/phrases.ts';
import { countWords } from '../text/words.ts';
import { type DraftedPassage, goesBeyond, passageAt } from './cut-passages.ts';
import { changesOf, type Draft } from './draft.ts';
import { furnitureKind, looksLikeHeading } from './furniture.ts';
import type { Lines } from './match.ts';
import type { FoundQuotation, ReportBlock } from './read-report.ts';
import type { DraftedArticle } from './write-files.ts';

const short = (text: string, length = 70): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
const marked = ({ printed }: FoundQuotation): string => `“${short(printed.words)}”`;

interface Standing {
  readonly number: number;
  readonly isHeading: boolean;
  readonly quotation: FoundQuotation;
  readonly passage: DraftedPassage | undefined;
}

const standings = (
  blocks: readonly ReportBlock[],
  passages: readonly DraftedPassage[],
): Standing[] =>
  blocks.flatMap(({ kind, number, quotations }) =>
    quotations.map((quotation) => ({
      number,
      isHeading: kind === 'heading',
      quotation,
      passage: quotation.place && passageAt(quotation.place, passages),
    })),
  );

const where = ({ number, isHeading }: Pick<Standing, 'number' | 'isHeading'>): string =>
  `¶${number}${isHeading ? ', heading' : ''}`;

/** How a quotation relates to its sentences, in the words of the guide. */
function relation({ quotation, passage }: Standing, language: string): string {
  const labels = (quotation.place?.judgement.labels ?? []).map((label) => label.replace('-', ' '));
  const isWithin = passage && quotation.place && !goesBeyond(quotation.place, passage);
  const changes = isWithin ? changesOf(quotation.printed.words, passage, language) : [];
  return [...labels, ...(changes.length > 0 ? [`as printed: ${changes.join(', ')}`] : [])].join(
    '; ',
  );
}

const sentences = ({ first, last }: Lines): string =>
  first === last ? `sentence ${first + 1}` : `sentences ${first + 1} to ${last + 1}`;

interface InOrder extends Quoting {
  readonly standing: Standing;
}

/** As the site tells them: words between two quotations of one paragraph, and another order than the statement's. */
function sequence(article: DraftedArticle, { lines, passages }: Draft): string[] {
  const { sentences } = passageWords(lines.lines, lines.language);
  const known = new Map(
    passages.map((passage) => {
      const place = lines.isWhole ? { from: sentences[passage.first]?.from ?? 0 } : undefined;
      return [passage, { place, words: passageWords(passage.sentences, lines.language) }];
    }),
  );
  const blocks = article.blocks.map((block) => ({
    number: block.number,
    quotations: standings([block], passages).flatMap((standing): InOrder[] => {
      const passage = standing.passage && known.get(standing.passage);
      if (!passage) return [];
      const judgement = judge(standing.quotation.printed.words, passage.words);
      return [{ passage, judgement, inHeading: standing.isHeading, standing }];
    }),
  }));
  const named = ({ standing }: InOrder): string => marked(standing.quotation);
  const between = wordsBetween({ blocks });
  const turned = outOfOrder({ quotations: blocks.flatMap(({ quotations }) => quotations) });
  return [
    ...between.map(({ first, second, words, backwards }) => {
      const count = `${plural(words, 'word')} of the statement between`;
      return backwards
        ? `${where(second.standing)}: ${named(second)} next after ${named(first)}, which comes later in the statement${words > 0 ? `; ${count}` : ''}`
        : `${where(second.standing)}: ${count} ${named(first)} and ${named(second)}`;
    }),
    ...turned
      .filter(
        ({ later }) => !between.some(({ second, backwards }) => backwards && second === later),
      )
      .map(
        ({ earlier, later }) =>
          `${where(later.standing)}: ${named(later)} after ${named(earlier)} (${where(earlier.standing)}), which comes later in the statement`,
      ),
  ];
}

function tellArticle(article: DraftedArticle, draft: Draft): string[] {
  const { source, blocks, brief } = article;
  const found = standings(blocks, draft.passages);
  const own = found.filter(({ passage }) => passage);
  const unsure = [
    ...found
      .filter(({ quotation }) => quotation.unsure)
      .map((each) => `${where(each)}: ${marked(each.quotation)}: ${each.quotation.unsure}`),
    ...found.flatMap((each) => {
      const { place } = each.quotation;
      if (!place || !each.passage || !goesBeyond(place, each.passage)) return [];
      return [
        `${where(each)}: ${marked(each.quotation)}: it goes over ${sentences(place)}, and \`${each.passage.id}\` holds ${sentences(each.passage)} alone: make one passage of all of them`,
      ];
    }),
    ...blocks.flatMap(({ kind, number, line, lone }) =>
      lone.map(
        ({ opens, words }) =>
          `${where({ number, isHeading: kind === 'heading' })}: ${words}${opens ? ' …' : ''}: a mark that nothing ${opens ? 'closes' : 'opens'}; no quotation is taken. Set the missing one in ${source.path}, line ${line}, and draft again with --force`,
      ),
    ),
  ];
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const total = paragraphs.reduce((sum, { words }) => sum + words, 0);
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${line}`)] : [];
  const odd = source.blocks.flatMap((block) => {
    const kind = block.kind === 'heading' ? undefined : furnitureKind(block.text);
    const what =
      kind ??
      (block.kind === 'paragraph' && looksLikeHeading(block.text)
        ? 'a sub-heading (write `## ` before it)'
        : undefined);
    return what ? [`line ${block.line}: “${short(block.text)}” looks like ${what}`] : [];
  });
  return [
    `${source.fields.outlet ?? source.id}: ${plural(paragraphs.length, 'paragraph')}, ${plural(total, 'word')}; ${plural(found.length, 'quotation')}: ${own.length} from the statement, ${found.length - own.length} speech, ${unsure.length} unsure`,
    ...list(
      'from the statement',
      own.map(
        (each) =>
          `${where(each)}: ${marked(each.quotation)} → ${each.passage?.id}: ${relation(each, draft.lines.language)}`,
      ),
    ),
    ...list('unsure', unsure),
    ...list('between and order', sequence(article, draft)),
    ...list(
      'in brief',
      brief.map(({ first, last }) => `¶${first}–${last} bear on nothing of the statement`),
    ),
    ...list('may be no paragraph', odd),
  ];
}

/** Lines for the terminal. `originals` are the texts that were made from pages, to be trimmed. */
export function tell(draft: Draft, originals: readonly string[], folder: string): string {
  const { lines, passages, articles, topics, described, files, stale, idle } = draft;
  const made = passages.filter(({ isOld }) => !isOld);
  const words = lines.lines.reduce((sum, line) => sum + countWords(line, lines.language), 0);
  const extent = lines.isWhole
    ? `${plural(lines.lines.length, 'sentence')}, ${plural(words, 'word')}`
    : `known in part, ${plural(passages.length, 'passage')}`;
  const candidates = described.flatMap(({ sentence, text, passage, near }) => [
    `  ${passage ?? `sentence ${sentence}`}: “${short(text)}”`,
    ...near.map(
      ({ article, number, shared }) =>
        `    ${article} ¶${number}: ${shared.slice(0, 5).join(', ')}`,
    ),
  ]);
  const hasUnsure = articles.some(({ blocks }) =>
    blocks.some(
      ({ quotations, lone }) => lone.length > 0 || quotations.some(({ unsure }) => unsure),
    ),
  );
  const steps = [
    ...(originals.length > 0
      ? [
          `Hold ${originals.join(', ')} against the page, take out what is no paragraph, mark sub-headings with “## ”; then draft again from it with --force.`,
        ]
      : []),
    ...(hasUnsure
      ? [
          'Decide what is unsure above: link it to a passage or take the link off, and move its words between `quoted` and `speech`.',
        ]
      : []),
    'Fill in what stands in braces in the front matter, and confirm the passages’ titles.',
    'Retell each paragraph around its quotations; look at the outlet’s page before you keep an “as printed”.',
    ...(topics.length > 0
      ? [
          'Join, divide and name the topics; add what is told of without being quoted to `described`; write the lead and the analysis.',
        ]
      : []),
    'npm run check -- --originals, until it finds nothing.',
  ];
  return [
    `Statement \`${draft.statement}\`: ${extent}`,
    '',
    ...articles.flatMap((article) => [...tellArticle(article, draft), '']),
    ...(made.length > 0
      ? [`${plural(made.length, 'passage')} cut: ${made.map(({ id }) => id).join(', ')}`, '']
      : []),
    ...(topics.length > 0
      ? [
          `${plural(topics.length, 'topic')} proposed`,
          ...topics.map(
            ({ id, units }) =>
              `  ${id}: ${articles.map(({ source }) => `${source.id} ${numbersOf(units.filter(({ article }) => article === source.id).flatMap(({ numbers }) => numbers))}`).join(', ')}`,
          ),
          '',
        ]
      : []),
    ...(candidates.length > 0
      ? ['Not quoted; may be described where the wording is near', ...candidates, '']
      : []),
    `${plural(files.size, 'file')} in ${folder}`,
    ...[...files.keys()].map((path) => `  ${path}`),
    ...stale.map((id) => `  passages/${id}.md: removed, for nothing rests on it any more`),
    ...idle.map(
      (id) => `  passages/${id}.md: left, with your title, though nothing rests on it any more`,
    ),
    '',
    'Left to do',
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
  ].join('\n');
}

/** Paragraph numbers in few signs: ¶1–3, 7. */
function numbersOf(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'silent';
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return `¶${runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(', ')}`;
}
