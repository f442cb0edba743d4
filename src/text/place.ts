// Where something stands in a file.

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns an offset in a text, in UTF-16 units from 0, into a place. */
export type Locate = (offset: number) => Place;
