/** A document in Chromium as a Screen, over Playwright: a page, the panel's frame in it, or the toolbar popup. */
import type { Frame, Locator, Page } from 'playwright-core';
import { askAxe, axeSource } from './axe.ts';
import { picturePath } from './pictures.ts';
import { asRead, hasWords, type Name, PATIENCE, type Role, type Screen, until } from './screen.ts';

type Clip = { x: number; y: number; width: number; height: number };

export class ChromiumScreen implements Screen {
  constructor(
    readonly page: Page,
    private readonly find: () => Frame,
  ) {}

  get frame(): Frame {
    return this.find();
  }

  protected one(role: Role, name: Name): Locator {
    return this.frame.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
  }

  click(role: Role, name: Name): Promise<void> {
    return this.one(role, name).click({ timeout: PATIENCE });
  }

  async fill(role: Role, name: Name, text: string): Promise<void> {
    const field = this.one(role, name);
    await field.click({ timeout: PATIENCE });
    await field.fill('');
    await field.pressSequentially(text);
  }

  async choose(name: Name, option: Name): Promise<void> {
    const list = this.one('combobox', name);
    const value = await until(`the option ${String(option)}`, async () => {
      const options = await list
        .locator('option')
        .evaluateAll((all) =>
          all.map((one) => [one.textContent ?? '', (one as HTMLOptionElement).value] as const),
        );
      const fits = (words: string) =>
        typeof option === 'string' ? asRead(words) === option : option.test(asRead(words));
      return options.find(([words]) => fits(words))?.[1] ?? null;
    });
    await list.selectOption(value, { timeout: PATIENCE });
  }

  async press(key: string): Promise<void> {
    try {
      await this.page.keyboard.press(key);
    } catch (error) {
      // A popup that a key closes is gone before the key is up again.
      if (!this.page.isClosed()) throw error;
    }
  }

  value(role: Role, name: Name): Promise<string> {
    return this.one(role, name).inputValue({ timeout: PATIENCE });
  }

  checked(role: Role, name: Name): Promise<boolean> {
    return this.one(role, name).isChecked({ timeout: PATIENCE });
  }

  async has(role: Role, name: Name): Promise<void> {
    await this.one(role, name).waitFor({ timeout: PATIENCE });
  }

  async text(): Promise<string> {
    return asRead(await this.frame.evaluate<string>('document.body.innerText'));
  }

  async sees(words: Name): Promise<void> {
    await this.waitForWords(words, true);
  }

  async misses(words: Name): Promise<void> {
    await this.waitForWords(words, false);
  }

  private async waitForWords(words: Name, there: boolean): Promise<void> {
    let last = '';
    const look = async () => {
      last = await this.text();
      return hasWords(last, words) === there;
    };
    await until('', look).catch((error: Error) => {
      const wish = there ? 'to be there' : 'to be gone';
      throw new Error(`Waited for ${String(words)} ${wish}; on screen: ${last}`, {
        cause: error.cause,
      });
    });
  }

  run<A, R>(work: (given: A) => R | Promise<R>, given: A): Promise<R> {
    return this.frame.evaluate(work as (given: unknown) => R | Promise<R>, given as unknown);
  }

  async violations(): Promise<string[]> {
    const found: string[] = [];
    // Through the debugger, where the extension's own policy against eval does not reach.
    await this.frame.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const said = await this.frame.evaluate(askAxe, colorScheme === 'dark');
      found.push(...said.map((one) => `${colorScheme}: ${one}`));
    }
    await this.page.emulateMedia({ colorScheme: null, reducedMotion: null });
    return found;
  }

  async picture(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = picturePath(`chromium/${name}-${colorScheme}`);
      await this.page.screenshot({ path, ...(await this.popupAlone()) });
    }
    await this.page.emulateMedia({ colorScheme: null, reducedMotion: null });
  }

  /** The toolbar popup is smaller than the picture of a window: past its edges the picture would repeat it. */
  private async popupAlone(): Promise<{ clip?: Clip }> {
    if (new URL(this.page.url()).pathname !== '/popup.html') return {};
    const clip = await this.page.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect();
      return { x: 0, y: 0, width: Math.ceil(width), height: Math.min(Math.ceil(height), 600) };
    });
    return { clip };
  }
}
