/** Addresses that came from pages: only those of the web may become links. */

/** The address where it is one of the web; null for `javascript:` and the like. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** The host as shown beside a quote; empty where there is none. */
export function hostOf(address: string | null): string {
  return address !== null && webAddress(address) ? new URL(address).host : '';
}
