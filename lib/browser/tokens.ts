/** One-time tokens for panel frames, kept for the browser session so that a killed worker still knows them. */
import { browser } from 'wxt/browser';

const KEY = 'frame-tokens';
/** Long enough for a slow page to load a frame. */
const LIFETIME = 60_000;

interface Minted {
  token: string;
  tabId: number;
  until: number;
}

/** One at a time, so that a token handed in twice at once is good once. */
let last: Promise<unknown> = Promise.resolve();
function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => {});
  return next;
}

export function mintToken(tabId: number): Promise<string> {
  return oneAfterAnother(async () => {
    const token = crypto.randomUUID();
    const minted = { token, tabId, until: Date.now() + LIFETIME };
    await keep([...(await living()), minted]);
    return token;
  });
}

/** True once, for the tab it was minted in. A wrong tab uses it up too. */
export function redeemToken(token: string, tabId: number): Promise<boolean> {
  return oneAfterAnother(async () => {
    const tokens = await living();
    const found = tokens.find((minted) => minted.token === token);
    if (!found) return false;
    await keep(tokens.filter((minted) => minted !== found));
    return found.tabId === tabId;
  });
}

async function living(): Promise<Minted[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const now = Date.now();
  return Array.isArray(kept) ? (kept as Minted[]).filter((minted) => minted.until > now) : [];
}

function keep(tokens: Minted[]): Promise<void> {
  return browser.storage.session.set({ [KEY]: tokens });
}
