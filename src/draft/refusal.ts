// What the draft refuses: one clear message, in the form in which the check prints a fault.

/** Where something is, what was found there, what was expected and what to do. */
export interface Refused {
  readonly file: string;
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** An input that nothing can be made of. Thrown before anything is written. */
export class Refusal extends Error {
  constructor({ file, line = 1, found, expected, remedy }: Refused) {
    super(
      [
        `${file}:${line}:1 draft`,
        `  found     ${found}`,
        `  expected  ${expected}`,
        `  remedy    ${remedy}`,
      ].join('\n'),
    );
    this.name = 'Refusal';
  }
}
