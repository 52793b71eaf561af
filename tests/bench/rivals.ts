/** What Planseat is measured against: an extension of a manifest only, and one with an empty React popup. */
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

export async function emptyPopup(): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'planseat-empty-popup-'));
  const root = join(import.meta.dirname, 'empty-popup');
  const wxt = join(import.meta.dirname, '../../node_modules/.bin/wxt');
  const env = { ...process.env, PLANSEAT_OUT: out, NODE_ENV: 'production' };
  const { status, stderr, stdout } = spawnSync(wxt, ['build', root], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The empty popup was not built:\n${stdout}\n${stderr}`);
  return join(out, 'chrome-mv3');
}
