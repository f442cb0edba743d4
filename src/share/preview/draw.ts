// Draws a card: 1200 × 630, a masthead over a rule, what the page is about, and a foot.
import type { Node } from '@takumi-rs/core';
import type { SideKey } from '../../corpus/corpus.ts';
import type { Run } from '../../judge/judge.ts';
import type { Card, Line, Note, Strip, Token } from './card.ts';
import {
  type Box,
  type Fitted,
  fit,
  type Measure,
  type Placed,
  type Sizes,
  type Word,
  widest,
} from './fit.ts';
import { PALETTE } from './palette.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** The margin left and right of everything. */
export const MARGIN = 60;
const MEASURE = WIDTH - 2 * MARGIN;
const FAMILY = 'Newsreader';

type Weight = 400 | 500 | 600;
export interface Style {
  readonly weight: Weight;
  /** Letter-spacing as a multiple of the size. */
  readonly tracking?: number;
}
const TITLE: Style = { weight: 500, tracking: -0.015 };
const NAME: Style = { weight: 600, tracking: -0.015 };
const TEXT: Style = { weight: 400 };
const LABEL: Style = { weight: 600 };

/** What measures words in a style. */
export type MeasureIn = (style: Style) => Measure;

/** How a text in a style is given to the renderer, for measuring and for drawing alike. */
export const textNode = (
  text: string,
  size: number,
  { weight, tracking = 0 }: Style,
  rest: object = {},
): Node => ({
  type: 'text',
  text,
  style: {
    fontFamily: FAMILY,
    fontSize: size,
    fontWeight: weight,
    // The font is variable: the renderer must not embolden it once more.
    fontSynthesis: 'none',
    letterSpacing: tracking * size,
    lineHeight: 1,
    whiteSpace: 'nowrap',
    ...rest,
  },
});

const box = (left: number, top: number, width: number, height: number, style: object): Node => ({
  type: 'container',
  style: { position: 'absolute', boxSizing: 'border-box', left, top, width, height, ...style },
});
const rect = (left: number, top: number, width: number, height: number, color: string): Node =>
  box(left, top, width, height, { backgroundColor: color });
const put = (
  text: string,
  left: number,
  top: number,
  size: number,
  style: Style,
  color: string,
): Node => textNode(text, size, style, { position: 'absolute', left, top, color });

const words = (text: string): Word[] =>
  text.split(' ').map((word) => ({ text: word, space: true }));

/** The font's ascent as a share of the size; the rest of a line of its own height is descent. */
const ASCENT = 0.735;

/** The lines of a fitted text as nodes, neighbours of one style together so that kerning holds. */
function setLines<W extends Word>(
  { lines, size, pitch }: Fitted<W>,
  left: number,
  top: number,
  style: Style,
  color: (word: W) => string,
): Node[] {
  return lines.flatMap((line, i) => {
    const nodes: Node[] = [];
    let group: Placed<W>[] = [];
    const flush = (): void => {
      const [first] = group;
      if (!first) return;
      const text = group
        .map(({ word }, j) => word.text + (word.space && j < group.length - 1 ? ' ' : ''))
        .join('');
      nodes.push(
        put(
          text,
          left + first.x,
          top + i * pitch + (pitch - size) / 2,
          size,
          style,
          color(first.word),
        ),
      );
      group = [];
    };
    for (const placed of line) {
      if (group[0] && color(group[0].word) !== color(placed.word)) flush();
      group.push(placed);
    }
    flush();
    return nodes;
  });
}

const heightOf = (fitted: Fitted<Word>): number => fitted.lines.length * fitted.pitch;
const widthOf = (fitted: Fitted<Word>): number => widest(fitted.lines);

/** B's broken line: whole strokes from end to end. */
function dashes(
  left: number,
  top: number,
  width: number,
  thickness: number,
  stroke: number,
): Node[] {
  const gap = stroke * 0.55;
  const count = Math.max(1, Math.round((width + gap) / (stroke + gap)));
  const own = (width - (count - 1) * gap) / count;
  return Array.from({ length: count }, (_, i) =>
    rect(left + i * (own + gap), top, own, thickness, PALETTE.b),
  );
}

/** A side's letter in its square: A filled, B outlined. */
async function badge(
  side: SideKey,
  left: number,
  top: number,
  size: number,
  measure: MeasureIn,
): Promise<Node[]> {
  const letter = side.toUpperCase();
  const square = Math.round(size * 1.15);
  const type = Math.round(size * 0.82);
  const width = (await measure(LABEL)([letter], type)).of(letter);
  const style =
    side === 'a' ? { backgroundColor: PALETTE.a } : { border: `3px solid ${PALETTE.b}` };
  return [
    box(left, top + (size - square) / 2, square, square, style),
    // Capitals reach from a fifteenth to three quarters of their line: its middle is not theirs.
    put(
      letter,
      left + (square - width) / 2,
      top + (size - type) / 2 + type * 0.1,
      type,
      LABEL,
      side === 'a' ? PALETTE.paper : PALETTE.b,
    ),
  ];
}

