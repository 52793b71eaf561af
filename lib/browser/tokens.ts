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

/** Those of this worker's own life: known without asking the browser, which takes longer than a frame wants to wait. */
const own = new Map<string, Minted>();

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
    own.set(token, minted);
    return token;
  });
}

/** True once, for the tab it was minted in. A wrong tab uses it up too. */
export async function redeemToken(token: string, tabId: number): Promise<boolean> {
  const minted = own.get(token);
  own.delete(token);
  const taken = oneAfterAnother(() => takeOut(token));
  const found = minted ?? (await taken);
  taken.catch(() => undefined);
  return found !== null && found.tabId === tabId && found.until > Date.now();
}

async function takeOut(token: string): Promise<Minted | null> {
  const tokens = await living();
  const found = tokens.find((minted) => minted.token === token);
  if (!found) return null;
  await keep(tokens.filter((minted) => minted !== found));
  return found;
}

async function living(): Promise<Minted[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const now = Date.now();
  return Array.isArray(kept) ? (kept as Minted[]).filter((minted) => minted.until > now) : [];
}

function keep(tokens: Minted[]): Promise<void> {
  return browser.storage.session.set({ [KEY]: tokens });
}
