/** A page that lays something over the panel, in a shadow root, where nobody but the page and the painter sees it. */

const PAINT = 'background:gold;pointer-events:none;border:0';
export const OVER_ALL = `inset:0;width:100vw;height:100vh;${PAINT}`;
export const OVER_CORNER = `inset:auto 0 0 auto;width:200px;height:60px;${PAINT}`;

/** Runs in the page. */
export function cover(css: string): void {
  const host = document.createElement('div');
  host.id = 'cover';
  const layer = document.createElement('div');
  layer.popover = 'manual';
  layer.style.cssText = css;
  host.attachShadow({ mode: 'open' }).append(layer);
  document.body.append(host);
  layer.showPopover();
}

/** Runs in the page: it thinks better of it. */
export function uncover(): void {
  document.querySelector('#cover')?.remove();
}
