/** The browser's own messaging, without the polyfill: this room also runs in content scripts, where every byte counts. */
import type { browser as api } from 'wxt/browser';

/** Both browsers have promise-returning messaging here; Firefox under `browser`, Chromium under `chrome`. */
export type Messaging = Pick<typeof api, 'runtime'>;

interface Places {
  browser?: Messaging;
  chrome?: Messaging;
}

/** Null outside an extension, and in a page whose extension was updated or removed. */
export function messaging(): Messaging | null {
  const { browser, chrome } = globalThis as Places;
  const found = browser?.runtime ? browser : chrome;
  return found?.runtime?.id ? found : null;
}
