// Where the site will stand: what `SITE_URL` and `BASE_PATH` say, read and refused before anything is built.

/** The public address. */
export interface Address {
  /** The origin, such as `https://example.org`; undefined where the site is built for reading only. */
  readonly site: string | undefined;
  /** The folder below the origin, such as `/news`; `/` at the root. */
  readonly base: string;
}

/** The two settings as the environment has them. An empty one counts as unset, as in a workflow's empty output. */
export interface AddressSettings {
  readonly SITE_URL?: string | undefined;
  readonly BASE_PATH?: string | undefined;
}

interface Fault {
  readonly setting: keyof AddressSettings;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Settings that make no address, each fault with what to do. */
export class AddressError extends Error {
  constructor(faults: readonly Fault[]) {
    super(
      faults
        .map(({ setting, found, expected, remedy }) =>
          [
            `${setting} makes no address`,
            `  found     ${found}`,
            `  expected  ${expected}`,
            `  remedy    ${remedy}`,
          ].join('\n'),
        )
        .join('\n\n'),
    );
    this.name = 'AddressError';
    // Whoever set the variable is helped by the message, not by where in a configuration it was read.
    this.stack = '';
  }
}

const SITE = 'an address such as https://example.org';
const BASE = 'a path such as /news, or / for the root';
const PATH_REMEDY =
  'In the path use only letters, digits and `-`, `.`, `_`, `~`, between single slashes.';
/** Files at a site's root that tell hosts what to do: a folder of that name is never served. */
const OF_HOSTS = /^_(?:headers|redirects|routes\.json|worker\.js)$/iu;
const SEGMENT = /^[A-Za-z0-9._~-]+$/u;

/** Why a path makes no address, and what to do. */
interface Refused {
  readonly why: string;
  readonly remedy: string;
}

function segmentsOf(path: string): string[] | Refused {
  const segments = path.replace(/^\/|\/$/gu, '').split('/');
  if (segments.length === 1 && segments[0] === '') return [];
  for (const segment of segments) {
    const why = segment === '' ? 'two slashes in a row' : `\`${segment}\``;
    if (segment === '.' || segment === '..' || !SEGMENT.test(segment))
      return { why, remedy: PATH_REMEDY };
    if (OF_HOSTS.test(segment))
      return { why: `${why}, a file that hosts read`, remedy: 'Give the folder another name.' };
  }
  return /\.html?$/iu.test(segments.at(-1) ?? '')
    ? {
        why: 'a page at its end',
        remedy: 'Cut off the page’s name: the address is that of the folder.',
      }
    : segments;
}

const joined = (segments: readonly string[]): string => `/${segments.join('/')}`;

function readBase(value: string): string | Fault {
  const fault = (found: string, remedy: string): Fault => ({
    setting: 'BASE_PATH',
    found,
    expected: BASE,
    remedy,
  });
  if (/^[a-z]:[\\/]/iu.test(value))
    return fault(
      `${value}, a folder of this machine`,
      'Write it without its first slash, `BASE_PATH=news`: some shells turn a leading slash into a folder.',
    );
  if (/:\/\//u.test(value) || value.startsWith('//'))
    return fault(value, 'Put the address into SITE_URL, and only its path here.');
  const end = /[?#]/u.exec(value);
  if (end)
    return fault(
      `${value}, with a ${end[0] === '?' ? 'query' : 'fragment'}`,
      `Cut it off from the \`${end[0]}\` on.`,
    );
  const segments = segmentsOf(value);
  if ('why' in segments) return fault(`${value}, with ${segments.why}`, segments.remedy);
  return joined(segments);
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]+\\])$`, 'u');

/** Whether an address has a host name that a host can have (RFC 1123, international ones by their xn-- form), or an IP address. */
const isHost = ({ hostname, port }: URL): boolean => HOST.test(hostname) && port !== '0';

function readSite(value: string): { origin: string; path: string | undefined } | Fault {
  const fault = (found: string, remedy: string): Fault => ({
    setting: 'SITE_URL',
    found,
    expected: SITE,
    remedy,
  });
  const stray = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\\]/u.exec(value)?.[0];
  if (stray !== undefined) {
    const what = /[\s\p{Cc}\\]/u.test(stray)
      ? 'white space or a backslash'
      : `a character that is not seen, U+${stray.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    return fault(`${JSON.stringify(value)}, with ${what}`, 'Take it out.');
  }
  if (!/^https?:\/\/(?!\/)/iu.test(value)) {
    const bare = value.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/*/iu, '');
    return fault(
      `${value}, which does not start with https:// or http://`,
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]|$)/iu.test(bare)
        ? `Write https://${bare}.`
        : 'Start it with https://.',
    );
  }
  const authority = value.replace(/^https?:\/\//iu, '').split(/[/?#]/u)[0] ?? '';
  // The message must not repeat a password into a log.
  if (authority.includes('@'))
    return fault(
      `a user name or password before @${authority.replace(/^.*@/u, '')}`,
      'Take it out, with its @: readers would see it in every link.',
    );
  const end = /[?#]/u.exec(value);
  if (end)
    return fault(
      `${value}, with a ${end[0] === '?' ? 'query' : 'fragment'}`,
      `Cut it off from the \`${end[0]}\` on.`,
    );
  if (!URL.canParse(value) || !isHost(new URL(value)))
    return fault(`${value}, which is no address`, 'Correct the host name.');
  const path = value.replace(/^https?:\/\/[^/]*/iu, '');
  const segments = segmentsOf(path);
  if ('why' in segments) return fault(`${value}, with ${segments.why}`, segments.remedy);
  return {
    origin: new URL(value).origin,
    path: segments.length > 0 ? joined(segments) : undefined,
  };
}

/**
 * Reads the two settings.
 * A path at the end of `SITE_URL` counts as `BASE_PATH`, which may then be left out or be the same.
 * @throws {AddressError} with every fault of both
 * @example readAddress({ SITE_URL: 'https://example.org/news/' }) // { site: 'https://example.org', base: '/news' }
 */
export function readAddress(settings: AddressSettings): Address {
  const value = (name: keyof AddressSettings): string | undefined =>
    settings[name]?.trim() || undefined;
  const [siteUrl, basePath] = [value('SITE_URL'), value('BASE_PATH')];
  const site = siteUrl === undefined ? undefined : readSite(siteUrl);
  const base = basePath === undefined ? undefined : readBase(basePath);
  const faults = [site, base].filter((part) => typeof part === 'object' && 'found' in part);
  if (faults.length > 0) throw new AddressError(faults as Fault[]);

  const { origin, path } = (site ?? {}) as { origin?: string; path?: string };
  if (path !== undefined && base !== undefined && path !== base)
    throw new AddressError([
      {
        setting: 'BASE_PATH',
        found: `${basePath}, while SITE_URL ends with ${path}`,
        expected: 'the same path in both, or in one of them',
        remedy: `Leave BASE_PATH out to build for ${origin}${path}/, or write SITE_URL=${origin}.`,
      },
    ]);
  return { site: origin, base: (base as string | undefined) ?? path ?? '/' };
}
