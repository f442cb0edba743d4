// The measure: what an Astro site costs that prints the same Markdown on as many pages and does nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ARTICLES =
  "const articles = await Promise.all(entry.data.articles.map((id) => getEntry('articles', id)));";
const PASSAGES = 'const passages = await passagesOf(entry.data.statement);';

/** A page for each entry of a collection, titled by a field, with what its lines fetch. */
const page = (
  collection: string,
  title: string,
  lines: readonly string[],
  body: string,
  params = '{ id: entry.id }',
): string => `---
import { getCollection, getEntry, render } from 'astro:content';
import Entry from '/src/components/Entry.astro';
import Plain from '/src/layouts/Plain.astro';
import { passagesOf } from '/src/passages.ts';
export const getStaticPaths = async () => (await getCollection('${collection}')).map((entry) => ({ params: ${params}, props: { entry } }));
const { entry } = Astro.props;
${lines.join('\n')}
---
<Plain title={entry.data.${title}}>${body}</Plain>
`;

// A passage's page here prints all passages of the statement, since ours prints the paragraphs that quote it: as many words.
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',

  'astro.config.mjs': `
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
export default defineConfig({
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, processor: unified({ gfm: false, smartypants: false }) },
});
`,

  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
const of = (name) => defineCollection({ loader: glob({ base: './content/' + name, pattern: '*.md' }) });
export const collections = { statements: of('statements'), passages: of('passages'), articles: of('articles'), comparisons: of('comparisons') };
`,

  'src/passages.ts': `
import { getCollection } from 'astro:content';
let groups;
export async function passagesOf(statement) {
  groups ??= Map.groupBy(await getCollection('passages'), (p) => p.data.statement);
  return (groups.get(statement) ?? []).sort((a, b) => a.data.order - b.data.order);
}
`,

  'src/layouts/Plain.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={title} />
  </head>
  <body>
    <header><a href="/">Plain</a></header>
    <main><h1>{title}</h1><slot /></main>
    <footer><p>A plain site.</p></footer>
  </body>
</html>
<style is:global>
  body { font: 1.1rem/1.5 Georgia, serif; max-width: 40rem; margin: auto; padding: 1rem; }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
</style>
`,

  'src/components/Entry.astro': `---
import { render } from 'astro:content';
const { Content } = await render(Astro.props.entry);
---
<section><h2>{Astro.props.entry.data.headline ?? Astro.props.entry.data.title}</h2><Content /></section>
`,

  'src/pages/compare/[id]/index.astro': page(
    'comparisons',
    'title',
    ['const { Content } = await render(entry);', ARTICLES, PASSAGES],
    '<Content />{passages.map((p) => <Entry entry={p} />)}{articles.map((a) => <Entry entry={a} />)}',
  ),
  'src/pages/compare/[id]/as-published.astro': page(
    'comparisons',
    'title',
    [ARTICLES],
    '{articles.map((a) => <Entry entry={a} />)}',
  ),
  'src/pages/articles/[id].astro': page(
    'articles',
    'headline',
    [PASSAGES],
    '<Entry entry={entry} />{passages.map((p) => <Entry entry={p} />)}',
  ),
  'src/pages/statements/[id]/index.astro': page(
    'statements',
    'title',
    ['const passages = await passagesOf(entry.id);'],
    '<Entry entry={entry} />{passages.map((p) => <Entry entry={p} />)}',
  ),
  'src/pages/statements/[id]/[passage].astro': page(
    'passages',
    'title',
    [PASSAGES],
    '{passages.map((p) => <Entry entry={p} />)}',
    '{ id: entry.data.statement, passage: entry.id }',
  ),

  'src/pages/index.astro': `---
import Plain from '../layouts/Plain.astro';
---
<Plain title="Plain"><p><a href="/list/1/">The list</a></p></Plain>
`,
};

/** Pages of lists, as many as the other site has beyond its entries. */
const list = (pages: number): string => `---
import { getCollection } from 'astro:content';
import Plain from '../../layouts/Plain.astro';
export const getStaticPaths = async () => {
  const all = await getCollection('comparisons');
  return Array.from({ length: ${pages} }, (_, i) => ({ params: { n: String(i + 1) }, props: { entries: all.slice((i * 20) % all.length, (i * 20) % all.length + 20) } }));
};
---
<Plain title={'List ' + Astro.params.n}><ul>{Astro.props.entries.map((e) => <li><a href={'/compare/' + e.id + '/'}>{e.data.title}</a> {e.data.description}</li>)}</ul></Plain>
`;

/** Writes the plain site without its content. @param lists how many pages to add to those of the entries */
export function writePlainSite(folder: string, lists: number): void {
  const files = { ...FILES, ...(lists > 0 && { 'src/pages/list/[n].astro': list(lists) }) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.trimStart());
  }
}
