// Where sentences end: `Intl.Segmenter`, with the abbreviations mended that it takes for ends.

/** Words with a stop after which a sentence goes on, whatever follows; of all languages at once, for they seldom clash. */
const GOES_ON = new Set(
  `mr mrs ms mx dr prof sr jr st gen lt col capt cmdr sgt maj adm gov sen sens rep reps pres rev hon messrs mt ft no nos art arts vol ed eds
  vs cf approx dept est fig figs jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun pp par para sec
  bzw ca dipl evtl ggf inkl nr str vgl z b d h hr fr hrsg abs mio mrd
  mme mlle mm m sra srta ud uds dra av pág núm art dhr mevr drs ir mw`.split(/\s+/u),
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
  if (/\.$/u.test(word) && GOES_ON.has(word.slice(0, -1).toLowerCase()))
    return (
      !/^(?:no|st|sat|sun|art|sec|mar|dec|m|b|d|h|par)\.$/iu.test(word) ||
      (/^[\p{N}\p{Lu}]/u.test(after) && /^\p{Lu}|^no/iu.test(word) && !STARTS.test(after))
    );
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
