// The content security policy of each built page: only what the page itself holds may run or style it.
// Astro's own `security.csp` names every style of the whole site on every page, which costs more bytes than a page's text may.
import { createHash } from 'node:crypto';

const STYLE = /<style>([\s\S]*?)<\/style>/gu;
const INLINE_SCRIPT =
  /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/gu;
const OWN_STYLES = /<link[^>]*\brel="stylesheet"/u;
const OWN_SCRIPT = /<script[^>]*\bsrc=/u;
const CHARSET = /<meta charset="?utf-8"?[^>]*>/iu;

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text of a page from the first place on where something stands; empty where it does not. */
function textFrom(page: Buffer, what: string, start: number): string {
  const at = page.indexOf(what, start);
  return at < 0 ? '' : page.toString('utf8', at);
}

/**
 * Joins the inline styles of a page's head into one and puts the policy that allows just that before them.
 * @param page a whole page without a policy, as UTF-8; the long part of it, its text, is passed on as it is
 * @throws where a style stands outside the head, or nothing says that the page is UTF-8
 */
export function withPolicy(page: Buffer): Buffer<ArrayBuffer> {
  const end = page.indexOf('</head>');
  if (end < 0 || page.indexOf('<style', end) >= 0)
    throw new Error('a page whose styles do not all stand in its head');
  const head = page.toString('utf8', 0, end);
  const css = [...head.matchAll(STYLE)].map((match) => match[1]).join('');
  const style = css === '' ? '' : `<style>${css}</style>`;
  // The scripts of the head, and those from the first one of the body on.
  const scripted = head + textFrom(page, '<script', end);
  const scripts = [...scripted.matchAll(INLINE_SCRIPT)].map((match) => hash(match[1] ?? ''));
  if (OWN_SCRIPT.test(scripted)) scripts.unshift("'self'");
  const links = OWN_STYLES.test(head) || OWN_STYLES.test(textFrom(page, '<link', end));
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    // Pages ask for nothing; what audits them asks for robots.txt through them.
    "connect-src 'self'",
    `style-src ${[...(links ? ["'self'"] : []), ...(css === '' ? [] : [hash(css)])].join(' ') || "'none'"}`,
    scripts.length === 0 ? '' : `script-src ${scripts.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].filter(Boolean);
  let first = true;
  const joined = head.replace(STYLE, () => {
    const here = first ? style : '';
    first = false;
    return here;
  });
  const charset = CHARSET.exec(joined);
  if (!charset) throw new Error('a page without <meta charset> has no place for its policy');
  const meta = `<meta http-equiv="content-security-policy" content="${policy.join(';')}">`;
  const at = charset.index + charset[0].length;
  return Buffer.concat([
    Buffer.from(joined.slice(0, at) + meta + joined.slice(at)),
    page.subarray(end),
  ]);
}
