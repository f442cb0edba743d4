// Where sentences end: `Intl.Segmenter`, with the abbreviations mended that it takes for ends.

/** Words with a stop after which a sentence goes on, whatever follows; of all languages at once, for they seldom clash. */
const GOES_ON = new Set(
  `mr mrs ms mx dr prof gen lt col capt cmdr sgt maj gov sens rep reps rev messrs vs cf approx
  bzw ca dipl evtl ggf inkl str vgl z b d h hrsg mme mlle mm sra srta ud uds dra dhr mevr drs ir`.split(
    /\s+/u,
  ),
);
/** Those after which it goes on with a number alone. */
const BEFORE_NUMBER = new Set(
  `no nos art arts vol sec fig figs pp par para abs nr núm av
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun`.split(
    /\s+/u,
  ),
);
/** Those after which it goes on unless the next word begins a sentence more often than not. */
const MAY_GO_ON = new Set(
  'st sen sr jr inc co corp ltd mt ft hon pres adm etc hr mio mrd'.split(/\s+/u),
);
/** Words that begin a sentence more often than they follow an abbreviation such as “U.S.”. */
const STARTS =
  /^["“‘«(]*(?:The|A|An|This|That|These|Those|It|Its|He|She|They|We|I|You|In|On|At|As|By|For|From|To|But|And|Or|So|If|When|While|Although|However|After|Before|Both|Our|His|Her|Their|There|What|Who|How|Why|No|Not|Under|With|Such|Some|All|Each|Let|Voting)\b/u;

/** Whether a sentence goes on after its stop. */
function goesOn(before: string, after: string): boolean {
  const word = /(\S+)\s*$/u.exec(before)?.[1]?.replace(/^["“‘«([]+/u, '') ?? '';
  if (/^[\p{Ll},;:)]/u.test(after)) return true;
  if (/^\p{Lu}\.$/u.test(word)) return word !== 'I.' || !STARTS.test(after);
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return !STARTS.test(after);
  const bare = word.endsWith('.') ? word.slice(0, -1).toLowerCase() : '';
  if (GOES_ON.has(bare)) return true;
  if (BEFORE_NUMBER.has(bare)) return /^\p{N}/u.test(after);
  if (MAY_GO_ON.has(bare)) return !STARTS.test(after);
  // A number of a list: “1. The parties …”.
  return /^\(?(?:\d{1,2}|[ivx]{1,4})[.)]$/iu.test(before.trim());
}

/**
 * Divides a line into sentences, closing marks included.
 * @param language a BCP 47 tag
 */
export function sentencesOf(text: string, language: string): string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const sentences: string[] = [];
  let open = '';
  segments.forEach(({ segment }, i) => {
    open += segment;
    const next = segments[i + 1]?.segment;
    if (next !== undefined && goesOn(open, next)) return;
    if (open.trim() !== '') sentences.push(open.trim());
    open = '';
  });
  return sentences;
}
