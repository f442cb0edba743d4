// Where something stands in a file.
import { location } from 'vfile-location';

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset in a text, in UTF-16 units from 0, into a place. */
export type Locate = (offset: number) => Place;

/** Places in a text; an offset beyond it is taken for its end. */
export function locator(text: string): Locate {
  const { toPoint } = location(text);
  return (offset) => {
    const { line, column } = toPoint(Math.min(Math.max(offset, 0), text.length)) ?? {
      line: 1,
      column: 1,
    };
    return { line, column };
  };
}
