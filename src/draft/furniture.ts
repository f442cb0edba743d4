// What stands in a page's text but is no paragraph of the report: captions, “See also” lines, contributors, advertisements.

const KINDS: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a “See also” line',
    /^\[?(?:see also|read more|read also|related|more on this|watch|listen|lire aussi|lesen sie auch|leer más|mehr zum thema)\b[:\s]/iu,
  ],
  ['an advertisement', /^\W*(?:advertisements?|sponsored|anzeige|publicité|publicidad)\W*$/iu],
  [
    'a player or its caption',
    /\bmedia (?:playback|caption)\b|^(?:image|photo|video|picture) (?:source|caption|credit|copyright)|^(?:play|pause|video)\W*$/iu,
  ],
  [
    'a caption',
    /\((?:AP|AFP|Reuters|Getty(?: Images)?|EPA|TASS|PA|[A-Z]{2,4}\/[A-Z]{2,})[^)]*\)$|^(?:©|Photo(?:graph)?s?(?: by)?:|Credit:)/u,
  ],
  [
    'a contributors’ line',
    /\bcontributed to this (?:report|story|article)\b|^(?:additional )?(?:reporting|editing|writing) by\b/iu,
  ],
  ['a byline', /^By \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:,.{0,40})?$/u],
  ['a time stamp', /^\W*(?:updated|published|last updated|posted|first published)\b.{0,60}\d/iu],
  [
    'an invitation',
    /^(?:sign up|subscribe|follow us|follow .{2,30} on|share this|get the|download our|support \d)|\bnewsletter\b.{0,40}(?:here|inbox)/iu,
  ],
  ['a link in capitals', /^(?=(?:.*\p{Lu}){12})[^\p{Ll}]+$/u],
  ['a copyright line', /^(?:©|copyright\b|all rights reserved)/iu],
];

/** What a line is that is no paragraph; undefined where it looks like one. */
export function furnitureKind(text: string): string | undefined {
  // A long text that begins so is a paragraph all the same; in marks, somebody says it.
  if (text.length > 400 || /^["“„«]/u.test(text)) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Whether a line may be a sub-heading: short, and without a stop at its end. */
export const looksLikeHeading = (text: string): boolean =>
  text.split(' ').length <= 10 && !/[.!?…:;,"”’»'）)]$/u.test(text) && /\p{L}/u.test(text);
