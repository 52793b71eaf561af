/** A test file's Chromium: launched before its tests with an empty profile, watched for errors after each, gone at the end. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { Chromium, type ChromiumOptions } from './chromium.ts';
import { Web } from './web.ts';

export interface Bench {
  readonly web: Web;
  readonly browser: Chromium;
}

export function withChromium(options: Partial<ChromiumOptions> = {}): Bench {
  let web: Web | null = null;
  let browser: Chromium | null = null;

  const ready = inject('chromium');

  beforeAll(async () => {
    if ('missing' in ready) return;
    web = await Web.start();
    browser = await Chromium.launch({ extension: ready.extension, web, ...options });
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
      if (!browser) throw new Error('Chromium starts with the tests');
      return browser;
    },
  };
}
