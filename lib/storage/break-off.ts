/** Breaking a transaction off, whether or not it has ended by itself already. */

export function breakOff(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It had ended, broken off by the browser: nothing of it was kept either.
  }
}
