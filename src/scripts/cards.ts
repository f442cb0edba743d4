// A card stands beside the quotation that opened it where the browser can anchor it there; elsewhere, and without this
// script, it stands in the middle of a wide screen. On a phone it comes up from the foot either way.
const beside = new CSSStyleSheet();
// On the side with more room, and no taller than that room.
beside.replaceSync(`@media (min-width:40.01rem){@supports (position-try:most-height flip-block){.card{
inset:auto;margin:.5rem 0;max-height:calc(100% - 1rem);position-area:block-end span-inline-end;
position-try:most-height flip-block,flip-inline,flip-block flip-inline}}}`);
document.adoptedStyleSheets.push(beside);
