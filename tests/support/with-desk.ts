/** A build of Planseat with the desk laid into it: everything as released, and one page more. */
import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Driven } from './flows/steps.ts';
import { type Tab, until } from './screen.ts';

/** Builds the desk by itself within `out`; answers where it lies. */
function buildDesk(browser: 'chrome' | 'firefox', out: string): string {
  const root = join(import.meta.dirname, 'desk');
  const wxt = join(import.meta.dirname, '../../node_modules/.bin/wxt');
  const env = { ...process.env, PLANSEAT_OUT: out, NODE_ENV: 'production' };
  const { status, stderr, stdout } = spawnSync(wxt, ['build', root, '-b', browser], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The desk was not built:\n${stdout}\n${stderr}`);
  return join(out, `${browser}-mv3`);
}

/** Made within `out`; answers where it lies. */
export async function withDesk(extension: string, out: string): Promise<string> {
  const folder = buildDesk('chrome', out);
  await cp(extension, folder, { recursive: true, force: true });
  return folder;
}

/** The same for Firefox, which takes extensions as one file. */
export async function withDeskPacked(extension: string, out: string): Promise<string> {
  const folder = buildDesk('firefox', out);
  const packed = await JSZip.loadAsync(await readFile(extension));
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isFile() && !packed.file(name)) packed.file(name, await readFile(path));
  }
  const file = join(out, 'with-desk.zip');
  await writeFile(file, await packed.generateAsync({ type: 'nodebuffer' }));
  return file;
}

/** The desk's page, once its script has run. */
export async function openDesk<T extends Tab>(browser: Driven<T>): Promise<T> {
  const tab = await browser.own('desk.html');
  await until('the desk', () => tab.run(() => 'desk' in globalThis, null));
  return tab;
}
