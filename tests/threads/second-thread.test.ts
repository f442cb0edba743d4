// With a thread of its own, and a bundle as Astro writes it, as far as that thread asks for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { afterAll, expect, test, vi } from 'vitest';
import { loading } from '../../src/corpus/load-corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { secondThread } from '../../src/threads/second-thread.ts';
import { tinyContent } from '../support/tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-thread-'));
const entry = join(folder, 'entry.mjs');
writeFileSync(
  entry,
  `let styles;
export const app = {
  manifest: { routes: [{ routeData: { route: '/[id]', component: 'page.astro' } }] },
  setInternals: ({ pagesByKeys }) => { styles = pagesByKeys.get('key').styles; },
  setOptions() {},
  async render({ url }) {
    if (url.endsWith('/bad/')) throw new Error('a page that fails');
    const headers = { 'Content-Type': 'text/html', 'X-Style': styles[0].sheet };
    return new Response('there', { status: url.endsWith('/404/') ? 404 : 200, headers });
  },
};
`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A build that has got as far as its pages. */
async function build(path = entry) {
  const told: string[] = [];
  const calls: string[] = [];
  const here: AstroPrerenderer = {
    name: 'here',
    setup: async () => void calls.push('setup'),
    getStaticPaths: async () => [],
    render: async () => new Response('here'),
    teardown: async () => void calls.push('teardown'),
  };
  const shared = secondThread(tinyContent, (text) => told.push(text)).sharedWith(here, () => ({
    entry: pathToFileURL(path).href,
    pages: new Map([['key', { styles: [{ sheet: 'a{}' }] }]]),
  }));
  await shared.setup?.();
  const render = (page: string, component = 'page.astro'): Promise<Response> =>
    shared.render(new Request(`http://localhost/${page}/`), {
      routeData: { route: '/[id]', component } as never,
    }) as Promise<Response>;
  const text = async (...page: Parameters<typeof render>): Promise<string> =>
    (await render(...page)).text();
  return { render, text, calls, told, end: () => shared.teardown?.() };
}

test('pages are set there once that thread has their bundle, and the content is there for both', async () => {
  const { render, text, calls, told, end } = await build();
  expect(await loading()).toEqual(readCorpus(tinyContent));
  await vi.waitFor(async () => expect(await text('a')).toBe('there'), 10_000);
  const page = await render('a');
  expect([page.status, page.headers.get('X-Style')]).toEqual([200, 'a{}']);
  expect((await render('404')).status).toBe(404);
  // Some at once: those beyond what may wait there are set here.
  const many = await Promise.all(Array.from({ length: 40 }, () => text('a')));
  expect(new Set(many)).toEqual(new Set(['there', 'here']));
  await end();
  expect([calls, told]).toEqual([['setup', 'teardown'], []]);
});

test.each([
  ['a page that fails', 'bad', 'page.astro', /bad\/: Error: a page that fails/u],
  ['a route that is not known', 'a', 'other.astro', /a\/: a route that this thread does not know/u],
])('%s is set here, and that is told', async (_, page, component, failure) => {
  const { text, told, end } = await build();
  await vi.waitFor(async () => expect(await text('a')).toBe('there'), 10_000);
  expect(await text(page, component)).toBe('here');
  await end();
  expect(told).toEqual([expect.stringMatching(failure)]);
});

test('a bundle that can’t be loaded there leaves all pages here', async () => {
  const { text, told, end } = await build(join(folder, 'none.mjs'));
  await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
  expect(told[0]).toMatch(/one thread alone: .*none\.mjs/u);
  expect(await text('a')).toBe('here');
  await end();
});
