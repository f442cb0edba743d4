// Work dealt out between two threads that run the same code: each makes what the other has not taken, and hands over what it made.
import type { MessagePort } from 'node:worker_threads';

export interface Partner {
  /**
   * Makes something of each item, here or in the other thread, which does the same with the same items; that one may be
   * late. What is made is cloned on its way.
   * @returns what was made of each item, in order
   * @throws where the other thread has ended
   */
  share<T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]>;
}

/** What one thread hands over after a deal: which items it took, and what it made of each. */
interface Part {
  readonly deal: number;
  readonly made: readonly (readonly [index: number, made: unknown])[];
}

/** What both threads need, to be shared between them. */
export interface Table {
  /** For each deal how many of its items are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

/** @param deals how often the two will share something */
export function layTable(deals: number): [Table, Table] {
  const taken = new Int32Array(new SharedArrayBuffer(deals * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  return [
    { taken, port: port1 as unknown as MessagePort },
    { taken, port: port2 as unknown as MessagePort },
  ];
}

export function partnerAt({ taken, port }: Table): Partner {
  const parts = new Map<number, PromiseWithResolvers<Part['made']>>();
  for (const deal of taken.keys()) parts.set(deal, Promise.withResolvers());
  // Who took everything does not wait for the other's part.
  for (const { promise } of parts.values()) promise.catch(() => undefined);
  port.on('message', ({ deal, made }: Part) => parts.get(deal)?.resolve(made));
  port.once('close', () => {
    for (const { reject } of parts.values()) reject(new Error('the other thread has ended'));
  });
  // A thread that has nothing else to do is kept by this only while it waits.
  port.unref();
  let deals = 0;
  return {
    async share<T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]> {
      const deal = deals++;
      const made: [number, R][] = [];
      for (;;) {
        const index = Atomics.add(taken, deal, 1);
        if (index >= items.length) break;
        made.push([index, make(items[index] as T)]);
      }
      port.postMessage({ deal, made } satisfies Part);
      const all = new Array<R>(items.length);
      for (const [index, result] of made) all[index] = result;
      if (made.length < items.length) {
        port.ref();
        for (const [index, result] of (await parts.get(deal)?.promise) ?? [])
          all[index] = result as R;
        port.unref();
      }
      // What was handed over is held by who asked for it alone.
      parts.delete(deal);
      return all;
    },
  };
}
