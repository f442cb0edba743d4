// Kinds of faults between files: names of what isn't there, what stands twice, what a comparison leaves out.
import { plural } from '../text/phrases.ts';
import { code, codes, kind, short } from './say.ts';

type Named = 'statement' | 'passage' | 'article';

interface Unknown {
  readonly what: Named;
  readonly id: string;
  readonly nearest: string | undefined;
}

export const REFERENCE_KINDS = {
  unknown: kind<Unknown>('reference', ({ what, id, nearest }) => ({
    found: `an unknown ${what} ${code(id)}`,
    expected: `a file of content/${what}s`,
    nearest,
  })),
  'unknown-link': kind<Unknown>('reference', ({ what, id, nearest }) => ({
    found: `a link to an unknown ${what} ${code(id)}`,
    expected: `a file of content/${what}s`,
    nearest,
  })),
  'other-statement': kind<{ what: 'passage' | 'article'; of: string; own: string }>(
    'reference',
    ({ what, of, own }) => ({
      found: what === 'article' ? `an article on ${code(of)}` : `a passage of ${code(of)}`,
      expected: what === 'article' ? `an article on ${code(own)}` : `a passage of ${code(own)}`,
    }),
  ),
  'not-of-statement': kind<{ passage: string; statement: string; nearest: string | undefined }>(
    'reference',
    ({ passage, statement, nearest }) => ({
      found: `the passage ${code(passage)}`,
      expected: `a passage of ${code(statement)}`,
      nearest,
    }),
  ),
  'not-compared': kind<{ article: string; nearest: string | undefined }>(
    'reference',
    ({ article, nearest }) => ({
      found: `the article ${code(article)}`,
      expected: 'one of the two articles compared',
      nearest,
    }),
  ),
  'article-out-of-scope': kind<{ article: string; articles: readonly string[] }>(
    'reference',
    ({ article, articles }) => ({
      found: `a link to the article ${code(article)}`,
      expected: `one of ${codes(articles) || 'no article'}`,
    }),
  ),
  'no-own-paragraph': kind<{ url: string }>('reference', ({ url }) => ({
    found: `a link to ${url}, which this file has not`,
    expected: 'a link to a paragraph of an article, `../articles/<id>.md#p<n>`',
  })),
  'no-paragraph': kind<{ paragraph: number; article?: string | undefined; count: number }>(
    'reference',
    ({ paragraph, article, count }) => ({
      found: article
        ? `paragraph ${paragraph} of ${code(article)}`
        : `a link to paragraph ${paragraph}`,
      expected: `a paragraph from 1 to ${count}`,
    }),
  ),
  'other-number': kind<{ text: string; paragraph: number | undefined; named: string }>(
    'reference',
    ({ text, paragraph, named }) => ({
      found: `${text}, which leads to ${paragraph === undefined ? 'no paragraph' : `paragraph ${paragraph}`}`,
      expected: `the same number twice, as in \`[¶${named}](…#p${named})\``,
      remedy: 'Correct the number that is wrong.',
    }),
  ),
  'number-to-no-paragraph': kind<{ text: string; named: string }>(
    'reference',
    ({ text, named }) => ({
      found: `${text}, which leads to no paragraph`,
      expected: `a paragraph, as in \`[¶${named}](../articles/<id>.md#p${named})\``,
    }),
  ),
  'not-one-number': kind<{ text: string }>('reference', ({ text }) => ({
    found: text,
    expected: 'one number, as in `[¶3](../articles/<id>.md#p3)`',
  })),
  'bad-target': kind<{ url: string; because: string | undefined }>('link', ({ url, because }) => ({
    found: url === '' ? 'a link without an address' : because ? `${url}, with ${because}` : url,
    expected:
      '`../passages/<id>.md`, `../articles/<id>.md#p<n>`, `../statements/<id>.md` or an address that starts with https:// or http://',
  })),
  'other-host': kind<{ text: string; url: string }>('link', ({ text, url }) => ({
    found: `${text}, which leads to ${url}`,
    expected: 'an address that leads where it says',
  })),
  'link-without-words': kind<{ text: string }>('link', ({ text }) => ({
    found: text.trim() === '' ? 'a link without words' : text,
    expected: 'words that a reader can follow',
    remedy: 'Put the words between the square brackets.',
  })),
  'no-link': kind<{ found: string }>('link', ({ found }) => ({
    found: `${found}, which is no link`,
    expected: found.startsWith('¶') ? '`[¶3](../articles/<id>.md#p3)`' : '`[words](address)`',
  })),

  twice: kind<{ found: string; expected: string; remedy?: string | undefined }>(
    'duplicate',
    (said) => said,
  ),
  'compared-editions': kind<{ count: number }>('compared-edition', ({ count }) => ({
    found:
      count === 0
        ? 'no edition with `compared: true`'
        : `${count} editions with \`compared: true\``,
    expected: 'one',
  })),

  'not-in-text': kind<{
    sentence: string;
    within: number | undefined;
    statement: string;
    nearest: string | undefined;
  }>('passage-in-text', ({ sentence, within, statement, nearest }) => ({
    found: `“${short(sentence, 80)}”, ${within === undefined ? 'no sentence' : `a part of sentence ${within}`} of the text of ${code(statement)}`,
    expected: 'whole sentences of the text, letter for letter',
    nearest,
  })),
  'not-neighbours': kind<{ statement: string }>('passage-in-text', ({ statement }) => ({
    found: `sentences that don’t stand one after the other in the text of ${code(statement)}`,
    expected: 'neighbouring sentences, in its order',
    remedy: 'Make a passage of each, or write the sentences between them as well.',
  })),
  'which-sentence': kind<{ sentence: number | undefined; places: readonly number[] }>(
    'passage-in-text',
    ({ sentence, places }) => ({
      found:
        sentence === undefined
          ? `words that stand ${plural(places.length, 'time')} in the text`
          : `\`sentence: ${sentence}\`, where the words don’t begin`,
      expected: `\`sentence\` with ${places.join(' or ')}`,
      remedy: 'Say with `sentence` which of them is meant.',
    }),
  ),
  'sentence-taken': kind<{ sentence: number; passage: string }>(
    'passage-in-text',
    ({ sentence, passage }) => ({
      found: `sentence ${sentence}, which the passage ${code(passage)} has too`,
      expected: 'each sentence in one passage at most',
      remedy: 'Divide the sentences between the two, or join the passages.',
    }),
  ),

  'foreign-topic-key': kind<{
    article: string;
    articles: readonly string[];
    nearest: string | undefined;
  }>('reference', ({ article, articles, nearest }) => ({
    found: `paragraphs of ${code(article)}`,
    expected: `one of ${codes(articles)}`,
    nearest,
  })),
  'topic-without-article': kind<{ article: string; topic: string }>(
    'topic-paragraphs',
    ({ article, topic }) => ({
      found: `no entry for ${code(article)} in the topic ${code(topic)}`,
      expected: 'its paragraph numbers, or [] where it is silent',
      remedy: `Add \`${article}: []\`.`,
    }),
  ),
  'paragraph-in-two-topics': kind<{
    paragraph: number;
    article: string;
    topic: string;
    other: string;
  }>('topic-paragraphs', ({ paragraph, article, topic, other }) => ({
    found: `paragraph ${paragraph} of ${code(article)} ${other === topic ? `twice in ${code(topic)}` : `in ${code(topic)} and in ${code(other)}`}`,
    expected: 'one topic for each paragraph',
  })),
  'brief-in-two-topics': kind<{ run: string; article: string; topics: readonly string[] }>(
    'topic-paragraphs',
    ({ run, article, topics }) => ({
      found: `paragraphs ${run} of ${code(article)}, given in brief, in ${topics.map(code).join(' and ')}`,
      expected: 'one topic for all of a run',
      remedy: 'Move the paragraphs to one topic, or divide the run.',
    }),
  ),
  'paragraph-without-topic': kind<{ paragraphs: readonly number[]; article: string }>(
    'topic-paragraphs',
    ({ paragraphs, article }) => ({
      found: `no topic for paragraph ${paragraphs.join(', ')} of ${code(article)}`,
      expected: 'every paragraph in one topic',
    }),
  ),
  'empty-topic': kind<{ topic: string }>('topic-paragraphs', ({ topic }) => ({
    found: `no paragraph of either article in the topic ${code(topic)}`,
    expected: 'at least one',
    remedy: 'Give the topic a paragraph, or remove it with its section.',
  })),
  'topic-size': kind<{
    size: number;
    total: number;
    article: string;
    topic: string;
    most: number;
    topics: number;
  }>('topic-size', ({ size, total, article, topic, most, topics }) => ({
    found: `${size} of the ${total} words of ${code(article)} in ${code(topic)}`,
    expected: `at most ${topics < 6 ? most : `a third, ${most}`} words`,
  })),
  'quoted-in-topic': kind<{ passage: string; article: string; paragraph: number }>(
    'topic-paragraphs',
    ({ passage, article, paragraph }) => ({
      found: `${code(passage)}, which ${code(article)} quotes in paragraph ${paragraph}`,
      expected: 'a passage that neither report quotes',
      remedy: 'Take it out: a passage that is quoted belongs to the topic of the paragraph.',
    }),
  ),
  'quotes-described': kind<{ passage: string; article: string; paragraph: number }>(
    'described',
    ({ passage, article, paragraph }) => ({
      found: `${code(passage)}, which ${code(article)} quotes in paragraph ${paragraph}`,
      expected: 'a passage that the report doesn’t quote',
    }),
  ),
  'section-first': kind<object>('topic-heading', () => ({
    found: 'a section at the start',
    expected: 'a lead before the first section',
    remedy: 'Write a lead.',
  })),
  sections: kind<{ count: number; topics: number }>('topic-heading', ({ count, topics }) => ({
    found: plural(count, 'section'),
    expected: `${topics}, one for each topic`,
  })),
  'empty-section': kind<{ title: string }>('topic-heading', ({ title }) => ({
    found: `no text under “${title}”`,
    expected: 'a section with text',
    remedy: 'Write the section.',
  })),
};
