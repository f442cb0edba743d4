import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/share/address.ts';
import {
  citationFile,
  citeComparison,
  citePassage,
  citeStatement,
  writeCitation,
} from '../../src/share/citation.ts';
import { firstComparison } from '../support/content.ts';
import { corpusOf, onlyComparison } from '../support/corpus.ts';

const at = addressOf(new URL('https://example.org'));
const comparison = onlyComparison(corpusOf(firstComparison));
const { statement } = comparison;
const passage = statement.passages.find(({ id }) => id === 'taiwan') ?? statement.passages[0];
if (!passage) throw new Error('no passage');

describe.each([
  [
    'passage',
    citePassage(passage),
    `${passage.title}, in: ${statement.title}`,
    statement.issuers,
    [2022, 2, 4],
  ],
  ['statement', citeStatement(statement), statement.title, statement.issuers, [2022, 2, 4]],
  [
    'comparison',
    citeComparison(comparison),
    comparison.title,
    ['Verbatim'],
    comparison.published.split('-').map(Number),
  ],
])('a %s', (_, of, title, authors, day) => {
  test('is its issuers’ or ours, of its day, at our address', () => {
    expect(JSON.parse(writeCitation(of.item(at), 'csl.json'))).toMatchObject([
      {
        title,
        author: authors.map((literal) => ({ literal })),
        issued: { 'date-parts': [day] },
        URL: `https://example.org${of.path}`,
      },
    ]);
  });

  test.each(['bib', 'ris'] as const)('reads back from %s as it was written', (format) => {
    const text = writeCitation(of.item(at), format);
    const [read] = plugins.input.chain(text, { generateGraph: false }) as [Record<string, unknown>];
    expect(read.title).toBe(title);
    expect(read.URL).toBe(`https://example.org${of.path}`);
    expect(JSON.stringify(read.author)).toContain(authors[0]);
    expect(read.issued).toEqual({ 'date-parts': [day] });
  });
});

test('BibTeX has a month and a day that others read, letters as they are, and a label of its own', () => {
  const lines = writeCitation(citePassage(passage).item(at), 'bib').split('\n');
  expect(lines[0]).toBe(`@misc{verbatim-statements-russia-china-2022-${passage.id},`);
  expect(lines).toContain('\tmonth = feb,');
  expect(lines).toContain('\tdate = {2022-02-04},');
  expect(lines.find((line) => line.startsWith('\ttitle'))).toContain('’s');
});

test('RIS names what the page is part of, and has its whole id', () => {
  const lines = writeCitation(citePassage(passage).item(at), 'ris').split('\n');
  expect(lines[0]).toBe('TY  - ELEC');
  expect(lines).toContain('T2  - Verbatim');
  expect(lines).toContain(`ID  - verbatim-statements-russia-china-2022-${passage.id}`);
  expect(lines.filter((line) => line.startsWith('AU  - '))).toEqual(
    statement.issuers.map((name) => `AU  - ${name}`),
  );
});

test('a citation’s file stands in its link, under a name of its own', () => {
  const item = citePassage(passage).item(at);
  const { href, download } = citationFile(item, 'ris');
  expect(download).toBe(`verbatim-statements-russia-china-2022-${passage.id}.ris`);
  expect(href).toMatch(/^data:application\/x-research-info-systems;charset=utf-8,[\w.~!*'()%-]+$/u);
  expect(decodeURIComponent(href.slice(href.indexOf(',') + 1))).toBe(writeCitation(item, 'ris'));
});
