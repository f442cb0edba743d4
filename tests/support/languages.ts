// A fictional joint statement of two shores of a lake, and two reports on it, in languages of other scripts, marks and directions.
import type { SourceFile } from '../../src/content/content-file.ts';
import { countWords } from '../../src/text/words.ts';
import { sourceFile } from './content.ts';

/** A paragraph around one quotation of the first or the second passage, and what is to be found of it. */
export interface Quoting {
  /** The paragraph's text before and after the quotation, which stands at the `*`. */
  readonly around: string;
  readonly passage: 1 | 2;
  readonly printed: string;
  readonly title?: string;
  /** The words in its marks, as the original’s entry records them. */
  readonly quoted: number;
  /** What the site says of it. */
  readonly says: string;
}

export interface Language {
  readonly tag: string;
  /** The statement: a sentence that is no passage’s, then the two passages’. */
  readonly sentences: readonly [string, string, string];
  readonly headline: string;
  /** What of the first passage our own analysis quotes, in English marks. */
  readonly analysed: string;
  readonly a: readonly [exact: Quoting, changed: Quoting];
  readonly b: readonly [cut: Quoting, whole: Quoting];
}

const article = (
  { tag, headline }: Language,
  key: 'a' | 'b',
  quotings: readonly Quoting[],
): SourceFile => {
  const id = `shores-${tag.toLowerCase()}`;
  const paragraphs = quotings.map(({ around, passage, printed, title }) => {
    const link = `[${printed}](../passages/${id}-${passage}.md${title ? ` "${title}"` : ''})`;
    return around.replace('*', () => link);
  });
  const entries = quotings.map(({ around, printed, quoted }) => {
    const words = countWords(
      around.replace('*', () => printed),
      tag,
    );
    return `  - { words: ${words}, quoted: ${quoted}, speech: 0 }\n`;
  });
  return sourceFile(
    `content/articles/${id}-${key}.md`,
    `---
outlet: ${key === 'a' ? 'East' : 'West'} ${tag}
headline: ${JSON.stringify(headline)}
standfirst: ${JSON.stringify(headline)}
url: https://${key}.example.org/${id}
language: ${tag}
statement: ${id}
paragraphs:
${entries.join('')}---

${paragraphs.join('\n\n')}
`,
  );
};

/** The files of a language's comparison: a statement known whole, two passages, two reports. */
export function filesIn(language: Language): SourceFile[] {
  const { tag, sentences, analysed, a, b } = language;
  const id = `shores-${tag.toLowerCase()}`;
  return [
    sourceFile(
      `content/statements/${id}.md`,
      `---
title: The Two Shores in ${tag}
shortTitle: Two Shores in ${tag}
date: "2024-05-01"
place: Lakeside
issuers: [East, West]
text: whole
editions:
  - { language: ${tag}, publisher: The Ferry, url: "https://ferry.example.org/${id}", compared: true }
licence: { name: CC0, note: So the Ferry says. }
---

Two shores agree on their ferry.

## Text

${sentences.map((sentence) => `> ${sentence}`).join('\n')}
`,
    ),
    ...sentences
      .slice(1)
      .map((sentence, i) =>
        sourceFile(
          `content/passages/${id}-${i + 1}.md`,
          `---\nstatement: ${id}\ntitle: ${i === 0 ? 'Ferry' : 'Tolls'}\n---\n\n> ${sentence}\n`,
        ),
      ),
    article(language, 'a', a),
    article(language, 'b', b),
    sourceFile(
      `content/comparisons/${id}.md`,
      `---
title: What two reports in ${tag} took from the shores
description: East and West in ${tag} on the statement of two shores.
published: "2024-06-01"
statement: ${id}
articles: [${id}-a, ${id}-b]
topics:
  - { id: ferry, paragraphs: { ${id}-a: [1], ${id}-b: [1] } }
  - { id: tolls, paragraphs: { ${id}-a: [2], ${id}-b: [2] } }
described: []
corrections: []
---

Both quote both sentences.

## Ferry

West leaves words out of [“${analysed}”](../passages/${id}-1.md).

## Tolls

East changes one ([¶2](../articles/${id}-a.md#p2)).
`,
    ),
  ];
}

