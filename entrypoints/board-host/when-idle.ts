/** Runs work when the page has nothing better to do, and soon in any case. */
export function whenIdle(work: () => void, patience: number): void {
  // Not in every browser.
  const { requestIdleCallback } = window as Partial<Window>;
  if (requestIdleCallback) requestIdleCallback.call(window, work, { timeout: patience });
  else setTimeout(work, 50);
}
