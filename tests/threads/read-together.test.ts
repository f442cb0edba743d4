import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/content-file.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { layTable, partnerAt } from '../../src/threads/partner.ts';
import { DEALS, readTogether } from '../../src/threads/read-together.ts';
import { firstComparison } from '../support/content.ts';
import { changed, tinyContent } from '../support/tiny.ts';

/** Files are read for the first time in each case: what was read is remembered as long as a file is the same object. */
const fresh = (files: readonly SourceFile[]): SourceFile[] => files.map((file) => ({ ...file }));

test.each<[string, readonly SourceFile[]]>([
  ['a comparison', tinyContent],
  ['a larger one', firstComparison],
  ['a fault of a file', changed(['daily.md', 'outlet:', 'outlat:'])],
  ['a fault between files', changed(['ports.md', 'They charge no toll.', 'They charge a toll.'])],
  ['nothing', []],
])('two threads read what one reads: %s', async (_, files) => {
  const own = fresh(files);
  const both = layTable(DEALS).map((table) => readTogether(own, partnerAt(table)));
  const alone = readCorpus(fresh(files).reverse());
  for (const read of await Promise.all(both)) expect(read).toEqual(alone);
});
