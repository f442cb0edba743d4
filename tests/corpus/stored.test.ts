import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { ContentFile } from '../../src/corpus/content-file.ts';
import { derivedData } from '../../src/corpus/entries.ts';
import { fromStore, toStore } from '../../src/corpus/stored.ts';
import { realContent } from '../support/content.ts';
import { tinyContent } from '../support/tiny.ts';

test('what is stored comes back as it was', () => {
  for (const content of [tinyContent, realContent].map((files) => checkContent(files).content))
    for (const file of Object.values(content).flatMap((map): ContentFile[] => [...map.values()]))
      expect(fromStore(toStore(file)), file.path).toEqual(derivedData(file));
});

test('words are stored once and bare', () => {
  const ports = checkContent(tinyContent).content.passages.get('ports');
  expect(ports && toStore(ports)).toBe(
    '{"sentences":["The parties keep all ports open to ships of every flag.","They charge no toll."],"blocks":[],"notes":[]}',
  );
});
