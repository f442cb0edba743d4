// Sharing: every link to a place on this page hands its address to the system's share sheet where there is one, else
// to the clipboard. Without this script it stays the link that it is.
// The region is there, and empty, before anything is said in it: a screen reader listens only to what it knows.
const said = document.createElement('output');
said.className = 'told';
document.body.append(said);
const look = new CSSStyleSheet();
look.replaceSync(`.told{position:fixed;inset:auto 0 1.5rem;width:max-content;margin:auto;z-index:9;
background:var(--ink);color:var(--paper);font-family:var(--sans)}.told:not(:empty){padding:.25rem 1rem}`);
document.adoptedStyleSheets.push(look);

let timer = 0;
function say(text: string): void {
  said.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    said.textContent = '';
  }, 4000);
}

async function hand(text: string, url: string | undefined, done: string): Promise<void> {
  try {
    if (url && navigator.share && matchMedia('(pointer:coarse)').matches)
      return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url ?? text);
    say(done);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') say('Not copied. Use the link itself.');
  }
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.share,a.address');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  // A place on this page is also gone to, so that it is lit and stands in the address bar.
  if (!link.hash) event.preventDefault();
  void hand('', link.href, 'Link copied');
});

// What can be copied gets its button only where a script can copy.
for (const text of document.querySelectorAll<HTMLElement>('.copy')) {
  const button = document.createElement('button');
  button.textContent = 'Copy';
  button.className = 'copy-button';
  button.onclick = () => void hand(text.innerText, undefined, 'Copied');
  text.after(' ', button);
}
