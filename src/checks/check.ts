// `npm run check`: prints every fault of `content/`, or what was checked. Exit code 1 where there is a fault.
import type { SourceFile } from '../corpus/content-file.ts';
import { readContent } from '../corpus/read-content.ts';
import { readArticle } from '../corpus/read-quotations.ts';
import { plural } from '../domain/phrases.ts';
import { checkContent } from './check-content.ts';
import { formatProblems } from './format-problems.ts';

function files(): SourceFile[] {
  try {
    return readContent(process.cwd());
  } catch (error) {
    console.error(`content/ can’t be read: ${(error as Error).message}`);
    return process.exit(1);
  }
}

const { content, problems } = checkContent(files());
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const quotations = [...content.articles.values()].flatMap((a) =>
    readArticle(a).flatMap((b) => b.quotations),
  );
  console.log(
    `content: ${plural(content.comparisons.size, 'comparison')}, ${plural(content.articles.size, 'article')}, ${plural(content.passages.size, 'passage')}, ${plural(quotations.length, 'quotation')} checked, no fault`,
  );
}
