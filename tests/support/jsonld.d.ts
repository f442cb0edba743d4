// The part of jsonld that the tests use: it brings no types of its own.
declare module 'jsonld' {
  export interface Expanded {
    readonly '@id'?: string;
    readonly '@type'?: readonly string[];
    readonly '@value'?: string | number;
    readonly '@list'?: readonly Expanded[];
    readonly [property: string]:
      | readonly Expanded[]
      | readonly string[]
      | string
      | number
      | undefined;
  }
  const jsonld: {
    expand(
      document: object,
      options: {
        /** Whether to throw where something would be left out. */
        readonly safe: true;
        readonly documentLoader: (
          url: string,
        ) => Promise<{ document: object; documentUrl: string }>;
      },
    ): Promise<Expanded[]>;
  };
  export default jsonld;
}
