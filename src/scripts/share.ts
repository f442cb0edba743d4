// Sharing: every link to a place on this page hands its address to the system's share sheet where there is one, else
// to the clipboard. Without this script it stays the link that it is.
const said = document.createElement('output');
said.popover = 'manual';
document.body.append(said);

let timer = 0;
function say(text: string): void {
  said.textContent = text;
  said.showPopover();
  clearTimeout(timer);
  timer = window.setTimeout(() => said.hidePopover(), 3000);
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
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.sh,a.n');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  // A place on this page is also gone to, so that it is lit and stands in the address bar.
  if (!link.hash) event.preventDefault();
  void hand('', link.href, 'Link copied');
});

// What can be copied gets its button only where a script can copy.
for (const text of document.querySelectorAll<HTMLElement>('.copy')) {
  const button = document.createElement('button');
  button.textContent = 'Copy';
  button.className = 'cp';
  button.onclick = () => void hand(text.innerText, undefined, 'Copied');
  text.after(' ', button);
}
