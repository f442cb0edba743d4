// The built site as its readers find it: pages by their address, files by their path.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Root } from 'hast';
import { parseHtml } from './html.ts';

/** The public address that the tests build for; the base path makes each of them a test of the sub-path too. */
export const ORIGIN = 'https://example.org';
export const BASE = '/news';

export interface BuiltPage {
  /** Below the base path: `/compare/x/`. */
  readonly path: string;
  /** Below the output folder: `compare/x/index.html`. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

export interface BuiltSite {
  readonly folder: string;
  /** Every file, as sorted paths with forward slashes. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
  /** What is made for the frames of other sites, and no page of this one. */
  readonly embeds: readonly BuiltPage[];
  /** The page at a path below the base path. */
  page(path: string): BuiltPage;
  read(file: string): string;
  bytes(file: string): Buffer;
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file): BuiltPage => {
      const html = readFileSync(join(folder, file), 'utf8');
      return {
        path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
        file,
        html,
        tree: parseHtml(html),
      };
    });
  const isEmbed = ({ file }: BuiltPage): boolean => file.startsWith('embed/');
  const pages = all.filter((page) => !isEmbed(page));
  return {
    folder,
    files,
    pages,
    embeds: all.filter(isEmbed),
    page(path) {
      const found = pages.find((page) => page.path === path);
      if (!found) throw new Error(`no page ${path}`);
      return found;
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    bytes: (file) => readFileSync(join(folder, file)),
  };
}
