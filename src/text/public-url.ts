// Which addresses may stand in content: those that anyone can open, written so that everyone reads the same host.

const LABEL = '[\\p{L}\\p{M}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}-]{0,61}[\\p{L}\\p{M}\\p{Nd}])?';
/** A name of letters and digits, nothing that looks like a dot or a slash, and perhaps a port. */
const HOST = new RegExp(`^((?:${LABEL}\\.)+${LABEL})(?::[1-9]\\d{0,4})?$`, 'u');
/** Names that lead nowhere, or to a reader's own network (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 9476). */
const PRIVATE = /\.(?:alt|arpa|corp|home|internal|invalid|lan|local|localhost|onion|test)$/u;
/** What browsers escape, and what stands around an address in a text. */
const FOREIGN = /[<>"“”«»…|^`{}]|&amp;|%(?![\da-f]{2})|%00/iu;
const TRACKING = /[?&](utm_\w+|fbclid|gclid)=/iu;
/** A stop that belongs to the sentence around it; an abbreviation's own, as in Washington,_D.C., stays. */
const CLOSING_STOP = /[,;:!’'*]$|(?<!\p{Lu})\.$/u;

/** Whether round and square brackets come in pairs, as they do where none was copied along. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return count('(') === count(')') && count('[') === count(']');
}

/** What a hostname must be for anyone to reach it: of several labels, the last one a name, and no private one. */
const isPublicHost = (hostname: string): boolean =>
  /^(?:[^.]+\.)+(?:xn--[a-z\d-]+|[a-z]{2,})$/u.test(hostname) &&
  hostname.split('.').every((label) => label.length <= 63) &&
  !PRIVATE.test(hostname);

/**
 * Why a text can't be an http(s) address of a public host, in words; undefined where it can. Nothing may hide where it
 * leads or whence it was copied: no user name, no escape or look-alike in the host, no number for a host, no mark, stop
 * or bracket of the text around it, no marks of a campaign.
 */
export function faultOfUrl(text: string): string | undefined {
  const host = /^https?:\/\/([^\s\\/?#@\p{C}]+)(?:[/?#][^\s\\\p{C}]*)?$/u.exec(text)?.[1];
  if (host === undefined)
    return 'something else than an address that starts with https:// or http://';
  if (!HOST.test(host) || !URL.canParse(text) || !isPublicHost(new URL(text).hostname))
    return `a host that nobody else can reach, ${host}`;
  const [, campaign] = TRACKING.exec(text) ?? [];
  if (campaign)
    return `the mark of a campaign, ${campaign}, which leads to the same page without it`;
  if (FOREIGN.test(text)) return 'a character that no address has';
  if (!isBalanced(text)) return 'a bracket without its partner';
  return CLOSING_STOP.test(text) ? 'a stop of the text around it' : undefined;
}

export const isPublicUrl = (text: string): boolean => faultOfUrl(text) === undefined;
