// Faults as a code host's annotations: a line each, in the form of GitHub's workflow commands.
import { type Fault, inWords } from './fault.ts';
import { visible } from './print-text.ts';

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `::error file=…,line=…,col=…,title=rule::message` (GitHub, workflow commands). */
export const printGithub = (faults: readonly Fault[]): string =>
  faults
    .map((fault) => {
      const { file, line, column, rule, found, expected, nearest, remedy } = inWords(fault);
      const message = [
        `found ${found}; expected ${expected}`,
        ...(nearest ? [`nearest ${nearest}`] : []),
        remedy,
      ].join('\n');
      return `::error file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}::${escapeMessage(visible(message))}`;
    })
    .join('\n');
