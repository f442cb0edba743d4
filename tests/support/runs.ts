// How much a property tries: enough to find a plain break in seconds; ten times as much in `npm run fuzz`.

/** Whether this run draws new inputs, and many. */
export const isFuzz = import.meta.env.MODE === 'fuzz';

/** How many inputs a property draws, of the number that an ordinary run draws. */
export const runs = (ordinary: number): { readonly numRuns: number } => ({
  numRuns: ordinary * (isFuzz ? 10 : 1),
});
