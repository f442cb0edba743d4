// Kinds of faults of quotations: where they link to, what they differ in, how many of their words there are.
import { plural } from '../text/phrases.ts';
import { code, kind, short } from './say.ts';

interface OfPassage {
  readonly printed: string;
  readonly passage: string;
}

/** A run as a value of front matter names it. */
const bareOf = (printed: string): string =>
  JSON.stringify(short(printed.replace(/^[“‘«„"]+|[,.;:]?[”’»“"]+$/gu, ''), 60));

const wordsOf = (passage: string): string => `the words of the passage ${code(passage)}`;

export const QUOTATION_KINDS = {
  'link-inside': kind<{ printed: string }>('quotation-marks', ({ printed }) => ({
    found: `${short(printed)}, with a link to a passage inside`,
    expected: 'a quotation from the statement by itself, in marks of its own',
    remedy: 'End the quoted words before the link and begin them again after it.',
  })),
  'not-in-marks': kind<{ text: string; whole: string }>('quotation-marks', ({ text, whole }) => ({
    found: text.trim() || 'a link without words',
    expected: `${whole} as the link’s whole text`,
  })),
  'own-words-in-extract': kind<{ words: string }>('quotation-marks', ({ words }) => ({
    found: `“${words}” outside marks in a block quotation`,
    expected: 'what the outlet quotes there, in its marks, and nothing else',
    remedy: 'Put the words into marks, or retell them in a paragraph of their own.',
  })),
  'other-link': kind<{ url: string }>('link', ({ url }) => ({
    found: url,
    expected: 'a link to a passage, `../passages/<id>.md`: a rendition has no others',
  })),
  unlinked: kind<{ printed: string; passage: string; nearest: string }>(
    'unlinked-quotation',
    ({ printed, passage, nearest }) => ({
      found: `${short(printed)}, which is no link`,
      expected: `a link to \`../passages/${passage}.md\``,
      nearest: `${code(passage)}: ${nearest}`,
      remedy: `Make the quoted words, with their marks, the text of a link: \`[${short(printed, 60)}](../passages/${passage}.md)\`; if somebody else says them, name them in the paragraph’s entry: \`others: [${bareOf(printed)}]\`.`,
    }),
  ),
  'others-needless': kind<{ words: string }>('unlinked-quotation', ({ words }) => ({
    found: `\`others\` with “${short(words)}”`,
    expected:
      'words that this paragraph has in marks, without a link, and that the statement has too',
    remedy: 'Copy the words from the paragraph, or take them out of its entry.',
  })),
  'no-such-passage': kind<{ printed: string; sentences: string }>(
    'unlinked-quotation',
    ({ printed, sentences }) => ({
      found: `${short(printed)}, words of ${sentences} of the statement’s text`,
      expected: 'a link to a passage that holds them, and there is none',
      remedy: `Write a passage of ${sentences}, and link the words to it.`,
    }),
  ),
  'unlinked-in-prose': kind<{ printed: string; nearest: string | undefined }>(
    'unlinked-quotation',
    ({ printed, nearest }) => ({
      found: `${short(printed)}, which is no link to a passage or a paragraph`,
      expected: 'a link to the passage or the paragraph that has the words',
      nearest,
      remedy:
        'Make the quoted words, with their marks, the text of a link; a word that is mentioned as a word is set in *emphasis*, without marks.',
    }),
  ),
  'not-from-passage': kind<OfPassage & { nearest: string | undefined }>(
    'not-from-passage',
    ({ printed, passage, nearest }) => ({
      found: short(printed),
      expected: `words of the passage ${code(passage)}`,
      nearest,
    }),
  ),
  'spans-passages': kind<OfPassage & { others: readonly string[]; sentences: string | undefined }>(
    'not-from-passage',
    ({ printed, passage, others, sentences }) => ({
      found: `${short(printed)}, with words of ${others.map(code).join(' and ') || 'other sentences'} as well`,
      expected: `words of the passage ${code(passage)} alone`,
      remedy: sentences
        ? `Write one passage of ${sentences}, and link the whole quotation to it; or break the quotation in two where the outlet does.`
        : 'Join the passages in one, and link the whole quotation to it; or break the quotation in two where the outlet does.',
    }),
  ),
  'needs-title': kind<
    OfPassage & {
      differs: string;
      title: string | undefined;
      vouched: string;
      nearest: string;
    }
  >('as-printed-missing', ({ printed, passage, differs, title, vouched, nearest }) => ({
    found: `${short(printed)}, which differs in ${differs}${title === undefined ? '' : `, with the title "${short(title)}"`}`,
    expected: wordsOf(passage),
    nearest,
    remedy: `Correct the words, or the passage if the mistake is there; if the outlet really printed them so, give the link the title "${vouched}".`,
  })),
  'own-bracket': kind<OfPassage & { bracket: string }>(
    'as-printed-missing',
    ({ printed, passage, bracket }) => ({
      found: `${short(printed)}, with ${bracket} of our own`,
      expected: wordsOf(passage),
      remedy: 'Quote the words as they stand, and say the rest around them.',
    }),
  ),
  'needless-title': kind<{ title: string; printed: string; isQuotation: boolean }>(
    'as-printed-needless',
    ({ title, printed, isQuotation }) => ({
      found: `the title "${short(title)}" on ${short(printed)}`,
      expected: isQuotation
        ? 'no title: the words are the passage’s'
        : 'no title: only a quotation from a passage may have one',
    }),
  ),
  'not-in-paragraph': kind<{
    printed: string;
    paragraph: number;
    article: string;
    nearest: string | undefined;
  }>('quote-not-there', ({ printed, paragraph, article, nearest }) => ({
    found: short(printed),
    expected: `words of paragraph ${paragraph} of ${code(article)}`,
    nearest,
  })),

  'paragraph-count': kind<{ found: number; expected: number }>(
    'paragraph-count',
    ({ found, expected }) => ({
      found: `${found} paragraphs in the text`,
      expected: `${expected}, as \`paragraphs\` records`,
    }),
  ),
  'paragraph-length': kind<{
    length: number;
    paragraph: number;
    expected: number;
    isBrief: boolean;
  }>('paragraph-length', ({ length, paragraph, expected, isBrief }) => ({
    found: `${plural(length, 'word')} in paragraph ${paragraph}`,
    expected: isBrief
      ? `a sentence or two for ${expected}, as \`paragraphs\` records (\`words\`)`
      : `about ${expected}, as \`paragraphs\` records (\`words\`)`,
  })),
  'quotation-count': kind<{
    field: 'quoted' | 'speech';
    found: number;
    expected: number;
    paragraph: number;
    printed: readonly string[];
    /** Of a run in brief, which may leave some out. */
    isBrief?: boolean;
  }>('quotation-count', ({ field, found, expected, paragraph, printed, isBrief = false }) => ({
    found: `${found} quoted words from ${field === 'quoted' ? 'the statement' : 'elsewhere'} in paragraph ${paragraph}${printed.length > 0 ? `: ${short(printed.join(' '), 300)}` : ''}`,
    expected: `${isBrief ? 'at most ' : ''}${expected}, as \`paragraphs\` records (\`${field}\`)`,
  })),
  'more-quoted-than-words': kind<{ quoted: number; words: number }>(
    'quotation-count',
    ({ quoted, words }) => ({
      found: `${quoted} quoted words in a paragraph of ${words}`,
      expected: 'no more quoted words than words',
    }),
  ),
  'brief-run': kind<{ run: string; expected: string }>('brief', ({ run, expected }) => ({
    found: `\`brief: ["${run}"]\``,
    expected,
  })),
  'brief-quotes': kind<{ run: string; printed: string }>('brief', ({ run, printed }) => ({
    found: `${short(printed)} in paragraphs ${run}, given in brief`,
    expected: 'no quotation from the statement in a run that is given in brief',
    remedy: 'Retell the paragraph that quotes by itself, and divide the run around it.',
  })),
};
