/** Small values kept in extension storage under a name; who reads them checks them. */
import { browser } from 'wxt/browser';

export async function readKept(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function keep(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Several at once: who reads them finds all of them, or none. */
export async function keepAll(values: Readonly<Record<string, unknown>>): Promise<void> {
  await browser.storage.local.set({ ...values });
}
