// The light palette of src/styles/base.css: a card has no dark twin.
export const PALETTE = {
  paper: '#fcfbf8',
  sheet: '#f3f0e8',
  ink: '#191713',
  soft: '#504b41',
  rule: '#d3cdbf',
  a: '#0b5573',
  b: '#9d3c14',
} as const;
