import { expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import { ledgerCsv } from '../../src/share/ledger-csv.ts';
import { edited, firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';
import { letter } from '../support/letter.ts';
import { rawPassages } from './raw-content.ts';

const at = addressOf(new URL('https://example.org'));

/** Reads CSV as RFC 4180 defines it, one character after the other; anything else is an error. */
function parse(csv: string): string[][] {
  const records: string[][] = [[]];
  let i = 0;
  while (i < csv.length) {
    let field = '';
    if (csv[i] === '"') {
      for (i += 1; csv[i] !== '"' || csv[i + 1] === '"'; i++) {
        if (i >= csv.length) throw new Error('a quoted field without an end');
        if (csv[i] === '"') i += 1;
        field += csv[i];
      }
      i += 1;
    } else
      while (i < csv.length && !/[,\r\n]/u.test(csv[i] ?? '')) {
        if (csv[i] === '"') throw new Error('a quotation mark in a bare field');
        field += csv[i++];
      }
    records.at(-1)?.push(field);
    if (csv[i] === ',') i += 1;
    else if (csv.startsWith('\r\n', i)) {
      i += 2;
      if (i < csv.length) records.push([]);
    } else throw new Error(`neither a comma nor a line’s end at ${i}`);
  }
  return records;
}

const csv = ledgerCsv(onlyComparison(corpusOf(firstComparison)), at);

test('a header, and one record for each passage and report', () => {
  const [header = [], ...records] = parse(csv);
  expect(header.slice(0, 4)).toEqual(['position', 'passage', 'title', 'passage_words']);
  expect(records).toHaveLength(2 * rawPassages.size);
  for (const record of records) expect(record).toHaveLength(header.length);
  const row = Object.fromEntries(header.map((name, i) => [name, records[3]?.[i]]));
  expect(row).toEqual({
    position: '2',
    passage: 'closed-blocs',
    title: 'Closed blocs',
    passage_words: '38',
    side: 'b',
    outlet: 'New Statesman',
    article: 'new-statesman-china-backs-russia',
    use: 'part',
    words: '14',
    quotations: '2',
    paragraphs: '3',
    labels: 'starts-mid-sentence stops-mid-sentence',
    passage_url: 'https://example.org/statements/russia-china-2022/closed-blocs/',
    words_between: '10',
    out_of_order: '1',
  });
});

test('of a whole text the records come to all its words, the rest last', () => {
  const [header = [], ...records] = parse(ledgerCsv(onlyComparison(corpusOf(letter)), at));
  const of = (name: string) => records.map((record) => record[header.indexOf(name)]);
  expect(of('passage')).toEqual([
    ...['l-thanks', 'l-off', 'l-day', 'l-lost'].flatMap((id) => [id, id]),
    '',
    '',
  ]);
  expect(of('title').at(-1)).toBe('The rest of the statement');
  expect(of('passage_words').slice(-2)).toEqual(['10', '10']);
  expect(of('passage_words').reduce((sum, words) => sum + Number(words), 0)).toBe(2 * 40);
  expect(of('out_of_order')).toEqual(['0', '0', '1', '0', '0', '0', '0', '0', '0', '0']);
});

test('no byte-order mark, and every line ends in CR LF', () => {
  expect(csv.startsWith('position,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('fields with commas and quotation marks come back as they were', async () => {
  const files = edited(firstComparison, 'passages/taiwan.md', (text) =>
    text.replace('title: Taiwan', `title: 'Taiwan, "One China"'`),
  );
  const records = parse(ledgerCsv(onlyComparison(corpusOf(files)), at));
  expect(records.filter((record) => record[1] === 'taiwan').map((record) => record[2])).toEqual([
    'Taiwan, "One China"',
    'Taiwan, "One China"',
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
  'a field that starts as a formula is none: %s',
  async (title) => {
    const files = edited(firstComparison, 'passages/taiwan.md', (text) =>
      text.replace('title: Taiwan', `title: '${title}'`),
    );
    const records = parse(ledgerCsv(onlyComparison(corpusOf(files)), at));
    expect(records.find((record) => record[1] === 'taiwan')?.[2]).toBe(`'${title}`);
    for (const field of records.flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/u);
  },
);
