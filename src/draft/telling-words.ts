// Which words of a text tell what it is about: not those that every text has. For nearness, titles and chance finds.
import { bareForm } from '../judge/judge.ts';
import { splitWords } from '../text/words.ts';

/** The commonest words of the languages that we have met; in others short words are taken for such. */
const COMMON = new Set(
  `a about above after again against all also am an and any are around as at back be because been before being between both but by can
  could did do does doing down during each even ever every few for from further get go going had has have having he her here hers him his how
  however i if in into is it its itself just last like made make many may me might more most much must my no nor not now of off on once one
  only or other our out over own per put quite said same say says she should since so some still such take than that the their them then there
  these they this those though three through to too truly two under until up upon us very was way we well were what when where which while who whom
  let lets please want wants look looks seem seems see need needs know think call called serve come came use
  whose why will with within without would yet beyond upon toward towards among across along despite instead rather today alongside although another soon according meanwhile later earlier others yesterday tomorrow you your mr mrs ms told added new year years
  le la les un une des du de et en au aux que qui ne pas pour par sur dans est sont ce cette ces il elle nous vous ils elles se sa son ses avec
  der die das und ist den dem des ein eine einen einem einer zu zum zur im in mit von vom auf für an als auch nicht sich es sie er wir ihr wird sind
  el los las una unos unas y o del al con por para es son no se su sus que lo como más`.split(
    /\s+/u,
  ),
);

/** Whether a word, in its bare form, tells something. */
const isTelling = (form: string): boolean =>
  /[\p{L}\p{N}]/u.test(form) &&
  !COMMON.has(form.replace(/'(?:s|re|ve|ll|d|t|m)$/u, '')) &&
  form.length > 1;

/** A word's bare form without the endings of plural and tense, so that “alliances” and “alliance” meet. */
export function stem(form: string): string {
  const bare = form.replace(/'s$|'$/u, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare.length < 5) return bare;
  return bare.replace(/(?:ies|ied)$/u, 'y').replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '');
}

/** The stems of a text's telling words, in order. */
export const tellingStems = (text: string): string[] =>
  splitWords(text)
    .map(({ norm }) => bareForm(norm).replace(/[,;:.]$/u, ''))
    .filter(isTelling)
    .map(stem);

/** Words that hold a phrase together, between two words that tell. */
const JOINS = /^(?:of|and|de|du|des|der|del|di)$/u;

/** Runs of telling words that nothing parts but an “of” or an “and”, as they stand: what a title can be made of. */
export function tellingPhrases(text: string): string[][] {
  const phrases: string[][] = [];
  let open: string[] = [];
  let joint: string | undefined;
  const close = (): void => {
    if (open.length > 0) phrases.push(open);
    open = [];
    joint = undefined;
  };
  for (const { text: printed, norm } of splitWords(text)) {
    const word = printed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (isTelling(bareForm(norm).replace(/[,;:.]$/u, ''))) {
      // “support of achieving” is no thing.
      if (joint && /ing$/u.test(word)) close();
      if (joint) open.push(joint);
      open.push(word);
      joint = undefined;
    } else if (open.length > 0 && !joint && JOINS.test(word)) joint = word;
    else close();
    if (/[,.;:!?)—–”"]$/u.test(printed)) close();
  }
  close();
  return phrases;
}
