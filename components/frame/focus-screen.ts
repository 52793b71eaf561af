/** Where the focus goes when what held it is gone: the screen's main part, so that the next key is still heard there. */

export function focusScreen(): void {
  const main = document.querySelector('main');
  if (!main) return;
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
