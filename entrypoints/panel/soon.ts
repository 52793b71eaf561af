/** What waits for data that another window holds back must not keep the whole panel away, which says so. */

/** Milliseconds; far more than a glance takes. */
const PATIENCE = 1_000;

/** The answer, or null where it failed or is not there soon. */
export function soon<T>(work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([work.catch(() => null), late]);
}
