// The part of citation-js that is used here: it brings no types of its own.
declare module '@citation-js/core' {
  export const plugins: {
    readonly config: { get(name: '@bibtex'): { readonly format: object } };
    readonly input: { chain(text: string, options: { readonly generateGraph: false }): object[] };
    readonly output: { format(name: string, items: readonly object[]): string };
  };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
