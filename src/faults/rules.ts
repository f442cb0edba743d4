// Every rule that content must obey: its id, what it holds, and what to do when it is broken.
// content/README.md has one entry with an example for each id; a test keeps the two together.

export const RULES = {
  // The file
  encoding: {
    holds: 'A file is UTF-8 text.',
    remedy: 'Save the file as UTF-8.',
  },
  character: {
    holds:
      'No invisible, control or direction-changing character, and no word that mixes alphabets or only looks Latin.',
    remedy: 'Delete the character, or type the word again.',
  },
  size: {
    holds:
      'A file has at most 128 KB and 2,000 lines, a passage 6,000 characters, a quotation 3,000, a block 400 brackets and other marks; blocks nest at most 16 deep.',
    remedy: 'Shorten it, or split it.',
  },
  'file-name': {
    holds:
      'Content stands in content/<collection>/<id>.md; an id is lower-case letters, digits and hyphens.',
    remedy: 'Rename or move the file.',
  },
  'front-matter': {
    holds:
      'A file starts with front matter between two lines of three hyphens: plain YAML without anchors, aliases or comments after a value.',
    remedy: 'Correct the YAML at this place.',
  },
  field: {
    holds: 'Every field is known, present where it must be, and of its kind.',
    remedy: 'Correct the field; content/README.md lists them all.',
  },
  // The text
  html: {
    holds: 'No raw HTML.',
    remedy: 'Write it in plain Markdown.',
  },
  block: {
    holds:
      'Only the kinds of block that the collection knows: paragraphs, and `##` headings where it has them; no mark that would be printed, no leftover.',
    remedy: 'Make it a paragraph.',
  },
  'empty-body': {
    holds: 'A file has a text under its front matter.',
    remedy: 'Write the text.',
  },
  link: {
    holds:
      'A link leads to a passage, to a paragraph of an article, to a statement, or to a public http(s) address.',
    remedy: 'Correct the link target.',
  },
  // Quotations
  marks: {
    holds: 'Quotation marks come in pairs: “…” around a quotation, ‘…’ inside it.',
    remedy: 'Complete or remove the mark.',
  },
  'unlinked-quotation': {
    holds:
      'Quoted words of the statement are a link to their passage; in the analysis every quoted run is a link.',
    remedy: 'Make the quoted words, with their marks, the text of a link.',
  },
  'quotation-marks': {
    holds:
      'The text of a link to a passage in an article is the quotation, in its marks and nothing else.',
    remedy: 'Put exactly the quoted words, with both marks, into the link text.',
  },
  'not-from-passage': {
    holds: 'At least half of a quotation’s words stand in its passage, in order.',
    remedy:
      'Link the passage that the words come from, or unlink them if they are not from the statement.',
  },
  'as-printed-missing': {
    holds:
      'A quotation that differs from its passage in words or capitals says that it was printed so.',
    remedy:
      'Correct the words; if the outlet really printed them so, give the link the title that names the differences.',
  },
  'as-printed-needless': {
    holds: 'Only a quotation that differs in words or capitals carries "as printed".',
    remedy: 'Take the title off the link.',
  },
  'quote-not-there': {
    holds: 'A quoted run that links to a paragraph stands in that paragraph.',
    remedy: 'Copy the words from the paragraph, or link the paragraph that has them.',
  },
  // Double entry
  'paragraph-count': {
    holds: 'The rendition has as many paragraphs as the original.',
    remedy: 'Add, remove or join paragraphs, or correct the list `paragraphs`.',
  },
  'paragraph-length': {
    holds:
      'A paragraph of more than 20 words is at least a fifth, in brief a twentieth, and at most five times as long as its entry in `paragraphs` records.',
    remedy: 'Compare the paragraph with the original, or correct the entry.',
  },
  'quotation-count': {
    holds:
      'A paragraph quotes as many words, from the statement and from elsewhere, as its entry in `paragraphs` records.',
    remedy: 'Compare the quotations with the original, or correct the entry.',
  },
  brief: {
    holds:
      'A run of paragraphs in brief is of this article, overlaps no other, and quotes nothing of the statement.',
    remedy: 'Correct the run.',
  },
  // Across files
  reference: {
    holds:
      'Every statement, passage, article and paragraph that is named exists, and belongs to the same statement.',
    remedy: 'Correct the name.',
  },
  duplicate: {
    holds: 'An id, an order number, a title, a report’s page, a paragraph or an entry stands once.',
    remedy: 'Change or remove one of the two.',
  },
  'passage-body': {
    holds:
      'A passage is one blockquote with one plain paragraph for each whole sentence, and nothing that is not the statement’s.',
    remedy: 'Write each sentence as a paragraph of one blockquote, without links or emphasis.',
  },
  'statement-text': {
    holds:
      'A statement with `text: whole` has its words under `## Text`: one blockquote, its paragraphs as the statement’s, one sentence a line.',
    remedy: 'Write the text as one blockquote with a sentence a line.',
  },
  'passage-in-text': {
    holds:
      'A passage of a whole text stands there letter for letter as whole sentences, and shares none with another passage.',
    remedy: 'Copy the sentences from the statement’s text.',
  },
  'compared-edition': {
    holds: 'Exactly one edition of a statement is the one compared.',
    remedy: 'Set `compared: true` on the edition whose words the passages give, and on no other.',
  },
  'topic-heading': {
    holds: 'The analysis has a lead, then one `##` section for each topic, in the topics’ order.',
    remedy: 'Write one section for each topic, in order.',
  },
  'topic-paragraphs': {
    holds: 'Every paragraph of both articles stands in exactly one topic.',
    remedy: 'Give the paragraph to one topic.',
  },
  'topic-size': {
    holds: 'No topic has more than a third of either article’s words.',
    remedy: 'Divide the topic, or move a paragraph.',
  },
  described: {
    holds: 'A report describes only what it doesn’t quote, and each such finding stands once.',
    remedy: 'Remove the entry: the report quotes the passage.',
  },
  // Beside the original, with --originals
  original: {
    holds:
      'With `--originals`: an article’s counts, quotations and remarks are its original’s, word for word, and no eight words in a row are borrowed.',
    remedy: 'Hold the article against its original.',
  },
} as const satisfies Record<string, { holds: string; remedy: string }>;

export type Rule = keyof typeof RULES;
