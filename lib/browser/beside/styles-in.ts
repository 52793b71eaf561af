/** Puts styles of ours into a document or root, under no policy of the page's. */

/** Without an element that the page could find or take out. Answers how to take it out again. */
export function addStyle(root: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    // Where content scripts may not adopt sheets, they may add style elements.
    return styleInto(root instanceof ShadowRoot ? root : root.documentElement, css);
  }
}

/** For a closed root of our own: what a sheet made by script costs a page is 7 kB of heap more than this. */
export function styleInto(root: Element | ShadowRoot, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  return () => style.remove();
}
