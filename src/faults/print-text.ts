// Faults for people: in the terminal, in the build's error and over the page in the browser.
import { plural } from '../text/phrases.ts';
import { type Fault, inWords } from './fault.ts';

/** More would only hide the first ones, and take long to print. */
const MOST = 500;

/** Shows characters that a terminal would obey or not draw. */
export const visible = (text: string): string =>
  text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => {
    const point = (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${point}>`;
  });

/** One fault: `file:line:column rule`, then what was found, what was expected and what to do. */
export function printFault(fault: Fault): string {
  const { file, line, column, rule, found, expected, nearest, remedy } = inWords(fault);
  return visible(
    [
      `${file.replaceAll('\n', ' ')}:${line}:${column} ${rule}`,
      `  found     ${found}`,
      `  expected  ${expected}`,
      ...(nearest ? [`  nearest   ${nearest}`] : []),
      `  remedy    ${remedy}`,
    ].join('\n'),
  );
}

/** All faults with their count. */
export function printText(faults: readonly Fault[]): string {
  const files = new Set(faults.map(({ file }) => file)).size;
  return [
    ...faults.slice(0, MOST).map(printFault),
    ...(faults.length > MOST ? [`… and ${faults.length - MOST} more`] : []),
    `${plural(faults.length, 'fault')} in ${plural(files, 'file')} of content/`,
  ].join('\n\n');
}
