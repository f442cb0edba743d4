// A comparison's quotations as a file that Hypothesis imports (Share, then Import): notes at the publishers' own pages, each
// at the quoted words, with the passage that they are from.
import type { Comparison, Side } from '../corpus/corpus.ts';
import { comparisonPath, passagePath } from '../hosting/url.ts';
import { passageText } from '../setting/passage-html.ts';
import { quotationId } from '../setting/quotation-links.ts';
import { remarks, remarksInWords } from '../wording/remarks.ts';
import type { Address } from './address.ts';
import { quotedWords, type TextQuoteSelector } from './annotations.ts';

/** As its API takes one: https://h.readthedocs.io/en/latest/api-reference/v1/ */
export interface Note {
  /** Whose note it is: an import asks for it, and replaces it by the reader's own name. */
  readonly user: string;
  readonly user_info: { readonly display_name: string };
  readonly uri: string;
  readonly document: { readonly title: readonly string[] };
  readonly target: readonly {
    readonly source: string;
    readonly selector: readonly TextQuoteSelector[];
  }[];
  /** In Markdown. */
  readonly text: string;
  readonly tags: readonly string[];
}

/** What Markdown would read as its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#]/gu, '\\$&');

function notesOf(side: Side, comparison: Comparison, at: Address): Note[] {
  const { article, key } = side;
  return article.quotations.map((quotation) => {
    const { judgement, passage } = quotation;
    const said = remarksInWords(remarks(judgement, passage.words));
    return {
      user: 'acct:verbatim@verbatim',
      user_info: { display_name: 'Verbatim' },
      uri: article.url,
      document: { title: [article.headline] },
      target: [
        {
          source: article.url,
          selector: [{ type: 'TextQuoteSelector', exact: quotedWords(quotation.printed) }],
        },
      ],
      text: [
        `> ${escaped(passageText(passage))}`,
        escaped(said),
        `[The passage](${at(passagePath(passage))}), [the comparison](${at(comparisonPath(comparison))}#${quotationId(key, quotation)})`,
      ].join('\n\n'),
      tags: [comparison.statement.shortTitle],
    };
  });
}

/** @returns the value of /data/<id>.hypothesis.json */
export const hypothesisFile = (comparison: Comparison, at: Address): { annotations: Note[] } => ({
  annotations: comparison.sides.flatMap((side) => notesOf(side, comparison, at)),
});
