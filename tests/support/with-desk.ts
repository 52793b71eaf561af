/** A build of Planseat with the desk laid into it: everything as released, and one page more. */
import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';
import type { ChromiumTab } from './chromium-tab.ts';
import { until } from './screen.ts';

/** Made within `out`; answers where it lies. */
export async function withDesk(extension: string, out: string): Promise<string> {
  const root = join(import.meta.dirname, 'desk');
  const wxt = join(import.meta.dirname, '../../node_modules/.bin/wxt');
  const env = { ...process.env, PLANSEAT_OUT: out, NODE_ENV: 'production' };
  const { status, stderr, stdout } = spawnSync(wxt, ['build', root], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The desk was not built:\n${stdout}\n${stderr}`);
  const folder = join(out, 'chrome-mv3');
  await cp(extension, folder, { recursive: true, force: true });
  return folder;
}

/** The desk's page, once its script has run. */
export async function openDesk(browser: Chromium): Promise<ChromiumTab> {
  const tab = await browser.own('desk.html');
  await until('the desk', () => tab.run(() => 'desk' in globalThis, null));
  return tab;
}
