// The two sides of a comparison: two reports are what it is made of.

/** A stands left, B right. */
export const SIDES = ['a', 'b'] as const;
export type SideKey = (typeof SIDES)[number];

export const LETTERS = { a: 'A', b: 'B' } as const satisfies Record<SideKey, string>;

/** The other one of the two. */
export const otherKey = (key: SideKey): SideKey => (key === 'a' ? 'b' : 'a');
