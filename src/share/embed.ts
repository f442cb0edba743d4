// A passage to take along: as plain text, as an HTML block quotation, and as a frame of another site.
import type { Passage } from '../corpus/corpus.ts';
import { versionsOf } from '../corpus/versions.ts';
import { passagePath } from '../hosting/url.ts';
import { attributesIfForeign } from '../setting/language.ts';
import { escapeHtml } from '../setting/lined-words.ts';
import { passageText } from '../setting/passage-html.ts';
import { dateInWords, listed } from '../text/phrases.ts';
import { passageHeadline } from '../wording/headlines.ts';
import type { Address } from './address.ts';

const attribute = (text: string): string => escapeHtml(text).replaceAll('"', '&quot;');

export const embedPath = (passage: Passage): `/${string}` =>
  `/embed/${passage.statement.id}/${passage.id}/`;
export const oembedPath = (passage: Passage): `/${string}` =>
  `/embed/${passage.statement.id}/${passage.id}.oembed.json`;

const source = ({ statement }: Passage): string =>
  `${listed(statement.issuers)}, ${dateInWords(statement.date)}`;

export const asText = (passage: Passage, at: Address): string =>
  `“${passageText(passage)}” ${source(passage)}: ${passage.statement.title}. ${at(passagePath(passage))}`;

export function asBlockquote(passage: Passage, at: Address): string {
  const page = attribute(at(passagePath(passage)));
  return [
    `<blockquote cite="${page}"${attributesIfForeign(passage.words.language)}><p>${escapeHtml(passageText(passage))}</p></blockquote>`,
    `<p>${escapeHtml(source(passage))}: <cite><a href="${page}">${escapeHtml(passage.statement.title)}</a></cite></p>`,
  ].join('\n');
}

/** The frame’s size, for a column of some 400 pixels: in a narrower one what is longer scrolls. */
const WIDTH = 600;
const ROOM = { least: 260, most: 800, perLine: 31, charactersInLine: 32 };

const frameHeight = (passage: Passage): number => {
  const lines = Math.ceil(passageText(passage).length / ROOM.charactersInLine);
  return Math.min(ROOM.most, ROOM.least + lines * ROOM.perLine);
};

export const asFrame = (passage: Passage, at: Address): string =>
  `<iframe src="${attribute(at(embedPath(passage)))}" title="${attribute(`${passage.title}, at Verbatim`)}" width="100%" height="${frameHeight(passage)}" loading="lazy" frameborder="0"></iframe>`;

/** The value of an oEmbed answer, type `rich`: https://oembed.com, 2.3.4.4 */
export const oembed = (passage: Passage, at: Address): object => ({
  version: '1.0',
  type: 'rich',
  title: passageHeadline(passage, versionsOf(passage)),
  provider_name: 'Verbatim',
  provider_url: at('/'),
  width: WIDTH,
  height: frameHeight(passage),
  html: asFrame(passage, at),
  thumbnail_url: at(`/cards/passage-${passage.id}.png`),
  thumbnail_width: 1200,
  thumbnail_height: 630,
});
