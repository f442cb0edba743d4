// The `_headers` file that Netlify, Cloudflare Pages and others read: what a `meta` element can't say, and how long to keep what.
import type { Address } from './address.ts';

/** A file of the output, as a path below it with forward slashes: `compare/x/index.html`. */
type OutputFile = string;

const SPECULATION = 'speculation-rules.json';

/** Who may show it in a frame: nobody. */
const UNFRAMED = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
};

/** What a host says about one kind of file. */
const KINDS = {
  /** The name changes with the content. */
  hashed: {
    ...UNFRAMED,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  /** Long enough to go back and forth between a quotation and its passage, short enough for a correction. */
  page: {
    ...UNFRAMED,
    'Cache-Control': 'public, max-age=300, must-revalidate',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  /** What pages may fetch ahead: browsers take it under this type alone. */
  speculation: {
    ...UNFRAMED,
    'Cache-Control': 'public, max-age=300, must-revalidate',
    'Content-Type': 'application/speculationrules+json',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  /** Shown beside links to us on other sites. */
  picture: {
    ...UNFRAMED,
    'Cache-Control': 'public, max-age=86400',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  /** Open to scripts of other sites. */
  data: {
    ...UNFRAMED,
    'Cache-Control': 'public, max-age=300, must-revalidate',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  },
  /** Made for the frames of other sites, of those too that let in only what says that it isolates itself. */
  embed: {
    'Content-Security-Policy': 'frame-ancestors *',
    'Cache-Control': 'public, max-age=300, must-revalidate',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Access-Control-Allow-Origin': '*',
  },
} as const;
type Kind = keyof typeof KINDS;

/** Features that no page of ours uses. Sharing and copying are left as browsers have them: allowed to the site itself. */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What every answer carries, whatever its file. The pages' own policy stands in their `meta`, who may frame them in their kind. */
export function securityHeaders({ site }: Address): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Neither `preload` nor `includeSubDomains`: both bind names that are not ours to bind.
    ...(!site?.startsWith('http:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

/** The kind of a top-level file or folder, by what is in it. */
function kindOf(name: string, files: readonly OutputFile[]): Kind {
  if (name === '_astro') return 'hashed';
  if (name === 'embed') return 'embed';
  if (name === SPECULATION) return 'speculation';
  if (files.some((file) => file.endsWith('.html'))) return 'page';
  return files.every((file) => /\.(?:png|svg|ico|webp|jpe?g)$/u.test(file)) ? 'picture' : 'data';
}

/**
 * The text of `_headers`.
 * A host joins the headers of all rules that match, so that each header stands in one rule only for any path.
 * @param files every file of the output
 */
export function headersFile(address: Address, files: readonly OutputFile[]): string {
  const below = address.base === '/' ? '' : address.base;
  const top = new Map<string, OutputFile[]>();
  for (const file of [...files].sort()) {
    const name = /^[^/]+\/?/u.exec(file)?.[0] ?? file;
    if (/^[_.]/u.test(name) && name !== '_astro/') continue;
    const inside = top.get(name);
    if (inside) inside.push(file);
    else top.set(name, [file]);
  }
  const ahead = top.has(SPECULATION) && {
    'Speculation-Rules': `"${below}/${SPECULATION}"`,
  };
  const headersOf = (kind: Kind): Record<string, string> => ({
    ...KINDS[kind],
    ...(kind === 'page' && ahead),
  });
  const rules: [string, Record<string, string>][] = [[`${below}/*`, securityHeaders(address)]];
  if (top.has('index.html')) rules.push([`${below}/`, headersOf('page')]);
  for (const [name, inside] of top)
    rules.push([
      name.endsWith('/') ? `${below}/${name}*` : `${below}/${name}`,
      headersOf(kindOf(name.replace(/\/$/u, ''), inside)),
    ]);
  return `${rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')}\n`;
}
