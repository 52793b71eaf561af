/** What is being typed and not yet saved, so that a closed tab, popup or browser loses nothing. */
import { browser } from 'wxt/browser';

const PREFIX = 'draft:';
/** Drafts nobody came back to are let go after a month. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

interface Kept {
  at: number;
  value: unknown;
}

/** Null: none. The reader checks the shape: it may come from an older version. */
export async function readDraft(key: string): Promise<unknown> {
  const name = PREFIX + key;
  return understand((await browser.storage.local.get(name))[name])?.value ?? null;
}

export async function keepDraft(key: string, value: unknown): Promise<void> {
  if (value === null) await browser.storage.local.remove(PREFIX + key);
  else await browser.storage.local.set({ [PREFIX + key]: { at: Date.now(), value } });
}

/** Called once a day. */
export async function forgetOldDrafts(): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.keys(all).filter((name) => {
    const kept = name.startsWith(PREFIX) ? understand(all[name]) : null;
    return kept !== null && kept.at < Date.now() - LIFETIME;
  });
  await browser.storage.local.remove(old);
}

function understand(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('value' in value))
    return null;
  return typeof value.at === 'number' ? { at: value.at, value: value.value } : null;
}
