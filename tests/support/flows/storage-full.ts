/** No room left: said; the words stay, what was saved is there, and once there is room again they are saved. */
import { expect, it } from 'vitest';
import { type Tab, until } from '../screen.ts';
import type { Driven } from './steps.ts';

const FULL = 'The storage of this browser is full.';
const REFUSED = 'The browser refused access to its storage.';
const WORDS = 'Nobody has to ring us';

interface Filling<T extends Tab> {
  /** From a page of the extension's own; until not even a small write is taken. */
  fill(own: T): Promise<void>;
  empty(own: T): Promise<void>;
}

export function storageFull<T extends Tab>(
  bench: { readonly browser: Driven<T> },
  { fill, empty }: Filling<T>,
): void {
  it('is said; the words stay, what was saved is there, and there is room again they are saved', async () => {
    const dashboard = await bench.browser.own('dashboard.html#/people');
    const add = async (name: string) => {
      await dashboard.click('button', 'Add person');
      await dashboard.fill('textbox', 'Name', name);
      await dashboard.click('button', 'Save person');
    };
    await add('Ada Lovelace');
    await dashboard.sees('Ada Lovelace');
    await fill(dashboard);
    await add(WORDS);
    await dashboard.sees(FULL);
    await dashboard.sees('Everything saved before is safe.');
    expect(await dashboard.value('textbox', 'Name')).toBe(WORDS);
    expect(await dashboard.violations()).toEqual([]);
    const other = await bench.browser.own('dashboard.html#/people');
    await other.sees('Ada Lovelace');
    await other.misses(WORDS);
    await empty(dashboard);
    await dashboard.front();
    await dashboard.click('button', 'Save person');
    await dashboard.misses(FULL);
    await until('the words to be saved', async () => {
      if ((await other.text()).includes(WORDS)) return true;
      // Firefox breaks off the first transaction after a full one, too.
      if ((await dashboard.text()).includes(REFUSED)) await dashboard.click('button', 'Save again');
      return false;
    });
    await dashboard.misses(REFUSED);
    await other.close();
    await dashboard.close();
  });
}
