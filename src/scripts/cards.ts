// A quotation's words open what they lead to: nothing where the passage is in view, since it is lit there; else its card.
// Without this script they are links to the passage, and the number after them opens the card.
document.addEventListener('click', (event) => {
  const at = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = at.closest<HTMLAnchorElement>('q[id] > a');
  const number = link?.parentElement?.nextElementSibling;
  if (link && number instanceof HTMLButtonElement) {
    const words = document.getElementById(link.hash.slice(1))?.querySelector('.words');
    const { top = -1, bottom = 0 } = words?.getBoundingClientRect() ?? {};
    event.preventDefault();
    if (top < 0 || bottom > innerHeight) number.click();
  }
  // A menu closes on a choice, and on a click anywhere else.
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]'))
    if (!at.closest('.menu summary')) menu.open = false;
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
