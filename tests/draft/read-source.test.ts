// Files that no source can be read from: each gets one message, and names the file.
import { expect, test } from 'vitest';
import { readPage } from '../../src/draft/read-page.ts';
import { readSource } from '../../src/draft/read-source.ts';
import { Refusal } from '../../src/draft/refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, () => unknown, string]>([
  ['empty.txt', () => readSource(bytes(''), 'empty.txt'), 'a file without words'],
  [
    'binary.txt',
    () => readSource(new Uint8Array([0xff, 0xfe, 0, 1]), 'binary.txt'),
    'a binary file',
  ],
  [
    'latin1.txt',
    () => readSource(new Uint8Array([0x41, 0xe9, 0x41]), 'latin1.txt'),
    'a file that is no UTF-8 text',
  ],
  ['paper.txt', () => readSource(bytes('%PDF-1.4'), 'paper.txt'), 'a binary file'],
  [
    'front.txt',
    () => readSource(bytes('---\noutlet: X\n\nIt rained.\n'), 'front.txt'),
    'front matter that doesn’t end',
  ],
  [
    'field.txt',
    () => readSource(bytes('---\noutlett: X\n---\n\nIt rained.\n'), 'field.txt'),
    'an unknown field `outlett`',
  ],
  [
    'page.html',
    () => readPage('<html><body><nav>Home</nav></body></html>', 'page.html', '2022-02-04'),
    'a page without an article',
  ],
])('%s', (name, read, found) => {
  expect(read).toThrow(Refusal);
  expect(read).toThrow(new RegExp(`^${name}:\\d+:1 draft\\n  found     ${found}`, 'u'));
});