/** Words in the first of several settings that fits; where none does, in the last. */
async function fitFirst<W extends Word>(
  list: readonly W[],
  room: Box,
  settings: readonly Sizes[],
  measure: Measure,
): Promise<Fitted<W>> {
  let set: Fitted<W> | undefined;
  for (const sizes of settings) {
    set = await fit(list, room, sizes, measure);
    if (set.fits) break;
  }
  if (!set) throw new Error('no setting');
  return set;
}

/** The masthead: the site's name, what kind of page this is, a rule. Its height is constant. */
const HEAD = 104;
async function masthead(kicker: string, measure: MeasureIn): Promise<Node[]> {
  const size = 46;
  const name = 'Verbatim';
  const own = (await measure(NAME)([name], size)).of(name);
  const room = MEASURE - own - 48;
  const set = await fit(
    words(kicker),
    { width: room, height: 40 },
    { largest: 31, smallest: 24, leading: 1.2, mostLines: 1 },
    measure(TEXT),
  );
  return [
    rect(0, 0, WIDTH, HEAD - 2, PALETTE.paper),
    put(name, MARGIN, 30, size, NAME, PALETTE.ink),
    ...setLines(
      set,
      WIDTH - MARGIN - widthOf(set),
      30 + size * ASCENT - set.size * ASCENT - (set.pitch - set.size) / 2,
      TEXT,
      () => PALETTE.soft,
    ),
    rect(MARGIN, HEAD - 2, MEASURE, 2, PALETTE.ink),
  ];
}

/** The foot: notes side by side over a rule, each after its side's letter. */
const FOOT = 104;
/** Between two columns. */
const GUTTER = 64;
/** What a side's letter takes before its text. */
const INDENT = 56;
async function foot(notes: readonly Note[], measure: MeasureIn): Promise<Node[]> {
  const top = HEIGHT - FOOT;
  const nodes: Node[] = [
    rect(0, top, WIDTH, FOOT, PALETTE.paper),
    rect(MARGIN, top, MEASURE, 2, PALETTE.ink),
  ];
  const column = (MEASURE - GUTTER * (notes.length - 1)) / notes.length;
  const set = ({ side, text }: Note, largest: number): Promise<Fitted<Word>> =>
    fitFirst(
      words(text),
      { width: column - (side ? INDENT : 0), height: FOOT - 20 },
      [
        { largest, smallest: Math.min(27, largest), leading: 1.2, mostLines: 1 },
        { largest, smallest: Math.min(22, largest), leading: 1.2, mostLines: 2 },
      ],
      measure(TEXT),
    );
  // Side by side they are read together: one size for all.
  const sized = await Promise.all(notes.map((note) => set(note, 32)));
  const largest = Math.min(...sized.map(({ size }) => size));
  for (const [i, note] of notes.entries()) {
    const left = MARGIN + i * (column + GUTTER);
    const fitted = await set(note, largest);
    const middle = top + FOOT / 2 + 1;
    if (note.side) nodes.push(...(await badge(note.side, left, middle - 17, 34, measure)));
    nodes.push(
      ...setLines(
        fitted,
        left + (note.side ? INDENT : 0),
        middle - heightOf(fitted) / 2,
        TEXT,
        () => PALETTE.ink,
      ),
    );
  }
  return nodes;
}

/** All passages end to end, drawn to length: a hairline each, A's words above it, B's below. */
function strip(
  passages: Strip,
  left: number,
  top: number,
  width: number,
  thickness: number,
): Node[] {
  const total = passages.reduce((sum, passage) => sum + passage.words, 0);
  const gap = Math.min(14, (width * 0.3) / Math.max(1, passages.length));
  const scale = (width - gap * (passages.length - 1)) / Math.max(1, total);
  const nodes: Node[] = [];
  let x = left;
  for (const passage of passages) {
    const length = passage.words * scale;
    nodes.push(rect(x, top - 1, length, 2, PALETTE.soft));
    const span = ({ from, to }: Run): [number, number] => [x + from * scale, (to - from) * scale];
    for (const run of passage.a) {
      const [start, own] = span(run);
      nodes.push(rect(start, top - 5 - thickness, own, thickness, PALETTE.a));
    }
    for (const run of passage.b) {
      const [start, own] = span(run);
      nodes.push(...dashes(start, top + 5, own, thickness, 8));
    }
    x += length + gap;
  }
  return nodes;
}

