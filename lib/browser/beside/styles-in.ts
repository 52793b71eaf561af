/** Puts a style of ours into a root. As a constructed sheet: a page's policy may forbid style elements, even ours. */

/** Answers how to take it out again. */
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
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof ShadowRoot ? root : root.documentElement).append(style);
    return () => style.remove();
  }
}
