// `npm run check`: prints every fault of `content/`, or what was checked. Exit code 1 where there is a fault.

import { checkContent } from '../checks/check-content.ts';
import type { SourceFile } from '../content/content-file.ts';
import { readContent } from '../content/read-content.ts';
import { readArticle } from '../content/read-quotations.ts';
import { formatProblems } from '../faults/format-problems.ts';
import { plural } from '../text/phrases.ts';

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
