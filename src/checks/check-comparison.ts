// A comparison: the files it names, its days, its sections, its analysis.

import type { Content, ContentFile, TextBlock } from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { linkTarget } from '../content/link-target.ts';
import { fault, type LocalFault } from '../faults/fault.ts';
import { closest } from '../text/closest.ts';
import type { Place } from '../text/place.ts';
import { placeAt, type Text } from '../text/read-text.ts';
import { checkNamed } from './by-statement.ts';
import { checkEntries } from './check-duplicates.ts';
import type { Scope } from './check-links.ts';
import { checkProse } from './check-prose.ts';
import { checkDescribed, checkTopics } from './check-topics.ts';

type Comparison = ContentFile<'comparisons'>;
type Article = ContentFile<'articles'>;

/** Days that contradict each other. */
function checkDays(file: Comparison, content: Content): LocalFault[] {
  const { published, statement, articles, corrections } = file.data;
  const early = (path: (string | number)[], day: string, from: string, when: string) =>
    fault(placeOf(file, path), 'day-too-early', { field: String(path.at(-1)), day, from, when });
  const issued = content.statements.get(statement)?.data.date;
  return [
    ...(issued !== undefined && published < issued
      ? [
          early(
            ['published'],
            published,
            issued,
            `when the statement was issued (\`date\` of \`${statement}\`)`,
          ),
        ]
      : []),
    ...[...new Set(articles)].flatMap((id) => {
      const appeared = content.articles.get(id)?.data.published?.date;
      return appeared !== undefined && published < appeared
        ? [early(['published'], published, appeared, `when \`${id}\` appeared`)]
        : [];
    }),
    ...corrections.flatMap(({ date }, i) =>
      date < published
        ? [early(['corrections', i, 'date'], date, published, 'when the comparison was published')]
        : [],
    ),
  ];
}

/** The two articles, as far as they are there, different, and on this statement. */
function checkArticles(
  file: Comparison,
  content: Content,
): { articles: Article[]; faults: LocalFault[] } {
  const { articles: ids, statement } = file.data;
  const articles: Article[] = [];
  const faults = ids.flatMap((id, i): LocalFault[] => {
    const place = (): Place => placeOf(file, ['articles', i]);
    const article = content.articles.get(id);
    if (!article) {
      const nearest = closest(id, content.articles.keys());
      return [fault(place(), 'unknown', { what: 'article', id, nearest }, { id })];
    }
    if (ids.indexOf(id) < i)
      return [
        fault(place(), 'twice', { found: `\`${id}\` twice`, expected: 'two different articles' }),
      ];
    const of = article.data.statement;
    if (of !== statement && content.statements.has(statement) && content.statements.has(of))
      return [fault(place(), 'other-statement', { what: 'article', of, own: statement }, { id })];
    articles.push(article);
    return [];
  });
  return { articles, faults };
}

/**
 * Where a heading is missing or one too many, as far as the paragraphs tell that the sections link: the first link to what the
 * section after it should have, the first section that links only to what those before it have.
 */
function whereAstray({ blocks, data: { topics } }: Comparison): Place | undefined {
  const sections: { heading: TextBlock; links: { topic: number; place: Place }[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, links: [] });
    else
      for (const { url, place } of block.text.links) {
        const target = linkTarget(url);
        const topic = topics.findIndex(({ paragraphs }) =>
          target?.kind === 'article'
            ? paragraphs[target.id]?.includes(target.paragraph ?? 0)
            : false,
        );
        if (topic >= 0) sections.at(-1)?.links.push({ topic, place });
      }
  }
  const links = (section: number, topic: number): Place | undefined =>
    sections[section]?.links.find((link) => link.topic === topic)?.place;
  const numbers = [...sections.keys()];
  if (sections.length > topics.length)
    return numbers
      .filter(
        (i) => sections[i]?.links.length && sections[i]?.links.every(({ topic }) => topic < i),
      )
      .map((i) => sections[i]?.heading.text.place)[0];
  return numbers.flatMap((i) => (links(i + 1, i + 1) ? [] : (links(i, i + 1) ?? [])))[0];
}

/** A lead, then a section with text for each topic. */
function checkSections(file: Comparison): LocalFault[] {
  const { blocks, data } = file;
  const headings = blocks.filter((block) => block.kind === 'heading');
  const faults: LocalFault[] = [];
  const [first] = blocks;
  if (first?.kind === 'heading') faults.push(fault(first.text.place, 'section-first', {}));
  if (headings.length !== data.topics.length)
    faults.push(
      fault(
        whereAstray(file) ??
          headings.at(-1)?.text.place ??
          first?.text.place ?? { line: 1, column: 1 },
        'sections',
        {
          count: headings.length,
          topics: data.topics.length,
        },
      ),
    );
  for (const { text } of headings) {
    const single = text.text.search(/‘[^’]+’(?!\p{L})/u);
    if (single >= 0)
      faults.push(
        fault(placeAt(text, single), 'single-marks', { expected: 'a title without quotations' }),
      );
  }
  blocks.forEach(({ kind, text }, i) => {
    if (kind === 'heading' && blocks[i + 1]?.kind !== 'paragraph')
      faults.push(fault(text.place, 'empty-section', { title: text.text }));
  });
  return faults;
}

/** Every fault of a comparison beside the files it names. */
export function checkComparison(file: Comparison, content: Content): LocalFault[] {
  const { statement, corrections } = file.data;
  const { articles, faults: ofArticles } = checkArticles(file, content);
  // A wrong name is told where it stands, not again by every link to what it should have named.
  const isNamed = content.statements.has(statement) && articles.length === 2;
  const scope: Scope = { statement, articles: file.data.articles };
  // A correction gives the old words, which stand nowhere any more.
  const isCorrection = (text: Text): boolean =>
    file.notes.some((note) => note.text === text && note.path[0] === 'corrections');
  const prose = [...file.notes, ...file.blocks].flatMap(({ text }) =>
    checkProse(text, scope, content).filter(
      ({ kind }) => kind !== 'unlinked-in-prose' || !isCorrection(text),
    ),
  );
  return [
    ...checkNamed(file, content),
    ...checkDays(file, content),
    ...checkEntries(
      file,
      'corrections',
      corrections.map(({ date, text }) => `${date} ${text}`),
    ),
    ...ofArticles,
    // What the topics say can be judged only once both articles are there.
    ...(articles.length === 2
      ? [...checkTopics(file, articles, content), ...checkDescribed(file, articles, content)]
      : []),
    ...checkSections(file),
    ...prose.filter(
      ({ rule }) => isNamed || (rule !== 'reference' && rule !== 'unlinked-quotation'),
    ),
  ];
}
