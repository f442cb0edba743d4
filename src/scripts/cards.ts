// A card stands beside the quotation that opened it where the browser can anchor it there; elsewhere, and without this
// script, it stands in the middle of a wide screen. On a phone it comes up from the foot either way.
const beside = new CSSStyleSheet();
// On the side with more room, and no taller than that room.
beside.replaceSync(`@media (min-width:40.01rem){@supports (position-try:most-height flip-block){.card:not(.mid){
inset:auto;margin:.5rem 0;max-height:calc(100% - 1rem);position-area:block-end span-inline-end;
position-try:most-height flip-block,flip-inline,flip-block flip-inline}}}`);
document.adoptedStyleSheets.push(beside);

/** Pixels below which a card shows too little to be of use. */
const LEAST = 160;

// Where neither side has room, or a browser measures it wrongly, the card stands in the middle after all.
document.addEventListener(
  'toggle',
  ({ target: card, newState }) => {
    if (!(card instanceof HTMLElement) || !card.matches('.card')) return;
    const { top, bottom, height } = card.getBoundingClientRect();
    const isLost = top < 0 || bottom > innerHeight || height < LEAST;
    card.classList.toggle('mid', newState === 'open' && isLost);
  },
  true,
);
