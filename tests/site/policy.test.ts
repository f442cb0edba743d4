// The content security policy of each page, held against what a parser finds on it.
import { createHash } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { elements, named, property, rawText } from '../support/html.ts';
import { type BuiltPage, readSite } from '../support/site.ts';

const site = readSite(inject('dist'));

function policyOf(page: BuiltPage): Map<string, string[]> {
  const found = named(page.tree, 'meta').filter(
    (meta) => property(meta, 'httpEquiv')?.toLowerCase() === 'content-security-policy',
  );
  expect(found, page.path).toHaveLength(1);
  return new Map(
    ((found[0] && property(found[0], 'content')) ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
}

/** What a browser hashes: the text between the tags, as the page has it. */
const hashesOf = (page: BuiltPage, tag: 'style' | 'script'): string[] =>
  named(page.tree, tag)
    .filter((element) => property(element, 'src') === undefined)
    .filter((element) => !/json/u.test(property(element, 'type') ?? ''))
    .map((element) => {
      const hash = createHash('sha256').update(rawText(element)).digest('base64');
      return `'sha256-${hash}'`;
    });

test('a policy allows by hash what stands on its page, and nothing else by any other way', () => {
  for (const page of site.pages) {
    const policy = policyOf(page);
    expect(policy.get('default-src'), page.path).toEqual(["'none'"]);
    expect(policy.get('connect-src'), page.path).toEqual(["'self'"]);
    expect(policy.get('base-uri'), page.path).toEqual(["'none'"]);
    expect(policy.get('form-action'), page.path).toEqual(["'none'"]);
    for (const [name, sources] of policy)
      for (const source of sources)
        expect(source, `${page.path}: ${name}`).toMatch(/^'(?:none|self|sha256-[\w+/=]+)'$/u);
    const allowed = (name: string) =>
      (policy.get(name) ?? []).filter((source) => source.startsWith("'sha256-")).toSorted();
    expect(allowed('style-src'), page.path).toEqual(hashesOf(page, 'style').toSorted());
    expect(allowed('script-src'), page.path).toEqual(hashesOf(page, 'script').toSorted());
    expect(hashesOf(page, 'style').length, page.path).toBeGreaterThan(0);
  }
});

test('a policy stands before everything that it is about', () => {
  for (const { path, tree } of site.pages) {
    const [charset, policy] = named(tree, 'meta', 'title', 'style', 'script', 'link', 'img');
    expect(charset && property(charset, 'charSet'), path).toBe('utf-8');
    expect(policy && property(policy, 'httpEquiv')?.toLowerCase(), path).toBe(
      'content-security-policy',
    );
  }
});

test('no element has a style or a handler of its own', () => {
  for (const { path, tree } of site.pages)
    for (const element of elements(tree))
      for (const name of Object.keys(element.properties))
        expect(name, `${path}: <${element.tagName}>`).not.toMatch(/^(?:style|on.*)$/iu);
});

test('no page has a form, a frame, a plug-in or a base of its own', () => {
  for (const { path, tree } of site.pages)
    expect(
      named(tree, 'form', 'input', 'iframe', 'frame', 'object', 'embed', 'base').map(
        (e) => e.tagName,
      ),
      path,
    ).toEqual([]);
});
