import { expect, test } from 'vitest';
import { layTable, partnerAt, type Table } from '../../src/threads/partner.ts';

const ITEMS = ['a', 'b', 'c'];
const upper = (item: string): string => item.toUpperCase();

/** A table with one seat free: the other thread has taken so many items of the first deal, and may hand over its part. */
function beside(taken: number): { own: Table; handOver: () => void } {
  const [own, other] = layTable(2);
  Atomics.store(other.taken, 0, taken);
  const made = ITEMS.slice(0, taken).map((item, i) => [i, `${item} there`]);
  return { own, handOver: () => other.port.postMessage({ deal: 0, made }) };
}

test.each([
  ['none', 0, ['A', 'B', 'C']],
  ['some', 2, ['a there', 'b there', 'C']],
  ['all', 3, ['a there', 'b there', 'c there']],
])('what the other thread has taken is handed over: %s', async (_, taken, all) => {
  const { own, handOver } = beside(taken);
  const shared = partnerAt(own).share(ITEMS, upper);
  handOver();
  expect(await shared).toEqual(all);
});

test('who has taken everything waits for nobody', async () => {
  expect(await partnerAt(beside(0).own).share(ITEMS, upper)).toEqual(['A', 'B', 'C']);
});

test('both have all of every deal', async () => {
  const both = layTable(2).map(partnerAt);
  for (const make of [upper, (item: string) => item + item]) {
    const [one, other] = await Promise.all(both.map(({ share }) => share(ITEMS, make)));
    expect(one).toEqual(ITEMS.map(make));
    expect(other).toEqual(one);
  }
});

test('nothing is waited for from a thread that has ended', async () => {
  const [own, other] = layTable(2);
  Atomics.store(other.taken, 0, 1);
  const shared = partnerAt(own).share(ITEMS, upper);
  other.port.close();
  await expect(shared).rejects.toThrow('the other thread has ended');
});
