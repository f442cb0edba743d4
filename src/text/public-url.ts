// Which addresses may stand in content: those that anyone can open, written so that everyone reads the same host.

const LABEL = '[\\p{L}\\p{M}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}-]{0,61}[\\p{L}\\p{M}\\p{Nd}])?';
/** A name of letters and digits, nothing that looks like a dot or a slash, and perhaps a port. */
const HOST = new RegExp(`^((?:${LABEL}\\.)+${LABEL})(?::[1-9]\\d{0,4})?$`, 'u');
/** Names that lead nowhere, or to a reader's own network (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 9476). */
const PRIVATE = /\.(?:alt|arpa|corp|home|internal|invalid|lan|local|localhost|onion|test)$/u;
/** What browsers escape, and what stands around an address in a text. */
const FOREIGN = /[<>"“”«»…|^`{}]|&amp;|%(?![\da-f]{2})|%00/iu;
const TRACKING = /[?&](?:utm_\w+|fbclid|gclid)=/iu;

/** Whether round and square brackets come in pairs, as they do where none was copied along. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return count('(') === count(')') && count('[') === count(']');
}

/**
 * Whether a text is an http(s) address of a public host, with nothing that hides where it leads or whence it was
 * copied: no user name, no escape or look-alike in the host, no number for a host, no mark, stop or bracket of the
 * text around it, no marks of a campaign.
 */
export function isPublicUrl(text: string): boolean {
  const host = /^https?:\/\/([^\s\\/?#@\p{C}]+)(?:[/?#][^\s\\\p{C}]*)?$/u.exec(text)?.[1];
  if (host === undefined || !HOST.test(host) || !URL.canParse(text)) return false;
  if (FOREIGN.test(text) || TRACKING.test(text) || !isBalanced(text)) return false;
  if (/[.,;:!’'*]$/u.test(text)) return false;
  const { hostname } = new URL(text);
  return (
    /^(?:[^.]+\.)+(?:xn--[a-z\d-]+|[a-z]{2,})$/u.test(hostname) &&
    hostname.split('.').every((label) => label.length <= 63) &&
    !PRIVATE.test(hostname)
  );
}
