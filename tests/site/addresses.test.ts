// No link that somebody has shared may lead nowhere: the committed list against the built site.
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import {
  compareAddresses,
  freshMessage,
  goneMessage,
  joinedList,
  LIST,
  parseList,
  readBuilt,
} from '../addresses.ts';
import { BASE } from '../support/site.ts';

const list = parseList(readFileSync(LIST, 'utf8'));
const built = readBuilt(inject('dist'), BASE);

test('every address that was published still leads somewhere', () => {
  const { gone } = compareAddresses(list, built);
  expect(gone, goneMessage(gone)).toEqual([]);
});

test('every address is listed', () => {
  const { fresh } = compareAddresses(list, built);
  expect(fresh, freshMessage(fresh)).toEqual([]);
});

test('the list is as the script writes it', () => {
  expect(joinedList(list, built)).toBe(readFileSync(LIST, 'utf8'));
});

test('has every kind of address', () => {
  const fragments = [...list.values()].flat();
  for (const kind of [/^p\d/u, /^[ab]-p\d/u, /^[ab]-q\d+=[a-z]/u, /^t-/u, /^s-/u, /^ledger$/u])
    expect(
      fragments.some((fragment) => kind.test(fragment)),
      String(kind),
    ).toBe(true);
  for (const folder of ['/compare/', '/articles/', '/statements/', '/data/'])
    expect(
      [...list.keys()].some((path) => path.startsWith(folder)),
      folder,
    ).toBe(true);
});

test('finds a page, a paragraph and a passage that are gone, and follows what was renamed', () => {
  const site = {
    addresses: new Map([
      ['/articles/new/', ['p1', 'p2']],
      ['/compare/x/', ['a-p1', 's-pact', 't-taiwan']],
    ]),
    moved: new Map([['/articles/old/', '/articles/new/']]),
  };
  const published = parseList(
    '# a remark\n\n/articles/old/ p1 p2 p3\n/articles/gone/\n/compare/x/ a-p1 s-treaty',
  );
  const { gone, fresh } = compareAddresses(published, site);
  expect(gone).toEqual(['/articles/old/#p3', '/articles/gone/', '/compare/x/#s-treaty']);
  expect(fresh).toEqual([
    '/articles/new/',
    '/articles/new/#p1',
    '/articles/new/#p2',
    '/compare/x/#s-pact',
    '/compare/x/#t-taiwan',
  ]);
  expect(parseList(joinedList(published, site))).toEqual(
    new Map([
      ['/articles/gone/', []],
      ['/articles/new/', ['p1', 'p2']],
      ['/articles/old/', ['p1', 'p2', 'p3']],
      ['/compare/x/', ['a-p1', 's-pact', 's-treaty', 't-taiwan']],
    ]),
  );
  expect(goneMessage(gone)).toMatch(
    /^3 published addresses lead nowhere, or to another quotation:\n {2}\/articles\/old\/#p3/u,
  );
});

test('finds a quotation whose number another one has, and follows a passage that was renamed', () => {
  const site = {
    addresses: new Map([['/articles/x/', ['q1=taiwan', 'q2=taiwan', 'q3=no-limits', 'q4=pact']]]),
    moved: new Map([['/statements/y/treaty/', '/statements/y/pact/']]),
  };
  const published = parseList('/articles/x/ q1=taiwan q2=no-limits q4=treaty');
  expect(compareAddresses(published, site).gone).toEqual(['/articles/x/#q2=no-limits']);
});