/** Where a line starts or ends in a set line of words, and whether it ends there in a cut. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A side's line over one line of words, in stretches. */
export function stretches(line: readonly Placed<Token>[], side: SideKey): Stretch[] {
  const list: Stretch[] = [];
  let open: { from: number; to: number; first: Line; last: Line } | undefined;
  const close = (): void => {
    if (open)
      list.push({
        from: open.from,
        to: open.to,
        cutBefore: open.first.cutBefore,
        cutAfter: open.last.cutAfter,
      });
    open = undefined;
  };
  for (const { word, x, width } of line) {
    const own = word[side];
    // A line that starts with a cut is a new one, even beside another.
    if (!own || own.cutBefore) close();
    if (!own) continue;
    if (open) open = { ...open, to: x + width, last: own };
    else open = { from: x, to: x + width, first: own, last: own };
    if (own.cutAfter) close();
  }
  close();
  return list;
}

/** A passage's words under both lines: A's solid above, B's broken below, an upright where a report cut. */
function marked(fitted: Fitted<Token>, left: number, top: number): Node[] {
  const { lines, size, pitch, space } = fitted;
  const thickness = Math.max(4, Math.round(size * 0.085));
  const tick = size * 0.42;
  const reach = space * 0.36;
  return [
    ...lines.flatMap((line, i) => {
      const baseline = top + i * pitch + (pitch - size) / 2 + size * ASCENT;
      return (['a', 'b'] as const).flatMap((side) =>
        stretches(line, side).flatMap(({ from, to, cutBefore, cutAfter }) => {
          const color = PALETTE[side];
          const start = left + from - (cutBefore ? reach : 0);
          const end = left + to + (cutAfter ? reach : 0);
          const y = side === 'a' ? baseline - size * 0.8 - thickness : baseline + size * 0.27;
          const uprightTop = side === 'a' ? y : y + thickness - tick;
          return [
            ...(side === 'a'
              ? [rect(start, y, end - start, thickness, color)]
              : dashes(start, y, end - start, thickness, thickness * 2.4)),
            ...(cutBefore ? [rect(start, uprightTop, thickness, tick, color)] : []),
            ...(cutAfter ? [rect(end - thickness, uprightTop, thickness, tick, color)] : []),
          ];
        }),
      );
    }),
    ...setLines(fitted, left, top, TEXT, (token) => (token.strong ? PALETTE.ink : PALETTE.soft)),
  ];
}

const TITLE_SIZES: Sizes = { largest: 84, smallest: 22, leading: 1.08 };

/** A title at the top of a box, as large as it fits. */
async function title(
  text: string,
  left: number,
  top: number,
  room: Box,
  measure: MeasureIn,
  sizes = TITLE_SIZES,
): Promise<{ nodes: Node[]; bottom: number }> {
  const set = await fit(words(text), room, sizes, measure(TITLE));
  return { nodes: setLines(set, left, top, TITLE, () => PALETTE.ink), bottom: top + heightOf(set) };
}

