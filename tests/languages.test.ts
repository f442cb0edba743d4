// A statement and two reports in languages of other scripts, marks and directions, through all that comes before a page.
import { expect, test } from 'vitest';
import { ofWords, remarks, remarksInWords } from '../src/wording/remarks.ts';
import { faultsOf } from './support/content.ts';
import { corpusOf } from './support/corpus.ts';
import { filesIn, LANGUAGES } from './support/languages.ts';

test.for(LANGUAGES)(
  'a comparison in $tag has no fault, and says what was taken, cut and changed',
  (language) => {
    const files = filesIn(language);
    expect(faultsOf(files)).toBe('');
    const said = corpusOf(files).articles.flatMap(({ quotations }) =>
      quotations.map(
        ({ judgement, passage: { words } }) =>
          `${ofWords(judgement.count, words.words.length)}. ${remarksInWords(remarks(judgement, words))}`,
      ),
    );
    expect(said).toEqual([...language.a, ...language.b].map(({ says }) => says));
  },
);
