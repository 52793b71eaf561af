/** A test file's Firefox: launched before its tests with an empty profile, watched for errors after each, gone at the end. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { Firefox, type FirefoxOptions } from './firefox.ts';
import { FIREFOX_ID } from './firefox-id.ts';
import { Web } from './web.ts';

export interface Bench {
  readonly web: Web;
  readonly browser: Firefox;
}

export function withFirefox(options: Partial<FirefoxOptions> = {}): Bench {
  let web: Web | null = null;
  let browser: Firefox | null = null;

  const ready = inject('firefox');

  beforeAll(async () => {
    if ('missing' in ready) return;
    web = await Web.start();
    browser = await Firefox.launch({
      extension: ready.extension,
      id: FIREFOX_ID,
      web,
      ...options,
    });
  });
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
  });
  afterEach(() => {
    expect(browser?.heard.take() ?? [], 'errors in the console').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  return {
    get web() {
      if (!web) throw new Error('The web starts with the tests');
      return web;
    },
    get browser() {
      if (!browser) throw new Error('Firefox starts with the tests');
      return browser;
    },
  };
}
