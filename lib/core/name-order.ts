/** How names follow each other. */

/** The order that most alphabets share (English has no rules of its own): the same on every machine, whatever its language. HAL-9 before HAL-10. */
export const { compare: compareNames } = new Intl.Collator('en', { numeric: true });

interface OfClient {
  clientName: string;
  name: string;
}

/** By client, then by name. */
export const compareByClient = (a: OfClient, b: OfClient): number =>
  compareNames(a.clientName, b.clientName) || compareNames(a.name, b.name);
