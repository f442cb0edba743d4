// The content security policy of each built page: only what the page itself holds may run or style it.
// Astro's own `security.csp` names every style of the whole site on every page, which costs more bytes than a page's text may.
import { createHash } from 'node:crypto';

const STYLE = /<style>([\s\S]*?)<\/style>/gu;
const INLINE_SCRIPT =
  /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/gu;
const OWN_STYLES = /<link[^>]*\brel="stylesheet"/u;
const OWN_SCRIPT = /<script[^>]*\bsrc=/u;
const CHARSET = /(<meta charset="?utf-8"?[^>]*>)/iu;

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Joins a page's inline styles into one and puts the policy that allows just that into its head.
 * @param html a whole page without a policy
 */
export function withPolicy(html: string): string {
  const css = [...html.matchAll(STYLE)].map((match) => match[1]).join('');
  let first = true;
  const page = html.replace(STYLE, () => {
    if (!first) return '';
    first = false;
    return `<style>${css}</style>`;
  });
  const scripts = [...page.matchAll(INLINE_SCRIPT)].map((match) => hash(match[1] ?? ''));
  if (OWN_SCRIPT.test(page)) scripts.unshift("'self'");
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    `style-src ${[...(OWN_STYLES.test(page) ? ["'self'"] : []), ...(css === '' ? [] : [hash(css)])].join(' ') || "'none'"}`,
    scripts.length === 0 ? '' : `script-src ${scripts.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].filter(Boolean);
  if (!CHARSET.test(page))
    throw new Error('a page without <meta charset> has no place for its policy');
  return page.replace(
    CHARSET,
    `$1<meta http-equiv="content-security-policy" content="${policy.join(';')}">`,
  );
}
