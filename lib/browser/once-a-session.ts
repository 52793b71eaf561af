/** What has to be done once from the browser's start to its end, whoever is the first to wake. */
import { browser } from 'wxt/browser';

/** Does it where it was not done yet: a worker that is killed meanwhile leaves it to the next one. */
export async function onceASession(name: string, work: () => Promise<void>): Promise<void> {
  const key = `once:${name}`;
  if ((await browser.storage.session.get(key))[key] === true) return;
  await work();
  await browser.storage.session.set({ [key]: true });
}