/** What stands between masthead and foot. */
async function body(card: Card, measure: MeasureIn): Promise<Node[]> {
  const top = HEAD + 34;
  const bottom = HEIGHT - FOOT;
  switch (card.kind) {
    case 'site': {
      const set = await fit(
        words(card.name),
        { width: MEASURE, height: 260 },
        { largest: 220, smallest: 80, leading: 1, mostLines: 1 },
        measure(NAME),
      );
      const lead = await fit(
        words(card.lead),
        { width: MEASURE, height: 70 },
        { largest: 50, smallest: 30, leading: 1.2, mostLines: 1 },
        measure(TEXT),
      );
      return [
        ...setLines(set, (WIDTH - widthOf(set)) / 2, 96, NAME, () => PALETTE.ink),
        ...setLines(lead, (WIDTH - widthOf(lead)) / 2, 340, TEXT, () => PALETTE.soft),
        ...strip(card.strip, MARGIN, 500, MEASURE, 12),
      ];
    }
    case 'comparison': {
      const drawn = bottom - 48;
      const set = await title(card.title, MARGIN, top, { width: MEASURE, height: 190 }, measure);
      const below = set.bottom + 16;
      const summary = await fit(
        words(card.summary),
        { width: MEASURE, height: drawn - 44 - below },
        { largest: 36, smallest: 22, leading: 1.25 },
        measure(TEXT),
      );
      return [
        ...set.nodes,
        ...setLines(summary, MARGIN, below, TEXT, () => PALETTE.soft),
        ...strip(card.strip, MARGIN, drawn, MEASURE, 14),
      ];
    }
    case 'as-published': {
      const column = (MEASURE - GUTTER) / 2;
      const room = { width: column, height: bottom - top - 74 - 20 };
      const sizes = { ...TITLE_SIZES, largest: 60 };
      const sized = await Promise.all(
        card.sides.map(({ headline }) => fit(words(headline), room, sizes, measure(TITLE))),
      );
      const largest = Math.min(...sized.map(({ size }) => size));
      const columns = await Promise.all(
        card.sides.map(async ({ side, outlet, headline }, i) => {
          const left = MARGIN + i * (column + GUTTER);
          const name = await fit(
            words(outlet),
            { width: column - INDENT, height: 44 },
            { largest: 34, smallest: 20, leading: 1.2, mostLines: 1 },
            measure(LABEL),
          );
          const set = await title(headline, left, top + 74, room, measure, {
            ...sizes,
            largest,
            smallest: Math.min(22, largest),
          });
          return [
            ...(await badge(side, left, top, 34, measure)),
            ...setLines(
              name,
              left + INDENT,
              top + 17 - heightOf(name) / 2,
              LABEL,
              () => PALETTE.ink,
            ),
            ...set.nodes,
          ];
        }),
      );
      return [
        rect(WIDTH / 2 - 1, HEAD + 22, 2, bottom - HEAD - 44, PALETTE.rule),
        ...columns.flat(),
      ];
    }
    case 'article': {
      const outlet = await fit(
        words(card.outlet),
        { width: MEASURE, height: 50 },
        { largest: 40, smallest: 24, leading: 1.2, mostLines: 1 },
        measure(LABEL),
      );
      const room = { width: MEASURE, height: bottom - top - 64 - (card.byline ? 70 : 24) };
      const set = await title(card.headline, MARGIN, top + 64, room, measure, {
        ...TITLE_SIZES,
        largest: 104,
      });
      const byline = card.byline
        ? await fit(
            words(card.byline),
            { width: MEASURE, height: 44 },
            { largest: 32, smallest: 22, leading: 1.2, mostLines: 1 },
            measure(TEXT),
          )
        : undefined;
      return [
        ...setLines(outlet, MARGIN, top, LABEL, () => PALETTE.ink),
        ...set.nodes,
        ...(byline ? setLines(byline, MARGIN, set.bottom + 14, TEXT, () => PALETTE.soft) : []),
      ];
    }
    case 'statement': {
      const name = await fitFirst(
        words(card.name),
        { width: MEASURE, height: 190 },
        [{ ...TITLE_SIZES, largest: 96, smallest: 72, mostLines: 1 }, TITLE_SIZES],
        measure(TITLE),
      );
      const below = top + heightOf(name) + 26;
      const full = await fit(
        words(card.title),
        { width: MEASURE, height: bottom - below - 26 },
        { largest: 46, smallest: 22, leading: 1.3 },
        measure(TEXT),
      );
      return [
        rect(0, HEAD, WIDTH, bottom - HEAD, PALETTE.sheet),
        ...setLines(name, MARGIN, top, TITLE, () => PALETTE.ink),
        ...setLines(full, MARGIN, below, TEXT, () => PALETTE.soft),
      ];
    }
    case 'passage': {
      const label = await fit(
        words(card.title),
        { width: MEASURE - (card.shown ? 330 : 0), height: 44 },
        { largest: 34, smallest: 22, leading: 1.2, mostLines: 1 },
        measure(LABEL),
      );
      const shown = card.shown
        ? await fit(
            words(card.shown),
            { width: 320, height: 44 },
            { largest: 30, smallest: 22, leading: 1.2, mostLines: 1 },
            measure(TEXT),
          )
        : undefined;
      const y = HEAD + 22;
      const room = { width: MEASURE, height: bottom - y - 52 - 16 };
      const set = await fit(
        card.tokens,
        room,
        { largest: 76, smallest: 22, leading: 1.48 },
        measure(TEXT),
        false,
      );
      const labelTop = y + 22 - heightOf(label) / 2;
      return [
        rect(0, HEAD, WIDTH, bottom - HEAD, PALETTE.sheet),
        ...setLines(label, MARGIN, labelTop, LABEL, () => PALETTE.ink),
        ...(shown
          ? setLines(
              shown,
              WIDTH - MARGIN - widthOf(shown),
              y + 22 - heightOf(shown) / 2,
              TEXT,
              () => PALETTE.soft,
            )
          : []),
        ...marked(set, MARGIN, y + 52 + (room.height - heightOf(set)) / 2),
      ];
    }
  }
}

/** @returns the tree of a card's boxes, each at its place */
export async function draw(card: Card, measure: MeasureIn): Promise<Node> {
  const children: Node[] = await body(card, measure);
  if ('kicker' in card) children.push(...(await masthead(card.kicker, measure)));
  if ('notes' in card) children.push(...(await foot(card.notes, measure)));
  return {
    type: 'container',
    style: {
      position: 'relative',
      display: 'flex',
      width: WIDTH,
      height: HEIGHT,
      backgroundColor: PALETTE.paper,
    },
    children,
  };
}
