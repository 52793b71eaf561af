/** Tells a tab's content script something; a tab without one is no error. */
import { browser } from 'wxt/browser';
import type { Told, ToldName } from './messages.ts';

/** Null: nobody there who answers. */
export async function tellTab<N extends ToldName>(
  tabId: number,
  name: N,
  tell: Told[N]['tell'],
): Promise<Told[N]['answer'] | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(
      tabId,
      { planseat: name, tell },
      { frameId: 0 },
    );
    return (answer ?? null) as Told[N]['answer'] | null;
  } catch {
    return null;
  }
}
