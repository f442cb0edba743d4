// Follows every address that a built site names, as far as it leads to the site itself.
import type { Element } from 'hast';
import { byId, elements, linksIn, meta, named, property } from './html.ts';
import { BASE, type BuiltPage, type BuiltSite, ORIGIN } from './site.ts';

/** Where a site stands: its origin, and the path below it without a closing slash. */
export interface Place {
  readonly origin: string;
  readonly base: string;
}

const HERE: Place = { origin: ORIGIN, base: BASE };

/** Attributes that hold an address, as hast names them. */
const ADDRESSES = ['href', 'src', 'cite', 'poster', 'data', 'action', 'formAction'];
/** Attributes that hold ids of the same page. */
const IDS = [
  'ariaActiveDescendant',
  'ariaControls',
  'ariaDescribedBy',
  'ariaDetails',
  'ariaErrorMessage',
  'ariaFlowTo',
  'ariaLabelledBy',
  'ariaOwns',
  'headers',
  'htmlFor',
  'list',
  'popoverTarget',
];

/**
 * Why an address leads nowhere; undefined where it leads to a file, and to an id on it if it names one, or out of the site.
 * @param from the page that names it
 */
function fault(
  site: BuiltSite,
  address: string,
  from: BuiltPage,
  place: Place,
): string | undefined {
  if (!URL.canParse(address, `${place.origin}${place.base}${from.path}`)) return 'no address';
  const url = new URL(address, `${place.origin}${place.base}${from.path}`);
  // A file that stands in its link.
  if (url.protocol === 'data:') return undefined;
  if (!/^https?:$/u.test(url.protocol)) return 'neither http nor https';
  if (url.origin !== place.origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${place.base}/`)) return 'outside the base path';
  if (url.search !== '') return 'a query, to which plain files give no answer';
  const below = path.slice(place.base.length);
  const file = `${below}${below.endsWith('/') ? 'index.html' : ''}`.slice(1);
  if (!site.files.includes(file)) return 'no such file';
  const id = decodeURIComponent(url.hash.slice(1));
  const target = site.pages.find((page) => page.file === file);
  // In a data file a fragment names a thing that it describes, not a place in it.
  if (id === '' || !target) return undefined;
  return byId(target.tree, id) ? undefined : `no #${id} there`;
}

const addressesOn = (page: BuiltPage): string[] => [
  ...elements(page.tree).flatMap((element) =>
    ADDRESSES.flatMap((name) => {
      const value = property(element, name);
      return value === undefined ? [] : [value];
    }),
  ),
  ...named(page.tree, 'meta').flatMap((element) => {
    const [, refresh] =
      property(element, 'httpEquiv') === 'refresh'
        ? (/url=(.*)$/u.exec(property(element, 'content') ?? '') ?? [])
        : [];
    return refresh === undefined ? [] : [refresh];
  }),
  ...['og:url', 'og:image', 'twitter:image'].flatMap((name) => meta(page.tree, name) ?? []),
];

/** Every address on every page that leads nowhere on the site, with the page and the reason. */
export function brokenLinks(site: BuiltSite, place: Place = HERE): string[] {
  return site.pages.flatMap((page) =>
    [...new Set(addressesOn(page))].flatMap((address) => {
      const why = fault(site, address, page, place);
      return why === undefined ? [] : [`${page.path}: ${address}: ${why}`];
    }),
  );
}

/** Every id that an attribute names and its page has not. */
export function brokenReferences(site: BuiltSite): string[] {
  return site.pages.flatMap((page) =>
    elements(page.tree).flatMap((element) =>
      IDS.flatMap((name) =>
        (property(element, name) ?? '')
          .split(/\s+/u)
          .filter((id) => id !== '' && !byId(page.tree, id))
          .map((id) => `${page.path}: <${element.tagName} ${name}="${id}">`),
      ),
    ),
  );
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};

/** A file's text; in XML with its entities read, so that HTML inside it is HTML. */
const plain = (site: BuiltSite, file: string): string =>
  file.endsWith('.xml')
    ? site.read(file).replace(/&(?:lt|gt|quot|apos|amp|#39);/gu, (entity) => ENTITIES[entity] ?? '')
    : site.read(file);

const OWN_FILES = /\.(?:xml|txt|json|jsonld|csv)$/u;

/** The absolute addresses of the site itself that its other files name: feed, sitemap, data. */
export function ownAddresses(
  site: BuiltSite,
  place: Place = HERE,
): { file: string; address: string }[] {
  const start = place.origin.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const pattern = new RegExp(`${start}[^\\s"'<>\\\\,)\\]]*`, 'gu');
  return site.files
    .filter((file) => OWN_FILES.test(file))
    .flatMap((file) =>
      [...new Set(plain(site, file).match(pattern))].map((address) => ({ file, address })),
    );
}

/** Those of them that lead nowhere. */
export function brokenAddresses(site: BuiltSite, place: Place = HERE): string[] {
  const [front] = site.pages;
  return ownAddresses(site, place).flatMap(({ file, address }) => {
    const why = front && fault(site, address, front, place);
    return why === undefined ? [] : [`${file}: ${address}: ${why}`];
  });
}

/** The links that leave the site. */
export const outwardLinks = (page: BuiltPage): { element: Element; href: string; name: string }[] =>
  linksIn(page.tree).filter(({ href }) => /^(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href));
