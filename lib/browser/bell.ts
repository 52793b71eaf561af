/** The bell: one growing number in extension storage. Whoever writes rings it; whoever shows something hears it and asks again. */
import { type Browser, browser } from 'wxt/browser';

export const BELL = 'bell';

/** Grows even where two windows ring at once: the time is in it. */
export async function ring(): Promise<void> {
  const { [BELL]: last } = await browser.storage.local.get(BELL);
  const floor = typeof last === 'number' && Number.isFinite(last) ? last + 1 : 0;
  await browser.storage.local.set({ [BELL]: Math.max(floor, Date.now()) });
}

export function hear(listen: () => void, signal?: AbortSignal): void {
  hearKey('local', BELL, listen, signal);
}

/** Calls back whenever one key of extension storage changes, until the signal ends. */
export function hearKey(
  area: 'local' | 'session',
  key: string,
  listen: (change: Browser.storage.StorageChange) => void,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  const onChanged = (changes: Record<string, Browser.storage.StorageChange>, where: string) => {
    const change = changes[key];
    if (where === area && change) listen(change);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}
