// What each step of an alignment costs, and why: the cheapest row of steps is the judgement.

/** What a step costs; the cheapest row of steps is the judgement. */
export const COST = {
  same: 0,
  // A capital is almost nothing, so that it is seen as what it is; a fitted one is the rule.
  'first-letter': 0.005,
  case: 0.01,
  // Letters in brackets explain themselves.
  bracket: 0.02,
  // The word is there: better its marks than another word.
  marks: 0.2,
  // Less than dropping one word and adding another.
  changed: 1.05,
  added: 1.1,
  // One word joined, split or moved is one change, however many words it touches.
  joined: 1,
  moved: 1.2,
  // Words left out side by side cost little after the first: one long gap before many small repairs.
  dropped: 1,
  droppedMore: 0.1,
  // Marks that stand alone in the passage are no words.
  droppedMarks: 0.2,
  // An ellipsis that stands for nothing: dearer than one that stands for anything.
  idleEllipsis: 0.3,
  /** For each doubling of the words left out: of two gaps the shorter. */
  omitted: 0.001,
  // At the edge of a quotation a bracket reaches to the edge of its sentence, or stands for no word at all.
  bracketAtEdge: { reaches: 0, alone: 0.01, else: 0.03 },
  bracketWord: 0.001,
  // Of places that fit alike, the one that explains most: a whole sentence.
  midSentence: 0.0001,
} as const;
