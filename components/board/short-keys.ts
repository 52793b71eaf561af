/** Keys of many tickets in little room: `HAL-38, 57, 55, 24`. */

const PARTS = /^(.*-)(\d+)$/;

/** What a key has in common with the one before it is left out; after `most` keys, an ellipsis. */
export function shortKeys(
  keys: readonly string[],
  list: (items: readonly string[]) => string,
  most: number,
): string {
  let before = '';
  const short = keys.slice(0, most).map((key) => {
    const parts = PARTS.exec(key);
    const prefix = parts?.[1] ?? '';
    const said = prefix !== '' && prefix === before ? (parts?.[2] ?? key) : key;
    before = prefix;
    return said;
  });
  return list(keys.length > most ? [...short, '…'] : short);
}
