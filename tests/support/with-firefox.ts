/** A test file's Firefox: launched before its tests with an empty profile, watched for errors after each, gone at the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { Firefox, type FirefoxOptions } from './firefox.ts';
import { FIREFOX_ID } from './firefox-id.ts';
import { Web } from './web.ts';

export interface Bench {
  readonly web: Web;
  readonly browser: Firefox;
}

interface BenchOptions extends Partial<FirefoxOptions> {
  /** Packs another build of the released one, in a folder that is gone at the end; answers the file. */
  build?: (released: string, into: string) => Promise<string>;
}

export function withFirefox({ build, ...options }: BenchOptions = {}): Bench {
  let folder = '';
  let web: Web | null = null;
  let browser: Firefox | null = null;

  const ready = inject('firefox');

  beforeAll(async () => {
    if ('missing' in ready) return;
    web = await Web.start();
    let { extension } = ready;
    if (build) {
      folder = await mkdtemp(join(tmpdir(), 'planseat-build-'));
      extension = await build(extension, folder);
    }
    browser = await Firefox.launch({
      extension,
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
    if (folder !== '') await rm(folder, { recursive: true, force: true });
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
