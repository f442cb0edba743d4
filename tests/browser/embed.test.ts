// A passage in the frame of another site: shown whole there, also under the strictest policy, while no other page is.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject } from 'vitest';
import { addressOf, test } from '../support/browser.ts';
import { linkOf, meta, textOf } from '../support/html.ts';
import { PASSAGE } from '../support/pages.ts';
import { BASE, ORIGIN, readSite } from '../support/site.ts';

const site = readSite(inject('dist'));
const EMBED = PASSAGE.replace('/statements/', '/embed/');

test('every passage has its frame and its oEmbed answer, and says which page it is of', () => {
  const passages = site.pages.filter(({ path }) => /^\/statements\/[^/]+\/[^/]+\/$/u.test(path));
  expect(site.embeds.map(({ path }) => path.replace('/embed/', '/statements/'))).toEqual(
    passages.map(({ path }) => path),
  );
  for (const { path, tree, html } of site.embeds) {
    const page = path.replace('/embed/', '/statements/');
    expect(linkOf(tree, 'canonical'), path).toBe(`${ORIGIN}${BASE}${page}`);
    expect(meta(tree, 'robots'), path).toBe('noindex');
    expect(html, path).not.toContain('<script');
    const answer = JSON.parse(site.read(`${path.slice(1, -1)}.oembed.json`));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Verbatim' });
    expect(answer.html).toContain(`src="${ORIGIN}${BASE}${path}"`);
    expect(site.page(page).html).toContain(`${ORIGIN}${BASE}${path.slice(0, -1)}.oembed.json`);
    expect(textOf(site.page(page).tree)).toContain(answer.html);
  }
  expect(site.read('sitemap-0.xml')).not.toContain('/embed/');
});

test('shows on another site that isolates itself, at 320 pixels, and no other page does', async ({
  newPage,
}) => {
  const host = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://host').searchParams.get('src') ?? '';
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; frame-src ${inject('server')}`,
    );
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><iframe src="${src}" width="320" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const at = `http://localhost:${(host.address() as AddressInfo).port}/?src=`;
  try {
    const page = await newPage();
    const framed = async (path: string) => {
      await page.goto(at + encodeURIComponent(addressOf(path)));
      return page.frames()[1];
    };
    const frame = await framed(EMBED);
    expect(await frame?.textContent('h1')).not.toBe('');
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await (await framed(PASSAGE))?.locator('h1').count()).toBe(0);
  } finally {
    host.closeAllConnections();
    host.close();
  }
});
