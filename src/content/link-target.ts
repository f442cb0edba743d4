// What a link in content leads to. Links are relative paths, so that they also work on a code host and in an editor.

import { isPublicUrl } from '../text/public-url.ts';

export type LinkTarget =
  | { readonly kind: 'passage'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string; readonly paragraph: number | undefined }
  | { readonly kind: 'statement'; readonly id: string }
  /** A paragraph of the same file: `#p3`. */
  | { readonly kind: 'here'; readonly paragraph: number }
  | { readonly kind: 'external'; readonly url: string };

const INTERNAL =
  /^\.\.\/(passages|articles|statements)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md(?:#p([1-9]\d{0,3}))?$/u;

/** The target of a link's address, or undefined where it is none that content may have. */
export function linkTarget(url: string): LinkTarget | undefined {
  const internal = INTERNAL.exec(url);
  if (internal) {
    const [, folder, id = '', paragraph] = internal;
    const number = paragraph === undefined ? undefined : Number(paragraph);
    if (folder === 'articles') return { kind: 'article', id, paragraph: number };
    if (number !== undefined) return undefined;
    return folder === 'passages' ? { kind: 'passage', id } : { kind: 'statement', id };
  }
  const here = /^#p([1-9]\d{0,3})$/u.exec(url);
  if (here) return { kind: 'here', paragraph: Number(here[1]) };
  return isPublicUrl(url) ? { kind: 'external', url } : undefined;
}
