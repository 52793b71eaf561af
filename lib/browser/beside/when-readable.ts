/** When there is something to see in a page: once it is parsed; a page whose end never comes is not waited for. */

/** So long a page may take to arrive before we begin beside it. */
const PATIENCE = 3_000;

export function whenReadable(page: Document, begin: () => void): void {
  if (page.readyState !== 'loading') {
    begin();
    return;
  }
  const start = () => {
    clearTimeout(late);
    page.removeEventListener('DOMContentLoaded', start);
    begin();
  };
  const late = setTimeout(start, PATIENCE);
  page.addEventListener('DOMContentLoaded', start);
}
