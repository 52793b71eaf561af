/** When there is something to see in a page: once it is parsed; a page whose end never comes is not waited for. */

/** So long a page may take to arrive before we begin beside it. */
const PATIENCE = 3_000;
/** Milliseconds between two looks. The page's own event of it would cost its heap 5 kB. */
const APART = 50;

export function whenReadable(page: Document, begin: () => void, left = PATIENCE): void {
  if (page.readyState !== 'loading' || left <= 0) begin();
  else setTimeout(whenReadable, APART, page, begin, left - APART);
}
