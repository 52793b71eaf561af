/** What Planseat is measured against: an extension of a manifest only, and ones with an empty React popup and panel. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function manifestOnly(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planseat-nothing-'));
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

export const emptyPopup = (): Promise<string> => rival('empty-popup');
export const emptyPanel = (): Promise<string> => rival('empty-panel');

async function rival(name: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), `planseat-${name}-`));
  const root = join(import.meta.dirname, name);
  const wxt = join(import.meta.dirname, '../../node_modules/.bin/wxt');
  const env = { ...process.env, PLANSEAT_OUT: out, NODE_ENV: 'production' };
  const { status, stderr, stdout } = spawnSync(wxt, ['build', root], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The ${name} was not built:\n${stdout}\n${stderr}`);
  return join(out, 'chrome-mv3');
}