export const LANGUAGES: readonly Language[] = [
  {
    tag: 'fr',
    sentences: [
      'Les deux rives ont siégé trois jours.',
      'Les deux rives gardent le bac « libre » et ouvert à toutes les communes du lac.',
      'Elles n’aident aucun port étranger : l’accès reste gratuit jusqu’à la fin de l’hiver.',
    ],
    headline: 'Un bac « libre » pour le lac',
    analysed: 'gardent le bac ‘libre’ et ouvert',
    a: [
      {
        around: 'Les rives * désormais.',
        passage: 1,
        printed: '« gardent le bac “libre” et ouvert à toutes les communes »',
        quoted: 10,
        says: '10 of 15 words. Starts and stops mid-sentence: cut before it: “Les deux rives”; cut after it: “du lac”.',
      },
      {
        around: 'Selon elles, * cet hiver.',
        passage: 2,
        printed: '« l’accès demeure gratuit »',
        title: 'as printed: demeure for reste',
        quoted: 3,
        says: '2 of 13 words. Starts and stops mid-sentence: cut before it: “Elles n’aident aucun port étranger :”; cut after it: “jusqu’à la fin de l’hiver”. Words changed, not marked: reads “demeure” for “reste”.',
      },
    ],
    b: [
      {
        around: 'Le texte le dit : *',
        passage: 1,
        printed: '« Les deux rives gardent le bac […] ouvert à toutes les communes du lac. »',
        quoted: 13,
        says: '13 of 15 words. Words left out, marked: left out: “« libre » et”.',
      },
      {
        around: '* C’est clair.',
        passage: 2,
        printed:
          '« Elles n’aident aucun port étranger : l’accès reste gratuit jusqu’à la fin de l’hiver. »',
        quoted: 13,
        says: 'all 13 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'de',
    sentences: [
      'Beide Ufer tagten drei Tage lang.',
      'Beide Ufer halten die „freie“ Fähre offen und öffnen sie allen Dörfern am See.',
      'Sie lehnen neue Zölle ab, solange das Eis trägt, und schützen die Nordhäfen.',
    ],
    headline: 'Die „freie“ Fähre bleibt',
    analysed: 'halten die ‘freie’ Fähre offen',
    a: [
      {
        around: 'Offen bleibt *, heißt es.',
        passage: 1,
        printed: '„die ‚freie‘ Fähre offen und öffnen sie allen Dörfern“',
        quoted: 9,
        says: '9 of 14 words. Starts and stops mid-sentence: cut before it: “Beide Ufer halten”; cut after it: “am See”.',
      },
      {
        around: 'Die Ufer *.',
        passage: 2,
        printed: '„lehnen alle Zölle ab“',
        title: 'as printed: alle for neue',
        quoted: 4,
        says: '3 of 13 words. Starts and stops mid-sentence: cut before it: “Sie”; cut after it: “solange das Eis trägt, und schützen die Nordhäfen”. Words changed, not marked: reads “alle” for “neue”.',
      },
    ],
    b: [
      {
        around: 'Im Text steht: *',
        passage: 1,
        printed: '»Beide Ufer halten die ›freie‹ Fähre offen (…) allen Dörfern am See.«',
        quoted: 11,
        says: '11 of 14 words. Words left out, marked: left out: “und öffnen sie”.',
      },
      {
        around: '*, sagen sie.',
        passage: 2,
        printed: '„Sie lehnen neue Zölle ab, solange das Eis trägt, und schützen die Nordhäfen“',
        quoted: 13,
        says: 'all 13 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'ru',
    sentences: [
      'Оба берега совещались три дня.',
      'Оба берега сохраняют «вольный» паром и открывают его всем сёлам у озера.',
      'Они не вводят новых пошлин — ни летом, ни зимой — и берегут северные гавани.',
    ],
    headline: '«Вольный» паром остаётся',
    analysed: 'сохраняют ‘вольный’ паром',
    a: [
      {
        around: 'Берега *, пишет газета.',
        passage: 1,
        printed: '«сохраняют „вольный“ паром и открывают его всем сёлам»',
        quoted: 8,
        says: '8 of 12 words. Starts and stops mid-sentence: cut before it: “Оба берега”; cut after it: “у озера”.',
      },
      {
        around: 'Они *.',
        passage: 2,
        printed: '«не вводят высоких пошлин»',
        title: 'as printed: высоких for новых',
        quoted: 4,
        says: '3 of 13 words. Starts and stops mid-sentence: cut before it: “Они”; cut after it: “ни летом, ни зимой — и берегут северные гавани”. Words changed, not marked: reads “высоких” for “новых”.',
      },
    ],
    b: [
      {
        around: 'Сказано так: *.',
        passage: 1,
        printed: '«Оба берега сохраняют <…> паром и открывают его всем сёлам у озера»',
        quoted: 11,
        says: '11 of 12 words. Words left out, marked: left out: “вольный”.',
      },
      {
        around: '*, — заявили они.',
        passage: 2,
        printed: '«Они не вводят новых пошлин – ни летом, ни зимой – и берегут северные гавани»',
        quoted: 13,
        says: 'all 13 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'ar',
    sentences: [
      'اجتمعت الضفتان ثلاثة أيام.',
      'تُبقي الضفتان العبّارة «حرّة» ومفتوحة لجميع قرى البحيرة.',
      'ولا تفرضان رسومًا جديدة، لا صيفًا ولا شتاءً؛ وتحميان موانئ الشمال.',
    ],
    headline: 'عبّارة «حرّة» للبحيرة',
    analysed: 'العبّارة ‘حرّة’ ومفتوحة',
    a: [
      {
        around: 'قالت الضفتان إن * منذ اليوم.',
        passage: 1,
        printed: '«العبّارة “حرّة” ومفتوحة لجميع قرى البحيرة»',
        quoted: 6,
        says: '6 of 8 words. Starts mid-sentence: cut before it: “تُبقي الضفتان”.',
      },
      {
        around: 'وهما *.',
        passage: 2,
        printed: '«لا تفرضان رسومًا عالية»',
        title: 'as printed: عالية for جديدة',
        quoted: 4,
        says: '3 of 11 words. Starts and stops mid-sentence: cut before it: “و”; cut after it: “لا صيفًا ولا شتاءً؛ وتحميان موانئ الشمال”. Words changed, not marked: reads “عالية” for “جديدة”.',
      },
    ],
    b: [
      {
        around: 'وجاء في النص: *',
        passage: 1,
        printed: '«تبقي الضفتان العبارة […] مفتوحة لجميع قرى البحيرة.»',
        quoted: 7,
        says: '7 of 8 words. Words left out, marked: left out: “حرّة”.',
      },
      {
        around: '*، بحسب البيان.',
        passage: 2,
        printed: '«ولا تفرضان رسوماً جديدة، لا صيفاً ولا شتاء؛ وتحميان موانئ الشمال»',
        quoted: 11,
        says: 'all 11 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'fa',
    sentences: [
      'دو کرانه سه روز گفت‌وگو کردند.',
      'دو کرانه قایق را «آزاد» نگه می‌دارند و راه آن را به روی همهٔ روستاهای دریاچه می‌گشایند.',
      'آن‌ها هیچ عوارض تازه‌ای نمی‌گیرند، نه تابستان و نه زمستان؛ و از بندرهای شمالی نگهبانی می‌کنند.',
    ],
    headline: 'قایق «آزاد» می‌ماند',
    analysed: 'قایق را ‘آزاد’ نگه می‌دارند',
    a: [
      {
        around: 'کرانه‌ها *.',
        passage: 1,
        printed: '«قایق را ‹آزاد› نگه می‌دارند و راه آن را به روی همهٔ روستاهای دریاچه»',
        quoted: 14,
        says: '14 of 17 words. Starts and stops mid-sentence: cut before it: “دو کرانه”; cut after it: “می‌گشایند”.',
      },
      {
        around: 'به نوشتهٔ بیانیه، *.',
        passage: 2,
        printed: '«هیچ عوارض سنگینی نمی‌گیرند»',
        title: 'as printed: سنگینی for تازه‌ای',
        quoted: 4,
        says: '3 of 16 words. Starts and stops mid-sentence: cut before it: “آن‌ها”; cut after it: “نه تابستان و نه زمستان؛ و از بندرهای شمالی نگهبانی می‌کنند”. Words changed, not marked: reads “سنگینی” for “تازه‌ای”.',
      },
    ],
    b: [
      {
        around: 'در متن آمده است: *',
        passage: 1,
        printed:
          '«دو کرانه قایق را […] نگه میدارند و راه آن را به روی همهٔ روستاهای دریاچه می‌گشایند.»',
        quoted: 16,
        says: '16 of 17 words. Words left out, marked: left out: “آزاد”.',
      },
      {
        around: '* بیانیه چنین می‌گوید.',
        passage: 2,
        printed:
          '«آن‌ها هیچ عوارض تازه‌ای نمي‌گيرند، نه تابستان و نه زمستان؛ و از بندرهای شمالی نگهبانی می‌کنند.»',
        quoted: 16,
        says: 'all 16 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'hi',
    sentences: [
      'दोनों किनारों ने तीन दिन बातचीत की।',
      'दोनों किनारे नाव को “मुक्त” रखते हैं और झील के सभी गाँवों के लिए खोलते हैं।',
      'वे 12 बंदरगाहों में कोई नया शुल्क नहीं लगाते; और न्‍याय की रक्षा करते हैं।',
    ],
    headline: 'नाव “मुक्त” रहेगी',
    analysed: 'नाव को ‘मुक्त’ रखते हैं',
    a: [
      {
        around: 'किनारे *, ऐसा लिखा है।',
        passage: 1,
        printed: '“नाव को ‘मुक्त’ रखते हैं और झील के सभी गाँवों के लिए”',
        quoted: 12,
        says: '12 of 16 words. Starts and stops mid-sentence: cut before it: “दोनों किनारे”; cut after it: “खोलते हैं”.',
      },
      {
        around: 'वे * लगाते।',
        passage: 2,
        printed: '“कोई भारी शुल्क नहीं”',
        title: 'as printed: भारी for नया',
        quoted: 4,
        says: '3 of 15 words. Starts and stops mid-sentence: cut before it: “वे 12 बंदरगाहों में”; cut after it: “लगाते; और न्‍याय की रक्षा करते हैं”. Words changed, not marked: reads “भारी” for “नया”.',
      },
    ],
    b: [
      {
        around: 'लिखा है: *',
        passage: 1,
        printed: '“दोनों किनारे नाव को … रखते हैं और झील के सभी गाँवों के लिए खोलते हैं।”',
        quoted: 15,
        says: '15 of 16 words. Words left out, marked: left out: “मुक्त”.',
      },
      {
        around: 'आगे: *',
        passage: 2,
        printed: '“वे १२ बंदरगाहों में कोई नया शुल्क नहीं लगाते; और न्याय की रक्षा करते हैं।”',
        quoted: 15,
        says: 'all 15 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'zh-Hans',
    sentences: [
      '两岸会谈了三天。',
      '两岸保持渡船“自由”通行，并向湖边所有村庄开放。',
      '双方不征收新的关税，并保护北方的12个港口。',
    ],
    headline: '“自由”的渡船',
    analysed: '保持渡船‘自由’通行',
    a: [
      {
        around: '两岸将*。',
        passage: 1,
        printed: '“保持渡船‘自由’通行，并向湖边所有村庄”',
        quoted: 9,
        says: '9 of 11 words. Starts and stops mid-sentence: cut before it: “两岸”; cut after it: “开放”.',
      },
      {
        around: '报道说，双方*。',
        passage: 2,
        printed: '“不征收高额关税”',
        title: 'as printed: 高额 for 新的',
        quoted: 5,
        says: '3 of 12 words. Starts and stops mid-sentence: cut before it: “双方”; cut after it: “并保护北方的12个港口”. Words changed, not marked: reads “高额” for “新的”.',
      },
    ],
    b: [
      {
        around: '声明写道：*',
        passage: 1,
        printed: '“两岸保持渡船……通行，并向湖边所有村庄开放。”',
        quoted: 10,
        says: '10 of 11 words. Words left out, marked: left out: “自由”.',
      },
      {
        around: '*这是原话。',
        passage: 2,
        printed: '“双方不征收新的关税，并保护北方的12个港口。”',
        quoted: 12,
        says: 'all 12 words. Word for word: the whole sentence.',
      },
    ],
  },
  {
    tag: 'ja',
    sentences: [
      '両岸は三日間協議した。',
      '両岸は渡し船を「自由」に保ち、湖畔のすべての村に開放する。',
      '双方は新しい関税を課さず、北の港を守る。',
    ],
    headline: '渡し船は「自由」のまま',
    analysed: '渡し船を‘自由’に保ち',
    a: [
      {
        around: '両岸は*と述べた。',
        passage: 1,
        printed: '「渡し船を『自由』に保ち、湖畔のすべての村に開放する」',
        quoted: 14,
        says: '14 of 17 words. Starts mid-sentence: cut before it: “両岸は”.',
      },
      {
        around: '声明は*としている。',
        passage: 2,
        printed: '「高い関税を課さず」',
        title: 'as printed: 高い for 新しい',
        quoted: 6,
        says: '5 of 13 words. Starts and stops mid-sentence: cut before it: “双方は”; cut after it: “北の港を守る”. Words changed, not marked: reads “高い” for “新しい”.',
      },
    ],
    b: [
      {
        around: '本文は*とする。',
        passage: 1,
        printed: '「両岸は渡し船を…湖畔のすべての村に開放する」',
        quoted: 13,
        says: '13 of 17 words. Words left out, marked: left out: “「自由」に保ち”.',
      },
      {
        around: '*と続く。',
        passage: 2,
        printed: '「双方は新しい関税を課さず、北の港を守る」',
        quoted: 13,
        says: 'all 13 words. Word for word: the whole sentence.',
      },
    ],
  },
];

export function languageOf(wanted: string): Language {
  const language = LANGUAGES.find(({ tag }) => tag === wanted);
  if (!language) throw new Error(`no comparison in ${wanted}`);
  return language;
}

/** The files of some languages' comparisons. */
export const filesFor = (...tags: readonly string[]): SourceFile[] =>
  tags.flatMap((tag) => filesIn(languageOf(tag)));
