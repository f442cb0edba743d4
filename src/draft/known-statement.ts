// A statement that stands in the content folder already, as a draft needs it; and which passages stand there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../content/read-content.ts';
import { placesInText } from '../content/statement-text.ts';
import { closest } from '../text/closest.ts';
import type { KnownStatement, Standing } from './draft.ts';
import { Refusal } from './refusal.ts';

/** A statement of `content/`: its text where it is whole, else its passages. */
export function knownStatement(id: string): KnownStatement {
  const { content } = checkContent(existsSync('content') ? readContent(process.cwd()) : []);
  const statement = content.statements.get(id);
  if (!statement) {
    const near = closest(id, content.statements.keys());
    throw new Refusal({
      file: 'content/statements',
      found: `no statement \`${id}\`, and no file of that name`,
      expected: 'a file, an address, or the id of a statement',
      remedy: near ? `Is \`${near}\` meant?` : 'Correct the name.',
    });
  }
  const language =
    (statement.data.editions.find(({ compared }) => compared) ?? statement.data.editions[0])
      ?.language ?? 'en';
  const own = [...content.passages.values()]
    .filter(({ data }) => data.statement === id)
    .sort((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))
    .map((passage) => ({
      id: passage.id,
      title: passage.data.title,
      sentence: passage.data.sentence,
      sentences: passage.blocks.map(({ text }) => text.text),
    }));
  const titles = new Map(own.map((passage) => [passage.id, passage.title]));
  if (!statement.statementText)
    return {
      id,
      titles,
      language,
      isWhole: false,
      lines: own.flatMap(({ sentences }) => sentences),
      passages: own.flatMap((passage) => passage.sentences.map(() => passage.id)),
    };
  const lines = statement.statementText.flat().map(({ text }) => text);
  const passages: (string | undefined)[] = lines.map(() => undefined);
  for (const passage of own) {
    const at = passage.sentence ? passage.sentence - 1 : placesInText(lines, passage.sentences)[0];
    if (at !== undefined) passages.fill(passage.id, at, at + passage.sentences.length);
  }
  return { id, titles, language, isWhole: true, lines, passages };
}

const filesIn = (folder: string): { id: string; text: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .map((file) => ({
          id: file.slice(0, -'.md'.length),
          text: readFileSync(join(folder, file), 'utf8'),
        }))
    : [];

/** The passages that stand in a folder of content. */
export function standingPassages(folder: string): Standing[] {
  const articles = filesIn(join(folder, 'articles'));
  return filesIn(join(folder, 'passages')).map(({ id, text }) => {
    const [, front = '', body = ''] = /^---\r?\n(.*?)\n---\r?\n(.*)$/su.exec(text) ?? [];
    return {
      id,
      statement: /^statement: *["']?([\w-]+)/mu.exec(front)?.[1],
      title: /^title: *(["']?)(?:\{confirm: )?(.*?)\}?\1$/mu.exec(front)?.[2] ?? id,
      body: body.trim(),
      isProposed: front.includes('{confirm: '),
      linkedBy: articles
        .filter((article) => article.text.includes(`passages/${id}.md`))
        .map((article) => article.id),
    };
  });
}
