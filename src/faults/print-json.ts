// Faults for programs: one JSON object, its form numbered so that a change can be told.
import { type Fault, inWords } from './fault.ts';

/** Raised whenever a field changes its meaning or goes. */
export const FORMAT_VERSION = 1;

/** `{ version, faults: [{ file, line, column, rule, kind, found, expected, nearest, remedy }] }`; places count from 1. */
export const printJson = (faults: readonly Fault[]): string =>
  JSON.stringify(
    {
      version: FORMAT_VERSION,
      faults: faults.map((fault) => ({ kind: fault.kind, ...inWords(fault) })),
    },
    null,
    2,
  );
