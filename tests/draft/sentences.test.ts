// Where sentences end, and where they only seem to.
import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/draft/sentences.ts';

test.each<[string, string[]]>([
  ['The U.S. economy is strong. It grows.', ['The U.S. economy is strong.', 'It grows.']],
  ['We act in the U.S. The rest follows.', ['We act in the U.S.', 'The rest follows.']],
  ['Dear Mr. Chairman: we thank you.', ['Dear Mr. Chairman: we thank you.']],
  [
    'Donald J. Trump met Gen. Lee on Jan. 5. They talked.',
    ['Donald J. Trump met Gen. Lee on Jan. 5.', 'They talked.'],
  ],
  [
    'By 1/2 percentage point, to 1 to 1‑1/4 percent. So we decided.',
    ['By 1/2 percentage point, to 1 to 1‑1/4 percent.', 'So we decided.'],
  ],
  ['Growth was 2.5 percent. No. 4 fell.', ['Growth was 2.5 percent.', 'No. 4 fell.']],
  ['“Is it so?” he asked. “Yes.”', ['“Is it so?” he asked.', '“Yes.”']],
  ['1. The parties agree. 2. They part.', ['1. The parties agree.', '2. They part.']],
  ['He said no. Then he left.', ['He said no.', 'Then he left.']],
])('%s', (text, expected) => {
  expect(sentencesOf(text, 'en')).toEqual(expected);
});
