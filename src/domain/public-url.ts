// Which addresses may stand in content: those that anyone can open, written so that everyone reads the same host.

/**
 * Whether a text is an http(s) address of a public host, with nothing that hides where it leads: no user name, no
 * escape or look-alike dot in the host, no number for a host, no mark or stop that was copied along at its end.
 */
export function isPublicUrl(text: string): boolean {
  const host = /^https?:\/\/([^\s\\/?#@\p{C}]+)(?:[/?#][^\s\\\p{C}]*)?$/u.exec(text)?.[1];
  if (host === undefined || !URL.canParse(text)) return false;
  if (/[%。．｡]/u.test(host) || /[.,;:!”’"'»]$/u.test(text)) return false;
  const { hostname, username, password } = new URL(text);
  return (
    username === '' &&
    password === '' &&
    /^(?:[^.]+\.)+(?:xn--[a-z\d-]+|[a-z]{2,})$/u.test(hostname)
  );
}
