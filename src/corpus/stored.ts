// What a file's text gives, as one short text: Astro's store is copied many times over during a build, and every quotation mark in it escaped twice.
import type { ElementContent, Properties } from 'hast';
import type { Block, ContentFile } from './content-file.ts';
import { type Derived, derivedData } from './entries.ts';

/** Words as they are; an element as its name, its properties and what it holds. */
type Packed = string | [tagName: string, properties: Properties, children: readonly Packed[]];

interface Stored extends Omit<Derived, 'blocks' | 'notes'> {
  readonly blocks: readonly [kind: Block['kind'], children: readonly Packed[]][];
  readonly notes: readonly [path: string, children: readonly Packed[]][];
}

const pack = (children: readonly ElementContent[]): Packed[] =>
  children.map((node) =>
    node.type === 'element'
      ? [node.tagName, node.properties, pack(node.children)]
      : node.type === 'text'
        ? node.value
        : '',
  );

const unpack = (children: readonly Packed[]): ElementContent[] =>
  children.map((packed) => {
    if (typeof packed === 'string') return { type: 'text', value: packed };
    const [tagName, properties, inner] = packed;
    return { type: 'element', tagName, properties, children: unpack(inner) };
  });

/** A checked file's text as the store keeps it. */
export function toStore(file: ContentFile): string {
  const { blocks, notes, ...rest } = derivedData(file);
  const stored: Stored = {
    ...rest,
    blocks: blocks.map(({ kind, children }) => [kind, pack(children)]),
    notes: Object.entries(notes).map(([path, children]) => [path, pack(children)]),
  };
  return JSON.stringify(stored);
}

/** What `toStore` was given. */
export function fromStore(text: string): Derived {
  const { blocks, notes, ...rest }: Stored = JSON.parse(text);
  return {
    ...rest,
    blocks: blocks.map(([kind, children]) => ({ kind, children: unpack(children) })),
    notes: Object.fromEntries(notes.map(([path, children]) => [path, unpack(children)])),
  };
}
